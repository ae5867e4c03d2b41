package exhibition_test

import (
	"strings"
	"testing"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/stats"
)

// TestSurveyAddsUpMatches compares a survey with the same matches played one by
// one.
func TestSurveyAddsUpMatches(t *testing.T) {
	const matches = 3
	var all stats.Count
	for seed := range uint64(matches) {
		book := stats.New(sim.DefaultConfig(seed).Format)
		if _, err := (&exhibition.Game{Config: sim.DefaultConfig(seed), Book: &book}).Play(t.Context()); err != nil {
			t.Fatal(err)
		}
		all.Add(book.Count())
	}
	var told []int
	survey := exhibition.Survey{
		Config: sim.DefaultConfig(0), Matches: matches, Workers: 2,
		Progress: func(n int) { told = append(told, n) },
	}
	got, err := survey.Play(t.Context())
	if err != nil || got.Figures != all.Figures() {
		t.Errorf("got %+v and %v, want %+v", got.Figures, err, all.Figures())
	}
	if len(told) != matches || told[matches-1] != matches {
		t.Errorf("got progress %v, want one line after each of %d matches", told, matches)
	}
	var report strings.Builder
	if err := got.Report(&report); err != nil || !strings.Contains(report.String(), "seeds 0 to 2") || !strings.Contains(report.String(), "Of 3 matches waves won") {
		t.Errorf("got %v and\n%s", err, report.String())
	}
}

func TestSurveyFailsWithItsMatches(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Teams[1] = "nobody"
	survey := exhibition.Survey{Config: cfg, Matches: 2}
	if _, err := survey.Play(t.Context()); err == nil {
		t.Error("got no error for a team that is not there")
	}
}
