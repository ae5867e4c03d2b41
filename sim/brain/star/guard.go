package star

import (
	"fmt"
	"slices"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// What one call may make. Whatever a guard makes costs as many steps as a loop
// would take to make it, so that the budget bounds memory and time as well.
const (
	// Budget is how many steps a brain may take in one call.
	Budget = 20_000

	mostItems = 10_000  // in a list
	mostTuple = 100     // values in a tuple, those in its tuples included
	mostText  = 4_000   // bytes in a text
	mostInt   = 1 << 62 // … and −mostInt: whole numbers stay between

	textStep = 16 // bytes of text that cost a step
	costly   = 8  // steps that a heavier function of the library costs
)

// The names of guards that are no operators.
const (
	guardExtend = "+="
	guardDot    = "."
	guardSlice  = "["
	guardTuple  = "("
)

// finish is the step count at which every call ends: it starts at finish less
// its budget.
const finish = 1 << 40

// spend takes steps from what a call has left.
func spend(t *starlark.Thread, steps int) error {
	if t == nil {
		return nil
	}
	t.Steps += uint64(steps)
	if t.Steps >= finish {
		return errSpent
	}
	return nil
}

var errSpent = fmt.Errorf("computation cancelled")

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
		return nil, fmt.Errorf("cannot add %s to a list: put it into brackets: [%s]", y.Type(), show(y, 20))
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
		return nil, fmt.Errorf("%s is too large: whole numbers go up to %d", show(n, 30), int64(mostInt))
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
		return fmt.Errorf("%s would have %s parts, the limit is %d", name, product(n, count), most)
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
			return v[:mostShown]
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
			return nil, fmt.Errorf("a shift by %s is too far: whole numbers go up to %d", show(n, 30), int64(mostInt))
		}
	}
	z, err := starlark.Binary(syntax.LTLT, x, y)
	return bounded(z, err)
}

// bounded refuses a whole number that is too large.
func bounded(v starlark.Value, err error) (starlark.Value, error) {
	if n, ok := v.(starlark.Int); ok && err == nil {
		if i, small := n.Int64(); !small || i > mostInt || i < -mostInt {
			return nil, fmt.Errorf("whole number too large: they go up to %d: use a number with a decimal point", int64(mostInt))
		}
	}
	return v, err
}

