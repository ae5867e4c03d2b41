package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"time"

	"jiayou/audio"
	"jiayou/audio/hum"
	"jiayou/audio/room"
)

// what is said while a room is learned, by phase.
var asked = [...]string{room.Quiet: "quiet, please", room.Cheer: "all together, cheer!"}

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
	l, told := room.New(), -1
	mains := hum.Heard{}
	for h, err := range audio.Listen(src, audio.Config{Point: o.ear}) {
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
		phase, left := l.Hear(h)
		if phase == room.Over {
			tellHum(mains, out)
			return o.learned(l, src.Format().Name, out)
		}
		if s := int(math.Ceil(left)); s != told {
			told = s
			fmt.Fprintf(out, "%s: %d s\n", asked[phase], s)
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
func (o *options) learned(l *room.Learner, mic string, out io.Writer) error {
	r, err := l.Room()
	if err != nil {
		return fmt.Errorf("learn this room: %w", err)
	}
	path, err := o.keepRoom(r, mic, time.Now())
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "learned: %.1f dBFS quiet, %.1f dBFS cheering, kept in %s\n", r.Floor, r.Roar, path)
	return nil
}
