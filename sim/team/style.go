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

	// shoot is the distance from the goal, in m, beyond which the team does
	// not shoot.
	shoot float64

	// ahead is how far in front of the ball the first supporter offers
	// itself, and width how far to the side of it, in m.
	ahead, width float64

	// press is how many robots besides the striker close in on an opponent
	// with the ball, and closing how near they come, in m.
	press   int
	closing float64

	// cover is how far from the ball the last man stands, as a share of the
	// way from there to the own goal.
	cover float64
}

// styles is the table of the teams.
//
//	waves     pass and run: wide, patient, every mate is an idea
//	embers    press in pairs, win the ball high up, shoot from everywhere
//	harbour   keep two at home, clear the ball long, and wait for the mistake
//	sparrows  children: all of them about the ball, always
var styles = [...]style{
	{name: "waves", pass: 0.80, dribble: 0.40, loft: 0.10, shoot: 5.5, ahead: 1.8, width: 2.6, press: 0, closing: 1.4, cover: 0.45},
	{name: "embers", pass: 0.58, dribble: 0.45, loft: 0.05, shoot: 6.5, ahead: 1.2, width: 2.0, press: 1, closing: 1.1, cover: 0.35},
	{name: "harbour", pass: 0.62, dribble: 0.42, loft: 0.20, shoot: 6.0, ahead: -0.8, width: 2.2, press: 0, closing: 1.4, cover: 0.55},
	{name: "sparrows", pass: 0.35, dribble: 0.55, loft: 0, shoot: 5.0, ahead: 0.6, width: 1.0, press: agent.MaxMates, closing: 1.2, cover: 0.3},
}
