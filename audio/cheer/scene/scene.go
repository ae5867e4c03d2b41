// Package scene mixes recordings into long scenes of which the truth is known,
// and scores what an ear heard of them.
//
// There are two sorts. A Crowd scene is a minute of a hall, with bursts of
// cheering laid in at exact times and loudnesses, and with knocks, coughs and
// whistles between them. A Negatives stream is nothing but disturbances of one
// class, each 10 dB over a quiet room: whatever is taken for a roar there is a
// false alarm.
//
//	clips, err := scene.ReadClips("recordings")
//	sc := scene.Crowd(clips, scene.Spec{Seed: 1, Number: 0})
//	heard := map[string][]float64{sc.Name: onsetsIn(sc.Sound)}
//	score := scene.Judge([]scene.Scene{sc}, heard)
//
// The same clips, seed and number give the same samples. Loudness ratios are of
// mean power in 300–4000 Hz. Clips are 16 kHz mono.
package scene

import (
	"math"
	"math/rand/v2"
	"strings"
)

// Rate is the sampling rate of clips and scenes, in Hz.
const Rate = 16000

// Scene is sound with its truth.
type Scene struct {
	Name    string
	Sound   []float32 // full scale ±1
	Seconds float64
	Truth   []Burst // in order of time; none in a stream of negatives
	Class   string  // of a stream of negatives, else empty
}

// Burst is one burst of cheering in a scene.
type Burst struct {
	Onset      float64 // where it was laid, s
	Audible    float64 // where it first comes within 3 dB of the background, s
	Offset     float64 // its end, s
	SNR        int     // over the background at the same place, dB
	Clip       string  // the recording
	Background string
}

// Spec says which scene to make. The zero value is scene 0 of seed 0.
type Spec struct {
	Seed   uint64
	Number int
	Vary   bool   // through rooms and microphones that differ from scene to scene
	Near   bool   // a quiet room, and all that is heard in it close to the microphone
	Room   string // its background; empty for the number's among them all, in turn

	Microphone string // one of Microphones, through which it is heard; empty for a good one
}

// Length is how long a crowd scene is, in seconds.
const Length = 60

// SNRs are the loudnesses at which bursts are laid, in dB over the background.
var SNRs = [...]int{10, 3, 0}

// What is near is 15 to 40 dB over the background, and no louder than a microphone
// that is set up well takes, in dBFS.
const (
	nearLeast, nearMost = 15, 40
	nearLoudest         = -12
)

// distracting are the classes that disturb a crowd scene.
var distracting = []string{"impact", "laugh", "cough", "whistle", "jingle", "alarm"}

// Crowd makes a scene of the spec's number.
func Crowd(clips *Clips, spec Spec) Scene {
	rng := rand.New(rand.NewPCG(spec.Seed, uint64(spec.Number)))
	kinds := clips.backgrounds()
	m := &mixer{rng: rng, clips: clips, kind: kinds[spec.Number%len(kinds)], quiet: -36}
	if spec.Room != "" {
		m.kind = spec.Room
	}
	if spec.Vary {
		m.hall = newHall(rng, clips)
	}
	if spec.Near {
		m.near, m.kind, m.quiet = true, "hvac", m.between(-65, -40)
		if m.hall != nil {
			m.hall.gain, m.hall.hiss = 0, m.quiet-20
		}
	}
	m.back = level(m.background(m.kind, Length*Rate), m.quiet)
	m.mix = append([]float64(nil), m.back...)
	for at := 6 + m.between(0, 3); at < Length-6; {
		b := m.burst(at)
		m.truth = append(m.truth, b)
		at = b.Offset + m.between(4, 9)
	}
	for range Length / 15 {
		m.distract()
	}
	sound := m.mix
	if spec.Vary {
		sound = m.hall.microphone(sound)
	}
	sound = processed(sound, Microphones[spec.Microphone])
	return Scene{Name: name("scene_%02d", spec.Number), Sound: toFloat32(sound), Seconds: Length, Truth: m.truth}
}

// mixer makes one scene.
type mixer struct {
	rng   *rand.Rand
	clips *Clips
	kind  string
	hall  *hall // nil for none
	near  bool
	quiet float64 // loudness of the background, dBFS
	back  []float64
	mix   []float64
	truth []Burst
}

// between returns a number from lo to hi.
func (m *mixer) between(lo, hi float64) float64 { return lo + (hi-lo)*m.rng.Float64() }

const fade = 3 * Rate / 10 // the end of a burst, in samples

