package replay_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/geom"
	"jiayou/sim/replay"
)

// outsiders answers for both sides with whatever comes to its mind.
func outsiders() func(tick int) sim.Input {
	r := rand.New(rand.NewPCG(3, 4))
	return func(tick int) sim.Input {
		var in sim.Input
		if tick > 500 {
			in.Tempo = sim.NewTempo(1.1 + float64(tick/700)/10)
		}
		if tick%2 > 0 || tick > 2000 {
			return in
		}
		c := agent.Command{
			Walk: geom.Vec{X: r.NormFloat64(), Y: r.NormFloat64()}, Turn: r.NormFloat64(), ToBall: 9 * r.Float64(),
			Look: geom.Vec{X: 5 * r.NormFloat64()}, Guard: agent.Guard(r.IntN(6)), Show: agent.Emotion(r.IntN(7)), Rise: agent.Rise(r.IntN(4)),
		}
		if r.IntN(3) == 0 {
			c.Kick = agent.Kick{Power: 6 * r.Float64(), At: geom.Vec{X: 7}, Loft: r.Float64(), Full: r.IntN(2) > 0}
		}
		if r.IntN(9) == 0 {
			copy(c.Word[:], "mine!")
		}
		in.Answer = sim.NewAnswer(r.IntN(7), &c)
		return in
	}
}

// TestAnswersAreRecorded replays a match whose brains are not there any more.
func TestAnswersAreRecorded(t *testing.T) {
	cfg := sim.DefaultConfig(5)
	cfg.Remote = [2]bool{true, true}
	file, m := record(t, cfg, outsiders(), 4000)
	report, err := replay.Verify(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if report.Hash != m.Hash() {
		t.Errorf("got hash %016x, want %016x", report.Hash, m.Hash())
	}
	if len(file) > 40_000 {
		t.Errorf("got %d bytes for 1,000 answers, want at most 40 of each", len(file))
	}
	other, _ := record(t, cfg, silence, 4000)
	if bytes.Equal(other, file) {
		t.Error("answers leave no trace in the file")
	}
}
