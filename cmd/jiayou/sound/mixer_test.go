package sound_test

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/dsp/fourier"

	"jiayou/audio"
	"jiayou/audio/echo"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/sound"
	"jiayou/sim"
)

// heard is what one cue sounds like, from its beginning until nothing is left of it
// but the hall.
func heard(c sound.Cue) []float32 {
	m := sound.NewMixer(nil)
	m.Take(&sound.Take{Count: 1, Cues: [16]sound.Cue{c}})
	var all []float32
	for block := make([]float32, 2*sound.Block); len(all) < 2*sound.Rate/2 || !m.Idle(); {
		m.Mix(block)
		all = append(all, block...)
	}
	return all
}

// loudness is the loudest 0.4 s as ITU-R BS.1770 weighs it, LUFS: its two filters are
// given for 48 kHz.
func loudness(stereo []float32) float64 {
	power := make([]float64, len(stereo)/2)
	for c := range 2 {
		shelf := biquad{b: [3]float64{1.53512485958697, -2.69169618940638, 1.19839281085285}, a: [2]float64{-1.69065929318241, 0.73248077421585}}
		high := biquad{b: [3]float64{1, -2, 1}, a: [2]float64{-1.99004745483398, 0.99007225036621}}
		for i := range power {
			y := high.next(shelf.next(float64(stereo[2*i+c])))
			power[i] += y * y
		}
	}
	const window, step = sound.Rate * 4 / 10, sound.Rate / 10
	most := 0.0
	for at := 0; at == 0 || at+window <= len(power); at += step {
		sum := 0.0
		for _, p := range power[at:min(at+window, len(power))] {
			sum += p
		}
		most = max(most, sum/window)
	}
	return -0.691 + 10*math.Log10(most+1e-12)
}

type biquad struct {
	b          [3]float64
	a          [2]float64
	x1, x2, y1 float64
	y2         float64
}

func (q *biquad) next(x float64) float64 {
	y := q.b[0]*x + q.b[1]*q.x1 + q.b[2]*q.x2 - q.a[0]*q.y1 - q.a[1]*q.y2
	q.x2, q.x1, q.y2, q.y1 = q.x1, x, q.y1, y
	return y
}

// middle is the frequency under which half of a sound's power lies, Hz.
func middle(stereo []float32) float64 {
	const size = 4096
	fft, frame := fourier.NewFFT(size), make([]float64, size)
	var power [size/2 + 1]float64
	total := 0.0
	for at := 0; at+2*size <= len(stereo); at += size {
		for i := range frame {
			frame[i] = float64(stereo[at+2*i]+stereo[at+2*i+1]) * math.Sin(math.Pi*float64(i)/size)
		}
		for k, c := range fft.Coefficients(nil, frame) {
			p := real(c)*real(c) + imag(c)*imag(c)
			power[k] += p
			total += p
		}
	}
	for k, sum := 0, 0.0; ; k++ {
		if sum += power[k]; sum > total/2 {
			return float64(k) * sound.Rate / size
		}
	}
}

func peak(x []float32) (top float64) {
	for _, v := range x {
		if v != v {
			return math.NaN()
		}
		top = max(top, math.Abs(float64(v)))
	}
	return top
}

