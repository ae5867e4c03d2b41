package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/mic"
	"jiayou/cmd/jiayou/settings"
	"jiayou/cmd/jiayou/show"
)

func TestWhoHasTheLastWord(t *testing.T) {
	o, err := parse([]string{"--config", settingsFile(t, "cheer = 60\near = \"calm\"\nhome = \"harbour\"\n"), "--ear", "lively"})
	if err != nil {
		t.Fatal(err)
	}
	menu, err := o.change("cheer", "40")
	if err != nil {
		t.Fatal(err)
	}
	reread := func(text string) *options {
		t.Helper()
		file, err := settings.Parse("kiosk.toml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		n, err := menu.reread(file)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, c := range []struct {
		name   string
		o      *options
		effect percent
		point  cheer.Point
		differ string // from the options at the start
	}{
		{"the start", o, 60, cheer.Lively, ""},
		{"the menu over the file", menu, 40, cheer.Lively, "cheer"},
		{"another line of the file", reread("cheer = 60\near = \"calm\"\nhome = \"waves\"\n"), 40, cheer.Lively, "cheer home"},
		{"the file anew", reread("cheer = 20\n"), 20, cheer.Lively, "cheer home"},
	} {
		if c.o.effect != c.effect || c.o.ear != c.point {
			t.Errorf("%s: got effect %d and point %d, want %d and %d", c.name, c.o.effect, c.o.ear, c.effect, c.point)
		}
		if got := strings.Join(o.differ(c.o), " "); got != c.differ {
			t.Errorf("%s: got a difference in %q, want %q", c.name, got, c.differ)
		}
	}
	if _, err := menu.change("cheer", "400"); err == nil {
		t.Error("the menu sets what cannot be")
	}
}

// TestAnotherEar changes how a show listens, while it goes on.
func TestAnotherEar(t *testing.T) {
	h := openHearing(source{mic: "none"}, nil, audio.Config{})
	defer h.close()
	until := func(what string, done func(error) bool) {
		t.Helper()
		overdue := time.Now().Add(2 * time.Minute)
		for clock := time.NewTicker(time.Millisecond); !done(h.update()); <-clock.C {
			if time.Now().After(overdue) {
				t.Fatalf("%s: nothing comes", what)
			}
		}
	}
	calm := audio.Config{Point: cheer.Calm}
	crowd := source{mic: "synthetic", seed: 1}
	h.change(crowd, audio.Config{})
	h.change(crowd, calm) // while the first one is on its way
	until("the second wish", func(error) bool { return h.source == crowd && h.cfg.Point == cheer.Calm })
	until("sound", func(error) bool { return len(h.since(nil)) > 0 })
	old := h.ear
	h.change(source{mic: "no microphone has this name"}, calm)
	until("a refusal", func(err error) bool { return err != nil })
	if h.ear != old || h.source != crowd {
		t.Error("an ear was lost to a microphone that is not there")
	}
}

// TestOtherChannelsOfTheSameSound picks channels while a show goes on, some of which
// are not there.
func TestOtherChannelsOfTheSameSound(t *testing.T) {
	choose := func(text string) (c mic.Choice) {
		c, err := mic.ParseChoice(text)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	from := source{mic: hall(t, [2]float64{3, 0.01})} // mono
	open, err := from.live()
	if err != nil {
		t.Fatal(err)
	}
	h := openHearing(from, open, audio.Config{})
	defer h.close()
	until := func(what string, done func(error) bool) {
		t.Helper()
		overdue := time.Now().Add(20 * time.Second)
		for clock := time.NewTicker(time.Millisecond); !done(h.update()); <-clock.C {
			if time.Now().After(overdue) {
				t.Fatalf("%s: nothing comes", what)
			}
		}
	}
	absent := from
	absent.channels = choose("3")
	h.change(absent, audio.Config{Pair: 0.1})
	until("a refusal", func(err error) bool { return err != nil && strings.Contains(err.Error(), "hear channel 3") })
	if h.source != from || h.cfg.Pair != 0 {
		t.Errorf("got %+v and %+v after a refusal, want what was before", h.source, h.cfg)
	}
	until("sound of before", func(error) bool { return len(h.since(nil)) > 0 })
	mixed := from
	mixed.channels = choose("mix")
	h.change(mixed, audio.Config{Pair: 0.1})
	until("the mix", func(error) bool { return h.source == mixed && h.cfg.Pair == 0.1 && len(h.since(nil)) > 0 })
}

func TestWhatTheShowHasComeTo(t *testing.T) {
	var y tally
	now := time.Unix(1000, 0)
	roar := &show.View{Meters: [2]show.Meter{{Level: 0.2}, {Level: 0.9, Roar: true}}}
	y.watch([]show.Note{{Kind: "fall"}, {Kind: "roar"}, {Kind: "goal"}, {Kind: "goal", Again: true}, {Kind: "up", Saved: 1.5}, {Kind: "up"}, {Kind: "full-time"}}, roar, now)
	for range 2 * show.UpdatesPerSecond {
		y.watch(nil, roar, now)
	}
	if y.falls != 1 || y.goals != 1 || y.helped != 1 || y.saved != 1.5 || y.matches != 1 || y.roars != 1 || y.cheering != 121 || len(y.heard) != 20 || slices.Max(y.heard) != 0.9 {
		t.Errorf("got %+v", y)
	}
	for d, want := range map[time.Duration]string{59 * time.Second: "59 s", 61 * time.Second: "1:01", 25 * time.Hour: "25:00:00"} {
		if got := ago(d); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestARoarOfBothStandsIsOneOfTheHall: a single microphone hears for both, and where
// there are two, one stand joins in.
func TestARoarOfBothStandsIsOneOfTheHall(t *testing.T) {
	var y tally
	now := time.Unix(1000, 0)
	quiet, one, both := &show.View{}, &show.View{Meters: [2]show.Meter{{Roar: true}, {}}}, &show.View{Meters: [2]show.Meter{{Roar: true}, {Roar: true}}}
	begins := show.Note{Kind: "roar"}
	for i, u := range []struct {
		notes []show.Note
		view  *show.View
		want  int
	}{
		{[]show.Note{begins, begins}, both, 1},
		{nil, both, 1},
		{nil, quiet, 1},
		{nil, one, 1}, // the meter leaps before the match is told
		{[]show.Note{begins}, one, 2},
		{[]show.Note{begins}, both, 2},
		{nil, quiet, 2},
		{[]show.Note{begins}, quiet, 3}, // a short one
		{[]show.Note{begins}, one, 4},
	} {
		y.watch(u.notes, u.view, now)
		if y.roars != u.want || len(y.recent) != u.want {
			t.Errorf("update %d: got %d roars, %d of them lately, want %d", i, y.roars, len(y.recent), u.want)
		}
	}
}

// TestOnlyWhoCanHearTheLoudspeakersIsToldOfThem: a recording was made somewhere else,
// for a film as for a show.
func TestOnlyWhoCanHearTheLoudspeakersIsToldOfThem(t *testing.T) {
	own := echo.NewPlayback()
	for _, c := range []struct {
		args []string
		told bool
	}{
		{nil, true}, {[]string{"--mic", "usb"}, true},
		{[]string{"--mic", "hall.wav"}, false}, {[]string{"--mic", "synthetic"}, false},
		{[]string{"--film", "x", "--mic", "hall.wav"}, false}, {[]string{"--film", "x", "--mic", "synthetic"}, false},
	} {
		o, err := parse(c.args)
		if err != nil {
			t.Fatal(err)
		}
		if got := o.listening(own, nil).Own != nil; got != c.told {
			t.Errorf("%v: got an ear that is told of the loudspeakers: %v, want %v", c.args, got, c.told)
		}
		if o.film != "" && o.own() != nil {
			t.Errorf("%v: a film has loudspeakers", c.args)
		}
	}
}
