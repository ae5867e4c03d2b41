package main

import (
	"errors"
	"time"

	"jiayou/audio/echo"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/sound"
	"jiayou/sim"
)

// speakers are what is heard of a show. It is silent where nothing can be heard,
// and says so in the log; the show does not notice.
type speakers struct {
	foley    *sound.Foley
	player   *sound.Player
	speaker  *sound.Speaker // nil for none
	schedule sound.Schedule
	muted    bool
	silent   bool         // no loudspeaker was opened
	status   sound.Status // that the log knows
	line     show.Line    // that was spoken last
}

// newFoley returns a Foley for the robots of a match.
func newFoley(cfg *sim.Config) (*sound.Foley, error) {
	spec, err := cfg.Kind().Spec()
	if err != nil {
		return nil, err
	}
	return sound.NewFoley(&cfg.Format, spec.Mass, spec.Height), nil
}

// openSpeakers begins to play what the options ask for, and tells own.
func (o *options) openSpeakers(p *production) (*speakers, error) {
	foley, err := newFoley(&p.cfg)
	if err != nil {
		return nil, err
	}
	s := &speakers{foley: foley, schedule: o.loudness()}
	output := sound.System()
	if o.mute {
		output = nil
	}
	s.player, s.silent = sound.Open(output, p.own), output == nil
	if o.speak && !o.mute {
		if s.speaker, err = sound.NewSpeaker(s.player.Speak); errors.Is(err, sound.ErrNoVoice) {
			s.status.Problem = err.Error()
		}
	}
	return s, nil
}

// loudness is how loud it is to be.
func (o *options) loudness() sound.Schedule {
	return sound.Schedule{Volume: o.volume, Quiet: o.quiet}
}

// own returns where a mixer says what it plays to an ear that may hear it.
func (o *options) own() *echo.Playback {
	if o.mute || o.film != "" || sound.System() == nil {
		return nil
	}
	return echo.NewPlayback()
}

// update plays what the last update of the show sounds like. It returns what the
// log is to be told.
func (s *speakers) update(now time.Time, d *show.Show, h *hud.HUD) []show.Note {
	v := d.View()
	s.player.SetVolume(s.gain(now))
	s.player.Play(s.foley.Watch(&v, d.Events()))
	s.speak(&v, h)
	return s.news()
}

// try lets each loudspeaker be heard: a kick on the left, a whistle from the
// middle, a kick on the right, as loud as they are in a match.
func (s *speakers) try() {
	take := &sound.Take{Count: 3}
	for i, c := range [3]sound.Cue{{Sound: sound.Kick, Pan: -1}, {Sound: sound.Peep}, {Sound: sound.Kick, Pan: 1}} {
		c.At, c.Force, c.Pitch = i*sound.Rate/2, 1, 1
		take.Cues[i] = c
	}
	s.player.Play(take)
}

// gain is how loud it is now.
func (s *speakers) gain(now time.Time) float64 {
	if s.muted {
		return 0
	}
	return sound.Gain(s.schedule.At(now))
}

// speak says the line that is read, once.
func (s *speakers) speak(v *show.View, h *hud.HUD) {
	if s.speaker == nil || s.muted || v.Line == s.line {
		return
	}
	if s.line = v.Line; s.line.Topic != show.Nothing && !v.Hurry {
		s.speaker.Say(h.Language(), h.Said(v))
	}
}

// news is how the speakers are, if that has changed.
func (s *speakers) news() []show.Note {
	var notes []show.Note
	if s.status.State == sound.Off && s.status.Problem != "" {
		notes = append(notes, show.Note{Kind: "sound", Problem: s.status.Problem})
	}
	now := s.player.Status()
	if now == s.status {
		return notes
	}
	s.status = now
	return append(notes, show.Note{Kind: "sound", State: now.State.String(), Problem: now.Problem})
}

func (s *speakers) close() {
	if s.speaker != nil {
		s.speaker.Close()
	}
	s.player.Close()
}

// hours is the flag of --quiet-hours.
type hours struct {
	text string
	at   *[]sound.Hours
}

func (h *hours) String() string { return h.text }

// Set takes what sound.ParseHours takes, and nothing for none.
func (h *hours) Set(text string) (err error) {
	if h.text = text; text == "" {
		*h.at = nil
		return nil
	}
	*h.at, err = sound.ParseHours(text)
	return err
}
