package replay

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Reader reads a match file second by second. It plays nothing; see Player.
type Reader struct {
	r      *bufio.Reader
	header Header
	ticks  uint32
	ended  bool
	room   buffer
	buf    [frameHead + mostBody + frameTail]byte
}

// NewReader reads the header. A file of another version of the program is
// read; what its header says, Header.Config judges.
func NewReader(r io.Reader) (*Reader, error) {
	rd := &Reader{r: bufio.NewReader(r)}
	if err := rd.readMagic(); err != nil {
		return nil, err
	}
	kind, body, err := readFrame(rd.r, rd.buf[:])
	if err != nil {
		return nil, fmt.Errorf("%w: it has no whole header: copy it again", err)
	}
	if kind != headerFrame {
		return nil, fmt.Errorf("%w: it does not begin with a header", ErrAltered)
	}
	if err := json.Unmarshal(body, &rd.header); err != nil {
		return nil, fmt.Errorf("%w: its header cannot be read: %v", ErrAltered, err)
	}
	return rd, rd.readBrains()
}

func (rd *Reader) readMagic() error {
	head, err := rd.r.Peek(len(magic))
	switch {
	case string(head) == magic:
		_, err = rd.r.Discard(len(magic))
		return err
	case err != nil && !errors.Is(err, io.EOF):
		return err
	case len(head) == 0:
		return fmt.Errorf("%w: it is empty: copy it again", ErrTruncated)
	case string(head) == magic[:len(head)]:
		return fmt.Errorf("%w: it ends in its first line: copy it again", ErrTruncated)
	case len(head) == len(magic) && string(head[:len(magicWord)]) == magicWord:
		return fmt.Errorf("%w: this program reads match files of form 2, it starts with %q", ErrVersion, head)
	}
	return fmt.Errorf("%w: it starts with %q: choose one that was recorded by this program", ErrForeign, head)
}

// Header returns what the file says of its match.
func (rd *Reader) Header() Header { return rd.header }

// Next returns the next second. It is valid until the next call. At the end of
// a whole file the error is io.EOF.
func (rd *Reader) Next() (Second, error) {
	if rd.ended {
		return Second{}, io.EOF
	}
	kind, body, err := readFrame(rd.r, rd.buf[:])
	if err != nil {
		return Second{}, err
	}
	switch kind {
	case secondFrame:
		s, err := readSecond(body, &rd.room)
		rd.ticks += uint32(len(s.Inputs))
		return s, err
	case endFrame:
		return Second{}, rd.end(body)
	}
	return Second{}, fmt.Errorf("%w: it has a frame of unknown kind %q", ErrAltered, kind)
}

// end checks the end mark and that nothing follows it.
func (rd *Reader) end(body []byte) error {
	if len(body) != 4 || binary.LittleEndian.Uint32(body) != rd.ticks {
		return fmt.Errorf("%w: a part of it is missing", ErrAltered)
	}
	if _, err := rd.r.Peek(1); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: something follows its end", ErrAltered)
	}
	rd.ended = true
	return io.EOF
}
