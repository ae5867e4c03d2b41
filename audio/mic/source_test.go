package mic_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"jiayou/audio/mic"
)

func TestRawPCMIs48kHzMono(t *testing.T) {
	var raw []byte
	for i := range 100 {
		raw = binary.LittleEndian.AppendUint16(raw, uint16(int16(i*300-15000)))
	}
	src, err := mic.FromPCM(bytes.NewReader(raw), "pipe")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := src.Format(), (mic.Format{Rate: 48000, Channels: 1, Name: "pipe"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	got := readAll(t, src)
	if len(got) != 100 || got[0] != -15000.0/32768 {
		t.Errorf("got %d samples from %v on, want 100 from −0.458 on", len(got), got[0])
	}
}

func TestPipedWAVIsReadAsWAV(t *testing.T) {
	data := form{codec: 3, bits: 32, rate: 22050, channels: 2}.encode(tone(64))
	src, err := mic.FromPCM(bytes.NewReader(data), "pipe")
	if err != nil {
		t.Fatal(err)
	}
	if got := src.Format(); got.Rate != 22050 || got.Channels != 2 {
		t.Errorf("got %+v, want the header's format", got)
	}
}

// TestAPipeOfSomethingElseIsNoSound would be noise as loud as can be, were it taken for
// samples.
func TestAPipeOfSomethingElseIsNoSound(t *testing.T) {
	for _, head := range []string{"fLaC\x00\x00\x00\x22", "OggS\x00\x02", "ID3\x04\x00", "riff\x2e\x91", "FORM\x00\x01AIFF"} {
		_, err := mic.FromPCM(strings.NewReader(head+strings.Repeat("\x5a", 100)), "pipe")
		if err == nil || !strings.Contains(err.Error(), "read pipe: not a WAV file") || !strings.Contains(err.Error(), "convert it with") {
			t.Errorf("%q: got %v, want it refused with what to do", head, err)
		}
	}
}

func TestEmptyPipeSaysWhatToDo(t *testing.T) {
	_, err := mic.FromPCM(strings.NewReader(""), "pipe")
	if err == nil || !strings.Contains(err.Error(), "pipe in 16-bit mono at 48 kHz") {
		t.Errorf("got %v, want an error that says what to pipe in", err)
	}
}

func TestLoopGoesOn(t *testing.T) {
	opened := 0
	src, err := mic.Loop(func() (mic.Source, error) {
		opened++
		return mic.FromWAV(bytes.NewReader(form{codec: 1, bits: 16, rate: 16000, channels: 1}.encode(tone(100))), "clip")
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []float32
	buf := make([]float32, 64)
	for len(all) < 300 {
		n, err := src.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, buf[:n]...)
	}
	if opened != 3 || all[0] != all[100] || all[50] != all[250] {
		t.Errorf("got a clip opened %d times whose rounds differ, want 3 times the same", opened)
	}
	src.Close()
	for range 10 {
		if _, err = src.Read(buf); err != nil {
			break
		}
	}
	if !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v after Close, want that it is closed", err)
	}
}

func TestLoopOfNothingIsRefused(t *testing.T) {
	src, err := mic.Loop(func() (mic.Source, error) {
		return &wave{f: mic.Format{Rate: 16000, Channels: 1, Name: "nothing"}}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := src.Read(make([]float32, 8)); err == nil || !strings.Contains(err.Error(), "it is empty") {
		t.Errorf("got %v, want an error that it is empty", err)
	}
}

func TestPacedTakesRealTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src := mic.Paced(mic.None())
		start := time.Now()
		buf := make([]float32, 16000)
		for read := 0; read < 32000; {
			n, err := src.Read(buf)
			if err != nil || n > 160 {
				t.Fatalf("got %d samples and %v, want at most 10 ms and no error", n, err)
			}
			read += n
		}
		if got := time.Since(start); got != 2*time.Second {
			t.Errorf("2 s of sound took %v", got)
		}
		time.Sleep(time.Minute) // the reader was away
		start = time.Now()
		for range 100 {
			src.Read(buf)
		}
		if got := time.Since(start); got != time.Second {
			t.Errorf("a second of sound took %v after a pause, want a second", got)
		}
	})
}

func TestNoneIsSilence(t *testing.T) {
	buf := []float32{1, 2, 3}
	if n, err := mic.None().Read(buf); n != 3 || err != nil || buf[0] != 0 || buf[2] != 0 {
		t.Errorf("got %d, %v and %v, want three zeros", n, err, buf)
	}
}

func TestSyntheticCrowdCheersAndRests(t *testing.T) {
	for seed := range uint64(5) {
		a, b := mic.Synthetic(seed), mic.Synthetic(seed)
		x, y := make([]float32, 16000), make([]float32, 16000)
		loud, quiet := 0, 0
		for range 40 {
			a.Read(x)
			b.Read(y)
			sum := 0.0
			for i := range x {
				if x[i] != y[i] {
					t.Fatalf("seed %d: got %v and %v from the same seed", seed, x[i], y[i])
				}
				sum += float64(x[i]) * float64(x[i])
			}
			switch dB := 10 * math.Log10(sum/16000); {
			case dB > -26:
				loud++
			case dB < -50:
				quiet++
			}
		}
		if loud < 5 || quiet < 15 {
			t.Errorf("seed %d: got %d loud and %d quiet seconds of 40, want at least 5 and 15", seed, loud, quiet)
		}
	}
}
