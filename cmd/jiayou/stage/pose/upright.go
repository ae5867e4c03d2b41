package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

const (
	swingArms = 1.5  // arm swing per metre between the feet, rad
	mostSwing = 0.65 // rad
	mostLean  = 0.40 // rad; more would fold the torso over the legs
	posture   = 0.05 // rad by which a calm robot leans forward
	stanceY   = 0.106
	handsBend = 0.55 // of a calm elbow, rad
	openArms  = 0.22 // a calm arm's angle off the body, rad
)

// upright is the pose of a robot on its feet.
func upright(r *sim.Robot, m Mood) Pose {
	var p Pose
	f := &r.Body
	tread(&p, r)
	stride := geom.Clamp((p[AnkleL].X-p[AnkleR].X)*swingArms, -mostSwing, mostSwing)
	kick := swingOf(f)

	lean := f.Lean.Limit(mostLean).Unturn(geom.Polar(r.Heading))
	lean.X += posture - 0.10*kick
	sway := 0.012 * math.Sin(2*m.Beat+float64(r.Number))
	p[PelvisUp] = space.Vec{X: 0.35 * lean.X, Y: 0.25 * lean.Y, Z: 1}
	p[PelvisFwd] = space.Vec{X: 1}.Yawed(-0.22 * stride)
	p[Pelvis].Z = hipsHigh(&p)
	p[ChestUp] = space.Vec{X: lean.X + 0.02*m.Hears, Y: lean.Y + sway, Z: 1}
	p[ChestFwd] = space.Vec{X: 1}.Yawed(0.28*stride + 0.35*kick*footSide(f.KickFoot))
	gaze(&p, f.HeadYaw, f.HeadDown-0.25*m.Joy-0.08*m.Hears)
	p[Pelvis].Z -= 0.035 * m.Joy * (0.5 + 0.5*math.Sin(11*m.Beat+float64(2*r.Number)))
	armsOf(&p, r, stride, kick, m)
	return p
}

// footSide is +1 for the left foot and −1 for the right one.
func footSide(i int) float64 { return float64(1 - 2*i) }

// tread puts the feet where the figure has them.
func tread(p *Pose, r *sim.Robot) {
	axis, size := geom.Polar(r.Heading), SizeOf(r)
	for i := range r.Body.Feet {
		k, foot := Key(i), &r.Body.Feet[i]
		turned := foot.Yaw - r.Heading
		high := foot.Height / size
		s, c := math.Sincos(toeDip(&r.Body, i, high))
		p[AnkleL+k] = space.On(foot.Pos.Sub(r.Pos).Unturn(axis).Mul(1/size), high+Ankle)
		p[ToeL+k] = space.Vec{X: c, Z: -s}.Yawed(turned)
		p[SoleL+k] = space.Vec{X: s, Z: c}.Yawed(turned)
		p[KneeL+k] = space.Vec{X: 1, Y: 0.06 * footSide(i)}.Yawed(0.5 * geom.Wrap(turned))
	}
}

// hipsHigh is the height of a pelvis over the root from which both feet are
// within reach: near that of straight legs, lower where the feet are far off.
func hipsHigh(p *Pose) float64 {
	pelvis := space.Upright(space.Vec{}, p[PelvisUp], p[PelvisFwd])
	high := standing - 0.012
	for i := range 2 {
		hip := pelvis.Point(space.Vec{Y: footSide(i) * HipSpread})
		ankle := p[AnkleL+Key(i)]
		off := ankle.Sub(hip).Flat()
		high = min(high, ankle.Z-hip.Z+math.Sqrt(max(legReach*legReach-off.Len2(), 0)))
	}
	return max(high, lowestHips)
}

// toeDip is by how much a swinging foot points its toe: down when it leaves
// the turf, up when it comes back, in proportion to its height.
func toeDip(f *humanoid.Figure, i int, high float64) float64 {
	if f.Kick > 0 && i == f.KickFoot {
		return geom.Clamp(high*4, 0, 0.5) * math.Cos(math.Pi*f.Kick)
	}
	return geom.Clamp(high*7, 0, 0.45) * math.Cos(math.Pi*f.Gait)
}

