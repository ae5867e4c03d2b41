package hud_test

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"testing"

	qr "github.com/piglig/go-qr"

	"jiayou/assets"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// cycle are the views of a kiosk, with the longest words in them.
func cycle() map[string]*show.View {
	make := func(scene show.Scene, l show.Line) *show.View {
		v := view(l)
		v.Scene, v.Teams, v.CardAge, v.Helped, v.Cheers = scene, [2]string{"harbour", "sparrows"}, 3, 12, [2]float64{9, 20}
		v.Next.Game.Score = [2]int{10, 12}
		return v
	}
	all := map[string]*show.View{}
	fallen := show.Line{Topic: show.Heard, Side: field.Away, Number: 5}
	for name, card := range map[string]show.Card{"how to": show.HowTo, "privacy": show.Privacy, "unheard": show.Unheard, "record": show.Record} {
		for _, l := range []show.Line{{}, fallen, {Topic: show.Goal}} {
			v := make(show.Attract, l)
			v.Card, v.Best = card, show.Best{Helped: 12, Loud: 44.6, Side: field.Away}
			all[fmt.Sprintf("%s %s", name, l)] = v
		}
	}
	call := make(show.Attract, fallen)
	call.Card, call.Ear.Phrase = show.Privacy, true
	all["privacy while a call is known"] = call
	for _, topic := range []show.Topic{show.StandTurn, show.StandHeard} {
		v := make(show.WarmUp, show.Line{Topic: topic, Side: field.Away})
		v.Turn, v.Tried = field.Away, [2]float64{0.8, 1}
		all[topic.String()] = v
	}
	count := make(show.Countdown, show.Line{})
	count.Count = 3
	all["countdown"] = count
	all["replay"] = make(show.Replay, show.Line{Topic: show.Goal})
	half := make(show.Play, show.Line{})
	half.Next.Game.Phase = referee.HalfTime
	all["half-time"] = half
	all["result"] = make(show.Result, show.Line{})
	leaving := make(show.Play, show.Line{Topic: show.Invite})
	leaving.LeaveIn = 9.5
	all["leaving"] = leaving
	for name, left := range map[string]float64{"photo": 0, "photo, again": 75} {
		v := make(show.Photo, show.Line{})
		v.Token, v.LeaveIn = token, left
		all[name] = v
	}
	return all
}

const token = "Jiayou 加油 0.1.0\nHARBOUR 10:12 SPARROWS\njiayou --seed 123456 --format 3v3 --home harbour --away sparrows"

// plates counts the plates that have text on them, and reports whether a letter
// of them is smaller than a share of the picture's short side.
func plates(s *hud.Sheet) (n int, least float64) {
	read := map[int]bool{}
	least = 1
	for i, m := range s.Marks {
		if m.Text.String == "" {
			continue
		}
		least = min(least, 0.714*m.Text.Size/min(s.Width, s.Height))
		for j := i - 1; j >= 0; j-- { // the plate under it: the first box around it that is large and dark, or white
			b := s.Marks[j].Box
			if s.Marks[j].Text.String == "" && b.W > 0.14*s.Width && b.H > 30 && b.Code == "" &&
				b.X <= m.Text.X && m.Text.X <= b.X+b.W && b.Y <= m.Text.Y && m.Text.Y <= b.Y+b.H {
				read[j] = true
				break
			}
		}
	}
	return len(read), least
}

// TestAKioskIsReadFromAfar lays out all scenes in all languages: texts fit, keep
// off the edges and off each other, are large, and no more than three at once,
// the scoreboard being one.
func TestAKioskIsReadFromAfar(t *testing.T) {
	all := cycle()
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		for _, room := range rooms {
			for name, v := range all {
				name = fmt.Sprintf("%s, %s, %s", tag, room.name, name)
				for _, left := range []bool{false, true} {
					h.Left = left
					s := h.Layout(v, room.w, room.h, nil)
					fits(t, name, h, s)
					n, least := plates(s)
					if n > 3 || n == 0 {
						t.Errorf("%s: got %d texts at once, want three at most", name, n)
					}
					if least < 0.0385 {
						t.Errorf("%s: got letters of %.1f %%, want 4", name, 100*least)
					}
				}
			}
		}
	}
}

// TestCardsLeaveTheMiddle: the ball is kept to it by whoever says on which side a
// card stands.
func TestCardsLeaveTheMiddle(t *testing.T) {
	h := open(t, "en")
	v := view(show.Line{})
	v.Scene, v.Card, v.CardAge = show.Attract, show.HowTo, 3
	for _, left := range []bool{false, true} {
		h.Left = left
		for _, m := range h.Layout(v, 1280, 720, nil).Marks {
			b := m.Box
			if b.Y+b.H > 400 && b.W > 300 && (left && b.X+b.W > 0.42*1280 || !left && b.X < 0.58*1280) {
				t.Errorf("left %v: the card reaches from %.0f to %.0f, want it to leave the middle free", left, b.X, b.X+b.W)
			}
		}
	}
}

