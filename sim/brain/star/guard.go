package star

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// The names of guards that are no operators.
const (
	guardExtend = "+="
	guardDot    = "."
	guardSlice  = "["
	guardIndex  = "[]"
	guardKey    = "key of {}"
	guardTuple  = "("
)

// guards are the guards, by name.
func guards() starlark.StringDict {
	d := make(starlark.StringDict)
	add := func(name string, f func(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error)) {
		d[name] = starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 1 {
				return f(t, args[0], nil)
			}
			return f(t, args[0], args[1])
		})
	}
	add("+", plus)
	add(guardExtend, extend)
	add("*", times)
	add("%", percent)
	add("<<", shift)
	add("|", union)
	add("in", in)
	add(guardDot, dot)
	add(guardSlice, sliced)
	add(guardTuple, inTuple)
	add(guardIndex, indexed)
	add(guardKey, func(t *starlark.Thread, x, _ starlark.Value) (starlark.Value, error) { return x, spend(t, keyed) })
	for _, op := range [...]syntax.Token{syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE} {
		add(op.String(), func(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) { return compare(t, op, x, y) })
	}
	return d
}

func plus(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	switch x := x.(type) {
	case starlark.Float:
		if y, ok := y.(starlark.Float); ok {
			return x + y, nil
		}
	case starlark.String:
		if y, ok := y.(starlark.String); ok {
			if err := afford(t, "text", len(x)+len(y), mostText); err != nil {
				return nil, err
			}
		}
	case starlark.Int:
		z, err := starlark.Binary(syntax.PLUS, x, y)
		return bounded(z, err)
	case *starlark.List:
		if err := afford(t, "list", x.Len()+max(starlark.Len(y), 0), mostItems); err != nil {
			return nil, err
		}
	case starlark.Tuple:
		if err := afford(t, "tuple", len(x)+max(starlark.Len(y), 0), mostTuple); err != nil {
			return nil, err
		}
	}
	return starlark.Binary(syntax.PLUS, x, y)
}

// extend is x += y: a list grows in its place.
func extend(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	list, ok := x.(*starlark.List)
	if !ok {
		return plus(t, x, y)
	}
	more, ok := y.(starlark.Sequence)
	if !ok {
		return nil, Mistake{Code: Types, Seen: "list + " + y.Type()}.said("cannot add %s to a list: put it into brackets: [%s]", y.Type(), show(y, 20))
	}
	if err := afford(t, "list", list.Len()+more.Len(), mostItems); err != nil {
		return nil, err
	}
	add, err := list.Attr("extend")
	if err != nil {
		return nil, err
	}
	_, err = starlark.Call(t, add, starlark.Tuple{y}, nil)
	return list, err
}

func times(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if a, ok := x.(starlark.Float); ok {
		if b, ok := y.(starlark.Float); ok {
			return a * b, nil
		}
	}
	n, ok := x.(starlark.Int)
	what := y
	if !ok {
		if n, ok = y.(starlark.Int); !ok {
			return starlark.Binary(syntax.STAR, x, y)
		}
		what = x
	}
	if count, small := n.Int64(); !small {
		return nil, Mistake{Code: Large, Want: fmt.Sprint(int64(mostInt))}.said("%s is too large: whole numbers go up to %d", show(n, 30), int64(mostInt))
	} else if err := repeat(t, what, count); err != nil {
		return nil, err
	}
	z, err := starlark.Binary(syntax.STAR, x, y)
	return bounded(z, err)
}

// repeat affords count copies of a value.
func repeat(t *starlark.Thread, what starlark.Value, count int64) error {
	name, most := "list", mostItems
	switch what.(type) {
	case starlark.String:
		name, most = "text", mostText
	case *starlark.List:
	case starlark.Tuple:
		most = mostTuple
	default:
		return nil
	}
	n := int64(starlark.Len(what))
	if count > 0 && n > 0 && (count > int64(most) || n*count > int64(most)) {
		return Mistake{Code: Large, Want: fmt.Sprint(most)}.said("%s would have %s parts, the limit is %d", name, product(n, count), most)
	}
	return afford(t, name, int(n*max(count, 0)), most)
}

// product writes a product that may not fit.
func product(a, b int64) string {
	if b > mostInt/a {
		return "too many"
	}
	return fmt.Sprint(a * b)
}

func percent(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	format, ok := x.(starlark.String)
	if !ok {
		return starlark.Binary(syntax.PERCENT, x, y)
	}
	args, n := y, 1
	switch y := y.(type) {
	case starlark.Tuple:
		plain := make(starlark.Tuple, len(y))
		for i := range y {
			plain[i] = short(y[i])
		}
		args, n = plain, len(y)
	case *starlark.Dict:
		plain := starlark.NewDict(y.Len())
		for k, v := range y.Entries() {
			if err := plain.SetKey(k, short(v)); err != nil {
				return nil, err
			}
		}
		args, n = plain, strings.Count(string(format), "%")
	default:
		args = short(y)
	}
	if err := afford(t, "text", len(format)+n*longest(args), mostText); err != nil {
		return nil, err
	}
	return starlark.Binary(syntax.PERCENT, format, args)
}

