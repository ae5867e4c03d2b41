package team

import "jiayou/sim/agent"

// style is the character of a team, as numbers. Everything else about the
// teams is the same: whoever wins, wins by them.
type style struct {
	name string

	// pass and dribble are what a clear pass and a clear dribble are worth,
	// against a shot that cannot miss, which is worth 1; loft is what is
	// added to a pass over the heads of those in its way.
	pass, dribble, loft float64

	// shoot is the distance from the goal beyond which the team does not
	// shoot, as a share of half the pitch's length, and bold what a shot is
	// worth to it beside its chance.
	shoot, bold float64

	// ahead is how far in front of the ball the first supporter offers
	// itself, as a share of half the pitch's length, and width how far to the
	// side of it, as a share of half its width.
	ahead, width float64

	// press is how many robots besides the striker close in on an opponent
	// with the ball, and closing how near they come, in m.
	press   int
	closing float64

	// tackle is by how many seconds an opponent may be sooner at the ball
	// for the striker to go in all the same. Else it stands in the way.
	tackle float64

	// cover is how far from the ball the last man stands, as a share of the
	// way from there to the own goal.
	cover float64

	// sally is how near its goal the ball must be for the keeper to go for it,
	// as a share of half the pitch's length.
	sally float64

	// turn is what it costs to get round the ball for a better kick, by one
	// unit of 1 − cos: the more, the sooner the ball is gone.
	turn float64
}

// styles is the table of the teams.
//
//	waves     pass and run, tackle hard, take their time: every mate is an idea
//	embers    press in pairs, and shoot on sight from anywhere
//	harbour   stay behind the ball, play it at once, over heads if need be
//	sparrows  children: all of them about the ball, always, the keeper too
//
// Three of them go in a circle. Sparrows are one more at every ball than harbour,
// whose back man stays where he is. Embers' shots find the goal that the
// sparrows' keeper has left. Harbour's keeper is at home and its back man in the
// way: each shot from afar is a ball won.
var styles = [...]style{
	{name: "waves", pass: 0.85, dribble: 0.45, loft: 0.30, shoot: 0.85, ahead: 0.50, width: 0.50, press: 0, closing: 1.4, tackle: 1.5, cover: 0.6, sally: 0.28, turn: 0.60},
	{name: "embers", pass: 0.45, dribble: 0.45, loft: 0.05, shoot: 1.6, bold: 0.7, ahead: 0.32, width: 0.46, press: 1, closing: 1.0, tackle: 0.3, cover: 0.5, sally: 0.28, turn: 0.50},
	{name: "harbour", pass: 0.60, dribble: 0.45, loft: 0.30, shoot: 0.85, ahead: 0.40, width: 0.50, press: 0, closing: 1.4, tackle: 0.5, cover: 0.6, sally: 0.28, turn: 0.40},
	{name: "sparrows", pass: 0.20, dribble: 0.60, loft: 0, shoot: 0.65, ahead: 0.08, width: 0.25, press: agent.MaxMates, closing: 0.7, tackle: 3.0, cover: 0.3, sally: 1.1, turn: 0.25},
}

// Courage makes a team press with one robot more, and takes a pass for better by
// dare than it does else, be it on the turf or over heads.
const dare = 0.15

// bolder is the table of the teams as they play with courage.
var bolder = func() (bold [len(styles)]style) {
	for i, s := range styles {
		s.press++
		s.pass += dare
		s.loft += dare
		bold[i] = s
	}
	return bold
}()
