package physics

import "jiayou/sim/geom"

const (
	// rollingDrag is how turf slows a rolling ball, in m/s²: 0.5 on 30 mm
	// turf (range 0.3–0.7); B-Human uses 0.3 on carpet.
	rollingDrag = 0.5

	// airDrag is the same in flight.
	airDrag = 0.02

	// bounceTurf is the restitution on the turf; a ball that would rise
	// slower than slowestBounce rolls on.
	bounceTurf    = 0.6
	slowestBounce = 0.5

	// feetHeight is the height of the ball over the rolling one, in m, from
	// which it passes over feet and lying bodies.
	feetHeight = 0.25
)

// Ball is the ball: it rolls on the turf, and flies when it was lofted.
type Ball struct {
	Pos    geom.Vec // m
	Vel    geom.Vec // m/s
	Height float64  // of the centre over that of a rolling ball, m
	Climb  float64  // m/s upwards
}

// Rolling reports whether the ball is on the turf.
func (b *Ball) Rolling() bool { return b.Height == 0 && b.Climb == 0 }

// Strike gives the ball a velocity, with a share of it upwards.
func (b *Ball) Strike(vel geom.Vec, climb float64) {
	b.Vel, b.Climb = vel, climb
}

// roll advances height and drag by one tick; Chipmunk moves the ball along.
func (b *Ball) roll() {
	drag := rollingDrag
	if !b.Rolling() {
		drag = airDrag
		b.fly()
	}
	speed := b.Vel.Len()
	if speed <= drag*Step {
		b.Vel = geom.Vec{}
		return
	}
	b.Vel = b.Vel.Mul(1 - drag*Step/speed)
}

func (b *Ball) fly() {
	b.Climb -= gravity * Step
	b.Height += float64(b.Climb * Step)
	if b.Height > 0 {
		return
	}
	b.Height = 0
	b.Climb *= -bounceTurf
	if b.Climb < slowestBounce {
		b.Climb = 0
	}
}
