package show_test

import (
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/phrase"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
)

// phraseSaid is what the ear hears when a visitor has said the phrase.
func phraseSaid() (h audio.Hearing) {
	h.Phrase = phrase.Heard{Speaking: true, Likeness: 0.8, Said: true}
	h.Stands[0] = cheer.Heard{Roar: cheer.Confirmed, Kind: cheer.KindPhrase, Level: 0.5, Intensity: 0.5}
	return h
}

// TestAPhraseThatIsSaidIsAnswered says it once in a match, and lets it roar for a
// second.
func TestAPhraseThatIsSaidIsAnswered(t *testing.T) {
	for _, deaf := range []bool{false, true} {
		cfg := sim.DefaultConfig(7)
		cfg.Deaf = deaf
		h := open(t, show.Config{Match: cfg})
		h.until("play", 30, audio.Hearing{}, func() bool { return h.show.View().Next.Tick > 300 })
		said := phraseSaid()
		h.pass(said)
		if _, ok := h.note("phrase"); !ok {
			t.Errorf("deaf %v: the log does not tell of it", deaf)
		}
		roar := said
		roar.Phrase = phrase.Heard{}
		spoken, effect := false, 0.0
		for range show.UpdatesPerSecond {
			v := h.show.View()
			spoken = spoken || v.Line.Topic == show.PhraseHeard
			effect = max(effect, v.Next.Stands[0].Effect)
			h.pass(roar)
		}
		if spoken == deaf || (effect > 0.4) == deaf {
			t.Errorf("deaf %v: got a caption %v and an effect of %.2f", deaf, spoken, effect)
		}
	}
}
