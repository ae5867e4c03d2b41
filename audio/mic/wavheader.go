package mic

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// wavHeader is what a WAV stream says of itself before its samples.
type wavHeader struct {
	codec    uint16
	channels int
	rate     int // Hz
	bits     int // per sample
	size     int64
	sized    bool // size is what the stream promises, and not only that nobody knew
}

// The codecs that are read. The numbers are those of Microsoft's mmreg.h.
const (
	codecPCM        = 0x0001
	codecFloat      = 0x0003
	codecALaw       = 0x0006
	codecULaw       = 0x0007
	codecExtensible = 0xFFFE
)

// codecNames names the codecs most often met in files that are refused.
var codecNames = map[uint16]string{
	0x0002: "MS ADPCM", 0x0011: "IMA ADPCM",
	0x0031: "GSM 6.10", 0x0050: "MPEG", 0x0055: "MP3", 0x00FF: "AAC", 0x0161: "WMA",
}

// convert is the advice that ends every refusal.
const convert = "convert it with: ffmpeg -i INPUT -c:a pcm_s16le OUTPUT.wav"

// errShort is the refusal of a stream that ends before its samples begin.
var errShort = errors.New("not a whole WAV file (it ends inside its header): copy it again, or " + convert)

// readWAVHeader reads up to the first sample.
func readWAVHeader(in *bufio.Reader) (*wavHeader, error) {
	if err := readRIFF(in); err != nil {
		return nil, err
	}
	var h *wavHeader
	var long uint64 // size of the data where 32 bits don't hold it; 0 for unknown
	for {
		id, size, err := readChunk(in)
		if err != nil {
			return nil, err
		}
		switch id {
		case "ds64":
			if long, err = readLong(in, size); err != nil {
				return nil, err
			}
		case "fmt ":
			if h, err = readFormat(in, size); err != nil {
				return nil, err
			}
		case "data":
			if h == nil {
				return nil, errors.New(`a damaged WAV file (its "data" comes before its "fmt "): ` + convert)
			}
			h.setSize(size, long)
			return h, h.expect(in)
		default:
			if err := skipChunk(in, int64(size), size); err != nil {
				return nil, err
			}
		}
	}
}

// magic reports whether a stream that begins like this may be a WAV stream. RF64 (EBU
// Tech 3306) and BW64 (ITU-R BS.2088) are the forms for files over 4 GB.
func magic(head []byte) bool {
	return len(head) >= 4 && slices.Contains([]string{"RIFF", "RF64", "BW64"}, string(head[:4]))
}

// readRIFF reads the first twelve bytes.
func readRIFF(in *bufio.Reader) error {
	head, err := in.Peek(12)
	if len(head) == 0 && errors.Is(err, io.EOF) {
		return errors.New("the file is empty: record or copy it again")
	}
	if len(head) == 0 { // a disk that fails
		return plain(err)
	}
	if !magic(head) {
		return notWAV(head)
	}
	if len(head) < 12 {
		return errShort
	}
	if string(head[8:12]) != "WAVE" {
		return fmt.Errorf("not a WAV file (a RIFF file of kind %q): %s", head[8:12], convert)
	}
	_, err = in.Discard(12)
	return err
}

// notWAV refuses a stream that begins with head.
func notWAV(head []byte) error {
	return fmt.Errorf("not a WAV file (starts with %q): %s", head[:min(4, len(head))], convert)
}

func readChunk(in *bufio.Reader) (id string, size uint32, err error) {
	var b [8]byte
	if _, err := io.ReadFull(in, b[:]); err != nil {
		return "", 0, short(err)
	}
	return string(b[:4]), binary.LittleEndian.Uint32(b[4:]), nil
}

