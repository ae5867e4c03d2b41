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
	mostYaw   = 1.15 // of a neck, rad
	openArms  = 0.22 // a calm arm's angle off the body, rad
)

// upright is the pose of a robot on its feet.
func upright(r *sim.Robot, m Mood) Pose {
	var p Pose
	f := &r.Body
	tread(&p, r)
	if f.Swing < 0 {
		for i, lift := range m.lifts() {
			p[AnkleL+Key(i)].Z += lift
		}
	}
	stride := geom.Clamp((p[AnkleL].X-p[AnkleR].X)*swingArms, -mostSwing, mostSwing)
	kick := swingOf(f)
	b := m.perform(carriage(r, stride, kick, m), r.Number)
	if f.Crouch > 0 {
		b = b.mix(guarding(f, b), f.Crouch)
	}
	b = b.mix(caught(b, m), m.Balance)

	lean := f.Lean.Limit(mostLean).Unturn(geom.Polar(r.Heading))
	lean.X += b.lean - 0.10*kick
	lean.Y += b.aside
	p[PelvisUp] = space.Vec{X: 0.35 * lean.X, Y: 0.25 * lean.Y, Z: 1}
	p[PelvisFwd] = space.Vec{X: 1}.Yawed(-0.22*stride + 0.3*b.twist)
	p[Pelvis] = space.Vec{X: -b.back, Y: b.sway}
	p[Pelvis].Z = hipsHigh(&p) - b.drop
	p[ChestUp] = space.Vec{X: lean.X, Y: lean.Y, Z: 1}
	p[ChestFwd] = space.Vec{X: 1, Z: -lean.X}.Yawed(0.28*stride + 0.35*kick*footSide(f.KickFoot) + b.twist)
	gaze(&p, f.HeadYaw, 0.45*f.HeadDown+b.nod, m)
	p[HeadUp].Y += b.tilt
	body := chestOf(&p)
	for i := range 2 {
		p.hold(body, i, b.arms[i])
	}
	return p
}

// carriage is how a robot holds itself that only walks, kicks and listens: the
// arms answer the legs, and its state shows in its bearing.
func carriage(r *sim.Robot, stride, kick float64, m Mood) bearing {
	breath := math.Sin(2*math.Pi*0.45*m.Beat + float64(r.Number))
	b := bearing{
		lean:  posture + 0.02*m.Hears + 0.11*m.Tired + 0.030*m.Tired*breath - 0.07*m.Proud - 0.09*m.Startle,
		aside: 0.012 * math.Sin(2*m.Beat+float64(r.Number)),
		drop:  0.012*m.Tired*(1+breath) + 0.012*m.Hears + 0.02*m.Startle,
		nod:   0.26*m.Tired - 0.04*m.Hears - 0.10*m.Proud - 0.12*m.Startle,
	}
	for i := range b.arms {
		side := footSide(i)
		answer := -side * stride // against the leg of the same side
		if r.Body.Kick > 0 {
			// The arm opposite the kicking foot comes forward with it.
			answer += 0.55 * kick * side * footSide(r.Body.KickFoot)
		}
		b.arms[i] = arm{
			ahead: answer + 0.08 + 0.10*m.Tired - 0.06*m.Proud,
			aside: openArms + 0.10*m.Hears + 0.25*math.Abs(kick) - 0.10*m.Tired + 0.10*m.Proud + 0.35*m.Startle,
			bend:  handsBend + 0.35*max(answer, 0) + 0.35*m.Hears - 0.35*m.Tired + 0.15*m.Proud,
		}
	}
	return b
}

// caught throws the arms out against a fall.
func caught(b bearing, m Mood) bearing {
	for i := range b.arms {
		flail := 0.25 * footSide(i) * math.Sin(7*m.Beat)
		b.arms[i] = b.arms[i].mix(arm{ahead: flail, aside: 1.15, bend: 0.35, open: 0.25}, 0.8)
	}
	return b
}

// guarding is a keeper in its guard: low behind the ball, or as wide as it can.
func guarding(f *humanoid.Figure, b bearing) bearing {
	if f.Guard == humanoid.Squat {
		b.lean, b.drop, b.nod = b.lean+0.42, 0.17, -0.25
		b.arms = both(arm{ahead: 0.75, aside: 0.16, bend: 0.15})
		return b
	}
	b.lean, b.drop = b.lean+0.14, 0.085
	b.arms = both(arm{ahead: 0.25, aside: 1.15, bend: 0.25, open: 0.55})
	return b
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
	pelvis := space.Upright(p[Pelvis], p[PelvisUp], p[PelvisFwd])
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

// gaze turns the head against the chest; positive down looks at the turf. A
// glance draws it as far as the neck turns.
func gaze(p *Pose, yaw, down float64, m Mood) {
	if m.Glance > 0 {
		to := geom.Clamp(m.Gaze.Flat().Angle(), -mostYaw, mostYaw)
		yaw = space.Mix(yaw, to, m.Glance)
		down = space.Mix(down, geom.Clamp(-m.Gaze.Unit().Z, -0.35, 0.5), m.Glance)
	}
	s, c := math.Sincos(geom.Clamp(down, -0.5, 0.75))
	p[HeadFwd] = space.Vec{X: c, Z: -s}.Yawed(yaw)
	p[HeadUp] = space.Vec{X: s, Z: c}.Yawed(yaw)
}

// arm is how an arm is held: the upper arm's angle forward of hanging, its
// angle away from the body, the bend of the elbow, and by how much the forearm
// opens outwards, rad.
type arm struct{ ahead, aside, bend, open float64 }

func (a arm) mix(b arm, k float64) arm {
	return arm{space.Mix(a.ahead, b.ahead, k), space.Mix(a.aside, b.aside, k), space.Mix(a.bend, b.bend, k), space.Mix(a.open, b.open, k)}
}

// chestOf is the frame of the chest in the pose's own axes.
func chestOf(p *Pose) space.Frame {
	return chest(space.Upright(p[Pelvis], p[PelvisUp], p[PelvisFwd]), p[ChestUp], p[ChestFwd], 1)
}

// hold sets hand and elbow so that the arm is held like a.
func (p *Pose) hold(body space.Frame, i int, a arm) {
	side := footSide(i)
	upper := armDir(a.ahead, a.aside, side)
	fore := armDir(a.ahead+a.bend, a.aside*0.45+a.open, side)
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
