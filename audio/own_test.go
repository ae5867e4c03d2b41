package audio_test

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/dsp/fourier"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/mic"
)

// kiosk is a simulated hall with a loudspeaker of our own in it.
type kiosk struct {
	rt       float64 // reverberation time, s
	delay    float64 // from the mixer to the microphone, s
	drift    float64 // of the loudspeaker's clock against the microphone's, ppm
	coupling float64 // level of our own sound at the microphone, dB
}

// show is what the loudspeakers play for some seconds: speech, music, a whistle,
// knocks, recorded cheering, a fanfare and drum rolls, with pauses.
func show(t testing.TB, rng *rand.Rand, seconds int) []float64 {
	t.Helper()
	var numbers [][]float64
	for _, name := range []string{"other_speech", "other_guitar", "other_whistle", "other_knock", "cheer_applause", "cheer_hall"} {
		numbers = append(numbers, clip(t, name))
	}
	numbers = append(numbers, fanfare(), drums(rng))
	out := make([]float64, seconds*16000)
	for at := 16000; at < len(out); {
		gain := math.Pow(10, -12*rng.Float64()/20)
		x := numbers[rng.IntN(len(numbers))]
		for i := 0; i < len(x) && i < 8*16000 && at+i < len(out); i++ {
			out[at+i] = gain * x[i]
		}
		at += min(len(x), 8*16000) + int(16000*2*rng.Float64())
	}
	return out
}

// clip is a recording at 16 kHz with an RMS of 0.1.
func clip(t testing.TB, name string) []float64 {
	t.Helper()
	src, err := mic.OpenWAV("testdata/" + name + ".wav")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	src = mic.Resample(src, 16000)
	var x []float64
	buf := make([]float32, 4096)
	for {
		n, err := src.Read(buf)
		for _, v := range buf[:n] {
			x = append(x, float64(v))
		}
		if err != nil {
			return loudened(x)
		}
	}
}

// loudened brings x to an RMS of 0.1.
func loudened(x []float64) []float64 {
	g := 0.1 / rms(x)
	for i := range x {
		x[i] *= g
	}
	return x
}

func rms(x []float64) float64 {
	sum := 1e-12
	for _, v := range x {
		sum += v * v
	}
	return math.Sqrt(sum / float64(len(x)+1))
}

// fanfare is four chords of brass.
func fanfare() []float64 {
	x := make([]float64, 3*16000)
	for i := range x {
		s := float64(i) / 16000
		root := []float64{262, 330, 392, 523}[int(s/0.75)%4]
		for _, ratio := range []float64{1, 1.25, 1.5} {
			x[i] += math.Mod(s*root*ratio, 1) - 0.5
		}
		x[i] *= math.Exp(-math.Mod(s, 0.75))
	}
	return loudened(x)
}

// drums are three seconds of a roll.
func drums(rng *rand.Rand) []float64 {
	x := make([]float64, 3*16000)
	for i := range x {
		x[i] = rng.NormFloat64() * math.Exp(-40*math.Mod(float64(i)/16000, 0.055))
	}
	return loudened(x)
}

// room is what the microphone gets of a playback: distorted, late, drifting and
// with an echo 3 dB under the direct sound.
func (k kiosk) room(rng *rand.Rand, play []float64) []float64 {
	bent := make([]float64, len(play))
	for i := range bent {
		x := (float64(i) - k.delay*16000) * (1 + k.drift*1e-6)
		if f := int(math.Floor(x)); f >= 0 && f+1 < len(play) {
			p := x - float64(f)
			bent[i] = math.Tanh(3*(play[f]*(1-p)+play[f+1]*p)) / 3
		}
	}
	tail := make([]float64, int(k.rt*16000))
	for i := range tail {
		tail[i] = rng.NormFloat64() * math.Pow(10, -3*float64(i)/float64(len(tail)))
	}
	scale := math.Sqrt(0.5) / (rms(tail) * math.Sqrt(float64(len(tail))))
	for i := range tail {
		tail[i] *= scale
	}
	tail[0] += 1
	out := convolve(bent, tail)
	for i := range out {
		out[i] *= math.Pow(10, k.coupling/20)
	}
	return out
}

// convolve is x through a filter, as long as x.
func convolve(x, filter []float64) []float64 {
	const size = 1 << 16
	fft := fourier.NewFFT(size)
	pad := make([]float64, size)
	copy(pad, filter)
	h := fft.Coefficients(nil, pad)
	out := make([]float64, len(x))
	step := size - len(filter)
	coeff := make([]complex128, size/2+1)
	for at := 0; at < len(x); at += step {
		clear(pad)
		copy(pad[:step], x[at:])
		fft.Coefficients(coeff, pad)
		for i := range coeff {
			coeff[i] *= h[i] / size
		}
		fft.Sequence(pad, coeff)
		for i := 0; i < size && at+i < len(x); i++ {
			out[at+i] += pad[i]
		}
	}
	return out
}

// live is a microphone beside a mixer: each time that a hop is read the mixer
// says what it plays in it.
type live struct {
	sound []float64
	play  []float64
	meter *echo.Meter // nil for a mixer that says nothing
	until int         // sample at which the mixer falls silent without saying so
	now   int
	hop   [160]float32
}

