package mic

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// wavHeader is what a WAV stream says of itself before its samples.
type wavHeader struct {
	codec    uint16
	channels int
	rate     int // Hz
	bits     int // per sample
	size     int64
}

// The codecs that are read. The numbers are those of Microsoft's mmreg.h.
const (
	codecPCM        = 0x0001
	codecFloat      = 0x0003
	codecExtensible = 0xFFFE
)

// codecNames names the codecs most often met in files that are refused.
var codecNames = map[uint16]string{
	0x0002: "MS ADPCM", 0x0006: "A-law", 0x0007: "µ-law", 0x0011: "IMA ADPCM",
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
	for {
		id, size, err := readChunk(in)
		if err != nil {
			return nil, err
		}
		switch id {
		case "fmt ":
			if h, err = readFormat(in, size); err != nil {
				return nil, err
			}
		case "data":
			if h == nil {
				return nil, errors.New(`a damaged WAV file (its "data" comes before its "fmt "): ` + convert)
			}
			return h, h.setSize(in, size)
		default:
			if err := skip(in, int64(size)+int64(size&1)); err != nil {
				return nil, err
			}
		}
	}
}

// readRIFF reads the first twelve bytes. RF64 is the form for files over 4 GB.
func readRIFF(in *bufio.Reader) error {
	head, err := in.Peek(12)
	if len(head) == 0 && errors.Is(err, io.EOF) {
		return errors.New("the file is empty: record or copy it again")
	}
	if len(head) == 0 { // a disk that fails
		return plain(err)
	}
	if len(head) < 4 || (string(head[:4]) != "RIFF" && string(head[:4]) != "RF64") {
		return fmt.Errorf("not a WAV file (starts with %q): %s", head[:min(4, len(head))], convert)
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
	if err := skip(in, int64(size)+int64(size&1)-int64(n)); err != nil {
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

// check refuses what cannot be played.
func (h *wavHeader) check() error {
	switch {
	case h.codec != codecPCM && h.codec != codecFloat:
		name := codecNames[h.codec]
		if name == "" {
			name = "unknown"
		}
		return fmt.Errorf("codec 0x%04x (%s) is not PCM: %s", h.codec, name, convert)
	case h.channels < 1 || h.channels > 8:
		return fmt.Errorf("%d channels, not 1 to 8: %s", h.channels, convert+" with -ac 2")
	case h.rate < 8000 || h.rate > 192000:
		return fmt.Errorf("%d samples a second, not 8000 to 192000: %s", h.rate, convert+" with -ar 48000")
	case h.codec == codecPCM && h.bits != 16 && h.bits != 24 && h.bits != 32,
		h.codec == codecFloat && h.bits != 32 && h.bits != 64:
		return fmt.Errorf("samples of %d bits, not 16, 24 or 32 (or floats of 32 or 64): %s", h.bits, convert)
	}
	return nil
}

// setSize takes the size of the data chunk. Programs that write to a pipe put 0
// or −1 there: then the samples go on to the end of the stream.
func (h *wavHeader) setSize(in *bufio.Reader, size uint32) error {
	h.size = int64(size)
	if size == 0 || size == math.MaxUint32 {
		h.size = math.MaxInt64
	}
	if frame := h.channels * h.bits / 8; h.size >= int64(frame) {
		if _, err := in.Peek(frame); err == nil {
			return nil
		}
	}
	return errors.New("it holds no sound: record or copy it again")
}

// skip passes over n bytes.
func skip(in *bufio.Reader, n int64) error {
	_, err := io.CopyN(io.Discard, in, n)
	return short(err)
}

// short replaces the end of the stream by the refusal for the reader.
func short(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errShort
	}
	return err
}
