package stage

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// sitting is one figure on the sheet of poses.
type sitting struct {
	robot sim.Robot
	mood  pose.Mood
}

// upright is a robot that stands and is about to be changed.
func upright(change func(r *sim.Robot)) sitting {
	r := at(geom.Vec{}, 0)
	r.Number, r.Posture, r.Body.Swing, r.Body.Gait = 2, humanoid.Stand, -1, 0
	r.Body.Feet[1].Height, r.Body.Feet[1].Planted = 0, true
	if change != nil {
		change(&r)
	}
	return sitting{robot: r}
}

// acting is a robot of that number in an act.
func acting(a pose.Act, number int, beat float64) sitting {
	p := upright(func(r *sim.Robot) { r.Number = number })
	p.mood = pose.Mood{Beat: beat, Dance: 2 * beat, Bow: 1}
	p.mood.Acts[a] = 1
	return p
}

// sittings are all poses, in the order of the sheet.
func sittings() (all []sitting) {
	add := func(p sitting) { all = append(all, p) }
	feel := func(m pose.Mood) { p := upright(nil); p.mood = m; add(p) }
	add(upright(nil))
	for k := range 5 {
		add(upright(func(r *sim.Robot) { // a step of 0.3 m with the right foot
			t := float64(k) / 4
			r.Posture, r.Body.Swing, r.Body.Gait = humanoid.Walk, 1, t
			r.Body.Feet[0].Pos.X, r.Body.Feet[1].Pos.X = 0.15-0.3*t*0.5, -0.15+0.3*t
			r.Body.Feet[1].Height = 0.05 * 4 * t * (1 - t)
		}))
	}
	for _, k := range [...]float64{0.2, 0.5, 0.75} {
		add(upright(func(r *sim.Robot) {
			r.Posture, r.Body.Swing, r.Body.Gait, r.Body.Kick, r.Body.KickFoot, r.Body.Full = humanoid.Walk, 1, k, k, 1, true
			r.Body.Feet[1].Pos.X = -0.25 + 0.6*k
			r.Body.Feet[1].Height = 0.08
		}))
	}
	feel(pose.Mood{Balance: 1})
	feel(pose.Mood{Hears: 1})
	feel(pose.Mood{Tired: 1})
	feel(pose.Mood{Proud: 1})
	feel(pose.Mood{Startle: 1})
	feel(pose.Mood{Glance: 1, Gaze: space.Vec{X: 1, Y: -1, Z: 0.6}})
	for _, g := range [...]humanoid.Guard{humanoid.Squat, humanoid.Block} {
		add(upright(func(r *sim.Robot) { r.Body.Guard, r.Body.Crouch = g, 1 }))
	}
	for _, to := range [...]float64{0, math.Pi, math.Pi / 2} {
		for _, tilt := range [...]float64{0.5, 1.1} {
			add(falls(to, tilt))
		}
	}
	add(upright(func(r *sim.Robot) { // a keeper that has dived
		r.Posture, r.Heading, r.Body.FallTo, r.Body.Dive, r.Body.FaceDown, r.Lying = humanoid.Down, math.Pi/2, math.Pi/2, 1, true, 0.3
	}))
	for _, front := range [...]bool{true, false} {
		lies := upright(func(r *sim.Robot) { r.Posture, r.Body.FaceDown, r.Lying = humanoid.Down, front, 1 })
		add(lies)
		lies.mood = pose.Mood{Hears: 1, Beat: 0.2}
		add(lies)
		for k := 1; k < 6; k++ {
			add(upright(func(r *sim.Robot) {
				r.Posture, r.Body.FaceDown, r.Body.Rise = humanoid.GetUp, front, float64(k)/6
			}))
		}
	}
	for number := range 3 {
		add(acting(pose.Rejoice, number, 0.3))
	}
	add(acting(pose.Grieve, 1, 0))
	add(acting(pose.Grieve, 2, 0))
	add(acting(pose.Rage, 2, 0.1))
	add(acting(pose.Plead, 2, 0.2))
	add(acting(pose.Wave, 2, 0.1))
	add(acting(pose.Bow, 2, 0))
	for k := range 4 {
		add(acting(pose.Dance, 2, 0.25+0.55*float64(k)))
	}
	for number := range 4 {
		add(acting(pose.Photo, number, 0))
	}
	for a := pose.PointAside; a < pose.Acts; a++ {
		add(acting(a, 2, 0.2))
	}
	return all
}

// falls is a robot that topples to a side of its own; a quarter turn to the left
// is a keeper's dive.
func falls(to, tilt float64) sitting {
	return upright(func(r *sim.Robot) {
		r.Posture, r.Body.Tilt, r.Body.FallTo = humanoid.Falling, tilt, to
		r.Body.FaceDown = math.Cos(to) > -0.5
		if to == math.Pi/2 {
			r.Body.Dive = 1
		}
	})
}

// sheetGreen is what the poses stand on.
var sheetGreen = color.RGBA{40, 96, 52, 255}

// sheet draws all poses, seen from the right front, in cells of that size.
func sheet(cell, columns int) *image.RGBA {
	all := sittings()
	rows := (len(all) + columns - 1) / columns
	w, h := cell*columns, cell*rows
	screen := ebiten.NewImage(w, h)
	defer screen.Deallocate()
	screen.Fill(sheetGreen)
	var c canvas
	var shade shadow
	var o sculpture
	var p painter
	p.ready()
	costume := newCostume("", 0, 2)
	for i := range all {
		sit := &all[i]
		target := pose.Of(&sit.robot, sit.mood)
		body := pose.Build(pose.Root(&sit.robot), &target)
		cam := space.Look(space.Vec{X: 3.6, Y: -3.6, Z: 2.4}, space.Vec{X: -0.02, Z: 0.62}, space.Lens{Tan: 0.15, Width: float64(cell), Height: float64(cell)})
		cam.CX += float64(i % columns * cell)
		cam.CY += float64(i / columns * cell)
		c.begin(cam, float64(w), float64(h))
		shade.begin(&c)
		shade.body(&body)
		shade.end()
		p.throw(&shade)
		p.darken(screen, &shade)
		o.clear()
		o.robot(&cam, &body, &costume, sit.mood.Hears)
		o.sort()
		for _, r := range o.order {
			o.draw(&c, r.index)
		}
		p.draw(screen, &c, p.lit, ebiten.BlendSourceOver)
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	screen.ReadPixels(img.Pix)
	return img
}

func TestEveryPoseLooksAsItDid(t *testing.T) {
	if !windowed {
		t.Skip("needs a display")
	}
	compare(t, sheet(56, 11), "poses.png")
}
