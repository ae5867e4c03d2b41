package hud_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"jiayou/assets"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// rooms are the screens whose shapes ask most of a text.
var rooms = [...]struct {
	name string
	w, h float64
}{{"16:9", 1280, 720}, {"4:3", 1024, 768}, {"portrait", 1080, 1920}}

// scenes are all kinds of things that are read, with the longest words in them.
func scenes() map[string]*show.View {
	longest := func(l show.Line) *show.View {
		v := view(l)
		v.Teams = [2]string{"harbour", "sparrows"}
		v.Next.Game.Score = [2]int{10, 12}
		return v
	}
	all := map[string]*show.View{}
	for _, topic := range show.Topics() {
		for side := range field.Away + 1 {
			all[fmt.Sprint(topic, " ", side)] = longest(show.Line{Topic: topic, Side: side, Number: 5, Seconds: 11.2})
		}
	}
	for _, thought := range show.Thoughts() {
		v := minded(thought)
		m := *v.Mind
		m.Budget, m.Word, m.Prints = 0, "", nil // what it says itself stands under a meter, nearer to the edge
		v.Mind = &m
		all[thought.String()] = v
	}
	result := longest(show.Line{})
	result.Scene, result.NextIn, result.Helped = show.Result, 12, 12
	all["result"] = result
	penalties := *result
	f := *result.Next
	f.Game.Kicks, f.Game.Scored = [2]int{3, 3}, [2]int{2, 3}
	penalties.Next = &f
	all["penalties"] = &penalties
	half := longest(show.Line{})
	half.Next.Game.Phase, half.Helped = referee.HalfTime, 12
	all["half-time"] = half
	back := longest(show.Line{})
	back.Paused, back.Pace, back.Behind = true, show.Slow, 12.3
	all["pause"] = back
	bad := longest(show.Line{})
	bad.Complaint = show.Complaint{Side: field.Away, Number: 5, Err: errors.New("mei.py: line 12 of its answers is no command: json: cannot unmarshal string into Go struct field walk.x of type float64: it said {\"walk\": {\"x\": \"fast\"}}")}
	all["complaint"] = bad
	return all
}

// fits reports what is wrong with the places of the texts on a sheet: they keep
// off the edges and off each other.
func fits(t *testing.T, name string, h *hud.HUD, s *hud.Sheet) {
	t.Helper()
	type span struct {
		text           string
		x0, x1, y0, y1 float64
	}
	var all []span
	for _, m := range texts(s) {
		w := h.Width(m)
		all = append(all, span{m.String, m.X - w/2, m.X + w/2, m.Y - 0.4*m.Size, m.Y + 0.4*m.Size})
	}
	for i, a := range all {
		if strings.HasSuffix(a.text, "…") && !strings.HasPrefix(a.text, "a ") {
			t.Errorf("%s: %q is cut", name, a.text)
		}
		if a.x0 < 0.05*s.Width-2 || a.x1 > 0.95*s.Width+2 || a.y1 > 0.95*s.Height+1 {
			t.Errorf("%s: %q is at x %.0f to %.0f, y %.0f: over the edge", name, a.text, a.x0, a.x1, a.y1)
		}
		for _, b := range all[:i] {
			if a.x0 < b.x1-1 && b.x0 < a.x1-1 && a.y0 < b.y1-1 && b.y0 < a.y1-1 {
				t.Errorf("%s: %q lies over %q", name, a.text, b.text)
			}
		}
	}
}

func TestTextsFitTheirPlates(t *testing.T) {
	all := scenes()
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, room := range rooms {
			for name, v := range all {
				name = fmt.Sprintf("%s, %s, %s", tag, room.name, name)
				s := h.Layout(v, room.w, room.h, nil)
				fits(t, name, h, s)
				if v.Line.Topic != show.Nothing {
					lines := 2.2
					if room.w < room.h {
						lines = 4.4
					}
					plate := s.Marks[len(s.Marks)-1].Text
					for _, m := range s.Marks {
						if m.Text.String == "" && m.Box.Y+m.Box.H > 0.94*room.h && m.Box.H > lines*60*min(room.w, room.h)/720*1.25+24 {
							t.Errorf("%s: the plate under %q is %.0f high", name, plate.String, m.Box.H)
						}
					}
				}
			}
			h.Help = true
			fits(t, tag+", "+room.name+", help", h, h.Layout(view(show.Line{}), room.w, room.h, nil))
			h.Help = false
			h.Board = league30()
			fits(t, tag+", "+room.name+", board", h, h.LayoutBoard(view(show.Line{}), room.w, room.h))
			h.Board = nil
		}
	}
}

