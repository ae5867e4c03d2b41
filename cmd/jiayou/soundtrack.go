package main

import (
	"path/filepath"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/sound"
)

// soundtrack is what a film sounds like: sound.wav beside its pictures, exactly as
// long as they are. A nil soundtrack is silence.
//
// Its mixer tells no ear what it plays. A film hears a recording or nothing, and a
// recording was not made before these loudspeakers: there is nothing of them in it to
// be kept out. A show in a window that hears a recording does the same, so both hear
// alike.
type soundtrack struct {
	foley *sound.Foley
	mixer *sound.Mixer
	file  *sound.Recording
	block [2 * sound.Block]float32
}

// openSoundtrack begins the film's sound, unless the options want none.
func (o *options) openSoundtrack(p *production) (*soundtrack, error) {
	if o.mute {
		return nil, nil
	}
	foley, err := newFoley(&p.cfg)
	if err != nil {
		return nil, err
	}
	s := &soundtrack{foley: foley, mixer: sound.NewMixer(nil)}
	s.file, err = sound.Record(filepath.Join(o.film, "sound.wav"))
	return s, err
}

// update adds a picture's worth of sound.
func (s *soundtrack) update(d *show.Show) {
	if s == nil {
		return
	}
	v := d.View()
	s.mixer.Take(s.foley.Watch(&v, d.Events()))
	s.mixer.Mix(s.block[:])
	s.file.Write(s.block[:])
}

func (s *soundtrack) close() error {
	if s == nil {
		return nil
	}
	return s.file.Close()
}
