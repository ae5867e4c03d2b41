package main

import (
	"sync"

	"jiayou/audio"
)

// hearing is the ear of a show, which may be given another microphone or another
// way to listen. Opening and closing take their time, so they happen beside the
// show; until the new ear is there, the old one listens on.
type hearing struct {
	ear    *audio.Ear
	open   opener
	mic    string // name of what is open
	cfg    audio.Config
	cursor uint64

	news chan swap
	busy bool
	next *wish // that came meanwhile
	done sync.WaitGroup
}

// wish is how the show is to listen.
type wish struct {
	mic  string
	cfg  audio.Config
	seed uint64
}

// swap is a new ear, or why there is none.
type swap struct {
	ear  *audio.Ear
	open opener
	wish wish
	err  error
}

func openHearing(mic string, open opener, cfg audio.Config) *hearing {
	return &hearing{ear: audio.Open(open, cfg), open: open, mic: mic, cfg: cfg, news: make(chan swap, 1)}
}

// change asks for another microphone, or another way to listen. A microphone that
// is not there changes nothing: update tells.
func (h *hearing) change(mic string, cfg audio.Config, seed uint64) {
	w := wish{mic, cfg, seed}
	if h.busy {
		h.next = &w
		return
	}
	h.busy = true
	old, open, same := h.ear, h.open, mic == h.mic
	h.done.Go(func() {
		var err error
		if !same {
			if open, err = live(w.mic, w.seed); err != nil {
				h.news <- swap{err: err}
				return
			}
		}
		old.Close()
		h.news <- swap{audio.Open(open, w.cfg), open, w, nil}
	})
}

// update takes a new ear that is ready. The error is why there is none.
func (h *hearing) update() error {
	select {
	case s := <-h.news:
		h.busy = false
		if s.err == nil {
			h.ear, h.open, h.mic, h.cfg, h.cursor = s.ear, s.open, s.wish.mic, s.wish.cfg, 0
		}
		if n := h.next; n != nil {
			h.next = nil
			h.change(n.mic, n.cfg, n.seed)
		}
		return s.err
	default:
		return nil
	}
}

// since appends to buf what was heard since the last time.
func (h *hearing) since(buf []audio.Hearing) []audio.Hearing {
	buf, h.cursor = h.ear.Since(h.cursor, buf)
	return buf
}

// close ends the ear that listens.
func (h *hearing) close() {
	h.done.Wait()
	select {
	case s := <-h.news:
		if s.ear != nil {
			h.ear = s.ear
		}
	default:
	}
	h.ear.Close()
}
