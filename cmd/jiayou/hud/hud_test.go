package hud_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"jiayou/assets"
	"jiayou/audio"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

func open(t *testing.T, tag string) *hud.HUD {
	t.Helper()
	w, err := words.Load(tag)
	if err != nil {
		t.Fatal(err)
	}
	h, err := hud.New(w)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// view is a view of a match in play with a line that is being said.
func view(l show.Line) *show.View {
	f := &sim.Frame{Game: referee.State{Phase: referee.Playing, Half: 1, Clock: 8345, Score: [2]int{2, 1}}}
	return &show.View{Prev: f, Next: f, Teams: [2]string{"waves", "embers"}, Line: l, LineAge: 1,
		Ear: audio.Status{State: audio.Listening}}
}

// screens are the pictures that the HUD must fit.
var screens = [...]struct {
	name string
	w, h float64
}{
	{"720p", 1280, 720}, {"1080p", 1920, 1080}, {"4K", 3840, 2160},
	{"21:9", 2560, 1080}, {"4:3", 1024, 768}, {"portrait", 1080, 1920},
}

// texts returns what is written on a sheet.
func texts(s *hud.Sheet) (all []hud.Text) {
	for _, m := range s.Marks {
		if m.Text.String != "" {
			all = append(all, m.Text)
		}
	}
	return all
}

// read joins what is written on a sheet.
func read(s *hud.Sheet) string {
	var all []string
	for _, t := range texts(s) {
		all = append(all, t.String)
	}
	return strings.Join(all, " | ")
}

func TestWhatIsRead(t *testing.T) {
	finished := view(show.Line{})
	finished.Scene, finished.NextIn, finished.Helped = show.Result, 6.3, 2
	drawn := view(show.Line{})
	drawn.Scene, drawn.NextIn = show.Result, 0.2
	drawn.Next.Game.Score = [2]int{}
	half := view(show.Line{Topic: show.Invite})
	half.Next.Game.Phase = referee.HalfTime
	board := func(a, b int) string { return fmt.Sprintf("%d | WAVES | %d | EMBERS | 1:24", a, b) }
	for _, c := range []struct {
		name string
		view *show.View
		want string
	}{
		{"play", view(show.Line{}), board(2, 1)},
		{"a fallen robot", view(show.Line{Topic: show.Fallen, Side: field.Away, Number: 3}),
			board(2, 1) + " | 加油！ | COME ON! | Shout! Get ORANGE 3 up!"},
		{"a rescue", view(show.Line{Topic: show.Rescued, Side: field.Home, Number: 2, Seconds: 1.24}),
			board(2, 1) + " | BLUE 2 is up 1.2 s sooner!"},
		{"a goal", view(show.Line{Topic: show.Goal, Side: field.Away}), board(2, 1) + " | GOAL for EMBERS!"},
		{"half time", half, board(2, 1) + " | Half time"},
		{"a victory", finished, board(2, 1) + " | WAVES win! | You helped 2 robots up! | Next match in 7\u00a0s"},
		{"a draw", drawn, board(0, 0) + " | A draw! | Next match in 1\u00a0s"},
	} {
		if got := read(open(t, "en").Layout(c.view, 1280, 720, nil)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// every calls f for every line in every language on every screen.
func every(t *testing.T, f func(name string, s *hud.Sheet)) {
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, screen := range screens {
			for _, topic := range show.Topics() {
				line := show.Line{Topic: topic, Side: field.Away, Number: 5, Seconds: 1.2}
				s := h.Layout(view(line), screen.w, screen.h, nil)
				f(fmt.Sprintf("%s, %s, %s", tag, screen.name, topic), s)
			}
		}
	}
}

// A line that has no text says its own key.
func TestEveryTopicHasAText(t *testing.T) {
	every(t, func(name string, s *hud.Sheet) {
		all := texts(s)
		last := all[len(all)-1].String
		for _, topic := range show.Topics() {
			if last == topic.String() || strings.Contains(last, "{") {
				t.Errorf("%s: got %q, want a sentence", name, last)
			}
		}
	})
}

// TestLettersReadFromAfar checks the reading distance: capitals of 4 % of the
// short side for everything, and the edges free. In portrait the scoreboard has
// to be smaller.
func TestLettersReadFromAfar(t *testing.T) {
	const capital = 0.714
	every(t, func(name string, s *hud.Sheet) {
		short := min(s.Width, s.Height)
		least := 0.04
		if s.Height > s.Width {
			least = 0.03
		}
		for _, x := range texts(s) {
			if share := capital * x.Size / short; share < least {
				t.Errorf("%s: %q is %.1f %% high, want %.0f %%", name, x.String, 100*share, 100*least)
			}
			if x.Y < 0.05*s.Height || x.Y > 0.95*s.Height {
				t.Errorf("%s: %q stands at the very edge: y %.0f of %.0f", name, x.String, x.Y, s.Height)
			}
		}
		for _, m := range s.Marks {
			if m.Box.X < -1 || m.Box.X+m.Box.W > s.Width+1 || m.Box.Y+m.Box.H > 0.951*s.Height {
				t.Errorf("%s: the box %+v leaves the picture", name, m.Box)
			}
		}
	})
}

func TestTheScoreAndTheWordAreLarge(t *testing.T) {
	s := open(t, "en").Layout(view(show.Line{Topic: show.Invite}), 1280, 720, nil)
	for _, x := range texts(s) {
		if x.String == "2" && 0.714*x.Size < 0.06*720 {
			t.Errorf("the score is %.0f px high, want 6 %% of 720", 0.714*x.Size)
		}
		if x.String == words.Word && 0.88*x.Size < 0.06*720 {
			t.Errorf("the word is %.0f px high, want 6 %% of 720", 0.88*x.Size)
		}
	}
}

// lit returns how many cells of a side's meter are as bright as its crowd.
func lit(s *hud.Sheet, left bool) int {
	n := 0
	for _, m := range s.Marks {
		b := m.Box
		if m.Text.String == "" && math.Abs(b.W-44) < 1 && b.Colour.A == 1 && (b.X < s.Width/2) == left {
			n++
		}
	}
	return n
}

func TestTheMetersFollowTheirStands(t *testing.T) {
	h := open(t, "en")
	for _, c := range []struct {
		level float64
		want  int
	}{{0, 1}, {0.05, 1}, {0.5, 7}, {1, 14}} {
		v := view(show.Line{})
		v.Meters[field.Away].Level = c.level
		s := h.Layout(v, 1280, 720, nil)
		if home, away := lit(s, true), lit(s, false); home != 1 || away != c.want {
			t.Errorf("level %.2f away: got %d cells at home and %d away, want 1 and %d", c.level, home, away, c.want)
		}
	}
	v := view(show.Line{})
	v.Ear.State = audio.Lost
	if got := lit(h.Layout(v, 1280, 720, nil), true); got != 0 {
		t.Errorf("got %d cells without a microphone, want none", got)
	}
}

func TestTheMicrophoneIsAlwaysShown(t *testing.T) {
	h := open(t, "en")
	for state, want := range map[audio.State]hud.Icon{
		audio.Opening: hud.Microphone, audio.Listening: hud.Microphone,
		audio.Off: hud.MicrophoneOff, audio.Lost: hud.MicrophoneOff, audio.Ended: hud.MicrophoneOff,
	} {
		v := view(show.Line{})
		v.Ear.State = state
		n := 0
		for _, m := range h.Layout(v, 1280, 720, nil).Marks {
			if m.Box.Icon == want {
				n++
			}
		}
		if n != 2 {
			t.Errorf("%s: got %d icons %d, want 2", state, n, want)
		}
	}
}

func TestClock(t *testing.T) {
	for _, c := range []struct {
		ticks int
		want  string
	}{{12000, "2:00"}, {11999, "2:00"}, {11900, "1:59"}, {1, "0:01"}, {0, "0:00"}} {
		if got := hud.Clock(c.ticks); got != c.want {
			t.Errorf("%d ticks: got %s, want %s", c.ticks, got, c.want)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	w, err := words.Load("en")
	if err != nil {
		b.Fatal(err)
	}
	h, err := hud.New(w)
	if err != nil {
		b.Fatal(err)
	}
	v := view(show.Line{Topic: show.Fallen, Number: 2})
	tags := []hud.Tag{{X: 640, Y: 300, Number: 2}}
	b.ReportAllocs()
	for b.Loop() {
		h.Layout(v, 1920, 1080, tags)
	}
}

// A pupil sees from afar whose brain has failed.
func TestTroubleIsMarked(t *testing.T) {
	h := open(t, "en")
	for _, trouble := range []bool{false, true} {
		tags := []hud.Tag{{X: 640, Y: 300, Number: 2, Trouble: trouble}}
		got := false
		for _, m := range h.Layout(view(show.Line{}), 1280, 720, tags).Marks {
			got = got || m.Box.Icon == hud.Warning
		}
		if got != trouble {
			t.Errorf("got a mark: %v, want %v", got, trouble)
		}
	}
}

// TestTheCountLeavesTheKickerFree looks for the seconds to the first kick of a
// shoot-out, for which the hall is hushed and the kicker stands in the middle.
func TestTheCountLeavesTheKickerFree(t *testing.T) {
	h := open(t, "en")
	for _, screen := range screens {
		v := view(show.Line{Topic: show.Shootout})
		v.Scene, v.Count = show.Countdown, 3
		v.Wish.Gesture = show.Hush
		marks := h.Layout(v, screen.w, screen.h, nil).Marks
		disc := len(marks) - 2
		if disc < 0 || marks[disc+1].Text.String != "3" {
			t.Fatalf("%s: nothing counts", screen.name)
		}
		b := marks[disc].Box
		if b.X+b.W > 0.45*screen.w && b.Y+b.H > 0.35*screen.h {
			t.Errorf("%s: the count reaches to (%.0f, %.0f)", screen.name, b.X+b.W, b.Y+b.H)
		}
		for _, m := range marks[:disc] {
			if o := m.Box; o.X < b.X+b.W && b.X < o.X+o.W && o.Y < b.Y+b.H && b.Y < o.Y+o.H {
				t.Errorf("%s: the count at (%.0f, %.0f) lies on what is at (%.0f, %.0f)", screen.name, b.X, b.Y, o.X, o.Y)
			}
		}
	}
}
