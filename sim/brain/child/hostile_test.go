package child_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/brain/wire"
	"jiayou/sim/field"
)

// The hostile brains of these tests are this test program itself, started with
// the words "be hostile" and what it shall be.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "be-hostile" {
		hostiles[os.Args[2]]()
		return
	}
	os.Exit(m.Run())
}

func hostile(kind string) child.Program {
	return child.Program{Name: kind, Args: []string{os.Args[0], "be-hostile", kind}}
}

// hostiles are the brains by what is wrong with them.
var hostiles map[string]func()

func init() { // they name each other
	hostiles = map[string]func(){
		"mute":       hang,
		"foreign":    func() { say(`Hello! I am a brain.`); hang() },
		"future":     func() { say(`{"type":"hello","protocol":2}`); hang() },
		"stillborn":  func() { fmt.Fprintln(os.Stderr, "no module named football"); os.Exit(3) },
		"hang":       func() { behave(5, hang) },
		"breathless": func() { fmt.Fprint(os.Stderr, "one\nlast words"); os.Exit(3) },
		"die": func() {
			behave(5, func() { fmt.Fprintln(os.Stderr, "ZeroDivisionError: division by zero"); os.Exit(1) })
		},
		"close":   func() { behave(5, func() { os.Stdout.Close(); hang() }) },
		"flood":   func() { behave(5, func() { flood("debug debug debug\n") }) },
		"gush":    func() { behave(5, func() { flood(strings.Repeat("x", 1<<20)) }) },
		"garbage": func() { answer(func(int) string { return "{]\x00\xff" }) },
		"nan":     func() { answer(func(id int) string { return fmt.Sprintf(`{"type":"do","id":%d,"turn":NaN}`, id) }) },
		"beyond":  func() { answer(func(id int) string { return fmt.Sprintf(`{"type":"do","id":%d,"turn":1e999}`, id) }) },
		"another": func() { answer(func(id int) string { return good(id + 1) }) },
		"typo":    func() { answer(func(id int) string { return fmt.Sprintf(`{"type":"do","id":%d,"walkto":[1,0]}`, id) }) },
		"huge": func() {
			answer(func(id int) string {
				return fmt.Sprintf(`{"type":"do","id":%d,"walk":[1e300,-1e308],"turn":-1e300,"kick":{"at":[1e308,1e308],"power":1e300,"loft":-1e300},"look_at":[-1e308,0]}`, id)
			})
		},
		"prig": func() { // minds what it does not know
			d := json.NewDecoder(os.Stdin)
			d.DisallowUnknownFields()
			d.Decode(new(wire.Hello))
			say(`{"type":"hello","protocol":1}`)
			for told := new(wire.Think); d.Decode(told) == nil; {
				say(good(told.ID))
			}
		},
		"statue": func() { answer(func(id int) string { return fmt.Sprintf(`{"type":"do","id":%d}`, id) }) },
		"careful": func() { // minds those that lie
			in := bufio.NewScanner(os.Stdin)
			for in.Scan() {
				var told wire.Think
				switch json.Unmarshal(in.Bytes(), &told); {
				case told.Type == "hello":
					say(`{"type":"hello","protocol":1,"fallen":true}`)
				case told.Type == "think" && !told.Me.Upright:
					say(fmt.Sprintf(`{"type":"do","id":%d,"stay_down":true,"show":"sorrow"}`, told.ID))
				case told.Type == "think":
					say(good(told.ID))
				}
			}
		},
		"prattle":  func() { answer(func(id int) string { return "I think…\n" + good(id) }) },
		"twice":    func() { answer(func(id int) string { return good(id) + "\n" + good(id) }) },
		"stubborn": func() { signal.Ignore(syscall.SIGTERM, syscall.SIGHUP, os.Interrupt); behave(1<<30, nil); forever() },
		"parent":   func() { spawn("sleeper", false); spawn("sleeper", true); behave(1<<30, nil) },
		"deserter": func() { spawn("sleeper", false); spawn("sleeper", true); behave(5, func() { os.Exit(0) }) },
		"sleeper":  func() { signal.Ignore(syscall.SIGTERM); forever() },
		"fat": func() {
			behave(5, func() {
				fat := make([]byte, 256<<20)
				for i := 0; i < len(fat); i += 512 {
					fat[i] = 1
				}
				hang()
			})
		},
		"bomb": func() {
			behave(5, func() {
				for range 100 { // enough to be found out, too few for harm
					spawn("sleeper", false)
				}
				hang()
			})
		},
	}
}

