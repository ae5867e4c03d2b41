package hud_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"jiayou/assets"
	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/league"
	"jiayou/sim/sense"
)

// league30 is the table of a class of thirty.
func league30() *class.Board {
	b := &class.Board{Played: 435, Total: 870, Most: 40}
	for i := range 30 {
		b.Rows = append(b.Rows, class.Row{
			Place: i + 1, Name: fmt.Sprintf("pupil %02d", i), Matches: 29, For: 120 - i, Against: 4 * i,
			Rating: league.Rating{Elo: 1900 - 25*float64(i), Error: 60}, Favourite: i == 3, Wrong: i%7 == 0, Fresh: i == 1,
		})
	}
	b.Rows[2].Name, b.Rows[4].Name = "小明", "a name that is far too long for any table"
	b.Rows[29].Place, b.Rows[29].Matches = 0, 0
	return b
}

func TestTheTableIsReadFromTheBack(t *testing.T) {
	h := open(t, "en")
	h.Board = league30()
	v := view(show.Line{})
	v.Item, v.Teams = true, [2]string{"/home/class/小明.star", "/home/class/pupil 00.star"}
	s := h.LayoutBoard(v, 1280, 720)
	got := read(s)
	for _, want := range []string{"LEAGUE", "1/4", "1900", "pupil 00", "小明", "29 · 118:8", "435 of 870 matches"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %q, want %q on the first page", got, want)
		}
	}
	const least = 0.04 * 720 / 0.714 // of the em, for letters of 4 % of the height
	for _, m := range texts(s) {
		if (m.String == "pupil 01" || m.String == "1900" || m.String == "小明") && m.Size < least {
			t.Errorf("%q is set in %.0f pixels, want %.0f or more", m.String, m.Size, least)
		}
	}
	h.Turn = 8 * show.UpdatesPerSecond
	if got := read(h.LayoutBoard(v, 1280, 720)); !strings.Contains(got, "2/4") || !strings.Contains(got, "pupil 09") || strings.Contains(got, "pupil 00") {
		t.Errorf("got %q eight seconds later, want the second page", got)
	}
}

// TestTheTableStaysInItsPlace lays boards of all sizes out on all screens.
func TestTheTableStaysInItsPlace(t *testing.T) {
	few := &class.Board{Rows: []class.Row{{Place: 1, Name: "mei"}}}
	lost := league30()
	lost.Lost = errors.New("gone")
	many := league30()
	many.Surplus = 60
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, screen := range screens {
			for i, b := range []*class.Board{{}, few, league30(), lost, many} {
				h.Board = b
				_, _, r := hud.Split(screen.w, screen.h)
				s := h.LayoutBoard(view(show.Line{}), screen.w, screen.h)
				for _, m := range texts(s) {
					if m.X < r.X || m.X > screen.w || m.Y-m.Size/2 < r.Y || m.Y+m.Size/2 > screen.h*(1-0.02) || strings.Contains(m.String, "{") {
						t.Errorf("%s, %s, board %d: %q is at %.0f, %.0f of %+v", tag, screen.name, i, m.String, m.X, m.Y, r)
					}
				}
				if len(texts(s)) < 2 {
					t.Errorf("%s, %s, board %d: nothing to read", tag, screen.name, i)
				}
			}
		}
	}
}

// minded is a view with a look into a robot.
func minded(thought show.Thought) *show.View {
	v := view(show.Line{})
	f := *v.Next
	f.Count = 6
	for i := range 6 {
		f.Robots[i].Side, f.Robots[i].Number = field.Side(i/3), i%3+1
	}
	v.Next = &f
	m := &sim.Mind{Robot: 4}
	m.Ball = sense.Impression{Age: 1.234}
	m.Pos.X = 0.7
	m.Steps, m.Budget, m.Word = 1234, 20000, "mine"
	m.Prints = []string{"one", "two", "three", "four", strings.Repeat("long ", 40), "tab\tand bell\a"}
	v.Mind, v.Thought = m, thought
	return v
}

