package physics

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Bare is the yardstick for the speed of a match: the bodies, boards, goals
// and handlers of a format's kick-off, each robot circling its own place at
// 0.5 m/s, nobody touching, no brain. A match costs so many times this.
type Bare struct {
	world *World
	state State
	phase float64
}

const (
	bareSpeed  = 0.5 // m/s
	bareRadius = 0.4 // m of the circle
)

// NewBare returns the yardstick scene of a format.
func NewBare(f *field.Format) *Bare {
	b := &Bare{}
	b.state.Count = f.Robots()
	for i := range b.state.Count {
		row, side := i%f.PerSide, float64(2*(i/f.PerSide)-1)
		y := f.Width * (float64(row+1)/float64(f.PerSide+1) - 0.5)
		b.state.Robots[i] = Robot{
			Pos:  geom.Vec{X: side * f.Length / 4, Y: y},
			Vel:  geom.Vec{X: bareSpeed},
			Mass: 31.61,
		}
	}
	b.state.Ball.Pos = geom.Vec{}
	b.world = NewWorld(f, &b.state)
	return b
}

// Step moves the scene one tick onwards.
func (b *Bare) Step() {
	const rate = bareSpeed / bareRadius // rad/s
	b.phase += rate * Step
	if b.phase > math.Pi {
		b.phase -= 2 * math.Pi
	}
	pull := geom.Polar(b.phase + math.Pi/2).Mul(bareSpeed * rate)
	for i := range b.state.Count {
		r := &b.state.Robots[i]
		r.Force = pull.Mul(r.Mass)
	}
	b.world.Step(&b.state)
}

// Contacts returns how many bodies touched in the last Step: none, or the
// yardstick is bent.
func (b *Bare) Contacts() int { return len(b.world.Contacts()) }