func say(line string)    { fmt.Println(line) }
func good(id int) string { return fmt.Sprintf(`{"type":"do","id":%d,"walk":[0.3,0]}`, id) }

// hang reads and says nothing.
func hang() { io.Copy(io.Discard, os.Stdin); forever() }

func forever() {
	never := make(chan os.Signal, 1)
	signal.Notify(never, syscall.SIGALRM) // keeps the runtime from calling it a deadlock
	<-never
}

func flood(text string) {
	for range 100 << 20 / len(text) {
		os.Stdout.WriteString(text)
	}
	hang()
}

// answer plays with answers of its own.
func answer(with func(id int) string) { converse(1<<30, with, nil) }

// behave answers n questions well, and then does something else.
func behave(n int, then func()) { converse(n, good, then) }

func converse(n int, with func(id int) string, then func()) {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		var told struct {
			Type string
			ID   int
		}
		if json.Unmarshal(in.Bytes(), &told) != nil {
			panic("the match is hostile")
		}
		switch told.Type {
		case "hello":
			say(`{"type":"hello","protocol":1}`)
		case "think":
			if n--; n < 0 {
				then()
				return
			}
			say(with(told.ID))
		}
	}
}

// spawn starts another process, in a session of its own if it is to get away.
func spawn(kind string, away bool) {
	cmd := exec.Command(os.Args[0], "be-hostile", kind)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr // holds on to our pipes
	escape(cmd, away)
	if err := cmd.Start(); err != nil {
		os.Exit(0)
	}
}

// strict are rules that find out soon.
func strict() child.Rules {
	r := child.Ranked()
	r.Hello, r.Decision, r.Bank, r.Silence, r.Grace = 20*time.Second, 50*time.Millisecond, 200*time.Millisecond, time.Second, 200*time.Millisecond
	r.Late, r.Wrong, r.Chatter, r.Processes = 3, 3, 50, 20
	return r
}

// patient are strict rules for brains that answer: a machine that has much else to
// do takes nobody's time.
func patient() child.Rules {
	r := strict()
	r.Bank, r.Silence, r.Late = 20*time.Second, 20*time.Second, 100
	return r
}

// harmless checks that a test leaves neither goroutines nor processes.
func harmless(t *testing.T) (watch func(d *child.Dugout)) {
	before := runtime.NumGoroutine()
	var marks []string
	t.Cleanup(func() {
		for deadline := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before && time.Now().Before(deadline); {
			runtime.Gosched()
		}
		if now := runtime.NumGoroutine(); now > before {
			buf := make([]byte, 1<<16)
			t.Errorf("left %d goroutines:\n%s", now-before, buf[:runtime.Stack(buf, true)])
		}
		for _, m := range marks {
			if n := child.Left(m); n > 0 {
				t.Errorf("left %d processes", n)
			}
		}
	})
	return func(d *child.Dugout) { marks = append(marks, d.Marks()...) }
}

// TestLastWordsEndALine logs a brain that ends in the middle of one.
func TestLastWordsEndALine(t *testing.T) {
	watch := harmless(t)
	var said strings.Builder
	cfg := sim.DefaultConfig(1)
	d, err := child.Sit(t.Context(), &cfg, [2]child.Program{hostile("breathless")}, patient(), [2]io.Writer{&said})
	if err != nil {
		t.Fatal(err)
	}
	watch(d)
	d.Close()
	if want := "one\nlast words\n"; said.String() != want {
		t.Errorf("got a log of %q, want %q", said.String(), want)
	}
}

