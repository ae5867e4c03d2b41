package mic

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
)

// pcmRate is the rate of sound without a header, in Hz. It is what
// "arecord -f S16_LE -r 48000 -c 1 -t raw" and most microphones give.
const pcmRate = 48000

// Stdin is the sound on standard input. See FromPCM.
func Stdin() (Source, error) { return FromPCM(os.Stdin, "standard input") }

// FromPCM reads sound from a pipe. A stream that starts with "RIFF" or "RF64"
// is read as FromWAV does; any other is taken for signed 16-bit little-endian
// mono at 48 kHz without a header. It waits for the first bytes.
func FromPCM(r io.Reader, name string) (Source, error) {
	in := bufio.NewReaderSize(r, ahead)
	head, err := in.Peek(4)
	switch {
	case string(head) == "RIFF" || string(head) == "RF64":
		return FromWAV(piped{in, r}, name)
	case len(head) < 2 && errors.Is(err, io.EOF):
		return nil, fmt.Errorf("read %s: no sound came: pipe in 16-bit mono at 48 kHz, or a WAV file", name)
	case len(head) < 2:
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	w := &wav{in: in, left: math.MaxInt64, width: 2, decode: int16LE, raw: make([]byte, 4096), name: name,
		format: Format{Rate: pcmRate, Channels: 1, Name: name}}
	w.close, _ = r.(io.Closer)
	return w, nil
}

// piped is a reader whose first bytes have been looked at.
type piped struct {
	*bufio.Reader
	from io.Reader
}

// Close closes what the bytes come from.
func (p piped) Close() error {
	if c, ok := p.from.(io.Closer); ok {
		return c.Close()
	}
	return nil
}
