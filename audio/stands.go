package audio

import (
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// stands reads a source hop by hop and lets a detector listen to each stand.
type stands struct {
	src       mic.Source // at cheer.Rate
	channels  int
	detectors []*cheer.Detector // one for mono, else Home and Away
	frames    []float32         // one hop, interleaved
	filled    int               // samples in frames
	mono      [cheer.HopSize]float32
}

func newStands(src mic.Source, cfg Config) *stands {
	src = mic.Resample(src, cheer.Rate)
	channels := src.Format().Channels
	s := &stands{src: src, channels: channels, frames: make([]float32, channels*cheer.HopSize)}
	for range min(channels, 2) {
		s.detectors = append(s.detectors, cheer.New(cheer.Config{Point: cfg.Point}))
	}
	return s
}

// next waits for a hop of sound and returns what each stand heard in it. A last
// hop that is not whole is dropped.
func (s *stands) next() ([2]cheer.Heard, error) {
	for s.filled < len(s.frames) {
		n, err := s.src.Read(s.frames[s.filled:])
		s.filled += n
		if err != nil && s.filled < len(s.frames) {
			return [2]cheer.Heard{}, err
		}
	}
	s.filled = 0
	var heard [2]cheer.Heard
	for c, d := range s.detectors {
		for i := range s.mono {
			s.mono[i] = s.frames[i*s.channels+c]
		}
		heard[c] = d.Hop(s.mono[:])
	}
	clear(s.mono[:]) // what has been heard is gone
	clear(s.frames)
	if len(s.detectors) == 1 {
		heard[Away] = heard[Home]
	}
	return heard, nil
}
