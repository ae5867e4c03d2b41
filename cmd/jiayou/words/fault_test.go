package words_test

import (
	"errors"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/words"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
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
		{think("while True:\n        pass"), "mei.star, line 1: it thinks too long"},
		{think("me.walk_to(world.baal)"), "mei.star, line 2: there is no .baal here"},
		{think("me.walk_to(bal)"), "mei.star, line 2: there is no name bal"},
		{think("x = 1 / 0"), "mei.star, line 2: divided by 0"},
		{think("x = [1, 2][7]"), "mei.star, line 2: the list is shorter than that"},
		{think("x = {}['a']"), "mei.star, line 2: there is no such entry"},
		{think("x = 'a' + 1"), "mei.star, line 2: these two do not go together"},
		{think("x = None.pos"), "mei.star, line 2: nothing was found: ask with if first"},
		{think("me.walk_to()"), "mei.star, line 2: wrong values in the brackets"},
		{think("me.walk_to('goal')"), "mei.star, line 2: wrong values in the brackets"},
		{think("x = [0] * 10000000"), "mei.star, line 2: that is too much"},
		{"seen = []\n" + think("seen.append(1)"), "mei.star, line 3: only me.memory can be changed"},
		{"def think(me, world)\n    pass\n", "mei.star, line 1: this cannot be read"},
		{"def thonk(me, world):\n    pass\n", "mei.star: def think(me, world): is missing"},
		{"def think(me):\n    pass\n", "mei.star, line 1: def think(me, world): is missing"},
		{"x = (1,\n", "mei.star, line 2: this cannot be read"},
		{"def think(me, world):\npass\n", "mei.star, line 2: this cannot be read"},
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
	if got := w.Fault(errors.New("open: permission denied")); !strings.Contains(got, "cannot be opened") {
		t.Errorf("got %q for a file that cannot be read", got)
	}
}
