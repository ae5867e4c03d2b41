package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"jiayou/audio/cheer/scene/invent"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/internal/aloud"
)

// lead and rest are how much of the hall is heard before and after what is said, in
// samples.
const lead, rest = 3 * phrase.Rate / 2, phrase.Rate / 2

// within lays voices on a hall, one after the other, so many dB over it.
func within(hall []float64, rng *rand.Rand, snr float64, voices ...[]float64) []float64 {
	n := lead
	for _, v := range voices {
		n += len(v) + rest
	}
	from := rng.IntN(max(1, len(hall)-n))
	gain := math.Pow(10, -snr/20)
	x := make([]float64, n)
	for i := range x {
		x[i] = gain * hall[(from+i)%len(hall)]
	}
	at := lead
	for _, v := range voices {
		for i, s := range v {
			x[at+i] += s
		}
		at += len(v) + rest
	}
	return x
}

// quietHall is how far the hall lies under a voice that teaches, dB.
const quietHall = 25

// teach returns the phrase that a speaker's utterances teach, nil if they do not.
func teach(utterances [][]float64, hall []float64) *phrase.Phrase {
	var voices [][]float64
	for _, x := range utterances {
		voices = append(voices, voiced(x))
	}
	l := phrase.NewLesson(phrase.Fewest)
	aloud.Say(within(hall, rand.New(rand.NewPCG(1, 1)), quietHall, voices...), func(hop []float32, over float64, clipping bool) {
		l.Hop(hop, over, clipping)
	})
	return l.Phrase()
}

// likeness returns the most that anything in x is like a phrase.
func likeness(p *phrase.Phrase, x []float64) float64 {
	s, most := phrase.NewSpotter(p), 0.0
	aloud.Say(x, func(hop []float32, over float64, _ bool) { most = max(most, s.Hop(hop, over).Likeness) })
	return most
}

// result is what trials came to.
type result struct {
	speakers, taught int
	genuine          [len(snrs)][]float64 // likeness of the phrase, by SNR
	own              []float64            // of the speaker's other words
	strangers        []float64            // of others' words
	noises           []float64            // of crowds, music and whatever else there is
	echoed           []float64            // of the phrase in others' mouths
}

// snrs are how far the voice is over the hall, dB.
var snrs = [...]float64{10, 15, 20}

// try lets all speakers teach, and then be heard.
func try(speakers []speaker, seed uint64) *result {
	r := &result{speakers: len(speakers)}
	hall := invent.Hall(seed, 30)
	rng := rand.New(rand.NewPCG(seed, 2))
	over := func(k int, x []float64) []float64 { return within(hall, rng, snrs[k%len(snrs)], voiced(x)) }
	noises := noises(seed)
	for i, s := range speakers {
		p := teach(s.taught, hall)
		if p == nil {
			continue
		}
		r.taught++
		for k, x := range s.again {
			g := &r.genuine[k%len(snrs)]
			*g = append(*g, likeness(p, over(k, x)))
		}
		for k, x := range s.other {
			r.own = append(r.own, likeness(p, over(k, x)))
		}
		for k := range 2 * perRound {
			r.noises = append(r.noises, likeness(p, over(k, noises[(i*2*perRound+k)%len(noises)])))
		}
		for k, x := range s.echoed {
			r.echoed = append(r.echoed, likeness(p, over(k, x)))
		}
		for k := range otherWords {
			from := speakers[(i+1+k)%len(speakers)]
			if len(speakers) > 1 && k%len(speakers) != len(speakers)-1 {
				r.strangers = append(r.strangers, likeness(p, over(k, from.other[(i+k)%len(from.other)])))
			}
		}
	}
	return r
}

// perRound is how many sounds that are no words a round of noises has: three crowds,
// two pieces of music and one each of what else comes out of a mouth.
const perRound = 8

// noises are sounds that are no words, made up.
func noises(seed uint64) (all [][]float64) {
	const rounds = 4
	clips := invent.Clips(seed, 3*rounds, 2*rounds)
	for k := range rounds {
		for _, c := range clips.Cheers[3*k : 3*k+3] {
			all = append(all, c.Sound)
		}
		music := clips.Negatives["music"]
		all = append(all, music[2*k].Sound, music[2*k+1].Sound)
		for _, class := range []string{"voice", "laugh", "cough"} {
			all = append(all, clips.Negatives[class][k].Sound)
		}
	}
	return all
}

// impostors are all that is not the phrase.
func (r *result) impostors() []float64 { return slices.Concat(r.own, r.strangers, r.noises) }

// all is the phrase at all SNRs.
func (r *result) all() []float64 { return slices.Concat(r.genuine[:]...) }

// equalError returns the rate at which, with one threshold for all, as many phrases
// are missed as impostors are taken for it, and that threshold.
func equalError(genuine, impostors []float64) (rate, threshold float64) {
	rate = 1
	for _, t := range slices.Concat(genuine, impostors) {
		if worse := max(share(genuine, func(x float64) bool { return x < t }), share(impostors, func(x float64) bool { return x >= t })); worse < rate {
			rate, threshold = worse, t
		}
	}
	return rate, threshold
}

func share(xs []float64, is func(float64) bool) float64 {
	n := 0
	for _, x := range xs {
		if is(x) {
			n++
		}
	}
	return float64(n) / float64(max(1, len(xs)))
}

// atThreshold returns the shares of errors of a Spotter as it is.
func (r *result) atThreshold(genuine, impostors []float64) (missed, taken float64) {
	said := func(x float64) bool { return x >= phrase.Enough }
	return 1 - share(genuine, said), share(impostors, said)
}

// String tells the result.
func (r *result) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d speakers could teach\n", r.taught, r.speakers)
	tell := func(name string, genuine, impostors []float64) {
		rate, at := equalError(genuine, impostors)
		missed, taken := r.atThreshold(genuine, impostors)
		fmt.Fprintf(&b, "%-28s equal error %4.1f %% at likeness %.2f; at %.2f: missed %4.1f %% of %d, taken for it %4.1f %% of %d\n", name, 100*rate, at,
			phrase.Enough, 100*missed, len(genuine), 100*taken, len(impostors))
	}
	tell("all", r.all(), r.impostors())
	tell("the speaker's other words", r.all(), r.own)
	tell("strangers' other words", r.all(), r.strangers)
	tell("crowds, music, laughter", r.all(), r.noises)
	for k, snr := range snrs {
		tell(fmt.Sprintf("at +%.0f dB", snr), r.genuine[k], r.impostors())
	}
	_, echoed := r.atThreshold(nil, r.echoed)
	fmt.Fprintf(&b, "strangers who say the phrase are heard %.0f %% of %d times\n", 100*echoed, len(r.echoed))
	return b.String()
}
