package star_test

import (
	"testing"

	"jiayou/sim/brain/star"
)

// FuzzParse lets every text that passes for a brain think. None may panic, take
// more than its budget, or remember differently in a copy.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"chaser", "keeper", "zones", "passer", "crowd-pleaser"} {
		f.Add(example(f, name))
	}
	f.Add(rememberer)
	for _, text := range []string{
		think(`x = [1] * 3`, `x += x`, `me.memory["x"] = x`, `print(x, "%s" % x)`),
		think(`while True:`, `    me.memory[me.memory] = 1`),
		think(`x = {(1, 2): [3]}`, `me.memory.update(x)`, `me.say(x[1, 2][0])`),
		"def f(a, b = [1]):\n    return a + b\n" + think(`me.walk(f([1], b = [2])[::-1])`),
		think(`print(sorted(world.foes, key = lambda f: dist(f, me)))`),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := star.Parse("brain.star", text)
		if err != nil {
			if err.Error() == "" {
				t.Error("got an error without a message")
			}
			return
		}
		b, _ := s.Brain(2)
		p := percept()
		_, talk := ask(b, p)
		if talk.Steps > talk.Budget {
			t.Errorf("got %d steps of %d", talk.Steps, talk.Budget)
		}
		copied := b.(*star.Brain).Clone()
		p.Time++
		one, first := ask(b, p)
		other, second := ask(copied, p)
		if one != other || first.Steps != second.Steps || (first.Trouble == nil) != (second.Trouble == nil) {
			t.Errorf("got %+v (%v) and of its copy %+v (%v)", one, first.Trouble, other, second.Trouble)
		}
	})
}
