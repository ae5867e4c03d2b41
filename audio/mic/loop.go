package mic

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// Loop repeats a source without end: whenever it ends it is closed and opened
// again. A source that is empty, or that changes its format, is an error.
func Loop(open func() (Source, error)) (Source, error) {
	src, err := open()
	if err != nil {
		return nil, err
	}
	return &loop{open: open, src: src, format: src.Format()}, nil
}

type loop struct {
	open   func() (Source, error)
	format Format

	mu     sync.Mutex // Close comes from elsewhere
	src    Source
	closed bool
}

func (l *loop) Format() Format { return l.format }

func (l *loop) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	return l.src.Close()
}

func (l *loop) Read(buf []float32) (int, error) {
	n, err := l.src.Read(buf)
	if !errors.Is(err, io.EOF) {
		return n, err
	}
	if err := l.rewind(); err != nil {
		return 0, err
	}
	n, err = l.src.Read(buf)
	if errors.Is(err, io.EOF) {
		return 0, fmt.Errorf("loop %s: it is empty", l.format.Name)
	}
	return n, err
}

func (l *loop) rewind() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return fmt.Errorf("loop %s: %w", l.format.Name, os.ErrClosed)
	}
	l.src.Close()
	src, err := l.open()
	if err != nil {
		return fmt.Errorf("loop %s: %w", l.format.Name, err)
	}
	l.src = src
	if f := src.Format(); f != l.format {
		return fmt.Errorf("loop %s: its format changed from %d Hz, %d channels to %d Hz, %d channels",
			l.format.Name, l.format.Rate, l.format.Channels, f.Rate, f.Channels)
	}
	return nil
}
