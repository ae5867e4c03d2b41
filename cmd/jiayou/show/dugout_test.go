package show_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// program is a brain in Python of some lines.
func program(t *testing.T, text string) child.Program {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("skipped: there is no python3 here")
	}
	file := filepath.Join(t.TempDir(), "brain.py")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	p, _, err := child.Find(file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestAShowGoesOnWithoutItsBrain lets a brain that plays well, and one that ends
// at its hundredth question, meet in a show.
func TestAShowGoesOnWithoutItsBrain(t *testing.T) {
	before := runtime.NumGoroutine()
	duo, _, err := child.Find("../../../assets/brains/python/duo.py")
	if err != nil {
		t.Fatal(err)
	}
	mortal := program(t, `
import sys
print('{"type":"hello","protocol":1}', flush=True)
for n, line in enumerate(sys.stdin):
    if n > 100:
        sys.exit("enough")
    if n > 0:
        print('{"type":"do","id":%d,"walk":[0.3,0]}' % n, flush=True)
`)
	cfg := show.Config{Match: sim.DefaultConfig(3), From: 1000, Programs: [2]child.Program{duo, mortal}}
	s, err := show.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	moved := func(side field.Side) (d float64) {
		v := s.View()
		for i := range v.Next.Count {
			if v.Next.Robots[i].Side == side {
				d += v.Next.Robots[i].Vel.Len()
			}
		}
		return d
	}
	home, marked, slow := 0.0, false, 0
	deadline := time.Now().Add(2 * time.Minute)
	for n := 0; (n < 600 || !marked) && time.Now().Before(deadline); n++ {
		begin := time.Now()
		if err := s.Update(nil, audio.Status{}); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); took > 50*time.Millisecond {
			slow++
		}
		home += moved(field.Home)
		marked = marked || s.View().Next.Robots[3].Trouble
		<-time.After(2 * time.Millisecond)
	}
	if slow > 60 { // a show that waits does so in every update; a machine that is busy, now and then
		t.Errorf("%d updates took more than 50 ms, want the show not to wait", slow)
	}
	if home == 0 {
		t.Error("the robots of a brain that plays never moved")
	}
	if !marked {
		t.Error("the robots of a brain that has ended are not marked")
	}
	s.Close()
	for runtime.NumGoroutine() > before && time.Now().Before(deadline) {
		runtime.Gosched()
	}
	if n := runtime.NumGoroutine() - before; n > 0 {
		t.Errorf("the show left %d goroutines", n)
	}
}

func TestAShowWithoutAProgramDoesNotBegin(t *testing.T) {
	cfg := show.Config{Match: sim.DefaultConfig(3), Programs: [2]child.Program{{Name: "nobody", Args: []string{"no-such-program"}}}}
	if _, err := show.New(cfg); err == nil || !strings.Contains(err.Error(), `nobody: cannot find "no-such-program"`) {
		t.Errorf("got %v, want it to say what is missing", err)
	}
}
