// Package stats is the statistician at the touch line: it watches a match,
// frame by frame, and counts what football people count.
//
//	book := stats.New(cfg.Format)
//	for !m.Finished() {
//		m.Step(in)
//		book.Watch(m.Frame(), m.Events())
//	}
//	all.Add(book.Count())
//	fmt.Println(all.Figures().Goals)
//
// A Book sees nothing but frames and events, so it can sit beside a living
// match or a replay, and a test can show it a match that was never played. It
// decides nothing and changes nothing. A Count holds plain sums of one match or
// of many; Figures turns them into rates by the minute and shares of the time.
//
// Words mean this. The clock is playing time: it runs through stoppages, and
// rates are per minute of it. The ball is in play from a restart's first touch
// to the next call. A touch is controlled if it is a kick or leaves the ball
// slow enough to be followed. A pass is complete if the first controlled touch
// after a kick is a team mate's, at least a metre from where the ball was. A
// shot is a kick that sends the ball on a line into the goal mouth, hard enough
// to get there, from no farther than a robot can mean it. A save is a shot
// that the keeper meets first. A scrum is four or more robots within a metre of
// the ball. A fall is from contact if another robot was within reach, or bumped
// into it, in the second before.
package stats

import "jiayou/sim/field"

// Count is what is counted in one match or in many: sums that add up. Times
// are in ticks of 10 ms, pairs are by field.Side.
type Count struct {
	Matches  int
	Robots   int    // in all matches together
	Clock    int    // playing time
	InPlay   int    // of it, with the ball in play
	Restarts int    // of it, with a restart pending and the ball lying ready
	Scrum    int    // of InPlay, with a scrum round the ball
	Held     [2]int // of InPlay, since a robot of that side touched the ball last

	Goals  [2]int
	Wins   [2]int // matches won; the rest are drawn
	Kicks  [2]int
	Passes [2]int // completed
	Shots  [2]int // on target
	Saves  [2]int // by that side's keeper
	Outs   int    // balls put over a line, goals aside
	Drops  int    // dropped balls

	Dives   int // of keepers; they are no falls
	Astray  int // of them, with no ball within four metres
	Falls   int
	Contact int     // of them, from contact
	Ups     int     // robots that got up, or were carried off
	Slowest int     // longest time from the beginning of a fall to that
	Walked  float64 // m, by all robots on their feet
}

// Add adds the sums of another match, or of many others.
func (c *Count) Add(d *Count) {
	c.Matches += d.Matches
	c.Robots += d.Robots
	c.Clock += d.Clock
	c.InPlay += d.InPlay
	c.Restarts += d.Restarts
	c.Scrum += d.Scrum
	for side := range field.Away + 1 {
		c.Held[side] += d.Held[side]
		c.Goals[side] += d.Goals[side]
		c.Wins[side] += d.Wins[side]
		c.Kicks[side] += d.Kicks[side]
		c.Passes[side] += d.Passes[side]
		c.Shots[side] += d.Shots[side]
		c.Saves[side] += d.Saves[side]
	}
	c.Outs += d.Outs
	c.Drops += d.Drops
	c.Dives += d.Dives
	c.Astray += d.Astray
	c.Falls += d.Falls
	c.Contact += d.Contact
	c.Ups += d.Ups
	c.Slowest = max(c.Slowest, d.Slowest)
	c.Walked += d.Walked
}