// mostShown is how much of a value is shown within a text, in bytes.
const mostShown = 200

// short is a value as it can be put into a text: collections as their text.
func short(v starlark.Value) starlark.Value {
	switch v := v.(type) {
	case starlark.String:
		if len(v) > mostShown {
			return starlark.String(whole8([]byte(v[:mostShown])))
		}
	case starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType:
	default:
		return written(show(v, mostShown))
	}
	return v
}

// written is the text of a value, which %r does not put into quotation marks.
type written string

func (w written) String() string        { return string(w) }
func (w written) Type() string          { return "text" }
func (w written) Freeze()               {}
func (w written) Truth() starlark.Bool  { return true }
func (w written) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable type: text") }

func longest(v starlark.Value) int {
	if s, ok := v.(starlark.String); ok {
		return 2 * len(s) // as %r may write it
	}
	if s, ok := v.(written); ok {
		return len(s)
	}
	if list, ok := v.(starlark.Tuple); ok {
		most := 0
		for _, x := range list {
			most = max(most, longest(x))
		}
		return most
	}
	if d, ok := v.(*starlark.Dict); ok {
		most := 0
		for _, x := range d.Entries() {
			most = max(most, longest(x))
		}
		return most
	}
	return 24 // bytes of the longest number
}

func shift(_ *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if n, ok := y.(starlark.Int); ok {
		if by, small := n.Int64(); !small || by > 62 {
			return nil, Mistake{Code: Large, Want: fmt.Sprint(int64(mostInt))}.said("a shift by %s is too far: whole numbers go up to %d", show(n, 30), int64(mostInt))
		}
	}
	z, err := starlark.Binary(syntax.LTLT, x, y)
	return bounded(z, err)
}

// bounded refuses a whole number that is too large.
func bounded(v starlark.Value, err error) (starlark.Value, error) {
	if n, ok := v.(starlark.Int); ok && err == nil {
		if i, small := n.Int64(); !small || i > mostInt || i < -mostInt {
			return nil, Mistake{Code: Large, Want: fmt.Sprint(int64(mostInt))}.said("whole number too large: they go up to %d: use a number with a decimal point", int64(mostInt))
		}
	}
	return v, err
}

func union(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if err := spend(t, keyed*(max(starlark.Len(x), 0)+max(starlark.Len(y), 0))); err != nil {
		return nil, err
	}
	return starlark.Binary(syntax.PIPE, x, y)
}

func in(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	n, err := weight(x)
	if err != nil {
		return nil, err
	}
	switch y := y.(type) {
	case *starlark.List, starlark.Tuple:
		n *= starlark.Len(y) / 4
	case *starlark.Dict:
		n += y.Len() / chain
	case starlark.String:
		n = len(y) / textStep
	}
	if err := spend(t, n); err != nil {
		return nil, err
	}
	return starlark.Binary(syntax.IN, x, y)
}

func compare(t *starlark.Thread, op syntax.Token, x, y starlark.Value) (starlark.Value, error) {
	a, ok := number(x)
	b, ok2 := number(y)
	if ok && ok2 {
		return starlark.Bool(ordered(op, a, b)), nil
	}
	// No comparison takes longer than to walk through the smaller of two.
	n, err := weight(x)
	if err != nil {
		return nil, err
	}
	if err := spend(t, n); err != nil {
		return nil, err
	}
	is, err := starlark.Compare(op, x, y)
	return starlark.Bool(is), err
}

// number returns a number that a float64 holds exactly.
func number(v starlark.Value) (float64, bool) {
	switch v := v.(type) {
	case starlark.Float:
		return float64(v), v == v
	case starlark.Int:
		i, small := v.Int64()
		return float64(i), small && i < 1<<53 && i > -1<<53
	}
	return 0, false
}

func ordered(op syntax.Token, a, b float64) bool {
	switch op {
	case syntax.EQL:
		return a == b
	case syntax.NEQ:
		return a != b
	case syntax.LT:
		return a < b
	case syntax.LE:
		return a <= b
	case syntax.GT:
		return a > b
	}
	return a >= b
}

// sliced lets a value be cut, which copies it.
func sliced(t *starlark.Thread, x, _ starlark.Value) (starlark.Value, error) {
	n := max(starlark.Len(x), 0)
	if _, text := x.(starlark.String); text {
		n /= textStep
	}
	return x, spend(t, n)
}

// indexed lets a value be asked for what it has under a key, or be given it.
func indexed(t *starlark.Thread, x, _ starlark.Value) (starlark.Value, error) {
	if d, ok := x.(*starlark.Dict); ok {
		return x, spend(t, keyed/2+d.Len()/chain)
	}
	return x, nil
}

// inTuple lets a value be put into a tuple. Tuples are small, so that to use
// one as a key is quick, and cannot double in size by holding themselves twice.
func inTuple(_ *starlark.Thread, x, _ starlark.Value) (starlark.Value, error) {
	if _, ok := x.(starlark.Tuple); ok {
		if _, err := weight(x); err != nil {
			return nil, err
		}
	}
	return x, nil
}