// TestWhatIsReadIsMirrored compares English with an English that runs from right
// to left: everything that is read is mirrored, what belongs to the pitch is not.
func TestWhatIsReadIsMirrored(t *testing.T) {
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	w.RightToLeft = true
	turned, err := hud.New(w)
	if err != nil {
		t.Fatal(err)
	}
	plain := open(t, "en")
	tags := []hud.Tag{{X: 300, Y: 300, Side: field.Home, Number: 2}}
	for name, v := range scenes() {
		const tagMarks = 3
		want := append([]hud.Mark(nil), plain.Layout(v, 1280, 720, tags).Marks...)
		got := turned.Layout(v, 1280, 720, tags).Marks
		if len(got) != len(want) {
			t.Fatalf("%s: got %d marks, want %d", name, len(got), len(want))
		}
		mirrored := 0
		for i := range want {
			a, b := want[i], got[i]
			same := math.Abs(a.Box.X-b.Box.X) < 0.01 && math.Abs(a.Text.X-b.Text.X) < 0.01
			turns := math.Abs(1280-a.Box.X-a.Box.W-b.Box.X) < 0.01 && math.Abs(1280-a.Text.X-b.Text.X) < 0.01
			if a.Text.String != "" {
				turns, same = math.Abs(1280-a.Text.X-b.Text.X) < 0.01, math.Abs(a.Text.X-b.Text.X) < 0.01
			}
			if a.Text.String != b.Text.String || a.Box.W != b.Box.W || a.Box.Y != b.Box.Y || a.Text.Y != b.Text.Y {
				t.Fatalf("%s: mark %d became another one", name, i)
			}
			switch {
			case i < tagMarks && !same:
				t.Errorf("%s: the number over a robot went from %.0f to %.0f", name, a.Box.X+a.Text.X, b.Box.X+b.Text.X)
			case i >= tagMarks && !same && !turns:
				t.Errorf("%s: %q went from %.0f to %.0f, want %.0f", name, a.Text.String, a.Box.X+a.Text.X, b.Box.X+b.Text.X, 1280-a.Box.X-a.Box.W-a.Text.X)
			}
			if turns && !same {
				mirrored++
			}
		}
		if mirrored < 4 {
			t.Errorf("%s: got %d marks mirrored, want the scoreboard and more", name, mirrored)
		}
		if gotLit, wantLit := lit(turned.Layout(v, 1280, 720, nil), true), lit(plain.Layout(v, 1280, 720, nil), true); gotLit != wantLit {
			t.Errorf("%s: %d cells are lit at home's stand, want %d", name, gotLit, wantLit)
		}
	}
}

func TestTheClockRunsFromLeftToRight(t *testing.T) {
	for _, m := range texts(open(t, "ar").Layout(view(show.Line{Topic: show.Fallen, Number: 2}), 1280, 720, nil)) {
		wantRight := m.String != "1:24" && m.String != "2" && m.String != "1" && m.String != words.Word
		if m.RightToLeft != wantRight {
			t.Errorf("%q runs from right to left: %v, want %v", m.String, m.RightToLeft, wantRight)
		}
	}
}

func TestTheLanguageCanBeChanged(t *testing.T) {
	h := open(t, "en")
	tag := "en"
	for range assets.Languages() {
		tag = words.Next(tag)
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		if err := h.Speak(w); err != nil {
			t.Fatal(err)
		}
		all := texts(h.Layout(view(show.Line{Topic: show.Spent}), 1280, 720, nil))
		if got, want := all[0].Font, w.Font; h.Language() != tag || got != want {
			t.Errorf("got %s in font %s, want %s in %s", h.Language(), got, tag, want)
		}
	}
}
