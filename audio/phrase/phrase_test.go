package phrase_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"jiayou/audio/cheer/scene/invent"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/internal/aloud"
)

// visitor is one speaker and their phrase.
var visitor = invent.NewSpeaker(7)

const word, otherWord = 7, 77

// hall lays what is said on a hall 25 dB under it, with a second before and half a
// second after each.
func hall(said ...[]float64) []float64 {
	var x []float64
	x = append(x, make([]float64, phrase.Rate)...)
	for _, s := range said {
		x = append(x, s...)
		x = append(x, make([]float64, phrase.Rate/2)...)
	}
	murmur := murmur()
	for i := range x {
		x[i] += murmur[i%len(murmur)] * math.Pow(10, -25.0/20)
	}
	return x
}

// murmur is half a minute of a hall.
var murmur = sync.OnceValue(func() []float64 { return invent.Hall(3, 30) })

// gain returns x with so many dB more.
func gain(x []float64, dB float64) []float64 {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = v * math.Pow(10, dB/20)
	}
	return y
}

// lesson holds a lesson and returns it with every fault that was told.
func lesson(x []float64) (*phrase.Lesson, phrase.Step, []phrase.Fault) {
	l := phrase.NewLesson(phrase.Fewest)
	var last phrase.Step
	var faults []phrase.Fault
	aloud.Say(x, func(hop []float32, over float64, clipping bool) {
		s := l.Hop(hop, over, clipping)
		if last.Speaking && !s.Speaking && s.Fault != phrase.NoFault {
			faults = append(faults, s.Fault)
		}
		last = s
	})
	return l, last, faults
}

// takes are utterances of the visitor's phrase.
func takes(from, n uint64) (all [][]float64) {
	for k := range n {
		all = append(all, visitor.Say(word, from+k))
	}
	return all
}

// learned is the phrase that the visitor has taught.
var learned = sync.OnceValue(func() *phrase.Phrase {
	l, _, _ := lesson(hall(takes(0, 6)...))
	return l.Phrase()
})

func taught(t testing.TB) *phrase.Phrase {
	t.Helper()
	if learned() == nil {
		t.Fatal("six utterances teach nothing")
	}
	return learned()
}

// said counts how often x is taken for the phrase.
func said(p *phrase.Phrase, x []float64) int {
	s, n := phrase.NewSpotter(p), 0
	aloud.Say(x, func(hop []float32, over float64, _ bool) {
		if s.Hop(hop, over).Said {
			n++
		}
	})
	return n
}

func TestAPhraseIsHeardAndOtherWordsAreNot(t *testing.T) {
	p := taught(t)
	if got := said(p, hall(takes(20, 8)...)); got < 7 || got > 8 {
		t.Errorf("the phrase, 8 times: got it %d times, want 7 or 8", got)
	}
	var words [][]float64
	for k := range uint64(12) {
		words = append(words, visitor.Say(otherWord+k, 0), invent.NewSpeaker(100+k).Say(otherWord+50+k, 0))
	}
	if got := said(p, hall(words...)); got > 1 {
		t.Errorf("24 other words: got the phrase %d times, want it once at most", got)
	}
	if got := said(p, hall()); got != 0 {
		t.Errorf("the hall alone: got the phrase %d times", got)
	}
}

// TestALessonTellsWhatIsWrong plays utterances that will not do.
func TestALessonTellsWhatIsWrong(t *testing.T) {
	good := takes(0, 1)[0]
	tooLong := append(append(append([]float64(nil), good...), visitor.Say(otherWord, 0)...), visitor.Say(otherWord+1, 0)...)
	for _, c := range []struct {
		fault phrase.Fault
		said  []float64
	}{
		{phrase.TooShort, good[:phrase.Rate/6]},
		{phrase.TooLong, tooLong},
		{phrase.TooQuiet, gain(good, -18)},
		{phrase.Clipped, gain(good, 26)},
	} {
		_, s, faults := lesson(hall(c.said))
		if len(faults) != 1 || faults[0] != c.fault || s.Heard != 0 {
			t.Errorf("%v: got faults %v and %+v, want it alone and nothing learned", c.fault, faults, s)
		}
	}
	_, s, faults := lesson(hall(good, visitor.Say(otherWord, 0)))
	if len(faults) != 1 || faults[0] != phrase.Unlike || s.Heard != 1 {
		t.Errorf("another word: got faults %v and %+v, want %v and one utterance", faults, s, phrase.Unlike)
	}
}

