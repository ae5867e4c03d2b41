package show_test

import (
	"runtime"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/referee"
)

// hall is a room that the show stands in.
type hall struct {
	t    *testing.T
	show *show.Show
	ear  audio.Status
}

func open(t *testing.T, cfg show.Config) *hall {
	t.Helper()
	s, err := show.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return &hall{t, s, audio.Status{State: audio.Listening, Source: "test"}}
}

// pass lets an update pass in which a hop was heard.
func (h *hall) pass(hop audio.Hearing) {
	h.t.Helper()
	if err := h.show.Update([]audio.Hearing{hop}, h.ear); err != nil {
		h.t.Fatal(err)
	}
}

// until lets time pass until done, but no longer than a number of seconds.
func (h *hall) until(what string, seconds int, hop audio.Hearing, done func() bool) int {
	h.t.Helper()
	for i := range seconds * show.UpdatesPerSecond {
		h.pass(hop)
		if done() {
			return i + 1
		}
	}
	h.t.Fatalf("no %s within %d s", what, seconds)
	return 0
}

// note returns the last note of a kind from the last update.
func (h *hall) note(kind string) (show.Note, bool) {
	notes := h.show.Notes()
	for i := len(notes) - 1; i >= 0; i-- {
		if notes[i].Kind == kind {
			return notes[i], true
		}
	}
	return show.Note{}, false
}

func (h *hall) noted(kind string) func() bool {
	return func() bool { _, ok := h.note(kind); return ok }
}

func (h *hall) says(topic show.Topic) func() bool {
	return func() bool { return h.show.View().Line.Topic == topic }
}

var (
	silence = audio.Hearing{}
	roar    = audio.Hearing{Stands: [2]cheer.Heard{
		{Level: 0.9, Roar: cheer.Confirmed}, {Level: 0.9, Roar: cheer.Confirmed},
	}}
)

func match(seed uint64) show.Config { return show.Config{Match: sim.DefaultConfig(seed)} }

// seedOfAFall returns the seed of a match whose first fall ends on its feet
// within ten seconds if nobody cheers, and that before its 200th second.
func seedOfAFall(t *testing.T) uint64 {
	t.Helper()
	for seed := range uint64(50) {
		m, err := sim.New(sim.DefaultConfig(seed))
		if err != nil {
			t.Fatal(err)
		}
		fallen := -1
		for settled := false; !settled && !m.Finished(); {
			if err := m.Step(sim.Input{}); err != nil {
				t.Fatal(err)
			}
			for _, e := range m.Events() {
				switch {
				case e.Kind == sim.EventDown && fallen < 0:
					fallen = e.Robot
				case e.Kind == sim.EventUp && e.Robot == fallen:
					settled = true
					if e.Value < 10 && e.Tick < 200*sim.TicksPerSecond {
						return seed
					}
				}
			}
		}
	}
	t.Fatal("nobody fell and rose in fifty matches")
	return 0
}

func TestAMinuteIsAMinute(t *testing.T) {
	h := open(t, match(1))
	for range 60 * show.UpdatesPerSecond {
		h.pass(silence)
	}
	if got := h.show.View().Next.Tick; got != 6000 {
		t.Errorf("got %d ticks after a minute, want 6000", got)
	}
}

func TestTheMatchHearsTheShortestRoar(t *testing.T) {
	h := open(t, match(1))
	h.pass(silence)
	hops := []audio.Hearing{silence, roar, silence}
	if err := h.show.Update(hops, h.ear); err != nil {
		t.Fatal(err)
	}
	if _, ok := h.note("roar"); !ok {
		t.Errorf("got notes %v, want a roar of one hop among them", h.show.Notes())
	}
}

func TestTheMeterShowsTheLatestHop(t *testing.T) {
	h := open(t, match(1))
	h.pass(roar)
	if m := h.show.View().Meters[1]; m.Level != 0.9 || !m.Roar {
		t.Errorf("got %+v in the very update, want level 0.9 and a roar", m)
	}
	v := h.show.View()
	h.show.Freshen(&v, &silence)
	if m := v.Meters[1]; m.Level != 0 || m.Roar {
		t.Errorf("got %+v of what was heard since, silence, want level 0 and no roar", m)
	}
}

// seedOfADive returns the seed of a match in which a keeper dives before its 200th second.
func seedOfADive(t *testing.T) uint64 {
	t.Helper()
	for seed := range uint64(50) {
		m, err := sim.New(sim.DefaultConfig(seed))
		if err != nil {
			t.Fatal(err)
		}
		for m.Frame().Tick < 200*sim.TicksPerSecond && !m.Finished() {
			if err := m.Step(sim.Input{}); err != nil {
				t.Fatal(err)
			}
			for _, e := range m.Events() {
				if e.Kind == sim.EventFall && m.Frame().Robots[e.Robot].Body.Dive != 0 {
					return seed
				}
			}
		}
	}
	t.Fatal("nobody dived in fifty matches")
	return 0
}

