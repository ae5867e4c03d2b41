// Package mic is where sound comes from: WAV files, standard input, a synthetic
// crowd, silence. Real devices are in the package device below.
//
// A Source is read in order until io.EOF. Sources compose: Loop repeats one,
// Paced holds one to real time, Resampled brings one to another rate.
//
//	src, err := mic.OpenWAV("hall.wav")
//	if err != nil {
//		return err // "read hall.wav: not a WAV file (starts with "ID3"): convert it with: …"
//	}
//	defer src.Close()
package mic

import "errors"

// Format describes the samples of a source.
type Format struct {
	Rate     int    // sampling rate, Hz
	Channels int    // interleaved channels, 1–8
	Name     string // the source in a few words, for people
}

// Source is a stream of sound. It is read by one goroutine; Close may come from
// another and ends a Read that waits.
type Source interface {
	// Format does not change while the source is open.
	Format() Format
	// Read fills buf with whole frames of interleaved samples, full scale ±1,
	// and returns the number of samples. It returns at least one frame or an
	// error: io.EOF at the end, an error that wraps ErrLost when a device has
	// gone. The length of buf must be at least Format.Channels.
	Read(buf []float32) (int, error)
	Close() error
}

// ErrLost is wrapped by the error of a source that has stopped for a reason
// that may pass, such as a cable pulled or a sound server that died: opening it
// again may succeed.
var ErrLost = errors.New("sound lost")
