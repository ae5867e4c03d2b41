package audio_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// tape is a source of samples in memory, of its own making for each channel.
type tape struct {
	format mic.Format
	frames int
	now    int
	sample func(channel, n int) float32
	err    error // at the end; nil means io.EOF
}

func (s *tape) Format() mic.Format { return s.format }
func (s *tape) Close() error       { return nil }

func (s *tape) Read(buf []float32) (int, error) {
	n := 0
	for ; n+s.format.Channels <= len(buf) && s.now < s.frames; s.now++ {
		for c := range s.format.Channels {
			buf[n] = s.sample(c, s.now)
			n++
		}
	}
	if n > 0 {
		return n, nil
	}
	if s.err != nil {
		return 0, s.err
	}
	return 0, io.EOF
}

// stands is 12 s of a synthetic crowd at 16 kHz that is heard by some channels
// only; the others have the room's noise. It cheers from 2.6 to 6.2 s.
func stands(channels int, hears func(channel int) bool) *tape {
	crowd, room := make([]float32, 12*16000), make([]float32, 12*16000)
	mic.Synthetic(1).Read(crowd)
	mic.Synthetic(2).Read(room[:2*16000])
	for n := 2 * 16000; n < len(room); n++ {
		room[n] = room[n-16000]
	}
	return &tape{
		format: mic.Format{Rate: 16000, Channels: channels, Name: "tape"},
		frames: len(crowd),
		sample: func(c, n int) float32 {
			if hears(c) {
				return crowd[n]
			}
			return room[n]
		},
	}
}

func only(channels ...int) func(int) bool {
	return func(c int) bool {
		for _, want := range channels {
			if c == want {
				return true
			}
		}
		return false
	}
}

func events(t *testing.T, src mic.Source) []audio.Event {
	t.Helper()
	var all []audio.Event
	for e, err := range audio.Events(src, audio.Config{}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestOneHearingPerHop(t *testing.T) {
	for _, rate := range []int{8000, 16000, 44100, 48000} {
		src := &tape{format: mic.Format{Rate: rate, Channels: 1, Name: "tape"}, frames: 2 * rate,
			sample: func(int, int) float32 { return 0 }}
		n := 0
		for h, err := range audio.Listen(src, audio.Config{}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			if want := float64(n) / 100; h.Stands[audio.Home].Time != want || h.Status.State != audio.Listening {
				t.Fatalf("%d Hz, hop %d: got %+v, want time %v", rate, n, h, want)
			}
		}
		if n < 199 || n > 200 {
			t.Errorf("%d Hz: got %d hops of 2 s, want 199 or 200", rate, n)
		}
	}
}

func TestChannelsAreStands(t *testing.T) {
	for _, c := range []struct {
		channels int
		hears    func(int) bool
		want     audio.Side
	}{
		{1, only(0), audio.BothSides},
		{2, only(0, 1), audio.BothSides},
		{2, only(0), audio.HomeSide},
		{2, only(1), audio.AwaySide},
		{6, only(1), audio.AwaySide},
	} {
		got := events(t, stands(c.channels, c.hears))
		if len(got) != 1 || got[0].Side != c.want {
			t.Errorf("%d channels: got events %+v, want one on side %v", c.channels, got, c.want)
		}
	}
	if got := events(t, stands(6, only(4))); len(got) != 0 {
		t.Errorf("got events %+v of a channel that is no stand, want none", got)
	}
}

func TestEventSpansTheRoar(t *testing.T) {
	got := events(t, stands(1, only(0)))
	if len(got) != 1 {
		t.Fatalf("got %d events, want 1", len(got))
	}
	e := got[0]
	if e.Onset < 2.6 || e.Onset > 3.4 || e.Offset < 5 || e.Offset > 7 || e.Kind != cheer.KindCheer || e.Intensity < 0.5 || e.Intensity > 1 {
		t.Errorf("got %+v, want a strong roar confirmed by 3.4 s that ends by 7 s", e)
	}
}

func TestOnsetIsWhenTheRoarWasReported(t *testing.T) {
	reported := -1.0
	for h := range audio.Listen(stands(1, only(0)), audio.Config{}) {
		if h.Stands[audio.Home].Roar == cheer.Confirmed {
			reported = h.Stands[audio.Home].Time
			break
		}
	}
	if got := events(t, stands(1, only(0)))[0].Onset; got != reported {
		t.Errorf("got onset %v, want %v, when the roar was first reported", got, reported)
	}
}

func TestRoarThatOutlivesTheRecording(t *testing.T) {
	src := stands(1, only(0))
	src.frames = 4 * 16000
	got := events(t, src)
	if len(got) != 1 || math.Abs(got[0].Offset-4) > 0.011 {
		t.Errorf("got %+v, want one event that ends with the recording at 4 s", got)
	}
}

func TestErrorOfTheSourceComesLast(t *testing.T) {
	broken := errors.New("disc on fire")
	src := stands(1, only(0))
	src.frames, src.err = 4*16000, broken
	var n int
	var last error
	for _, err := range audio.Events(src, audio.Config{}) {
		n, last = n+1, err
	}
	if n != 2 || !errors.Is(last, broken) {
		t.Errorf("got %d results and then %v, want the roar and then the error", n, last)
	}
}

func TestListenStopsWithItsReader(t *testing.T) {
	n := 0
	for range audio.Listen(mic.None(), audio.Config{}) {
		if n++; n == 10 {
			break
		}
	}
	if n != 10 {
		t.Errorf("got %d hops, want 10", n)
	}
}

func TestEventAsJSON(t *testing.T) {
	got, err := json.Marshal(audio.Event{Onset: 1.25, Offset: 3, Kind: cheer.KindApplause, Intensity: 0.5, Side: audio.AwaySide})
	if want := `{"onset_s":1.25,"offset_s":3,"kind":"applause","intensity":0.5,"side":"away"}`; string(got) != want || err != nil {
		t.Errorf("got %s and %v, want %s", got, err, want)
	}
}

func TestRecordingsAtEveryRateRoarAlike(t *testing.T) {
	clip, err := mic.OpenWAV("testdata/cheer_applause.wav")
	if err != nil {
		t.Fatal(err)
	}
	defer clip.Close()
	var at []float64
	for _, rate := range []int{16000, 22050, 48000, 96000} {
		clip, err := mic.OpenWAV("testdata/cheer_applause.wav")
		if err != nil {
			t.Fatal(err)
		}
		got := events(t, mic.Resample(clip, rate))
		clip.Close()
		if len(got) != 1 {
			t.Fatalf("%d Hz: got %d events, want 1", rate, len(got))
		}
		at = append(at, got[0].Onset)
	}
	for _, x := range at {
		if math.Abs(x-at[0]) > 0.05 {
			t.Errorf("got onsets %v of one recording at several rates, want them within 50 ms", fmt.Sprint(at))
		}
	}
}
