package replay_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

// ownBrains is a match of two examples.
func ownBrains(t *testing.T, home, away string) sim.Config {
	t.Helper()
	cfg := sim.DefaultConfig(6)
	for side, name := range [2]string{home, away} {
		squad, err := brain.Example(name)
		if err != nil {
			t.Fatal(err)
		}
		cfg.Teams[side], cfg.Squads[side] = name, squad
	}
	return cfg
}

func TestBrainsTravelWithTheirMatch(t *testing.T) {
	cfg := ownBrains(t, "zones", "crowd-pleaser")
	file, m := record(t, cfg, noisy(), 0)
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for side, s := range p.Header().Brains {
		if want := cfg.Squads[side].(agent.Sourced).Source(); s != want || s.Text == "" {
			t.Errorf("got brain %q of %d bytes, want %q of %d", s.Name, len(s.Text), want.Name, len(want.Text))
		}
	}
	if err := p.Seek(9000); err != nil {
		t.Fatal(err)
	}
	if err := p.Seek(4321); err != nil { // and back, from a snapshot
		t.Fatal(err)
	}
	if err := p.Seek(11000); err != nil {
		t.Fatal(err)
	}
	rep, err := replay.Verify(bytes.NewReader(file))
	if err != nil || rep.Hash != m.Hash() || !rep.Finished {
		t.Errorf("got %+v and %v, want the whole match verified", rep, err)
	}
}

func TestAForgedBrainIsFoundOut(t *testing.T) {
	cfg := ownBrains(t, "chaser", "keeper")
	file, _ := record(t, cfg, silence, 3000)
	for _, c := range []struct {
		name, old, new string
		want           error
	}{
		{"altered", "power = 3", "power = 4", replay.ErrAltered},
		{"cut", "me.search()", "", replay.ErrAltered},
	} {
		forged := []byte(strings.Replace(string(file), c.old, c.new, 1))
		if _, err := replay.Verify(bytes.NewReader(forged)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
	other := ownBrains(t, "chaser", "passer")
	swapped, _ := record(t, other, silence, 3000)
	ends, otherEnds := frameEnds(file), frameEnds(swapped)
	// The header and the brains of one match, the seconds of another.
	mixed := append(append([]byte(nil), file[:ends[2]]...), swapped[otherEnds[2]:]...)
	if _, err := replay.Verify(bytes.NewReader(mixed)); !errors.Is(err, replay.ErrDiffers) {
		t.Errorf("got %v of the seconds of another brain, want that they differ", err)
	}
}

func TestABrainWithoutATextIsNotRecorded(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Squads[field.Away] = secret{}
	if _, err := replay.NewWriter(&bytes.Buffer{}, cfg); err == nil || !strings.Contains(err.Error(), "embers") {
		t.Errorf("got %v, want an error that names the team", err)
	}
}

// secret is a squad that nobody can write down.
type secret struct{}

func (secret) Brain(int) (agent.Brain, error) { return nil, nil }