func union(t *starlark.Thread, x, y starlark.Value) (starlark.Value, error) {
	if err := spend(t, max(starlark.Len(x), 0)+max(starlark.Len(y), 0)); err != nil {
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

// afford spends what it costs to make a text or a list of n parts.
func afford(t *starlark.Thread, what string, n, most int) error {
	if n > most {
		return fmt.Errorf("%s would have %d parts, the limit is %d", what, n, most)
	}
	if what == "text" {
		n /= textStep
	}
	return spend(t, n)
}

// weight is how many values a value is made of, each counted as often as it
// occurs, and long texts as several. It fails if there are too many to go on.
func weight(v starlark.Value) (int, error) {
	left := mostItems
	return weigh(v, &left)
}

func weigh(v starlark.Value, left *int) (int, error) {
	if *left--; *left < 0 {
		return 0, fmt.Errorf("%s has more than %d parts in all", v.Type(), mostItems)
	}
	n := 1
	add := func(x starlark.Value) error {
		k, err := weigh(x, left)
		n += k
		return err
	}
	switch v := v.(type) {
	case starlark.String:
		n += len(v) / textStep
	case starlark.Tuple:
		for _, x := range v {
			if err := add(x); err != nil {
				return 0, err
			}
		}
		if n > mostTuple {
			return 0, fmt.Errorf("tuple has %d parts in all, the limit is %d: use a list", n, mostTuple)
		}
	case *starlark.List:
		for i := range v.Len() {
			if err := add(v.Index(i)); err != nil {
				return 0, err
			}
		}
	case *starlark.Dict:
		for k, x := range v.Entries() {
			if err := add(k); err != nil {
				return 0, err
			}
			if err := add(x); err != nil {
				return 0, err
			}
		}
	default:
		if s, ok := v.(starlark.Sequence); ok {
			n += s.Len()
		}
	}
	return n, nil
}

// weightless are the methods of texts, lists and dictionaries that do little,
// whatever they are given.
var weightless = []string{
	"append", "clear", "get", "setdefault", "pop", "insert", "startswith", "endswith", "strip", "lstrip", "rstrip",
	"find", "rfind", "isalnum", "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper",
}

// methods are all methods of texts, lists and dictionaries.
var methods = slices.Concat(starlark.String("").AttrNames(), new(starlark.List).AttrNames(), new(starlark.Dict).AttrNames())

// weighty reports whether an attribute's name is that of a method to guard.
func weighty(name string) bool {
	return slices.Contains(methods, name) && !slices.Contains(weightless, name)
}

// dot is x.name where that may be a method to guard.
func dot(_ *starlark.Thread, x, name starlark.Value) (starlark.Value, error) {
	s := string(name.(starlark.String))
	switch x.(type) {
	case starlark.String, *starlark.List, *starlark.Dict:
		if weighty(s) && slices.Contains(x.(starlark.HasAttrs).AttrNames(), s) {
			return starlark.NewBuiltin(s, method).BindReceiver(x), nil
		}
	}
	return attribute(x, s)
}

// attribute is x.name, as the interpreter has it.
func attribute(x starlark.Value, name string) (starlark.Value, error) {
	h, ok := x.(starlark.HasAttrs)
	if !ok {
		return nil, fmt.Errorf("%s has no .%s field or method", x.Type(), name)
	}
	v, err := h.Attr(name)
	if v != nil || err != nil {
		return v, err
	}
	hint := didYouMean(name, h.AttrNames())
	if hint != "" {
		hint = " (" + hint + ")"
	}
	return nil, fmt.Errorf("%s has no .%s field or method%s", x.Type(), name, hint)
}

// method calls a method of a text, a list or a dictionary, if that is not too
// much.
func method(t *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := b.Receiver()
	if s, ok := x.(starlark.String); ok {
		var err error
		if args, err = affordText(t, b.Name(), s, args); err != nil {
			return nil, err
		}
	}
	if err := spendAll(t, append(starlark.Tuple{x}, args...), kwargs); err != nil {
		return nil, err
	}
	f, err := attribute(x, b.Name())
	if err != nil {
		return nil, err
	}
	return starlark.Call(t, f, args, kwargs)
}

// affordText spends what a method of a text makes, and returns its arguments as
// they may be put into a text.
func affordText(t *starlark.Thread, name string, s starlark.String, args starlark.Tuple) (starlark.Tuple, error) {
	switch name {
	case "format":
		plain := make(starlark.Tuple, len(args))
		for i := range args {
			plain[i] = short(args[i])
		}
		return plain, afford(t, "text", len(s)+strings.Count(string(s), "{")*mostShown, mostText)
	case "replace":
		if len(args) >= 2 {
			from, _ := args[0].(starlark.String)
			to, _ := args[1].(starlark.String)
			n := strings.Count(string(s), string(from))
			return args, afford(t, "text", len(s)+n*len(to), mostText)
		}
	case "join":
		if len(args) == 1 {
			return args, affordJoin(t, s, args[0])
		}
	}
	return args, spend(t, len(s))
}

func affordJoin(t *starlark.Thread, s starlark.String, v starlark.Value) error {
	list, ok := v.(starlark.Sequence)
	if !ok {
		return fmt.Errorf("join: got %s, want a list of texts", v.Type())
	}
	n := 0
	for x := range starlark.Elements(list) {
		text, _ := x.(starlark.String)
		if n += len(s) + len(text); n > mostText {
			break
		}
	}
	return afford(t, "text", n, mostText)
}

// spendAll spends the weight of all arguments.
func spendAll(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) error {
	for _, v := range args {
		n, err := weight(v)
		if err == nil {
			err = spend(t, n)
		}
		if err != nil {
			return err
		}
	}
	for _, kv := range kwargs {
		n, err := weight(kv[1])
		if err == nil {
			err = spend(t, n)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
