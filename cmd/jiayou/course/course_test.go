package course_test

import (
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/brain/child/python"
)

// room is a show in which a course is held.
type room struct {
	t      *testing.T
	show   *show.Show
	course *course.Course
	heard  []audio.Hearing
}

func enter(t *testing.T, exercise string, squad agent.Squad) *room {
	t.Helper()
	c, err := course.New(course.Config{Pupil: academy.Pupil{Name: "mei", Squad: squad}, Exercise: exercise})
	if err != nil {
		t.Fatal(err)
	}
	d, err := show.New(show.Config{Match: sim.DefaultConfig(1)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	r := &room{t: t, show: d, course: c}
	r.pass()
	return r
}

// pass lets an update pass.
func (r *room) pass() {
	r.t.Helper()
	if err := r.course.Update(r.show); err != nil {
		r.t.Fatal(err)
	}
	if err := r.show.Update(r.heard, audio.Status{State: audio.Listening}); err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) state() *course.State {
	return r.course.State(r.show)
}

// until lets time pass, for 40 s at most.
func (r *room) until(what string, done func(*course.State) bool) *course.State {
	r.t.Helper()
	for range 40 * show.UpdatesPerSecond {
		r.pass()
		if done(r.state()) {
			return r.state()
		}
	}
	r.t.Fatalf("no %s within 40 s", what)
	return nil
}

func over(s *course.State) bool { return s.Over }

func solution(t *testing.T, exercise string) agent.Squad {
	t.Helper()
	s, err := academy.ByName(exercise)
	if err != nil {
		t.Fatal(err)
	}
	source, err := s.Solution()
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, source.Text)
}

func parse(t *testing.T, text string) agent.Squad {
	t.Helper()
	squad, err := brain.Parse(agent.Source{Name: "mei.star", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return squad
}

const idle = "def think(me, world):\n    pass\n"

func TestThreeStarsLeadToTheNextExercise(t *testing.T) {
	r := enter(t, "empty-goal", solution(t, "empty-goal"))
	s := r.state()
	if s.Number != 3 || s.Of != 10 || s.Try != 1 || s.Earned != 0 || r.show.View().Teams[0] != "mei" {
		t.Fatalf("got %+v at first, want the first try of exercise 3 of 10", s)
	}
	first := r.until("star", func(s *course.State) bool { return s.Earned > 0 })
	if first.Over || first.Stars[0] != course.Earned || first.Stars[2] == course.Earned {
		t.Errorf("got stars %v with the first one, want it alone", first.Stars)
	}
	end := r.until("end", over)
	if !end.Perfect() || end.Hint("en") != "" || end.Number != 3 {
		t.Errorf("got %+v in the end, want three stars of exercise 3 and no hint", end)
	}
	next := r.until("next exercise", func(s *course.State) bool { return !s.Over })
	if next.Number != 4 || next.Try != 1 || next.Earned != 0 {
		t.Errorf("got %+v, want the first try of exercise 4", next)
	}
}

// TestWhoMissesAStarTriesAgain plays all five seeds and comes back to the first.
func TestWhoMissesAStarTriesAgain(t *testing.T) {
	r := enter(t, "", parse(t, idle))
	for try := 1; try <= academy.Tries; try++ {
		end := r.until("end", over)
		if end.Number != 1 || end.Try != try || end.Earned != 0 {
			t.Fatalf("got %+v, want try %d of exercise 1 without a star", end, try)
		}
		if want := end.Scenario.Stars[0].Hint.In("zh-Hans"); end.Hint("zh-Hans") != want {
			t.Errorf("got hint %q, want %q", end.Hint("zh-Hans"), want)
		}
		r.until("another try", func(s *course.State) bool { return !s.Over })
	}
	if s := r.state(); s.Try != 1 || s.Number != 1 {
		t.Errorf("got %+v after the last seed, want the first again", s)
	}
}

func TestTheStarsAreThoseOfTheLaboratory(t *testing.T) {
	chaser, err := brain.Example("chaser")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"pass", "crowd"} {
		s, err := academy.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := s.Play(t.Context(), &academy.Pupil{Name: "mei", Squad: chaser}, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		r := enter(t, name, chaser)
		r.show.SetPace(show.Fast)
		if got := r.until("end", over); got.Earned != want.Stars || r.show.Hash() != want.Hash {
			t.Errorf("%s: got %d stars and hash %016x, want %d and %016x", name, got.Earned, r.show.Hash(), want.Stars, want.Hash)
		}
	}
}

func TestAPupilLeafsThroughTheCourse(t *testing.T) {
	r := enter(t, "", parse(t, idle))
	for _, c := range []struct{ step, want int }{{1, 2}, {1, 3}, {-1, 2}, {-1, 1}, {-1, 10}, {1, 1}} {
		if err := r.course.Turn(r.show, c.step); err != nil {
			t.Fatal(err)
		}
		r.pass()
		r.pass()
		if s := r.state(); s.Number != c.want || s.Try != 1 || s.Over {
			t.Errorf("got %+v after a step of %d, want exercise %d", s, c.step, c.want)
		}
	}
}

func TestASavedBrainBeginsAnew(t *testing.T) {
	r := enter(t, "empty-goal", parse(t, idle))
	r.until("try 2", func(s *course.State) bool { return s.Try == 2 })
	for range 60 {
		r.pass()
	}
	if err := r.course.Take(r.show, academy.Pupil{Name: "mei", Squad: solution(t, "empty-goal")}); err != nil {
		t.Fatal(err)
	}
	r.pass()
	r.pass()
	if s, v := r.state(), r.show.View(); s.Number != 3 || s.Try != 2 || v.Next.Tick > 10 {
		t.Errorf("got %+v at tick %d, want the second try of exercise 3 from its beginning", s, v.Next.Tick)
	}
	if end := r.until("end", over); !end.Perfect() {
		t.Errorf("got %d stars, want what the new brain earns", end.Earned)
	}
}

// TestARewindTakesNoStar goes back behind a star: what was earned was earned.
func TestARewindTakesNoStar(t *testing.T) {
	r := enter(t, "empty-goal", solution(t, "empty-goal"))
	end := r.until("end", over)
	if err := r.show.Rewind(60); err != nil {
		t.Fatal(err)
	}
	r.pass()
	if s := r.state(); s.Over || s.Earned != end.Earned || s.Number != 3 {
		t.Errorf("got %+v after a rewind, want %d stars", s, end.Earned)
	}
	if s := r.until("end", over); s.Earned != end.Earned || s.Number != 3 || s.Try != 1 {
		t.Errorf("got %+v at the end, seen again, want the same", s)
	}
	r.until("next exercise", func(s *course.State) bool { return s.Number == 4 })
}

func TestBothCrowdsAreHeard(t *testing.T) {
	r := enter(t, "crowd", parse(t, idle))
	r.heard = []audio.Hearing{{Stands: [2]cheer.Heard{{Level: 0.5}, {Level: 0.1}}}}
	r.pass()
	if m := r.show.View().Meters; m[0].Level != 0.5 || m[1].Level != 0.1 {
		t.Errorf("got %+v at first, want what the ear hears", m)
	}
	roared := func(*course.State) bool { return r.show.View().Meters[0].Roar }
	r.until("roar", roared)
	if m := r.show.View().Meters; m[0].Level < 0.75 || m[1].Level != 0.1 {
		t.Errorf("got %+v while the exercise's stand roars, want the louder of both", m)
	}
}

// TestOnlyWhoTakesPartIsLookedInto leafs from an exercise for robot 2 to one for
// robot 1.
func TestOnlyWhoTakesPartIsLookedInto(t *testing.T) {
	r := enter(t, "through-ball", parse(t, idle))
	r.show.ChooseNumber(1)
	if got := r.show.Chosen(); got != 3 {
		t.Errorf("number 1 chooses robot %d, want away's keeper: home's is not there", got)
	}
	r.show.ChooseNumber(2)
	for range 5 {
		r.pass()
	}
	if m := r.show.View().Mind; m == nil || m.Robot != 1 {
		t.Fatalf("got a look into %+v, want home 2", m)
	}
	if err := r.course.Turn(r.show, 1); err != nil {
		t.Fatal(err)
	}
	for range 5 {
		r.pass()
	}
	if m := r.show.View().Mind; m == nil || m.Robot != 0 {
		t.Errorf("got a look into %+v in the next exercise, want home 1, who is alone there", m)
	}
}

func TestUnknownExercise(t *testing.T) {
	_, err := course.New(course.Config{Exercise: "emptygoal"})
	if err == nil || !strings.HasSuffix(err.Error(), "did you mean empty-goal?") {
		t.Errorf("got %v, want what was meant", err)
	}
}

// TestAProgramLearnsInTheWindow: each try begins once the program has greeted, and
// is counted as one of a brain in Starlark.
func TestAProgramLearnsInTheWindow(t *testing.T) {
	python.Needed(t)
	duo, _, err := child.Find("../../../assets/brains/python/duo.py")
	if err != nil {
		t.Fatal(err)
	}
	c, err := course.New(course.Config{Pupil: academy.Pupil{Name: "duo", Program: duo}, Exercise: "empty-goal"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := show.New(show.Config{Match: sim.DefaultConfig(1), Rules: child.Ranked()}) // it waits, whatever else this machine does
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	r := &room{t: t, show: d, course: c}
	r.pass()
	s := r.until("end of the try", over)
	if s.Scenario.Name != "empty-goal" || s.Earned != 3 {
		t.Errorf("got %d stars in %s, want 3 in empty-goal, as in the laboratory", s.Earned, s.Scenario.Name)
	}
	if s := r.until("next exercise", func(s *course.State) bool { return !s.Over }); s.Number != 4 {
		t.Errorf("got exercise %d after it, want the fourth", s.Number)
	}
}
