package academy_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	files "jiayou/assets/academy"
	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// whole is an exercise with nothing wrong; its line 5 is the last.
const whole = `title Kick # about
task Kick it.
time 9
ball 1 0
home 2 at 0 0
`

const stars = `star touch
hint a
star near ball 1
hint b
star no fall
hint c
`

func TestParse(t *testing.T) {
	s, err := academy.Parse("07-my-own.txt", `format 5v5
title Kick
title zh-Hant: 踢
task Kick it.
time 12.5
start kick-in away
ball 1 -2 rolls 0.5 -1
home 5 at 0 1 faces 0 3
home 1 at -9 0 on-back
away 2 at 4 0 idle
rival chaser
2..3.5 crowd home 0.5 roars late 2
star pass 2 within 9
hint a
star no near -3 1 1.5 for 2 before roar
hint b
star beyond -1 after touch
hint c`)
	if err != nil {
		t.Fatal(err)
	}
	e, sc := sim.Entry{Stance: sim.Upright, Pos: geom.Vec{Y: 1}, Heading: math.Pi / 2}, &s.Scene
	if s.Name != "my-own" || s.Format.Name != "5v5" || sc.Ticks != 1250 || s.Rival != "chaser" || sc.Robots[4] != e {
		t.Errorf("got %+v", s)
	}
	if sc.Robots[0].Stance != sim.OnBack || !sc.Robots[6].Idle || sc.Robots[6].Heading != math.Pi || sc.Restart != referee.KickIn || sc.Taker != field.Away {
		t.Errorf("got %+v", sc)
	}
	if s.Title.In("zh-Hant") != "踢" || s.Title.In("zh-Hans") != "Kick" || s.Task.String() != "Kick it." || s.Stars[1].Hint.In("en") != "b" {
		t.Errorf("got texts %+v and %+v", s.Title, s.Task)
	}
	want := [3]string{"make 2 passes within 9 s", "do not be within 1.5 m of (-3, 1) for 2 s before the first roar", "get the ball beyond x = -1 after the first touch"}
	for i := range want {
		if got := s.Stars[i].Condition.String(); got != want[i] {
			t.Errorf("star %d: got %q, want %q", i+1, got, want[i])
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "x.txt:1:1: the exercise has no title, want: title WORDS"},
		{"titel Kick", `x.txt:1:1: got "titel" for a statement, want a time such as 3..6, title, task, format, time, start, ball, home, away, rival, star or hint: did you mean title?`},
		{"title", "x.txt:1:6: the line ends before the text"},
		{"title zh-Hnat: x", `x.txt:1:7: got "zh-Hnat" for a language, want en, zh-Hans, zh-Hant, ja, ko, de, es, fr, pt, ru, ar or hi: did you mean zh-Hant?`},
		{"title a\ntitle b", "x.txt:2:7: got a second text in en, want one"},
		{"time 30", `x.txt:1:6: got "30" for seconds, want a number from 1 to 20`},
		{"time", "x.txt:1:5: the line ends before seconds, want a number from 1 to 20"},
		{"time 9 8", `x.txt:1:8: got "8", want the end of the line`},
		{"time 9\ntime 9", `x.txt:2:1: got "time" twice, want it once`},
		{"ball 1", "x.txt:1:7: the line ends before y, in metres, want a number from -5.5 to 5.5"},
		{"ball 1 2 rols 1 1", `x.txt:1:10: got "rols" for the end of the line, want rolls: did you mean rolls?`},
		{"ball NaN 2", `x.txt:1:6: got "NaN" for x, in metres, want a number from -8 to 8`},
		{"home 4 at 0 0", `x.txt:1:6: got "4" for the number of a robot, want a whole number from 1 to 3`},
		{"home 1.5 at 0 0", `x.txt:1:6: got "1.5" for the number of a robot, want a whole number from 1 to 3`},
		{"home 2 on 0 0", `x.txt:1:8: got "on" for where it is, want at`},
		{"home 2 at 0 0\nhome 2 at 1 1", "x.txt:2:6: got home 2 twice, want it once"},
		{"home 2 at 0 0 onback", `x.txt:1:15: got "onback" for the end of the line, want faces, face-down, on-back or idle: did you mean on-back?`},
		{"rival wavs", `x.txt:1:7: got "wavs" for who plays for away, want`},
		{"start kickoff home", `x.txt:1:7: got "kickoff" for a start, want play, set, kick-off, kick-in, goal-kick, corner, dropped-ball, direct-free-kick, indirect-free-kick or penalty-kick: did you mean kick-off?`},
		{"star gaol", `x.txt:1:6: got "gaol" for what is measured, want touch, goal, pass, concede, fall, near, behind, cover, beyond or up: did you mean goal?`},
		{"star goal for 3", `x.txt:1:11: got "for" for the end of the condition, want within, after or before`},
		{"star goal within 21", `x.txt:1:18: got "21" for within how many seconds, want a number from 0 to 20`},
		{"star goal after raor", `x.txt:1:17: got "raor" for after what, want roar or touch: did you mean roar?`},
		{"star pass 12", `x.txt:1:11: got "12" for how many passes, want a whole number from 1 to 9`},
		{"hint x", "x.txt:1:1: got a hint before any star, want it after its star"},
		{"3..2 crowd home 1", "x.txt:1:1: got 3..2, want a time that ends after it begins"},
		{"2..3 crowd home 2", `x.txt:1:17: got "2" for how loud, want a number from 0 to 1`},
		{"ball 0 0\nformat 5v5", "x.txt:2:1: the format comes too late, want it before ball, robots and stars"},
		{whole, "x.txt:6:1: the exercise has 0 stars, want three"},
		{whole + stars + "star goal", "x.txt:12:1: got a fourth star, want three"},
		{whole + strings.Replace(stars, "hint b\n", "", 1), "x.txt:11:1: star 2 has no hint, want after it: hint WORDS"},
		{strings.Replace(whole, "home 2", "away 2", 1) + stars, "x.txt:12:1: the exercise has nobody who plays for home, want: home N at X Y"},
		{whole + "home 3 at 0.1 0\n" + stars, "x.txt:13:1: scene has robots 1 and 2 nearer than 0.45 m"},
		{"title \xff", "x.txt:1:1: it has 7 bytes, want at most 16384, in UTF-8"},
	} {
		_, err := academy.Parse("x.txt", c.text)
		var fault *academy.Fault
		if !errors.As(err, &fault) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q:\ngot  %v\nwant %s", c.text, err, c.want)
		}
	}
	if _, err := academy.Parse("x.txt", whole+stars); err != nil {
		t.Error(err)
	}
}

// FuzzParse wants every text to be refused with a place in it, or to be an
// exercise that can be played.
func FuzzParse(f *testing.F) {
	for _, name := range files.Files() {
		text, err := files.File(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add(whole + stars)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := academy.Parse("x.txt", text)
		if err != nil {
			var fault *academy.Fault
			if !errors.As(err, &fault) || fault.Line < 1 || fault.Col < 1 || len(err.Error()) > 800 {
				t.Errorf("got %v, want a place in the text", err)
			}
			return
		}
		cfg, err := s.Config(&academy.Pupil{Name: "x"}, 1)
		if err != nil {
			t.Fatal(err)
		}
		cfg.Teams[field.Home] = "waves"
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		crowd, judge := s.Crowd(1), s.NewJudge()
		for range 3 {
			if err := m.Step(crowd.Input(m.Tick())); err != nil {
				t.Fatal(err)
			}
			judge.Watch(m.Frame(), m.Events())
		}
		if n := judge.Stars(); n < 0 || n > 3 {
			t.Errorf("got %d stars", n)
		}
	})
}
