package audio

import (
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/hum"
	"jiayou/audio/meter"
	"jiayou/audio/mic"
	"jiayou/audio/rhythm"
	"jiayou/audio/side"
)

// stands reads a source hop by hop and lets a detector listen to each stand, and
// what there is of rooms beside it to the hall.
type stands struct {
	src       mic.Source // at cheer.Rate
	channels  int
	pair      bool              // two microphones side by side hear both stands
	detectors []*cheer.Detector // one for mono or a pair, else Home and Away
	rhythm    *rhythm.Tracker
	hum       *hum.Listener
	meter     *meter.Meter
	side      *side.Listener // nil for mono
	gate      *echo.Gate     // nil where nothing of our own is played
	filters   []*echo.Filter // one before each detector, with a gate
	own       [2]own
	lean      lean
	said      *said     // nil where no phrase is listened for
	frames    []float32 // one hop, interleaved
	filled    int       // samples in frames
	split     [2][cheer.HopSize]float32
	mono      [cheer.HopSize]float32
}

func newStands(src mic.Source, cfg Config) *stands {
	src = mic.Resample(src, cheer.Rate)
	channels := src.Format().Channels
	s := &stands{src: src, channels: channels, frames: make([]float32, channels*cheer.HopSize), rhythm: rhythm.New(), hum: hum.New(),
		meter: meter.New(min(channels, 2))}
	s.pair = channels > 1 && cfg.Pair > 0
	if channels > 1 {
		s.side = side.New(side.Config{Spacing: max(0, cfg.Pair), Trim: cfg.Trim})
	}
	s.lean = spots
	if s.pair {
		s.lean = between
	}
	if cfg.Own != nil {
		s.gate = echo.NewGate(cfg.Own)
	}
	if cfg.Phrase != nil {
		s.said = &said{student: cfg.Phrase}
	}
	for range s.ears() {
		s.detectors = append(s.detectors, cheer.New(cheer.Config{Point: cfg.Point, Room: cfg.Room}))
		if s.gate != nil {
			s.filters = append(s.filters, echo.NewFilter())
		}
	}
	return s
}

// ears is how many stands are heard apart.
func (s *stands) ears() int {
	if s.pair {
		return 1
	}
	return min(s.channels, 2)
}

// next waits for a hop of sound and returns what was heard in it. A last hop
// that is not whole is dropped.
func (s *stands) next() (Hearing, error) {
	for s.filled < len(s.frames) {
		n, err := s.src.Read(s.frames[s.filled:])
		s.filled += n
		if err != nil && s.filled < len(s.frames) {
			return Hearing{}, err
		}
	}
	s.filled = 0
	s.divide()
	h := s.hear()
	clear(s.mono[:]) // what has been heard is gone
	clear(s.split[0][:])
	clear(s.split[1][:])
	clear(s.frames)
	return h, nil
}

// divide sorts a hop into the stands' channels and their mean.
func (s *stands) divide() {
	used := min(s.channels, 2)
	for i := range s.mono {
		s.mono[i] = 0
		for c := range used {
			s.split[c][i] = s.frames[i*s.channels+c]
			s.mono[i] += s.split[c][i] / float32(used)
		}
	}
}

// hear asks everyone what they make of the hop.
func (s *stands) hear() (h Hearing) {
	h.Chant = s.rhythm.Hop(s.mono[:])
	h.Hum = s.hum.Hop(s.mono[:])
	h.Status.Hum = h.Hum.Hertz
	h.Meter = s.measure()
	if s.side != nil {
		where := s.side.Hop(s.split[Home][:], s.split[Away][:])
		h.Balance, h.Sure, h.Status.OneCapsule = where.Balance, where.Confidence, where.Same
	}
	var own echo.Verdict
	if s.gate != nil {
		own = s.gate.Hop(s.mono[:])
		for c, f := range s.filters {
			f.Hop(s.sound(c), &own.Keep)
		}
	}
	for c, d := range s.detectors {
		h.Stands[c] = d.Hop(s.sound(c))
	}
	if s.said != nil {
		s.listenFor(&h, own)
	}
	if s.gate != nil {
		s.withhold(&h, own)
	}
	chanting(&h)
	if len(s.detectors) == 1 {
		h.Stands[Away] = h.Stands[Home]
	}
	switch {
	case h.Status.OneCapsule:
		alike(&h)
	case s.side != nil:
		s.lean.divide(&h)
	}
	if s.said != nil {
		s.said.answer(&h)
	}
	return h
}

// chanting calls the roars of a hall that has a rhythm by their name.
func chanting(h *Hearing) {
	for c := range h.Stands {
		if st := &h.Stands[c]; st.Kind != cheer.KindNone && h.Chant.Confidence >= rhythm.Sure {
			st.Kind = cheer.KindChant
		}
	}
}

// measure shows the level of what the microphones hear, our own sound with it, as a
// sound level meter beside them would.
func (s *stands) measure() meter.Heard {
	sounds := [2][]float32{s.split[Home][:], s.split[Away][:]}
	return s.meter.Hop(sounds[:min(s.channels, 2)]...)
}

// listenFor lets the phrase be heard in what the detectors heard.
func (s *stands) listenFor(h *Hearing, own echo.Verdict) {
	var sounds [2][]float32
	for c := range s.detectors {
		sounds[c] = s.sound(c)
	}
	s.said.hear(h, sounds[:len(s.detectors)], own)
}

// sound returns what detector c listens to. Of a pair that is one microphone: their
// mean would be deaf to whatever reaches one of them half a period later.
func (s *stands) sound(c int) []float32 { return s.split[c][:] }

// withhold takes our own sound out of a Hearing.
func (s *stands) withhold(h *Hearing, v echo.Verdict) {
	h.Status.Deaf = v.Blind
	for c := range s.detectors {
		h.Stands[c] = s.own[c].judge(h.Stands[c], v)
	}
	if v.Playing && !v.Over { // the beat is our own
		h.Chant = rhythm.Chant{}
		h.Balance, h.Sure = 0, 0
	}
}
