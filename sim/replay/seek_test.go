package replay_test

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/replay"
)

func TestSeekFindsTheSamePictureFromEverywhere(t *testing.T) {
	file, _ := record(t, sim.DefaultConfig(6), noisy(), 0)
	straight, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	ticks := []int{0, 1, 99, 100, 999, 1000, 1001, 6543, 12000, 20001}
	want := map[int]sim.Frame{}
	for _, tick := range ticks {
		for straight.Tick() < tick {
			if err := straight.Step(); err != nil {
				t.Fatal(err)
			}
		}
		want[tick] = *straight.Match().Frame()
	}
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, tick := range []int{20001, 0, 6543, 1000, 999, 12000, 1001, 99, 100, 1, 20001} {
		if err := p.Seek(tick); err != nil {
			t.Fatalf("seek %d: %v", tick, err)
		}
		if *p.Match().Frame() != want[tick] {
			t.Errorf("seek %d: got another picture than by playing straight there", tick)
		}
	}
	if err := p.Seek(1 << 30); !errors.Is(err, io.EOF) {
		t.Errorf("seek past the end: got %v, want io.EOF", err)
	}
	if rep := p.Report(); !rep.Finished || rep.Ticks != p.Tick() {
		t.Errorf("got %+v at the end, want all %d ticks verified", rep, p.Tick())
	}
	if err := p.Seek(-5); err != nil || p.Tick() != 0 {
		t.Errorf("seek before the beginning: got tick %d and %v, want tick 0", p.Tick(), err)
	}
}

// BenchmarkSeek jumps to and fro in a match that has been played. The goal is
// 20 ms anywhere in it.
func BenchmarkSeek(b *testing.B) {
	file, m := record(b, sim.DefaultConfig(6), noisy(), 0)
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		b.Fatal(err)
	}
	end := m.Frame().Tick
	if err := p.Seek(end); err != nil {
		b.Fatal(err)
	}
	worst, tick := time.Duration(0), 0
	for b.Loop() {
		tick = (tick + 7919) % end
		begin := time.Now()
		if err := p.Seek(tick); err != nil {
			b.Fatal(err)
		}
		worst = max(worst, time.Since(begin))
	}
	b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
}
