// Package native plays sound on the default output of Windows and macOS, through
// Oto, the library that the engine's own sound is made with.
//
// The engine ends the program when that library reports an error; used directly it
// only says so. What it does not allow is a second beginning: once an output has
// failed for good, which it tries to prevent itself when devices come and go, there
// is no sound until the program is started anew.
//
//	err := native.Play(48000)(ctx, fill)
//
// It works on Linux as well, where the show does not use it and this package's
// tests do.
package native

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ebitengine/oto/v3"
)

const (
	// latency is how much sound the device and the library keep, each.
	latency = 40 * time.Millisecond
	// frame is the size of one stereo frame, in bytes.
	frame = 8
	// look is how often the output is asked how it is.
	look = 100 * time.Millisecond
	// stalled is how long a device may ask for nothing before it is taken for
	// dead.
	stalled = 5 * time.Second
)

// errStalled is what a device that takes no sound is left with.
var errStalled = fmt.Errorf("the device has taken none for %v", stalled)

// device is the one output that the library opens in a process, and whether it is
// ready.
type device struct {
	oto   *oto.Context
	ready chan struct{}
	err   error
}

var (
	only device
	once sync.Once
)

// open opens the output, the first time that it is called.
func open(rate int) *device {
	once.Do(func() {
		only.oto, only.ready, only.err = oto.NewContext(&oto.NewContextOptions{
			SampleRate: rate, ChannelCount: 2, Format: oto.FormatFloat32LE,
			BufferSize: latency, ApplicationName: "Jiayou",
		})
	})
	return &only
}

// Play returns an output of stereo sound at a rate in Hz, the same one each time. It
// calls fill from a goroutine of the library's, one call at a time and none after it
// has returned.
func Play(rate int) func(ctx context.Context, fill func([]float32)) error {
	return func(ctx context.Context, fill func([]float32)) error {
		if err := play(ctx, open(rate), rate, fill); err != nil {
			return fmt.Errorf("play sound: %w", err)
		}
		return nil
	}
}

func play(ctx context.Context, d *device, rate int, fill func([]float32)) error {
	if d.err != nil {
		return d.err
	}
	select {
	case <-d.ready:
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := d.oto.Err(); err != nil {
		return err
	}
	s := &source{fill: fill}
	defer s.end()
	p := d.oto.NewPlayer(s)
	p.SetBufferSize(int(latency.Seconds()*float64(rate)) * frame)
	p.Play()
	return watch(ctx, s, func() error { return errors.Join(d.oto.Err(), p.Err()) })
}

// watch waits until a source is no longer wanted, or something is wrong.
func watch(ctx context.Context, s *source, wrong func() error) error {
	clock := time.NewTicker(look)
	defer clock.Stop()
	for taken, idle := int64(0), time.Duration(0); ; {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-clock.C:
		}
		if err := wrong(); err != nil {
			return err
		}
		if now := s.taken.Load(); now != taken {
			taken, idle = now, 0
		} else if idle += look; idle >= stalled {
			return errStalled
		}
	}
}

// source is sound as the bytes that the library reads.
type source struct {
	mutex sync.Mutex
	fill  func([]float32) // nil when it has ended
	sound []float32
	taken atomic.Int64 // bytes
}

// Read implements io.Reader.
func (s *source) Read(out []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.fill == nil {
		return 0, io.EOF
	}
	n := len(out) / frame
	if cap(s.sound) < 2*n {
		s.sound = make([]float32, 2*n)
	}
	sound := s.sound[:2*n]
	s.fill(sound)
	for i, x := range sound {
		binary.LittleEndian.PutUint32(out[4*i:], math.Float32bits(x))
	}
	s.taken.Add(int64(n * frame))
	return n * frame, nil
}

// end lets nobody call fill again.
func (s *source) end() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.fill = nil
}
