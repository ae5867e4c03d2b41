package mic

import (
	"fmt"
	"strings"
)

// Flaw says in one line what was wrong with the sound that has been read of src so far,
// and what to do; nil for nothing, and for sources of which nobody can tell. Whatever it
// was, the sound was played as far as it goes.
func Flaw(src Source) error {
	if f, ok := src.(interface{ flaw() error }); ok {
		return f.flaw()
	}
	return nil
}

// flaws are what a recording may suffer from.
type flaws struct {
	frames int64 // read
	wild   int   // samples that were no numbers
	loud   bool  // not all samples were 0
	short  bool  // it ended before its header says
	odd    bool  // … in the middle of a frame
}

// tame keeps a sample within full scale. What is no number is silence: a damaged file
// must not poison what listens to it.
func (f *flaws) tame(x float32) float32 {
	switch {
	case x != x:
		f.wild++
		return 0
	case x != 0:
		f.loud = true
	}
	return max(-1, min(1, x))
}

func (w *wav) flaw() error {
	f, what := &w.flaws, []string(nil)
	seconds := func(frames int64) float64 { return float64(frames) / float64(w.format.Rate) }
	switch {
	case f.short:
		whole := f.frames + w.left/int64(w.width*w.format.Channels)
		what = append(what, fmt.Sprintf("it ends after %.2f s of the %.2f that its header promises", seconds(f.frames), seconds(whole)))
	case f.odd:
		what = append(what, fmt.Sprintf("it ends after %.2f s in the middle of a sample", seconds(f.frames)))
	}
	if f.wild > 0 {
		what = append(what, fmt.Sprintf("%d of its samples are no numbers and count as silence", f.wild))
	}
	if f.frames > 0 && !f.loud {
		what = append(what, "there is nothing but digital silence in it")
	}
	if what == nil {
		return nil
	}
	return fmt.Errorf("read %s: %s: record or copy it again", w.name, strings.Join(what, ", and "))
}

func (p *picked) flaw() error { return Flaw(p.src) }