// TestWhoBeginsWithAWrongWordGetsThrough says another word first, and the phrase from
// then on.
func TestWhoBeginsWithAWrongWordGetsThrough(t *testing.T) {
	l, s, faults := lesson(hall(append([][]float64{visitor.Say(otherWord, 0)}, takes(0, 6)...)...))
	p := l.Phrase()
	if p == nil {
		t.Fatalf("got %+v, faults %v, want a phrase", s, faults)
	}
	if got := said(p, hall(visitor.Say(otherWord, 5))); got != 0 {
		t.Error("the wrong word was learned")
	}
	if got := said(p, hall(takes(20, 4)...)); got < 3 {
		t.Errorf("got the phrase %d times of 4, want 3", got)
	}
}

func TestARoomWithoutAPauseIsTooNoisy(t *testing.T) {
	l := phrase.NewLesson(phrase.Fewest)
	rng := rand.New(rand.NewPCG(1, 1))
	hop := make([]float32, phrase.HopSize)
	var s phrase.Step
	for n := range 600 {
		for i := range hop {
			hop[i] = float32(0.05 * rng.NormFloat64())
		}
		over := 0.0
		if n > 50 {
			over = 20
		}
		s = l.Hop(hop, over, false)
	}
	if s.Fault != phrase.Noisy || s.Heard != 0 {
		t.Errorf("got %+v after five seconds without a pause, want %v", s, phrase.Noisy)
	}
}

// TestTextKeepsAPhrase writes a phrase and reads it again: the copy hears the same.
func TestTextKeepsAPhrase(t *testing.T) {
	p := taught(t)
	q, err := phrase.Parse(p.Text())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range p.Text() { // 13 bytes, 50 times a second, are all that is kept
		if most := 2 * 13 * int(50*p.Seconds()+0.5); len(line) > most {
			t.Errorf("got %d digits of %.2f s, want %d at most", len(line), p.Seconds(), most)
		}
	}
	a, b := phrase.NewSpotter(p), phrase.NewSpotter(q)
	aloud.Say(hall(takes(30, 2)...), func(hop []float32, over float64, _ bool) {
		if x, y := a.Hop(hop, over), b.Hop(hop, over); x != y {
			t.Fatalf("got %+v, the copy %+v", x, y)
		}
	})
	if p.Spread() != q.Spread() || p.Utterances() != q.Utterances() || p.Seconds() != q.Seconds() {
		t.Errorf("got %v, %d, %v, the copy %v, %d, %v", p.Spread(), p.Utterances(), p.Seconds(), q.Spread(), q.Utterances(), q.Seconds())
	}
}

