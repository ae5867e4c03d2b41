package device

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"jiayou/audio/mic"
)

const (
	// grace is how long a device may take to deliver its first samples. The
	// monitor of an idle PulseAudio sink needs 2 s.
	grace = 3 * time.Second
	// silent is how long a device may stay away afterwards. Buffers are 10 ms;
	// a busy machine was never seen to be later than 50.
	silent = 700 * time.Millisecond
	// poll is how often the reader looks for samples: half a hop, so that a hop
	// is heard while the next one is played. The writer is an audio callback,
	// which may not wake anybody.
	poll = 5 * time.Millisecond
)

// errClosed ends a Read that waits while the stream is closed.
var errClosed = errors.New("microphone closed")

// stream is a mic.Source whose samples are put into a ring by a sound system.
type stream struct {
	format  mic.Format
	ring    *ring
	latency float64 // of the sound system, s; 0 if it does not say
	stop    func()  // ends the sound system's side; called once
	once    sync.Once
	closed  chan struct{}
	better  atomic.Pointer[string] // the microphone that this one gives way to, once it is there

	heard bool      // samples have come
	last  time.Time // when samples came last, or the stream began
}

// newStream returns a stream that holds half a second.
func newStream(f mic.Format) *stream {
	return &stream{format: f, ring: newRing(f.Rate * f.Channels / 2), closed: make(chan struct{}), last: time.Now()}
}

func (s *stream) Format() mic.Format { return s.format }

// Dropped returns how many samples were lost because nobody read them in time.
func (s *stream) Dropped() uint64 { return s.ring.dropped.Load() }

// Latency returns how old sound is when it is read, in s: the sound system's own
// delay, as it says, and half of the reader's poll.
func (s *stream) Latency() float64 { return s.latency + poll.Seconds()/2 }

func (s *stream) Close() error {
	s.once.Do(func() {
		close(s.closed)
		s.stop()
	})
	return nil
}

func (s *stream) Read(buf []float32) (int, error) {
	whole := len(buf) / s.format.Channels * s.format.Channels
	for {
		if err := s.givenWay(); err != nil {
			return 0, err
		}
		if n := s.ring.take(buf[:whole]); n > 0 {
			s.heard, s.last = true, time.Now()
			return n, nil
		}
		if err := s.wait(); err != nil {
			return 0, err
		}
	}
}

// wait lets a moment pass, or says why nothing more will come.
func (s *stream) wait() error {
	limit := grace
	if s.heard {
		limit = silent
	}
	if time.Since(s.last) > limit {
		return fmt.Errorf("%s: %w: no samples for %v: check the cable and the sound server", s.format.Name, mic.ErrLost, limit)
	}
	select {
	case <-s.closed:
		return errClosed
	case <-time.After(poll):
		return nil
	}
}
