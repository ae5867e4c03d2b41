package trait

import "math"

// floor follows the sound of the room when nobody cheers: the level of each
// band, the power of each bin, and the loudness. It sinks quickly and rises
// slowly, so that it lies at the bottom of what is heard; a crowd lasts too
// short a time to lift it, a ventilator does not.
type floor struct {
	band  [bands]float64 // dBFS
	loud  float64        // dBFS
	power [bins]float64
	quick quick // the present, smoothed

	heard int // hops of sound since the start

	expected float64 // loudness of the room, dBFS; 0 if it is not known
}

// quick is the present, smoothed over about 40 ms: noise in a single spectrum
// swings by several decibels, and a floor that follows minima would lie under
// them all.
type quick struct {
	band  [bands]float64 // dBFS
	loud  float64        // dBFS
	power [bins]float64
}

const (
	// seeding is how long the room is listened to before anything is believed,
	// in hops. Its mean is the first floor.
	seeding = 25
	// quietest is the lowest floor of 300–4000 Hz, in dBFS. The best
	// microphones in quiet rooms give −65; below it lie the steps of 16 bits.
	quietest = -66.0
	// unknown is the floor taken for a room of which nothing but digital
	// silence was heard, in dBFS: louder than most, so that the room itself is
	// no surprise when the sound comes, quieter than any crowd.
	unknown = -50.0
	// loudest is the highest floor that is believed at once, in dBFS. Sound that
	// is louder from its first moment is more likely a crowd than a room.
	loudest = -32.0
	// margin is how much louder than it was learned a room may be when the ear
	// opens, in dB: halls fill up. What is more begins with a crowd.
	margin = 10.0
	// perBand is a band's share of the loudness in a pink room, in dB: 300–4000
	// Hz are 13.5 of the bands.
	perBand = -11.3

	sink     = 0.10  // of the gap, per hop
	rise     = 0.018 // dB per hop: 1.8 dB/s; a new ventilator is learned in seconds
	riseRoar = 0.005 // dB per hop while the crowd may be roaring
)

// hear takes one spectrum. A floor that is not seeded yet takes it as it is.
func (f *floor) hear(s *spectrum, up float64) {
	f.heard++
	if f.heard <= seeding {
		f.seed(s)
		return
	}
	f.quick.follow(s, 0.25)
	for b, now := range f.quick.band {
		f.band[b] = max(sunk(f.band[b], now, up), quietest+perBand)
	}
	f.loud = max(sunk(f.loud, f.quick.loud, up), quietest)
	grow := 1 + up*math.Ln10/10
	for k, now := range f.quick.power {
		if p := f.power[k]; now < p {
			f.power[k] += sink / 2 * (now - p)
		} else {
			f.power[k] = min(now, p*grow)
		}
	}
}

// sunk returns a level one hop later.
func sunk(level, now, up float64) float64 {
	if now < level {
		return level + sink*(now-level)
	}
	return min(now, level+up)
}

// seed takes the running mean of the first spectra for the floor.
func (f *floor) seed(s *spectrum) {
	f.quick.follow(s, 1/float64(f.heard))
	f.reseed()
	most := loudest
	if f.expected < 0 {
		most = min(most, f.expected+margin)
	}
	over := f.loud - most
	if over > 0 {
		f.lower(over)
	}
}

// reseed declares the present to be the room: what has gone on for so long is
// no crowd.
func (f *floor) reseed() {
	f.band, f.loud, f.power = f.quick.band, f.quick.loud, f.quick.power
}

// lower shifts the whole floor down by dB.
func (f *floor) lower(dB float64) {
	f.loud -= dB
	for b := range f.band {
		f.band[b] -= dB
	}
	for k := range f.power {
		f.power[k] *= math.Pow(10, -dB/10)
	}
}

// Expect says how loud the room is when all are quiet, dBFS, before anything is
// heard.
func (e *Ear) Expect(loud float64) { e.floor.expected = loud }

// suppose seeds the floor of a room that is silent as yet.
func (f *floor) suppose(s *spectrum) {
	f.heard = seeding
	f.loud = unknown
	for b := range f.band {
		f.band[b] = unknown + perBand
		first, end := s.first[b], s.first[b+1]
		for k := first; k < end; k++ {
			f.power[k] = math.Pow(10, f.band[b]/10) / float64(end-first)
		}
	}
	f.quick = quick{f.band, f.loud, f.power}
}

// seeded reports whether the room is known.
func (f *floor) seeded() bool { return f.heard >= seeding }

// follow moves a share of the way to a spectrum.
func (q *quick) follow(s *spectrum, share float64) {
	for b, p := range s.band {
		q.band[b] += share * (max(decibels(p), quietest+perBand) - q.band[b])
	}
	q.loud += share * (max(decibels(s.loud), quietest) - q.loud)
	for k, p := range s.power {
		q.power[k] += share * (p - q.power[k])
	}
}
