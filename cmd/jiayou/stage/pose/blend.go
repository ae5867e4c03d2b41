package pose

import (
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// Class groups postures within which a body moves by itself. Between two
// classes a drawn body would pop, so that is where Blend blends.
type Class uint8

// The classes.
const (
	Unseen Class = iota // not drawn yet
	Upright
	Toppling
	Lying
	Rising
	Aside // carried off
)

// ClassOf returns the class of a robot's posture.
func ClassOf(r *sim.Robot) Class {
	switch {
	case r.Absent:
		return Aside
	case r.Posture.Upright():
		return Upright
	case r.Posture == humanoid.Falling:
		return Toppling
	case r.Posture == humanoid.GetUp:
		return Rising
	}
	return Lying
}

const (
	blendTime    = 0.14 // s, between most classes
	landTime     = 0.09 // s, into a fall and onto the turf: both are sudden
	collapseTime = 0.45 // s, when an attempt to rise fails
	glideTime    = 0.35 // s, for a robot that the referee has moved …
	glideMore    = 0.10 // … and as much again for every metre
	leap         = 0.25 // m between two pictures that no robot walks
	leapSpeed    = 4.0  // m/s that no robot exceeds
	sinkSpeed    = 1.6  // m/s of the hips
	limbSpeed    = 4.5  // m/s of hands and free feet, against the body
	turnSpeed    = 9.0  // rad/s of a part of a body off its feet, about
	leanTime     = 0.12 // s, in which a torso follows its pendulum
)

// Blend holds one robot's drawn body from picture to picture. When the class
// of its posture changes, it keeps the difference between what was shown and
// what should be shown from now on, and lets that difference fade: the new
// motion is followed at once, and nothing pops. It treats the place of a robot
// that the referee puts elsewhere alike. The zero value has shown nothing.
type Blend struct {
	class  Class
	shown  Pose
	debt   Pose // shown − wanted at the last change
	left   fade
	root   space.Vec // as last wanted
	at     space.Vec // as last shown
	yaw    float64   // as last shown
	astray space.Vec // root shown − root wanted at the last leap
	turned float64
	moving fade
	high   float64  // of the hips wanted last, m
	lean   geom.Vec // rad, eased: the pendulum's own jumps from foot to foot
	loose  bool     // the next picture has nothing to do with the last one
}

// Glide says that the robot of the next picture moves by another will than that
// of the last one: whatever differs fades away.
func (b *Blend) Glide() { b.loose = true }

// fade runs from 1 to 0 in a given time, softly at both ends.
type fade struct{ age, span float64 }

func (f *fade) share(dt float64) float64 {
	f.age += dt
	if f.age >= f.span {
		return 0
	}
	return 1 - space.Smooth(0, f.span, f.age)
}

// Next returns the body to draw dt seconds after the last one.
func (b *Blend) Next(r *sim.Robot, m Mood, dt float64) Body {
	root := b.follow(r, dt)
	b.lean = b.lean.Lerp(r.Body.Lean.Limit(mostLean), min(dt/leanTime, 1))
	eased := *r
	eased.Body.Lean = b.lean
	want := Of(&eased, m)
	class := ClassOf(r)
	switch {
	case b.class == Unseen:
	case class != b.class || b.loose:
		// A blend under way is not hurried by the next one.
		b.debt, b.left = b.shown.Sub(&want), fade{span: max(span(b.class, class), b.left.span-b.left.age)}
	case class == Upright:
		b.sink(&want, dt)
	}
	last, known := b.shown, b.class != Unseen
	b.class, b.shown, b.high, b.loose = class, want, want[Pelvis].Z, false
	if k := b.left.share(dt); k > 0 {
		b.shown = want.AddMul(&b.debt, k)
	}
	if known {
		b.hurry(&last, dt)
	}
	return Build(root, &b.shown)
}

// hurry keeps limbs from moving faster than any drive moves them: a hand that is
// thrown out lags a little instead, and so does all of a body that is off its
// feet. Feet that bear a robot are where they are.
func (b *Blend) hurry(last *Pose, dt float64) {
	for k := range b.shown {
		key := Key(k)
		hand := key == HandL || key == HandR
		if b.class == Upright && !hand {
			continue
		}
		most := turnSpeed * dt
		if hand || key == Pelvis || key == AnkleL || key == AnkleR {
			most = limbSpeed * dt
		}
		way := b.shown[k].Sub(last[k])
		if l := way.Len(); l > most {
			b.shown[k] = last[k].AddMul(way, most/l)
		}
	}
}

// sink limits how fast the hips go up and down. They hang between the feet, and
// would drop like a stone while a long step takes a leg to the end of its
// reach; that foot then is a little short of its place instead.
func (b *Blend) sink(want *Pose, dt float64) {
	was, most := b.high, sinkSpeed*dt
	shift := geom.Clamp(want[Pelvis].Z, was-most, was+most) - want[Pelvis].Z
	for _, k := range []Key{Pelvis, HandL, HandR} {
		want[k].Z += shift
	}
}

// follow returns the root, which glides after a leap.
func (b *Blend) follow(r *sim.Robot, dt float64) space.Frame {
	at := space.On(r.Pos, 0)
	if b.class != Unseen && (b.loose || at.Sub(b.root).Len() > leap+leapSpeed*dt) {
		b.astray, b.turned = b.at.Sub(at), geom.Wrap(b.yaw-r.Heading)
		b.moving = fade{span: glideTime + glideMore*b.astray.Len()}
	}
	k := b.moving.share(dt)
	b.root = at
	b.at, b.yaw = at.AddMul(b.astray, k), r.Heading+b.turned*k
	return axes(b.at, b.yaw, SizeOf(r))
}

// span is the time of the blend between two classes.
func span(from, to Class) float64 {
	switch {
	case from == Rising && to == Lying:
		return collapseTime
	case to == Toppling || to == Lying:
		return landTime
	}
	return blendTime
}
