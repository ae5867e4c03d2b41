package star_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
	"jiayou/sim/geom"
)

// TestWhatABrainIsTold asks for everything there is, and prints it.
func TestWhatABrainIsTold(t *testing.T) {
	for _, c := range []struct{ ask, want string }{
		{"me.number", "2"},
		{"me.pos", "(-1.00, 0.50)"},
		{"me.vel", "(0.00, 0.00)"},
		{"me.heading", "0.0"},
		{"me.upright", "True"},
		{"me.max_walk", "1.0"},
		{"me.max_kick", "3.4"},
		{"me.first", "True"},
		{"me.to_ball < 10 and me.meet.y > 0", "True"},
		{"me.memory", "{}"},
		{"world.time", "12.0"},
		{"world.ball.seen, world.ball.hearsay, world.ball.age", "(True, False, 0.1)"},
		{"world.ball.pos, world.ball.vel", "((2.00, 0.00), (0.00, 0.50))"},
		{"len(world.mates), [m.number for m in world.mates]", "(2, [1, 3])"},
		{"world.mates[0].word, world.mates[1].word", `("hi", "")`},
		{"world.mates[-1].pos, world.mates[1].vel, world.mates[1].to_ball", "((1.00, 3.00), (0.00, 0.00), 6.0)"},
		{"world.mates[0].upright, world.mates[0].age", "(True, 0.0)"},
		{"[(f.pos.x, f.down, f.age) for f in world.foes]", "[(4.0, False, 0.2), (6.5, True, 0.0)]"},
		{"world.foes[0].vel", "(0.00, 0.00)"},
		{"world.goal, world.own_goal", "((7.00, 0.00), (-7.00, 0.00))"},
		{"world.crowd.level, world.crowd.other_level, world.crowd.roar, world.crowd.tempo", "(0.5, 0.25, True, 2.0)"},
		{"world.game.us, world.game.them, world.game.time_left, world.game.playing", "(2, 1, 60.0, True)"},
		{"world.game.restart, world.game.ours, world.game.direct, world.game.at", `("", False, False, (0.00, 0.00))`},
		{"world.game.keep_away, world.game.left, world.game.shootout, world.game.ready, world.game.spot", "(0.0, 0.0, False, False, (0.00, 0.00))"},
		{"world.pitch.length, world.pitch.width, world.pitch.goal_width", "(14.0, 9.0, 2.6)"},
		{"world.pitch.goal_area, world.pitch.circle, world.pitch.ball_radius", "(1.0, 1.5, 0.11)"},
		{"world.inside((99, -99)), world.inside((0, 99), margin = 1)", "((6.50, -4.00), (0.00, 3.50))"},
		{"me.can_kick(world.goal)", "False"},
	} {
		prints(t, c.ask, c.want)
	}
}

func TestTheLibrary(t *testing.T) {
	for _, c := range []struct{ ask, want string }{
		{"vec(1, 2) + vec(3, 4) * 2 - -vec(1, 1)", "(8.00, 11.00)"},
		{"2 * vec(1, 2) / 4", "(0.50, 1.00)"},
		{"vec(3, 4).length, vec(0, 2).unit, vec(0, 2).x", "(5.0, (0.00, 1.00), 0.0)"},
		{"vec(1, 2) == vec(1, 2), vec(1, 2) != vec(1, 2), vec(0, 0) or 7", "(True, False, 7)"},
		{"{vec(1, 2): 3}[vec(1.0, 2.0)]", "3"},
		{"polar(pi / 2, 3)", "(0.00, 3.00)"},
		{"dist((0, 0), vec(3, 4)), dist(me, world.ball) > 3", "(5.0, True)"},
		{"direction((0, 0), (0, -2)) * 2 == -pi", "True"},
		{"between((0, 0), (4, 2)), between((0, 0), (4, 2), 0.25)", "((2.00, 1.00), (1.00, 0.50))"},
		{"nearest(world.mates, world.ball).number, nearest([], me), nearest([(1, 1), (5, 5)], (4, 4))", "(3, None, (5, 5))"},
		{"intercept(world.ball, me, speed = 1).y > 0", "True"},
		{"lane((0, 0), (4, 0), [(2, 1), (9, 9)]), lane((0, 0), (4, 0), [])", "(1.0, 4.0)"},
		{"open_angle((0, 0), (5, 5), (5, -5), []) == pi / 2, open_angle((0, 0), (5, 5), (5, -5), [(3, 0)]) < 0.8", "(True, True)"},
		{"abs(wrap(3 * pi) - pi) < 0.001, abs(wrap(1 - 200 * pi) - 1) < 0.001", "(True, True)"},
		{"clamp(5, 0, 1), clamp(-5, 0, 1), clamp(0.5, 0, 1)", "(1.0, 0.0, 0.5)"},
		{"sqrt(16), sin(0), cos(0), atan2(0, 1)", "(4.0, 0.0, 1.0, 0.0)"},
		{"min(3, 2.5), max(1, 2), max([4, 9, 2]), min(world.foes, key = lambda f: f.pos.y).pos.x", "(2.5, 2, 9, 6.5)"},
	} {
		prints(t, c.ask, c.want)
	}
}

