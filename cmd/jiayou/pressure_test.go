package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/audio/mic"
	"jiayou/audio/room"
)

// TestWhatASoundLevelMeterShows learns a hall of white noise, of −48.0 dBFS and −21.9.
func TestWhatASoundLevelMeterShows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "room.toml")
	wav := hall(t, [2]float64{10, 0.004}, [2]float64{7, 0.08})
	for _, c := range []struct {
		spl         string
		unit        string
		quiet, roar float64
	}{
		{"0", "dBFS(A)", -48 + weightOfWhite, -21.9 + weightOfWhite},
		{"112.5", "dB(A)", 64.5 + weightOfWhite, 90.6 + weightOfWhite},
	} {
		code, out, errs := try(t, "--calibrate", "--room", path, "--mic", wav, "--spl", c.spl)
		var quiet, roar float64
		_, last, _ := strings.Cut(out, "a sound level meter shows: ")
		_, err := fmt.Sscanf(last, "%f "+c.unit+" quiet, %f "+c.unit+" cheering", &quiet, &roar)
		if code != 0 || errs != "" || err != nil || math.Abs(quiet-c.quiet) > 0.2 || math.Abs(roar-c.roar) > 0.2 {
			t.Errorf("--spl %s: got exit code %d, %q and %q, want %.1f and %.1f %s", c.spl, code, out, errs, c.quiet, c.roar, c.unit)
		}
		if !strings.Contains(out, c.unit+"\nquiet, please: 5 s, ") {
			t.Errorf("--spl %s: got %q, want a level every second", c.spl, out)
		}
		if r, err := (&options{room: path}).readRoom(); err != nil || fmt.Sprint(r.SPL) != c.spl {
			t.Errorf("--spl %s: got %+v and %v, want it kept", c.spl, r, err)
		}
	}
}

// weightOfWhite is by how much A-weighting lifts white noise up to 8 kHz, dB: the mean
// of the curve's square.
const weightOfWhite = 0.18

// TestALiftBelongsToItsMicrophone learns rooms anew, with the same microphone and with
// another one.
func TestALiftBelongsToItsMicrophone(t *testing.T) {
	o := &options{room: filepath.Join(t.TempDir(), "room.toml"), spl: 112}
	keep := func(f *roomFile) *roomFile {
		t.Helper()
		if _, err := o.keepRoom(f); err != nil {
			t.Fatal(err)
		}
		r, err := o.readRoom()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	learned := room.Room{Floor: -50, Roar: -20}
	if r := keep(o.found(learned, "Mikro\u00fcfon", nil)); r.SPL != 112 {
		t.Errorf("got %g dB, want those of the command line", r.SPL)
	}
	o.spl = 0
	r := keep(o.found(learned, "Mikro\u00fcfon", nil))
	if r.SPL != 112 || o.lift(r, "Mikro\u00fcfon") != 112 || o.lift(r, "desk") != 0 {
		t.Errorf("got %+v, want 112 dB for the same microphone and no other", r)
	}
	o.spl = 100
	if got := o.lift(r, "Mikro\u00fcfon"); got != 100 {
		t.Errorf("got %g dB, want those of the command line", got)
	}
	o.spl, o.mic = 0, "synthetic"
	if got := o.lift(r, "Mikro\u00fcfon"); got != 0 {
		t.Errorf("got %g dB for a recording, want none", got)
	}
	o.mic = ""
	if r := keep(o.found(learned, "desk", nil)); r.SPL != 0 {
		t.Errorf("got %g dB for a microphone beside which there was no meter", r.SPL)
	}
}

// TestTheOperatorComparesMeters changes the display at the desk, in a room that was
// learned.
func TestTheOperatorComparesMeters(t *testing.T) {
	o := &options{room: filepath.Join(t.TempDir(), "room.toml")}
	w := &window{options: o, production: &production{room: &roomFile{Floor: -50, Roar: -20}}}
	w.hearing = openHearing(source{}, func() (mic.Source, error) { return nil, os.ErrNotExist }, audio.Config{})
	defer w.hearing.close()
	d := &desk{window: w}
	for i, want := range []float64{usualLift, usualLift + 1, usualLift + 2, usualLift + 1} {
		d.Change("spl", []int{-1, 1, 1, -1}[i])
		if r, err := o.readRoom(); err != nil || r.SPL != want {
			t.Errorf("got %+v and %v, want %g dB kept", r, err, want)
		}
	}
	for range 200 {
		d.Change("spl", 1)
	}
	if r, err := o.readRoom(); err != nil || r.SPL != mostLift {
		t.Errorf("got %+v and %v, want %g dB at most", r, err, mostLift)
	}
}