func TestEverySoundHasItsPlace(t *testing.T) {
	for _, w := range []struct {
		name      string
		sound     sound.Sound
		loud      float64 // LUFS
		low, high float64 // of its middle, Hz
	}{
		{"whistle", sound.Whistle, -16.5, 1900, 2400},
		{"peep", sound.Peep, -21, 1900, 2400},
		{"full time", sound.FullTime, -16, 1900, 2400},
		{"fanfare", sound.Fanfare, -16.5, 300, 900},
		{"the other fanfare", sound.Fanfare2, -16, 200, 700},
		{"kick", sound.Kick, -23, 80, 250},
		{"thud", sound.Thud, -22, 40, 250},
		{"post", sound.Post, -18, 400, 1300},
		{"net", sound.Net, -29, 700, 3000},
		{"board", sound.Board, -28, 90, 300},
		{"clash", sound.Clash, -32, 90, 900},
		{"rescue", sound.Rescue, -25, 350, 900},
		{"step", sound.Step, -49, 60, 300},
		{"servo", sound.Servo, -39, 150, 700},
	} {
		x := heard(sound.Cue{Sound: w.sound, Force: 1, Pitch: 1, Far: 0.3})
		if got := loudness(x); math.Abs(got-w.loud) > 2 {
			t.Errorf("%s: got %.1f LUFS, want %.1f ± 2", w.name, got, w.loud)
		}
		if got := middle(x); got < w.low || got > w.high {
			t.Errorf("%s: got half of its power under %.0f Hz, want %g to %g", w.name, got, w.low, w.high)
		}
		if got := peak(x); !(got > 0.001 && got < 0.9) {
			t.Errorf("%s: got a peak of %v, want one under the limiter's ceiling", w.name, got)
		}
	}
}

func TestHarderIsLouder(t *testing.T) {
	for s := sound.Kick; s <= sound.Step; s++ {
		soft := loudness(heard(sound.Cue{Sound: s, Force: 0.3, Pitch: 1}))
		hard := loudness(heard(sound.Cue{Sound: s, Force: 1, Pitch: 1}))
		if hard < soft+8 {
			t.Errorf("sound %d: got %.1f LUFS softly and %.1f hard, want 8 dB more at least", s, soft, hard)
		}
	}
}

func TestWhatIsOnTheLeftIsHeardOnTheLeft(t *testing.T) {
	for _, pan := range []float64{-0.8, 0, 0.8} {
		x := heard(sound.Cue{Sound: sound.Kick, Force: 1, Pitch: 1, Pan: pan})
		var side [2]float64
		for i, v := range x[:2*sound.Rate/20] {
			side[i%2] += float64(v) * float64(v)
		}
		got := 10 * math.Log10(side[1]/side[0])
		if want := 16.0 * pan; math.Abs(got-want) > 4 {
			t.Errorf("pan %g: got the right side %.1f dB louder, want about %.0f", pan, got, want)
		}
	}
}

func TestNothingIsTooMuchForTheLimiter(t *testing.T) {
	m := sound.NewMixer(nil)
	all := &sound.Take{Bed: 3}
	for s := sound.Peep; s <= sound.Fanfare2 && all.Count < len(all.Cues); s++ {
		all.Cues[all.Count] = sound.Cue{Sound: s, Force: 1, Pitch: 1}
		all.Count++
	}
	block := make([]float32, 2*sound.Block)
	for i := range 300 {
		if i < 60 { // a second in which everything happens, sixty times over
			m.Take(all)
		}
		m.Mix(block)
		if got := peak(block); !(got <= 0.8915) {
			t.Fatalf("block %d: got a peak of %v, want −1 dBFS at most", i, got)
		}
	}
}

func TestPiecesOfAnySizeGiveTheSameSamples(t *testing.T) {
	mix := func(size int) []float32 {
		m := sound.NewMixer(nil)
		m.Take(&sound.Take{Bed: 1, Count: 3, Cues: [16]sound.Cue{
			{Sound: sound.Kick, Force: 1, Pitch: 1, At: 700}, {Sound: sound.Fanfare, Force: 1, Pitch: 1, Pan: 0.3}, {Sound: sound.Step, Force: 1, Pitch: 1}}})
		x := make([]float32, 2*sound.Rate)
		for at := 0; at < len(x); at += size {
			m.Mix(x[at:min(at+size, len(x))])
		}
		return x
	}
	want := mix(2 * sound.Rate)
	for _, size := range []int{2, 34, 1600, 4096} {
		got := mix(size)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("pieces of %d: sample %d is %v, want %v", size, i, got[i], want[i])
			}
		}
	}
}