// TestTheLanguageIsItself runs what the guards stand before.
func TestTheLanguageIsItself(t *testing.T) {
	for _, c := range []struct{ ask, want string }{
		{`"a" + "b" * 3 + str(1.5)`, "abbb1.5"},
		{`len("{a}".format(a = "x" * 4000)), len("{}".format("x" * 4000))`, "(200, 200)"},
		{`"%s" % ("加" * 100) == "加" * 66, "{}".format("加" * 100) == "加" * 66`, "(True, True)"},
		{`[1] + [2] * 2, (1,) + (2,) * 2, 3 * [0]`, "([1, 2, 2], (1, 2, 2), [0, 0, 0])"},
		{`"%s is %d and %r" % ("x", 3, [1, "y"])`, `x is 3 and [1, "y"]`},
		{`"%(a)s-%(a)s" % {"a": 7}, "%s" % 1.5, 7 % 3, -7 % 3, 7.5 % 2`, `("7-7", "1.5", 1, 2, 1.5)`},
		{`"{} {x}".format(1, x = 2), ", ".join(["a", "b"]), "a-b".split("-"), "aXa".replace("X", "yy")`, `("1 2", "a, b", ["a", "b"], "ayya")`},
		{`1 << 10, 6 | 1, {"a": 1} | {"b": 2}`, `(1024, 7, {"a": 1, "b": 2})`},
		{`1 in [1, 2], 3 not in [1, 2], "b" in "abc", "k" in {"k": 1}, 5 in range(9)`, "(True, True, True, True, True)"},
		{`1 < 1.5, 2 == 2.0, [1, 2] < [1, 3], "a" < "b", (1, 2) == (1, 2), None == 3, 1 >= 1`, "(True, True, True, True, True, False, True)"},
		{`[1, 2, 3, 4][1:3], "abcdef"[::2], (1, 2, 3)[-1], range(10)[2:4]`, `([2, 3], "ace", 3, range(2, 4))`},
		{`sorted([3, 1, 2]), list(reversed([1, 2])), list(enumerate(["a"])), zip([1], [2])`, `([1, 2, 3], [2, 1], [(0, "a")], [(1, 2)])`},
		{`int("12") + int(3.9), float("2"), bool([]), len("abc"), list(range(3)), tuple([1]), dict([("a", 1)])`, `(15, 2.0, False, 3, [0, 1, 2], (1,), {"a": 1})`},
		{`[x * x for x in range(4) if x > 1], {x: 1 for x in [5]}, (lambda a, b = 2: a + b)(1)`, "([4, 9], {5: 1}, 3)"},
		{`any([0, 1]), all([0, 1]), abs(-2), type(1.0), hasattr(me, "pos"), getattr(me, "number"), getattr(me, "nose", 1)`, `(True, False, 2, "float", True, 2, 1)`},
		{`{"a": 1}.get("b", 2), {"a": 1}.items(), {"a": 1}.keys(), {"a": 1}.values()`, `(2, [("a", 1)], ["a"], [1])`},
	} {
		prints(t, c.ask, c.want)
	}
	lines := think(
		`x = [1]`, `y = x`, `x += [2]`, `x.append(3)`, `x.extend([4])`, `x[0] += 9`, `s = "a"`, `s += "b"`, `s *= 2`,
		`d = {"n": 1}`, `d["n"] *= 3`, `d.update([("m", 2)])`, `n = 5`, `n -= 1.5`, `n %= 2`, `m = 1`, `m <<= 3`, `m |= 1`,
		`a, (b, c) = 1, (2, 3)`, `print(x, y == x, s, d, n, m, a + b + c)`)
	_, talk := ask(newBrain(t, lines), percept())
	if want := `[10, 2, 3, 4] True abab {"n": 3, "m": 2} 1.5 9 6`; talk.Trouble != nil || len(talk.Prints) != 1 || talk.Prints[0] != want {
		t.Errorf("got %q and trouble %v, want %q", talk.Prints, talk.Trouble, want)
	}
}

