package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// Light that adds to what is behind it: the trail of a fast ball, the bloom of
// eyes, the warmth round a head that hears the crowd, the turf where a goal is
// celebrated. All of it comes and goes over a fifth of a second or more.

const (
	trailTime  = 0.36 // s in which the ball's trail fades
	trailRise  = 0.20 // s in which it comes
	trailSlow  = 2.0  // m/s up to which a ball leaves none …
	trailQuick = 4.5  // … and from which on it is brightest
	joyTime    = 0.45 // s in which the light of a celebration comes and goes
)

var trailLight = rgb(1.00, 0.93, 0.70)

// trail is where the ball has been, the latest first.
type trail struct {
	marks  [26]trace
	known  int     // how many of them
	bright float64 // that the latest one is: 0…1
}

// trace is one place of a trail.
type trace struct {
	at     space.Vec
	age    float64 // s
	bright float64 // 0…1
}

// follow lets the trail begin where the ball is now.
func (t *trail) follow(at space.Vec, speed, dt float64) {
	ease(&t.bright, space.Smooth(trailSlow, trailQuick, speed), trailRise, dt)
	copy(t.marks[1:], t.marks[:])
	for i := range t.marks {
		t.marks[i].age += dt
	}
	t.marks[0] = trace{at: at, bright: t.bright}
	t.known = min(t.known+1, len(t.marks))
}

// draw paints the trail as a ribbon that faces the camera, as wide as the ball
// where it is young.
func (t *trail) draw(c *canvas, radius float64) {
	first := len(c.vertices)
	for i := 0; i+1 < t.known; i++ {
		m := &t.marks[i]
		x, y, depth := c.cam.Project(m.at)
		toX, toY, _ := c.cam.Project(t.marks[i+1].at)
		dx, dy := toX-x, toY-y
		l := math.Sqrt(dx*dx + dy*dy)
		if m.age >= trailTime || depth < space.Near {
			return
		}
		if l < 0.01 {
			continue
		}
		young := 1 - m.age/trailTime
		half := radius * c.cam.Focal / depth * (0.3 + 0.7*young) / l
		k := trailLight.glowing().fade(0.55 * m.bright * young * young)
		left := c.put(float32(x-dy*half), float32(y+dx*half), k)
		right := c.put(float32(x+dy*half), float32(y-dx*half), k)
		c.vertices[left].Custom0, c.vertices[right].Custom0 = 1, -1
		if int(left) > first {
			c.quad(left-2, right-2, right, left)
		}
	}
}

// joy is the light of a celebration.
type joy struct {
	bright float64 // 0…1
	side   field.Side
	at     space.Vec // the middle of the goal
}

// feel lets a picture's time of it pass.
func (j *joy) feel(now *sim.Frame, scorer field.Side, goal, dt float64) {
	on := now.Game.Phase == referee.Celebrating
	if on {
		j.side, j.at = scorer, space.Vec{X: goal * now.Game.Attack(scorer)}
	}
	ease(&j.bright, share(on), joyTime, dt)
}

// shine throws the scorers' colour on the turf before the goal.
func (j *joy) shine(c *canvas) {
	if j.bright < 0.01 {
		return
	}
	k := sideColours[j.side].mix(rgb(1, 1, 1), 0.20).glowing()
	c.blob(j.at, 5.5, 4.6, k.fade(0.42*j.bright))
	c.blob(j.at, 2.4, 2.2, k.fade(0.30*j.bright))
}

// bloom is a soft light somewhere in space.
type bloom struct {
	at     space.Vec
	radius float64 // m
	k      colour
}

// draw paints it.
func (b *bloom) draw(c *canvas) {
	x, y, depth := c.cam.Project(b.at)
	if depth > space.Near {
		c.puff(x, y, b.radius*c.cam.Focal/depth, b.k.glowing())
	}
}

// shine adds a bloom at that distance from the eye.
func (s *sculpture) shine(far float64, b bloom) {
	if b.k.A > 0.01 {
		s.order = append(s.order, rank{far, firstBloom - len(s.blooms)})
		s.blooms = append(s.blooms, b)
	}
}
