package sound

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

// Recording writes what is mixed into a WAV file: stereo, 16 bits. The file has
// its name only when it is whole.
type Recording struct {
	path  string
	file  *os.File
	out   *bufio.Writer
	bytes uint32
	err   error
}

// Record begins a recording.
func Record(path string) (*Recording, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".wav-*")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, err)
	}
	r := &Recording{path: path, file: f, out: bufio.NewWriterSize(f, 1<<16)}
	_, r.err = r.out.Write(r.header())
	return r, nil
}

// header is that of a file with as many bytes of sound as have been written.
func (r *Recording) header() []byte {
	const channels, width = 2, 2
	b := binary.LittleEndian.AppendUint32([]byte("RIFF"), 36+r.bytes)
	b = append(b, "WAVEfmt "...)
	b = binary.LittleEndian.AppendUint32(b, 16)
	b = binary.LittleEndian.AppendUint16(b, 1) // whole numbers
	b = binary.LittleEndian.AppendUint16(b, channels)
	b = binary.LittleEndian.AppendUint32(b, Rate)
	b = binary.LittleEndian.AppendUint32(b, Rate*channels*width)
	b = binary.LittleEndian.AppendUint16(b, channels*width)
	b = binary.LittleEndian.AppendUint16(b, 8*width)
	b = append(b, "data"...)
	return binary.LittleEndian.AppendUint32(b, r.bytes)
}

// Write adds sound. An error is told by Close.
func (r *Recording) Write(sound []float32) {
	var b [2]byte
	for _, x := range sound {
		y := math.Round(float64(max(-1, min(1, x))) * math.MaxInt16)
		binary.LittleEndian.PutUint16(b[:], uint16(int16(y)))
		if _, err := r.out.Write(b[:]); err != nil && r.err == nil {
			r.err = err
		}
		r.bytes += 2
	}
}

// Close gives the file its name.
func (r *Recording) Close() error {
	defer os.Remove(r.file.Name())
	keep := func(err error) {
		if r.err == nil {
			r.err = err
		}
	}
	keep(r.out.Flush())
	_, err := r.file.WriteAt(r.header(), 0)
	keep(err)
	keep(r.file.Chmod(0o644))
	keep(r.file.Close())
	if r.err == nil {
		r.err = os.Rename(r.file.Name(), r.path)
	}
	if r.err != nil {
		return fmt.Errorf("write %s: %w", r.path, r.err)
	}
	return nil
}
