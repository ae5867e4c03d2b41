package league

import (
	"cmp"
	"context"
	"fmt"

	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
	"jiayou/sim/stats"
)

// late is how long before the end a goal is a late one, in ticks of playing
// time: the last half minute of the second half, and all of extra time.
const late = 30 * sim.TicksPerSecond

// play plays the match of a fixture, or decides it if somebody cannot play. The
// error is the context's, or says that the tournament cannot be played.
func (t *Tournament) play(ctx context.Context, f Fixture) (Result, error) {
	home, away := &t.Entrants[f.Home], &t.Entrants[f.Away]
	s := scorer{format: &t.Format, book: stats.New(t.Format)}
	s.result = Result{
		Number: f.Number, Round: f.Round, Seed: f.Seed, Home: home.Name, Away: away.Name,
		Faults: Pair[string]{home.Broken, away.Broken},
	}
	if s.result.Faults != (Pair[string]{}) {
		s.result.judge(nil)
		return s.result, nil
	}
	cfg := t.Config(f)
	s.guards = guards(&cfg)
	dugout, err := t.sit(ctx, f, &cfg)
	if err != nil {
		return Result{}, fmt.Errorf("%s – %s: %w", home.Name, away.Name, err)
	}
	defer dugout.Close()
	s.dugout = dugout
	if ctx.Err() == nil && dugout.Faults() != nil { // nobody plays against who is not there
		s.result.Faults = Pair[string]{s.fault(field.Home), s.fault(field.Away)}
		s.result.judge(nil)
		return s.result, nil
	}
	m, err := sim.New(cfg)
	if err != nil {
		return Result{}, fmt.Errorf("%s – %s: %w", home.Name, away.Name, err)
	}
	s.result.Heat = &Heat{}
	for !m.Finished() && !s.faulty() {
		if m.Tick()%sim.TicksPerSecond == 0 && ctx.Err() != nil {
			break
		}
		if err := m.Step(sim.Input{Answer: dugout.Answer(m)}); err != nil {
			s.result.Void = err.Error()
			break
		}
		s.watch(m)
	}
	if ctx.Err() != nil { // what it has come to by then counts for nobody
		return Result{}, ctx.Err()
	}
	s.close(m)
	return s.result, nil
}

// scorer keeps the score of one match.
type scorer struct {
	format *field.Format
	book   stats.Book
	guards [2]*guard
	dugout *child.Dugout
	looks  [2]int // at a robot, by field.Side
	failed [2]int // of them, at one whose brain had failed
	result Result
}

// faulty reports whether somebody cannot go on.
func (s *scorer) faulty() bool {
	return s.guards[0].fault != "" || s.guards[1].fault != "" || s.dugout.Faults() != nil
}

func (s *scorer) watch(m *sim.Match) {
	f := m.Frame()
	s.book.Watch(f, m.Events())
	if f.Tick%heatTicks == 0 {
		s.result.Heat.watch(f, s.format)
		s.dugout.Mark(f)
		s.look(m, f)
	}
	for _, e := range m.Events() {
		t := s.result.Sides.Of(e.Side)
		switch {
		case e.Kind == sim.EventGoal:
			s.goal(f, e, t)
		case e.Kind == sim.EventFall && f.Robots[e.Robot].Body.Dive == 0:
			t.Falls++
		case e.Kind == sim.EventUp:
			t.GetUps++
		}
	}
}

// look sees whose brains fail.
func (s *scorer) look(m *sim.Match, f *sim.Frame) {
	for i := range f.Count {
		r := &f.Robots[i]
		s.looks[r.Side]++
		if !r.Trouble {
			continue
		}
		s.failed[r.Side]++
		if first := s.result.Trouble.Of(r.Side); *first == "" {
			*first = brief(cmp.Or(m.Talk(i).Trouble, s.dugout.Talk(i).Trouble).Error())
		}
	}
}

func (s *scorer) goal(f *sim.Frame, e sim.Event, t *Tally) {
	g := &f.Game
	if g.Shootout() && s.format.HalfSeconds > 0 {
		return // it decides the match, and does not count in its score
	}
	goal := Goal{Time: float64(e.Tick) / sim.TicksPerSecond, Side: e.Side.String()}
	goal.Late = g.Extra() || g.Half == 2 && g.Clock < late
	t.Goals++
	if goal.Late {
		t.Late++
	}
	s.result.Goals = append(s.result.Goals, goal)
}

// close writes down how the match ended.
func (s *scorer) close(m *sim.Match) {
	r, g, c := &s.result, &m.Frame().Game, s.book.Count()
	r.Ticks, r.Hash = m.Tick(), fmt.Sprintf("%016x", m.Hash())
	r.Score = Pair[int]{g.Score[field.Home], g.Score[field.Away]}
	if s.format.HalfSeconds > 0 {
		r.Shootout = Pair[int]{g.Scored[field.Home], g.Scored[field.Away]}
	}
	for side := range field.Away + 1 {
		t := r.Sides.Of(side)
		t.Shots, t.Passes, t.Saves = c.Shots[side], c.Passes[side], c.Saves[side]
		*r.Faults.Of(side) = s.fault(side)
	}
	r.judge(m)
}

// fault says why a side has lost whatever the score: it crashed, or its brains
// failed more often than not, so that it can hardly be said to have played. A
// failure now and then costs no more than a decision.
func (s *scorer) fault(side field.Side) string {
	if s.guards[side].fault != "" {
		return s.guards[side].fault
	}
	if err := s.dugout.Fault(side); err != nil {
		return brief(err.Error())
	}
	if failed, looks := s.failed[side], s.looks[side]; 2*failed > looks {
		return fmt.Sprintf("failed in %d %% of its decisions, first with: %s", 100*failed/looks, *s.result.Trouble.Of(side))
	}
	return ""
}

// judge decides who has won a match, which is nil if it was not played.
func (r *Result) judge(m *sim.Match) {
	home, away := r.Faults.Home != "", r.Faults.Away != ""
	switch {
	case r.Void != "":
		r.Outcome = NoMatch
	case home && away:
		r.Outcome = BothOut
	case home:
		r.Outcome = AwayWon
	case away:
		r.Outcome = HomeWon
	default:
		r.Outcome = Drawn
		if winner, level := m.Frame().Game.Winner(); !level {
			r.Outcome = Outcome(winner.String())
		}
	}
}
