package replay

import (
	"errors"
	"fmt"
	"io"

	"jiayou/sim"
)

// Player plays a recorded match again and verifies it second by second.
type Player struct {
	reader   *Reader
	match    *sim.Match
	second   Second
	next     int    // input of second that is played next
	verified int    // ticks
	hash     uint64 // after them
}

// Open reads the header of a match file and sets its match up.
func Open(r io.Reader) (*Player, error) {
	rd, err := NewReader(r)
	if err != nil {
		return nil, err
	}
	cfg, err := rd.header.Config()
	if err != nil {
		return nil, err
	}
	m, err := sim.New(cfg)
	if err != nil {
		return nil, fmt.Errorf("%w: its header has an %w", ErrAltered, err)
	}
	return &Player{reader: rd, match: m}, nil
}

// Match returns the match as far as it has been played.
func (p *Player) Match() *sim.Match { return p.match }

// Header returns what the file says of the match.
func (p *Player) Header() Header { return p.reader.header }

// Verified returns how many ticks have been proved to be those recorded. It
// grows by whole seconds.
func (p *Player) Verified() int { return p.verified }

// Step plays one tick. At the end of the recording the error is io.EOF; every
// other error names the last second that was verified.
func (p *Player) Step() error {
	if p.next == len(p.second.Inputs) {
		if err := p.load(); err != nil {
			return p.explain(err)
		}
	}
	if err := p.match.Step(p.second.Inputs[p.next]); err != nil {
		return p.explain(err)
	}
	p.next++
	if p.next < len(p.second.Inputs) {
		return nil
	}
	if got := p.match.Hash(); got != p.second.Hash {
		return p.explain(fmt.Errorf("%w in second %d (%016x, recorded %016x)",
			ErrDiffers, p.verified/sim.TicksPerSecond+1, got, p.second.Hash))
	}
	p.verified += p.next
	p.hash = p.second.Hash
	return nil
}

func (p *Player) load() (err error) {
	p.second, err = p.reader.Next()
	p.next = 0
	if err == nil && p.match.Finished() {
		return fmt.Errorf("%w: it goes on after full time", ErrAltered)
	}
	return err
}

// explain adds how far the file can be trusted and what to do. A match may also
// differ though nobody has touched the file.
func (p *Player) explain(err error) error {
	verified := p.verified / sim.TicksPerSecond
	switch {
	case errors.Is(err, io.EOF):
		return err
	case errors.Is(err, ErrDiffers) && p.Header().Canonical != sim.Canonical():
		return fmt.Errorf("%w: verified up to second %d: only one of the two programs is canonical: build with -gcflags=all=-d=fmahash=qn", err, verified)
	case errors.Is(err, ErrDiffers):
		return fmt.Errorf("%w: verified up to second %d: the file was altered, or recorded by another build", err, verified)
	}
	return fmt.Errorf("%w: verified up to second %d: copy the file again", err, verified)
}

// Report is how far a match file has been verified.
type Report struct {
	Header   Header
	Ticks    int    // verified
	Hash     uint64 // after them
	Finished bool   // they reach full time
}

// Report returns how far the file has been verified.
func (p *Player) Report() Report {
	finished := p.match.Finished() && p.verified == p.match.Frame().Tick
	return Report{Header: p.Header(), Ticks: p.verified, Hash: p.hash, Finished: finished}
}

// Verify plays a whole match file again. The report is good up to its Ticks
// whether there is an error or not.
func Verify(r io.Reader) (Report, error) {
	p, err := Open(r)
	if err != nil {
		return Report{}, err
	}
	for err == nil {
		err = p.Step()
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return p.Report(), err
}