func prints(t *testing.T, expression, want string) {
	t.Helper()
	_, talk := ask(newBrain(t, think("x = "+expression, `print(x)`)), percept())
	if talk.Trouble != nil || len(talk.Prints) != 1 || talk.Prints[0] != want {
		t.Errorf("%s: got %q and trouble %v, want %q", expression, talk.Prints, talk.Trouble, want)
	}
}

// TestWhatAPupilIsTold is about mistakes that pupils make.
func TestWhatAPupilIsTold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"def think(me, world)\n    pass\n", "brain.star:1:21: got newline, want ':': a line that begins with def, if, elif, else, for or while ends with a colon"},
		{"def thnk(me, world):\n    pass\n", "brain.star: there is no function think(me, world): did you mean thnk?"},
		{"x = 1\n", "brain.star: there is no function think(me, world): begin with: def think(me, world):"},
		{"think = 3\n", "brain.star: think is 3 (int), want a function: def think(me, world):"},
		{"def think(me):\n    pass\n", "brain.star:1:1: think takes 1 arguments, want 2: def think(me, world):"},
		{think("me.walk_to(word.ball)"), "brain.star:2:16: undefined: word (did you mean world?)"},
		{think("frozen_ball = frozen_bal"), "brain.star:2:19: undefined: frozen_bal (did you mean frozen_ball?)"},
		{think(`x = "加油", (1`), "brain.star:2:15: this ( is not closed: write ) where it ends"},
		{think(`fail("the keeper is frozen: NoneType")`), "brain.star:2:9: fail: the keeper is frozen: NoneType"},
		{think("x = str()"), "brain.star:2:12: str takes one value, got 0"},
		{"x = []\nfor _ in range(300):\n    x = [x]\n" + think("pass"), "brain.star: x has more than 200 lists in one another"},
		{think("me.wlak_to(world.ball)"), "brain.star:2:7: me has no .wlak_to field or method (did you mean .walk_to?)"},
		{think("me.getup()"), "brain.star:2:7: me has no .getup field or method (did you mean .get_up?)"},
		{think("me.stay_dwon()"), "brain.star:2:7: me has no .stay_dwon field or method (did you mean .stay_down?)"},
		{think("me.get_up(1)"), "brain.star:2:14: get_up takes 0 arguments at most, got 1: get_up()"},
		{"def fallen(me):\n    pass\n" + think("pass"), "brain.star:1:1: fallen takes 1 arguments, want 2: def fallen(me, world):"},
		{think("me.walk_to(world.bal)"), "brain.star:2:21: world has no .bal field or method (did you mean .ball?)"},
		{think("print(world.ball.down)"), "brain.star:2:21: ball has no .down field or method"},
		{think("me.walk_to()"), "brain.star:2:15: walk_to needs place: walk_to(place, face=, speed=)"},
		{think("me.walk_to(me, sped = 1)"), `brain.star:2:15: walk_to has no argument "sped": did you mean speed? walk_to(place, face=, speed=)`},
		{think("me.walk_to(me, me, 1, 1)"), "brain.star:2:15: walk_to takes 3 arguments at most, got 4: walk_to(place, face=, speed=)"},
		{think("me.walk_to(me, place = me)"), "brain.star:2:15: walk_to got place twice: walk_to(place, face=, speed=)"},
		{think("me.walk_to(3)"), "brain.star:2:15: walk_to: got 3 (int), want a place: vec(x, y), a robot or the ball"},
		{think(`me.walk_to(("a", 1))`), `brain.star:2:15: walk_to: got ("a", 1), want two numbers`},
		{think("me.walk_to(nearest([], me))"), "brain.star:2:15: walk_to: got None, want a place: nothing was found; ask with if first"},
		{think("print(nearest([], me).pos)"), "brain.star:2:26: NoneType has no .pos field or method: it is None, so nothing was found: ask with if first"},
		{think("me.walk_to(vec(1e308 * 10, 0))"), "brain.star:2:19: vec: got +inf, want a number that is finite"},
		{think(`me.walk(vec(float("nan"), 0))`), "brain.star:2:16: vec: got nan, want a number that is finite"},
		{think("me.walk_to(vec(1e308, 0) * 10.0)"), "brain.star:2:15: walk_to: the place (+Inf, 0.00) is nowhere: its numbers are too large, or no numbers"},
		{think("me.strike(world.goal, power = 0)"), "brain.star:2:14: strike: got power=0, want metres a second: 1 for a touch, 6 for a hard shot"},
		{think(`me.strike(world.goal, "hard")`), `brain.star:2:14: strike: got hard (string), want a number`},
		{think(`me.dive("lft")`), `brain.star:2:12: dive: got "lft", want one of ["left" "right"]: did you mean left?`},
		{think(`me.show("happy")`), `brain.star:2:12: show: got "happy", want one of ["calm" "joy" "sorrow" "anger" "plea" "wave" "thanks" "dance"]: `},
		{think(`me.say("a rather long word")`), `brain.star:2:11: say: "a rather long word" has 18 bytes, the radio takes 16: use a shorter word`},
		{think("return 3"), "brain.star:1:1: think returned 3 (int): tell the robot what to do with me.walk_to(…) or the like, and return nothing"},
		{think("x = 1 / 0"), "brain.star:2:11: floating-point division by zero"},
		{think(`x = "n: " + 3`), "brain.star:2:15: unknown binary op: string + int: turn it into text with str(…) first"},
		{think("x = vec(1, 1) + 1"), "brain.star:2:19: a vector and a number cannot be added: add vec(x, y)"},
		{think("x = vec(1, 1) * vec(1, 1)"), "brain.star:2:19: two vectors cannot be multiplied: multiply a vector by a number, or ask for dist(a, b)"},
		{think("x = vec(1, 1) < vec(2, 2)"), "brain.star:2:19: of two vectors none is the larger: compare their .length, or their .x"},
		{think("x = vec(1, 1) / 0"), "brain.star:2:19: a vector cannot be divided by 0"},
		{think("x = sqrt(-1)"), "brain.star:2:13: sqrt: got -1, want a number that is not negative"},
		{think("x = world.mates[2]"), "brain.star:2:20: mates index 2 out of range [-2:1]: count from 0, and ask with len(…) how many there are"},
		{think(`x = me.memory["n"]`), `brain.star:2:18: key "n" not in dict: ask with me.memory.get(name, value), which gives a value if there is none`},
		{think(`me.memory["ball"] = world.ball`), `brain.star:1:1: me.memory["ball"] holds the ball itself, which is another one in the next call: keep its .pos; me.memory is emptied`},
		{think(`me.memory["f"] = [len]`), `brain.star:1:1: me.memory["f"] holds a builtin_function_or_method: only numbers, texts, vectors, lists and dictionaries can be kept; me.memory is emptied`},
		{"SEEN = []\n" + think("SEEN.append(1)"), "brain.star:3:16: append: cannot append to frozen list: what is made outside of think cannot be changed: keep what changes in me.memory"},
		{"SEEN = {}\n" + think("SEEN[1] = 1"), "brain.star:3:9: cannot insert into frozen hash table: what is made outside of think cannot be changed: keep what changes in me.memory"},
		{"PLAN = [1]\n" + think(`me.memory["plan"] = PLAN`), `brain.star:2:1: me.memory["plan"] is made outside of think and cannot be changed: keep list(…) or dict(…) of it; me.memory is emptied`},
		{"n = 0\n" + think("n = n + 1"), "brain.star:3:9: local variable n referenced before assignment: give it a value first; a name that is set anywhere in a function belongs to that function"},
		{think("me.pos = vec(0, 0)"), "brain.star:2:7: can't assign to .pos field of me"},
		{think("world.ball.pos.x = 0"), "brain.star:2:19: can't assign to .x field of vector"},
		{`load("other.star", "x")` + "\n" + think("pass"), "brain.star:1:1: a brain can load nothing: put all of the brain into one file"},
		{think(`x = open("/etc/passwd")`), "brain.star:2:9: undefined: open"},
		{think(`fail("no idea", 3)`), "brain.star:2:9: fail: no idea 3"},
		{think(`x = b"abc"`), `brain.star:2:9: a brain has no bytes: use text: "…"`},
		{think("x = set([1])"), "brain.star:2:9: a brain has no sets: use a list, or a dictionary"},
		{think("f()[0] += 1") + "def f():\n    return [0]\n", "brain.star:2:12: += cannot change what a call returns: put what it returns into a variable first"},
		{"def start(me):\n    x = me.pos\n" + think("fail()"), "brain.star:4:9: fail: "},
		{"def say(me, world):\n    return []\n" + think("pass"), "brain.star:1:1: say returned what cannot be said: got [] (list), want a text or a number"},
	} {
		err := trouble(t, c.text)
		if got := err.Error(); got != c.want {
			t.Errorf("got  %s\nwant %s\nof\n%s", got, c.want, c.text)
		}
		if fault := (*star.Fault)(nil); !errors.As(err, &fault) || fault.Code == star.Other {
			t.Errorf("got no code for %s", c.want)
		}
	}
}

