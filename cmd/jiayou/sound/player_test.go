package sound_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"jiayou/audio/echo"
	"jiayou/audio/mic/device"
	"jiayou/audio/mic/device/soundserver"
	"jiayou/cmd/jiayou/sound"
)

// fanfare is a take in which Home scores.
func fanfare() *sound.Take {
	t := &sound.Take{Count: 1}
	t.Cues[0] = sound.Cue{Sound: sound.Fanfare, Force: 1, Pitch: 1}
	return t
}

// eventually waits until what is true, at most for a limit.
func eventually(t *testing.T, what string, limit time.Duration, is func() bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(limit); !is(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatalf("%s: not within %v", what, limit)
		}
	}
}

// hears opens a microphone at the sink and says whether a fanfare that is played
// comes in.
func hears(t *testing.T, p *sound.Player) {
	t.Helper()
	src, err := device.Open("crowd.monitor")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	p.Play(fanfare())
	if err := soundserver.Heard(src); err != nil {
		t.Errorf("the fanfare at the sink's monitor: %v", err)
	}
}

func TestServerThatIsNotThereThatDiesAndComesBack(t *testing.T) {
	server := soundserver.For(t)
	is := func(p *sound.Player, s sound.State) func() bool {
		return func() bool { return p.Status().State == s }
	}
	server.Kill()
	p := sound.Open(sound.System(), nil)
	defer p.Close()
	eventually(t, "no server at the start", time.Minute, is(p, sound.Lost))
	if got := p.Status().Problem; !strings.HasPrefix(got, "play sound: no sound server answers") || strings.Contains(got, "\n") {
		t.Errorf("got problem %q, want one line that no server answers", got)
	}
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the server is there", time.Minute, is(p, sound.Playing))
	hears(t, p)
	server.Kill()
	eventually(t, "the server is gone", time.Minute, is(p, sound.Lost))
	for range 1000 { // the show goes on
		p.Play(fanfare())
	}
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the server is back", time.Minute, is(p, sound.Playing))
	hears(t, p)
}

func TestServerThatNeverAnswersIsLeft(t *testing.T) {
	path := t.TempDir() + "/mute"
	mute, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	t.Setenv("PULSE_SERVER", "unix:"+path)
	err = sound.System()(t.Context(), func([]float32) {})
	if err == nil || !strings.Contains(err.Error(), "no sound server answers") {
		t.Errorf("got %v, want an error that no sound server answers", err)
	}
}

func TestLostOutputIsTriedAgainAndTheEarToldOfSilence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		opened := 0
		own := echo.NewPlayback()
		p := sound.Open(func(context.Context, func([]float32)) error {
			opened++
			return errors.New("cable\npulled")
		}, own)
		gate := echo.NewGate(own)
		hop := make([]float32, echo.HopSize)
		for range 6000 { // a minute
			p.Play(fanfare()) // never waits
			time.Sleep(10 * time.Millisecond)
			if v := gate.Hop(hop); v.Blind {
				t.Fatal("got an ear that is blind, want it told of silence")
			}
		}
		synctest.Wait()
		if got, want := p.Status(), (sound.Status{State: sound.Lost, Problem: "cable; pulled"}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		if opened != 9 { // after 0, 1, 3, 8, 18, 28, 38, 48, 58 s
			t.Errorf("got %d tries in a minute, want 9", opened)
		}
		p.Close()
		if got := p.Status().State; got != sound.Off {
			t.Errorf("got %v after Close, want off", got)
		}
	})
}

// TestWhatCameBeforeTheOutputIsNotHeard opens an output that takes a second, for a
// show that goes on meanwhile.
func TestWhatCameBeforeTheOutputIsNotHeard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		block := make([]float32, 2*sound.Block)
		player := make(chan *sound.Player, 1)
		p := sound.Open(func(ctx context.Context, fill func([]float32)) error {
			time.Sleep(time.Second)
			fill(block)
			if got := peak(block); got > 1e-6 {
				t.Errorf("got a peak of %v of what is a second old, want silence", got)
			}
			(<-player).Play(fanfare())
			for range 6 {
				fill(block)
			}
			if got := peak(block); got < 0.01 {
				t.Errorf("got a peak of %v of what is new, want the fanfare", got)
			}
			<-ctx.Done()
			return ctx.Err()
		}, nil)
		player <- p
		for range 60 {
			p.Play(fanfare())
			time.Sleep(time.Second / 60)
		}
		time.Sleep(time.Second)
		p.Close()
	})
}

func TestOutputThatNeverReturnsIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stuck := make(chan struct{})
		p := sound.Open(func(context.Context, func([]float32)) error { <-stuck; return nil }, nil)
		began := time.Now()
		p.Close()
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("got Close after %v, want it within 3 s", took)
		}
		close(stuck)
	})
}

func ExampleOpen() {
	player := sound.Open(nil, nil) // --mute
	player.Play(&sound.Take{})
	fmt.Println(player.Status().State)
	// Output: off
}
