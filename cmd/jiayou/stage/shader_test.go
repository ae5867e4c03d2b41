package stage

import (
	"image"
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
)

func TestShadersCompile(t *testing.T) {
	var p painter
	p.ready() // panics otherwise
	for name, shader := range map[string]any{"flat": p.flat, "sprite": p.sprite, "turf": p.turf, "shadow": p.shadow, "dim": p.dim, "lit": p.lit} {
		if shader == nil {
			t.Errorf("there is no shader %s", name)
		}
	}
}

// TestThePictureIsOpaque looks for what the parts that cover the picture leave of
// what was there before.
func TestThePictureIsOpaque(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	fr := scene(&f)
	s := shown(&f, &fr)
	for angle := range angles {
		s.Update(&fr, &fr, 1, 1.0/60, Look{Angle: angle, Cut: true})
		img := picture(s, 320, 180)
		for i := 3; i < len(img.Pix); i += 4 {
			if img.Pix[i] != 255 {
				t.Fatalf("angle %d: the pixel at (%d, %d) has opacity %d", angle, i/4%320, i/4/320, img.Pix[i])
			}
		}
	}
}

func TestEveryShadowIsCovered(t *testing.T) {
	f := field.Formats()[1]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.compose(1280, 720)
	c, squares := &s.shade.capsules, s.shade.squares.vertices
	for _, i := range c.indices {
		v := &c.vertices[i]
		x, y := v.DstX, v.DstY
		covered := !c.visible(float64(x), float64(y), 0)
		for k := 0; k < len(squares) && !covered; k += 4 {
			a, b := squares[k], squares[k+2]
			covered = a.DstX <= x && x <= b.DstX && a.DstY <= y && y <= b.DstY
		}
		if !covered {
			t.Fatalf("no square covers the corner of a shadow at (%.0f, %.0f)", x, y)
		}
	}
	if len(c.indices) == 0 {
		t.Error("nothing throws a shadow")
	}
}

// TestSquaresOfShadowsLieApart looks for places that would be darkened twice.
func TestSquaresOfShadowsLieApart(t *testing.T) {
	var s shadow
	var c canvas
	c.begin(space.Camera{}, 100, 60)
	chance := rng.New(1, "boxes", 0)
	for range 200 {
		s.begin(&c)
		var want, got [60][100]int
		for range 6 {
			x, y := chance.Between(-20, 110), chance.Between(-20, 70)
			s.box = box{float32(x), float32(y), float32(x + chance.Between(0, 50)), float32(y + chance.Between(0, 40))}
			s.close()
		}
		s.cover()
		for _, b := range s.boxes {
			mark(&want, b.left, b.top, b.right, b.bottom)
		}
		for v := s.squares.vertices; len(v) > 0; v = v[4:] {
			mark(&got, v[0].DstX, v[0].DstY, v[2].DstX, v[2].DstY)
		}
		for y := range want {
			for x := range want[y] {
				if got[y][x] != min(want[y][x], 1) {
					t.Fatalf("(%d, %d) lies in %d boxes and is covered %d times", x, y, want[y][x], got[y][x])
				}
			}
		}
	}
}

// mark counts a box in each of its pixels.
func mark(grid *[60][100]int, left, top, right, bottom float32) {
	for y := int(top); y < int(bottom); y++ {
		for x := int(left); x < int(right); x++ {
			grid[y][x]++
		}
	}
}

func TestShadowsGrowSofterWithHeight(t *testing.T) {
	var s shadow
	c := canvas{}
	c.begin(space.Look(space.Vec{Y: -9, Z: 5}, space.Vec{}, space.Lens{Tan: 0.3, Width: 640, Height: 360}), 640, 360)
	s.begin(&c)
	s.limb(&keyRay, space.Vec{}, space.Vec{Z: 1}, 0.05, 0.05)
	v := s.capsules.vertices
	foot, top := v[0].ColorB, v[0].ColorB+v[0].ColorA*v[0].Custom3
	if foot > 0.03 || top < 2*foot {
		t.Errorf("the edge of a post's shadow is soft over %.3f m at its foot and %.3f m at its top", foot, top)
	}
	if long := v[0].Custom3; long < 0.6 || long > 1.2 {
		t.Errorf("the shadow of a post of a metre is %.2f m long", long)
	}
	if x, y := v[2].DstX+v[3].DstX-v[0].DstX-v[1].DstX, v[2].DstY+v[3].DstY-v[0].DstY-v[1].DstY; x < 20 || y > -20 {
		t.Errorf("the shadow of a post goes by (%.0f, %.0f) pixels, want it behind and to the right, away from the light", x/2, y/2)
	}
}

// luminance is that of a place between pixels, 0…255.
func luminance(img *image.RGBA, x, y float64) float64 {
	x, y = x-0.5, y-0.5
	left, top := math.Floor(x), math.Floor(y)
	at := func(i, j int) float64 {
		k := img.RGBAAt(int(left)+i, int(top)+j)
		return 0.2126*float64(k.R) + 0.7152*float64(k.G) + 0.0722*float64(k.B)
	}
	return space.Mix(space.Mix(at(0, 0), at(1, 0), x-left), space.Mix(at(0, 1), at(1, 1), x-left), y-top)
}

