package cheer

import "jiayou/audio/cheer/internal/trait"

// Kind is what sort of roar was heard.
type Kind uint8

// The kinds of roar. A Detector tells voices from hands; a chant is told by its rhythm
// (package rhythm), and a phrase by the visitor who taught it (package phrase).
const (
	KindNone     Kind = iota
	KindCheer         // many voices, with or without hands
	KindApplause      // many hands
	KindChant         // many voices that call the same words together
	KindPhrase        // one visitor has said the phrase that was taught

	Kinds = iota // how many there are
)

var kinds = [...]string{"none", "cheer", "applause", "chant", "phrase"}

// String returns the kind as logs and JSON spell it.
func (k Kind) String() string { return kinds[k] }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// The means of the last 600 ms that tell hands from voices, by their places in what
// the traits tell of the longest stretch: flatness, harmony, flux, crest and tilt.
var handsBy = [...]int{4, 5, 7, 8, 9}

// longest is where that stretch begins.
const longest = trait.Count - trait.Summaries/3

// handsWeights are those of the means, as handsBy has them, and handsBias what they add
// up to for nobody: log-odds of applause, given that it is a roar. Clap upon clap is
// noise that rises at every hop; voices stand out in lines, and much of theirs is under
// 1 kHz. They are what a logistic regression makes of 61 recordings, each at 20, 6 and
// 0 dB over rooms of several colours. Of sources that were left out, 89 of 99 voices and
// 73 of 84 hands are told by their first second and a half; flux, crest and tilt alone
// tell 88 and 72. To learn and measure them again:
//
//	go test ./audio/cheer -run Hands -v -recordings DIR
var handsWeights = [len(handsBy)]float64{-0.141, 7.939, 5.705, -1.355, 0.149}

const handsBias = 3.122

// turn is the sum of log-odds beyond which a roar that began as one kind becomes the
// other: half a second of a plain case. Many cheer and clap, and a word that flickers
// tells nobody anything.
const turn = 50

// hands tells applause from voices in one roar.
type hands struct {
	sum  float64 // log-odds of all its hops
	kind Kind
}

// hear takes a hop of the roar and returns what it is by now.
func (h *hands) hear(t *trait.Traits) Kind {
	h.sum += clapping(t)
	switch {
	case h.sum > turn || h.kind == KindNone && h.sum > 0:
		h.kind = KindApplause
	case h.sum < -turn || h.kind == KindNone:
		h.kind = KindCheer
	}
	return h.kind
}

// clapping returns the log-odds of applause.
func clapping(t *trait.Traits) float64 {
	odds := float64(handsBias)
	for i, place := range handsBy {
		odds += handsWeights[i] * float64(t[longest+place])
	}
	return odds
}
