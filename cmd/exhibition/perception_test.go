package exhibition_test

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"jiayou/cmd/exhibition"
)

func TestPerceptionIsInTheResult(t *testing.T) {
	choice := exhibition.DefaultChoice()
	choice.Sense = "poor"
	cfg, err := choice.Config()
	if err != nil {
		t.Fatal(err)
	}
	game := exhibition.Game{Config: cfg}
	r, err := game.Play(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p := &r.Perception
	if p.Sense != "poor" || p.Rate <= 0 || len(p.Robots) != 6 || p.BallError <= 0 {
		t.Errorf("got %+v, want a poor match's misjudgements of six robots", p)
	}
	if sum := p.MissedBall + p.FalseBall + p.WrongTeam + p.Lost; math.Abs(sum-p.Rate) > 3e-4 {
		t.Errorf("got parts that sum up to %v and a rate of %v", sum, p.Rate)
	}
	decisions := 0
	for _, robot := range p.Robots {
		decisions += robot.Decisions
	}
	if decisions != p.Decisions || p.Robots[5].Side != "away" || p.Robots[5].Number != 3 {
		t.Errorf("got %d decisions of robots and %d in all, the last robot %+v", decisions, p.Decisions, p.Robots[5])
	}
	var text bytes.Buffer
	if err := r.Report(&text); err != nil || !strings.Contains(text.String(), " misjudgements in 100 decisions") {
		t.Errorf("got %v and no misjudgements in\n%s", err, text.String())
	}
	data, err := json.Marshal(r)
	if err != nil || !strings.Contains(string(data), `"perception":{"sense":"poor","misjudgement_rate":`) {
		t.Errorf("got %s, %v", data, err)
	}
}

func TestUnknownSenseIsRefused(t *testing.T) {
	choice := exhibition.DefaultChoice()
	choice.Sense = "perfct"
	_, err := choice.Config()
	if want := `unknown sense "perfct": choose one of real, perfect, poor (did you mean perfect?)`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
