package sound_test

import (
	"math/rand/v2"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/echo/kiosk"
	"jiayou/audio/mic"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/sound"
)

// played is what the loudspeakers of a show of a seed play, mono at 16 kHz. 6 dB are
// added: an operator has turned it up as far as it goes.
func played(t *testing.T, seed uint64, seconds int) []float64 {
	t.Helper()
	m, block := sound.NewMixer(nil), make([]float32, 2*sound.Block)
	x := make([]float64, 0, seconds*echo.Rate)
	sum, n := 0.0, 0
	match(t, seed, seconds, func(_ *show.View, take *sound.Take) {
		m.Take(take)
		m.Mix(block)
		for _, v := range block {
			sum += float64(v)
			if n++; n == 6 { // three stereo frames are one
				x = append(x, 2*sum/6)
				sum, n = 0, 0
			}
		}
	})
	return x
}

// cheering is a recorded crowd, at 16 kHz.
func cheering(t *testing.T) []float64 {
	t.Helper()
	src, err := mic.OpenWAV("../../../audio/testdata/cheer_crowd.wav")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	src = mic.Resample(src, echo.Rate)
	var x []float64
	for buf := make([]float32, 4096); ; {
		n, err := src.Read(buf)
		for _, v := range buf[:n] {
			x = append(x, float64(v))
		}
		if err != nil {
			return x[echo.Rate:]
		}
	}
}

// confirmed returns when roars were confirmed, in s, and how long the level was over a
// third.
func confirmed(src mic.Source, own *echo.Playback) (at []float64, high float64) {
	before := cheer.Off
	for h := range audio.Listen(src, audio.Config{Own: own}) {
		s := h.Stands[audio.Home]
		if s.Roar == cheer.Confirmed && before != cheer.Confirmed {
			at = append(at, s.Time)
		}
		if before = s.Roar; s.Level > 1.0/3 {
			high += 0.01
		}
	}
	return at, high
}

// TestTheEarHearsTheCrowdAndNotTheShow lets the ear hear this mixer's match through a
// hall, alone and with crowds 6 dB over it.
func TestTheEarHearsTheCrowdAndNotTheShow(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound")
	}
	const seconds, over = 100, 6
	crowd := cheering(t)
	hits, all := 0, 0
	for i, room := range kiosk.Rooms(31, 3) {
		rng := rand.New(rand.NewPCG(room.Seed, 3))
		play := played(t, uint64(40+i), seconds)
		quiet := room.Hear(play)
		loud := append([]float64(nil), quiet...)
		var onsets []float64
		for at := 8 * echo.Rate; at+5*echo.Rate < len(loud); at += int((7 + 4*rng.Float64()) * echo.Rate) {
			n := int((2 + rng.Float64()) * echo.Rate)
			from := rng.IntN(len(crowd) - n)
			kiosk.Add(loud, crowd[from:from+n], at, over)
			onsets = append(onsets, float64(at)/echo.Rate)
		}
		room.Murmur(quiet)
		room.Murmur(loud)
		own := echo.NewPlayback()
		if got, high := confirmed(room.Microphone(quiet, play, own), own); len(got) > 0 || high > 0.01*seconds {
			t.Errorf("%+v: got roars at %v s and a high level for %.1f s, want none and hardly any of the show's own sound", room, got, high)
		}
		own = echo.NewPlayback()
		got := 0
		at, _ := confirmed(room.Microphone(loud, play, own), own)
		for _, o := range onsets {
			for _, r := range at {
				if r > o && r <= o+1.2 {
					got++
					break
				}
			}
		}
		t.Logf("%+v: %d of %d crowds", room, got, len(onsets))
		hits, all = hits+got, all+len(onsets)
	}
	if share := float64(hits) / float64(all); share < 0.9 {
		t.Errorf("got a recall of %.2f (%d of %d) of crowds %d dB over the show within 1.2 s, want 0.90", share, hits, all, over)
	}
}
