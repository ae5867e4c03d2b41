// Package phrase recognises one phrase that one visitor has taught it, 加油 or
// whatever they like to call out, close to the microphone.
//
// Teaching takes three utterances, or up to five. Each is told at once whether it
// will do:
//
//	l := phrase.NewLesson(3)
//	for each hop of 160 samples {
//		if s := l.Hop(hop, over, clipping); s.Done() {
//			break // s.Heard of s.Of; s.Fault: too quiet, unlike the others, …
//		}
//	}
//	taught := l.Phrase()
//
// and from then on
//
//	s := phrase.NewSpotter(taught)
//	for each hop {
//		if s.Hop(hop, over).Said { … }
//	}
//
// It is keyword spotting by example, as it was before there were nets for it. 50
// times a second the sound of the last 32 ms becomes 13 mel-frequency cepstral
// coefficients (Davis and Mermelstein 1980) and their course; a stretch of them is
// compared with each utterance by dynamic time warping that may begin anywhere,
// runs at most twice as fast or half as fast, and counts each frame of the
// utterance once (Sakoe and Chiba 1978, slope ½ to 2). Cepstra are taken less the
// stretch's own mean and in its own deviations, of bands less the noise of the room
// and at most 25 dB under their loudest moment: so neither the microphone nor the
// hall counts for much.
//
// There is nothing to tune. How far other words are from an utterance is measured on
// a cohort of 24 invented speakers (cohort.go), how far the phrase is from itself on
// the utterances. Likeness is 0 at the one distance and 1 at the other, and about
// half-way between them lies the threshold.
//
// How well it works, on voices that were synthesised: trial/RESULTS.md. A crowd that
// shouts the phrase is no voice, and is left to package cheer.
//
// All of it is causal and knows no clock; nothing allocates per hop. It keeps 32 ms
// of sound, and of the last 2.6 s the powers of 24 bands, 50 times a second, which no
// exported name gives out. PRIVACY.md says what a Phrase holds.
package phrase

// Rate is the only sampling rate that is taken, in Hz; HopSize is 10 ms.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// The fewest and the most utterances that a phrase is taught by.
const (
	Fewest = 3
	Most   = 5
)

// Enough is the likeness from which what was said is the phrase: about half-way from
// other people's other words to the phrase as it was taught. With noise in it the
// phrase is less like itself.
const Enough = 0.45

// Heard is what is known of the phrase at the end of a hop.
type Heard struct {
	Speaking bool    // something near the microphone stands out of the room
	Likeness float64 // to the phrase, of what is being said, 0…1; 0 while nobody speaks
	Said     bool    // the phrase has just been said; for one hop
}

// Phrase is a phrase that was taught: a few utterances of it, as cepstra. It does not
// change, and may be used by several goroutines.
type Phrase struct {
	templates []template
	spread    float64 // mean distance of an utterance from the others, of usual
}

// template is one utterance.
type template struct {
	points []point
	usual  float64 // distance of other people's other words
}

// Utterances returns by how many utterances the phrase was taught.
func (p *Phrase) Utterances() int { return len(p.templates) }

// Seconds returns how long the longest of them is.
func (p *Phrase) Seconds() float64 { return float64(p.longest()) / fps }

// Spread returns how unlike each other the utterances are: 0 for copies, 1 where they
// have no more in common than other people's other words.
func (p *Phrase) Spread() float64 { return p.spread }

func (p *Phrase) longest() int {
	n := 0
	for _, t := range p.templates {
		n = max(n, len(t.points))
	}
	return n
}
