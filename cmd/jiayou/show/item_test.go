package show_test

import (
	"testing"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
)

// played returns an item of a match from a tick on, and the hash that the match
// has in the end.
func played(t *testing.T, seed uint64, from int, urgent bool) (*show.Item, uint64) {
	t.Helper()
	cfg := sim.DefaultConfig(seed)
	cfg.Teams = [2]string{"harbour", "sparrows"}
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	item := &show.Item{Rush: from + 1000, Urgent: urgent, Topic: show.ClassNew, Side: field.Away}
	for !m.Finished() {
		if m.Tick() == from {
			item.Start = m.Snapshot()
		}
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
	}
	return item, m.Hash()
}

// TestAnItemIsShownAsItWas shows a part of a match in a roaring hall, and then
// hurries to its end.
func TestAnItemIsShownAsItWas(t *testing.T) {
	h := open(t, match(1))
	h.wait(30)
	item, hash := played(t, 9, 6789, false)
	h.show.Queue(item)
	h.until("stoppage", 60, roar, func() bool { return h.show.View().Item })
	if v := h.show.View(); !v.Cut || v.Next.Tick != 6789 || v.Teams[0] != "harbour" || !v.Deaf || h.show.Queued() != nil {
		t.Errorf("got tick %d of %v, want tick 6789 of harbour – sparrows, and a cut", v.Next.Tick, v.Teams)
	}
	h.until("word of it", 3, roar, h.says(show.ClassNew))
	n := h.until("the end", 60, roar, func() bool { return h.show.View().Scene == show.Result })
	if most := 25 * show.UpdatesPerSecond; n > most {
		t.Errorf("the item took %d updates, want 10 s and then a hurry: %d at most", n, most)
	}
	if got := h.show.Hash(); got != hash {
		t.Errorf("got hash %016x in the end, want %016x: it is another match", got, hash)
	}
	if err := h.show.Rewind(2); err != nil {
		t.Fatal(err)
	}
	h.until("the end again", 10, roar, func() bool { return h.show.View().Scene == show.Result })
	if got := h.show.Hash(); got != hash {
		t.Errorf("got hash %016x seen again, want %016x", got, hash)
	}
	h.until("an own match", 20, silence, func() bool { return h.show.View().Scene == show.Play })
	if v := h.show.View(); v.Item || v.Teams[0] != "waves" || v.Deaf {
		t.Errorf("got %v after the item, want a match of the show's own", v.Teams)
	}
}

// TestARecordingIsShownWithItsCrowd shows fifteen seconds of a match that was
// recorded with a crowd, over and over, in a hall that is silent now.
func TestARecordingIsShownWithItsCrowd(t *testing.T) {
	m, err := sim.New(sim.DefaultConfig(9))
	if err != nil {
		t.Fatal(err)
	}
	item := &show.Item{Start: m.Snapshot(), Rush: 1 << 30, Heard: true}
	const begins, ends, all = 500, 900, 1500
	for tick := range all {
		in := sim.Input{}
		if tick >= begins && tick < ends {
			in.Cheer[field.Away] = sim.Cheer{Level: 200, Roar: true}
		}
		item.Inputs = append(item.Inputs, in)
		if err := m.Step(in); err != nil {
			t.Fatal(err)
		}
	}
	cfg := match(1)
	cfg.Again, cfg.From = item, 300
	h := open(t, cfg)
	if v := h.show.View(); v.Next.Tick != 300 || v.Item || h.show.Seed() != 9 {
		t.Fatalf("got tick %d of seed %d, want 300 of the recording's 9", v.Next.Tick, h.show.Seed())
	}
	cheers := func() bool { return h.show.View().Meters[field.Away].Script }
	h.until("roar", 5, silence, cheers)
	if v := h.show.View(); v.Next.Tick < begins || v.Next.Tick > begins+2 || v.Meters[field.Home].Level != 0 || !v.Meters[field.Away].Roar {
		t.Errorf("got meters %+v at tick %d, want a roar of Away at %d", v.Meters, v.Next.Tick, begins)
	}
	h.until("silence", 6, silence, func() bool { return !cheers() })
	if err := h.show.Rewind(2); err != nil {
		t.Fatal(err)
	}
	h.until("the roar again", 1, silence, cheers)
	h.until("the end", 20, silence, func() bool { return h.show.View().Next.Tick == all })
	if got := h.show.Hash(); got != m.Hash() {
		t.Errorf("got hash %016x in the end, want the recording's %016x", got, m.Hash())
	}
	h.until("the beginning", 1, silence, func() bool { return h.show.View().Next.Tick < 10 })
}

func TestAnUrgentItemIsNotInterrupted(t *testing.T) {
	h := open(t, match(1))
	first, _ := played(t, 9, 3000, true)
	second, _ := played(t, 10, 3000, true)
	first.Rush = 1 << 30
	h.show.Queue(first)
	h.until("the first", 60, silence, func() bool { return h.show.View().Item })
	h.show.Queue(second)
	h.until("its end", 300, silence, func() bool { return h.show.View().Scene == show.Result })
	if h.show.Queued() != second {
		t.Error("the second urgent item did not wait")
	}
	h.show.Skip()
	h.wait(2)
	if v := h.show.View(); !v.Item || v.Next.Tick < 3000 || v.Next.Tick > 3010 {
		t.Errorf("got tick %d after a skip, want the second item from its beginning", v.Next.Tick)
	}
}
