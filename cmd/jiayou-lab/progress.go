package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress is a bar with the time left on a terminal, and nothing anywhere
// else.
type progress struct {
	w     io.Writer // nil for nothing
	total int
	first int // what was done when it was first shown
	since time.Time
	drawn string
}

const barWidth = 40

func newProgress(w io.Writer, total int) *progress {
	p := &progress{total: total}
	if f, ok := w.(*os.File); ok {
		if st, err := f.Stat(); err == nil && st.Mode()&os.ModeCharDevice != 0 {
			p.w = w
		}
	}
	return p
}

// show draws the bar when it has changed.
func (p *progress) show(done int) {
	if p.w == nil {
		return
	}
	if p.since.IsZero() {
		p.since, p.first = time.Now(), done
	}
	bar := p.bar(done, time.Since(p.since))
	if bar != p.drawn {
		fmt.Fprintf(p.w, "\r%s\x1b[K", bar)
		p.drawn = bar
	}
}

// bar returns the bar after some time. How long the rest takes is reckoned from
// what has been done since the bar was first shown.
func (p *progress) bar(done int, after time.Duration) string {
	percent := 100 * done / max(p.total, 1)
	full := barWidth * percent / 100
	bar := fmt.Sprintf("%s%s %3d %%", strings.Repeat("█", full), strings.Repeat("░", barWidth-full), percent)
	if done == p.first || done == p.total {
		return bar
	}
	left := time.Duration(float64(after) / float64(done-p.first) * float64(p.total-done))
	return bar + "  " + clock(left) + " left"
}

// clock returns a duration as minutes and seconds, or hours, minutes and
// seconds.
func clock(d time.Duration) string {
	s := int(d.Round(time.Second).Seconds())
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// clear removes the bar.
func (p *progress) clear() {
	if p.drawn != "" {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.drawn = ""
	}
}
