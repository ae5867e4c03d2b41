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

	// slidingDrag is how turf brakes a ball that slides on it, before it
	// rolls: μ = 0.4, times g.
	slidingDrag = 0.4 * gravity

	// rollShare is what a ball that is struck without spin has left of its
	// speed once it rolls: 5/7 for a solid ball's 2/5·m·r².
	rollShare = 5.0 / 7
)

// Ball is the ball: it rolls on the turf, and flies when it was lofted.
type Ball struct {
	Pos    geom.Vec // m
	Vel    geom.Vec // m/s
	Height float64  // of the centre over that of a rolling ball, m
	Climb  float64  // m/s upwards
	Slide  float64  // m/s still to be lost to the turf before it rolls
}

// Rolling reports whether the ball is on the turf.
func (b *Ball) Rolling() bool { return b.Height == 0 && b.Climb == 0 }

// LaunchSpeed returns the speed with which a ball must be struck that is to
// roll at a speed once it has stopped sliding.
func LaunchSpeed(rolling float64) float64 { return rolling / rollShare }

// RollingSpeed is the inverse: how fast a ball that is struck with a speed rolls.
func RollingSpeed(launch float64) float64 { return launch * rollShare }

// Strike gives the ball a velocity without spin: along the turf, and upwards.
func (b *Ball) Strike(vel geom.Vec, climb float64) {
	b.Vel, b.Climb = vel, climb
	b.Slide = (1 - rollShare) * vel.Len()
}

// roll advances height and drag by one tick; Chipmunk moves the ball along.
func (b *Ball) roll() {
	drag := rollingDrag
	if !b.Rolling() {
		drag = airDrag
		b.fly()
	} else if b.Slide > 0 {
		drag = slidingDrag
		b.Slide -= slidingDrag * Step
	}
	speed := b.Vel.Len()
	if speed <= drag*Step {
		b.Vel, b.Slide = geom.Vec{}, 0
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
