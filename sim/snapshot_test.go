package sim_test

import (
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/field"
)

// upTo runs a match in a hall to a tick.
func upTo(t testing.TB, m *sim.Match, hall func(int) sim.Input, tick int) {
	t.Helper()
	for m.Frame().Tick < tick && !m.Finished() {
		if err := m.Step(hall(m.Frame().Tick)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSnapshotGoesOnAsTheMatchDid(t *testing.T) {
	for _, tick := range []int{0, 1, 999, 1000, 1001, 7345, 14000, 20999} {
		m, err := sim.New(sim.DefaultConfig(4))
		if err != nil {
			t.Fatal(err)
		}
		upTo(t, m, waves, tick)
		s := m.Snapshot()
		if s.Tick() != tick {
			t.Errorf("got a snapshot of tick %d, want %d", s.Tick(), tick)
		}
		upTo(t, m, waves, tick+3000)
		for range 2 {
			again, err := s.Match()
			if err != nil {
				t.Fatal(err)
			}
			upTo(t, again, waves, tick+3000)
			if got, want := again.Hash(), m.Hash(); got != want {
				t.Errorf("from tick %d: got hash %016x 30 s later, want %016x", tick, got, want)
			}
			if *again.Frame() != *m.Frame() {
				t.Errorf("from tick %d: got another picture 30 s later", tick)
			}
		}
	}
}

// TestEveryKeyTickIsPlainState takes matches of every format up again at each of
// their key ticks, whatever lies about or touches there.
func TestEveryKeyTickIsPlainState(t *testing.T) {
	for _, format := range field.Formats() {
		cfg := sim.DefaultConfig(6)
		cfg.Format = format
		m, err := sim.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		for !m.Finished() && m.Tick() < 30000 {
			s := m.Snapshot()
			upTo(t, m, waves, m.Tick()+sim.KeyTicks)
			again, err := s.Match()
			if err != nil {
				t.Fatal(err)
			}
			upTo(t, again, waves, m.Tick())
			if again.Hash() != m.Hash() {
				t.Fatalf("%s: taken up at tick %d it is another match 10 s later", format.Name, s.Tick())
			}
		}
	}
}

func TestSnapshotCanGoOnOtherwise(t *testing.T) {
	m, err := sim.New(sim.DefaultConfig(4))
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, m, silence, 6000)
	s := m.Snapshot()
	upTo(t, m, silence, 9000)
	other, err := s.Match()
	if err != nil {
		t.Fatal(err)
	}
	upTo(t, other, waves, 9000)
	if other.Hash() == m.Hash() {
		t.Error("got the same match with another crowd")
	}
}

func TestTakingSnapshotsChangesNothing(t *testing.T) {
	hash := func(every int) uint64 {
		m := play(t, sim.DefaultConfig(5), waves, func(m *sim.Match) {
			if m.Frame().Tick%every == 0 {
				m.Snapshot()
			}
		})
		return m.Hash()
	}
	if a, b := hash(333), hash(1<<40); a != b {
		t.Errorf("got hash %016x with snapshots and %016x without", a, b)
	}
}

// BenchmarkSeek reports the worst seek: a snapshot just before a key tick.
func BenchmarkSeek(b *testing.B) {
	m, err := sim.New(sim.DefaultConfig(4))
	if err != nil {
		b.Fatal(err)
	}
	upTo(b, m, waves, 13999)
	s := m.Snapshot()
	for b.Loop() {
		if _, err := s.Match(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed())/float64(time.Millisecond)/float64(b.N), "ms/seek")
}
