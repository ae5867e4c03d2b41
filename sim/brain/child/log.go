package child

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
)

const (
	// mostLog is how much of a brain's standard error is written down, in
	// bytes. What comes after that is read and forgotten.
	mostLog = 1 << 20

	// mostTail is how much of the end of it is kept, in bytes.
	mostTail = 4 << 10
)

// log keeps a process's standard error: all of it in a file, the end of it here.
type log struct {
	w     io.Writer     // nil for none
	over  chan struct{} // closed at its end
	mutex sync.Mutex
	tail  []byte
	size  int
}

// keep reads to the end, and ends the last line if the brain has not: whoever writes
// a log down line by line has that one, too.
func (l *log) keep(r io.Reader) {
	defer close(l.over)
	defer l.end()
	buf := make([]byte, 4<<10)
	for {
		n, err := r.Read(buf)
		l.add(buf[:n])
		if err != nil {
			return
		}
	}
}

func (l *log) add(b []byte) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.w != nil && l.size < mostLog {
		if l.size += len(b); l.size >= mostLog {
			b = fmt.Appendf(b, "\n(more than %d bytes: the rest is not kept)\n", mostLog)
		}
		_, _ = l.w.Write(b) // a log that cannot be written is no reason to stop a match
	}
	l.tail = append(l.tail, b...)
	if over := len(l.tail) - mostTail; over > 0 {
		l.tail = append(l.tail[:0], l.tail[over:]...)
	}
}

func (l *log) end() {
	if n := len(l.tail); n > 0 && l.tail[n-1] != '\n' {
		l.add([]byte("\n"))
	}
}

// last returns the last lines, oldest first, n at most.
func (l *log) last(n int) []string {
	l.mutex.Lock()
	text := string(bytes.TrimSpace(l.tail))
	l.mutex.Unlock()
	if text == "" {
		return nil
	}
	lines := strings.Split(text, "\n")
	return lines[max(len(lines)-n, 0):]
}
