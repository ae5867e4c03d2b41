package mic

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
)

// OpenWAV opens a WAV file. See FromWAV.
func OpenWAV(path string) (Source, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read %s: %w: check its name and folder", path, fs.ErrNotExist)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w: let this user read it", path, plain(err))
	}
	if st, err := f.Stat(); err == nil && st.IsDir() {
		f.Close()
		return nil, fmt.Errorf("read %s: it is a folder: name a WAV file in it", path)
	}
	src, err := FromWAV(f, path)
	if err != nil {
		f.Close()
		return nil, err
	}
	return src, nil
}

// plain is an error of a file without its name.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// FromWAV reads a WAV stream, also one of over 4 GB (RF64, BW64) and one whose length
// nobody knows yet: 8–192 kHz, 1–8 channels, integers of 8 to 32 bits, floats of 32 or
// 64, A-law or µ-law, plain or WAVE_FORMAT_EXTENSIBLE. It holds no more than a buffer of
// it in memory. A stream that ends before its header says so is played as far as it
// goes, and Flaw tells of it. Closing the source closes r if it is an io.Closer. Errors
// begin with "read", then name.
func FromWAV(r io.Reader, name string) (Source, error) {
	in := bufio.NewReaderSize(r, ahead)
	h, err := readWAVHeader(in)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	w := &wav{in: in, left: h.size, decode: h.decoder(), width: h.width(), name: name, sized: h.sized,
		format: Format{Rate: h.rate, Channels: h.channels, Name: name}}
	w.close, _ = r.(io.Closer)
	w.raw = make([]byte, 4096/(w.width*h.channels)*(w.width*h.channels))
	return w, nil
}

// ahead is how much of a stream is read ahead, in bytes: half a second at 8 kHz in 16
// bits. No more than that waits in memory of a microphone that is piped in.
const ahead = 1 << 13

// wav is the data chunk of a WAV stream.
type wav struct {
	in     *bufio.Reader
	close  io.Closer // may be nil
	left   int64     // bytes of the data chunk not yet read
	width  int       // bytes per sample
	decode func([]byte) float32
	raw    []byte // whole frames
	name   string
	format Format
	sized  bool // left is what the header promises
	flaws  flaws
}

func (w *wav) Format() Format { return w.format }

func (w *wav) Close() error {
	if w.close == nil {
		return nil
	}
	return w.close.Close()
}

func (w *wav) Read(buf []float32) (int, error) {
	frame := w.width * w.format.Channels
	want := min(len(buf)/w.format.Channels*frame, len(w.raw), int(min(w.left, math.MaxInt32))/frame*frame)
	if want == 0 {
		return 0, io.EOF
	}
	got, err := io.ReadFull(w.in, w.raw[:want])
	w.left -= int64(got)
	w.flaws.odd = w.flaws.odd || got%frame != 0
	got -= got % frame
	for i := range got / w.width {
		buf[i] = w.flaws.tame(w.decode(w.raw[i*w.width:]))
	}
	w.flaws.frames += int64(got / frame)
	switch {
	case got > 0:
		return got / w.width, nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		w.flaws.short = w.sized
		return 0, io.EOF
	}
	return 0, fmt.Errorf("read %s: %w", w.name, plain(err))
}

// decoder returns the function that turns the first bytes of its argument into
// a sample: of integers −1…1, of floats whatever they say.
func (h *wavHeader) decoder() func([]byte) float32 {
	switch {
	case h.codec == codecFloat && h.bits == 64:
		return func(b []byte) float32 { return float32(math.Float64frombits(binary.LittleEndian.Uint64(b))) }
	case h.codec == codecFloat:
		return func(b []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(b)) }
	case h.codec == codecALaw:
		return func(b []byte) float32 { return aLaw(b[0]) }
	case h.codec == codecULaw:
		return func(b []byte) float32 { return uLaw(b[0]) }
	}
	switch h.width() {
	case 1: // alone without a sign
		return func(b []byte) float32 { return float32(int(b[0])-1<<7) / (1 << 7) }
	case 2:
		return int16LE
	case 3:
		return func(b []byte) float32 {
			return float32(int32(uint32(b[0])<<8|uint32(b[1])<<16|uint32(b[2])<<24)) / (1 << 31)
		}
	}
	return func(b []byte) float32 { return float32(int32(binary.LittleEndian.Uint32(b))) / (1 << 31) }
}

func int16LE(b []byte) float32 {
	return float32(int16(binary.LittleEndian.Uint16(b))) / (1 << 15)
}

// aLaw and uLaw expand a sample of telephony: a sign, three bits of exponent and four of
// mantissa (ITU-T G.711). The largest is 0.984 of full scale in one law and 0.980 in the
// other.
func aLaw(b byte) float32 {
	b ^= 0x55
	exponent, x := b>>4&7, float32(b&15)*16+8
	if exponent > 0 {
		x = (x + 256) * float32(int(1)<<(exponent-1))
	}
	return signed(x, b&0x80 == 0)
}

func uLaw(b byte) float32 {
	b = ^b
	x := (float32(b&15)*8+132)*float32(int(1)<<(b>>4&7)) - 132
	return signed(x, b&0x80 != 0)
}

// signed brings a height in 16 bits to full scale ±1.
func signed(x float32, negative bool) float32 {
	if negative {
		x = -x
	}
	return x / (1 << 15)
}
