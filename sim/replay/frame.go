package replay

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"jiayou/sim/humanoid"
)

// A frame is one kind byte, the length of its body (16 bits), the body, and the
// CRC-32C of all that. Numbers are little-endian.
const (
	headerFrame = 'H' // the Header as JSON
	brainFrame  = 'B' // a brain of the header: its side, 8 bits; the length of its name, 8 bits; its name; its text
	secondFrame = 'S' // the inputs of up to one second, and the hash after it
	endFrame    = 'E' // the number of ticks, 32 bits
)

// magic begins every file. Its number grows when the frames change their
// meaning.
const (
	magicWord = "jiayou match "
	magic     = magicWord + "2\n"
)

const (
	frameHead = 3
	frameTail = crc32.Size

	// mostBody bounds a body, and with it what a damaged file can make a
	// reader allocate. A second needs at most 5 kB, all of it answers; a header
	// about 200 bytes and what a robot's file has, in JSON's spelling; a brain
	// 32 KiB.
	mostBody = 3 * humanoid.MostText
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// appendFrame appends a whole frame to b.
func appendFrame(b []byte, kind byte, body []byte) []byte {
	start := len(b)
	b = append(b, kind)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(body)))
	b = append(b, body...)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[start:], castagnoli))
}

// readFrame reads the next frame into buf, which has room for any, and returns
// its kind and body.
func readFrame(r io.Reader, buf []byte) (kind byte, body []byte, err error) {
	head := buf[:frameHead]
	if err := readFull(r, head); err != nil {
		return 0, nil, err
	}
	n := int(binary.LittleEndian.Uint16(head[1:]))
	if n > mostBody {
		return 0, nil, fmt.Errorf("%w: a frame claims %d bytes", ErrAltered, n)
	}
	whole := buf[:frameHead+n+frameTail]
	if err := readFull(r, whole[frameHead:]); err != nil {
		return 0, nil, err
	}
	body = whole[frameHead : frameHead+n]
	if crc32.Checksum(whole[:frameHead+n], castagnoli) != binary.LittleEndian.Uint32(whole[frameHead+n:]) {
		return 0, nil, fmt.Errorf("%w: a checksum is wrong", ErrAltered)
	}
	return head[0], body, nil
}

// readFull fills b; the end of the stream comes too soon.
func readFull(r io.Reader, b []byte) error {
	_, err := io.ReadFull(r, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrTruncated
	}
	return err
}