func TestAMindIsPutIntoWords(t *testing.T) {
	h := open(t, "en")
	for thought, want := range map[show.Thought]string{
		show.Sees:      "ORANGE 2 sees the ball",
		show.Remembers: "ORANGE 2 saw the ball 1.2 s ago",
		show.Strays:    "ORANGE 2 is 0.7 m wrong about its place",
		show.Imagines:  "ORANGE 2: that is not the ball!",
	} {
		got := read(h.Layout(minded(thought), 1280, 720, nil))
		for _, w := range []string{want, "1234 steps of 20000", "mine", "three", "four", "…", "tab and bell "} {
			if !strings.Contains(got, w) {
				t.Errorf("got %q, want %q", got, w)
			}
		}
		if strings.Contains(got, "two") {
			t.Errorf("got %q, want the last four prints only", got)
		}
	}
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, thought := range show.Thoughts() {
			for _, screen := range screens {
				s := h.Layout(minded(thought), screen.w, screen.h, nil)
				for _, m := range texts(s) {
					if m.String == thought.String() || strings.Contains(m.String, "{") || m.Y > 0.97*screen.h {
						t.Errorf("%s, %s: got %q at y %.0f", tag, screen.name, m.String, m.Y)
					}
				}
			}
		}
	}
}

func TestAComplaintIsForItsAuthor(t *testing.T) {
	h := open(t, "en")
	v := view(show.Line{Topic: show.Invite})
	v.Complaint = show.Complaint{Side: field.Away, Number: 2, Err: errors.New("mei.star: permission denied")}
	got := read(h.Layout(v, 1280, 720, nil))
	for _, want := range []string{"ORANGE 2 · the file cannot be opened", "mei.star: permission denied"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTimeThatStandsStillIsShown(t *testing.T) {
	h := open(t, "en")
	v := view(show.Line{})
	v.Paused, v.Pace, v.Behind = true, show.Slow, 3.21
	s := h.Layout(v, 1280, 720, nil)
	icons := 0
	for _, m := range s.Marks {
		if m.Box.Icon == hud.Pause {
			icons++
		}
	}
	if got := read(s); icons != 1 || !strings.Contains(got, "×¼") || !strings.Contains(got, "–3.2\u00a0s") {
		t.Errorf("got %q and %d signs of a pause, want one, the pace and how far back", got, icons)
	}
}

func TestHelpHasTheKeysOfAClassOnlyThere(t *testing.T) {
	h := open(t, "en")
	h.Help = true
	without := read(h.Layout(view(show.Line{}), 1280, 720, nil))
	h.Board = &class.Board{}
	with := read(h.Layout(view(show.Line{}), 1280, 720, nil))
	if strings.Contains(without, "T | table") || !strings.Contains(with, "T | table") || !strings.Contains(without, "Space | pause") {
		t.Errorf("got %q and in a class %q", without, with)
	}
}

// TestNamesHaveTheirLetters writes names of all scripts in shows of all languages.
func TestNamesHaveTheirLetters(t *testing.T) {
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, name := range []string{"小明", "さくら", "민준", "Łukasz", "Мария", "ليلى", "प्रिया"} {
			b := &class.Board{Rows: []class.Row{{Place: 1, Name: name}}}
			h.Board = b
			for _, m := range texts(h.LayoutBoard(view(show.Line{}), 1280, 720)) {
				if m.String == name && !h.Has(m) {
					t.Errorf("%s: the fonts lack letters of %q", tag, name)
				}
			}
		}
	}
}

// TestNamesOfPupilsAreWrittenEverywhere has a brain with a Chinese name win in an
// English show.
func TestNamesOfPupilsAreWrittenEverywhere(t *testing.T) {
	h := open(t, "en")
	v := view(show.Line{Topic: show.Goal, Side: field.Home})
	v.Teams[field.Home] = "小明"
	result := *v
	result.Scene = show.Result
	for name, v := range map[string]*show.View{"goal": v, "result": &result} {
		n := 0
		for _, m := range texts(h.Layout(v, 1280, 720, nil)) {
			if strings.Contains(m.String, "小明") {
				n++
				if !h.Has(m) {
					t.Errorf("%s: %q is set in a font without its letters", name, m.String)
				}
			}
		}
		if n < 2 {
			t.Errorf("%s: the name is written %d times, want on the scoreboard and in words", name, n)
		}
	}
}
