package pose

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
)

// Mood is what moves a body besides the match's Figure: all of it fades in and
// out over the stage's own time. The zero value is a calm robot.
type Mood struct {
	Balance float64 // arms spread to catch itself: 0…1
	Hears   float64 // answers the crowd: 0…1
	Beat    float64 // s, the phase of what sways and waves
	Tired   float64 // drained or hot: hangs its head and breathes
	Proud   float64 // chest out
	Startle float64 // a sudden noise
	Dance   float64 // beats danced so far
	Bow     float64 // how deep a bow is: 0…1

	Acts [Acts]float64 // how far each is shown: 0…1

	Gaze   space.Vec // where it looks, in its own axes, as far as …
	Glance float64   // … it looks there: 0…1
}

// Act is what a robot plays with the upper body, and in a dance with its feet.
type Act uint8

// The acts.
const (
	Rejoice Act = iota
	Grieve
	Rage
	Plead
	Wave
	Bow
	Dance
	Photo
	Hark // a hand to the ear
	PointAside
	PointAhead
	Raise
	Clap
	Listen
	Hush
	Speak
	Acts // how many there are
)

// bearing is how a body is held over its legs.
type bearing struct {
	lean  float64 // of the chest, forward, rad
	aside float64 // … and to the left
	drop  float64 // of the hips, m
	sway  float64 // of the hips to the left, m
	back  float64 // of the hips, m
	twist float64 // of the chest to the left, rad
	nod   float64 // of the head, rad
	tilt  float64 // of the head to the left, rad
	arms  [2]arm
}

// mix returns the bearing a share k of the way to c.
func (b bearing) mix(c bearing, k float64) bearing {
	if k <= 0 {
		return b
	}
	m := func(x, y float64) float64 { return space.Mix(x, y, k) }
	return bearing{
		m(b.lean, c.lean), m(b.aside, c.aside), m(b.drop, c.drop), m(b.sway, c.sway), m(b.back, c.back),
		m(b.twist, c.twist), m(b.nod, c.nod), m(b.tilt, c.tilt),
		[2]arm{b.arms[0].mix(c.arms[0], k), b.arms[1].mix(c.arms[1], k)},
	}
}

// perform mixes the acts of a mood into a bearing. Numbers on shirts give every
// robot its own way.
func (m *Mood) perform(b bearing, number int) bearing {
	for act, k := range m.Acts {
		if k > 1e-3 {
			b = b.mix(m.act(Act(act), b, number), min(k, 1))
		}
	}
	return b
}

// act is the bearing of one act, by a robot that would be held like b.
func (m *Mood) act(a Act, b bearing, number int) bearing {
	t := m.Beat
	wave := func(rate, phase float64) float64 { return math.Sin(2*math.Pi*rate*t + phase + float64(number)) }
	switch a {
	case Rejoice:
		return rejoice(number, wave)
	case Grieve:
		return grieve(number, wave)
	case Rage:
		shake := wave(1.9, 0)
		return bearing{lean: 0.10, twist: 0.06 * shake, nod: 0.05, arms: both(arm{ahead: 0.55 + 0.16*shake, aside: 0.35, bend: 1.5})}
	case Plead:
		up := 0.5 + 0.5*wave(1.1, 0)
		return bearing{lean: -0.02, drop: 0.015 * up, nod: -0.12, arms: both(arm{ahead: 0.55 + 0.75*up, aside: 0.62, bend: 0.75, open: 0.35})}
	case Wave:
		b.arms[1] = arm{ahead: 2.80, aside: 0.85, bend: 0.10, open: 0.10 + 0.50*wave(1.25, 0)}
		b.aside, b.nod, b.tilt = b.aside+0.05, -0.05, 0.08*wave(0.6, 0)
		return b
	case Bow:
		k := m.Bow
		return bearing{lean: 0.98 * k, back: 0.10 * k, drop: 0.015 * k, nod: 0.35 * k, arms: both(arm{ahead: 0.02 + 0.62*k, aside: 0.10, bend: 0.12})}
	case Dance:
		return m.dance(number)
	case Photo:
		return photo(number)
	case Hark:
		return hark(wave)
	}
	return m.gesture(a, b)
}

// both is two arms alike.
func both(a arm) [2]arm { return [2]arm{a, a} }

// rejoice has three ways: both arms up, one fist, wings.
func rejoice(number int, wave func(rate, phase float64) float64) bearing {
	hop := 0.5 + 0.5*wave(1.75, 0)
	b := bearing{lean: -0.06, drop: 0.05 * hop, nod: -0.22}
	switch number % 3 {
	case 0:
		for i := range b.arms {
			b.arms[i] = arm{ahead: 2.85 + 0.15*hop, aside: 0.45 + 0.2*wave(1.45, 1.3*float64(i)), bend: 0.2}
		}
	case 1:
		b.twist = 0.12 * wave(0.9, 0)
		b.arms = [2]arm{{ahead: 0.5, aside: 0.3, bend: 1.5}, {ahead: 2.2 + 0.7*hop, aside: 0.55, bend: 0.9 - 0.7*hop}}
	default:
		b.aside = 0.16 * wave(0.7, 0)
		b.arms = both(arm{ahead: 0.1, aside: 1.62, open: 0.85})
		b.arms[0].aside += 0.28 * wave(0.7, 0)
		b.arms[1].aside -= 0.28 * wave(0.7, 0)
	}
	return b
}