func TestAStartThatFailsLeavesTheRobotPlaying(t *testing.T) {
	b := newBrain(t, "def start(me):\n    x = me.pos\n"+think("me.walk_to(world.ball)"))
	c, talk := ask(b, percept())
	if want := "brain.star:2:11: me.pos is not known before the match: start has me.number and me.memory (in start)"; talk.Trouble == nil || talk.Trouble.Error() != want {
		t.Errorf("got trouble %v, want %s", talk.Trouble, want)
	}
	if c.Walk.X <= 0 {
		t.Errorf("got command %+v, want one that walks to the ball", c)
	}
}

// TestTroubleKeepsTheLastCommand lets a brain fail in its second call, and
// recover in its third.
func TestTroubleKeepsTheLastCommand(t *testing.T) {
	b := newBrain(t, "def start(me):\n    me.memory[\"n\"] = 0\n"+
		think(`me.memory["n"] += 1`, `print("call", me.memory["n"])`, `if me.memory["n"] == 2:`, `    me.stop()`, `    fail("tired")`,
			`me.walk_to(world.goal)`, `me.say("go")`, `me.show("joy")`))
	first, talk := ask(b, percept())
	if talk.Trouble != nil || talk.Word != "go" || !talk.Aims || talk.Target != (geom.Vec{X: 7}) || first.Show != agent.Joy {
		t.Errorf("got %+v and %+v, want the robot on its way to the goal", talk, first)
	}
	again, talk := ask(b, percept())
	if talk.Trouble == nil || again != first {
		t.Errorf("got command %+v in trouble %v, want the first one, %+v", again, talk.Trouble, first)
	}
	if third, talk := ask(b, percept()); talk.Trouble != nil || third != first {
		t.Errorf("got trouble %v and command %+v in the third call", talk.Trouble, third)
	} else if got := strings.Join(talk.Prints, ", "); got != "call 1, call 2, call 3" || talk.Steps == 0 || talk.Budget != star.Budget {
		t.Errorf("got prints %q and %d steps of %d", got, talk.Steps, talk.Budget)
	}
}

