package audio

import (
	"errors"
	"io"
	"iter"

	"jiayou/audio/mic"
)

// Listen hears src from where it is to its end, as fast as it can be read, and
// yields one Hearing for each whole hop of 10 ms. An error of the source ends
// the sequence and comes with the last Hearing; the end of the source is none.
// Listen does not close src.
func Listen(src mic.Source, cfg Config) iter.Seq2[Hearing, error] {
	return func(yield func(Hearing, error) bool) {
		name := src.Format().Name
		s := newStands(src, cfg)
		for {
			h, err := s.next()
			if errors.Is(err, io.EOF) {
				return
			}
			h.Status.State, h.Status.Source = Listening, name
			if !yield(h, err) || err != nil {
				return
			}
		}
	}
}
