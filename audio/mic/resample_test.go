package mic_test

import (
	"io"
	"math"
	"testing"

	"jiayou/audio/mic"
)

// wave is a source that plays a function of time, on every channel c at
// (c+1) times its height.
type wave struct {
	f    mic.Format
	left int // frames
	now  int
	at   func(seconds float64) float64
}

func (w *wave) Format() mic.Format { return w.f }
func (w *wave) Close() error       { return nil }

func (w *wave) Read(buf []float32) (int, error) {
	n := 0
	for ; n+w.f.Channels <= len(buf) && w.left > 0; w.left-- {
		x := w.at(float64(w.now) / float64(w.f.Rate))
		for c := range w.f.Channels {
			buf[n] = float32(x * float64(c+1))
			n++
		}
		w.now++
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// play is a second of a function at a rate.
func play(rate, channels int, at func(float64) float64) *wave {
	return &wave{f: mic.Format{Rate: rate, Channels: channels, Name: "wave"}, left: rate, at: at}
}

func sine(hz float64) func(float64) float64 {
	return func(s float64) float64 { return 0.25 * math.Sin(2*math.Pi*hz*s) }
}

// rmsDB is the level of the middle of x relative to that of sine, in dB.
func rmsDB(x []float32) float64 {
	x = x[len(x)/4 : 3*len(x)/4]
	sum := 0.0
	for _, s := range x {
		sum += float64(s) * float64(s)
	}
	return 10 * math.Log10(sum/float64(len(x))/(0.25*0.25/2)+1e-20)
}

var rates = []int{8000, 11025, 16000, 22050, 32000, 44100, 47999, 48000, 96000, 192000}

func TestResamplerIsFlatWhereTheEarListens(t *testing.T) {
	for _, rate := range rates {
		for _, hz := range []float64{100, 1000, 3400, 5000, 7000} {
			if hz > 0.43*float64(rate) {
				continue
			}
			got := rmsDB(readAll(t, mic.Resample(play(rate, 1, sine(hz)), 16000)))
			if math.Abs(got) > 0.1 {
				t.Errorf("%d Hz: a tone of %.0f Hz comes out at %+.2f dB, want 0 ± 0.1", rate, hz, got)
			}
		}
	}
}

func TestResamplerRejectsAliases(t *testing.T) {
	for _, rate := range rates {
		for _, hz := range []float64{9000, 10000, 15000, 23000, 60000} {
			if rate <= 16000 || hz > 0.5*float64(rate) {
				continue
			}
			if got := rmsDB(readAll(t, mic.Resample(play(rate, 1, sine(hz)), 16000))); got > -75 {
				t.Errorf("%d Hz: a tone of %.0f Hz leaves an alias of %.0f dB, want under −75", rate, hz, got)
			}
		}
	}
}

func TestResamplerKeepsTimeAndChannels(t *testing.T) {
	at := func(s float64) float64 { return 0.2 * math.Sin(2*math.Pi*440*s+1) }
	for _, rate := range rates {
		got := readAll(t, mic.Resample(play(rate, 3, at), 16000))
		if n := len(got) / 3; n < 15900 || n > 16000 {
			t.Errorf("%d Hz: got %d frames of a second, want 16000 less the filter's tail", rate, n)
		}
		for i := 1000 * 3; i < 8000*3; i++ {
			want := at(float64(i/3)/16000) * float64(i%3+1)
			if math.Abs(float64(got[i])-want) > 0.001 {
				t.Errorf("%d Hz: frame %d channel %d: got %.4f, want %.4f", rate, i/3, i%3, got[i], want)
				break
			}
		}
	}
}

func TestResamplerLeavesItsOwnRateAlone(t *testing.T) {
	src := play(16000, 1, sine(100))
	if got := mic.Resample(src, 16000); got != mic.Source(src) {
		t.Errorf("got a new source for the same rate, want the old one")
	}
}

func TestResamplerAllocatesNothing(t *testing.T) {
	src := play(48000, 2, func(float64) float64 { return 0.1 })
	src.left = 1 << 30
	r := mic.Resample(src, 16000)
	buf := make([]float32, 320)
	if got := testing.AllocsPerRun(200, func() { r.Read(buf) }); got != 0 {
		t.Errorf("got %v allocations per read, want 0", got)
	}
}

func BenchmarkResample(b *testing.B) {
	src := play(48000, 2, func(float64) float64 { return 0.1 })
	src.left = math.MaxInt
	r := mic.Resample(src, 16000)
	buf := make([]float32, 320)
	for b.Loop() {
		r.Read(buf)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*100*100, "%core")
}