// TestCommands is about what the verbs come to.
func TestCommands(t *testing.T) {
	near := percept()
	near.Ball = agent.Sighting{Seen: true, Pos: geom.Vec{X: -0.7, Y: 0.5}}
	for _, c := range []struct {
		lines string
		p     *agent.Percept
		ok    func(c *agent.Command) bool
	}{
		{"pass", percept(), func(c *agent.Command) bool {
			return c.Still && c.Walk == geom.Vec{} && c.Look.Dist(geom.Vec{X: 2}) < 0.2
		}},
		{"me.walk(vec(0, 0.5))", percept(), func(c *agent.Command) bool { return c.Walk.Dist(geom.Vec{Y: 0.5}) < 1e-9 && !c.Still }},
		{"me.walk(vec(9, 0))", percept(), func(c *agent.Command) bool { return c.Walk.Dist(geom.Vec{X: 1}) < 1e-9 }},
		{"me.walk_to((-1, 3))", percept(), func(c *agent.Command) bool { return c.Walk.Y > 0.2 && c.Turn > 1 }},
		{"me.walk_to((-0.5, 0.5), speed = 0.1)", percept(), func(c *agent.Command) bool { return c.Walk.X > 0.05 && c.Walk.Len() < 0.11 }},
		{"me.walk_to((-0.7, 0.5), face = pi)", percept(), func(c *agent.Command) bool { return abs(c.Turn) > 1 }},
		{"me.turn(1.5)", percept(), func(c *agent.Command) bool { return c.Turn == 1.5 && !c.Still }},
		{"me.turn(1e300)", percept(), func(c *agent.Command) bool { return c.Turn == 10 }},
		{"me.face((-1, 9))", percept(), func(c *agent.Command) bool { return c.Turn > 1 && c.Walk == geom.Vec{} }},
		{"me.search()", percept(), func(c *agent.Command) bool { return abs(c.Turn) > 1 }},
		{"me.kick((9, 0), power = 3, loft = 0.2, full = True)", percept(), func(c *agent.Command) bool {
			return c.Kick == agent.Kick{Power: 3, At: geom.Vec{X: 9}, Loft: 0.2, Full: true}
		}},
		{"me.strike(world.goal)", percept(), func(c *agent.Command) bool { return c.Kick.Power == 0 && c.Walk.X > 0.2 }},
		{"me.strike(world.goal, power = 2)", near, func(c *agent.Command) bool { return c.Kick == agent.Kick{Power: 2, At: geom.Vec{X: 7}} }},
		{"if me.can_kick(world.goal): me.kick(world.goal)", near, func(c *agent.Command) bool { return c.Kick.Power == 6 }},
		{"me.pass_to(world.mates[1])", near, func(c *agent.Command) bool { return c.Kick.Power == 0 && c.Turn > 0 }},
		{"me.block()", percept(), func(c *agent.Command) bool { return c.Guard == agent.Block }},
		{"me.squat()", percept(), func(c *agent.Command) bool { return c.Guard == agent.Squat }},
		{`me.dive("left")`, percept(), func(c *agent.Command) bool { return c.Guard == agent.DiveLeft }},
		{`me.dive("right")`, percept(), func(c *agent.Command) bool { return c.Guard == agent.DiveRight }},
		{"me.get_up(); me.walk_to(world.goal)", percept(), func(c *agent.Command) bool { return c.Rise == agent.RiseNow && c.Walk.X > 0 }},
		{"me.get_up(); me.stay_down()", percept(), func(c *agent.Command) bool { return c.Rise == agent.StayDown }},
		{"me.look_at((3, 3))", percept(), func(c *agent.Command) bool { return c.Look == geom.Vec{X: 3, Y: 3} }},
		{`me.say(42)`, percept(), func(c *agent.Command) bool { return c.Word == agent.Word{'4', '2'} }},
		{`me.show("plea")`, percept(), func(c *agent.Command) bool { return c.Show == agent.Plea }},
		{"me.walk_to(world.goal); me.stop()", percept(), func(c *agent.Command) bool { return c.Still }},
	} {
		got, talk := ask(newBrain(t, think(c.lines)), c.p)
		if talk.Trouble != nil || !c.ok(&got) {
			t.Errorf("%s: got %+v, trouble %v", c.lines, got, talk.Trouble)
		}
	}
	said := newBrain(t, think("me.search()")+"def say(me, world):\n    return \"mine\" if me.first else None\n")
	if c, talk := ask(said, percept()); c.Word != (agent.Word{'m', 'i', 'n', 'e'}) || talk.Word != "mine" {
		t.Errorf("got word %q of a function say, want mine", c.Word)
	}
}