func TestABrainThatCannotBegin(t *testing.T) {
	rules := patient()
	for kind, want := range map[string]string{
		"mute":      `mute: did not say hello within 1s: want a line {"type":"hello","protocol":1} first, flushed at once`,
		"foreign":   `foreign: did not say hello within 4s, but printed "Hello! I am a brain.": standard output is for answers`,
		"future":    `future: hello: protocol: got version 2, want 1`,
		"stillborn": `stillborn: ended before it said hello (exit status 3), having said on standard error: no module named football`,
	} {
		t.Run(kind, func(t *testing.T) {
			watch := harmless(t)
			rules := rules
			switch kind {
			case "mute":
				rules.Hello = time.Second
			case "foreign": // it needs time to print, on a machine that has much else to do
				rules.Hello = 4 * time.Second
			}
			cfg := sim.DefaultConfig(1)
			d, err := child.Sit(t.Context(), &cfg, [2]child.Program{hostile(kind), hostile("parent")}, rules, [2]io.Writer{})
			if err != nil {
				t.Fatal(err)
			}
			watch(d)
			defer d.Close()
			if err := d.Fault(field.Away); err != nil {
				t.Errorf("got %v of the other brain", err)
			}
			if err = d.Faults(); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}
	cfg := sim.DefaultConfig(1)
	d, err := child.Sit(t.Context(), &cfg, [2]child.Program{{Name: "x", Args: []string{"no-such-program"}}}, rules, [2]io.Writer{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Faults(); err == nil || err.Error() != `x: cannot find "no-such-program": is it installed?` {
		t.Errorf("got %v, want it to say what is missing", err)
	}
}

// seconds plays so many seconds of a match with a hostile brain, and returns how
// it behaved.
func seconds(t *testing.T, kind string, rules child.Rules, n int) (child.Conduct, error) {
	t.Helper()
	watch := harmless(t)
	cfg := sim.DefaultConfig(1)
	d, err := child.Sit(t.Context(), &cfg, [2]child.Program{field.Away: hostile(kind)}, rules, [2]io.Writer{})
	if err != nil {
		t.Fatal(err)
	}
	watch(d)
	defer d.Close()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	for range n * sim.TicksPerSecond {
		if err := m.Step(sim.Input{Answer: d.Answer(m)}); err != nil {
			t.Fatal(err)
		}
	}
	fault := d.Fault(field.Away)
	f := *m.Frame()
	d.Mark(&f)
	if fault != nil && !f.Robots[3].Trouble || f.Robots[0].Trouble {
		t.Errorf("got marks %v and %v, want one on the robots of a brain that was ended", f.Robots[3].Trouble, f.Robots[0].Trouble)
	}
	conduct, _ := d.Conduct(field.Away)
	return conduct, fault
}

func TestABrainThatHasToBeEnded(t *testing.T) {
	for kind, want := range map[string]string{
		"hang":     "hang: gave no answer 4 times within 50ms, the bank of 200ms used up",
		"die":      "die: ended during the match (exit status 1), having said on standard error: ZeroDivisionError: division by zero",
		"deserter": "deserter: ended during the match (exit status 0)",
		"close":    "close: has closed its standard output and runs on",
		"flood":    `flood: said 51 lines that nobody asked for, the last: printed "debug debug debug": standard output is for answers, print to standard error instead`,
		"gush":     "gush: said a line of more than 16384 bytes",
		"garbage":  "garbage: gave 4 wrong answers in a row, the last: answer 4, robot 1: column 2: not JSON at",
		"nan":      "NaN is not JSON: want a number, a text, true or false",
		"beyond":   "turn: got 1e999, want a number that is not too large",
		"another":  "id: got 5, want 4 as in the question",
		"typo":     "walkto: unknown field (did you mean walk_to?)",
		"prattle":  `said 51 lines that nobody asked for, the last: printed "I think…"`,
		"twice":    "said 51 lines that nobody asked for, the last: answered question 51, which is not open: want one answer to each",
	} {
		t.Run(kind, func(t *testing.T) {
			rules := patient()
			if kind == "hang" {
				rules = strict()
			}
			conduct, fault := seconds(t, kind, rules, 8)
			var f *child.Fault
			if !errors.As(fault, &f) || !strings.Contains(fault.Error(), want) {
				t.Errorf("got %v (%v)\nwant %s", fault, conduct, want)
			}
			if fault != nil && (strings.ContainsAny(fault.Error(), "\n\x00") || len(fault.Error()) > 1000) {
				t.Errorf("got %q, want one line", fault)
			}
		})
	}
}

func TestABrainThatTakesTooMuch(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("skipped: only Linux tells what a process has started, and how large it is")
	}
	rules := patient()
	for kind, want := range map[string]string{
		"bomb": "processes, at most 20 may run",
		"fat":  "MB of memory, at most 128 MB may be used",
	} {
		t.Run(kind, func(t *testing.T) {
			rules := rules
			if kind == "fat" {
				rules.Memory = 128 << 20
			}
			if _, fault := seconds(t, kind, rules, 8); fault == nil || !strings.Contains(fault.Error(), want) {
				t.Errorf("got %v, want %s", fault, want)
			}
		})
	}
}

func TestABrainMayBeOddAndPlayOn(t *testing.T) {
	rules := patient()
	rules.Chatter = 1 << 20
	for _, kind := range []string{"huge", "stubborn", "parent", "prattle", "twice"} {
		t.Run(kind, func(t *testing.T) {
			conduct, fault := seconds(t, kind, rules, 8)
			if fault != nil || conduct.Decisions < 100 || conduct.Wrong > 0 {
				t.Errorf("got %v, %v, want it to play on", conduct, fault)
			}
		})
	}
}

// TestAShowNeverWaits plays a show with brains for which somebody could wait: for
// their hello, for answers, for their end. A tick that waits would take as long as
// one of the limits; which of them it might be does not matter to a machine that has
// much else to do, for that holds up a tick only now and then.
func TestAShowNeverWaits(t *testing.T) {
	for kind, want := range map[string]string{
		"mute":    "did not say hello within",
		"hang":    "has not answered for 1s",
		"flood":   "lines that nobody asked for",
		"gush":    "said a line of more than",
		"die":     "ended during the match",
		"garbage": "wrong answers in a row",
		"twice":   "lines that nobody asked for",
	} {
		t.Run(kind, func(t *testing.T) {
			watch := harmless(t)
			cfg := sim.DefaultConfig(1)
			rules := patient()
			rules.LockStep = false
			switch kind {
			case "mute":
				rules.Hello = time.Second
			case "hang":
				rules.Silence = time.Second
			}
			begin := time.Now()
			d, err := child.Sit(t.Context(), &cfg, [2]child.Program{field.Away: hostile(kind)}, rules, [2]io.Writer{})
			if err != nil {
				t.Fatal(err)
			}
			watch(d)
			defer d.Close()
			m, err := sim.New(cfg)
			if err != nil {
				t.Fatal(err)
			}
			ticks, slow, slowest := 0, 0, time.Duration(0)
			for ; d.Fault(field.Away) == nil && !m.Finished(); ticks++ {
				if time.Since(begin) > time.Minute {
					t.Fatal("nothing is found wrong in a minute")
				}
				before := time.Now()
				a := d.Answer(m)
				took := time.Since(before)
				slowest = max(slowest, took)
				if took > rules.Decision/2 {
					slow++
				}
				if err := m.Step(sim.Input{Answer: a}); err != nil {
					t.Fatal(err)
				}
				pause(time.Until(before.Add(time.Millisecond)))
			}
			if fault := d.Fault(field.Away); fault == nil || !strings.Contains(fault.Error(), want) {
				t.Errorf("got %v, want %s", fault, want)
			}
			// A brain is asked in three ticks of ten.
			if slow > 2+ticks/20 || slowest > 900*time.Millisecond {
				t.Errorf("got %d of %d ticks over %v, the slowest %v: want never to wait", slow, ticks, rules.Decision/2, slowest)
			}
		})
	}
}

// pause lets a show's clock run ten times as fast as life.
func pause(d time.Duration) { <-time.After(d) }
