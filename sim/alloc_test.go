package sim_test

import (
	"runtime"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
)

func TestStagesAllocateNothing(t *testing.T) {
	for _, name := range []string{"3v3", "5v5"} {
		cfg := sim.DefaultConfig(3)
		cfg.Format, _ = field.ByName(name)
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		for _, tick := range []int{1500, 4000, 9000} {
			upTo(t, m, waves, tick)
			if got := testing.AllocsPerRun(100, m.RunStages); got != 0 {
				t.Errorf("%s, tick %d: got %.2f allocations a tick, want none of our own", name, tick, got)
			}
			m, _ = sim.New(cfg)
		}
	}
}

func TestAMatchFitsInTwoMegabytes(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Format, _ = field.ByName("5v5")
	live := func() uint64 {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return s.HeapAlloc
	}
	const matches = 8
	before := live()
	var list [matches]*sim.Match
	for i := range list {
		cfg.Seed = uint64(i)
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		upTo(t, m, waves, 6000)
		list[i] = m
	}
	each := float64(live()-before) / matches / (1 << 20)
	runtime.KeepAlive(list)
	t.Logf("%.2f MB a match", each)
	if each > 2 {
		t.Errorf("got %.2f MB a match, want at most 2", each)
	}
}