// TestABrainMayThinkOnTheTurf: fallen is asked in place of think, has the same
// memory, and its troubles are told as those of think.
func TestABrainMayThinkOnTheTurf(t *testing.T) {
	lying := percept()
	lying.Me.Upright = false
	b := newBrain(t, think(`me.memory["n"] = 7`)+`
def fallen(me, world):
    print(me.upright, me.memory.get("n"))
    if world.foes[0].pos.x > 5:
        me.get_up()
    elif world.foes[0].pos.x > 3:
        me.stay_down()
        me.show("anger")
    else:
        return 3
`)
	ask(b, percept())
	f := b.(agent.Fallen)
	c, ok := f.Fallen(lying)
	if want := (agent.Command{Rise: agent.StayDown, Show: agent.Anger}); !ok || c != want {
		t.Errorf("got %+v, %v, want %+v", c, ok, want)
	}
	if talk := b.(agent.Talker).Talk(); strings.Join(talk.Prints, "") != "False 7" || talk.Aims {
		t.Errorf("got prints %q, and that it aims %v", talk.Prints, talk.Aims)
	}
	lying.Foes[0].Pos.X = 0
	if c, ok := f.Fallen(lying); ok {
		t.Errorf("got %+v of a call that failed, want nothing", c)
	}
	want := "brain.star:4:1: fallen returned 3 (int): tell the robot what to do with me.get_up() or me.stay_down(), and return nothing"
	if talk := b.(agent.Talker).Talk(); talk.Trouble == nil || talk.Trouble.Error() != want {
		t.Errorf("got trouble %v, want %s", talk.Trouble, want)
	}
	if c, ok := newBrain(t, think("me.stay_down()")).(agent.Fallen).Fallen(lying); ok {
		t.Errorf("got %+v of a brain without a function fallen, want nothing", c)
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestPrintsAreCut(t *testing.T) {
	b := newBrain(t, think(`for i in range(30):`, `    print(i, "ü" * 150)`))
	_, talk := ask(b, percept())
	if talk.Trouble != nil || len(talk.Prints) != 20 {
		t.Fatalf("got %d lines and trouble %v, want the last 20", len(talk.Prints), talk.Trouble)
	}
	for i, line := range talk.Prints {
		if !strings.HasPrefix(line, strings.Split(line, " ")[0]+" ü") || !strings.HasSuffix(line, "ü…") || len(line) > 210 {
			t.Errorf("line %d: got %q, want it cut between two letters", i, line)
		}
	}
	_, talk = ask(newBrain(t, think(`print("加油" * 50)`, `print(["加油" * 50])`)), percept())
	for _, line := range talk.Prints {
		if !utf8.ValidString(line) || strings.Contains(line, `\`) || !strings.HasSuffix(line, "…") {
			t.Errorf("got %q, want it cut between two letters", line)
		}
	}
}

func TestFaultsAreErrorsOfAFile(t *testing.T) {
	_, err := star.Parse("my brain.star", "x =\n")
	var fault *star.Fault
	if !errors.As(err, &fault) || fault.File != "my brain.star" || fault.Line != 1 {
		t.Errorf("got %v, want a fault in line 1 of my brain.star", err)
	}
}