// readFormat reads the body of a "fmt " chunk of size bytes.
func readFormat(in *bufio.Reader, size uint32) (*wavHeader, error) {
	var b [40]byte
	n := min(size, uint32(len(b)))
	if n < 16 {
		return nil, fmt.Errorf(`a damaged WAV file (its "fmt " has %d bytes, not 16 or more): %s`, n, convert)
	}
	if _, err := io.ReadFull(in, b[:n]); err != nil {
		return nil, short(err)
	}
	if err := skipChunk(in, int64(size)-int64(n), size); err != nil {
		return nil, err
	}
	h := &wavHeader{
		codec:    binary.LittleEndian.Uint16(b[0:]),
		channels: int(binary.LittleEndian.Uint16(b[2:])),
		rate:     int(binary.LittleEndian.Uint32(b[4:])),
		bits:     int(binary.LittleEndian.Uint16(b[14:])),
	}
	if h.codec == codecExtensible && n >= 26 {
		h.codec = binary.LittleEndian.Uint16(b[24:]) // the first field of the sub-format
	}
	return h, h.check()
}

// readLong reads the body of a "ds64" chunk of size bytes and returns the second of its
// numbers, the size of the data.
func readLong(in *bufio.Reader, size uint32) (uint64, error) {
	var b [16]byte
	if size < uint32(len(b)) {
		return 0, fmt.Errorf(`a damaged WAV file (its "ds64" has %d bytes, not 16 or more): %s`, size, convert)
	}
	if _, err := io.ReadFull(in, b[:]); err != nil {
		return 0, short(err)
	}
	return binary.LittleEndian.Uint64(b[8:]), skipChunk(in, int64(size)-int64(len(b)), size)
}

// width is how many bytes a sample takes. Samples of 12 or 20 bits lie at the upper end
// of the next whole number of bytes.
func (h *wavHeader) width() int { return (h.bits + 7) / 8 }

// check refuses what cannot be played.
func (h *wavHeader) check() error {
	logarithmic := h.codec == codecALaw || h.codec == codecULaw
	switch {
	case h.codec != codecPCM && h.codec != codecFloat && !logarithmic:
		name := codecNames[h.codec]
		if name == "" {
			name = "unknown"
		}
		return fmt.Errorf("codec 0x%04x (%s) is not PCM: %s", h.codec, name, convert)
	case h.channels < 1 || h.channels > 8:
		return fmt.Errorf("%d channels, not 1 to 8: %s", h.channels, convert+" with -ac 2")
	case h.rate < 8000 || h.rate > 192000:
		return fmt.Errorf("%d samples a second, not 8000 to 192000: %s", h.rate, convert+" with -ar 48000")
	case h.codec == codecPCM && (h.bits < 1 || h.bits > 32),
		h.codec == codecFloat && h.bits != 32 && h.bits != 64,
		logarithmic && h.bits != 8:
		return fmt.Errorf("samples of %d bits, not 8, 16, 24 or 32 (floats of 32 or 64, logarithms of 8): %s", h.bits, convert)
	}
	return nil
}

// setSize takes the size that the data chunk gives, and that of "ds64". Programs that
// write to a pipe cannot know it and put 0, −1 or about 2 GB there; then the samples go
// on to the end of the stream: sox and arecord must not fall silent after three hours.
func (h *wavHeader) setSize(size uint32, long uint64) {
	switch {
	case size == math.MaxUint32 && long > 0 && long < math.MaxInt64:
		h.size, h.sized = int64(long), true
	case size == 0 || size >= pipeSize:
		h.size = math.MaxInt64
	default:
		h.size, h.sized = int64(size), true
	}
}

// pipeSize is where the sizes begin that such programs claim, in bytes: 0x7FFFF000 and
// more.
const pipeSize = 0x7F000000

// expect refuses a stream without a single frame.
func (h *wavHeader) expect(in *bufio.Reader) error {
	if frame := h.channels * h.width(); h.size >= int64(frame) {
		if _, err := in.Peek(frame); err == nil {
			return nil
		}
	}
	return errors.New("it holds no sound: record or copy it again")
}

// skipChunk passes over the n bytes that are left of a chunk of size bytes, and over the
// byte that makes its size even. Some programs forget that byte; no chunk's name begins
// with it.
func skipChunk(in *bufio.Reader, n int64, size uint32) error {
	if _, err := io.CopyN(io.Discard, in, n); err != nil {
		return short(err)
	}
	if size%2 == 0 {
		return nil
	}
	if pad, err := in.Peek(1); err != nil || pad[0] != 0 {
		return short(err)
	}
	_, err := in.Discard(1)
	return err
}

// short replaces the end of the stream by the refusal for the reader.
func short(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errShort
	}
	return err
}
