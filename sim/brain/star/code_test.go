package star_test

import (
	"errors"
	"testing"

	"jiayou/sim/brain/star"
)

// TestMistakesHaveTheirParts is about what is left of a message without its words.
func TestMistakesHaveTheirParts(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  star.Mistake
		quote string
	}{
		{"def think(me, world)\n    pass\n", star.Mistake{Code: star.Missing, Want: ":"}, "def think(me, world)"},
		{"def think(me, world):\n    x = (1,\n", star.Mistake{Code: star.Missing, Want: ")"}, "x = (1,"},
		{think("me.walk_to(world.ball", "x = [1]"), star.Mistake{Code: star.Missing, Want: ")"}, "me.walk_to(world.ball"},
		{think("x = [1, 2", `print(")")`), star.Mistake{Code: star.Missing, Want: "]"}, "x = [1, 2"},
		{think("me.walk_to（world.ball）"), star.Mistake{Code: star.Sign, Name: "（", Want: "("}, "me.walk_to（world.ball）"},
		{think("x = “a”"), star.Mistake{Code: star.Sign, Name: "“", Want: `"`}, "x = “a”"},
		{think("x = 3 $ 4"), star.Mistake{Code: star.Writing}, "x = 3 $ 4"},
		{think("me.walk_to(world.ball))"), star.Mistake{Code: star.Surplus, Name: ")"}, "me.walk_to(world.ball))"},
		{think("if me.number = 1:", "    pass"), star.Mistake{Code: star.Equals}, "if me.number = 1:"},
		{"import math\n" + think("pass"), star.Mistake{Code: star.Foreign, Name: "import"}, "import math"},
		{think("else:", "    pass"), star.Mistake{Code: star.Outside, Name: "else"}, "else:"},
		{"def think(me, world):\npass\n", star.Mistake{Code: star.Outdented}, "pass"},
		{"x = 1\n  y = 2\n" + think("pass"), star.Mistake{Code: star.Indented}, "y = 2"},
		{think(`x = "half`), star.Mistake{Code: star.Unclosed}, `x = "half`},
		{"return\n" + think("pass"), star.Mistake{Code: star.Outside, Name: "return"}, "return"},
		{think("break"), star.Mistake{Code: star.Outside, Name: "break"}, "break"},
		{"def thnk(me, world):\n    pass\n", star.Mistake{Code: star.NoThink, Meant: "thnk"}, ""},
		{"def think(me):\n    pass\n", star.Mistake{Code: star.Parameters, Name: "think", Want: "def think(me, world):"}, "def think(me):"},
		{think("return 3"), star.Mistake{Code: star.Returns, Name: "think", Seen: "3"}, "def think(me, world):"},
		{think("x = set([1])"), star.Mistake{Code: star.Foreign, Name: "sets"}, "x = set([1])"},
		{think("me.walk_to(word.ball)"), star.Mistake{Code: star.UnknownName, Name: "word", Meant: "world"}, "me.walk_to(word.ball)"},
		{"n = 0\n" + think("n = n + 1"), star.Mistake{Code: star.Unset, Name: "n"}, "n = n + 1"},
		{think("me.walk_to(world.bal)"), star.Mistake{Code: star.UnknownField, Seen: "world", Name: ".bal", Meant: ".ball"}, "me.walk_to(world.bal)"},
		{think("me.memory.gett(1)"), star.Mistake{Code: star.UnknownField, Seen: "dict", Name: ".gett", Meant: ".get"}, "me.memory.gett(1)"},
		{think("me.pos = vec(0, 0)"), star.Mistake{Code: star.Fixed, Name: ".pos"}, "me.pos = vec(0, 0)"},
		{think("x = 7 % 0"), star.Mistake{Code: star.Zero}, "x = 7 % 0"},
		{think("x = world.mates[2]"), star.Mistake{Code: star.Range, Seen: "2"}, "x = world.mates[2]"},
		{think(`x = me.memory["n"]`), star.Mistake{Code: star.Key, Name: `"n"`}, `x = me.memory["n"]`},
		{think("x = [1] - 2"), star.Mistake{Code: star.Types, Seen: "list - int"}, "x = [1] - 2"},
		{think(`x = 1 < "a"`), star.Mistake{Code: star.Types, Seen: "int < string"}, `x = 1 < "a"`},
		{think(`x = "n: " + 3`), star.Mistake{Code: star.NotText}, `x = "n: " + 3`},
		{think("me.walk_to()"), star.Mistake{Code: star.Needs, Name: "walk_to", Want: "place"}, "me.walk_to()"},
		{"def f(a):\n    pass\n" + think("f()"), star.Mistake{Code: star.Needs, Name: "f", Want: "a"}, "def f(a):"},
		{think("me.stop(1)"), star.Mistake{Code: star.Excess, Name: "stop", Seen: "1", Want: "0"}, "me.stop(1)"},
		{think("x = len(1, 2)"), star.Mistake{Code: star.Excess, Name: "len", Seen: "2", Want: "1"}, "x = len(1, 2)"},
		{"def f(b = 1):\n    pass\n" + think("f(a = 1)"), star.Mistake{Code: star.UnknownArgument, Name: "f", Seen: "a"}, "def f(b = 1):"},
		{think("me.walk_to(me, sped = 1)"), star.Mistake{Code: star.UnknownArgument, Name: "walk_to", Seen: "sped", Meant: "speed"}, "me.walk_to(me, sped = 1)"},
		{think("me.walk_to(3)"), star.Mistake{Code: star.Wants, Name: "walk_to", Want: "vec(x, y)", Seen: "3"}, "me.walk_to(3)"},
		{think("me.walk_to(nearest([], me))"), star.Mistake{Code: star.Nothing, Name: "walk_to"}, "me.walk_to(nearest([], me))"},
		{think(`me.strike(world.goal, "hard")`), star.Mistake{Code: star.WantsNumber, Name: "strike", Seen: "hard"}, `me.strike(world.goal, "hard")`},
		{think(`me.dive("lft")`), star.Mistake{Code: star.WantsChoice, Name: "dive", Seen: "lft", Want: "left, right", Meant: "left"}, `me.dive("lft")`},
		{think(`me.say("a rather long word")`), star.Mistake{Code: star.LongWord, Name: "say", Seen: "a rather long word", Want: "16"}, `me.say("a rather long word")`},
		{think("x = 3", "x()"), star.Mistake{Code: star.NotFunction, Seen: "int"}, "x()"},
		{think("for x in 3:", "    pass"), star.Mistake{Code: star.NotList, Seen: "int"}, "for x in 3:"},
		{think("a, b = 1, 2, 3"), star.Mistake{Code: star.Unpack, Seen: "3", Want: "2"}, "a, b = 1, 2, 3"},
		{think("while True:", "    pass"), star.Mistake{Code: star.Slow}, "def think(me, world):"},
		{"def f():\n    f()\n" + think("f()"), star.Mistake{Code: star.Recursion, Name: "f"}, "f()"},
		{think("x = [0] * 99999"), star.Mistake{Code: star.Large, Want: "10000"}, "x = [0] * 99999"},
		{"SEEN = []\n" + think("SEEN.append(1)"), star.Mistake{Code: star.Frozen, Name: ""}, "SEEN.append(1)"},
		{think(`me.memory["b"] = world.ball`), star.Mistake{Code: star.Unkept, Seen: "ball"}, "def think(me, world):"},
		{think(`fail("no idea")`), star.Mistake{Code: star.Own, Seen: "no idea"}, `fail("no idea")`},
	} {
		if fault := trouble(t, c.text); fault.Mistake != c.want || fault.Quote != c.quote {
			t.Errorf("got %+v, quote %q, for %q\nwant %+v of\n%s", fault.Mistake, fault.Quote, fault.Text, c.want, c.text)
		}
	}
}

func TestAStartTooEarly(t *testing.T) {
	_, talk := ask(newBrain(t, "def start(me):\n    x = me.pos\n"+think("pass")), percept())
	var fault *star.Fault
	if want := (star.Mistake{Code: star.TooEarly, Name: "me.pos"}); !errors.As(talk.Trouble, &fault) || fault.Mistake != want || fault.Quote != "x = me.pos" {
		t.Errorf("got %+v, want %+v", talk.Trouble, want)
	}
}

func TestEveryCodeHasItsName(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range star.Codes() {
		if c.String() == "" || seen[c.String()] {
			t.Errorf("code %d is called %q, want a name of its own", c, c)
		}
		seen[c.String()] = true
	}
}
