package star

import (
	"fmt"
	"math"

	"go.starlark.net/starlark"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// library are the functions that every brain has, besides the language's own.
// All of their arithmetic is the same on every processor.
var library = [...]function{
	{name: "vec", params: []string{"x", "y"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		x, err := toNumber(a[0])
		if err != nil {
			return nil, err
		}
		y, err := toNumber(a[1])
		return vector{x, y}, err
	}},
	{name: "polar", params: []string{"angle", "length="}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		angle, err := toNumber(a[0])
		if err != nil {
			return nil, err
		}
		length, err := a.number(1, 1)
		return vector(geom.Polar(angle).Mul(length)), err
	}},
	{name: "dist", params: []string{"a", "b"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		p, q, err := a.places()
		return starlark.Float(p.Dist(q)), err
	}},
	{name: "direction", params: []string{"a", "b"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		p, q, err := a.places()
		return starlark.Float(q.Sub(p).Angle()), err
	}},
	{name: "between", params: []string{"a", "b", "share="}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		p, q, err := a.places()
		if err != nil {
			return nil, err
		}
		k, err := a.number(2, 0.5)
		return vector(p.Lerp(q, k)), err
	}},
	{name: "nearest", params: []string{"things", "place"}, cost: costly, call: nearest},
	{name: "intercept", params: []string{"ball", "place", "speed="}, cost: costly, call: intercept},
	{name: "lane", params: []string{"a", "b", "others"}, cost: costly, call: lane},
	{name: "open_angle", params: []string{"place", "a", "b", "others"}, cost: 8 * costly, call: openAngle},
	{name: "wrap", params: []string{"angle"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		x, err := toNumber(a[0])
		return starlark.Float(geom.Wrap(math.Remainder(x, 2*math.Pi))), err
	}},
	{name: "clamp", params: []string{"x", "low", "high"}, call: clamp},
	{name: "sqrt", params: []string{"x"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		x, err := toNumber(a[0])
		if err == nil && x < 0 {
			err = Mistake{Code: WantsMore, Seen: fmt.Sprint(x)}.said("got %g, want a number that is not negative", x)
		}
		return starlark.Float(math.Sqrt(x)), err
	}},
	{name: "sin", params: []string{"angle"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		x, err := toNumber(a[0])
		return starlark.Float(math.Sin(x)), err
	}},
	{name: "cos", params: []string{"angle"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		x, err := toNumber(a[0])
		return starlark.Float(math.Cos(x)), err
	}},
	{name: "atan2", params: []string{"y", "x"}, call: func(_ *body, a *arguments) (starlark.Value, error) {
		y, err := toNumber(a[0])
		if err != nil {
			return nil, err
		}
		x, err := toNumber(a[1])
		return starlark.Float(math.Atan2(y, x)), err
	}},
}

// places returns the first two arguments.
func (a *arguments) places() (p, q geom.Vec, err error) {
	if p, err = toPlace(a[0]); err != nil {
		return p, q, err
	}
	q, err = toPlace(a[1])
	return p, q, err
}

func clamp(_ *body, a *arguments) (starlark.Value, error) {
	var x [3]float64
	for i := range x {
		n, err := toNumber(a[i])
		if err != nil {
			return nil, err
		}
		x[i] = n
	}
	return starlark.Float(geom.Clamp(x[0], x[1], x[2])), nil
}

// mostThings is how many things a function of the library looks at: more than
// there are robots.
const mostThings = 16

// eachPlace calls do for every thing of a list.
func eachPlace(list starlark.Value, do func(v starlark.Value, at geom.Vec)) error {
	things, ok := list.(starlark.Sequence)
	if !ok {
		return Mistake{Code: Wants, Want: aList, Seen: show(list, 40)}.said("got %s (%s), want a list of places, such as world.foes", show(list, 40), list.Type())
	}
	if n := things.Len(); n > mostThings {
		return Mistake{Code: Large, Want: fmt.Sprint(mostThings)}.said("got %d places, want %d at most", n, mostThings)
	}
	it := things.Iterate()
	defer it.Done()
	var v starlark.Value
	for it.Next(&v) {
		at, err := toPlace(v)
		if err != nil {
			return err
		}
		do(v, at)
	}
	return nil
}

// nearest is the thing of a list that is nearest to a place, None if the list
// is empty.
func nearest(_ *body, a *arguments) (starlark.Value, error) {
	to, err := toPlace(a[1])
	if err != nil {
		return nil, err
	}
	var best starlark.Value = starlark.None
	least := math.Inf(1)
	err = eachPlace(a[0], func(v starlark.Value, at geom.Vec) {
		if d := at.Sub(to).Len2(); d < least {
			best, least = v, d
		}
	})
	return best, err
}

// intercept is where somebody at a place, who walks with a speed, meets the
// ball.
func intercept(_ *body, a *arguments) (starlark.Value, error) {
	ball, ok := a[0].(*sighting)
	if !ok {
		return nil, Mistake{Code: Wants, Want: "world.ball", Seen: show(a[0], 40)}.said("got %s (%s), want world.ball", show(a[0], 40), a[0].Type())
	}
	from, err := toPlace(a[1])
	if err != nil {
		return nil, err
	}
	speed, err := a.number(2, skill.Pace)
	if err == nil && speed <= 0 {
		err = Mistake{Code: WantsMore, Seen: fmt.Sprintf("speed=%g", speed)}.said("got speed=%g, want more than 0 m/s", speed)
	}
	if err != nil {
		return nil, err
	}
	at, _ := skill.Intercept(agent.Sighting{Pos: ball.s.Pos, Vel: ball.s.Vel}, from, speed)
	return vector(at), nil
}

// lane is how near the nearest of others stands to the straight way from a to b.
func lane(_ *body, a *arguments) (starlark.Value, error) {
	p, q, err := a.places()
	if err != nil {
		return nil, err
	}
	var room [mostThings]geom.Vec
	others := room[:0]
	err = eachPlace(a[2], func(_ starlark.Value, at geom.Vec) { others = append(others, at) })
	return starlark.Float(skill.Lane(p, q, others)), err
}

// robotRadius is half the width of a robot that stands in the way, m.
const robotRadius = 0.25

// openAngle is the widest gap between a and b that a place sees.
func openAngle(_ *body, a *arguments) (starlark.Value, error) {
	from, err := toPlace(a[0])
	if err != nil {
		return nil, err
	}
	p, err := toPlace(a[1])
	if err != nil {
		return nil, err
	}
	q, err := toPlace(a[2])
	if err != nil {
		return nil, err
	}
	var room [mostThings]geom.Vec
	others := room[:0]
	err = eachPlace(a[3], func(_ starlark.Value, at geom.Vec) { others = append(others, at) })
	return starlark.Float(skill.OpenAngle(from, p, q, others, robotRadius)), err
}

// inside is the nearest place on the pitch, some way within its lines.
var insideFunction = function{name: "inside", params: []string{"place", "margin="}, call: func(b *body, a *arguments) (starlark.Value, error) {
	at, err := toPlace(a[0])
	if err != nil {
		return nil, err
	}
	margin, err := a.number(1, 0.5)
	return vector(b.view.Within(at, margin)), err
}}
