// Package spirit is the crowd's effect on the robots: bounded, the same for
// both sides, and never on the ball.
//
// Each side has a bar of spirit. A roar spends it: fallen robots get up
// sooner, down to 75 % of the time, and those on their feet may walk up to
// 15 % faster, with a little more risk of a false step. A bar spent is a roar
// in vain until the stand has been quiet for a while, so short cheering at the
// right moment beats constant screaming. The bar of the side that trails
// refills faster.
//
// A Chant gives courage: the brains know of it, and what they do with it is theirs.
// What silence can do is a Hush: a hall that was heard, and that holds its breath
// before a kick, takes up to 30 % from the errors of that kick's aim.
//
//	bar := spirit.Full()
//	bar.Step(spirit.Crowd{Level: 0.8, Roar: true})
//	effort := bar.Effort() // humanoid.Effort for each robot of that side
package spirit

import (
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// The bounds, published: nothing that a crowd does exceeds them.
const (
	// MostWalk is the greatest share added to the walking limits.
	MostWalk = 0.15

	// LeastLying is the smallest share of its time on the ground that a
	// fallen robot needs.
	LeastLying = 0.75

	// MostRisk is the greatest share added to the slip of the feet.
	MostRisk = 0.15
)

const (
	tick = 0.01 // s

	// spend and refill are the seconds that empty a full bar at full effect,
	// and fill an empty one in silence.
	spend, refill = 15, 25

	// comeback is how much faster the trailing side's bar refills.
	comeback = 1.5

	// swell is the time in s that the effect takes from nothing to all. A
	// robot visibly answers within 100 ms.
	swell = 0.25

	// quiet is the effect of the faintest roar; a full level has all of it.
	quiet = 0.5

	// low is the share of the bar below which the effect fades.
	low = 0.1
)

// Crowd is what one stand does during a tick.
type Crowd struct {
	Level    float64 // above the room's floor: 0…1
	Roar     bool
	Trailing bool // its side is behind
}

// Bar is one side's spirit. The zero value is an empty one.
type Bar struct {
	Left   float64 // 0…1
	Effect float64 // share of the greatest effect in force: 0…1
}

// Full returns a full bar, as at kick-off.
func Full() Bar { return Bar{Left: 1} }

// Step moves the bar one tick onwards.
func (b *Bar) Step(c Crowd) {
	if !c.Roar && *b == Full() {
		return
	}
	want := 0.0
	if c.Roar {
		want = (quiet + float64((1-quiet)*geom.Clamp(c.Level, 0, 1))) * min(b.Left/low, 1)
	}
	b.Effect += geom.Clamp(want-b.Effect, -tick/swell, tick/swell)
	b.Left = max(b.Left-b.Effect*tick/spend, 0)
	if c.Roar {
		return
	}
	fill := tick / refill
	if c.Trailing {
		fill *= comeback
	}
	b.Left = min(b.Left+fill, 1)
}

// Effort returns what the bar does to each robot of its side.
func (b *Bar) Effort() humanoid.Effort {
	return humanoid.Effort{
		Walk: MostWalk * b.Effect,
		Rise: (1/LeastLying - 1) * b.Effect,
		Risk: MostRisk * b.Effect,
	}
}
