package pose_test

import (
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/rng"
)

// side is +1 for the left foot and −1 for the right one.
func side(i int) float64 { return float64(1 - 2*i) }

// standing is a robot at rest.
func standing() sim.Robot {
	r := sim.Robot{Number: 2, Posture: humanoid.Stand, Heading: 0.7, Pos: geom.Vec{X: 2, Y: -1}}
	left := geom.Polar(r.Heading).Left()
	for i := range r.Body.Feet {
		r.Body.Feet[i] = humanoid.Foot{Pos: r.Pos.AddMul(left, side(i)*0.106), Yaw: r.Heading, Planted: true}
	}
	r.Body.Swing = -1
	return r
}

// walk plays a synthetic walk straight ahead at 0.8 m/s: steps of 0.25 s, one
// foot planted while the other swings along a smooth arc.
func walk(ticks int, show func(r *sim.Robot)) {
	const step, speed = 25, 0.8
	r := standing()
	r.Posture = humanoid.Walk
	axis := geom.Polar(r.Heading)
	start := r.Pos
	place := func(n, i int) geom.Vec { // where foot i stands after its n-th step
		return start.AddMul(axis, float64(n)*speed*0.25).AddMul(axis.Left(), side(i)*0.106)
	}
	for k := range ticks {
		n, phase := k/step, k%step
		swing := n % 2
		t := float64(phase) / step
		soft := t * t * (3 - 2*t)
		from, to := place(n-1, swing), place(n+1, swing)
		if n == 0 {
			from = place(0, swing)
		}
		r.Body.Feet[1-swing] = humanoid.Foot{Pos: place(n, 1-swing), Yaw: r.Heading, Planted: true}
		r.Body.Feet[swing] = humanoid.Foot{Pos: from.Lerp(to, soft), Height: 0.05 * 4 * t * (1 - t), Yaw: r.Heading}
		r.Body.Swing, r.Body.Gait = swing, t
		r.Pos = start.AddMul(axis, speed*float64(k)*0.01)
		// The pendulum leans away from the foot that bears it, and changes
		// its mind with every step.
		r.Body.Lean = axis.Left().Mul(0.25 * side(swing))
		show(&r)
	}
}

// fall plays a whole fall to the front or to the back: toppling, landing,
// lying, rising, standing.
func fall(faceDown bool, show func(r *sim.Robot)) {
	r := standing()
	b := &r.Body
	b.FaceDown, b.FallTo = faceDown, r.Heading
	if !faceDown {
		b.FallTo = geom.Wrap(r.Heading + math.Pi)
	}
	feet := r.Pos
	show(&r)
	r.Posture = humanoid.Falling
	for lean := 0.02; lean < 0.51; lean *= 1.043 {
		b.Tilt = math.Asin(lean / 0.511)
		r.Pos = feet.AddMul(geom.Polar(b.FallTo), lean)
		show(&r)
	}
	lie(&r, show)
}

// dive plays a keeper's dive to its left, +1, or its right, −1: its legs throw
// it aside at 1 m/s, and it turns along its fall on the way.
func dive(way float64, show func(r *sim.Robot)) {
	r := standing()
	b := &r.Body
	b.FaceDown, b.Dive, b.FallTo = true, way, geom.Wrap(r.Heading+way*math.Pi/2)
	feet := r.Pos
	show(&r)
	r.Posture = humanoid.Falling
	for lean, speed := 0.05, 1.0; lean < 0.51; lean += speed * 0.01 {
		speed += 19 * lean * 0.01
		b.Tilt = math.Asin(lean / 0.511)
		r.Pos = feet.AddMul(geom.Polar(b.FallTo), lean)
		r.Heading += 0.08 * geom.Wrap(b.FallTo-r.Heading)
		show(&r)
	}
	r.Heading = b.FallTo
	lie(&r, show)
}