// grieve has two ways: hanging arms, and hands to the head.
func grieve(number int, wave func(rate, phase float64) float64) bearing {
	b := bearing{lean: 0.20, drop: 0.012, nod: 0.62 + 0.05*wave(0.25, 0), tilt: 0.05 * wave(0.3, 0), arms: both(arm{ahead: 0.20, aside: 0.10, bend: 0.15})}
	if number%2 == 0 {
		b.lean, b.nod = 0.05, 0.25
		b.arms = both(arm{ahead: 1.95, aside: 0.75, bend: 1.35, open: -0.75})
	}
	return b
}

// dance sways, bounces on the beat and pumps the arms, four beats low and four
// beats high.
func (m *Mood) dance(number int) bearing {
	b := bearing{nod: 0.05}
	beat := math.Pi * m.Dance // π a beat: left, right
	bounce := 0.5 - 0.5*math.Cos(2*beat)
	side := math.Sin(beat)
	b.drop, b.sway = 0.020+0.040*bounce, 0.055*side
	b.twist, b.aside, b.tilt = 0.22*side, -0.07*side, 0.10*side
	high := space.Smooth(-0.35, 0.35, math.Sin(beat/4+0.5*math.Pi*float64(number%2)))
	for i := range b.arms {
		s := footSide(i) * side
		low := arm{ahead: 0.55 + 0.55*s, aside: 0.35, bend: 1.25}
		up := arm{ahead: 2.6, aside: 0.55 + 0.30*s, bend: 0.45, open: 0.3 * s}
		b.arms[i] = low.mix(up, high)
	}
	return b
}

// photo has four ways: hands on the hips, a fist in the air, thumbs up, both
// arms in a V.
func photo(number int) bearing {
	hip := arm{ahead: -0.25, aside: 0.80, bend: 0.75, open: -1.15}
	b := bearing{lean: -0.05, nod: -0.08}
	switch number % 4 {
	case 1:
		b.arms = both(hip)
	case 2:
		b.arms, b.aside = [2]arm{hip, {ahead: 2.80, aside: 0.80, bend: 0.15, open: -0.25}}, 0.04
	case 3:
		b.arms = [2]arm{{ahead: 0.85, aside: 0.30, bend: 0.85}, hip}
	default:
		b.arms = both(arm{ahead: 2.80, aside: 0.62, bend: 0.10, open: 0.35})
	}
	return b
}

// hark leans over to who is to be heard, a hand to the ear.
func hark(wave func(rate, phase float64) float64) bearing {
	return bearing{
		lean: 0.12, aside: -0.12 + 0.03*wave(0.35, 0), twist: 0.16, tilt: -0.20, nod: -0.05,
		arms: [2]arm{{ahead: -0.25, aside: 0.80, bend: 0.75, open: -1.15}, {ahead: 1.25, aside: 1.05, bend: 1.55, open: -0.35}},
	}
}

// gesture is what a host does: its left hand holds a microphone.
func (m *Mood) gesture(a Act, b bearing) bearing {
	wave := func(rate float64) float64 { return math.Sin(2 * math.Pi * rate * m.Beat) }
	speaking := arm{ahead: 0.62, aside: 0.34, bend: 1.75, open: -0.50}
	b.arms[0] = speaking
	switch a {
	case PointAside:
		b.twist, b.aside, b.tilt = -0.20, -0.06, -0.05
		b.arms[1] = arm{ahead: 0.45, aside: 1.95, bend: 0.08, open: 1.05}
	case PointAhead:
		b.twist, b.lean = 0.20, 0.08
		b.arms[1] = arm{ahead: 1.95, aside: 0.20, bend: 0.08}
	case Raise:
		up := 0.5 + 0.5*wave(0.9)
		b.drop, b.nod = 0.02*up, -0.1
		b.arms = both(arm{ahead: 0.7 + 2.0*up, aside: 0.62, bend: 0.5, open: 0.3})
	case Clap:
		apart := 0.5 + 0.5*wave(1.7)
		b.nod = -0.04
		b.arms = both(arm{ahead: 1.05, aside: 0.16 + 0.34*apart, bend: 0.62, open: -0.48 + 0.30*apart})
	case Listen:
		b.aside, b.tilt, b.twist = -0.13, -0.22, 0.20
		b.arms[1] = arm{ahead: 1.25, aside: 1.05, bend: 1.35, open: -0.35}
	case Hush:
		b.lean, b.nod = 0.10, 0.05
		b.arms = [2]arm{{ahead: 0.25, aside: 0.20, bend: 0.95, open: -0.20}, {ahead: 1.40, aside: -0.30, bend: 1.70, open: -0.75}}
	case Speak:
		b.arms[1] = arm{ahead: 0.35 + 0.20*wave(0.55), aside: 0.42, bend: 0.85 + 0.25*wave(0.8), open: 0.15}
		b.tilt, b.twist = 0.06*wave(0.4), 0.08*wave(0.3)
	}
	return b
}

// lifts is how high each foot is over its place in a dance, m: one in every
// beat, in turn, softly from the turf and back.
func (m *Mood) lifts() (lift [2]float64) {
	k := m.Acts[Dance]
	if k < 1e-3 {
		return lift
	}
	beat := math.Mod(m.Dance, 2)
	s := math.Sin(math.Pi * (beat - math.Floor(beat)))
	lift[1-int(beat)%2] = 0.055 * k * s * s
	return lift
}
