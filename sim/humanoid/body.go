// Package humanoid is a robot's body: a linear inverted pendulum on two feet
// that walks by steps, catches itself, falls, gets up and kicks.
//
// The centre of mass c is a disc that physics moves. The body decides where
// under its feet the centre of pressure p lies, and the turf answers with the
// force m·ω²·(c − p). What counts for balance is the capture point
// ξ = c + v/ω: the place to put a foot on to come to rest. It runs away from p
// by e^(ωt); ankles hold it while it is over the sole, a step catches it while
// the foot can land near enough, and a robot whose ξ is out of reach of any
// number of steps is past saving, however upright it still looks. A push J
// needs no rule of its own: it changes v, so it moves ξ by J/(mω).
//
//	body := humanoid.New(humanoid.BoosterT1(), pos, heading, rng.New(seed, "body", 0))
//	var act humanoid.Action
//	body.Step(&humanoid.Situation{Pos: c, Vel: v}, &humanoid.Order{Walk: geom.Vec{X: 0.5}}, &act)
//	// apply act.Force to the disc for one tick
//
// Equations and their sources: PHYSICS.md §3.2–3.5 of the project's notes;
// Koolen et al. 2012 for capturability, Englsberger et al. 2015 for walking by
// the divergent component of motion.
package humanoid

