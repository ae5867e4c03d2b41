//go:build linux

package star_test

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A bomb is a brain that tries to make much of little. It is set off in a
// process of its own, whose address space ends before the machine's does: a
// guard that does not hold ends that process and fails the test.

// bombs are the lines of think, by what they try.
var bombs = []struct{ name, text string }{
	{"text times", think(`x = "a" * (1 << 29)`)},
	{"times text", think(`x = (1 << 29) * "a"`)},
	{"text times large", think(`x = "a" * 9000000000000000000`)},
	{"list times", think(`x = [0] * (1 << 29)`)},
	{"tuple times", think(`x = (0,) * (1 << 29)`)},
	{"list of lists", think(`x = [[0] * 10000 for _ in range(10000)]`)},
	{"doubling text", think(`x = "a"`, `while True:`, `    x = x + x`)},
	{"doubling text in place", think(`x = "a"`, `while True:`, `    x += x`)},
	{"doubling list", think(`x = [0]`, `while True:`, `    x = x + x`)},
	{"doubling list in place", think(`x = [0]`, `while True:`, `    x += x`)},
	{"doubling tuple", think(`x = (0,)`, `while True:`, `    x += x`)},
	{"list extended", think(`x = [0]`, `while True:`, `    x.extend(x)`)},
	{"list extended by getattr", think(`x = [0]`, `while True:`, `    getattr(x, "extend")(x)`)},
	{"method kept", think(`x = [0]`, `grow = x.extend`, `while True:`, `    grow(x)`)},
	{"doubling by slice", think(`x = [0]`, `while True:`, `    x[:] + x[:]`, `    x = x[:] + x`)},
	{"slices kept", think(`x = [0] * 9000`, `y = []`, `while True:`, `    y.append(x[:])`)},
	{"whole range", think(`x = list(range(1 << 29))`)},
	{"sum of a range", think(`x = any(range(1 << 40))`)},
	{"sorted range", think(`x = sorted(range(1 << 29))`)},
	{"join", think(`x = ("a" * 4000).join(["b" * 4000] * 9000)`)},
	{"replace", think(`x = "a" * 4000`, `x = x.replace("a", x)`)},
	{"replace nothing", think(`x = "a" * 4000`, `x = x.replace("", x)`)},
	{"percent", think(`x = ["a"] * 100`, `x = ("%s" * 1000) % tuple([x] * 100)`)},
	{"percent of itself", think(`x = "%s"`, `while True:`, `    x = "%s%s" % (x, x)`)},
	{"percent in place", think(`x = "%s%s"`, `while True:`, `    x %= (x, x)`)},
	{"percent by name", think(`x = "%(a)s" * 500 % {"a": "b" * 4000}`)},
	{"format", think(`x = "{0}" * 1000`, `x = x.format("b" * 4000)`)},
	{"shift", think(`x = 1 << (1 << 29)`)},
	{"shift in place", think(`x = 1`, `x <<= 1 << 29`)},
	{"squares", think(`x = 10`, `while True:`, `    x = x * x`)},
	{"squares of the negative", think(`x = 10`, `while True:`, `    x = -x * -x`)},
	{"squares in place", think(`x = 10`, `while True:`, `    x *= x`)},
	{"large number", think(`x = int("9" * 4000)`)},
	{"tree of lists shown", think(`x = []`, `for _ in range(40):`, `    x = [x, x]`, `print(x)`, `str(x)`, `"%s" % x`, `"{}".format(x)`, `fail(x)`)},
	{"tree of lists compared", think(`x, y = [], []`, `for _ in range(9):`, `    x, y = [x] * 50, [y] * 50`, `x == y`)},
	{"tree of lists sorted", think(`x, y = [], []`, `for _ in range(9):`, `    x, y = [x] * 50, [y] * 50`, `sorted([x, y])`)},
	{"tree of lists searched", think(`x, y = [], [0]`, `for _ in range(9):`, `    x, y = [x] * 50, [y] * 50`, `x in [y]`, `[y].index(x)`)},
	{"tree of tuples as key", think(`x = ()`, `for _ in range(60):`, `    x = (x, x)`, `{x: 1}`)},
	{"tree of tuples by zip", think(`x = ()`, `for _ in range(60):`, `    x = zip([x], [x])[0]`, `{x: 1}`)},
	{"tree of tuples by items", think(`x = ()`, `for _ in range(60):`, `    x = {x: x}.items()[0]`, `{x: 1}`)},
	{"tree of tuples by popitem", think(`x = ()`, `for _ in range(60):`, `    x = {x: x}.popitem()`, `{x: 1}`)},
	{"tree of tuples by enumerate", think(`x = ()`, `for _ in range(6000):`, `    x = enumerate([x])[0]`, `{x: 1}`, `while True:`, `    {x: 1}`)},
	{"tree of tuples outside", "x = ()\nfor _ in range(60):\n    x = (x, x)\n" + think("me.stop()")},
	{"tree of tuples as default", "x = ()\nfor _ in range(60):\n    x = zip([x], [x])[0]\ndef f(a = x):\n    pass\n" + think("me.stop()")},
	{"list in itself", think(`x = []`, `x.append(x)`, `print(x)`, `x == [x]`, `me.memory["x"] = x`)},
	{"memory in itself", think(`me.memory["x"] = me.memory`)},
	{"memory", think(`me.memory["x"] = [0] * 5000`)},
	{"memory of texts", think(`for i in range(100):`, `    me.memory[i] = "a" * 3000`)},
	{"tree in memory", think(`x = []`, `for _ in range(40):`, `    x = [x, x]`, `me.memory["x"] = x`)},
	{"prints", think(`while True:`, `    print("a" * 4000, "b" * 4000, sep = "c" * 4000)`)},
	{"elements", think(`x = "a" * 4000`, `y = []`, `while True:`, `    y.append(list(x.elems()))`)},
	{"capitals", think(`x = "a" * 4000`, `y = []`, `while True:`, `    y.append(x.upper())`)},
	{"splits", think(`x = "a " * 2000`, `y = []`, `while True:`, `    y.append(x.split())`)},
	{"dictionaries", think(`x = {i: i for i in range(1000)}`, `y = []`, `while True:`, `    y.append(dict(x))`)},
	{"united dictionaries", think(`x = {i: i for i in range(1000)}`, `y = []`, `while True:`, `    y.append(x | x)`)},
	{"keys alike", think(`x = {}`, `for i in range(9000):`, `    x[i << 32] = i`, `while True:`, `    x.get(1 << 60)`)},
	{"a name of the library taken", "def dist(x):\n    return x\n" + think(`x = dist([0]) * (1 << 29)`)},
	{"a name taken by a parameter", think(`f = lambda len: len([0]) * (1 << 29)`, `f(lambda x: x)`)},
	{"None taken", "None = [0]\n" + think(`x = None`)},
	{"True taken", think(`f = lambda True: True < True`, `f([0])`)},
	{"gaps", think(`p = [(x + 0.5, 0.3 * x) for x in range(16)]`, `while True:`, `    open_angle((0, 0), (20, 20), (20, -20), p)`)},
	{"verbs", think(`while True:`, `    me.strike(world.goal, power = 2)`, `    me.obey_referee()`, `    me.first`)},
	{"vectors", think(`v = vec(1, 1)`, `while True:`, `    v = (v * 1.000001).unit + polar(v.angle)`)},
	{"keys alike in a comprehension", think(`x = {i << 32: i for i in range(9000)}`)},
	{"keys alike in dict", think(`x = [i << 32 for i in range(1500)]`, `d = dict(zip(x, x))`)},
	{"keys alike in update", think(`x = [i << 32 for i in range(1500)]`, `d = {}`, `d.update(zip(x, x))`)},
	{"keys alike looked up", think(`d = {i << 32: i for i in range(300)}`, `k = 299 << 32`, `while True:`, `    d[k]`)},
	{"keys alike got", think(`d = {i << 32: i for i in range(300)}`, `k = 299 << 32`, `while True:`, `    d.get(k)`)},
	{"keys alike searched", think(`d = {i << 32: i for i in range(300)}`, `k = 299 << 32`, `while True:`, `    k in d`)},
	{"keys alike united", think(`d = {i << 32: i for i in range(300)}`, `while True:`, `    d | d`)},
	{"endless loop", think(`while True:`, `    pass`)},
	{"endless loop outside", "while True:\n    pass\n" + think("me.stop()")},
	{"endless start", "def start(me):\n    while True:\n        pass\n" + think("fail()")},
	{"recursion", "def f(n):\n    return f(n + 1)\n" + think("f(0)")},
	{"recursion by two", "def f(n):\n    return g(n + 1)\ndef g(n):\n    return f(n)\n" + think("f(0)")},
	{"recursion by argument", think(`f = lambda g: g(g)`, `f(f)`)},
	{"sorted by itself", "def f(x):\n    return sorted([x], key = f)\n" + think("f(0)")},
	{"many arguments", "def f(*x):\n    return x\n" + think("f(*range(9000))")},
	{"brackets", "x = " + strings.Repeat("(", 16000) + strings.Repeat(")", 16000) + "\n" + think("me.stop()")},
	{"minus signs", "x = " + strings.Repeat("-", 32000) + "1\n" + think("me.stop()")},
	{"nots", "x = " + strings.Repeat("not ", 8000) + "1\n" + think("me.stop()")},
	{"sums", "x = 1" + strings.Repeat("+1", 16000) + "\n" + think("me.stop()")},
	{"lambdas", "x = " + strings.Repeat("lambda:", 4500) + "1\n" + think("me.stop()")},
	{"elifs", "if 1:\n  x=1\n" + strings.Repeat("elif 1:\n  x=1\n", 2000) + think("me.stop()")},
	{"attributes", "x = a" + strings.Repeat(".a", 16000) + "\n" + think("me.stop()")},
	{"a function that holds itself", "def make():\n    def f():\n        return f\n    return f\ng = make()\n" + think("me.stop()")},
	{"a hidden state", "def make():\n    x = []\n    def f():\n        x.append(1)\n        return len(x)\n    return f\ng = make()\n" + think("me.say(g())")},
	{"a large source", "# " + strings.Repeat("a", 1<<20) + "\n" + think("me.stop()")},
	{"a large number", "x = 1" + strings.Repeat("0", 30000) + "\n" + think("me.stop()")},
}

