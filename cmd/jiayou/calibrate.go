package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"time"

	"jiayou/audio"
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
	for h, err := range audio.Listen(src, audio.Config{Point: o.ear}) {
		if ctx.Err() != nil {
			fmt.Fprintln(out, "stopped: nothing learned")
			return nil
		}
		if err != nil {
			return fmt.Errorf("learn this room: %w", err)
		}
		phase, left := l.Hear(h)
		if phase == room.Over {
			return o.learned(l, src.Format().Name, out)
		}
		if s := int(math.Ceil(left)); s != told {
			told = s
			fmt.Fprintf(out, "%s: %d s\n", asked[phase], s)
		}
	}
	return errors.New("learn this room: the sound ended too soon: it takes 16 s")
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
