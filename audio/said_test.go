package audio_test

import (
	"io"
	"math"
	"math/rand/v2"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/cheer/scene/invent"
	"jiayou/audio/echo"
	"jiayou/audio/echo/kiosk"
	"jiayou/audio/mic"
	"jiayou/audio/phrase"
)

// visitor teaches word 7.
var visitor = invent.NewSpeaker(7)

// saying is a hall in which the visitor says a word from one take on, each after a
// second's pause.
func saying(word, from, times uint64) []float64 {
	x := make([]float64, 16000)
	for k := range times {
		x = append(x, visitor.Say(word, from+k)...)
		x = append(x, make([]float64, 16000)...)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for i := range x {
		x[i] += 0.003 * rng.NormFloat64()
	}
	return x
}

// pieces is a source of channels, which Read hands out in pieces of so many frames.
type pieces struct {
	channels [][]float64
	piece    int
	at       int
}

func (p *pieces) Format() mic.Format {
	return mic.Format{Rate: 16000, Channels: len(p.channels), Name: "test"}
}
func (p *pieces) Close() error { return nil }
func (p *pieces) Read(buf []float32) (int, error) {
	n := min(len(buf)/len(p.channels), p.piece, len(p.channels[0])-p.at)
	if n == 0 {
		return 0, io.EOF
	}
	for i := range n {
		for c, x := range p.channels {
			buf[i*len(p.channels)+c] = float32(x[p.at+i])
		}
	}
	p.at += n
	return n * len(p.channels), nil
}

// mono is a source of one channel.
func mono(x []float64) *pieces { return &pieces{channels: [][]float64{x}, piece: 160} }

// learned is the visitor's phrase, taught through an ear.
var learned = sync.OnceValue(func() *phrase.Phrase {
	var s phrase.Student
	s.Teach()
	for range audio.Listen(mono(saying(7, 0, 6)), audio.Config{Phrase: &s}) {
	}
	return s.Phrase()
})

// knowing is a student who knows it.
func knowing(t *testing.T) *phrase.Student {
	t.Helper()
	if learned() == nil {
		t.Fatal("six utterances teach nothing")
	}
	var s phrase.Student
	s.Know(learned())
	return &s
}

func TestAPhraseIsARoarOfASecond(t *testing.T) {
	student := knowing(t)
	var first []audio.Hearing
	for _, piece := range []int{160, 1, 1007} {
		said, roared := 0, [2]int{}
		n := 0
		for h, err := range audio.Listen(&pieces{channels: [][]float64{saying(7, 20, 3)}, piece: piece}, audio.Config{Phrase: student}) {
			if err != nil {
				t.Fatal(err)
			}
			if h.Phrase.Said {
				said++
			}
			for c, s := range h.Stands {
				if s.Kind == cheer.KindPhrase && s.Roar == cheer.Confirmed {
					roared[c]++
				}
			}
			if piece == 160 {
				first = append(first, h)
			} else if h != first[n] {
				t.Fatalf("in pieces of %d: got %+v at hop %d, want %+v", piece, h, n, first[n])
			}
			n++
		}
		if said != 3 || roared != [2]int{300, 300} {
			t.Errorf("in pieces of %d: got the phrase %d times and roars of %d hops, want 3 and 300 at both stands", piece, said, roared)
		}
		student.Know(learned()) // anew, as the ear is
	}
}

func TestAPhraseIsAnEvent(t *testing.T) {
	var got []audio.Event
	for ev, err := range audio.Events(mono(saying(7, 20, 2)), audio.Config{Phrase: knowing(t)}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, ev)
	}
	if len(got) != 2 || got[0].Kind != cheer.KindPhrase || math.Abs(got[0].Offset-got[0].Onset-1) > 0.05 {
		t.Errorf("got %+v, want two events of kind phrase, a second long", got)
	}
}

