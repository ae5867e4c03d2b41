package main

import "time"

// latch puts off what is to be as fresh as can be, the meters, until the rest of a
// picture has been drawn. A driver collects what it is told and draws it all at the
// end; where that takes long, as in software, a level that was read before would be
// older by that much when it is seen. To wait costs a fast graphics card a part of
// what it does beside the program, so only slow pictures are waited for.
type latch struct {
	began  time.Time     // the picture before
	period time.Duration // from picture to picture, of late
	mark   mark
}

const (
	slow     = time.Second / 45 // from picture to picture, from where on it pays to wait
	lateness = 0.1              // share of a picture in what the pictures of late take
)

// wait returns when all that has been drawn so far is drawn, if pictures are slow.
func (l *latch) wait(now time.Time) {
	if !l.began.IsZero() {
		l.period += time.Duration(lateness * float64(now.Sub(l.began)-l.period))
	}
	l.began = now
	if l.period < slow {
		return
	}
	l.mark.wait()
	l.mark.wait() // see mark
}
