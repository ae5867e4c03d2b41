package words_test

import (
	"errors"
	"strings"
	"testing"

	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

// wrong returns what is wrong with a text: with its first decision, if it can be
// read.
func wrong(t *testing.T, text string) error {
	t.Helper()
	squad, err := brain.Parse(agent.Source{Name: "mei.star", Text: text})
	if err != nil {
		return err
	}
	cfg := sim.DefaultConfig(1)
	cfg.Squads[field.Home] = squad
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
	}
	return m.Talk(0).Trouble
}

// TestFaultsInThePupilsLanguage makes the mistakes that pupils make.
func TestFaultsInThePupilsLanguage(t *testing.T) {
	think := func(line string) string { return "def think(me, world):\n    " + line + "\n" }
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{think("while True:\n        pass"), "mei.star, line 1: it thinks too long: an endless loop?"},
		{think("me.walk_to(world.baal)"), "mei.star, line 2: world has no .baal: did you mean .ball?"},
		{think("me.walk_to(bal)"), "mei.star, line 2: there is no name bal"},
		{think("x = 1 / 0"), "mei.star, line 2: divided by 0"},
		{think("x = [1, 2][7]"), "mei.star, line 2: the list is shorter: count from 0"},
		{think("x = {}['a']"), `mei.star, line 2: there is no entry "a"`},
		{think("x = 'a' + 1"), "mei.star, line 2: make a text of it first: str(…)"},
		{think("x = None.pos"), "mei.star, line 2: nothing was found: ask with if first"},
		{think("me.walk_to()"), "mei.star, line 2: walk_to needs place"},
		{think("me.walk_to('a goal that is far away')"), "mei.star, line 2: walk_to needs vec(x, y), not a goal that is far …"},
		{think("x = [0] * 10000000"), "mei.star, line 2: that is too much"},
		{"seen = []\n" + think("seen.append(1)"), "mei.star, line 3: only me.memory can be changed"},
		{"def think(me, world)\n    pass\n", "mei.star, line 1: ':' is missing here"},
		{"def thonk(me, world):\n    pass\n", "mei.star: def think(me, world): is missing: did you mean thonk?"},
		{"def think(me):\n    pass\n", "mei.star, line 1: write def think(me, world):"},
		{"x = (1,\n", "mei.star, line 1: ')' is missing here"},
		{"def think(me, world):\npass\n", "mei.star, line 2: four spaces are missing in front"},
		{think("me.walk_to（world.ball)"), "mei.star, line 2: '（' is not known: write '('"},
	} {
		err := wrong(t, c.text)
		if err == nil {
			t.Errorf("%q: nothing is wrong", c.text)
			continue
		}
		if got := w.Fault(err); got != c.want {
			t.Errorf("%q: got %q for %q, want %q", c.text, got, err, c.want)
		}
	}
	if got := w.Fault(&child.Fault{Brain: "mei.py", Text: "it has ended"}); got != "mei.py: the program has failed" {
		t.Errorf("got %q for a program", got)
	}
	if got := w.Fault(errors.New("open: permission denied")); !strings.Contains(got, "cannot be opened") {
		t.Errorf("got %q for a file that cannot be read", got)
	}
}

// TestEveryMistakeCanBeSaid has every code with the longest that it comes with.
func TestEveryMistakeCanBeSaid(t *testing.T) {
	for _, w := range every(t) {
		for _, c := range star.Codes() {
			m := star.Mistake{Code: c, Name: "walk_to", Seen: "something that is far too long to be said", Want: "vec(x, y)"}
			if c == star.WantsChoice {
				m.Name, m.Want = "show", "calm, joy, sorrow, anger, plea"
			} else if c == star.Parameters {
				m.Want = "def think(me, world):"
			}
			text := w.Mistake(&m)
			if n := letters(text); n > 66 || strings.ContainsAny(text, "{}") || strings.HasPrefix(text, "fault.") {
				t.Errorf("%s, %s: got %q with %d letters, want 66 at most: two lines of a caption", w.Tag, c, text, n)
			}
			m.Meant = "walk"
			if text := w.Mistake(&m); !strings.Contains(text, "walk") {
				t.Errorf("%s, %s: got %q, want what was meant", w.Tag, c, text)
			}
		}
	}
}
