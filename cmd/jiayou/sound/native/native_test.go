//go:build linux

package native_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"sync/atomic"
	"testing"

	"jiayou/audio/mic/device"
	"jiayou/audio/mic/device/soundserver"
	"jiayou/cmd/jiayou/sound/native"
)

// TestAnOutputIsHeardEndsAndFails plays a tone on a real server, which a microphone
// at its sink hears; ends it, and begins again; then the server dies, which is an
// error and nothing worse, and is one from then on. The library opens one output in
// a process: hence one test.
func TestAnOutputIsHeardEndsAndFails(t *testing.T) {
	server := soundserver.For(t)
	const rate = 48000
	output := native.Play(rate)
	for range 2 {
		ctx, cancel := context.WithCancel(t.Context())
		tone := &tone{}
		ended := make(chan error, 1)
		go func() { ended <- output(ctx, tone.fill) }()
		hears(t, ended)
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v of an output that is not wanted any more, want that it was cancelled", err)
		}
		if n := tone.calls.Load(); n == 0 {
			t.Error("nobody asked for the tone")
		}
		tone.over.Store(true)
		if tone.late.Load() {
			t.Error("the tone was asked for after its end")
		}
	}
	ended := make(chan error, 1)
	go func() { ended <- output(t.Context(), new(tone).fill) }()
	hears(t, ended)
	server.Kill()
	if err := <-ended; err == nil || !strings.HasPrefix(err.Error(), "play sound: ") {
		t.Errorf("got %v of a server that died, want an error", err)
	}
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	if err := output(t.Context(), new(tone).fill); err == nil {
		t.Error("got an output that plays on, want the error once more")
	}
}

// tone is 440 Hz.
type tone struct {
	phase      float64
	calls      atomic.Int64
	over, late atomic.Bool
}

func (s *tone) fill(out []float32) {
	s.calls.Add(1)
	s.late.Store(s.late.Load() || s.over.Load())
	for i := range out {
		if i%2 == 0 {
			s.phase += 2 * math.Pi * 440 / 48000
		}
		out[i] = float32(0.5 * math.Sin(s.phase))
	}
}

// hears waits until a microphone at the server's sink hears something.
func hears(t *testing.T, ended <-chan error) {
	t.Helper()
	src, err := device.Open("crowd.monitor")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	if err := soundserver.Heard(src); err != nil {
		select {
		case why := <-ended:
			t.Fatalf("the output ended with %v", why)
		default:
			t.Fatalf("the tone at the sink's monitor: %v", err)
		}
	}
}
