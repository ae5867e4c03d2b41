package star

import (
	"fmt"
	"math"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"jiayou/sim/geom"
)

// vector is a place, a way or a velocity: a value like a number.
type vector geom.Vec

var vectorAttrs = []string{"angle", "length", "unit", "x", "y"}

func (v vector) String() string        { return fmt.Sprintf("(%.2f, %.2f)", v.X, v.Y) }
func (v vector) Type() string          { return "vector" }
func (v vector) Freeze()               {}
func (v vector) Truth() starlark.Bool  { return v != vector{} }
func (v vector) AttrNames() []string   { return vectorAttrs }
func (v vector) Hash() (uint32, error) { return hashFloat(v.X) ^ 31*hashFloat(v.Y), nil }

func hashFloat(x float64) uint32 {
	b := math.Float64bits(x + 0) // −0 is 0
	return uint32(b) ^ uint32(b>>32)
}

// Attr implements starlark.HasAttrs.
func (v vector) Attr(name string) (starlark.Value, error) {
	switch name {
	case "x":
		return starlark.Float(v.X), nil
	case "y":
		return starlark.Float(v.Y), nil
	case "length":
		return starlark.Float(geom.Vec(v).Len()), nil
	case "angle":
		return starlark.Float(geom.Vec(v).Angle()), nil
	case "unit":
		return vector(geom.Vec(v).Unit()), nil
	}
	return nil, nil
}

// Unary implements starlark.HasUnary.
func (v vector) Unary(op syntax.Token) (starlark.Value, error) {
	switch op {
	case syntax.MINUS:
		return vector{-v.X, -v.Y}, nil
	case syntax.PLUS:
		return v, nil
	}
	return nil, nil
}

// Binary implements starlark.HasBinary: v + w, v − w, v·k, k·v, v/k.
func (v vector) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if w, ok := y.(vector); ok {
		switch {
		case op == syntax.PLUS:
			return vector{v.X + w.X, v.Y + w.Y}, nil
		case op == syntax.MINUS && side == starlark.Left:
			return vector{v.X - w.X, v.Y - w.Y}, nil
		case op == syntax.MINUS:
			return vector{w.X - v.X, w.Y - v.Y}, nil
		case op == syntax.STAR:
			return nil, Mistake{Code: Types, Seen: "vector * vector"}.said("two vectors cannot be multiplied: multiply a vector by a number, or ask for dist(a, b)")
		}
		return nil, nil
	}
	k, ok := number(y)
	if !ok {
		return nil, nil
	}
	switch {
	case op == syntax.STAR:
		return vector{v.X * k, v.Y * k}, nil
	case op == syntax.SLASH && side == starlark.Left && k == 0:
		return nil, Mistake{Code: Zero}.said("a vector cannot be divided by 0")
	case op == syntax.SLASH && side == starlark.Left:
		return vector{v.X / k, v.Y / k}, nil
	case op == syntax.PLUS, op == syntax.MINUS:
		return nil, Mistake{Code: Types, Seen: "vector " + op.String() + " " + y.Type()}.said("a vector and a number cannot be added: add vec(x, y)")
	}
	return nil, nil
}

// CompareSameType implements starlark.Comparable: vectors are equal or not.
func (v vector) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	switch w := y.(vector); op {
	case syntax.EQL:
		return v == w, nil
	case syntax.NEQ:
		return v != w, nil
	}
	return false, Mistake{Code: Types, Seen: "vector " + op.String() + " vector"}.said("of two vectors none is the larger: compare their .length, or their .x")
}

// placed is a thing that is somewhere.
type placed interface{ place() geom.Vec }

func (v vector) place() geom.Vec { return geom.Vec(v) }

// aPlace, aList and aWord are what is wanted, as a brain writes it.
const aPlace, aList, aWord = "vec(x, y)", "[…]", `"…"`

// toPlace takes a place from a vector, a thing that has one, or a pair of
// numbers.
func toPlace(v starlark.Value) (geom.Vec, error) {
	var at geom.Vec
	switch v := v.(type) {
	case placed:
		at = v.place()
	case starlark.Indexable:
		if _, text := v.(starlark.String); text || v.Len() != 2 {
			return at, Mistake{Code: Wants, Want: aPlace, Seen: show(v, 40)}.said("got %s, want a place: vec(x, y), a robot or the ball", show(v, 40))
		}
		x, ok := starlark.AsFloat(v.Index(0))
		y, ok2 := starlark.AsFloat(v.Index(1))
		if !ok || !ok2 {
			return at, Mistake{Code: Wants, Want: aPlace, Seen: show(v, 40)}.said("got %s, want two numbers", show(v, 40))
		}
		at = geom.Vec{X: x, Y: y}
	case starlark.NoneType:
		return at, Mistake{Code: Nothing}.said("got None, want a place: nothing was found; ask with if first")
	default:
		return at, Mistake{Code: Wants, Want: aPlace, Seen: show(v, 40)}.said("got %s (%s), want a place: vec(x, y), a robot or the ball", show(v, 40), v.Type())
	}
	if !finite(at.X) || !finite(at.Y) {
		return at, Mistake{Code: WantsFinite, Seen: vector(at).String()}.said("the place %v is nowhere: its numbers are too large, or no numbers", vector(at))
	}
	return at, nil
}

func finite(x float64) bool { return x-x == 0 }

// toNumber takes a finite number.
func toNumber(v starlark.Value) (float64, error) {
	x, ok := starlark.AsFloat(v)
	switch {
	case !ok:
		return 0, Mistake{Code: WantsNumber, Seen: show(v, 40)}.said("got %s (%s), want a number", show(v, 40), v.Type())
	case !finite(x):
		return 0, Mistake{Code: WantsFinite, Seen: show(v, 40)}.said("got %s, want a number that is finite", show(v, 40))
	}
	return x, nil
}