// space is how much address space a bomb's process may use beyond what it has
// when it starts; the interpreter sets 4 GiB aside for whole numbers.
const space = 512 << 20

// started returns the address space of this process, in bytes.
func started(t *testing.T) uint64 {
	t.Helper()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := strconv.ParseUint(strings.Fields(string(text))[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return pages * uint64(os.Getpagesize())
}

// fuse is how long one call of a hostile brain may take, with the race detector
// or on a machine that has other things to do. On an idle machine the worst of
// them takes 10 ms, most of them a third of a millisecond.
const fuse = time.Second

func TestBombsDoNotGoOff(t *testing.T) {
	if i, err := strconv.Atoi(os.Getenv("BOMB")); err == nil {
		setOff(t, i)
		return
	}
	for i, b := range bombs {
		t.Run(b.name, func(t *testing.T) {
			cmd := exec.Command(os.Args[0], "-test.run=^TestBombsDoNotGoOff$", "-test.v")
			cmd.Env = append(os.Environ(), fmt.Sprint("BOMB=", i))
			out, err := cmd.CombinedOutput()
			if err != nil || !strings.Contains(string(out), "defused") {
				t.Fatalf("it went off: %v\n%s\n%.2000s", err, b.text, out)
			}
			for _, line := range strings.Split(string(out), "\n") {
				if strings.Contains(line, "defused") {
					t.Log(line)
				}
			}
		})
	}
}

// setOff runs bomb i in this process.
func setOff(t *testing.T, i int) {
	limit := started(t) + space
	if err := syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	fault := trouble(t, bombs[i].text)
	took := time.Since(start)
	if took > fuse {
		t.Errorf("got %v for one call, want %v at most", took, fuse)
	}
	if !strings.HasPrefix(fault.Error(), "brain.star:") || len(fault.Error()) > 600 {
		t.Errorf("got message %.900q, want one with its place, and short", fault.Error())
	}
	t.Logf("defused in %v: %v", took.Round(10*time.Microsecond), fault)
}