func TestADiveIsNoFall(t *testing.T) {
	h := open(t, match(seedOfADive(t)))
	h.ear = audio.Status{} // nobody is called to help
	diver := func() int {
		for i, r := range h.show.View().Next.Robots {
			if r.Body.Dive != 0 {
				return i
			}
		}
		return -1
	}
	h.until("dive", 250, silence, h.says(show.Dived))
	at := diver()
	if at < 0 {
		t.Fatal("got a line of a dive where nobody dives")
	}
	for range 3 * show.UpdatesPerSecond {
		h.pass(silence)
		if line := h.show.View().Line; line.Topic == show.Down && diver() == at {
			t.Fatalf("got %v of a keeper that dived, want nothing said of a fall", line)
		}
	}
}

// TestTheFallenAreCalledForHeardAndRescued is the first rule of the show, from
// the fall to the line that says what the shouting did.
func TestTheFallenAreCalledForHeardAndRescued(t *testing.T) {
	h := open(t, match(seedOfAFall(t)))
	h.until("fall", 250, silence, h.noted("down"))
	down, _ := h.note("down")
	h.until("call", 1, silence, h.says(show.Fallen))
	if got := h.show.View().Line; got.Number != down.Robot || got.Side.String() != down.Side {
		t.Errorf("got %v, want a call for %s %d", got, down.Side, down.Robot)
	}
	if n := h.until("answer", 1, roar, h.says(show.Heard)); n > 6 {
		t.Errorf("the answer came after %d updates, want 6 at most (100 ms)", n)
	}
	h.until("rescue", 12, roar, h.noted("up"))
	up, _ := h.note("up")
	if up.Saved < 0.2 || up.Robot != down.Robot {
		t.Errorf("got %+v, want %s %d up at least 0.2 s sooner", up, down.Side, down.Robot)
	}
	h.until("thanks", 3, silence, h.says(show.Rescued))
	if got := h.show.View(); got.Helped != 1 || got.Line.Seconds != up.Saved {
		t.Errorf("got %d helped and %v, want 1 and %.2f s", got.Helped, got.Line, up.Saved)
	}
}

func TestTheResultStaysAndTheNextMatchBegins(t *testing.T) {
	h := open(t, match(5))
	h.until("full time", 300, silence, h.noted("full-time"))
	if got := h.show.View().Scene; got != show.Result {
		t.Errorf("got scene %v after full time, want result", got)
	}
	n := h.until("next match", 20, silence, func() bool { return h.show.View().Scene == show.Play })
	if n < 7*show.UpdatesPerSecond || n > 9*show.UpdatesPerSecond {
		t.Errorf("the result stayed for %d updates, want about 8 s", n)
	}
	h.pass(silence)
	v := h.show.View()
	if !v.Cut || v.Next.Tick > 2 || v.Next.Game.Half != 1 {
		t.Errorf("got cut %v and tick %d, want the first picture of a new match", v.Cut, v.Next.Tick)
	}
	if n, ok := h.note("match"); !ok || n.Seed != 6 {
		t.Errorf("got note %+v, want a match with seed 6, the next one", n)
	}
}

func TestFromAnySecond(t *testing.T) {
	cfg := match(3)
	cfg.From = 4321
	h := open(t, cfg)
	if got := h.show.View().Next.Tick; got != 4321 {
		t.Errorf("got tick %d, want 4321", got)
	}
	cfg.From = 100_000
	if _, err := show.New(cfg); err == nil {
		t.Error("a match can begin after its end, want an error")
	}
}

func TestTheEarsStateIsSaid(t *testing.T) {
	h := open(t, match(2))
	h.show.Pause(true) // so that nothing on the pitch has more to say
	for _, c := range []struct {
		state audio.State
		want  show.Topic
	}{
		{audio.Lost, show.MicNone},
		{audio.Listening, show.MicBack},
		{audio.Lost, show.MicLost},
		{audio.Listening, show.MicBack},
		{audio.Ended, show.MicEnded},
	} {
		h.ear.State = c.state
		h.pass(silence)
		if n, ok := h.note("ear"); !ok || n.State != c.state.String() {
			t.Errorf("got note %+v, want one of an ear that is %s", n, c.state)
		}
		h.until(c.want.String(), 3, silence, h.says(c.want))
		h.until("end of the line", 6, silence, func() bool { return h.show.View().Line.Topic != c.want })
	}
}

func TestNobodyIsAskedToShoutInVain(t *testing.T) {
	deaf := match(1)
	deaf.Match.Deaf = true
	for name, h := range map[string]*hall{"deaf robots": open(t, deaf), "no microphone": open(t, match(1))} {
		if name == "no microphone" {
			h.ear = audio.Status{State: audio.Lost, Problem: "no microphone"}
		}
		for h.show.View().Next.Game.Phase != referee.Finished {
			h.pass(silence)
			if line := h.show.View().Line; line.Topic.Calls() {
				t.Fatalf("%s: says %v, want no call", name, line)
			}
		}
	}
}

// TestAShowDoesNotGrow compares the memory after two and after four matches.
func TestAShowDoesNotGrow(t *testing.T) {
	h := open(t, match(2))
	after := func(matches int) uint64 {
		for range matches {
			h.until("result", 300, roar, func() bool { return h.show.View().Scene == show.Result })
			h.until("match", 20, silence, func() bool { return h.show.View().Scene == show.Play })
		}
		var m runtime.MemStats
		runtime.GC() // twice: what has a finalizer goes with the second
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	two := after(2)
	if four := after(2); four > two+64<<10 {
		t.Errorf("got %d kB after four matches and %d kB after two, want no more than 64 kB between them", four>>10, two>>10)
	}
}