// lie plays what comes after a fall: lying, rising, standing.
func lie(r *sim.Robot, show func(r *sim.Robot)) {
	b := &r.Body
	r.Posture, b.Tilt = humanoid.Down, math.Pi/2
	for k := range 120 {
		r.Lying = float64(k) * 0.01
		show(r)
	}
	r.Posture = humanoid.GetUp
	for k := range 350 {
		b.Rise = float64(k) / 350
		r.Lying += 0.01
		show(r)
	}
	r.Posture, r.Lying, b.Rise, b.Tilt, b.Dive = humanoid.Stand, 0, 0, 0, 0
	left := geom.Polar(r.Heading).Left()
	for i := range b.Feet {
		b.Feet[i].Pos = r.Pos.AddMul(left, side(i)*0.106)
	}
	for range 40 {
		show(r)
	}
}

// joints are the points of a body that a visitor follows.
func joints(b *pose.Body) map[string]space.Vec {
	return map[string]space.Vec{
		"head": b.Head.At, "chest": b.Chest.At, "pelvis": b.Pelvis.At,
		"left knee": b.Shank[0].At, "right knee": b.Shank[1].At,
		"left ankle": b.Foot[0].At, "right ankle": b.Foot[1].At,
		"left elbow": b.Fore[0].At, "right elbow": b.Fore[1].At,
		"left hand": b.Hand[0], "right hand": b.Hand[1],
	}
}

func TestFeetAreWhereTheFramePutThem(t *testing.T) {
	walk(300, func(r *sim.Robot) {
		p := pose.Of(r, pose.Mood{Balance: 0.5, Hears: 1})
		b := pose.Build(pose.Root(r), &p)
		for i, f := range r.Body.Feet {
			want := space.On(f.Pos, f.Height+pose.Ankle)
			if d := b.Foot[i].At.Sub(want).Len(); d > 1e-9 {
				t.Fatalf("gait %.2f: ankle %d is %.4f m from where the frame has it", r.Body.Gait, i, d)
			}
			toe := b.Foot[i].X.Flat().Angle()
			if d := math.Abs(geom.Wrap(toe - f.Yaw)); d > 1e-9 {
				t.Fatalf("foot %d: got yaw %.3f, want %.3f", i, toe, f.Yaw)
			}
		}
	})
}

func TestPlantedFeetDoNotSlide(t *testing.T) {
	var blend pose.Blend
	var last [2]space.Vec
	var planted [2]bool
	walk(300, func(r *sim.Robot) {
		b := blend.Next(r, pose.Mood{}, 0.01)
		for i, f := range r.Body.Feet {
			if moved := b.Foot[i].At.Sub(last[i]).Len(); f.Planted && planted[i] && moved > 1e-9 {
				t.Fatalf("planted foot %d slid by %.6f m", i, moved)
			}
			last[i], planted[i] = b.Foot[i].At, f.Planted
		}
	})
}

func TestNothingPops(t *testing.T) {
	// Most that a joint moves in a hundredth of a second, m: a walking robot's
	// swing foot does 3 m/s, a falling one's head 6, a hand that is thrown
	// out 10.
	const walking, falling = 0.045, 0.10
	check := func(name string, most float64, play func(func(*sim.Robot))) {
		var blend pose.Blend
		var last map[string]space.Vec
		play(func(r *sim.Robot) {
			b := blend.Next(r, pose.Mood{}, 0.01)
			now := joints(&b)
			for joint, at := range now {
				if was, ok := last[joint]; ok && at.Sub(was).Len() > most {
					t.Errorf("%s, %v, rise %.2f: %s jumped %.3f m, want at most %.3f", name, r.Posture, r.Body.Rise, joint, at.Sub(was).Len(), most)
				}
			}
			last = now
		})
	}
	check("walk", walking, func(show func(*sim.Robot)) { walk(200, show) })
	check("fall to the front", falling, func(show func(*sim.Robot)) { fall(true, show) })
	check("fall to the back", falling, func(show func(*sim.Robot)) { fall(false, show) })
	check("dive to the left", falling, func(show func(*sim.Robot)) { dive(1, show) })
	check("dive to the right", falling, func(show func(*sim.Robot)) { dive(-1, show) })
}

