package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// progress is a bar on a terminal, and nothing anywhere else.
type progress struct {
	w     io.Writer // nil for nothing
	total int
	shown int // percent
}

const barWidth = 40

func newProgress(w io.Writer, total int) *progress {
	p := &progress{total: total, shown: -1}
	if f, ok := w.(*os.File); ok {
		if st, err := f.Stat(); err == nil && st.Mode()&os.ModeCharDevice != 0 {
			p.w = w
		}
	}
	return p
}

// show draws the bar when it has grown.
func (p *progress) show(done int) {
	percent := 100 * done / p.total
	if p.w == nil || percent == p.shown {
		return
	}
	p.shown = percent
	full := barWidth * percent / 100
	fmt.Fprintf(p.w, "\r%s%s %3d %%", strings.Repeat("█", full), strings.Repeat("░", barWidth-full), percent)
}

// clear removes the bar.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprintf(p.w, "\r%*s\r", barWidth+6, "")
	}
}
