package star

import (
	"slices"

	"go.starlark.net/syntax"
)

// kind is what the text of an expression shows about its value, if it has one.
type kind uint8

const (
	anything kind = iota
	light         // a short text, None, True or False: never a number
	atom          // a number, a vector, a flag or a thing of the pitch: neither text nor collection
	fraction      // a number with a decimal point, or a vector
	whole         // a whole number
)

// fractions and wholes are attributes of things of the pitch and functions of
// the library whose kind is known; no other value has attributes of these names.
var (
	fractions = []string{
		"x", "y", "length", "angle", "unit", "pos", "vel", "heading", "age", "time", "max_walk", "max_kick", "to_ball", "meet",
		"goal", "own_goal", "at", "spot", "left", "keep_away", "time_left", "level", "other_level", "tempo",
		"width", "goal_width", "goal_area", "circle", "ball_radius",
	}
	wholes            = []string{"number", "us", "them"}
	fractionFunctions = []string{"dist", "direction", "vec", "polar", "wrap", "sqrt", "sin", "cos", "atan2", "float", "lane", "open_angle", "intercept", "between"}
	wholeFunctions    = []string{"len", "int"}
)

// kind returns what is known of an expression that is guarded already.
func (r *rewriter) kind(e syntax.Expr) kind {
	switch e := e.(type) {
	case *syntax.Literal:
		return literalKind(e)
	case *syntax.Ident:
		if constant(e.Name) {
			return light
		}
	case *syntax.ParenExpr:
		return r.kind(e.X)
	case *syntax.DotExpr:
		switch name := e.Name.Name; {
		case slices.Contains(fractions, name):
			return fraction
		case slices.Contains(wholes, name):
			return whole
		}
	case *syntax.CallExpr:
		return r.callKind(e)
	case *syntax.CondExpr:
		return join(r.kind(e.True), r.kind(e.False))
	case *syntax.UnaryExpr:
		if e.Op == syntax.NOT {
			return light
		}
		if k := r.kind(e.X); k == fraction || k == whole {
			return k
		}
		return atom
	case *syntax.BinaryExpr:
		return r.binaryKind(e)
	}
	return anything
}

// constant reports whether a name stands for the same value everywhere: the
// language would let a brain give it another.
func constant(name string) bool { return name == "None" || name == "True" || name == "False" }

// own reports whether the file may mean something of its own by a name.
func (r *rewriter) own(name string) bool { return slices.Contains(r.taken, name) }

func literalKind(e *syntax.Literal) kind {
	switch e.Token {
	case syntax.FLOAT:
		return fraction
	case syntax.INT:
		return whole
	case syntax.STRING:
		if s, _ := e.Value.(string); len(s) <= mostWord {
			return light
		}
	}
	return anything
}

// mostWord is the length, in bytes, of a text that counts as short.
const mostWord = 64

func (r *rewriter) callKind(e *syntax.CallExpr) kind {
	fn, ok := e.Fn.(*syntax.Ident)
	if !ok || r.own(fn.Name) {
		return anything
	}
	switch name := fn.Name; {
	case slices.Contains(fractionFunctions, name):
		return fraction
	case slices.Contains(wholeFunctions, name):
		return whole
	}
	return anything
}

func (r *rewriter) binaryKind(e *syntax.BinaryExpr) kind {
	x, y := r.kind(e.X), r.kind(e.Y)
	switch e.Op {
	case syntax.SLASH:
		return fraction
	case syntax.PLUS, syntax.MINUS, syntax.STAR:
		switch {
		case x == fraction || y == fraction:
			return fraction
		case x == whole && y == whole:
			return whole
		}
		return atom // else it would be guarded, and a call
	case syntax.AND, syntax.OR:
		return join(x, y)
	case syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE:
		return light
	}
	return atom
}

func join(x, y kind) kind {
	switch {
	case x == y:
		return x
	case x == anything || y == anything || x == light || y == light:
		return anything
	}
	return atom
}