func TestRobotThatIsMovedGlides(t *testing.T) {
	var blend pose.Blend
	r := standing()
	before := blend.Next(&r, pose.Mood{}, 0.01)
	shift := geom.Vec{X: 3, Y: 1}
	r.Pos = r.Pos.Add(shift)
	for i := range r.Body.Feet {
		r.Body.Feet[i].Pos = r.Body.Feet[i].Pos.Add(shift)
	}
	b := blend.Next(&r, pose.Mood{}, 0.01)
	if d := b.Pelvis.At.Sub(before.Pelvis.At).Len(); d > 0.2 {
		t.Errorf("a robot moved by the referee jumped %.2f m in one picture", d)
	}
	for range 90 {
		b = blend.Next(&r, pose.Mood{}, 0.01)
	}
	if d := b.Foot[0].At.Flat().Dist(r.Body.Feet[0].Pos); d > 1e-9 {
		t.Errorf("0.9 s later its foot is %.3f m from its place", d)
	}
}

func TestNobodyLiesInTheTurf(t *testing.T) {
	// The housings' radii, less a centimetre that a child does not see.
	least := map[string]float64{"head": 0.11, "chest": 0.11, "pelvis": 0.07, "left hand": 0.03, "right hand": 0.03, "left knee": 0.035, "right knee": 0.035, "left ankle": 0.04, "right ankle": 0.04, "left elbow": 0.03, "right elbow": 0.03}
	for _, tt := range []struct {
		name string
		play func(show func(*sim.Robot))
	}{
		{"fall to the front", func(show func(*sim.Robot)) { fall(true, show) }},
		{"fall to the back", func(show func(*sim.Robot)) { fall(false, show) }},
		{"dive to the left", func(show func(*sim.Robot)) { dive(1, show) }},
		{"dive to the right", func(show func(*sim.Robot)) { dive(-1, show) }},
	} {
		var blend pose.Blend
		tt.play(func(r *sim.Robot) {
			b := blend.Next(r, pose.Mood{}, 0.01)
			for joint, at := range joints(&b) {
				if at.Z < least[joint] {
					t.Errorf("%s, %v, rise %.2f: %s is at %.3f m, want at least %.3f", tt.name, r.Posture, r.Body.Rise, joint, at.Z, least[joint])
				}
			}
		})
	}
}

// TestADiverStretchesForTheBall looks at a keeper from where the ball comes.
func TestADiverStretchesForTheBall(t *testing.T) {
	for _, way := range []float64{1, -1} {
		var blend pose.Blend
		faced := geom.Polar(standing().Heading)
		to := faced.Left().Mul(way)
		near := 0
		if way < 0 {
			near = 1
		}
		dive(way, func(r *sim.Robot) {
			b := blend.Next(r, pose.Mood{}, 0.01)
			along := func(v space.Vec) float64 { return v.Flat().Dot(to) }
			switch {
			case r.Posture == humanoid.Falling || r.Posture == humanoid.Down && r.Lying < 0.4:
				if got := b.Chest.X.Flat().Dot(faced); got < 0.6 {
					t.Errorf("way %+.0f, tilt %.2f, lying %.2f: its chest faces the ball by %.2f, want 0.6", way, r.Body.Tilt, r.Lying, got)
				}
			case r.Posture == humanoid.Down && r.Lying > 1.1 && b.Chest.X.Z > -0.8:
				t.Errorf("way %+.0f, lying %.2f: its chest looks to %v, want it on its belly to get up", way, r.Lying, b.Chest.X)
			}
			if r.Posture == humanoid.Down && r.Lying > 0.2 && r.Lying < 0.4 {
				if got := along(b.Hand[near].Sub(b.Head.At)); got < 0.12 {
					t.Errorf("way %+.0f, lying %.2f: its hand is %.2f m beyond its head, want 0.12", way, r.Lying, got)
				}
				if got := along(b.Hand[near].Sub(b.Foot[near].At)); got < 1.25 {
					t.Errorf("way %+.0f, lying %.2f: from foot to hand it covers %.2f m, want 1.25", way, r.Lying, got)
				}
			}
		})
	}
}

