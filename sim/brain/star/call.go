package star

import (
	"fmt"
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"jiayou/sim/brain/spell"
)

// mostArgs is the most arguments that a function of the library takes.
const mostArgs = 4

// arguments are those of one call in the order of the function's parameters;
// nil for those that were left out.
type arguments [mostArgs]starlark.Value

// function is a function of the library, or what a robot can be told.
type function struct {
	name   string
	params []string // those that may be left out end with "="
	cost   int      // steps besides the interpreter's own
	call   func(b *body, a *arguments) (starlark.Value, error)
}

// String is how the function is called: "kick(at, power=, loft=)".
func (f *function) String() string { return f.name + "(" + strings.Join(f.params, ", ") + ")" }

// value returns the function as a value, bound to a body or to nil.
func (f *function) value(b *body) *starlark.Builtin {
	return starlark.NewBuiltin(f.name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		var a arguments
		if err := f.take(&a, args, kwargs); err != nil {
			return nil, err
		}
		if err := spend(t, f.cost); err != nil {
			return nil, err
		}
		v, err := f.call(b, &a)
		if err != nil {
			return nil, within(f.name, err)
		}
		return v, nil
	})
}

// take puts arguments into their order.
func (f *function) take(a *arguments, args starlark.Tuple, kwargs []starlark.Tuple) error {
	if len(args) > len(f.params) {
		return Mistake{Code: Excess, Name: f.name, Seen: fmt.Sprint(len(args)), Want: fmt.Sprint(len(f.params))}.said("%s takes %d arguments at most, got %d: %v", f.name, len(f.params), len(args), f)
	}
	copy(a[:], args)
	for _, kv := range kwargs {
		name := string(kv[0].(starlark.String))
		i := f.index(name)
		switch {
		case i < 0:
			return Mistake{Code: UnknownArgument, Name: f.name, Seen: name, Meant: spell.Nearest(name, f.names())}.said("%s has no argument %q: %s%v", f.name, name, hintFor(name, f.names()), f)
		case a[i] != nil:
			return Mistake{Code: Call, Name: f.name}.said("%s got %s twice: %v", f.name, name, f)
		}
		a[i] = kv[1]
	}
	for i, p := range f.params {
		if a[i] == nil && !strings.HasSuffix(p, "=") {
			return Mistake{Code: Needs, Name: f.name, Want: p}.said("%s needs %s: %v", f.name, p, f)
		}
	}
	return nil
}

func (f *function) index(name string) int { return slices.Index(f.names(), name) }

func (f *function) names() []string {
	names := make([]string, len(f.params))
	for i, p := range f.params {
		names[i] = strings.TrimSuffix(p, "=")
	}
	return names
}

func hintFor(name string, words []string) string {
	if h := didYouMean(name, words); h != "" {
		return h + " "
	}
	return ""
}

// number returns argument i, or what it is if it was left out.
func (a *arguments) number(i int, otherwise float64) (float64, error) {
	if a[i] == nil {
		return otherwise, nil
	}
	return toNumber(a[i])
}

// truth returns whether argument i was given and is true.
func (a *arguments) truth(i int) bool { return a[i] != nil && bool(a[i].Truth()) }

// word returns argument i, which must be one of words.
func (a *arguments) word(i int, words []string) (int, error) {
	s, ok := a[i].(starlark.String)
	if !ok {
		return 0, choice(show(a[i], 40), words).said("got %s (%s), want one of %q", show(a[i], 40), a[i].Type(), words)
	}
	n := slices.Index(words, string(s))
	if n < 0 {
		return 0, choice(show(s, 40), words).said("got %q, want one of %q: %s", show(s, 40), words, didYouMean(show(s, 40), words))
	}
	return n, nil
}

// choice is the mistake of having seen none of some words.
func choice(seen string, words []string) Mistake {
	return Mistake{Code: WantsChoice, Seen: seen, Want: strings.Join(words, ", "), Meant: spell.Nearest(seen, words)}
}
