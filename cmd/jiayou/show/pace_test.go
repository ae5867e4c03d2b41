package show_test

import (
	"errors"
	"testing"
	"time"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
)

// wait lets a number of updates pass in silence.
func (h *hall) wait(updates int) {
	h.t.Helper()
	for range updates {
		h.pass(silence)
	}
}

func (h *hall) tick() int { return h.show.View().Next.Tick }

func TestPaces(t *testing.T) {
	h := open(t, match(1))
	for _, c := range []struct {
		pace show.Pace
		want int // ticks in a second
	}{{show.Slow, 25}, {show.Normal, 100}, {show.Fast, 400}} {
		h.show.SetPace(c.pace)
		before := h.tick()
		h.wait(show.UpdatesPerSecond)
		if got := h.tick() - before; got != c.want {
			t.Errorf("%v: got %d ticks in a second, want %d", c.pace, got, c.want)
		}
	}
	for _, c := range []struct{ got, want show.Pace }{
		{show.Normal.Slower(), show.Slow}, {show.Slow.Slower(), show.Slow}, {show.Fast.Slower(), show.Normal},
		{show.Normal.Faster(), show.Fast}, {show.Fast.Faster(), show.Fast}, {show.Slow.Faster(), show.Normal},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
}

func TestTimeStandsStillAndTheEarListens(t *testing.T) {
	h := open(t, match(1))
	h.wait(90)
	h.show.Pause(true)
	at := h.tick()
	h.wait(600)
	h.pass(roar)
	v := h.show.View()
	if v.Next.Tick != at || !v.Paused || *v.Prev != *v.Next || v.Alpha != 1 {
		t.Errorf("got tick %d and alpha %v after a pause of ten seconds, want the one picture of tick %d", v.Next.Tick, v.Alpha, at)
	}
	if v.Meters[0].Level != 0.9 {
		t.Errorf("got level %v in a pause, want what is heard", v.Meters[0].Level)
	}
	h.show.Step(1)
	h.wait(5)
	if got := h.tick(); got != at+1 {
		t.Errorf("a step of one tick went from %d to %d", at, got)
	}
	for robot := range 6 {
		before := h.tick()
		h.show.StepDecision(robot)
		h.wait(2)
		if got := h.tick() - 1; got%10 != robot || got < before || got > before+9 {
			t.Errorf("from tick %d to the decision of robot %d went tick %d", before, robot, got)
		}
	}
	before := h.tick()
	h.show.Pause(false)
	h.wait(60)
	if got := h.tick() - before; got < 99 || got > 101 {
		t.Errorf("got %d ticks in the second after a pause, want 100", got)
	}
}

// TestBackInTime goes back and sees the same again, crowd and all, and then what
// is new.
func TestBackInTime(t *testing.T) {
	h := open(t, match(4))
	var seen []sim.Frame
	hear := func(tick int) audio.Hearing {
		if tick%700 < 300 {
			return roar
		}
		return silence
	}
	for range 3000 {
		h.show.Step(1)
		h.pass(hear(h.tick()))
		seen = append(seen, *h.show.View().Next)
	}
	for _, back := range []float64{0.01, 1, 5, 12.34, 29} {
		was := h.tick()
		start := time.Now()
		if err := h.show.Rewind(back); err != nil {
			t.Fatal(err)
		}
		t.Logf("%g s back took %v", back, time.Since(start))
		h.show.Pause(true)
		h.pass(silence)
		v := h.show.View()
		if want := was - int(back*100); v.Next.Tick != want || !v.Cut || *v.Next != seen[want-1] {
			t.Fatalf("%g s back from tick %d: got tick %d, cut %v, want what was seen at tick %d", back, was, v.Next.Tick, v.Cut, want)
		}
		if v.Behind != float64(3000-v.Next.Tick)/100 {
			t.Errorf("got %v s behind, want %v", v.Behind, float64(3000-v.Next.Tick)/100)
		}
		if n, ok := h.note("seek"); !ok || n.Time != float64(v.Next.Tick)/100 {
			t.Errorf("got note %+v, want one of a seek", n)
		}
		for h.tick() < 3000 {
			h.show.Step(1)
			h.pass(silence)
			if v := h.show.View(); *v.Next != seen[v.Next.Tick-1] {
				t.Fatalf("%g s back: tick %d is another one the second time", back, v.Next.Tick)
			}
		}
	}
	h.show.Step(1)
	h.pass(silence)
	if got := h.tick(); got != 3001 {
		t.Errorf("got tick %d after the tape's end, want 3001, live", got)
	}
	if err := h.show.Rewind(1000); err != nil {
		t.Fatal(err)
	}
	if h.wait(1); h.tick() != 0 {
		t.Errorf("got tick %d, want the beginning", h.tick())
	}
}

// TestHelpIsNotCountedTwice rewinds over a rescue.
func TestHelpIsNotCountedTwice(t *testing.T) {
	h := open(t, match(seedOfAFall(t)))
	h.until("fall", 250, silence, h.noted("down"))
	h.until("rescue", 12, roar, h.noted("up"))
	for range 3 {
		if err := h.show.Rewind(1); err != nil {
			t.Fatal(err)
		}
		h.pass(silence)
		if got := h.show.View().Helped; got != 0 {
			t.Errorf("got %d helped before the rescue, want 0", got)
		}
		h.until("rescue again", 3, silence, h.noted("up"))
		if n, _ := h.note("up"); !n.Again || h.show.View().Helped != 1 {
			t.Errorf("got %+v and %d helped, want it noted as seen before, and 1", n, h.show.View().Helped)
		}
	}
}

func TestBackFromTheResult(t *testing.T) {
	h := open(t, match(5))
	h.until("full time", 300, silence, h.noted("full-time"))
	if err := h.show.Rewind(5); err != nil {
		t.Fatal(err)
	}
	h.pass(silence)
	if got := h.show.View(); got.Scene != show.Play || got.Next.Game.Clock == 0 {
		t.Errorf("got scene %v, want play", got.Scene)
	}
	h.until("full time again", 7, silence, h.noted("full-time"))
}

// asleep is a squad whose robots stand.
type asleep struct{}

func (asleep) Brain(number int) (agent.Brain, error) {
	if number > 3 {
		return nil, errors.New("there are three of us")
	}
	return asleep{}, nil
}
func (asleep) Think(*agent.Percept) agent.Command { return agent.Command{Still: true} }

func TestAnotherBrainTakesOver(t *testing.T) {
	h := open(t, match(2))
	h.wait(20 * show.UpdatesPerSecond)
	if err := h.show.Rewind(5); err != nil {
		t.Fatal(err)
	}
	h.pass(silence)
	at := h.tick()
	if err := h.show.Substitute(field.Home, "asleep", asleep{}); err != nil {
		t.Fatal(err)
	}
	h.pass(silence)
	if n, ok := h.note("brain"); !ok || n.Side != "home" || n.Source != "asleep" {
		t.Errorf("got note %+v, want one of the new brain", n)
	}
	v := h.show.View()
	if v.Behind != 0 || v.Teams[field.Home] != "asleep" || v.Cut {
		t.Errorf("got %v s behind and teams %v, want live play that went on", v.Behind, v.Teams)
	}
	h.wait(10 * show.UpdatesPerSecond)
	still := *h.show.View().Next
	for range 2 { // over the change, once more
		if err := h.show.Seek(at - 100); err != nil {
			t.Fatal(err)
		}
		for h.tick() < still.Tick {
			h.show.Step(1)
			h.pass(silence)
		}
		if *h.show.View().Next != still {
			t.Error("seen again, the match is another one")
		}
	}
	h.show.Pause(false)
	h.until("next match", 300, silence, func() bool { return h.show.View().Scene == show.Result })
	h.until("next match", 20, silence, func() bool { return h.show.View().Scene == show.Play })
	if got := h.show.View().Teams[field.Home]; got != "asleep" {
		t.Errorf("the next match is played by %s, want asleep", got)
	}
}