func TestBadTextIsRefused(t *testing.T) {
	good := taught(t).Text()
	for name, c := range map[string]struct {
		text []string
		want string
	}{
		"too few":   {good[:2], "got 2 utterances, want 3 to 5"},
		"too many":  {append(append([]string(nil), good...), good...), "got 6 utterances"},
		"cut":       {[]string{good[0], good[1][:len(good[1])-2], good[2]}, "utterance 2: it ends within a frame"},
		"no digits": {[]string{good[0], good[1], "zz" + good[2][2:]}, `utterance 3: got "zz"`},
		"short":     {[]string{good[0][:26*3], good[1], good[2]}, "utterance 1: got 3 frames, want 15 to 80"},
	} {
		if _, err := phrase.Parse(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

// FuzzParse writes so many utterances as count says, each of its own number of frames,
// and then strikes letters over: edits are places and what is put there, by turns. So
// a run has few bytes to vary, most of them reach what they change, and what is found
// is soon made small: with the whole text as its input the fuzzer spent its time on that.
func FuzzParse(f *testing.F) {
	f.Add(byte(phrase.Fewest), byte(15), uint64(1), []byte{})
	f.Add(byte(phrase.Most), byte(80), uint64(2), []byte{0, 'F', 9, '8'})
	f.Add(byte(3), byte(16), uint64(3), []byte{1, 'z'})
	f.Add(byte(3), byte(14), uint64(4), []byte{200, '\n'})
	f.Fuzz(func(t *testing.T, count, frames byte, seed uint64, edits []byte) {
		rng := rand.New(rand.NewPCG(seed, 1))
		text := make([]string, count%8)
		for i := range text {
			n := int(frames) % 96
			if i%2 == 1 {
				n = 14 + rng.IntN(4)
			}
			line := make([]byte, 26*n)
			for k := range line {
				line[k] = "0123456789abcdef"[rng.IntN(16)]
			}
			for k := 0; k+1 < len(edits) && len(line) > 0; k += 2 {
				line[(int(edits[k])*31+i)%len(line)] = edits[k+1]
			}
			text[i] = string(line[:len(line)-min(len(line), len(edits)%2)])
		}
		p, err := phrase.Parse(text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("got an error of several lines: %q", err)
			}
			return
		}
		for i, line := range p.Text() {
			if want := strings.ToLower(text[i]); line != want {
				t.Errorf("utterance %d: got %s, want %s", i+1, line, want)
			}
		}
		if s := p.Spread(); !(s >= 0 && s < 1) || p.Utterances() != len(text) || !(p.Seconds() >= 0.3 && p.Seconds() <= 1.6) {
			t.Errorf("got a spread of %v, %d utterances, %v s", s, p.Utterances(), p.Seconds())
		}
	})
}

// TestTheSameSoundIsHeardTheSame also plays what is no sound.
func TestTheSameSoundIsHeardTheSame(t *testing.T) {
	p := taught(t)
	a, b := phrase.NewSpotter(p), phrase.NewSpotter(p)
	bad := make([]float32, phrase.HopSize)
	for i := range bad {
		bad[i] = float32([]float64{math.NaN(), math.Inf(1), -math.Inf(1), 1e30, 0}[i%5])
	}
	for range 60 {
		for _, s := range []*phrase.Spotter{a, b} {
			if h := s.Hop(bad, 30); !(h.Likeness >= 0 && h.Likeness <= 1) {
				t.Fatalf("got %+v of what is no sound", h)
			}
		}
	}
	count := 0
	aloud.Say(hall(takes(40, 2)...), func(hop []float32, over float64, _ bool) {
		x, y := a.Hop(hop, over), b.Hop(hop, over)
		if x != y {
			t.Fatalf("got %+v and %+v", x, y)
		}
		if x.Said {
			count++
		}
	})
	if count == 0 {
		t.Error("it hears nothing any more after what is no sound")
	}
}

func TestAHopAllocatesNothing(t *testing.T) {
	p := taught(t)
	s := phrase.NewSpotter(p)
	hop := make([]float32, phrase.HopSize)
	for i := range hop {
		hop[i] = float32(math.Sin(float64(i) / 3))
	}
	if got := testing.AllocsPerRun(300, func() { s.Hop(hop, 20) }); got != 0 {
		t.Errorf("got %v allocations a hop, want none", got)
	}
}

func TestAWrongHopIsRefused(t *testing.T) {
	defer func() {
		if r, _ := recover().(string); !strings.HasPrefix(r, "phrase: a hop has 160 samples, not 159") {
			t.Errorf("got %q, want a panic about 159 samples", r)
		}
	}()
	phrase.NewSpotter(taught(t)).Hop(make([]float32, 159), 0)
}

func TestAStudentIsTaughtListensAndForgets(t *testing.T) {
	var s phrase.Student
	play := func(x []float64) (n int) {
		aloud.Say(x, func(hop []float32, over float64, clipping bool) {
			if s.Hop(hop, over, clipping).Said {
				n++
			}
		})
		return n
	}
	if got := play(hall(takes(0, 1)...)); got != 0 || !s.Idle() {
		t.Error("who knows nothing hears something")
	}
	s.Teach()
	if step, on := s.Lesson(); !on || step.Heard != 0 || step.Of != phrase.Fewest {
		t.Errorf("got %+v, %v, want a lesson", step, on)
	}
	if got := play(hall(takes(0, 6)...)); got == 0 {
		t.Error("what is said after the lesson is not heard")
	}
	if step, on := s.Lesson(); on || !step.Done() {
		t.Errorf("got %+v, %v, want the lesson to be over", step, on)
	}
	p := s.Phrase()
	s.Teach()
	play(hall(takes(0, 1)...))
	s.Stop()
	if s.Phrase() != p {
		t.Error("a lesson that was stopped has changed what is known")
	}
	if got := play(hall(takes(20, 4)...)); got < 3 {
		t.Errorf("got the phrase %d times of 4, want 3", got)
	}
	s.Know(nil)
	if got := play(hall(takes(20, 4)...)); got != 0 || s.Phrase() != nil || !s.Idle() {
		t.Errorf("it has forgotten, and hears the phrase %d times", got)
	}
}

// BenchmarkHop listens while somebody speaks on without a pause, and to a quiet room.
func BenchmarkHop(b *testing.B) {
	p := taught(b)
	x := hall(takes(20, 2)...)
	for name, over := range map[string]float64{"speech": 20, "quiet": 0} {
		b.Run(name, func(b *testing.B) {
			s := phrase.NewSpotter(p)
			hop := make([]float32, phrase.HopSize)
			for n := 0; b.Loop(); n++ {
				at := n * phrase.HopSize % (len(x) - phrase.HopSize)
				for i := range hop {
					hop[i] = float32(x[at+i])
				}
				s.Hop(hop, over)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e7*100, "%core")
		})
	}
}
