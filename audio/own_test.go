package audio_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/echo/kiosk"
	"jiayou/audio/mic"
)

// show is what the loudspeakers of a loud show play for some seconds: speech, music,
// a whistle, knocks, recorded cheering, a fanfare and drum rolls, with pauses. Ours
// plays no recorded cheering; a hall's other loudspeakers may.
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
	g := 0.1 / kiosk.RMS(x)
	for i := range x {
		x[i] *= g
	}
	return x
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

// roars returns when roars were confirmed, in s.
func roars(src mic.Source, own *echo.Playback) (at []float64) {
	before := cheer.Off
	for h := range audio.Listen(src, audio.Config{Own: own}) {
		s := h.Stands[audio.Home]
		if s.Roar == cheer.Confirmed && before != cheer.Confirmed {
			at = append(at, s.Time)
		}
		before = s.Roar
	}
	return at
}

// crowds adds crowds to what is heard, over dB over it, from 20 s on. It returns when
// they begin, in s.
func crowds(t testing.TB, rng *rand.Rand, sound []float64, over float64) (onsets []float64) {
	var all [][]float64
	for _, name := range []string{"cheer_crowd", "cheer_hall", "cheer_applause"} {
		all = append(all, clip(t, name)[16000:])
	}
	for at := 20 * 16000; at+6*16000 < len(sound); at += int((8 + 4*rng.Float64()) * 16000) {
		crowd := all[len(onsets)%len(all)]
		n := min(int((2+2*rng.Float64())*16000), len(crowd)-1)
		from := rng.IntN(len(crowd) - n)
		kiosk.Add(sound, crowd[from:from+n], at, over)
		onsets = append(onsets, float64(at)/16000)
	}
	return onsets
}

// recall is how many onsets were followed by a roar that was confirmed within 1.2 s.
func recall(onsets, roars []float64) (hits int) {
	for _, o := range onsets {
		for _, r := range roars {
			if r > o && r <= o+1.2 {
				hits++
				break
			}
		}
	}
	return hits
}

// hall is a room with what is played in it and what is heard of that.
type hall struct {
	kiosk.Room
	rng   *rand.Rand
	play  []float64
	sound []float64
}

// halls are rooms over all that the ear must bear, its ends first: none that it was
// made in.
func halls(t testing.TB, seed uint64, n, seconds int) []*hall {
	all := make([]*hall, n)
	rooms := append(kiosk.Corners(seed), kiosk.Rooms(seed, n)...)[:n]
	for i, r := range rooms {
		h := &hall{Room: r, rng: rand.New(rand.NewPCG(r.Seed, 5))}
		h.play = show(t, h.rng, seconds)
		h.sound = r.Hear(h.play)
		all[i] = h
	}
	return all
}

// roars returns when roars were confirmed, of an ear that knows what is played, or of
// one that does not.
func (h *hall) roars(knows bool) []float64 {
	var own *echo.Playback
	if knows {
		own = echo.NewPlayback()
	}
	return roars(h.Microphone(h.sound, h.play, own), own)
}

func TestOwnSoundIsNoRoar(t *testing.T) {
	if testing.Short() {
		t.Skip("ten minutes of sound: taken in plain builds, not under the race detector")
	}
	for i, h := range halls(t, 11, 3, 200) { // ten minutes in all
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			h.Murmur(h.sound)
			with := h.roars(true)
			t.Logf("%+v: own roars: %d", h.Room, len(with))
			if len(with) > 0 {
				t.Errorf("got roars at %v s, want none of our own sound", with)
			}
			if i > 0 {
				return
			}
			if without := h.roars(false); len(without) < 5 {
				t.Errorf("got %d roars without a gate, want 5 or more: else this proves nothing", len(without))
			}
		})
	}
}

func TestCrowdIsHeardOverOwnSound(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	const over = 6 // dB
	hits, all := 0, 0
	for _, h := range halls(t, 12, 3, 140) {
		onsets := crowds(t, h.rng, h.sound, over)
		h.Murmur(h.sound)
		got := recall(onsets, h.roars(true))
		t.Logf("%+v: %d of %d", h.Room, got, len(onsets))
		hits, all = hits+got, all+len(onsets)
	}
	if share := float64(hits) / float64(all); share < 0.9 {
		t.Errorf("got a recall of %.2f (%d of %d) of crowds %d dB over own sound within 1.2 s, want 0.90", share, hits, all, over)
	}
}

// testSound is four seconds of noise in words, as a calibration plays it.
func testSound(rng *rand.Rand) []float64 {
	x := make([]float64, 4*16000)
	for i := range x {
		if i%4800 < 3200 {
			x[i] = 0.1 * rng.NormFloat64()
		}
	}
	return x
}

// TestARoomThatWasLearnedIsKnownFromTheBeginning lets an ear hear a test sound in the
// rooms at the ends of all there are, and tells another ear, of another day, what it
// has learned: in its first seconds that one is no more taken in by its own sound
// than one that believes in the loudest loudspeaker there is, and hears the public.
func TestARoomThatWasLearnedIsKnownFromTheBeginning(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	for i, room := range kiosk.Corners(21) {
		rng := rand.New(rand.NewPCG(room.Seed, 5))
		sound := testSound(rng)
		heard := room.Hear(sound)
		room.Murmur(heard)
		own := echo.NewPlayback()
		roars(room.Microphone(heard, sound, own), own)
		c, ok := own.Learned()
		truth := 20 * math.Log10(kiosk.RMS(heard)/kiosk.RMS(sound))
		t.Logf("room %d: learned %.1f dB, in truth %.1f", i, c.Mean(), truth)
		if !ok || !c.Sane() || math.Abs(c.Mean()-truth) > 4 {
			t.Fatalf("room %d: got %v and %v, want %.1f dB", i, c, ok, truth)
		}
		play := show(t, rng, 30)
		quiet := room.Hear(play)
		loud := append([]float64{}, quiet...)
		crowd := clip(t, "cheer_hall")[16000 : 4*16000]
		kiosk.Add(loud, crowd, 3*16000, 6)
		room.Murmur(quiet)
		room.Murmur(loud)
		for name, sound := range map[string][]float64{"own": quiet, "public": loud} {
			own := echo.NewPlayback()
			own.Know(c)
			got := roars(room.Microphone(sound, play, own), own)
			if name == "own" && len(got) > 0 || name == "public" && (len(got) == 0 || got[0] < 3 || got[0] > 5) {
				t.Errorf("room %d, %s sound: got roars at %v s", i, name, got)
			}
		}
	}
}

func TestMixerThatSaysNothingIsNotBelieved(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	h := halls(t, 13, 1, 120)[0]
	h.Murmur(h.sound)
	for name, until := range map[string]float64{"never": 0, "for a minute": 60} {
		own := echo.NewPlayback()
		m := h.Microphone(h.sound, h.play, own)
		m.Until = until
		if got := roars(m, own); len(got) > 0 {
			t.Errorf("a mixer that speaks %s: got roars of our own sound at %v s, want none", name, got)
		}
	}
}
