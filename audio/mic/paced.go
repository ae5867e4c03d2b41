package mic

import "time"

// Paced holds src to real time, as a microphone would deliver it: samples come
// once the moment that they fill has passed, at most 10 ms at once. A reader
// that was kept away for more than a quarter of a second is not flooded: the
// clock starts anew.
func Paced(src Source) Source { return &paced{Source: src} }

type paced struct {
	Source
	due time.Time // when everything read so far has sounded
}

// tooLate is the delay after which lost time is let go.
const tooLate = 250 * time.Millisecond

func (p *paced) Read(buf []float32) (int, error) {
	f := p.Format()
	if most := max(1, f.Rate/100) * f.Channels; len(buf) > most {
		buf = buf[:most]
	}
	n, err := p.Source.Read(buf)
	if n == 0 {
		return n, err
	}
	now := time.Now()
	if now.Sub(p.due) > tooLate {
		p.due = now
	}
	p.due = p.due.Add(time.Duration(n/f.Channels) * time.Second / time.Duration(f.Rate))
	time.Sleep(p.due.Sub(now))
	return n, err
}