// match lets a show of a seed play, with what is to be heard of it.
func match(tb testing.TB, seed uint64, seconds int, see func(*show.View, *sound.Take)) {
	tb.Helper()
	cfg := sim.DefaultConfig(seed)
	s, err := show.New(show.Config{Match: cfg})
	if err != nil {
		tb.Fatal(err)
	}
	defer s.Close()
	foley := sound.NewFoley(&cfg.Format, 30, 0.6)
	for range 60 * seconds {
		if err := s.Update(nil, audio.Status{}); err != nil {
			tb.Fatal(err)
		}
		v := s.View()
		see(&v, foley.Watch(&v, s.Events()))
	}
}

func TestTheSameMatchSoundsTheSame(t *testing.T) {
	play := func() (x []float32) {
		m, block := sound.NewMixer(nil), make([]float32, 2*sound.Block)
		match(t, 7, 20, func(_ *show.View, take *sound.Take) {
			m.Take(take)
			m.Mix(block)
			x = append(x, block...)
		})
		return x
	}
	a, b := play(), play()
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("sample %d: got %v and %v, want the same twice", i, a[i], b[i])
		}
	}
	if got := loudness(a); got < -22 || got > -12 {
		t.Errorf("got %.1f LUFS at the loudest of its beginning, want about −16: its whistle", got)
	}
	if got := peak(a); !(got < 0.9) {
		t.Errorf("got a peak of %v, want no clipping", got)
	}
}

// TestTheMurmurMakesWayForWords lets somebody speak for a second, and as soft as no
// loudspeaker is.
func TestTheMurmurMakesWayForWords(t *testing.T) {
	second := func(words []float32) float64 {
		m := sound.NewMixer(nil)
		x := make([]float32, 2*sound.Rate)
		for range 3 { // until the murmur is there
			m.Take(&sound.Take{Bed: 1})
			m.Mix(x)
		}
		if words != nil {
			m.Speak(words)
		}
		m.Mix(x)
		return loudness(x[sound.Rate:]) // the second half of it
	}
	usual, under := second(nil), second(make([]float32, sound.Rate))
	if under > usual-6 {
		t.Errorf("got a murmur of %.1f LUFS under words and %.1f without, want 6 dB less", under, usual)
	}
	words := make([]float32, sound.Rate)
	for i := range words {
		words[i] = 0.1 * float32(math.Sin(2*math.Pi*500*float64(i)/sound.Rate))
	}
	if heard := second(words); heard < -26 || heard > -18 {
		t.Errorf("got words of −23 dBFS at %.1f LUFS, want them as loud as they are", heard)
	}
}

func TestSilenceByVolume(t *testing.T) {
	m := sound.NewMixer(nil)
	m.SetVolume(0)
	block := make([]float32, 2*sound.Rate)
	m.Mix(block) // the volume is taken up
	m.Take(&sound.Take{Bed: 1, Count: 1, Cues: [16]sound.Cue{{Sound: sound.Fanfare, Force: 1, Pitch: 1}}})
	m.Mix(block)
	if got := peak(block); got > 1e-6 {
		t.Errorf("got a peak of %v at volume 0, want silence", got)
	}
}

func BenchmarkMatch(b *testing.B) {
	var takes []sound.Take
	match(b, 7, 100, func(_ *show.View, t *sound.Take) { takes = append(takes, *t) })
	m, block, i := sound.NewMixer(echo.NewPlayback()), make([]float32, 2*sound.Block), 0
	b.ReportAllocs()
	for b.Loop() {
		m.Take(&takes[i%len(takes)])
		m.Mix(block)
		i++
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*60*100, "%core")
}

func ExampleMixer() {
	mixer := sound.NewMixer(nil)
	mixer.Take(&sound.Take{Count: 1, Cues: [16]sound.Cue{{Sound: sound.Whistle, Force: 1, Pitch: 1}}})
	block := make([]float32, 2*sound.Block)
	mixer.Mix(block)
	fmt.Println(len(block)/2, "frames,", mixer.Idle())
	// Output: 800 frames, false
}