// burst lays 2 to 5 s of cheering at a time, in s.
func (m *mixer) burst(at float64) Burst {
	c := &m.clips.Cheers[m.rng.IntN(len(m.clips.Cheers))]
	snr := SNRs[m.rng.IntN(len(SNRs))]
	if m.near {
		snr = m.nearby()
	}
	length := min(c.Offset-c.Onset, m.between(2, 5))
	first := int(c.Onset * Rate)
	lead := min(first, fade) // what the recording has before its onset
	x := append([]float64(nil), c.Sound[first-lead:min(len(c.Sound), first+int(length*Rate))]...)
	if m.hall != nil {
		x = m.hall.place(m.rng, x)
	}
	out := min(len(x)/4, fade)
	for i := range out {
		x[len(x)-out+i] *= 1 - float64(i)/float64(max(1, out-1))
	}
	from := int(at*Rate) - lead
	x = x[:min(len(x), len(m.mix)-from)]
	noise := power(m.back[from : from+len(x)])
	gain := math.Sqrt(noise * decibels(float64(snr)) / power(x[lead:]))
	for i := range x {
		x[i] *= gain
		m.mix[from+i] += x[i]
	}
	return Burst{at, at + audible(x, lead, noise), at + length, snr, c.File, m.kind}
}

// nearby returns how far over the background something close by is, in dB.
func (m *mixer) nearby() int {
	return int(m.between(nearLeast, min(nearMost, nearLoudest-m.quiet)))
}

// audible returns how long after its onset a burst comes within 3 dB of a noise
// of the given power, in s: the first of its 20 ms, smoothed over three.
func audible(x []float64, lead int, noise float64) float64 {
	const frame = Rate / 50
	y := voiceBand(x)
	energy := make([]float64, len(y)/frame+2) // one more at either end
	for i := 0; i < len(energy)-2; i++ {
		for _, v := range y[i*frame : (i+1)*frame] {
			energy[i+1] += v * v / frame
		}
	}
	for i := 1; i < len(energy)-1; i++ {
		start := (i - 1) * frame
		if start >= lead-frame && (energy[i-1]+energy[i]+energy[i+1])/3 > noise/2 {
			return max(0, float64(start-lead)/Rate)
		}
	}
	return 0
}

// distract lays one disturbance, unless it would touch a burst.
func (m *mixer) distract() {
	var all []*Clip
	classes := distracting
	if m.near {
		classes = m.clips.Classes()
	}
	for _, class := range classes {
		all = append(all, m.clips.Negatives[class]...)
	}
	if len(all) == 0 {
		return
	}
	c := all[m.rng.IntN(len(all))]
	at := m.between(3, Length-4)
	snr := []float64{3, 10}[m.rng.IntN(2)]
	if m.near {
		snr = float64(m.nearby())
	}
	x := c.Sound[:min(len(c.Sound), 3*Rate)]
	if m.hall != nil {
		x = m.hall.place(m.rng, x)
	}
	for _, b := range m.truth {
		if at+float64(len(x))/Rate > b.Onset-0.7 && at < b.Offset+1 {
			return
		}
	}
	m.lay(x, int(at*Rate), snr)
}

// lay adds a sound at a loudness over the background beneath it, in dB.
func (m *mixer) lay(x []float64, at int, snr float64) {
	x = x[:min(len(x), len(m.mix)-at)]
	gain := math.Sqrt(power(m.back[at:at+len(x)]) * decibels(snr) / power(x))
	for i, v := range x {
		m.mix[at+i] += gain * v
	}
}

// Gain is the loudness of disturbances in a stream of negatives over its quiet
// room, in dB.
const Gain = 10

// Negatives makes the stream of one class: its clips in random order, over and
// over for as long as all of them last and for two minutes at least, 2 to 5 s
// apart.
func Negatives(clips *Clips, class string, spec Spec) Scene {
	rng := rand.New(rand.NewPCG(spec.Seed, hash(class)))
	m := &mixer{rng: rng, clips: clips}
	if spec.Vary {
		m.hall = newHall(rng, clips)
	}
	own := clips.Negatives[class]
	want := 0.0
	for _, c := range own {
		want += float64(len(c.Sound)) / Rate
	}
	want = max(120, want)
	type put struct {
		at int
		x  []float64
	}
	var puts []put
	n, order := 0, rng.Perm(len(own))
	for i := 0; float64(n) < want*Rate && i < 400; i++ {
		n += int(m.between(2, 5) * Rate)
		x := own[order[i%len(order)]].Sound
		if m.hall != nil {
			x = m.hall.place(rng, x)
		}
		puts = append(puts, put{n, x})
		n += len(x)
	}
	m.back = level(ventilation(rng, n, m.falls()), -45)
	m.mix = append([]float64(nil), m.back...)
	for _, p := range puts {
		m.lay(p.x, p.at, Gain)
	}
	sound := m.mix
	if spec.Vary {
		sound = m.hall.microphone(sound)
	}
	sound = processed(sound, Microphones[spec.Microphone])
	return Scene{Name: "far_" + class, Sound: toFloat32(sound), Seconds: float64(n) / Rate, Class: class}
}

// ClassOf returns the class of a stream of negatives by its name, or "".
func ClassOf(name string) string {
	class, _ := strings.CutPrefix(name, "far_")
	if class == name {
		return ""
	}
	return class
}
