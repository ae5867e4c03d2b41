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
	// shoot, as a share of half the pitch's length.
	shoot float64

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
}

// styles is the table of the teams.
//
//	waves     pass and run: wide, patient, every mate is an idea
//	embers    press in pairs, win the ball high up, shoot from everywhere
//	harbour   keep two at home, clear the ball long, and wait for the mistake
//	sparrows  children: all of them about the ball, always
var styles = [...]style{
	{name: "waves", pass: 0.66, dribble: 0.46, loft: 0.10, shoot: 1.0, ahead: 0.35, width: 0.58, press: 0, closing: 1.4, tackle: 0.5, cover: 0.32},
	{name: "embers", pass: 0.58, dribble: 0.45, loft: 0.05, shoot: 1.0, ahead: 0.32, width: 0.46, press: 1, closing: 1.3, tackle: 0.5, cover: 0.5},
	{name: "harbour", pass: 0.62, dribble: 0.42, loft: 0.20, shoot: 0.85, ahead: 0.15, width: 0.50, press: 0, closing: 1.4, tackle: 0.6, cover: 0.55},
	{name: "sparrows", pass: 0.35, dribble: 0.55, loft: 0, shoot: 0.70, ahead: 0.08, width: 0.25, press: agent.MaxMates, closing: 1.25, tackle: 1.0, cover: 0.3},
}
