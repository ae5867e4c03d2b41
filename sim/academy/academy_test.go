package academy_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"jiayou/assets"
	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/replay"
)

func course(t testing.TB) []*academy.Scenario {
	t.Helper()
	all, err := academy.All()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func solution(t testing.TB, s *academy.Scenario) agent.Squad {
	t.Helper()
	source, err := s.Solution()
	if err != nil {
		t.Fatal(err)
	}
	squad, err := brain.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	return squad
}

func grade(t testing.TB, s *academy.Scenario, name string, squad agent.Squad) academy.Grade {
	t.Helper()
	g, err := s.Grade(t.Context(), &academy.Pupil{Name: name, Squad: squad})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestTheCourseIsTenExercisesOfTwentySeconds(t *testing.T) {
	all := course(t)
	if len(all) != 10 {
		t.Errorf("got %d exercises, want 10", len(all))
	}
	for _, s := range all {
		if s.Seconds() > 20 {
			t.Errorf("%s lasts %g s, want 20 at most", s.Name, s.Seconds())
		}
		again, err := academy.ByName(s.Name)
		if err != nil || again.Title.String() != s.Title.String() {
			t.Errorf("got %v by the name of %s", err, s.Name)
		}
	}
	_, err := academy.ByName("emptygoal")
	if err == nil || !strings.HasSuffix(err.Error(), ": did you mean empty-goal?") {
		t.Errorf("got %v for a mistyped name, want what was meant", err)
	}
}

func TestSolutionsEarnThreeStars(t *testing.T) {
	for _, s := range course(t) {
		g := grade(t, s, s.Name, solution(t, s))
		if g.Stars != 3 {
			t.Errorf("%s: got %d stars, want 3", s.Name, g.Stars)
			for i := range g.Tries {
				t.Logf("seed %d: %+v", g.Tries[i].Seed, g.Tries[i].Outcomes)
			}
		}
		if try := g.Trouble(); try != nil {
			t.Errorf("%s: %v", s.Name, try.Trouble)
		}
		source, _ := s.Solution()
		if n := strings.Count(source.Text, "\n"); n > 60 {
			t.Errorf("the solution of %s has %d lines, want 60 at most", s.Name, n)
		}
	}
}

func TestChaserDoesNotEarnThreeStarsEverywhere(t *testing.T) {
	chaser, err := brain.Example("chaser")
	if err != nil {
		t.Fatal(err)
	}
	perfect, bare := 0, 0
	for _, s := range course(t) {
		switch grade(t, s, "chaser", chaser).Stars {
		case 3:
			perfect++
		case 0:
			bare++
		}
	}
	if perfect < 1 || perfect > 6 || bare > 3 {
		t.Errorf("got three stars in %d exercises and none in %d, want some to be learnt and some to be seen", perfect, bare)
	}
}

func TestIdlenessEarnsNothing(t *testing.T) {
	idle, err := brain.Parse(agent.Source{Name: "idle.star", Text: "def think(me, world):\n    pass\n"})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range course(t) {
		if g := grade(t, s, "idle", idle); g.Stars != 0 {
			t.Errorf("%s: got %d stars for doing nothing", s.Name, g.Stars)
		}
	}
}

func TestGradesAreTheSameTwice(t *testing.T) {
	for _, s := range course(t) {
		squad := solution(t, s)
		a, b := grade(t, s, "a", squad), grade(t, s, "b", squad)
		if a.Tries != b.Tries {
			t.Errorf("%s: got %+v and then %+v", s.Name, a.Tries, b.Tries)
		}
		if a.Tries[0].Hash == a.Tries[1].Hash {
			t.Errorf("%s: two seeds have played the same match", s.Name)
		}
	}
}

func TestAFailingBrainIsTold(t *testing.T) {
	broken, err := brain.Parse(agent.Source{Name: "broken.star", Text: "def think(me, world):\n    if world.time > 2:\n        me.wlak_to(world.ball)\n"})
	if err != nil {
		t.Fatal(err)
	}
	g := grade(t, course(t)[0], "broken", broken)
	try := g.Trouble()
	if try == nil || !strings.HasPrefix(try.Trouble.Error(), "broken.star:3:11: ") || try.Failed < 2 || try.Failed > 2.3 {
		t.Errorf("got %+v, want the place of the failure, just after 2 s", try)
	}
}

// TestTriesCanBeRecorded plays a recorded try again, without the academy.
func TestTriesCanBeRecorded(t *testing.T) {
	s, err := academy.ByName("crowd")
	if err != nil {
		t.Fatal(err)
	}
	crowd := &academy.Pupil{Name: "crowd", Squad: solution(t, s)}
	cfg, err := s.Config(crowd, 2)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	rec, err := replay.NewWriter(&file, cfg)
	if err != nil {
		t.Fatal(err)
	}
	try, err := s.Play(t.Context(), crowd, 2, func(in sim.Input, m *sim.Match) error { return rec.Tick(in, m) })
	if err := errors.Join(err, rec.Close()); err != nil {
		t.Fatal(err)
	}
	report, err := replay.Verify(&file)
	if err != nil || report.Hash != try.Hash || !report.Finished {
		t.Errorf("got %+v and %v, want hash %016x", report, err, try.Hash)
	}
}

func TestTheRoarComesWhenNobodyKnows(t *testing.T) {
	s, err := academy.ByName("crowd")
	if err != nil {
		t.Fatal(err)
	}
	var first []int
	for seed := range uint64(academy.Tries) {
		crowd, at := s.Crowd(seed), -1
		for tick := range s.Scene.Ticks {
			if in := crowd.Input(tick); in.Cheer[0].Roar && at < 0 {
				at = tick
			}
		}
		first = append(first, at)
	}
	if slices.Min(first) < 700 || slices.Max(first) > 1000 || slices.Max(first)-slices.Min(first) < 100 {
		t.Errorf("got the first roars at ticks %v, want them between 700 and 1000, and apart", first)
	}
}

func TestEveryTextIsInEveryLanguageAndItsFont(t *testing.T) {
	fonts := []struct{ lang, font string }{{"en", "latin"}, {"zh-Hans", "sc"}, {"zh-Hant", "tc"}, {"zh-Hant", "hk"}, {"ja", "jp"}, {"ko", "kr"},
		{"de", "latin"}, {"es", "latin"}, {"fr", "latin"}, {"pt", "latin"}, {"ru", "latin"}, {"ar", "ar"}, {"hi", "hi"}}
	for _, f := range fonts {
		if !slices.Contains(academy.Languages(), f.lang) {
			t.Errorf("got languages %v, want %s", academy.Languages(), f.lang)
		}
		b, err := assets.Font(f.font)
		if err != nil {
			t.Fatal(err)
		}
		font, err := sfnt.Parse(b)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range course(t) {
			for _, text := range []academy.Text{s.Title, s.Task, s.Stars[0].Hint, s.Stars[1].Hint, s.Stars[2].Hint} {
				check(t, font, f.lang, text)
			}
		}
	}
}

// check wants a text to be there in a language, with letters that the font has.
func check(t *testing.T, font *sfnt.Font, lang string, text academy.Text) {
	t.Helper()
	words := text.In(lang)
	if lang != "en" && words == text.String() {
		t.Errorf("%q is not there in %s", words, lang)
	}
	var buf sfnt.Buffer
	for _, r := range words {
		if i, err := font.GlyphIndex(&buf, r); err != nil || i == 0 {
			t.Errorf("the font of %s has no %q of %q: run assets/fonts/cut", lang, r, words)
		}
	}
}

// TestTheReadmeNamesEveryWord keeps the description of the format whole.
func TestTheReadmeNamesEveryWord(t *testing.T) {
	readme, err := os.ReadFile("../../assets/academy/README")
	if err != nil {
		t.Fatal(err)
	}
	for m := academy.Touch; m <= academy.Up; m++ {
		if !strings.Contains(string(readme), "\n    "+m.String()) {
			t.Errorf("the README does not say what %s is", m)
		}
	}
}

func BenchmarkGrade(b *testing.B) {
	s := course(b)[0]
	squad := solution(b, s)
	for b.Loop() {
		grade(b, s, "x", squad)
	}
	seconds := s.Seconds() * academy.Tries * float64(b.N)
	b.ReportMetric(math.Round(seconds/b.Elapsed().Seconds()), "×realtime")
}

func Example() {
	s, err := academy.ByName("empty-goal")
	if err != nil {
		fmt.Println(err)
		return
	}
	squad, err := brain.Example("chaser")
	if err != nil {
		fmt.Println(err)
		return
	}
	g, err := s.Grade(context.Background(), &academy.Pupil{Name: "chaser", Squad: squad})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Task)
	for i := range s.Stars {
		fmt.Printf("%v: %v\n", &s.Stars[i].Condition, i < g.Stars)
	}
	// Output:
	// Nobody guards the goal: score, and be quick about it.
	// touch the ball: true
	// score: true
	// score within 11 s: true
}
