package settings

import (
	"context"
	"crypto/sha256"
	"time"
)

// News is what a file that was saved says, or what is wrong with it.
type News struct {
	File *File
	Err  error
}

// Watch looks at a file, in a goroutine of its own: a disk in a network may take
// its time, and a picture must not wait. It tells on News whenever the file says
// something else than before, from how it is now on, until it is closed.
type Watch struct {
	News chan News
	stop context.CancelFunc
	done chan struct{}
}

// NewWatch begins to watch a file, with a look every so often. Without a path it
// never tells anything.
func NewWatch(path string, every time.Duration) *Watch {
	ctx, stop := context.WithCancel(context.Background())
	w := &Watch{make(chan News, 1), stop, make(chan struct{})}
	if path == "" {
		close(w.done)
		return w
	}
	go w.run(ctx, path, newLook(path), time.NewTicker(every))
	return w
}

// Close ends the watch and waits for its end.
func (w *Watch) Close() {
	w.stop()
	<-w.done
}

func (w *Watch) run(ctx context.Context, path string, seen *look, clock *time.Ticker) {
	defer close(w.done)
	defer clock.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-clock.C:
		}
		news, ok := seen.again(path)
		if !ok {
			continue
		}
		select {
		case w.News <- news:
		case <-ctx.Done():
			return
		}
	}
}

// look is what was seen of a file.
type look struct {
	told  [sha256.Size]byte // of what was told last
	found [sha256.Size]byte // of what was found at the last look
}

func newLook(path string) *look {
	sum, _, _ := sight(path)
	return &look{sum, sum}
}

// again looks again. A file that is being written may be seen half: what it says
// is believed once two looks have found the same.
func (l *look) again(path string) (News, bool) {
	sum, text, err := sight(path)
	steady := sum == l.found
	l.found = sum
	if !steady || sum == l.told {
		return News{}, false
	}
	l.told = sum
	if err != nil {
		return News{Err: err}, true
	}
	f, err := Parse(path, text)
	return News{f, err}, true
}

// sight returns what there is of a file, and a sum of it: of the error, if it
// cannot be read.
func sight(path string) ([sha256.Size]byte, []byte, error) {
	text, err := load(path)
	if err != nil {
		return sha256.Sum256([]byte("\x00" + err.Error())), nil, err
	}
	return sha256.Sum256(text), text, nil
}
