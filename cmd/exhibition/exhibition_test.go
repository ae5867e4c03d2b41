package exhibition_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/rhythm"
	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

func TestChoice(t *testing.T) {
	c := exhibition.DefaultChoice()
	fs := flag.NewFlagSet("test", flag.ContinueOnError)
	c.Flags(fs)
	if err := fs.Parse([]string{"--seed", "0x10", "--format", "5v5", "--home", "embers"}); err != nil {
		t.Fatal(err)
	}
	got, err := c.Config()
	if err != nil {
		t.Fatal(err)
	}
	want := sim.DefaultConfig(16)
	want.Format, _ = field.ByName("5v5")
	want.Teams[field.Home] = "embers"
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestClarify(t *testing.T) {
	for _, c := range [][2]string{
		{"--sed 7", "unknown flag --sed (did you mean --seed?)"},
		{"--seed", "flag needs an argument: --seed"},
		{"--seed x", `invalid value "x" for flag --seed: want a whole number from 0 to 2^64-1`},
		{"--jobs x", `invalid value "x" for flag --jobs: want a whole number`},
		{"--jobs 99999999999999999999", `invalid value "99999999999999999999" for flag --jobs: want a smaller number`},
		{"--metres x", `invalid value "x" for flag --metres: want a number`},
		{"--json=maybe", `invalid value "maybe" for --json: want true or false`},
	} {
		choice := exhibition.DefaultChoice()
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		choice.Flags(fs)
		fs.Int("jobs", 1, "")
		fs.Float64("metres", 0, "")
		fs.Bool("json", false, "")
		if got := exhibition.Clarify(fs, fs.Parse(strings.Fields(c[0]))); got.Error() != c[1] {
			t.Errorf("%s: got %q, want %q", c[0], got, c[1])
		}
	}
}

func TestDidYouMean(t *testing.T) {
	words := []string{"waves", "embers", "3v3", "5v5"}
	for typed, want := range map[string]string{
		"wavs": "waves", "Embers": "embers", "ember": "embers", "3vs3": "3v3", "3v4": "3v3",
		"dragons": "", "": "", "x": "",
	} {
		if want != "" {
			want = " (did you mean " + want + "?)"
		}
		if got := exhibition.DidYouMean(typed, words); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

func TestCheerIsQuantised(t *testing.T) {
	for _, c := range []struct {
		heard cheer.Heard
		want  sim.Cheer
	}{
		{cheer.Heard{}, sim.Cheer{}},
		{cheer.Heard{Level: 0.5, Roar: cheer.Rising}, sim.Cheer{Level: 128}},
		{cheer.Heard{Level: 1, Roar: cheer.Confirmed}, sim.Cheer{Level: 255, Roar: true}},
		{cheer.Heard{Level: 0.001, Roar: cheer.Fading}, sim.Cheer{}},
		{cheer.Heard{Level: 7}, sim.Cheer{Level: 255}},
		{cheer.Heard{Level: -7}, sim.Cheer{}},
	} {
		got := exhibition.Heard(audio.Hearing{Stands: [2]cheer.Heard{audio.Away: c.heard}}).Cheer
		if want := [2]sim.Cheer{field.Away: c.want}; got != want {
			t.Errorf("%+v: got %+v, want %+v", c.heard, got, want)
		}
	}
}

func TestAChantIsHeardOnceItIsSure(t *testing.T) {
	for _, c := range []struct {
		chant rhythm.Chant
		want  float64
	}{
		{rhythm.Chant{}, 0},
		{rhythm.Chant{Tempo: 1.25, Confidence: rhythm.Sure / 2}, 0},
		{rhythm.Chant{Tempo: 1.25, Confidence: rhythm.Sure}, 1.26},
		{rhythm.Chant{Tempo: 99, Confidence: 1}, 5.1},
	} {
		if got := exhibition.Heard(audio.Hearing{Chant: c.chant}).Tempo.Beats(); got != c.want {
			t.Errorf("%+v: got %v beats a second, want %v", c.chant, got, c.want)
		}
	}
}

const title = "seconds,home_level,away_level,home_roar,away_roar\n"

func TestScriptHoldsUntilTheNextRow(t *testing.T) {
	c, err := exhibition.ReadScript(strings.NewReader(title+"# a wave\n\n0.5, 0.2,0,0,1\n1.25,1,0.4,1,0 \n"), "crowd.csv")
	if err != nil {
		t.Fatal(err)
	}
	first := sim.Input{Cheer: [2]sim.Cheer{{Level: 51}, {Roar: true}}}
	second := sim.Input{Cheer: [2]sim.Cheer{{Level: 255, Roar: true}, {Level: 102}}}
	for _, loop := range []bool{false, true} {
		c.Loop = loop
		for tick, want := range map[int]sim.Input{0: {}, 49: {}, 50: first, 124: first, 125: second, 9999: second} {
			if loop && tick >= 125 {
				want = map[int]sim.Input{125: {}, 9999: first}[tick]
			}
			if got := c.At(tick); got != want {
				t.Errorf("loop %v, tick %d: got %+v, want %+v", loop, tick, got, want)
			}
		}
	}
}

func TestBrokenScripts(t *testing.T) {
	for script, want := range map[string]string{
		"":                              "c.csv: it is empty: its first line is seconds,home_level,away_level,home_roar,away_roar",
		"time,level\n1,2\n":             "c.csv:1: got columns \"time,level\", want seconds,home_level,away_level,home_roar,away_roar",
		title + "1,1,1,1\n":             "c.csv:2: got 4 fields, want 5",
		title + "1,1,1,1,1\n0,1,1,1,1":  "c.csv:3: seconds is 0, want no less than in the row before",
		title + "\n# x\nsoon,1,1,1,1\n": `c.csv:4: seconds is "soon", want 0 to 3600`,
		title + "-1,1,1,1,1\n":          `c.csv:2: seconds is "-1", want 0 to 3600`,
		title + "1e9,1,1,1,1\n":         `c.csv:2: seconds is "1e9", want 0 to 3600`,
		title + "1,NaN,1,1,1\n":         `c.csv:2: home_level is "NaN", want 0 to 1`,
		title + "1,0,1.01,1,1\n":        `c.csv:2: away_level is "1.01", want 0 to 1`,
		title + "1,0,1,yes,1\n":         `c.csv:2: home_roar is "yes", want 0 or 1`,
		title + "1,0,1,1,\n":            `c.csv:2: away_roar is "", want 0 or 1`,
	} {
		if _, err := exhibition.ReadScript(strings.NewReader(script), "c.csv"); err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", script, err, want)
		}
	}
}

func FuzzReadScript(f *testing.F) {
	f.Add(title + "0.5,0.2,0,0,1\n1,1,0.4,1,0\n")
	f.Fuzz(func(t *testing.T, script string) {
		c, err := exhibition.ReadScript(strings.NewReader(script), "c.csv")
		if err == nil && len(c.Inputs) > 360_000 {
			t.Errorf("got %d inputs, want an hour at most", len(c.Inputs))
		}
	})
}

// cheering is a crowd that roars for six seconds of every twenty.
func cheering() exhibition.Crowd {
	c := exhibition.Crowd{Name: "cheering", Inputs: make([]sim.Input, 2000), Loop: true}
	for i := 1400; i < 2000; i++ {
		roar := sim.Cheer{Level: 220, Roar: true}
		c.Inputs[i].Cheer = [2]sim.Cheer{roar, roar}
	}
	return c
}

func TestResultAgreesWithTheMatch(t *testing.T) {
	helped := 0
	for seed := range uint64(4) {
		var file bytes.Buffer
		game := exhibition.Game{Config: sim.DefaultConfig(seed), Crowd: cheering(), Record: &file}
		got, err := game.Play(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		rep, err := replay.Verify(&file)
		if err != nil || fmt.Sprintf("%016x", rep.Hash) != got.Hash || rep.Ticks != got.Ticks || !rep.Finished {
			t.Errorf("seed %d: got %+v and %v from the recording, want hash %s after %d ticks", seed, rep, err, got.Hash, got.Ticks)
		}
		if n := len(got.Goals); n > 0 && got.Goals[n-1].Score != got.Score || got.Score.Home+got.Score.Away != n {
			t.Errorf("seed %d: got %+v after the goals %+v", seed, got.Score, got.Goals)
		}
		if got.Crowd.Roars != 13 || got.GetUps+got.Removals > got.Falls {
			t.Errorf("seed %d: got %+v, want 13 roars and no more get-ups than falls", seed, got)
		}
		helped += got.Crowd.FallenHelped
		silent, err := (&exhibition.Game{Config: sim.DefaultConfig(seed)}).Play(t.Context())
		if err != nil || silent.Crowd != (exhibition.CrowdsShare{}) || silent.Hash == got.Hash {
			t.Errorf("seed %d: got %+v and %v in silence, want another match without a crowd", seed, silent.Crowd, err)
		}
	}
	if helped == 0 {
		t.Error("got nobody helped in four matches")
	}
}

// TestRoarsThatTouchAreOne follows stands that roar one after the other, and
// one that only draws breath.
func TestRoarsThatTouchAreOne(t *testing.T) {
	script := title + `5,  1,0,1,0
6,  1,1,1,1
7,  0,1,0,1
8,  0,0,0,0
9,  1,0,1,0
10, 0,0,0,0
20, 0,1,0,1
21, 0,0,0,0
`
	crowd, err := exhibition.ReadScript(strings.NewReader(script), "crowd.csv")
	if err != nil {
		t.Fatal(err)
	}
	got, err := (&exhibition.Game{Config: sim.DefaultConfig(1), Crowd: crowd}).Play(t.Context())
	if err != nil || got.Crowd.Roars != 2 {
		t.Errorf("got %d roars and %v, want 2", got.Crowd.Roars, err)
	}
}

func TestSameTeamTwiceIsToldApart(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Teams = [2]string{"waves", "waves"}
	got, err := (&exhibition.Game{Config: cfg}).Play(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var report strings.Builder
	if err := got.Report(&report); err != nil || !strings.Contains(report.String(), "waves (home) ") || !strings.Contains(report.String(), " waves (away)") {
		t.Errorf("got %v and\n%s\nwant both sides named", err, report.String())
	}
}

func TestUnknownCrowds(t *testing.T) {
	for _, name := range []string{"loud.mp3", "", "None", "gone.csv", "gone.wav"} {
		if _, err := exhibition.OpenCrowd(name); err == nil {
			t.Errorf("%q: got no error", name)
		}
	}
	if _, err := exhibition.HearWAV(strings.NewReader("RIFF"), "clip"); err == nil {
		t.Error("got no error for a clip of four bytes")
	}
}

func TestFullDiskEndsTheGame(t *testing.T) {
	game := exhibition.Game{Config: sim.DefaultConfig(1), Record: full{}}
	if _, err := game.Play(t.Context()); err == nil || !strings.Contains(err.Error(), "record match") {
		t.Errorf("got %v, want the recording to fail", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func ExampleResult_Report() {
	r := exhibition.Result{
		Version: "0.1.0", Canonical: true, Seed: 7, Format: "3v3", Home: "waves", Away: "embers", Robot: "booster-t1",
		Score: exhibition.Score{Home: 1}, Ticks: 26214, Finished: true,
		Goals: []exhibition.Goal{{Side: "home", Number: 3}}, Falls: 4, GetUps: 4,
		Crowd: exhibition.CrowdsShare{Roars: 6, FallenHelped: 3, Saved: 2.71},
		Hash:  "0011223344556677", Wall: 0.13, RealTime: 2016.5,
		Story: []exhibition.Moment{
			{Tick: 412, What: "kick-off", Text: "embers"},
			{Tick: 6310, What: "GOAL", Text: "waves 1 – 0 embers, by waves 3"},
		},
	}
	if err := r.Report(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// waves 1 – 0 embers
	// 3v3, booster-t1, seed 7, full time after 4:22
	//
	//    0:04  kick-off   embers
	//    1:03  GOAL       waves 1 – 0 embers, by waves 3
	//
	// Goals 1, falls 4, got up 4, carried off 0.
	// The crowd gave 6 roars and helped 3 fallen robots up, saving 2.7 s on the ground.
	//
	// Version 0.1.0, hash 0011223344556677 (canonical).
	// Played in 0.13 s, 2016 times real time.
}

// TestRousedCrowdCheersForTheFallen lets a crowd cheer only when somebody lies.
func TestRousedCrowdCheersForTheFallen(t *testing.T) {
	roar := sim.Input{Cheer: [2]sim.Cheer{{Level: 255, Roar: true}, {Level: 255, Roar: true}}}
	crowd := exhibition.Crowd{Name: "fans", Inputs: slices.Repeat([]sim.Input{roar}, 600), Rouse: true}
	for seed := range uint64(4) {
		game := exhibition.Game{Config: sim.DefaultConfig(seed), Crowd: crowd}
		r, err := game.Play(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if r.Crowd.Roars > r.Falls || (r.Falls > 0) != (r.Crowd.Roars > 0) {
			t.Errorf("seed %d: got %d roars at %d falls", seed, r.Crowd.Roars, r.Falls)
		}
		if r.GetUps > 0 && r.Crowd.FallenHelped == 0 {
			t.Errorf("seed %d: got %d robots up and none of them helped", seed, r.GetUps)
		}
	}
}