import (
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

// dt is the length of a tick in s.
const dt = 0.01

// Order is what the brain wants, on the pitch's axes where it names a place.
type Order struct {
	Walk   geom.Vec // m/s, own frame
	Turn   float64  // rad/s
	Still  bool     // stand instead of stepping in place
	Power  float64  // kick: wanted speed of the ball in m/s, 0 for none
	KickAt geom.Vec // kick: the point to aim at
	Loft   float64  // kick: wanted angle of climb in rad, 0 for flat
	Full   bool     // kick: out of a stop, harder and truer, longer on one leg
	Guard  Guard    // what a keeper does with its body
	Rise   Rise     // when it gets up, should it lie
	LookAt geom.Vec
}

// Situation is what happens to a body during a tick.
type Situation struct {
	Pos, Vel geom.Vec // of the centre of mass
	Push     geom.Vec // impulse from other robots in the last tick, N·s
	Others   Others   // robots within a stride
	Ball     geom.Vec
	BallLow  bool    // near enough to the turf to be kicked
	BallSize float64 // radius, m; 0 for a size 5 ball
	BallMass float64 // kg; 0 for a size 5 ball
	Effort   Effort
}

// Effort is what the crowd does to a body. The zero value is a silent hall.
type Effort struct {
	Walk float64 // share added to the walking limits
	Rise float64 // share added to the speed of lying and getting up
	Risk float64 // share added to the slip of the feet
	Aim  float64 // share taken from the errors of aim of a kick
}

// Action is what a body does in a tick.
type Action struct {
	Force  geom.Vec // on the centre of mass, N
	Sudden bool     // something of what follows happens
	Struck bool     // the foot has met the ball
	Ball   geom.Vec // its new velocity, m/s
	Climb  float64  // its new vertical speed, m/s
	Recoil geom.Vec // change of the body's own velocity, m/s: of a kick, or of the leap of a dive
	Landed bool     // has just hit the turf: keeps landingSpeed of its velocity
}

// Body is the state of one robot's body, a plain value but for its Build. What
// every tick needs comes first: it is what the processor has to fetch.
type Body struct {
	spec     *Spec
	pendulum *pendulum

	head    head
	Posture Posture
	braced  bool    // stands still for its guard, whatever it is ordered
	guard   Guard   // that the body is crouching into
	crouch  float64 // how far it has: 0…1
	pressed int     // ticks for which others have pressed against it
	retreat int     // ticks for which it steps back from them
	support int     // the foot that stands while the other swings
	phase   int     // ticks since the step began
	length  int     // ticks that it takes
	strain  int     // ticks for which Recover is still shown
	turn    float64 // in each tick of the step, rad
	Heading float64
	axis    geom.Vec // unit vector of Heading
	spin    geom.Vec // unit vector of turn
	hemmed  bool     // somebody is near: the feet have not all the room that they reach
	room    room
	begun   geom.Vec // where the capture point lay from the standing foot if this step is steady, own frame
	next    geom.Vec // and where it will lie from the other one at the next
	target  geom.Vec // where the swinging foot is going
	slip    geom.Vec // by how much it will miss that
	lean    geom.Vec // (c − p)·ω²/g
	feet    [2]Foot
	kick    kick

	walk  geom.Vec // velocity of the step, own frame
	wait  int      // ticks until a standing robot lifts a foot
	need  int      // steps to come to rest, while straining
	away  geom.Vec // unit vector away from who presses
	fall  fall
	fuel  float64 // share of the battery that is left
	heat  float64 // of the motors: 1 is what they stand
	noise rng.Stream
}

// Build is a Spec with all that follows from it, for any number of bodies: those
// who share one find it in the processor's cache.
type Build struct {
	Spec     *Spec
	pendulum *pendulum
}

// NewBuild works out what follows from a spec, which must not change any more.
func NewBuild(spec *Spec) Build { return Build{spec, newPendulum(spec)} }

// Body returns a body that stands at pos.
func (k Build) Body(pos geom.Vec, heading float64, noise rng.Stream) Body {
	b := Body{spec: k.Spec, pendulum: k.pendulum, noise: noise, fuel: 1, room: openRoom}
	b.StandAt(pos, heading)
	return b
}

// New returns a body of its own build that stands at pos.
func New(spec *Spec, pos geom.Vec, heading float64, noise rng.Stream) Body {
	return NewBuild(spec).Body(pos, heading, noise)
}

// StandAt puts the body on its feet at pos, at rest, whatever it did before.
func (b *Body) StandAt(pos geom.Vec, heading float64) {
	b.face(heading)
	b.head.ahead(b.axis)
	for i := range b.feet {
		b.feet[i] = Foot{Pos: pos.AddMul(b.axis.Left(), side(i)*b.spec.Stance/2), Yaw: heading, Planted: true}
	}
	b.Posture, b.wait, b.strain, b.pressed, b.retreat = Stand, b.spec.Reaction, 0, 0, 0
	b.walk, b.turn, b.lean = geom.Vec{}, 0, geom.Vec{}
	b.kick, b.fall = kick{}, fall{}
	b.guard, b.crouch, b.braced = NoGuard, 0, false
	b.room, b.hemmed = openRoom, false
}

// Step lets the body act for one tick, and writes down what it does.
func (b *Body) Step(in *Situation, o *Order, act *Action) {
	*act = Action{}
	b.look(in, o)
	switch {
	case b.Posture.Upright():
		b.balance(in, o, act)
	case b.Posture == Falling:
		b.topple(in, act)
	default:
		b.lie(in, o.Rise)
	}
}

// balance keeps an upright body upright, and obeys the order.
func (b *Body) balance(in *Situation, o *Order, act *Action) {
	switch {
	case o.Guard.dives() && b.Posture <= Recover:
		b.dive(in, o.Guard, act)
	case b.givesWay(in):
		away := b.backOff(o)
		b.hold(in, &away, act)
	default:
		b.hold(in, o, act)
	}
}

// hold lets ankles and steps keep the capture point over the feet.
func (b *Body) hold(in *Situation, o *Order, act *Action) {
	b.crouchFor(o)
	var cop geom.Vec
	if b.Posture == Stand {
		cop = b.stand(in, o)
	} else {
		cop = b.stride(in, o, act)
	}
	if b.Posture == Falling {
		b.topple(in, act)
		return
	}
	off := in.Pos.Sub(cop)
	b.lean = off.Mul(b.pendulum.tip)
	act.Force = off.Mul(b.pendulum.stiff)
}

// capturePoint is where a foot would have to stand for the body to come to rest
// over it: ξ = c + v/ω.
func (b *Body) capturePoint(in *Situation) geom.Vec {
	return in.Pos.AddMul(in.Vel, b.pendulum.lead)
}

const gravity = 9.81

// Two pendulums that press against each other lean for ever, each held up by
// the other. After patience ticks a robot steps back for retreatTicks.
const (
	patience     = 50
	retreatTicks = 80
	retreatSpeed = 0.3 // m/s
	pressure     = 0.2 // N·s in a tick that count as being pressed
)

// givesWay reports whether a robot that has been pressed for too long does as
// backOff says.
func (b *Body) givesWay(in *Situation) bool {
	if in.Push.Len2() > pressure*pressure {
		b.pressed++
		if b.pressed >= patience {
			b.pressed, b.retreat = 0, retreatTicks
			b.away = in.Push.Unit()
		}
	} else if b.pressed > 0 {
		b.pressed--
	}
	if b.retreat == 0 {
		return false
	}
	b.retreat--
	return true
}

// backOff is the order to step back from whoever presses, in place of o.
func (b *Body) backOff(o *Order) Order {
	return Order{Walk: b.away.Unturn(b.axis).Mul(retreatSpeed), LookAt: o.LookAt}
}

// still reports whether the body is to keep both feet planted.
func (b *Body) still(o *Order) bool { return o.Still || b.braced }

// face turns the body to a heading.
func (b *Body) face(heading float64) {
	b.Heading = geom.Wrap(heading)
	b.axis = geom.Polar(b.Heading)
}

// Axis returns the unit vector of Heading.
func (b *Body) Axis() geom.Vec { return b.axis }

// side returns +1 for the left foot and −1 for the right one.
func side(foot int) float64 { return float64(1 - 2*foot) }
