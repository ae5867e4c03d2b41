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
	source source // that is open
	cfg    audio.Config
	cursor uint64

	news chan swap
	busy bool
	next *wish // that came meanwhile
	done sync.WaitGroup
}

// wish is how the show is to listen.
type wish struct {
	source source
	cfg    audio.Config
}

// swap is an ear and what it was opened for, and what went wrong. Without an ear the
// one before stays.
type swap struct {
	ear  *audio.Ear
	open opener
	wish wish
	err  error
}

func openHearing(from source, open opener, cfg audio.Config) *hearing {
	return &hearing{ear: audio.Open(open, cfg), open: open, source: from, cfg: cfg, news: make(chan swap, 1)}
}

// change asks for another microphone, or another way to listen. A microphone that
// is not there changes nothing: update tells.
func (h *hearing) change(from source, cfg audio.Config) {
	cfg.Phrase = h.cfg.Phrase // whatever it knows, it goes on knowing
	w := wish{from, cfg}
	if h.busy {
		h.next = &w
		return
	}
	h.busy = true
	was := swap{h.ear, h.open, wish{h.source, h.cfg}, nil}
	h.done.Go(func() { h.news <- was.turn(w) })
}

// turn closes an ear and opens another. A microphone that is used already may have to
// be let go before it opens with other channels: if they are not there, the old ear is
// opened anew.
func (old swap) turn(w wish) swap {
	n := swap{open: old.open, wish: w}
	shared := w.source.mic == old.wish.source.mic
	if shared {
		old.ear.Close()
	}
	if w.source != old.wish.source {
		if n.open, n.err = w.source.live(); n.err != nil && shared {
			n.open, n.wish = old.open, old.wish
		} else if n.err != nil {
			return n
		}
	}
	old.ear.Close()
	n.ear = audio.Open(n.open, n.wish.cfg)
	return n
}

// update takes a new ear that is ready. The error is why there is none.
func (h *hearing) update() error {
	select {
	case s := <-h.news:
		h.busy = false
		if s.ear != nil {
			h.ear, h.open, h.source, h.cfg, h.cursor = s.ear, s.open, s.wish.source, s.wish.cfg, 0
		}
		if n := h.next; n != nil {
			h.next = nil
			h.change(n.source, n.cfg)
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
