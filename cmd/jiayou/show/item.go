package show

import (
	"io"

	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// Item is a part of a match that has been played before and is shown as it was:
// from where its Start was taken, as usual up to Rush, and from there to the
// end in a hurry. Who stands before it is not heard: it has been played.
//
// With a Judge it is a try at an exercise of the academy instead: nobody has
// played it before, its own crowd and that before the ear are both heard, and it
// hurries nowhere.
type Item struct {
	Start  *sim.Snapshot
	Rush   int        // tick
	Urgent bool       // what is on gives way to it at the next stoppage, unless it is urgent itself
	Topic  Topic      // how it is announced, Nothing for not at all
	Side   field.Side // … and for whom

	Inputs []sim.Input // that it had, from Start on, with which it ends; nil if nothing was told it
	Heard  bool        // … and they hold its crowd, which is seen, too

	Programs [2]child.Program // that think for the remote sides of a try …
	Logs     [2]io.Writer     // … and where their standard errors go

	Judge *academy.Judge // sees every tick once, in order
	Crowd academy.Crowd  // of a try
}

// repeats reports whether what is on has been played before.
func (s *Show) repeats() bool { return s.item != nil && s.item.Judge == nil }

// input is what a match that is repeated was told in a tick.
func (i *Item) input(tick int) sim.Input {
	if n := tick - i.Start.Tick(); n < len(i.Inputs) {
		return i.Inputs[n]
	}
	return sim.Input{}
}

// spent reports whether what is on has been shown as far as it was played, though
// that is not to full time.
func (s *Show) spent() bool {
	return s.repeats() && s.item.Inputs != nil && !s.match.Finished() && s.match.Tick() >= s.item.Start.Tick()+len(s.item.Inputs)
}

// trying reports whether what is on is a try at an exercise.
func (s *Show) trying() bool { return s.item != nil && s.item.Judge != nil }

// On returns the item that is on, nil for a match of the show's own.
func (s *Show) On() *Item { return s.item }

// rushing is how many ticks an update has in a hurry, and HurryFactor how much
// faster that is than usual.
const (
	rushing     = 40
	HurryFactor = rushing * UpdatesPerSecond / sim.TicksPerSecond
)

// Queue puts an item on next: after the result of the item in play, or at the next
// stoppage, if it is urgent or a match that is no item is in play. Only the latest
// is kept.
func (s *Show) Queue(item *Item) { s.queued = item }

// Queued returns the item that waits, nil if none does.
func (s *Show) Queued() *Item { return s.queued }

// Skip ends what is on.
func (s *Show) Skip() {
	s.paused = false
	s.unspool()
	s.enter(Result)
	s.since = resultTime
	s.prev = s.next
}

// begin starts a scene with the next match, or the item that waits.
func (s *Show) begin(scene Scene) error {
	if s.queued == nil {
		s.queued = s.again
	}
	if s.take() {
		return nil
	}
	if s.item == nil && s.match != nil {
		s.cfg.Seed++
	}
	s.item = nil
	cfg, programs := s.compose(scene)
	if err := s.sit(&cfg, programs, s.logs); err != nil {
		return err
	}
	match, err := sim.New(cfg)
	if err != nil {
		return err
	}
	s.open(match, scene)
	s.foresee()
	return nil
}

// take begins the item that waits. It reports false if there is none that can be
// shown.
func (s *Show) take() bool {
	item := s.queued
	if s.queued = nil; item == nil {
		return false
	}
	match, err := item.Start.Match()
	if err != nil {
		s.note(Note{Kind: "failure", Problem: err.Error()})
		return false
	}
	s.item = item
	cfg := match.Config()
	if err := s.sit(&cfg, item.Programs, item.Logs); err != nil {
		s.note(Note{Kind: "failure", Problem: err.Error()})
	}
	s.open(match, Play)
	if item.Topic != Nothing {
		s.voice.say(Line{Topic: item.Topic, Side: item.Side})
	}
	return true
}

// open shows a match from where it stands, in a scene.
func (s *Show) open(match *sim.Match, scene Scene) {
	s.match, s.playing = match, match.Config()
	s.number++
	s.fresh = true
	s.next = *match.Frame()
	s.stay()
	s.prev, s.debt, s.cut, s.jump = s.next, 0, true, true
	s.tally, s.director.again, s.director.drama = tally{}, replay{}, drama{}
	s.enter(scene)
	s.tape.begin(match)
	s.crowd.script = [2]sim.Cheer{}
}

// hurry reports whether the match in play is shown in a hurry.
func (s *Show) hurry() bool { return s.repeats() && s.match.Tick() >= s.item.Rush }

// gives reports whether what is on makes way for an urgent item now.
func (s *Show) gives() bool {
	urgent := s.queued != nil && (s.queued.Urgent || s.item == nil)
	mayEnd := s.item == nil || !s.item.Urgent || s.hurry() // an urgent one is seen, too
	return urgent && mayEnd && s.scene == Play && !s.paused && !s.next.Game.Live()
}
