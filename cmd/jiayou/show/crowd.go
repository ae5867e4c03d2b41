package show

import (
	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/exhibition"
	"jiayou/sim"
)

// crowd is what has been heard and how the ear is.
type crowd struct {
	now    audio.Hearing
	roared [2]bool      // a roar was confirmed since the match was last told
	heard  bool         // the ear has listened at least once
	lost   bool         // … and is known not to now
	still  int          // updates since a stand last roared
	script [2]sim.Cheer // what the stands of an exercise do
}

// louder is what is heard when the stands of an exercise cheer as well.
func louder(in sim.Input, script [2]sim.Cheer) sim.Input {
	for i, c := range script {
		in.Cheer[i].Level = max(in.Cheer[i].Level, c.Level)
		in.Cheer[i].Roar = in.Cheer[i].Roar || c.Roar
	}
	return in
}

// hear takes in one hop.
func (c *crowd) hear(h audio.Hearing) {
	c.now.Stands, c.now.Chant, c.now.Balance, c.now.Sure = h.Stands, h.Chant, h.Balance, h.Sure
	for i, s := range h.Stands {
		if s.Roar == cheer.Confirmed {
			c.roared[i] = true
			c.still = 0
		}
	}
}

// take returns what the match is told in its next tick. However short a roar
// was between two ticks, the match hears of it.
func (c *crowd) take() sim.Input {
	in := exhibition.Heard(c.now)
	for i := range in.Cheer {
		in.Cheer[i].Roar = in.Cheer[i].Roar || c.roared[i]
		c.roared[i] = false
	}
	return in
}

// roars reports whether a stand roars now.
func (c *crowd) roars(stand int) bool { return c.now.Stands[stand].Roar == cheer.Confirmed }

// listen takes in what was heard during an update, and how the ear is.
func (s *Show) listen(heard []audio.Hearing, ear audio.Status) {
	c := &s.crowd
	c.still++
	for i := range heard {
		c.hear(heard[i])
		if heard[i].Phrase.Said {
			s.note(Note{Kind: "phrase"})
			if !s.deaf() {
				s.voice.say(Line{Topic: PhraseHeard})
			}
		}
	}
	was := c.now.Status
	c.now.Status = ear
	if ear == was {
		return
	}
	s.note(Note{Kind: "ear", State: ear.State.String(), Source: ear.Source, Problem: ear.Problem, OneCapsule: ear.OneCapsule, Hum: ear.Hum, Phrase: ear.Phrase})
	if ear.State != was.State {
		s.admit(ear.State)
	}
}

// admit says aloud how the ear is.
func (s *Show) admit(state audio.State) {
	c := &s.crowd
	switch state {
	case audio.Lost:
		topic := MicNone
		if c.heard {
			topic = MicLost
		}
		s.voice.say(Line{Topic: topic})
		c.lost = true
	case audio.Listening:
		if c.lost {
			s.voice.say(Line{Topic: MicBack})
		}
		c.heard, c.lost = true, false
	case audio.Ended:
		s.voice.say(Line{Topic: MicEnded})
	}
}