func TestAnotherWordAndNoPhraseAreNoRoar(t *testing.T) {
	for name, c := range map[string]struct {
		word   uint64
		config audio.Config
	}{
		"another word": {77, audio.Config{Phrase: knowing(t)}},
		"none known":   {7, audio.Config{Phrase: &phrase.Student{}}},
		"off":          {7, audio.Config{}},
	} {
		for h := range audio.Listen(mono(saying(c.word, 20, 3)), c.config) {
			if h.Phrase.Said || h.Stands[0].Kind == cheer.KindPhrase {
				t.Errorf("%s: got %+v", name, h)
				break
			}
		}
	}
}

// TestThePhraseIsOfTheStandWhereItIsSaid has a microphone at each stand, and the
// visitor 20 dB nearer to that of the away stand.
func TestThePhraseIsOfTheStandWhereItIsSaid(t *testing.T) {
	away := saying(7, 20, 3)
	home := make([]float64, len(away))
	rng := rand.New(rand.NewPCG(2, 2))
	for i := range home {
		home[i] = 0.1*away[i] + 0.003*rng.NormFloat64()
	}
	var roared [2]int
	for h := range audio.Listen(&pieces{channels: [][]float64{home, away}, piece: 160}, audio.Config{Phrase: knowing(t)}) {
		for c, s := range h.Stands {
			if s.Kind == cheer.KindPhrase {
				roared[c]++
			}
		}
	}
	if roared[audio.Home] > 0 || roared[audio.Away] != 300 {
		t.Errorf("got roars of %v hops, want 300 of the away stand alone", roared)
	}
}

// TestOurOwnLoudspeakersDoNotSayIt lets the show's own loudspeakers say the phrase, in
// simulated halls.
func TestOurOwnLoudspeakersDoNotSayIt(t *testing.T) {
	if testing.Short() {
		t.Skip("a minute of sound: taken in plain builds, not under the race detector")
	}
	ungated := 0
	for _, room := range kiosk.Rooms(21, 3) {
		play := saying(7, 20, 6)
		heard := room.Hear(play)
		room.Murmur(heard)
		own := echo.NewPlayback()
		for h := range audio.Listen(room.Microphone(heard, play, own), audio.Config{Phrase: knowing(t), Own: own}) {
			if h.Phrase.Said {
				t.Errorf("%+v: our own loudspeakers said it, after %.2f s", room, h.Stands[0].Time)
			}
		}
		for h := range audio.Listen(room.Microphone(heard, play, nil), audio.Config{Phrase: knowing(t)}) {
			if h.Phrase.Said {
				ungated++
			}
		}
	}
	if ungated < 6 {
		t.Errorf("got the phrase %d times of 18 without a gate, want 6 or more: else this proves nothing", ungated)
	}
}

// TestTheEarTellsThatItKeepsAPhrase: while one is taught, and while one is known.
func TestTheEarTellsThatItKeepsAPhrase(t *testing.T) {
	var taught phrase.Student
	taught.Teach()
	for name, c := range map[string]struct {
		student *phrase.Student
		want    bool
	}{"nobody": {nil, false}, "one who knows nothing": {&phrase.Student{}, false}, "a lesson": {&taught, true}, "one who knows": {knowing(t), true}} {
		synctest.Test(t, func(t *testing.T) {
			ear := audio.Open(func() (mic.Source, error) { return mic.Paced(mono(make([]float64, 16000))), nil }, audio.Config{Phrase: c.student})
			defer ear.Close()
			time.Sleep(500 * time.Millisecond)
			if got := ear.Hear().Status; got.State != audio.Listening || got.Phrase != c.want {
				t.Errorf("%s: got %+v, want %v", name, got, c.want)
			}
			if c.student != nil {
				c.student.Know(nil)
				time.Sleep(100 * time.Millisecond)
			}
			if ear.Hear().Status.Phrase {
				t.Errorf("%s: a phrase that is forgotten is still told of", name)
			}
		})
	}
}
