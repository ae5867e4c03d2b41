package device

import (
	"errors"
	"strings"
	"testing"

	"jiayou/audio/mic"
)

func TestRingHandsOverEverySampleInOrder(t *testing.T) {
	const total = 1 << 17
	r := newRing(1000)
	go func() {
		in := make([]float32, 37)
		for sent := 0; sent < total; {
			free := len(r.samples) - int(r.written.Load()-r.read.Load())
			n := min(len(in), free, total-sent)
			for i := range n {
				in[i] = float32(sent + i)
			}
			r.put(in[:n])
			sent += n
		}
	}()
	out := make([]float32, 53)
	for got := 0; got < total; {
		n := r.take(out)
		for i := range n {
			if out[i] != float32(got+i) {
				t.Fatalf("sample %d: got %v", got+i, out[i])
			}
		}
		got += n
	}
	if d := r.dropped.Load(); d != 0 {
		t.Errorf("got %d dropped of samples that fitted, want 0", d)
	}
}

func TestFullRingDropsAndCounts(t *testing.T) {
	r := newRing(10)
	r.put(make([]float32, 7))
	r.put(make([]float32, 7))
	if got := r.dropped.Load(); got != 4 {
		t.Errorf("got %d dropped of 14 samples in a ring of 10, want 4", got)
	}
	if got := r.take(make([]float32, 20)); got != 10 {
		t.Errorf("got %d samples, want the first 10", got)
	}
}

// TestAStreamHoldsHalfASecond is what audio/PRIVACY.md says of sound that waits.
func TestAStreamHoldsHalfASecond(t *testing.T) {
	for _, f := range []mic.Format{{Rate: 48000, Channels: 2}, {Rate: 16000, Channels: 1}, {Rate: 192000, Channels: 8}} {
		if got, most := len(newStream(f).ring.samples), f.Rate*f.Channels/2; got > most {
			t.Errorf("%d Hz, %d channels: got room for %d samples, want %d at most", f.Rate, f.Channels, got, most)
		}
	}
}

func TestPutAllocatesNothing(t *testing.T) {
	r, in := newRing(1000), make([]float32, 480)
	if got := testing.AllocsPerRun(100, func() { r.put(in) }); got != 0 {
		t.Errorf("got %v allocations, want 0: put runs in an audio callback", got)
	}
}

func TestChoose(t *testing.T) {
	names := []string{"USB Mic", "USB Mic 2", "Built-in Audio", "pulse"}
	for _, c := range []struct {
		name string
		want int
		err  string
	}{
		{"USB Mic", 0, ""},
		{"usb mic 2", 1, ""},
		{"built", 2, ""},
		{"usb", 0, `fits several: choose one of "USB Mic", "USB Mic 2"`},
		{"gramophone", 0, errAbsent.Error()},
	} {
		got, err := choose(c.name, names)
		switch {
		case c.err == "" && (err != nil || got != c.want):
			t.Errorf("%q: got %d and %v, want %d", c.name, got, err, c.want)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%q: got %v, want an error with %q", c.name, err, c.err)
		}
	}
	if _, err := choose("gramophone", nil); !errors.Is(err, errAbsent) {
		t.Errorf("got %v of no devices, want errAbsent", err)
	}
}
