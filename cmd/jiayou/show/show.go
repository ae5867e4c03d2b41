// Package show is the director: it lets matches play one after another, tells
// them what the ear hears, and decides what is said about them.
//
// It knows no window and no clock. Sixty times a second it is given what the
// ear has heard since the last time, and what is to be shown can be read
// afterwards:
//
//	s, err := show.New(show.Config{Match: sim.DefaultConfig(7)})
//	for {
//		heard, cursor = ear.Since(cursor, heard[:0])
//		s.Update(heard, ear.Hear().Status)
//		stage.Notice(s.Events())
//		draw(s.View())     // frames, meters, the line that is being said
//		log(s.Notes())     // the same for machines
//	}
//
// What follows what is a small state machine (scene.go); which one, says
// Config.Programme. A picture follows View.Wish: from where to look, and what
// robots do while nobody plays.
//
// A match has 100 ticks a second and a show 60 updates, so an update plays one
// tick or two. View gives the two latest frames and how far to draw between
// them.
package show

import (
	"fmt"
	"io"
	"sync"

	"jiayou/audio"
	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// UpdatesPerSecond is the rate of a show. All its times are counted in updates.
const UpdatesPerSecond = 60

// Config says what is played.
type Config struct {
	Match sim.Config // the first match; each further one has the next seed
	From  int        // ticks of the first match that pass in silence before it is shown
	Again *Item      // that is shown over and over, instead of matches of the show's own; nil for none

	Programme Programme
	Pairs     [][2]string // of a Kiosk: the teams of its own matches, in turn
	Lend      bool        // … and visitors get the pair that was seen last, not the teams of Match

	AtStoppages bool // new brains wait until the ball is out of play

	Programs [2]child.Program // that think for remote sides
	Rules    child.Rules      // … by these; the zero value is child.Live
	Logs     [2]io.Writer     // … and what they write on standard error goes here; nil for nowhere
}

// Show is a show that goes on until nobody calls Update any more. It is used by
// one goroutine.
type Show struct {
	cfg     sim.Config // of the next match that is no item
	playing sim.Config // of the match in play
	item    *Item      // that is in play, nil for none
	queued  *Item      // that is next
	again   *Item      // … when no other is
	match   *sim.Match
	number  int // of the match in this show, from 1
	scene   Scene
	since   int  // updates in this scene
	fresh   bool // this match has not been noted yet
	cut     bool
	jump    bool // what is shown next has nothing to do with what was shown before
	tape    tape

	prev, next sim.Frame
	debt       int // ticks owed, in sixtieths
	pace       Pace
	paused     bool
	steps      int // ticks to play all the same

	crowd  crowd
	voice  voice
	tally  tally
	events []sim.Event
	notes  []Note
	orders []Note // of what the operator did since the last Update

	insight    insight
	complaints complaints
	offers     [2]offer // by field.Side
	patient    bool     // Config.AtStoppages

	replayed bool // the last tick had been played before

	director director
	best     Best
	loud     [2]float64 // of the stands over the last second, dB above the room

	programs [2]child.Program
	rules    child.Rules
	logs     [2]io.Writer
	dugout   *child.Dugout
	going    sync.WaitGroup // dugouts that are being left
}

// New begins a show. It fails if there is no such team, or if the match would
// be over before it is shown.
func New(cfg Config) (*Show, error) {
	s := &Show{
		cfg: cfg.Match, again: cfg.Again, patient: cfg.AtStoppages, crowd: crowd{still: calm}, insight: insight{robot: -1},
		programs: cfg.Programs, rules: cfg.Rules, logs: cfg.Logs,
		director: director{programme: cfg.Programme, pairs: cfg.Pairs, lend: cfg.Lend, awake: -1},
	}
	if s.rules == (child.Rules{}) {
		s.rules = child.Live()
	}
	if err := s.first(cfg.From); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// first begins the first match, and lets its first ticks pass unseen.
func (s *Show) first(from int) error {
	if err := s.begin(s.opening()); err != nil {
		return err
	}
	if err := s.dugout.Faults(); err != nil { // later on it is no reason to end a show
		return err
	}
	for range from {
		if err := s.skip(); err != nil {
			return err
		}
		if s.match.Finished() {
			return fmt.Errorf("begin at %g s: this match ends after %.1f s",
				float64(from)/sim.TicksPerSecond, float64(s.match.Frame().Tick)/sim.TicksPerSecond)
		}
	}
	s.next = *s.match.Frame()
	s.prev = s.next
	return nil
}

// Update lets a sixtieth of a second pass, in which the ear has heard the given
// hops, oldest first. It fails only if no further match can be played.
func (s *Show) Update(heard []audio.Hearing, ear audio.Status) error {
	s.events, s.notes = s.events[:0], append(s.notes[:0], s.orders...)
	s.orders = s.orders[:0]
	s.cut, s.jump = s.jump, false
	if s.fresh {
		s.note(Note{Kind: "match", Seed: s.playing.Seed})
		s.fresh = false
	}
	if !s.paused || s.scene.plays() {
		s.since++
	}
	s.listen(heard, ear)
	switch {
	case s.scene == Replay:
		s.playAgain()
	case s.scene == WarmUp && !s.paused:
		s.try()
	case s.scene.plays():
		s.play()
	}
	if s.gives() {
		s.take()
	} else if err := s.direct(); err != nil {
		return err
	}
	s.dramatise()
	s.followShot()
	s.judge()
	s.takeOffers()
	s.speak()
	s.look()
	s.complain()
	s.noteMeter()
	return nil
}

// play plays the ticks that are due.
func (s *Show) play() {
	if s.trying() && !s.dugout.Ready() {
		return // its seconds are counted, and an interpreter takes some to start
	}
	for n := s.due(); n > 0 && !s.match.Finished() && !s.spent(); n-- {
		s.prev = s.next
		err := s.tick()
		s.next = *s.match.Frame()
		s.dugout.Mark(&s.next)
		s.happen(s.match.Events())
		if err != nil {
			s.note(Note{Kind: "failure", Problem: err.Error()})
		}
	}
	if s.match.Finished() {
		s.debt, s.prev = 0, s.next
	}
	s.tally.listen(&s.crowd)
}

// tick plays a tick: as it was played, if it was, else with what is heard now.
func (s *Show) tick() error {
	heard := s.crowd.take()
	match, in, again := s.tape.again(s.match)
	s.match, s.replayed = match, again
	if s.repeats() && !again {
		in = s.item.input(match.Tick())
	}
	switch {
	case s.trying():
		s.crowd.script = s.item.Crowd.Input(match.Tick()).Cheer
	case s.repeats():
		s.crowd.script = in.Cheer
	}
	if again {
		return match.Step(in)
	}
	if !s.repeats() {
		in = louder(heard, s.crowd.script)
		in.Answer = s.dugout.Answer(match)
	}
	s.tape.record(match, in)
	err := match.Step(in)
	if s.trying() {
		s.item.Judge.Watch(match.Frame(), match.Events())
	}
	return err
}

// happen takes in the events of a tick.
func (s *Show) happen(events []sim.Event) {
	s.events = append(s.events, events...)
	for i := range events {
		e := &events[i]
		s.tally.count(e)
		s.noteEvent(e)
		s.announce(e)
		if e.Kind == sim.EventGoal && !s.replayed {
			s.director.again.score(e)
		}
	}
}

// Events returns what happened in the match during the last Update, in order.
// The slice is valid until the next.
func (s *Show) Events() []sim.Event { return s.events }

// Notes returns what the last Update has to tell the log. The slice is valid
// until the next.
func (s *Show) Notes() []Note { return s.notes }

// seconds returns the time of the match in play.
func (s *Show) seconds() float64 { return float64(s.match.Tick()) / sim.TicksPerSecond }

// tally is what a match comes to for the crowd.
type tally struct {
	helped []int      // ticks at which the crowd had got a robot up sooner
	cheers [2]float64 // how loud each stand has been in all, s of the greatest level
}

func (t *tally) count(e *sim.Event) {
	if e.Kind == sim.EventUp && e.Saved >= exhibition.Noticed {
		t.helped = append(t.helped, e.Tick)
	}
}

// listen counts the cheering of an update.
func (t *tally) listen(c *crowd) {
	for i := range t.cheers {
		t.cheers[i] += c.now.Stands[i].Level / second
	}
}

// rewind forgets what happened after a tick.
func (t *tally) rewind(tick int) {
	for n := len(t.helped); n > 0 && t.helped[n-1] > tick; n-- {
		t.helped = t.helped[:n-1]
	}
}

// robot returns who a robot of the match is: its side and shirt number.
func (s *Show) robot(index int) (field.Side, int) {
	r := &s.next.Robots[index]
	return r.Side, r.Number
}