func TestAbsurdFeetStayFinite(t *testing.T) {
	chance := rng.New(1, "absurd", 0)
	bones := func(b *pose.Body) []float64 {
		var l []float64
		for i := range 2 {
			l = append(l,
				b.Thigh[i].At.Sub(b.Shank[i].At).Len()-pose.Thigh, b.Shank[i].At.Sub(b.Foot[i].At).Len()-pose.Shank,
				b.Upper[i].At.Sub(b.Fore[i].At).Len()-pose.UpperArm, b.Fore[i].At.Sub(b.Hand[i]).Len()-pose.Forearm)
		}
		return l
	}
	for range 3000 {
		r := standing()
		r.Posture = humanoid.Posture(chance.Float() * 8)
		b := &r.Body
		for i := range b.Feet {
			b.Feet[i].Pos = r.Pos.Add(geom.Vec{X: chance.Between(-3, 3), Y: chance.Between(-3, 3)})
			b.Feet[i].Height = chance.Between(0, 2)
			b.Feet[i].Yaw = chance.Between(-9, 9)
		}
		b.Feet[0].Pos = r.Pos // a foot exactly under the body
		b.Lean = geom.Vec{X: chance.Between(-5, 5), Y: chance.Between(-5, 5)}
		b.Tilt, b.FallTo, b.Rise, b.Kick = chance.Between(-1, 4), chance.Between(-9, 9), chance.Between(-1, 2), chance.Between(-1, 2)
		b.FaceDown = chance.Float() < 0.5
		p := pose.Of(&r, pose.Mood{Balance: 1, Acts: [pose.Acts]float64{pose.Rejoice: chance.Float(), pose.Dance: chance.Float()}})
		body := pose.Build(pose.Root(&r), &p)
		for _, d := range bones(&body) {
			if !(math.Abs(d) < 1e-9) {
				t.Fatalf("%v with feet %v: a bone is %.3g m off its length", r.Posture, b.Feet, d)
			}
		}
	}
}

func TestMirroredRobotIsPosedMirrored(t *testing.T) {
	r := standing()
	r.Pos, r.Heading = geom.Vec{}, 0
	r.Posture = humanoid.Walk
	r.Body.Feet = [2]humanoid.Foot{
		{Pos: geom.Vec{X: 0.12, Y: 0.11}, Planted: true},
		{Pos: geom.Vec{X: -0.07, Y: -0.13}, Height: 0.03, Yaw: 0.2},
	}
	r.Body.Lean, r.Body.HeadYaw, r.Body.Gait = geom.Vec{X: 0.1, Y: 0.05}, 0.4, 0.3
	m := r
	for i := range 2 {
		f := r.Body.Feet[1-i]
		f.Pos.Y, f.Yaw = -f.Pos.Y, -f.Yaw
		m.Body.Feet[i] = f
	}
	m.Body.Lean.Y, m.Body.HeadYaw = -r.Body.Lean.Y, -r.Body.HeadYaw
	// The idle sway alone is not mirrored: it depends on the number, and is
	// nought at this beat.
	mood := pose.Mood{Beat: -float64(r.Number) / 2}
	got, p := pose.Of(&m, mood), pose.Of(&r, mood)
	want := p.Mirrored()
	for k := range got {
		if d := got[k].Sub(want[k]).Len(); d > 1e-9 {
			t.Errorf("key %d: got %v, want %v", k, got[k], want[k])
		}
	}
}

func TestKneesPointForward(t *testing.T) {
	walk(200, func(r *sim.Robot) {
		p := pose.Of(r, pose.Mood{})
		b := pose.Build(pose.Root(r), &p)
		for i := range 2 {
			straight := b.Thigh[i].At.Lerp(b.Foot[i].At, pose.Thigh/(pose.Thigh+pose.Shank))
			if ahead := b.Shank[i].At.Sub(straight).Dot(pose.Root(r).X); ahead < 0 {
				t.Fatalf("knee %d bends backwards by %.3f m", i, -ahead)
			}
		}
	})
}

func TestCrowdMakesItLookUp(t *testing.T) {
	r := standing()
	r.Posture, r.Body.FaceDown, r.Lying = humanoid.Down, true, 1
	calm, called := pose.Of(&r, pose.Mood{}), pose.Of(&r, pose.Mood{Hears: 1})
	a, b := pose.Build(pose.Root(&r), &calm), pose.Build(pose.Root(&r), &called)
	if b.Head.X.Z <= a.Head.X.Z {
		t.Errorf("a lying robot that is called looks at height %.2f, want above the %.2f of one that is not", b.Head.X.Z, a.Head.X.Z)
	}
}
