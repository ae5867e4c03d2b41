package brain_test

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/star"
	"jiayou/sim/field"
)

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sound := "def think(me, world):\n    pass\n"
	s, err := brain.Load(write("my team.star", sound))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.(agent.Sourced).Source(), (agent.Source{Name: "my team.star", Text: sound}); got != want {
		t.Errorf("got source %+v, want %+v", got, want)
	}
	if got := brain.Name("class/my team.star"); got != "my team" {
		t.Errorf("got name %q", got)
	}
	for _, c := range []struct{ path, want string }{
		{write("a.star", "def think(me):\n    pass\n"), "a.star:1:1: think takes 1 arguments, want 2: def think(me, world):"},
		{write("b.star", strings.Repeat("#", 1<<20)), "b.star: it has more than 32768 bytes: make it shorter"},
		{write("c.star", ""), "c.star: there is no function think(me, world): begin with: def think(me, world):"},
		{write("d.star", "\x00\xff"), "d.star: it is not a text: save it as UTF-8"},
		{write("notes.txt", sound), `load brain "` + filepath.Join(dir, "notes.txt") + `": want a file whose name ends in .star`},
		{filepath.Join(dir, "gone.star"), "load brain: open " + filepath.Join(dir, "gone.star") + ": no such file or directory"},
	} {
		s, err := brain.Load(c.path)
		if err == nil || err.Error() != c.want || s != nil {
			t.Errorf("%s: got %v, want %s", filepath.Base(c.path), err, c.want)
		}
	}
	var fault *star.Fault
	if _, err := brain.Parse(agent.Source{Name: "x.star"}); !errors.As(err, &fault) {
		t.Errorf("got %v, want a fault", err)
	}
}

// TestExamplesSurviveEverySituation also finds situations that are none.
func TestExamplesSurviveEverySituation(t *testing.T) {
	for _, f := range field.Formats() {
		for _, name := range brain.Examples() {
			squad, err := brain.Example(name)
			if err != nil {
				t.Fatal(err)
			}
			for number := 1; number <= f.PerSide; number++ {
				b, err := squad.Brain(number)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range brain.Situations(&f, number) {
					c := b.Think(&s.Percept)
					if err := errors.Join(b.(agent.Talker).Talk().Trouble, brain.Valid(&c)); err != nil {
						t.Errorf("%s, robot %d, %s: %v", name, number, s.Name, err)
					}
				}
			}
		}
	}
	if _, err := brain.Example("waves"); err == nil {
		t.Error("got a built-in team as an example of a brain")
	}
}

func TestValidKnowsWhatIsNot(t *testing.T) {
	for _, c := range []agent.Command{
		{Turn: math.NaN()}, {Kick: agent.Kick{Power: math.Inf(1)}}, {Guard: agent.DiveRight + 1}, {Show: agent.Emotions},
	} {
		if brain.Valid(&c) == nil {
			t.Errorf("got %+v for a valid command", c)
		}
	}
}

func Example() {
	squad, err := brain.Example("keeper")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := squad.Brain(1)
	if err != nil {
		fmt.Println(err)
		return
	}
	shot := brain.Situations(&field.Formats()[0], 1)[4]
	command := b.Think(&shot.Percept)
	fmt.Println(shot.Name, command.Guard == agent.Block)
	// Output: a shot at its goal true
}
