package star

import (
	"fmt"
	"strconv"

	"go.starlark.net/starlark"
)

// mostKept is how many values a robot remembers from one call to the next, and
// mostKeptText how many bytes of text.
const (
	mostKept     = 1_000
	mostKeptText = 16_000
)

// remember checks what a brain leaves in its memory: values that mean the same
// in the next call, and not too many. It fails with the reason.
func remember(memory *starlark.Dict) error {
	if memory.Len() == 0 {
		return nil
	}
	c := census{}
	for k, v := range memory.Entries() {
		if err := c.count(v); err != nil {
			return mistake(err).said("me.memory[%s] %v; me.memory is emptied", key(k), err)
		}
		if err := c.count(k); err != nil {
			return mistake(err).said("a key of me.memory %v; me.memory is emptied", err)
		}
	}
	return nil
}

// key is a key as it is written in a text.
func key(k starlark.Value) string {
	if s, ok := k.(starlark.String); ok {
		return strconv.Quote(show(s, 40))
	}
	return show(k, 40)
}

// census counts what is kept.
type census struct{ values, text int }

func (c *census) count(v starlark.Value) error {
	if c.values++; c.values > mostKept {
		return Mistake{Code: Large, Want: fmt.Sprint(mostKept)}.said("makes it more than %d values", mostKept)
	}
	switch v := v.(type) {
	case starlark.NoneType, starlark.Bool, starlark.Float, vector:
	case starlark.Int:
		if _, err := bounded(v, nil); err != nil {
			return mistake(err).said("is too large: %v", err)
		}
	case starlark.String:
		if c.text += len(v); c.text > mostKeptText {
			return Mistake{Code: Large, Want: fmt.Sprint(mostKeptText)}.said("makes it more than %d bytes of text", mostKeptText)
		}
	case starlark.Tuple:
		return c.all(v)
	case *starlark.List:
		if frozen(v) {
			return errFrozen
		}
		return c.all(v)
	case *starlark.Dict:
		if frozen(v) {
			return errFrozen
		}
		for k, x := range v.Entries() {
			if err := c.count(k); err != nil {
				return err
			}
			if err := c.count(x); err != nil {
				return err
			}
		}
	case placed:
		return Mistake{Code: Unkept, Seen: v.(starlark.Value).Type()}.said("holds the %s itself, which is another one in the next call: keep its .pos", v.(starlark.Value).Type())
	default:
		return Mistake{Code: Unkept, Seen: v.Type()}.said("holds a %s: only numbers, texts, vectors, lists and dictionaries can be kept", v.Type())
	}
	return nil
}

var errFrozen = Mistake{Code: Frozen}.said("is made outside of think and cannot be changed: keep list(…) or dict(…) of it")

// frozen reports whether a list or a dictionary cannot be changed any more: its
// copy could.
func frozen(v starlark.Value) bool {
	switch v := v.(type) {
	case *starlark.List:
		if v.Len() == 0 {
			return v.Clear() != nil
		}
		return v.SetIndex(0, v.Index(0)) != nil
	case *starlark.Dict:
		if v.Len() == 0 {
			return v.Clear() != nil
		}
		k := v.Keys()[0]
		x, _, _ := v.Get(k)
		return v.SetKey(k, x) != nil
	}
	return false
}

func (c *census) all(list starlark.Indexable) error {
	for i := range list.Len() {
		if err := c.count(list.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// copier copies a memory. What was one list in two places is one in the copy
// too, else the two brains would part.
type copier struct{ from, to []starlark.Value }

func (c *copier) dict(d *starlark.Dict) *starlark.Dict {
	n := starlark.NewDict(d.Len())
	c.from, c.to = append(c.from, d), append(c.to, n)
	for k, v := range d.Entries() {
		if err := n.SetKey(c.value(k), c.value(v)); err != nil {
			panic("star: " + err.Error()) // it was a key before
		}
	}
	return n
}

func (c *copier) value(v starlark.Value) starlark.Value {
	switch v := v.(type) {
	case *starlark.Dict:
		if n := c.had(v); n != nil {
			return n
		}
		return c.dict(v)
	case *starlark.List:
		if n := c.had(v); n != nil {
			return n
		}
		n := starlark.NewList(make([]starlark.Value, 0, v.Len()))
		c.from, c.to = append(c.from, v), append(c.to, n)
		for i := range v.Len() {
			if err := n.Append(c.value(v.Index(i))); err != nil {
				panic("star: " + err.Error()) // it is new
			}
		}
		return n
	case starlark.Tuple:
		n := make(starlark.Tuple, len(v))
		for i := range v {
			n[i] = c.value(v[i])
		}
		return n
	}
	return v
}

func (c *copier) had(v starlark.Value) starlark.Value {
	for i := range c.from {
		if c.from[i] == v {
			return c.to[i]
		}
	}
	return nil
}
