package audio

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"time"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// ringSize is how many hops an Ear keeps for a reader that comes late: 2.56 s.
const ringSize = 256

// backOff is how long a lost ear waits before each further try to open its
// source. A sound server that starts anew answers within a second; opening a
// device is too dear to be tried all the time.
var backOff = [...]time.Duration{1 * time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second}

// patience is how long Close waits for a source that does not let go.
const patience = 2 * time.Second

// Ear listens to a source beside a show, in a goroutine of its own, until it is
// closed. Whatever happens to the source, the methods of an Ear answer at once.
type Ear struct {
	open   func() (mic.Source, error)
	cfg    Config
	cancel context.CancelFunc
	done   chan struct{}

	mu     sync.Mutex
	src    mic.Source // what is open now
	shut   func()     // closes src, once
	status Status
	ring   [ringSize]Hearing
	hops   uint64 // published so far; hop n is ring[n%ringSize]
}

// Open starts an ear on the source that open returns. open is called again
// whenever the source was lost, from the ear's goroutine; it may take its time.
// The source must deliver in real time: files want mic.Paced. An ear with a nil
// open hears nothing and says Off.
func Open(open func() (mic.Source, error), cfg Config) *Ear {
	ctx, cancel := context.WithCancel(context.Background())
	e := &Ear{open: open, cfg: cfg, cancel: cancel, done: make(chan struct{})}
	if open == nil {
		close(e.done)
		return e
	}
	e.status.State = Opening
	go e.run(ctx)
	return e
}

// Hear returns the latest hop and how the ear is now. It never waits for sound.
func (e *Ear) Hear() Hearing {
	e.mu.Lock()
	defer e.mu.Unlock()
	var h Hearing
	if e.hops > 0 {
		h = e.ring[(e.hops-1)%ringSize]
	}
	h.Status = e.status
	return h
}

// Since appends to buf every hop after the first cursor ones, oldest first, and
// returns it with the cursor for the next call; 0 begins. A reader that comes
// at least every two seconds misses none; one that comes later gets the last
// ringSize hops.
func (e *Ear) Since(cursor uint64, buf []Hearing) ([]Hearing, uint64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.hops > ringSize {
		cursor = max(cursor, e.hops-ringSize)
	}
	for ; cursor < e.hops; cursor++ {
		buf = append(buf, e.ring[cursor%ringSize])
	}
	return buf, e.hops
}

// Close ends the ear and its source. It waits for both, but not longer than two
// seconds for a source that is stuck.
func (e *Ear) Close() {
	e.cancel()
	e.mu.Lock()
	shut := e.shut
	e.mu.Unlock()
	if shut != nil {
		go shut() // ends a Read that waits; may itself be stuck
	}
	select {
	case <-e.done:
	case <-time.After(patience):
	}
	e.say(Off, "")
}

// run opens, listens and opens again until the source ends or ctx does.
func (e *Ear) run(ctx context.Context) {
	defer close(e.done)
	for failures := 0; ctx.Err() == nil; failures++ {
		heard, closed, err := e.listen(ctx)
		if ctx.Err() != nil {
			<-closed
			return
		}
		if errors.Is(err, io.EOF) {
			e.say(Ended, "")
			e.fallSilent(ctx)
			<-closed
			return
		}
		e.say(Lost, strings.ReplaceAll(err.Error(), "\n", "; "))
		if heard {
			failures = 0
		}
		next := time.After(backOff[min(failures, len(backOff)-1)])
		e.fallSilent(ctx)
		select {
		case <-next:
		case <-ctx.Done():
		}
		<-closed
	}
}

// listen opens the source and publishes what it hears until an error. It
// reports whether it heard anything. The source is closed meanwhile: a driver whose
// device was pulled takes seconds for it, and the loss is told at once.
func (e *Ear) listen(ctx context.Context) (heard bool, closed <-chan struct{}, err error) {
	shutting := make(chan struct{})
	src, err := e.open()
	if err != nil {
		close(shutting)
		return false, shutting, err
	}
	shut := sync.OnceFunc(func() { src.Close() })
	defer func() {
		go func() {
			shut()
			close(shutting)
		}()
	}()
	e.hold(src, shut)
	defer e.hold(nil, nil)
	timed := &timed{Source: src}
	s := newStands(timed, e.cfg)
	for ctx.Err() == nil {
		h, err := s.next()
		if err != nil {
			return heard, shutting, err
		}
		h.Came = timed.came
		if !heard {
			e.say(Listening, "")
			heard = true
		}
		e.publish(h)
	}
	return heard, shutting, ctx.Err()
}

// timed is a source that remembers when samples last came from it.
type timed struct {
	mic.Source
	came time.Time
}

func (t *timed) Read(buf []float32) (int, error) {
	n, err := t.Source.Read(buf)
	t.came = time.Now()
	return n, err
}

// fallSilent lets the level fall to nothing within a second and ends a roar at
// once, for a source that is there no more.
func (e *Ear) fallSilent(ctx context.Context) {
	tick := time.NewTicker(time.Second / cheer.HopsPerSecond)
	defer tick.Stop()
	h := Hearing{Stands: e.Hear().Stands}
	for loud(h.Stands[Home]) || loud(h.Stands[Away]) {
		for i, s := range h.Stands {
			h.Stands[i] = fading(s)
		}
		e.publish(h)
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// loud reports whether anything is heard.
func loud(h cheer.Heard) bool { return h.Level > 0 || h.Roar != cheer.Off }

// fading returns what is left one hop later when no sound comes.
func fading(h cheer.Heard) cheer.Heard {
	const fall = 0.93 // per hop: from 1 to under 0.005 in 0.75 s
	left := h.Level * fall
	if left < 0.005 {
		left = 0
	}
	return cheer.Heard{Level: left, Loudness: h.Floor, Floor: h.Floor}
}

// hold remembers the open source, and how to close it.
func (e *Ear) hold(src mic.Source, shut func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.src, e.shut = src, shut
	if src != nil {
		e.status.Source = src.Format().Name
	}
}

// say sets the ear's state.
func (e *Ear) say(s State, problem string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.status.State, e.status.Problem = s, problem
}

// dropper is a source that counts what it had to throw away.
type dropper interface{ Dropped() uint64 }

// delayer is a source that knows how old its sound is, in s.
type delayer interface{ Latency() float64 }

// publish makes one hop the latest. The ear counts its own time, which goes on
// across a loss.
func (e *Ear) publish(h Hearing) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if d, ok := e.src.(dropper); ok {
		e.status.Dropped = d.Dropped()
	}
	if d, ok := e.src.(delayer); ok {
		e.status.Latency = d.Latency()
	}
	for i := range h.Stands {
		h.Stands[i].Time = float64(e.hops+1) / cheer.HopsPerSecond
	}
	e.status.OneCapsule, e.status.Hum, e.status.Deaf, e.status.Phrase = h.Status.OneCapsule, h.Status.Hum, h.Status.Deaf, h.Status.Phrase
	h.Status = e.status
	e.ring[e.hops%ringSize] = h
	e.hops++
}