// TestWhatIsCoveredIsTold: the meter on the side of a card makes way for it in a
// narrow picture, and the card is told instead.
func TestWhatIsCoveredIsTold(t *testing.T) {
	h := open(t, "en")
	v := view(show.Line{})
	v.Scene = show.Attract
	covered := func(width float64, x, y float64) bool {
		h.Layout(v, width, 720, nil)
		for _, c := range h.Covers() {
			if c.X < x && x < c.X+c.W && c.Y < y && y < c.Y+c.H {
				return true
			}
		}
		return false
	}
	for _, c := range []struct {
		width, x, y float64
		card        show.Card
		left        bool
		want        bool
	}{
		{1280, 0.05, 0.3, show.NoCard, false, true}, // a meter
		{1280, 0.95, 0.3, show.NoCard, false, true},
		{1280, 0.5, 0.08, show.NoCard, false, true}, // the score
		{1280, 0.3, 0.3, show.NoCard, false, false},
		{1280, 0.3, 0.6, show.HowTo, true, true}, // a card under a meter
		{1280, 0.3, 0.3, show.HowTo, true, false},
		{960, 0.3, 0.3, show.HowTo, true, true}, // … and one in the place of it
		{960, 0.02, 0.3, show.HowTo, true, false},
		{960, 0.95, 0.3, show.HowTo, true, true},
		{960, 0.02, 0.3, show.HowTo, false, true},
	} {
		v.Card, v.CardAge, h.Left = c.card, 3, c.left
		if got := covered(c.width, c.x, c.y); got != c.want {
			t.Errorf("%.0f wide, card %d, left %v: (%.2f, %.2f) is covered: %v, want %v", c.width, c.card, c.left, c.x, c.y, got, c.want)
		}
	}
}

// TestEachBarPointsToItsStand: blue's stand is on the left, whichever way a script
// runs.
func TestEachBarPointsToItsStand(t *testing.T) {
	for _, tag := range []string{"en", "ar"} {
		v := view(show.Line{Topic: show.StandTurn})
		v.Scene, v.Tried = show.WarmUp, [2]float64{0.5, 0}
		v.Meters[field.Home].Level = 0.5
		found := false
		for _, m := range open(t, tag).Layout(v, 1280, 720, nil).Marks {
			if b := m.Box; b.W == 230 && b.Colour.A == 1 { // half of 460
				found = found || b.X+b.W < 641 && b.X > 400
			}
		}
		if !found {
			t.Errorf("%s: no bar of blue's stand to the left of the middle", tag)
		}
	}
}

// TestTheCodeCanBeRead draws the code as it is on the screen and reads it back.
func TestTheCodeCanBeRead(t *testing.T) {
	h := open(t, "en")
	for _, screen := range screens {
		v := cycle()["photo"]
		for _, m := range h.Layout(v, screen.w, screen.h, nil).Marks {
			if m.Box.Code == "" {
				continue
			}
			size := int(math.Min(m.Box.W, m.Box.H))
			screen := image.NewRGBA(image.Rect(0, 0, size, size))
			draw.Draw(screen, screen.Bounds(), image.White, image.Point{}, draw.Src)
			draw.DrawMask(screen, screen.Bounds(), image.NewUniform(color.Black), image.Point{}, hud.Code(m.Box.Code, size), image.Point{}, draw.Over)
			if got, err := qr.Decode(screen); err != nil || got != token {
				t.Errorf("%d pixels: got %q (%v), want %q", size, got, err, token)
			}
		}
	}
}

// TestTheSignTellsOfACallThatIsKept lays out the microphone's sign with and without a
// visitor's call.
func TestTheSignTellsOfACallThatIsKept(t *testing.T) {
	for _, tag := range assets.Languages() {
		h := open(t, tag)
		words := h.Words()
		for call, want := range map[bool]string{false: words.Say("privacy.sign"), true: words.Say("privacy.sign.call")} {
			v := view(show.Line{})
			v.Scene, v.Card, v.CardAge, v.Ear.Phrase = show.Attract, show.Privacy, 3, call
			said := ""
			for _, m := range h.Layout(v, 1280, 720, nil).Marks {
				said += m.Text.String
			}
			if bare := strings.NewReplacer(" ", "", "\n", ""); !strings.Contains(bare.Replace(said), bare.Replace(want)) {
				t.Errorf("%s, call %v: got %q, want %q in it", tag, call, said, want)
			}
		}
	}
}
