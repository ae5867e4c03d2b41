package star

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"jiayou/sim/brain/spell"
)

// weightless are the methods of texts, lists and dictionaries that do little,
// whatever they are given.
var weightless = []string{
	"append", "clear", "insert", "startswith", "endswith", "strip", "lstrip", "rstrip",
	"find", "rfind", "isalnum", "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper",
}

// methods are all methods of texts, lists and dictionaries.
var methods = slices.Concat(starlark.String("").AttrNames(), new(starlark.List).AttrNames(), new(starlark.Dict).AttrNames())

// weighty reports whether an attribute's name is that of a method to guard.
func weighty(name string) bool {
	return slices.Contains(methods, name) && !slices.Contains(weightless, name)
}

// dot is x.name where that may be a method to guard.
func dot(t *starlark.Thread, x, name starlark.Value) (starlark.Value, error) {
	s := string(name.(starlark.String))
	if s == "get" || s == "setdefault" || s == "pop" {
		if _, err := indexed(t, x, nil); err != nil {
			return nil, err
		}
		return attribute(x, s)
	}
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
		return nil, Mistake{Code: UnknownField, Seen: x.Type(), Name: "." + name}.said("%s has no .%s field or method", x.Type(), name)
	}
	v, err := h.Attr(name)
	if v != nil || err != nil {
		return v, err
	}
	m, hint := Mistake{Code: UnknownField, Seen: x.Type(), Name: "." + name}, ""
	if near := spell.Nearest(name, h.AttrNames()); near != "" {
		m.Meant, hint = "."+near, " (did you mean "+near+"?)"
	}
	return nil, m.said("%s has no .%s field or method%s", x.Type(), name, hint)
}

// method calls a method of a text, a list or a dictionary, if that is not too
// much.
func method(t *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	x := b.Receiver()
	if s, ok := x.(starlark.String); ok {
		if b.Name() == "format" {
			args, kwargs = shortened(args, kwargs)
		}
		if err := affordText(t, b.Name(), s, args); err != nil {
			return nil, err
		}
	}
	if err := spendAll(t, append(starlark.Tuple{x}, args...), kwargs); err != nil {
		return nil, err
	}
	if b.Name() == "update" {
		if err := spendKeys(t, args); err != nil {
			return nil, err
		}
	}
	f, err := attribute(x, b.Name())
	if err != nil {
		return nil, err
	}
	return starlark.Call(t, f, args, kwargs)
}

// shortened are the arguments of a call as they may be put into a text.
func shortened(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Tuple, []starlark.Tuple) {
	plain, named := make(starlark.Tuple, len(args)), make([]starlark.Tuple, len(kwargs))
	for i := range args {
		plain[i] = short(args[i])
	}
	for i, kv := range kwargs {
		named[i] = starlark.Tuple{kv[0], short(kv[1])}
	}
	return plain, named
}

// affordText spends what a method of a text makes.
func affordText(t *starlark.Thread, name string, s starlark.String, args starlark.Tuple) error {
	switch name {
	case "format":
		return afford(t, "text", len(s)+strings.Count(string(s), "{")*mostShown, mostText)
	case "replace":
		if len(args) >= 2 {
			from, _ := args[0].(starlark.String)
			to, _ := args[1].(starlark.String)
			n := strings.Count(string(s), string(from))
			return afford(t, "text", len(s)+n*len(to), mostText)
		}
	case "join":
		if len(args) == 1 {
			return affordJoin(t, s, args[0])
		}
	}
	return spend(t, len(s))
}

func affordJoin(t *starlark.Thread, s starlark.String, v starlark.Value) error {
	list, ok := v.(starlark.Sequence)
	if !ok {
		return Mistake{Code: Wants, Want: aList, Name: "join", Seen: v.Type()}.said("join: got %s, want a list of texts", v.Type())
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
