package mic

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
)

// pcmRate is the rate of sound without a header, in Hz. It is what
// "arecord -f S16_LE -r 48000 -c 1 -t raw" and most microphones give.
const pcmRate = 48000

// Stdin is the sound on standard input. See FromPCM.
func Stdin() (Source, error) { return FromPCM(os.Stdin, "standard input") }

// others are how files begin that hold sound and are no WAV.
var others = []string{"fLaC", "OggS", "FORM", "riff", "RIFX", "caff", ".snd", "ID3\x02", "ID3\x03", "ID3\x04"}

// FromPCM reads sound from a pipe. A stream that starts with "RIFF", "RF64" or "BW64"
// is read as FromWAV does, one that is FLAC, Ogg and the like is refused; any other is
// taken for signed 16-bit little-endian mono at 48 kHz without a header. It waits for
// the first bytes.
func FromPCM(r io.Reader, name string) (Source, error) {
	in := bufio.NewReaderSize(r, ahead)
	head, err := in.Peek(4)
	switch {
	case magic(head):
		return FromWAV(piped{in, r}, name)
	case slices.Contains(others, string(head)):
		return nil, fmt.Errorf("read %s: %w", name, notWAV(head))
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