// TestFeetTouchTheirShadow compares the turf beside a standing robot's foot with
// the same turf without one.
func TestFeetTouchTheirShadow(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	f := field.Formats()[0]
	look := func(there bool) (*Stage, *image.RGBA) {
		fr := sim.Frame{Count: 1}
		fr.Ball.Pos = geom.Vec{X: 3, Y: 2}
		fr.Robots[0] = upright(nil).robot
		fr.Robots[0].Off = !there
		s := New(&f)
		s.Update(&fr, &fr, 1, 1.0/60, Look{Angle: Close, Cut: true})
		return s, picture(s, 640, 360)
	}
	s, with := look(true)
	_, without := look(false)
	at := func(x, y float64) float64 {
		px, py, _ := s.Project(x, y, 0)
		return luminance(with, px, py) / luminance(without, px, py)
	}
	if k := at(0.45, 0.70); k > 0.80 {
		t.Errorf("behind the robot there is %.0f %% of the light, want a shadow", 100*k)
	}
	if k := at(0, -0.185); k > 0.85 {
		t.Errorf("beside its foot there is %.0f %% of the light, want a contact", 100*k)
	}
	if k := at(-0.7, -0.7); k < 0.99 {
		t.Errorf("towards the light there is %.0f %% of the light, want all of it", 100*k)
	}
}

// TestTurfDoesNotShimmer moves the camera by half a pixel. Every place of the turf
// is to look the same from there; what is finer than pixels would not.
func TestTurfDoesNotShimmer(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	const w, h, most = 480, 270, 1.5 // of 255, on average: 1.0 are edges of lines, and without its fading grain would add 3
	f := field.Formats()[2]
	fr := sim.Frame{}
	s := New(&f)
	s.Update(&fr, &fr, 1, 1.0/60, Look{Angle: Wide, Cut: true})
	look := func() (light []float64) {
		img := picture(s, w, h)
		for x := -0.8; x < 0.8; x += 0.01 {
			for y := -0.8; y < 0.8; y += 0.01 {
				px, py, _ := s.Project(x*f.GoalX(), y*f.TouchY(), 0)
				light = append(light, luminance(img, px, py))
			}
		}
		return light
	}
	before := look()
	pixel := s.rig.now.eye.Len() * 2 * s.rig.now.tan / h
	s.rig.now.eye.X += 0.5 * pixel
	s.rig.now.at.X += 0.5 * pixel
	changed := 0.0
	for i, light := range look() {
		changed += math.Abs(light-before[i]) / float64(len(before))
	}
	if changed > most {
		t.Errorf("half a pixel of camera changes the turf by %.2f of 255 on average, want %.1f at most", changed, most)
	} else {
		t.Logf("half a pixel of camera changes the turf by %.2f of 255 on average", changed)
	}
}

func TestTurfIsWornBeforeTheGoals(t *testing.T) {
	for _, f := range field.Formats() {
		mouth, corner := geom.Vec{X: f.GoalX() - 0.5}, geom.Vec{X: 0.8 * f.GoalX(), Y: 0.9 * f.TouchY()}
		if a, b := wearOf(&f, mouth), wearOf(&f, corner); a < 0.3 || a > 1 || b > 0.1 {
			t.Errorf("%s: the turf is worn %.2f before the goal and %.2f in the corner", f.Name, a, b)
		}
		if a, b := lightOn(&f, geom.Vec{}), lightOn(&f, geom.Vec{Y: -f.TouchY() - 4}); a < b+0.2 {
			t.Errorf("%s: %.2f of the light falls on the middle and %.2f on the apron", f.Name, a, b)
		}
	}
}

// TestStrokesFaceTheReader looks at every triangle of what is drawn on shells.
func TestStrokesFaceTheReader(t *testing.T) {
	drawings := [][][3][2]float64{pill(0, 0, 0.2, 0.1), pill(0, 0, 0.03, 0.06), dashed(), star(0.1, 0)}
	for n := range 100 {
		drawings = append(drawings, numeral(n, 0.2, 0))
	}
	for i, d := range drawings {
		for _, q := range d {
			ax, ay, bx, by := q[1][0]-q[0][0], q[1][1]-q[0][1], q[2][0]-q[0][0], q[2][1]-q[0][1]
			if area := ax*by - ay*bx; !(area > 0) {
				t.Fatalf("drawing %d: triangle %v has area %g", i, q, area/2)
			}
		}
	}
}

func TestTrailsComeAndGoSoftly(t *testing.T) {
	const dt = 1.0 / 60
	f := newFootball(0.11)
	ball := sim.Ball{Vel: geom.Vec{X: 8}}
	last := 0.0
	for k := range 60 {
		ball.Pos.X = 8 * dt * float64(k)
		f.follow(&ball, dt)
		if d := f.trail.bright - last; d > 5*dt+1e-9 {
			t.Fatalf("in one picture a trail grows by %.2f", d)
		}
		last = f.trail.bright
	}
	if last < 0.9 {
		t.Errorf("after a second at 8 m/s a trail is %.2f bright", last)
	}
	lit := func() int {
		var c canvas
		c.begin(space.Look(space.Vec{X: 6, Y: -9, Z: 5}, space.Vec{X: 6}, space.Lens{Tan: 0.3, Width: 640, Height: 360}), 640, 360)
		f.trail.draw(&c, f.radius)
		return len(c.indices)
	}
	if lit() == 0 {
		t.Error("a fast ball leaves no trail")
	}
	ball.Vel = geom.Vec{}
	for k := 0.0; k < trailTime+2*dt; k += dt {
		f.follow(&ball, dt)
	}
	if n := lit(); n > 0 {
		t.Errorf("%.2f s after the ball has stopped there are %d corners of its trail", trailTime, n)
	}
	ball.Pos.X -= 6 // put back to the middle
	f.follow(&ball, dt)
	if f.trail.known > 1 {
		t.Error("a ball that is put elsewhere draws its trail along")
	}
}
