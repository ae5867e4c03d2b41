package exhibition_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

// recordedMatch is a match that was played and recorded, as its file tells it.
func recordedMatch(t *testing.T) (sim.Config, []sim.Input) {
	t.Helper()
	var file bytes.Buffer
	game := exhibition.Game{Config: sim.DefaultConfig(7), Record: &file}
	if _, err := game.Play(context.Background()); err != nil {
		t.Fatal(err)
	}
	cfg, inputs, err := replay.Inputs(&file)
	if err != nil {
		t.Fatal(err)
	}
	return cfg, inputs
}

// TestThinkAlong has those who played decide as they did, others otherwise, and one
// that fails say why.
func TestThinkAlong(t *testing.T) {
	cfg, inputs := recordedMatch(t)
	same, err := exhibition.ThinkAlong(cfg, inputs, field.Home, "waves")
	if err != nil {
		t.Fatal(err)
	}
	if same.Different != 0 || len(same.Moments) != 0 || same.Decisions < 6000 || len(same.Robots) != 3 {
		t.Errorf("got %d of %d decisions of three robots that are other ones, want none of some 7000", same.Different, same.Decisions)
	}
	other, err := exhibition.ThinkAlong(cfg, inputs, field.Home, "chaser")
	if err != nil {
		t.Fatal(err)
	}
	if other.Decisions != same.Decisions {
		t.Errorf("got %d decisions beside chaser, want the %d that were made: the match became another one", other.Decisions, same.Decisions)
	}
	if other.Different < other.Decisions/10 || len(other.Moments) == 0 || other.Trouble != "" {
		t.Errorf("got %d of %d decisions that are other ones, and trouble %q: want a tenth at least, with kicks, and none", other.Different, other.Decisions, other.Trouble)
	}
	var report strings.Builder
	if err := other.Report(&report); err != nil || !strings.HasPrefix(report.String(), "chaser beside waves (home): ") || !strings.Contains(report.String(), "kicks") {
		t.Errorf("got %q and %v", report.String(), err)
	}
	file := filepath.Join(t.TempDir(), "odd.star")
	if err := os.WriteFile(file, []byte("def think(me, world):\n    me.dance()\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	odd, err := exhibition.ThinkAlong(cfg, inputs, field.Away, file)
	if err != nil || !strings.HasPrefix(odd.Trouble, "odd.star:2:7: ") || odd.Side != "away" || odd.Played != "embers" {
		t.Errorf("got %+v and %v, want the brain's fault with its place", odd, err)
	}
}

func TestWhoCannotThinkAlong(t *testing.T) {
	cfg := sim.DefaultConfig(7)
	if _, err := exhibition.ThinkAlong(cfg, nil, field.Home, "wavs"); err == nil || !strings.Contains(err.Error(), "did you mean waves?") {
		t.Errorf("got %v, want a team's name", err)
	}
	cfg.Remote[field.Home] = true
	if _, err := exhibition.ThinkAlong(cfg, nil, field.Home, "waves"); err == nil || !strings.Contains(err.Error(), "a program thought for home") {
		t.Errorf("got %v, want it refused", err)
	}
}
