package cheer_test

import (
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// room returns seconds of noise at a level in dBFS.
func room(seconds, dBFS float64) []float32 {
	rng := rand.New(rand.NewPCG(1, 2))
	x := make([]float32, int(seconds*cheer.Rate))
	for i := range x {
		x[i] = float32(math.Pow(10, dBFS/20) * rng.NormFloat64())
	}
	return x
}

// silence returns seconds of exact zeros.
func silence(seconds float64) []float32 { return make([]float32, int(seconds*cheer.Rate)) }

// clip returns a recording of testdata.
func clip(t testing.TB, name string) []float32 {
	t.Helper()
	src, err := mic.OpenWAV("../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	return drain(t, src)
}

func drain(t testing.TB, src mic.Source) []float32 {
	t.Helper()
	var all []float32
	buf := make([]float32, 4096)
	for {
		n, err := src.Read(buf)
		all = append(all, buf[:n]...)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// crowd returns seconds of a synthetic crowd that never draws breath.
func crowd(t testing.TB, seconds float64) []float32 {
	t.Helper()
	one := make([]float32, 6*cheer.Rate)
	mic.Synthetic(1).Read(one)
	steady := one[int(3.2*cheer.Rate):int(5.2*cheer.Rate)]
	var all []float32
	for len(all) < int(seconds*cheer.Rate) {
		all = append(all, steady...)
	}
	return all[:int(seconds*cheer.Rate)]
}

func gain(x []float32, dB float64) []float32 {
	y := make([]float32, len(x))
	for i := range x {
		y[i] = x[i] * float32(math.Pow(10, dB/20))
	}
	return y
}

// over lays clips after seconds of room noise, with a second of it behind, so
// that the room goes on under them.
func over(seconds, dBFS float64, x []float32) []float32 {
	all := room(seconds+1+float64(len(x))/cheer.Rate, dBFS)
	for i, s := range x {
		all[int(seconds*cheer.Rate)+i] += s
	}
	return all
}

// hear lets a detector listen to sounds one after the other.
func hear(d *cheer.Detector, sounds ...[]float32) []cheer.Heard {
	var all []float32
	for _, s := range sounds {
		all = append(all, s...)
	}
	var heard []cheer.Heard
	for ; len(all) >= cheer.HopSize; all = all[cheer.HopSize:] {
		heard = append(heard, d.Hop(all[:cheer.HopSize]))
	}
	return heard
}

// onset returns when the first roar was confirmed, or −1.
func onset(heard []cheer.Heard) float64 {
	for _, h := range heard {
		if h.Roar == cheer.Confirmed {
			return h.Time
		}
	}
	return -1
}

// roars counts the roars, each from off to off.
func roars(heard []cheer.Heard) int {
	n, on := 0, false
	for _, h := range heard {
		switch {
		case h.Roar == cheer.Confirmed && !on:
			n, on = n+1, true
		case h.Roar == cheer.Off:
			on = false
		}
	}
	return n
}

func lively() *cheer.Detector { return cheer.New(cheer.Config{}) }
func calm() *cheer.Detector   { return cheer.New(cheer.Config{Point: cheer.Calm}) }

func TestCrowdsRoarAndOtherSoundsDoNot(t *testing.T) {
	files, err := filepath.Glob("../testdata/*.wav")
	if err != nil || len(files) < 8 {
		t.Fatalf("got %d recordings (%v), want at least 8", len(files), err)
	}
	const quiet = 3.0
	for _, file := range files {
		name := filepath.Base(file)
		for point, d := range map[string]*cheer.Detector{"lively": lively(), "calm": calm()} {
			at := onset(hear(d, over(quiet, -55, clip(t, name))))
			switch crowd := strings.HasPrefix(name, "cheer_"); {
			case crowd && (at < quiet || at > quiet+2.5):
				t.Errorf("%s, %s: got a roar at %.2f s, want one within 2.5 s of %.0f s", name, point, at, quiet)
			case !crowd && at >= 0:
				t.Errorf("%s, %s: got a roar at %.2f s, want none", name, point, at)
			}
		}
	}
}

func TestRoarIsConfirmedWithin400Milliseconds(t *testing.T) {
	at := onset(hear(lively(), over(3, -55, crowd(t, 3))))
	if at < 3.1 || at > 3.4 {
		t.Errorf("got a roar at %.2f s for a crowd from 3 s on, want 3.10 to 3.40", at)
	}
}

func TestCalmIsNeverSooner(t *testing.T) {
	for _, name := range []string{"cheer_crowd.wav", "cheer_hall.wav", "cheer_applause.wav"} {
		sound := over(3, -55, clip(t, name))
		l, c := onset(hear(lively(), sound)), onset(hear(calm(), sound))
		if c < l {
			t.Errorf("%s: calm roars at %.2f s, before lively at %.2f", name, c, l)
		}
	}
}

func TestGainOfTheMicrophoneDoesNotMatter(t *testing.T) {
	sound := over(3, -50, clip(t, "cheer_hall.wav"))
	want := onset(hear(lively(), sound))
	for _, dB := range []float64{-10, -5, 5} {
		if got := onset(hear(lively(), gain(sound, dB))); math.Abs(got-want) > 0.1 {
			t.Errorf("at %+.0f dB: got a roar at %.2f s, want %.2f", dB, got, want)
		}
	}
}

func TestFloorIsFoundWithinHalfASecond(t *testing.T) {
	for _, dBFS := range []float64{-60, -50, -40} {
		heard := hear(lively(), room(1, dBFS))
		h := heard[49]
		// 300–4000 Hz are 46 % of white noise: −3.3 dB.
		if want := dBFS - 3.3; math.Abs(h.Floor-want) > 3 {
			t.Errorf("room of %.0f dBFS: got a floor of %.1f after 0.5 s, want %.1f ± 3", dBFS, h.Floor, want)
		}
		if last := heard[len(heard)-1]; last.Level > 0.05 {
			t.Errorf("room of %.0f dBFS: got level %.2f, want none", dBFS, last.Level)
		}
	}
}

func TestLevelMovesWithinTwoHops(t *testing.T) {
	heard := hear(lively(), room(2, -55), crowd(t, 1))
	if before, after := heard[199].Level, heard[201].Level; before > 0.05 || after < 0.5 {
		t.Errorf("got level %.2f before a crowd and %.2f two hops into it, want < 0.05 and > 0.5", before, after)
	}
	heard = hear(lively(), room(2, -55), crowd(t, 1), room(1, -55))
	if after := heard[330].Level; after > 0.1 {
		t.Errorf("got level %.2f 0.3 s after a crowd, want < 0.1", after)
	}
}

func TestDigitalSilenceIsNoCrowd(t *testing.T) {
	d := lively()
	for i, h := range hear(d, silence(5)) {
		if h.Roar != cheer.Off || h.Level != 0 || bad(h) {
			t.Fatalf("hop %d of silence: got %+v, want nothing heard", i, h)
		}
		if dead := i >= 99; h.Dead != dead {
			t.Fatalf("hop %d of silence: got Dead %v, want %v", i, h.Dead, dead)
		}
	}
	for _, h := range hear(d, room(5, -50)) {
		if h.Roar != cheer.Off || h.Dead {
			t.Fatalf("room after silence, %.2f s: got %+v, want no roar and no dead microphone", h.Time, h)
		}
	}
	if at := onset(hear(d, crowd(t, 1))); at < 0 {
		t.Error("got no roar for a crowd after silence and a room, want one")
	}
}

func TestCrowdOutOfDigitalSilence(t *testing.T) {
	heard := hear(lively(), silence(4), clip(t, "cheer_hall.wav"))
	if at := onset(heard); at < 4 || at > 4.8 {
		t.Errorf("got a roar at %.2f s, want one within 0.8 s of 4 s", at)
	}
}

func TestLoopWithShortPausesKeepsRoaring(t *testing.T) {
	once := clip(t, "cheer_applause.wav")
	heard := hear(lively(), silence(2), once, silence(2.2), once, silence(2.2), once, silence(2.2), once, silence(2))
	if got := roars(heard); got != 4 {
		t.Errorf("got %d roars of 4 rounds of applause with pauses of 2.2 s, want 4", got)
	}
}

func TestCheeringThatDrawsBreathIsOneRoar(t *testing.T) {
	heard := hear(lively(), room(3, -55), crowd(t, 2), room(1, -55), crowd(t, 2), room(3, -55))
	if got := roars(heard); got != 1 {
		t.Errorf("got %d roars with a pause of 1 s, want 1", got)
	}
	if last := heard[len(heard)-1]; last.Roar != cheer.Off || last.Kind != cheer.KindNone || last.Intensity != 0 {
		t.Errorf("got %+v 3 s after the crowd, want it to be over", last)
	}
}

func TestNewNoiseBecomesTheRoom(t *testing.T) {
	heard := hear(lively(), room(5, -55), room(30, -35))
	if last := heard[len(heard)-1]; last.Level > 0.05 || last.Roar != cheer.Off {
		t.Errorf("got %+v 30 s after a ventilator started, want it to be the room", last)
	}
}

func TestEndlessRoarIsANewRoom(t *testing.T) {
	heard := hear(lively(), room(3, -55), crowd(t, 17))
	at := onset(heard)
	for _, h := range heard {
		if h.Time > at+15.5 && h.Time < at+16 && h.Roar == cheer.Confirmed {
			t.Fatalf("got a roar at %.2f s, want the one from %.2f s to be over after 15 s", h.Time, at)
		}
	}
}

func TestClippingIsShown(t *testing.T) {
	loud := gain(crowd(t, 1), 40)
	for i, x := range loud {
		loud[i] = max(-1, min(1, x))
	}
	heard := hear(lively(), room(1, -55), loud, room(1, -55))
	if before, during, after := heard[99].Clipping, heard[150].Clipping, heard[299].Clipping; before || !during || after {
		t.Errorf("got clipping %v before, %v during and %v a second after, want it during alone", before, during, after)
	}
}

func TestWhatIsNoNumberDoesNoHarm(t *testing.T) {
	d := lively()
	hear(d, room(1, -55))
	broken := room(1, -55)
	for i := range broken {
		switch i % 7 {
		case 0:
			broken[i] = float32(math.NaN())
		case 1:
			broken[i] = float32(math.Inf(1))
		case 2:
			broken[i] = math.MaxFloat32
		}
	}
	for _, h := range hear(d, broken, room(1, -55)) {
		if bad(h) {
			t.Fatalf("got %+v from broken samples, want numbers", h)
		}
	}
}

// bad reports whether anything in h is no finite number, or out of its range.
func bad(h cheer.Heard) bool {
	for _, x := range []float64{h.Time, h.Level, h.Intensity, h.Loudness, h.Floor} {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return true
		}
	}
	return h.Level < 0 || h.Level > 1 || h.Intensity < 0 || h.Intensity > 1
}

func TestSameSamplesSameAnswers(t *testing.T) {
	sound := over(2, -50, clip(t, "cheer_crowd.wav"))
	a, b := hear(lively(), sound), hear(lively(), sound)
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("hop %d: got %+v and %+v from the same samples", i, a[i], b[i])
		}
	}
}

func TestWrongUseIsRefused(t *testing.T) {
	for name, f := range map[string]func(){
		"rate": func() { cheer.New(cheer.Config{Rate: 48000}) },
		"hop":  func() { lively().Hop(make([]float32, 100)) },
	} {
		func() {
			defer func() {
				if msg, _ := recover().(string); !strings.HasPrefix(msg, "cheer: ") {
					t.Errorf("%s: got panic %q, want one that begins with cheer:", name, msg)
				}
			}()
			f()
		}()
	}
}

func TestHopAllocatesNothing(t *testing.T) {
	d := lively()
	hop := crowd(t, 0.01)
	if got := testing.AllocsPerRun(500, func() { d.Hop(hop) }); got != 0 {
		t.Errorf("got %v allocations per hop, want 0", got)
	}
}

func BenchmarkHop(b *testing.B) {
	d := lively()
	sound := crowd(b, 1)
	for i := 0; b.Loop(); i++ {
		at := i % cheer.HopsPerSecond * cheer.HopSize
		d.Hop(sound[at : at+cheer.HopSize])
	}
	perHop := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(100*perHop*cheer.HopsPerSecond, "%core")
	b.ReportMetric(1/(perHop*cheer.HopsPerSecond), "×realtime")
}
