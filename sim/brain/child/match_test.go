package child_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

// examples are the example brains, by their language, as command lines.
func example(t testing.TB, language string) child.Program {
	t.Helper()
	file := map[string]string{"python": "duo.py", "js": "duo.js"}[language]
	if language == "go" {
		file = filepath.Join(t.TempDir(), "duo")
		build(t, file, "jiayou/assets/brains/go")
	} else {
		file = filepath.Join("../../../assets/brains", language, file)
	}
	p, ok, err := child.Find(file)
	if !ok || err != nil {
		t.Fatalf("find %s: got %v, %v", file, ok, err)
	}
	if _, err := exec.LookPath(p.Args[0]); err != nil {
		t.Skipf("skipped: there is no %s here", p.Args[0])
	}
	return p
}

// build builds a Go program.
func build(t testing.TB, out string, from ...string) {
	t.Helper()
	if text, err := exec.Command("go", append([]string{"build", "-o", out}, from...)...).CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, text)
	}
}

// played is what became of a match.
type played struct {
	record  bytes.Buffer
	match   *sim.Match
	kicks   [2]int
	dugout  *child.Dugout
	elapsed time.Duration // that match and brains have computed, start and all
}

// play plays a match, or its first ticks.
func play(t testing.TB, programs [2]child.Program, rules child.Rules, ticks int) *played {
	t.Helper()
	begin := busy()
	cfg := sim.DefaultConfig(7)
	for side, p := range programs {
		if p.Args != nil {
			cfg.Teams[side] = p.Name
		}
	}
	dugout, err := child.Sit(t.Context(), &cfg, programs, rules, [2]io.Writer{})
	if err != nil {
		t.Fatal(err)
	}
	defer dugout.Close()
	if err := dugout.Faults(); err != nil {
		t.Fatal(err)
	}
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	p := &played{match: m, dugout: dugout}
	rec, err := replay.NewWriter(&p.record, cfg)
	if err != nil {
		t.Fatal(err)
	}
	for !m.Finished() && m.Tick() < ticks {
		in := sim.Input{Answer: dugout.Answer(m)}
		if err := errors.Join(m.Step(in), rec.Tick(in, m)); err != nil {
			t.Fatal(err)
		}
		for _, e := range m.Events() {
			if e.Kind == sim.EventKick {
				p.kicks[e.Side]++
			}
		}
	}
	if err := rec.Close(); err != nil {
		t.Fatal(err)
	}
	dugout.Close() // what the brains have computed is known when they have ended
	p.elapsed = busy() - begin
	return p
}

const whole = 1 << 30 // ticks

// unhurried are the rules of a tournament on a machine that may have much else to do:
// what a brain thinks is the same, and takes as long as it takes.
func unhurried() child.Rules {
	r := child.Ranked()
	r.Hello, r.Bank, r.Silence, r.Grace = time.Minute, 5*time.Minute, time.Minute, time.Minute
	return r
}

func TestExamplesPlayTheSameMatch(t *testing.T) {
	hashes := map[uint64][]string{}
	for _, language := range []string{"python", "js", "go"} {
		t.Run(language, func(t *testing.T) {
			p := play(t, [2]child.Program{field.Away: example(t, language)}, unhurried(), whole)
			conduct, _ := p.dugout.Conduct(field.Away)
			t.Logf("%v; %v – %v, kicks %v, %.0f× real time", conduct, p.match.Frame().Game.Score[0], p.match.Frame().Game.Score[1],
				p.kicks, float64(p.match.Tick())/100/p.elapsed.Seconds())
			if err := p.dugout.Fault(field.Away); err != nil || conduct.First != nil {
				t.Fatalf("got %v and %v, want a brain without fault", err, conduct.First)
			}
			if conduct.Name != "duo" || conduct.Decisions < 5000 || p.kicks[field.Away] < 5 {
				t.Errorf("got %q, %d decisions, %d kicks: want duo to play", conduct.Name, conduct.Decisions, p.kicks[field.Away])
			}
			hashes[p.match.Hash()] = append(hashes[p.match.Hash()], language)
			if _, err := replay.Verify(&p.record); err != nil {
				t.Errorf("without the brain: %v", err)
			}
		})
	}
	if len(hashes) > 1 {
		t.Errorf("got different matches %v, want the same football in each language", hashes)
	}
}

// TestTwoPythonsAreTwentyTimesAsFastAsLife counts what all three programs compute,
// which in lock-step they do by turns: whatever else the machine does meanwhile does
// not count.
func TestTwoPythonsAreTwentyTimesAsFastAsLife(t *testing.T) {
	py := example(t, "python")
	p := play(t, [2]child.Program{py, py}, unhurried(), whole)
	speed := float64(p.match.Tick()) / sim.TicksPerSecond / p.elapsed.Seconds()
	home, _ := p.dugout.Conduct(field.Home)
	away, _ := p.dugout.Conduct(field.Away)
	t.Logf("3v3, a Python on each side: %.0f× real time; home %v; away %v", speed, home, away)
	if speed < 20 && !testing.Short() {
		t.Errorf("got %.1f× real time, want 20", speed)
	}
}

// BenchmarkPython plays whole matches with a Python on each side.
func BenchmarkPython(b *testing.B) {
	py := example(b, "python")
	seconds := 0.0
	for b.Loop() {
		p := play(b, [2]child.Program{py, py}, unhurried(), whole)
		seconds += float64(p.match.Tick()) / sim.TicksPerSecond
	}
	b.ReportMetric(seconds/b.Elapsed().Seconds(), "×realtime")
}

func ExampleFind() {
	for _, name := range []string{"waves", "python3 -O 'my brain.py' fast"} {
		p, ok, err := child.Find(name)
		fmt.Printf("%v %v %q %v\n", ok, p.Name, p.Args, err)
	}
	// Output:
	// false  [] <nil>
	// true python3 ["python3" "-O" "my brain.py" "fast"] <nil>
}

func TestFind(t *testing.T) {
	for name, want := range map[string]string{
		"waves": "", "chaser.star": "", "3v3": "",
		"python3 -c 'print(1)'":                `[python3 -c print(1)]`,
		`run "my brain" fast`:                  `[run my brain fast]`,
		"../../../assets/brains/python/duo.py": `[python3 ../../../assets/brains/python/duo.py]`,
		"../../../assets/brains/js/duo.js":     `[node ../../../assets/brains/js/duo.js]`,
		"nowhere.py":                           "brain nowhere.py: there is no such file",
		"./rules.go":                           "brain ./rules.go: it is not executable: chmod +x it",
		"./nobody":                             "brain ./nobody: there is no such file",
		"perl 'brain":                          "the quote ' is not closed",
	} {
		p, ok, err := child.Find(name)
		got := ""
		switch {
		case err != nil:
			got = err.Error()
		case ok:
			got = "[" + strings.Join(p.Args, " ") + "]"
		}
		if !strings.Contains(got, want) || (got == "") != (want == "") {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
