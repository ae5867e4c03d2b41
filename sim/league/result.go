package league

import (
	"jiayou/sim"
	"jiayou/sim/field"
)

// Result is one match that was played, and one line of results.jsonl.
type Result struct {
	Number   int          `json:"match"` // of its fixture
	Round    int          `json:"round"`
	Seed     uint64       `json:"seed"`
	Home     string       `json:"home"` // names of the entrants
	Away     string       `json:"away"`
	Outcome  Outcome      `json:"outcome"`
	Score    Pair[int]    `json:"score"`
	Shootout Pair[int]    `json:"shootout,omitzero"` // penalty kicks that went in, where they decided
	Faults   Pair[string] `json:"faults,omitzero"`   // why a side lost that could not play, or failed
	Trouble  Pair[string] `json:"trouble,omitzero"`  // how a side's brains first failed, if they did
	Void     string       `json:"void,omitempty"`    // why the match counts for nobody
	Ticks    int          `json:"ticks"`             // of 10 ms
	Hash     string       `json:"hash,omitempty"`    // of all ticks, 16 hexadecimal digits
	Goals    []Goal       `json:"goals,omitempty"`
	Sides    Pair[Tally]  `json:"sides"`
	Heat     *Heat        `json:"heat,omitempty"` // where ball and robots were
}

// Outcome says who won.
type Outcome string

// The outcomes.
const (
	HomeWon Outcome = "home"
	AwayWon Outcome = "away"
	Drawn   Outcome = "draw"
	BothOut Outcome = "none" // both sides had a fault, and both lose
	NoMatch Outcome = "void" // it counts for nobody
)

// Goal is one goal.
type Goal struct {
	Time float64 `json:"t_s"`  // since the match began
	Side string  `json:"side"` // that it counts for: home or away
	Late bool    `json:"late,omitempty"`
}

// Tally is what one side did in a match, or in many.
type Tally struct {
	Goals  int `json:"goals"`
	Late   int `json:"late_goals"` // of them, in the last half minute of the match or after it
	Falls  int `json:"falls"`
	GetUps int `json:"get_ups"`
	Shots  int `json:"shots"` // on target
	Passes int `json:"passes"`
	Saves  int `json:"saves"`
}

// What the crowd gives for what it sees: most for a goal, more for one at the
// last moment. A fall is worth a cry and getting up again a cheer: they drew
// the loudest ones at the World Robot Conference of 2025.
const (
	forGoal, forLateGoal = 3, 2
	forFall, forGetUp    = 1, 1
)

// Cheers returns what the crowd would give for a tally: 3 for a goal and 2 more
// for a late one, 1 for a fall and 1 for getting up again.
func (t *Tally) Cheers() int {
	return forGoal*t.Goals + forLateGoal*t.Late + forFall*t.Falls + forGetUp*t.GetUps
}

// Add adds another match.
func (t *Tally) Add(u *Tally) {
	t.Goals += u.Goals
	t.Late += u.Late
	t.Falls += u.Falls
	t.GetUps += u.GetUps
	t.Shots += u.Shots
	t.Passes += u.Passes
	t.Saves += u.Saves
}

// Pair is something that each side has.
type Pair[T any] struct {
	Home T `json:"home"`
	Away T `json:"away"`
}

// Of returns what a side has.
func (p *Pair[T]) Of(side field.Side) *T {
	if side == field.Home {
		return &p.Home
	}
	return &p.Away
}

// Points returns what a side gets for a result: 1 for a win, ½ for a draw.
func (r *Result) Points(side field.Side) float64 {
	switch {
	case r.Outcome == Drawn:
		return 0.5
	case string(r.Outcome) == side.String():
		return 1
	}
	return 0
}

// seconds returns how long the match lasted, stoppages included.
func (r *Result) seconds() float64 { return float64(r.Ticks) / sim.TicksPerSecond }

// cheers returns what the crowd would give for both sides.
func (r *Result) cheers() int { return r.Sides.Home.Cheers() + r.Sides.Away.Cheers() }
