package sound

import (
	"math"

	"jiayou/audio/echo"
)

// Mixer turns cues into stereo sound. The same takes, mixed for as many frames
// each, give the same samples, in pieces of whatever size. It is used by one
// goroutine.
type Mixer struct {
	chance  grain
	voices  []playing
	bed     bed
	wantBed float64
	hall    hall
	library *library
	limiter limiter
	volume  glide
	wanted  float64 // volume, as a gain
	meter   *echo.Meter
	mono    [piece]float64
	send    [piece]float64
	bus     [2 * piece]float64
}

// playing is a voice with its place.
type playing struct {
	voice
	wait, rest  int // frames until it begins, and then to its end
	left, right float64
	far         float64 // share that goes into the hall
}

const (
	// piece is how many frames are mixed at once.
	piece = 240
	// mostVoices is how many sounds there are at once; of those that are part
	// of every step fewVoices at most.
	mostVoices, fewVoices = 40, 16
	// master is the gain of every voice: the levels of voices leave room.
	master = 1.6
	// speakDuck is what is left of the murmur while somebody speaks.
	speakDuck = 0.3
)

// NewMixer returns a silent mixer at full volume. What it plays is told to own,
// unless that is nil.
func NewMixer(own *echo.Playback) *Mixer {
	m := &Mixer{chance: 0x9E3779B97F4A7C15, hall: newHall(), limiter: newLimiter(), volume: newGlide(1, 0.03), wanted: 1}
	m.bed, m.library = newBed(&m.chance), newLibrary(&m.chance)
	if own != nil {
		m.meter = echo.NewMeter(own, Rate, 2)
	}
	return m
}

// SetVolume sets the volume, as a gain of 0 to 1. It is taken up within a tenth of
// a second.
func (m *Mixer) SetVolume(gain float64) { m.wanted = gain }

// Take begins the sounds of a take with the next frames that are mixed.
func (m *Mixer) Take(t *Take) {
	m.wantBed = t.Bed
	for i := range t.Cues[:t.Count] {
		m.cue(&t.Cues[i])
	}
}

// cue begins a sound, unless there are too many.
func (m *Mixer) cue(c *Cue) {
	limit := mostVoices
	if c.Sound == Step || c.Sound == Servo {
		limit = fewVoices
	}
	if len(m.voices) >= limit {
		return
	}
	if v := m.newVoice(c); v != nil {
		m.place(v, c)
	}
}

// place puts a voice where its cue says: 3 dB down on both sides in the middle.
func (m *Mixer) place(v voice, c *Cue) {
	right, left := math.Sincos((max(-1, min(1, c.Pan)) + 1) * math.Pi / 4)
	near := master * (1 - 0.35*c.Far)
	m.voices = append(m.voices, playing{v, c.At, v.length(), left * near, right * near, 0.25 + 0.75*c.Far})
}

// Speak lets recorded speech sound, at Rate.
func (m *Mixer) Speak(words []float32) { m.place(&speech{words: words}, &Cue{Far: 0.1}) }

// Mix fills out with the next frames, left and right in turn.
func (m *Mixer) Mix(out []float32) {
	for rest := out; len(rest) > 0; {
		n := min(len(rest), 2*piece) / 2 * 2
		if n == 0 {
			rest[0] = 0
			break
		}
		m.mix(rest[:n])
		rest = rest[n:]
	}
	if m.meter != nil {
		m.meter.Write(out)
	}
}

// mix mixes a piece.
func (m *Mixer) mix(out []float32) {
	n := len(out) / 2
	bus, send := m.bus[:2*n], m.send[:n]
	clear(bus)
	clear(send)
	bed := m.wantBed
	still := m.voices[:0]
	for i := range m.voices {
		p := &m.voices[i]
		if _, ok := p.voice.(*speech); ok {
			bed = min(bed, speakDuck)
		}
		if m.play(p, n) {
			still = append(still, *p)
		}
	}
	clear(m.voices[len(still):])
	m.voices = still
	m.bed.add(bus, bed)
	m.hall.add(bus, send)
	m.limiter.limit(bus)
	for i := 0; i < len(bus); i += 2 {
		v := m.volume.next(m.wanted)
		out[i], out[i+1] = float32(v*bus[i]), float32(v*bus[i+1])
	}
}

// play adds n frames of a voice, and reports whether there will be more.
func (m *Mixer) play(p *playing, n int) bool {
	from := min(p.wait, n)
	to := min(from+p.rest, n)
	p.wait -= from
	p.rest -= to - from
	mono := m.mono[:to-from]
	p.render(mono)
	bus, send := m.bus[2*from:2*to], m.send[from:to]
	for i, x := range mono {
		bus[2*i] += p.left * x
		bus[2*i+1] += p.right * x
		send[i] += p.far * x
	}
	return p.rest > 0
}

// Idle reports whether nothing sounds but the murmur and the hall.
func (m *Mixer) Idle() bool { return len(m.voices) == 0 }

// speech is recorded.
type speech struct{ words []float32 }

func (s *speech) length() int { return len(s.words) }

func (s *speech) render(out []float64) {
	for i := range out {
		out[i] = float64(s.words[i])
	}
	s.words = s.words[len(out):]
}