func (l *live) Format() mic.Format { return mic.Format{Rate: 16000, Channels: 1, Name: "kiosk"} }
func (l *live) Close() error       { return nil }

func (l *live) Read(buf []float32) (int, error) {
	if l.now+len(l.hop) > len(l.sound) {
		return 0, io.EOF
	}
	n := min(len(buf), len(l.hop))
	for i := range n {
		buf[i], l.hop[i] = float32(l.sound[l.now+i]), float32(l.play[l.now+i])
	}
	if l.meter != nil && l.now < l.until {
		l.meter.Write(l.hop[:n])
	}
	l.now += n
	return n, nil
}

// roars returns when roars were confirmed, in s, and how high the level went.
func (l *live) roars(own *echo.Playback) (at []float64, level float64) {
	before := cheer.Off
	for h := range audio.Listen(l, audio.Config{Own: own}) {
		s := h.Stands[audio.Home]
		if s.Roar == cheer.Confirmed && before != cheer.Confirmed {
			at = append(at, s.Time)
		}
		before, level = s.Roar, max(level, s.Level)
	}
	return at, level
}

// rooms spread over what the ear must bear.
var rooms = []kiosk{
	{0.3, 0.005, 100, -6},
	{0.6, 0.060, -100, 0},
	{1.0, 0.120, 100, 6},
}

// murmur adds the noise of a room at −56 dBFS.
func murmur(rng *rand.Rand, x []float64) {
	low := 0.0
	for i := range x {
		low += 0.3 * (rng.NormFloat64() - low)
		x[i] += 0.004 * low
	}
}

func TestOwnSoundIsNoRoar(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	const minutes = 10
	for _, k := range rooms {
		t.Run(fmt.Sprintf("RT %.1f s", k.rt), func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(uint64(k.rt*10), 1))
			play := show(t, rng, minutes*60)
			sound := k.room(rng, play)
			murmur(rng, sound)
			without, _ := (&live{sound: sound, play: play}).roars(nil)
			own := echo.NewPlayback()
			with, _ := (&live{sound: sound, play: play, meter: echo.NewMeter(own, 16000, 1), until: math.MaxInt}).roars(own)
			t.Logf("%+v: own roars in %d min: %d without the gate, %d with it", k, minutes, len(without), len(with))
			if len(without) < 10 || len(with) > 0 {
				t.Errorf("got roars at %v s, want none of our own sound (and 10 or more without the gate: got %d)", with, len(without))
			}
		})
	}
}

func TestCrowdIsHeardOverOwnSound(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	for _, k := range rooms {
		t.Run(fmt.Sprintf("RT %.1f s", k.rt), func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(uint64(k.rt*10), 2))
			play := show(t, rng, 300)
			sound := k.room(rng, play)
			crowd := clip(t, "cheer_crowd")[16000:]
			var onsets []float64
			for at := 75 * 16000; at+6*16000 < len(sound); at += int((8 + 4*rng.Float64()) * 16000) {
				n := int((2 + 2*rng.Float64()) * 16000)
				from := rng.IntN(len(crowd) - n)
				gain := math.Max(rms(sound[at:at+n]), 0.004) / rms(crowd[from:from+n]) * math.Pow(10, 6.0/20)
				for i := range n {
					swell := math.Min(1, math.Min(float64(i)/1600, float64(n-i)/4800))
					sound[at+i] += gain * swell * crowd[from+i]
				}
				onsets = append(onsets, float64(at)/16000)
			}
			murmur(rng, sound)
			without, _ := (&live{sound: sound, play: play}).roars(nil)
			own := echo.NewPlayback()
			with, _ := (&live{sound: sound, play: play, meter: echo.NewMeter(own, 16000, 1), until: math.MaxInt}).roars(own)
			got, free := recall(onsets, with), recall(onsets, without)
			t.Logf("%+v: recall %.2f of %d crowds 6 dB over own sound (%.2f without the gate), %d roars reported", k, got, len(onsets), free, len(with))
			if got < 0.55 || got < free-0.1 {
				t.Errorf("got a recall of %.2f within 1.2 s, want 0.55, and not much less than the %.2f without a gate", got, free)
			}
		})
	}
}

// recall is the share of onsets after which a roar was confirmed within 1.2 s.
func recall(onsets, roars []float64) float64 {
	hit := 0.0
	for _, o := range onsets {
		for _, r := range roars {
			if r > o && r <= o+1.2 {
				hit++
				break
			}
		}
	}
	return hit / float64(len(onsets))
}

func TestMixerThatSaysNothingIsNotBelieved(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	k := rooms[1]
	rng := rand.New(rand.NewPCG(1, 3))
	play := show(t, rng, 180)
	sound := k.room(rng, play)
	murmur(rng, sound)
	for name, until := range map[string]int{"never": 0, "for a minute": 60 * 16000} {
		own := echo.NewPlayback()
		l := &live{sound: sound, play: play, meter: echo.NewMeter(own, 16000, 1), until: until}
		if got, _ := l.roars(own); len(got) > 0 {
			t.Errorf("a mixer that speaks %s: got roars of our own sound at %v s, want none", name, got)
		}
	}
}
