package star

import (
	"fmt"
	"math"
	"math/bits"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// predeclared are all names that a brain knows besides its own, and besides
// those of the language that need no care. It never changes.
var predeclared = declare()

func declare() starlark.StringDict {
	d := guards()
	for i := range library {
		d[library[i].name] = library[i].value(nil)
	}
	d["pi"] = starlark.Float(math.Pi)
	for _, name := range [...]string{"all", "any", "enumerate", "float", "hash", "list", "ord", "reversed", "tuple", "zip"} {
		d[name] = weighed(name, nil)
	}
	d["dict"] = weighed("dict", func(n int) int { return keyed * n })
	d["sorted"] = weighed("sorted", func(n int) int { return n * bits.Len(uint(n)) / 2 })
	for _, name := range [...]string{"min", "max"} {
		d[name] = smaller(name)
	}
	add := func(name string, f func(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)) {
		d[name] = starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return f(t, args, kwargs)
		})
	}
	add("int", toInt)
	add("range", ranged)
	add("str", text)
	add("repr", text)
	add("print", printed)
	add("fail", failed)
	add("getattr", getattr)
	add("bytes", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		return nil, Mistake{Code: Foreign, Name: "bytes"}.said("a brain has no bytes: use text: \"…\"")
	})
	return d
}

// known reports whether a brain knows a name.
func known(name string) bool { return predeclared.Has(name) }

// weighed is a function of the language that costs as many steps as its
// arguments have parts, or more.
func weighed(name string, more func(n int) int) *starlark.Builtin {
	f := starlark.Universe[name]
	return starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := spendAll(t, args, kwargs); err != nil {
			return nil, err
		}
		if n := 0; more != nil && len(args) > 0 {
			if n = max(starlark.Len(args[0]), 0); n > 0 {
				if err := spend(t, more(n)); err != nil {
					return nil, err
				}
			}
		}
		if name == "tuple" && len(args) == 1 && starlark.Len(args[0]) > mostTuple {
			return nil, Mistake{Code: Large, Want: fmt.Sprint(mostTuple)}.said("tuple would have %d parts, the limit is %d: use a list", starlark.Len(args[0]), mostTuple)
		}
		return starlark.Call(t, f, args, kwargs)
	})
}

// smaller is min or max, quick for two numbers.
func smaller(name string) *starlark.Builtin {
	op, slow := syntax.LT, weighed(name, nil)
	if name == "max" {
		op = syntax.GT
	}
	return starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(args) == 2 && len(kwargs) == 0 {
			a, ok := number(args[0])
			b, ok2 := number(args[1])
			switch {
			case ok && ok2 && ordered(op, b, a):
				return args[1], nil
			case ok && ok2:
				return args[0], nil
			}
		}
		return starlark.Call(t, slow, args, kwargs)
	})
}

func toInt(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := spendAll(t, args, kwargs); err != nil {
		return nil, err
	}
	v, err := starlark.Call(t, starlark.Universe["int"], args, kwargs)
	return bounded(v, err)
}

// ranged is a range of no more numbers than a list may have.
func ranged(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := starlark.Call(t, starlark.Universe["range"], args, kwargs)
	if n := starlark.Len(v); err == nil && n > mostItems {
		return nil, Mistake{Code: Large, Want: fmt.Sprint(mostItems)}.said("range would have %d parts, the limit is %d", n, mostItems)
	}
	return v, err
}

func text(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) != 1 || len(kwargs) > 0 {
		return nil, Mistake{Code: Call, Name: "str"}.said("str takes one value, got %d", len(args)+len(kwargs))
	}
	if s, ok := args[0].(starlark.String); ok {
		return s, nil
	}
	s := show(args[0], mostText)
	return starlark.String(s), afford(t, "text", len(s), mostText+4)
}

// printed keeps a line for who looks at the robot.
func printed(t *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	line, err := sentence(args, kwargs)
	if err == nil && t.Print != nil {
		t.Print(t, line)
	}
	if err == nil {
		err = spend(t, costly)
	}
	return starlark.None, err
}

// failed ends a call with a message of the brain's own.
func failed(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	line, err := sentence(args, kwargs)
	if err == nil {
		err = Mistake{Code: Own, Seen: line}.said("fail: %s", line)
	}
	return nil, err
}

// mostLine is the longest line that is printed, in bytes.
const mostLine = 200

// sentence puts values into a line, with sep= between them.
func sentence(args starlark.Tuple, kwargs []starlark.Tuple) (string, error) {
	sep := " "
	for _, kv := range kwargs {
		name, _ := kv[0].(starlark.String)
		s, ok := kv[1].(starlark.String)
		if name != "sep" || !ok {
			return "", Mistake{Code: UnknownArgument, Seen: show(name, 40)}.said("got %s=%s, want values, and sep=\"…\" to put between them", show(name, 40), show(kv[1], 40))
		}
		sep = show(s, 20)
	}
	var b []byte
	for i, v := range args {
		if i > 0 {
			b = append(b, sep...)
		}
		if b = append(b, show(v, mostLine)...); len(b) > mostLine {
			b = append(whole8(b[:mostLine]), "…"...)
			break
		}
	}
	return string(b), nil
}

// getattr is x.name for a name that is not known when the file is written.
func getattr(t *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	if len(args) < 2 || len(args) > 3 {
		return nil, Mistake{Code: Call, Name: "getattr"}.said("getattr takes a value, a name and perhaps what to give if there is none, got %d arguments", len(args))
	}
	name, ok := args[1].(starlark.String)
	if !ok {
		return nil, Mistake{Code: Wants, Want: aWord, Name: "getattr", Seen: args[1].Type()}.said("getattr: got %s, want a name", args[1].Type())
	}
	v, err := dot(t, args[0], name)
	if err != nil && len(args) == 3 {
		return args[2], nil
	}
	return v, err
}
