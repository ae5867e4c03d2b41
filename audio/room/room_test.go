package room_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/room"
)

// sound is a stretch of time with a loudness.
type sound struct {
	seconds  float64
	loudness func(hop int) float64
	roar     cheer.Roar
}

func steady(dBFS float64) func(int) float64 { return func(int) float64 { return dBFS } }

// speech is a voice with pauses.
func speech(hop int) float64 {
	if hop%100 < 30 {
		return -25
	}
	return -50
}

// fan is a ventilator that swings a little.
func fan(hop int) float64 { return -50 + 2*math.Sin(float64(hop)/7) }

func learn(sounds ...sound) (room.Room, error) {
	l := room.New()
	for _, s := range sounds {
		for hop := range int(s.seconds * cheer.HopsPerSecond) {
			h := cheer.Heard{Loudness: s.loudness(hop), Roar: s.roar}
			l.Hear(audio.Hearing{Stands: [2]cheer.Heard{h, h}})
		}
	}
	return l.Room()
}

func TestRooms(t *testing.T) {
	for _, c := range []struct {
		name   string
		sounds []sound
		want   error
	}{
		{"a fan and a cheer", []sound{{10, fan, 0}, {6, steady(-25), cheer.Confirmed}}, nil},
		{"a cheer that comes late", []sound{{13, fan, 0}, {3, steady(-25), cheer.Confirmed}}, nil},
		{"a door at the start", []sound{{0.5, steady(-15), 0}, {9.5, fan, 0}, {6, steady(-25), 0}}, nil},
		{"somebody speaks", []sound{{10, speech, 0}, {6, steady(-20), 0}}, room.ErrNoisy},
		{"all cheer at once", []sound{{16, steady(-25), cheer.Confirmed}}, room.ErrNoisy},
		{"nobody cheers", []sound{{16, fan, 0}}, room.ErrNobody},
		{"somebody coughs", []sound{{12, fan, 0}, {0.4, steady(-20), 0}, {4, fan, 0}}, room.ErrNobody},
		{"softly", []sound{{10, fan, 0}, {6, steady(-44), 0}}, room.ErrNobody},
		{"nothing at all", nil, room.ErrDeaf},
	} {
		r, err := learn(c.sounds...)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
		if err == nil && (math.Abs(r.Floor+50) > 1 || math.Abs(r.Roar+25) > 0.1 || r.Swing > 4) {
			t.Errorf("%s: got %+v, want a floor of −50 and a roar of −25", c.name, r)
		}
	}
}

func TestADeadMicrophoneIsNoQuietRoom(t *testing.T) {
	l := room.New()
	for range 1600 {
		h := cheer.Heard{Loudness: -66, Dead: true}
		l.Hear(audio.Hearing{Stands: [2]cheer.Heard{h, h}})
	}
	if _, err := l.Room(); !errors.Is(err, room.ErrDeaf) {
		t.Errorf("got %v, want %v", err, room.ErrDeaf)
	}
}

func TestOfTwoMicrophonesOneMayBeLouder(t *testing.T) {
	for _, trim := range []float64{0, 3.5, -20} {
		l := room.New()
		for hop := range 1600 {
			left, right := cheer.Heard{Loudness: -50}, cheer.Heard{Loudness: -50}
			if hop >= 1000 {
				left.Loudness, right.Loudness = -25, -25+trim
			}
			l.Hear(audio.Hearing{Stands: [2]cheer.Heard{left, right}})
		}
		if r, err := l.Room(); err != nil || r.Trim != max(-12, trim) {
			t.Errorf("got %+v and %v, want a trim of %g dB, 12 at most", r, err, trim)
		}
	}
}

func TestOwnLoudspeakersHaveAPhase(t *testing.T) {
	l := room.New()
	l.Loud = true
	for hop := range 2100 {
		phase, _ := l.Phase()
		if want := [...]room.Phase{room.Quiet, room.Quiet, room.Own, room.Cheer}[min(hop/500, 3)]; phase != want {
			t.Fatalf("hop %d: got phase %d, want %d", hop, phase, want)
		}
		h := cheer.Heard{Loudness: []float64{-50, -10, -25}[max(0, int(phase))]} // own sound is the loudest
		l.Hear(audio.Hearing{Stands: [2]cheer.Heard{h, h}})
	}
	if r, err := l.Room(); err != nil || r.Floor != -50 || r.Roar != -25 {
		t.Errorf("got %+v and %v, want nothing of own sound in it", r, err)
	}
}

func TestThePhases(t *testing.T) {
	l := room.New()
	if p, left := l.Phase(); p != room.Quiet || left != 10 {
		t.Errorf("got phase %d and %g s, want quiet for 10", p, left)
	}
	for range 1000 {
		l.Hear(audio.Hearing{})
	}
	if p, left := l.Phase(); p != room.Cheer || left != 6 {
		t.Errorf("got phase %d and %g s, want cheering for 6", p, left)
	}
	for range 600 {
		l.Hear(audio.Hearing{})
	}
	if p, _ := l.Phase(); p != room.Over {
		t.Errorf("got phase %d, want that it is over", p)
	}
}

func Example() {
	l := room.New()
	hear := func(seconds int, dBFS float64) {
		for range seconds * cheer.HopsPerSecond {
			h := cheer.Heard{Loudness: dBFS}
			l.Hear(audio.Hearing{Stands: [2]cheer.Heard{h, h}})
		}
	}
	hear(10, -52)
	hear(6, -20)
	r, err := l.Room()
	fmt.Printf("%.0f %.0f %v\n", r.Floor, r.Roar, err)
	// Output: -52 -20 <nil>
}
