package sound

import (
	"context"
	"math"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"jiayou/audio/echo"
)

// Output is a way to make stereo sound heard, at Rate. It calls fill for each
// piece it needs, from one goroutine, until ctx ends or the device is lost, and says
// how. It does not come back in between, and does not call fill any more then.
type Output func(ctx context.Context, fill func([]float32)) error

// State is how a player is.
type State uint8

// The states of a player.
const (
	Off     State = iota // there is no output, by choice or after Close
	Opening              // the output is being opened for the first time
	Playing              // it is heard
	Lost                 // it is not; the player tries again by itself
)

var states = [...]string{"off", "opening", "playing", "lost"}

// String returns the state in lower case.
func (s State) String() string { return states[s] }

// Status is how a player is, with one line for the operator when it is Lost.
type Status struct {
	State   State
	Problem string
}

// Player lets a mixer sound beside a show, in a goroutine of its own, until it is
// closed. Whatever happens to the output, its methods answer at once.
type Player struct {
	output Output
	own    *echo.Playback
	cancel context.CancelFunc
	done   chan struct{}
	takes  chan Take
	words  chan []float32
	volume atomic.Uint64 // bits of a gain

	mu     sync.Mutex
	status Status
}

// backOff is how long a lost player waits before each further try.
var backOff = [...]time.Duration{1 * time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second}

// takesKept is how many updates may wait for a device: a third of a second. What
// comes later than that is better not heard.
const takesKept = 20

// Open starts a player. What it plays is told to own, unless that is nil: silence,
// too, so that an ear knows it. A player with a nil output plays nothing and says
// Off.
func Open(output Output, own *echo.Playback) *Player {
	ctx, cancel := context.WithCancel(context.Background())
	p := &Player{output: output, own: own, cancel: cancel, done: make(chan struct{}),
		takes: make(chan Take, takesKept), words: make(chan []float32, 1)}
	p.SetVolume(1)
	if output == nil {
		close(p.done)
		return p
	}
	p.status.State = Opening
	go p.run(ctx)
	return p
}

// Play lets a take sound as soon as it can. It never waits: what cannot be heard
// soon is left out.
func (p *Player) Play(t *Take) {
	select {
	case p.takes <- *t:
	default:
	}
}

// Speak lets words sound, mono and at Rate. It reports false if others wait.
func (p *Player) Speak(words []float32) bool {
	select {
	case p.words <- words:
		return true
	default:
		return false
	}
}

// SetVolume sets the volume, as a gain of 0 to 1.
func (p *Player) SetVolume(gain float64) { p.volume.Store(math.Float64bits(gain)) }

// Status returns how the player is.
func (p *Player) Status() Status {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.status
}

func (p *Player) say(s State, problem string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.status = Status{s, problem}
}

// patience is how long Close waits for an output that does not let go.
const patience = 2 * time.Second

// Close ends the sound. It waits for the output, but not longer than two seconds.
func (p *Player) Close() {
	p.cancel()
	select {
	case <-p.done:
	case <-time.After(patience):
	}
	p.say(Off, "")
}

// run plays, and tries again until ctx ends.
func (p *Player) run(ctx context.Context) {
	defer close(p.done)
	for failures := 0; ctx.Err() == nil; failures++ {
		heard, err := p.play(ctx)
		if ctx.Err() != nil {
			return
		}
		if heard {
			failures = 0
		}
		p.say(Lost, strings.ReplaceAll(err.Error(), "\n", "; "))
		p.wait(ctx, backOff[min(failures, len(backOff)-1)])
	}
}

// play lets a fresh mixer sound until the output is lost. It reports whether
// anything was heard.
func (p *Player) play(ctx context.Context) (heard bool, err error) {
	m := NewMixer(p.own)
	err = p.output(ctx, func(out []float32) {
		if !heard {
			p.forget()
			p.say(Playing, "")
			heard = true
		}
		m.SetVolume(math.Float64frombits(p.volume.Load()))
		p.hand(m)
		m.Mix(out)
	})
	return heard, err
}

// hand gives the mixer what has come.
func (p *Player) hand(m *Mixer) {
	for {
		select {
		case t := <-p.takes:
			m.Take(&t)
		case w := <-p.words:
			m.Speak(w)
		default:
			return
		}
	}
}

// forget throws away the takes that have come while an output was being opened:
// all of them would sound at once.
func (p *Player) forget() {
	for {
		select {
		case <-p.takes:
		default:
			return
		}
	}
}

// wait lets time pass in which nothing is heard: what comes is thrown away, and the
// ear is told of silence.
func (p *Player) wait(ctx context.Context, pause time.Duration) {
	hop := time.NewTicker(10 * time.Millisecond)
	defer hop.Stop()
	over := time.After(pause)
	for {
		select {
		case <-p.takes:
		case <-p.words:
		case <-hop.C:
			if p.own != nil {
				p.own.Publish(echo.Powers{})
			}
		case <-over:
			return
		case <-ctx.Done():
			return
		}
	}
}
