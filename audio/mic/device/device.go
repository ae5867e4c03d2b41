// Package device opens real microphones.
//
// Built with cgo it captures through PortAudio. On Linux it also speaks to
// PulseAudio (or PipeWire in its place) by itself, without cgo: that is how a
// program built with CGO_ENABLED=0 hears, and how a single source of the sound
// server can be chosen by name, since PortAudio only sees the server as a whole.
// The environment variable PULSE_SOURCE names the default source, as for every
// other program.
//
//	names, err := device.List()
//	src, err := device.Open("")    // the default microphone
//	src, err := device.Open("usb") // the only one with "usb" in its name
//
// Where ALSA has no configuration, PortAudio would end the program: it is not asked, and
// where there is no sound server either, the error says what to mend.
//
// Open asks for two channels where the device has them, OpenAny for as many as are
// wanted, both at 48 kHz where the device can. When a device stops delivering, which
// sound systems seldom report, Read returns an error that wraps mic.ErrLost after 0.7 s; opening again looks for
// devices anew. The latest half second of sound waits in memory for its reader;
// what a reader does not fetch in time is dropped and counted.
package device

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"jiayou/audio/mic"
)

// errAbsent says that a back end has no such device.
var errAbsent = errors.New("no such device")

// unready is errAbsent for a reason: a sound system that cannot be used has no device.
type unready struct{ why string }

func (u *unready) Error() string        { return u.why }
func (u *unready) Is(target error) bool { return target == errAbsent }

// Open opens the input device called name, the default one if name is empty. A
// name that no device has exactly may also be a part of one device's name, in
// any case. The error for a name that does not exist lists those that do.
func Open(name string) (mic.Source, error) { return OpenAny(2, name) }

// open opens the first channels of a device, as many as are asked for or as it has.
func open(name string, channels int) (*stream, error) {
	src, there, err := openPortAudio(name, channels)
	first := err
	if errors.Is(err, errAbsent) {
		var more []string
		src, more, err = openPulse(name, channels)
		there = append(there, more...)
	}
	switch {
	case errors.Is(err, errAbsent):
		return nil, absent(name, there, first)
	case err != nil:
		return nil, fmt.Errorf("open %s: %w", title(name), err)
	}
	return src, nil
}

// OpenAny opens the first of the named devices that opens, with its first channels,
// as many as are asked for or as it has: a kiosk whose good microphone was unplugged
// hears through what is left, until the sound server of Linux has the good one again:
// then Read ends with mic.ErrLost, and opening again finds it. An empty name is the
// default device. The error is that of the first name.
func OpenAny(channels int, names ...string) (mic.Source, error) {
	s, at, err := firstOf(func(name string) (*stream, error) { return open(name, channels) }, names)
	if err != nil {
		return nil, err
	}
	if at > 0 {
		look := time.NewTicker(relook)
		go func() {
			defer look.Stop()
			s.giveWay(names[:at], pulseHas, look.C)
		}()
	}
	return s, nil
}

// firstOf tries names in order. It returns what it has opened, and which that is.
func firstOf[S any](open func(string) (S, error), names []string) (src S, at int, err error) {
	var first error
	for i, name := range names {
		src, err := open(name)
		if err == nil {
			return src, i, nil
		}
		first = cmp.Or(first, err)
	}
	return src, 0, first
}

// List returns the names of the input devices there are, those of PortAudio
// first. Where there is none because a sound system cannot be used, the error says why.
func List() ([]string, error) {
	_, there, first := openPortAudio(nobody, 1)
	if !errors.Is(first, errAbsent) {
		return nil, fmt.Errorf("list microphones: %w", first)
	}
	_, more, err := openPulse(nobody, 1)
	if !errors.Is(err, errAbsent) {
		return nil, fmt.Errorf("list microphones: %w", err)
	}
	there = append(there, more...)
	if len(there) == 0 && errors.As(first, new(*unready)) {
		return nil, fmt.Errorf("list microphones: %w", first)
	}
	return there, nil
}

// nobody is a name that no device has.
const nobody = "\x00"

// title is how messages call the device of that name.
func title(name string) string {
	if name == "" {
		return "the default microphone"
	}
	return fmt.Sprintf("microphone %q", name)
}

// absent is the error for a device that is not there. cause is that of PortAudio.
func absent(name string, there []string, cause error) error {
	var u *unready
	switch {
	case len(there) == 0 && errors.As(cause, &u):
		return fmt.Errorf("open %s: there is no microphone: %w", title(name), u)
	case len(there) == 0:
		return fmt.Errorf("open %s: there is no microphone: plug one in, or start the sound server%s", title(name), hint)
	case name == "":
		return fmt.Errorf("open %s: none is set: choose one of %s", title(name), quoted(there))
	}
	return fmt.Errorf("open %s: there is none of that name: choose one of %s", title(name), quoted(there))
}

// choose returns the index of the device that name means.
func choose(name string, names []string) (int, error) {
	if i := slices.Index(names, name); i >= 0 {
		return i, nil
	}
	var found []int
	for i, n := range names {
		if strings.Contains(strings.ToLower(n), strings.ToLower(name)) {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 0:
		return 0, errAbsent
	case 1:
		return found[0], nil
	}
	var several []string
	for _, i := range found {
		several = append(several, names[i])
	}
	return 0, fmt.Errorf("the name fits several: choose one of %s", quoted(several))
}

// quoted joins names for a message.
func quoted(names []string) string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = fmt.Sprintf("%q", n)
	}
	return strings.Join(q, ", ")
}
