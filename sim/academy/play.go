package academy

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// Tries is how often an exercise is played for a grade, each time with another
// seed: 1 to Tries. It is odd, so that there is one in the middle.
const Tries = 5

// Try is one try at an exercise.
type Try struct {
	Seed     uint64
	Stars    int // 0 to 3
	Outcomes [3]Outcome
	Hash     uint64  // of the match
	Trouble  error   // the first failure of the brain, nil if it never failed
	Failed   float64 // s at which that was
	Ended    bool    // the pupil is a program that was ended for it: a try without stars
}

// Grade is what a brain has earned in an exercise.
type Grade struct {
	Scenario *Scenario
	Stars    int // the median of the tries: 0 to 3
	Tries    [Tries]Try
}

// Play plays one try. After every tick it calls see, unless that is nil. The error
// is a *child.Fault if the pupil is a program that cannot begin, or the context's.
func (s *Scenario) Play(ctx context.Context, p *Pupil, seed uint64, see func(in sim.Input, m *sim.Match) error) (Try, error) {
	t := Try{Seed: seed}
	cfg, err := s.Config(p, seed)
	if err != nil {
		return t, err
	}
	dugout, err := p.sit(ctx, &cfg)
	if err != nil {
		return t, cmp.Or(ctx.Err(), err)
	}
	defer dugout.Close()
	m, err := sim.New(cfg)
	if err != nil {
		return t, fmt.Errorf("play exercise %s: %w", s.Name, err)
	}
	judge, crowd := s.NewJudge(), s.Crowd(seed)
	for !m.Finished() && dugout.Faults() == nil {
		in := crowd.Input(m.Tick())
		in.Answer = dugout.Answer(m)
		if err := m.Step(in); err != nil {
			return t, err
		}
		judge.Watch(m.Frame(), m.Events())
		t.watch(m, dugout)
		if see == nil {
			continue
		}
		if err := see(in, m); err != nil {
			return t, err
		}
	}
	t.Hash, t.Ended = m.Hash(), dugout.Faults() != nil
	t.close(judge)
	return t, ctx.Err()
}

// close takes down what a judge has seen. A pupil that was ended has met nothing.
func (t *Try) close(j *Judge) {
	for i := range t.Outcomes {
		t.Outcomes[i] = j.Outcome(i)
		t.Outcomes[i].Met = t.Outcomes[i].Met && !t.Ended
	}
	if !t.Ended {
		t.Stars = j.Stars()
	}
}

// watch notes the first failure of the brain, which thinks in the match or beside
// it.
func (t *Try) watch(m *sim.Match, d *child.Dugout) {
	f := m.Frame()
	d.Mark(f)
	for i := 0; i < f.Count && t.Trouble == nil; i++ {
		if r := &f.Robots[i]; r.Side == field.Home && r.Trouble {
			t.Trouble, t.Failed = cmp.Or(m.Talk(i).Trouble, d.Talk(i).Trouble), float64(m.Tick())/sim.TicksPerSecond
		}
	}
}

// Grade plays all tries. A program that was ended in one has no stars in those
// that were left: each could cost as long as that one.
func (s *Scenario) Grade(ctx context.Context, p *Pupil) (Grade, error) {
	g := Grade{Scenario: s}
	var stars [Tries]int
	ended := false
	for i := range g.Tries {
		t := Try{Seed: uint64(i + 1), Ended: ended}
		if ended {
			t.close(s.NewJudge())
		} else if try, err := s.Play(ctx, p, t.Seed, nil); err != nil {
			return g, err
		} else {
			t = try
		}
		g.Tries[i], stars[i], ended = t, t.Stars, t.Ended
	}
	slices.Sort(stars[:])
	g.Stars = stars[Tries/2]
	return g, nil
}

// Typical returns the first of the tries that earned what the grade says.
func (g *Grade) Typical() *Try {
	for i := range g.Tries {
		if g.Tries[i].Stars == g.Stars {
			return &g.Tries[i]
		}
	}
	return &g.Tries[0]
}

// Met returns in how many tries the condition of star i, 0 to 2, was met.
func (g *Grade) Met(i int) int {
	n := 0
	for k := range g.Tries {
		if g.Tries[k].Outcomes[i].Met {
			n++
		}
	}
	return n
}

// Median returns the middle one of the outcomes of star i, ordered from the
// best to the worst.
func (g *Grade) Median(i int) Outcome {
	all := make([]Outcome, Tries)
	for k := range all {
		all[k] = g.Tries[k].Outcomes[i]
	}
	no := g.Scenario.Stars[i].Condition.No
	slices.SortFunc(all, func(a, b Outcome) int {
		if a.better(&b, no) {
			return -1
		}
		if b.better(&a, no) {
			return 1
		}
		return 0
	})
	return all[Tries/2]
}

// better reports whether one outcome is better than another: sooner where it is
// wanted, later where it is not, else longer and nearer.
func (o *Outcome) better(p *Outcome, no bool) bool {
	switch {
	case o.Met != p.Met:
		return o.Met
	case o.At != p.At:
		sooner := p.At < 0 || o.At >= 0 && o.At < p.At
		return sooner != no
	case o.Held != p.Held:
		return o.Held > p.Held
	}
	return o.Nearest < p.Nearest
}

// Trouble returns the first try in which the brain failed, nil if it never did.
func (g *Grade) Trouble() *Try {
	for i := range g.Tries {
		if g.Tries[i].Trouble != nil {
			return &g.Tries[i]
		}
	}
	return nil
}
