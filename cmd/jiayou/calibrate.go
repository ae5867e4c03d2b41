package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"time"

	"jiayou/audio"
	"jiayou/audio/echo"
	"jiayou/audio/hum"
	"jiayou/audio/room"
	"jiayou/cmd/jiayou/sound"
)

// what is said while a room is learned, by phase.
var asked = [...]string{room.Quiet: "quiet, please", room.Own: "quiet, own loudspeakers", room.Cheer: "all together, cheer!"}

// calibrate learns the room from the microphone, without a window.
func (o *options) calibrate(ctx context.Context, out io.Writer) error {
	open, err := o.source().live()
	if recorded(o.mic) { // there is no need to wait for it
		open, err = o.source().recording()
	}
	if err != nil {
		return fmt.Errorf("learn this room: %w", err)
	}
	if open == nil {
		return errors.New("learn this room: there is no microphone: leave out --mic none")
	}
	src, err := open()
	if err != nil {
		return fmt.Errorf("learn this room: %w", err)
	}
	defer src.Close()
	cfg := audio.Config{Point: o.ear}
	if !recorded(o.mic) {
		cfg.Own = o.own()
	}
	trial := o.openTrial(cfg.Own)
	defer trial.close()
	l, told := room.New(), -1
	known, _ := o.readRoom()
	mains := hum.Heard{}
	for h, err := range audio.Listen(src, cfg) {
		if ctx.Err() != nil {
			fmt.Fprintln(out, "stopped: nothing learned")
			return nil
		}
		if err != nil {
			return fmt.Errorf("learn this room: %w", err)
		}
		if h.Hum.Hertz != 0 {
			mains = h.Hum
		}
		l.Loud = trial.ready()
		phase, left := l.Hear(h)
		if phase == room.Own {
			trial.play()
		}
		if phase == room.Over {
			tellHum(mains, out)
			return o.learned(l, src.Format().Name, cfg.Own, out)
		}
		if s := int(math.Ceil(left)); s != told {
			told = s
			fmt.Fprintf(out, "%s: %d s%s\n", asked[phase], s, o.shown(&h, known, src.Format().Name))
		}
	}
	return errors.New("learn this room: the sound ended too soon: it takes 16 s")
}

// tellHum says what the microphone hears of the mains.
func tellHum(h hum.Heard, out io.Writer) {
	if h.Hertz != 0 {
		fmt.Fprintf(out, "the mains hum: %d Hz, %.0f dBFS: look after the microphone's cable, its earth and what else hangs on the same socket\n", h.Hertz, h.Level)
	}
}

// learned keeps what was learned.
func (o *options) learned(l *room.Learner, mic string, own *echo.Playback, out io.Writer) error {
	r, err := l.Room()
	if err != nil {
		return fmt.Errorf("learn this room: %w", err)
	}
	f := o.found(r, mic, own)
	path, err := o.keepRoom(f)
	if err != nil {
		return err
	}
	loudspeakers := "own loudspeakers not heard"
	if c, ok := f.coupling(); ok {
		loudspeakers = fmt.Sprintf("own loudspeakers %+.1f dB", c.Mean())
	}
	fmt.Fprintf(out, "learned: %.1f dBFS quiet, %.1f dBFS cheering, %s, kept in %s\n", r.Floor, r.Roar, loudspeakers, path)
	fmt.Fprintf(out, "a sound level meter shows: %s quiet, %s cheering\n", weighted(r.QuietMeter, f.SPL), weighted(r.RoarMeter, f.SPL))
	return nil
}

// shown is what a fast sound level meter shows. It needs a moment to begin.
func (o *options) shown(h *audio.Hearing, known *roomFile, source string) string {
	if h.Stands[audio.Home].Time < 0.5 {
		return ""
	}
	return ", " + weighted(h.Meter.Fast, o.lift(known, source))
}

// trial is a test of the loudspeakers, without a show. The zero value has none.
type trial struct {
	player *sound.Player
	played bool
}

// openTrial opens the loudspeakers, if own is told what they play.
func (o *options) openTrial(own *echo.Playback) *trial {
	if own == nil {
		return &trial{}
	}
	t := &trial{player: sound.Open(sound.System(), own)}
	schedule := o.loudness()
	t.player.SetVolume(sound.Gain(schedule.At(time.Now())))
	return t
}

// ready reports whether they can be heard.
func (t *trial) ready() bool { return t.player != nil && t.player.Status().State == sound.Playing }

// play lets the test sound be heard, once.
func (t *trial) play() {
	if !t.played {
		t.played = t.player.Speak(sound.Test())
	}
}

func (t *trial) close() {
	if t.player != nil {
		t.player.Close()
	}
}