// swingOf is the swing of a kick in the upper body: +1 wound up, −1 followed
// through, 0 without a kick and at its ends. It crosses zero a little before
// the contact, because hips lead and shoulders answer.
func swingOf(f *humanoid.Figure) float64 {
	k := f.Kick
	if k <= 0 || k >= 1 {
		return 0
	}
	const wound, through = 0.30, 0.64
	if k < wound {
		return space.Smooth(0, wound, k)
	}
	if k < through {
		return 1 - 2*space.Smooth(wound, through, k)
	}
	return space.Smooth(through, 1, k) - 1
}

// gaze turns the head against the chest; positive down looks at the turf.
func gaze(p *Pose, yaw, down float64) {
	s, c := math.Sincos(geom.Clamp(down*0.45, -0.5, 0.5))
	p[HeadFwd] = space.Vec{X: c, Z: -s}.Yawed(yaw)
	p[HeadUp] = space.Vec{X: s, Z: c}.Yawed(yaw)
}

// arm is how an arm is held: the upper arm's angle forward of hanging, its
// angle away from the body, and the bend of the elbow, rad.
type arm struct{ ahead, aside, bend float64 }

func (a arm) mix(b arm, k float64) arm {
	return arm{space.Mix(a.ahead, b.ahead, k), space.Mix(a.aside, b.aside, k), space.Mix(a.bend, b.bend, k)}
}

// armsOf swings the arms against the legs, spreads them for balance, throws
// them up for joy.
func armsOf(p *Pose, r *sim.Robot, stride, kick float64, m Mood) {
	body := chestOf(p)
	beat := 9*m.Beat + float64(r.Number)
	for i := range 2 {
		side := footSide(i)
		answer := -side * stride // against the leg of the same side
		if r.Body.Kick > 0 {
			// The arm opposite the kicking foot comes forward with it.
			answer += 0.55 * kick * side * footSide(r.Body.KickFoot)
		}
		a := arm{answer + 0.08, openArms + 0.10*m.Hears + 0.25*math.Abs(kick), handsBend + 0.35*max(answer, 0) + 0.35*m.Hears}
		caught := arm{0.25 * side * math.Sin(7*m.Beat), 1.15, 0.35}
		glad := arm{2.75 + 0.15*math.Sin(beat), 0.42 + 0.22*math.Sin(beat+1.3*float64(i)), 0.35}
		a = a.mix(caught, 0.8*m.Balance).mix(glad, m.Joy)
		p.hold(body, i, a)
	}
}

// chestOf is the frame of the chest in the pose's own axes.
func chestOf(p *Pose) space.Frame {
	return chest(space.Upright(p[Pelvis], p[PelvisUp], p[PelvisFwd]), p[ChestUp], p[ChestFwd], 1)
}

// hold sets hand and elbow so that the arm is held like a.
func (p *Pose) hold(body space.Frame, i int, a arm) {
	side := footSide(i)
	upper := armDir(a.ahead, a.aside, side)
	fore := armDir(a.ahead+a.bend, a.aside*0.45, side)
	shoulder := body.Point(space.Vec{Y: side * ShoulderY, Z: Shoulder})
	p[HandL+Key(i)] = shoulder.Add(body.Dir(upper.Mul(UpperArm).AddMul(fore, Forearm)))
	p[ElbowL+Key(i)] = body.Dir(upper.Sub(fore).Add(space.Vec{X: -0.05, Y: 0.08 * side}))
}

// armDir is the direction of a bone that hangs, is then lifted forward by ahead
// and sideways by aside.
func armDir(ahead, aside, side float64) space.Vec {
	sa, ca := math.Sincos(ahead)
	ss, cs := math.Sincos(aside)
	return space.Vec{X: sa * cs, Y: side * ss, Z: -ca * cs}
}

// aside is a robot that has been carried off and stands beside the pitch: its
// feet are under it, wherever the figure lost them.
func aside(m Mood) Pose {
	r := sim.Robot{Side: field.Home}
	for i := range r.Body.Feet {
		r.Body.Feet[i] = humanoid.Foot{Pos: geom.Vec{Y: footSide(i) * stanceY}, Planted: true}
	}
	r.Body.HeadDown = 0.5
	return upright(&r, m)
}
