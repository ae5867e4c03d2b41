package star

import (
	"fmt"

	"go.starlark.net/starlark"
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

	// Keys can be chosen so that a dictionary must look at all of those that it
	// has for each: keyed is what a new one costs, and it looks at chain others in
	// the time of a step.
	keyed, chain = 16, 16
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

var errSpent = Mistake{Code: Slow}.said("computation cancelled")

// afford spends what it costs to make a text or a list of n parts.
func afford(t *starlark.Thread, what string, n, most int) error {
	if n > most {
		return Mistake{Code: Large, Want: fmt.Sprint(most)}.said("%s would have %d parts, the limit is %d", what, n, most)
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
		return 0, Mistake{Code: Large, Want: fmt.Sprint(mostItems)}.said("%s has more than %d parts in all", v.Type(), mostItems)
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
			return 0, Mistake{Code: Large, Want: fmt.Sprint(mostTuple)}.said("tuple has %d parts in all, the limit is %d: use a list", n, mostTuple)
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

// spendKeys spends what it costs to make keys of what is in a list.
func spendKeys(t *starlark.Thread, args starlark.Tuple) error {
	n := 0
	for _, v := range args {
		n += max(starlark.Len(v), 0)
	}
	return spend(t, keyed*n)
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
