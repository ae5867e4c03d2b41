package replay

import (
	"errors"
	"fmt"
	"io"

	"jiayou/sim"
)

// Player plays a recorded match again and verifies it second by second. It
// remembers what it has played, and goes back to it in an instant.
type Player struct {
	reader   *Reader
	match    *sim.Match
	inputs   []sim.Input // of the seconds that have been read
	hash     uint64      // recorded at the end of the last of them
	verified Report
	marks    []*sim.Snapshot // one for every markTicks played
}

// markTicks is the time between two marks: that between two key ticks of a
// match, at which a snapshot is cheapest to take up again.
const markTicks = sim.KeyTicks

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
	return &Player{reader: rd, match: m, verified: Report{Header: rd.header}}, nil
}

// Match returns the match as far as it has been played.
func (p *Player) Match() *sim.Match { return p.match }

// Header returns what the file says of the match.
func (p *Player) Header() Header { return p.reader.header }

// Verified returns how many ticks have been proved to be those recorded. It
// grows by whole seconds.
func (p *Player) Verified() int { return p.verified.Ticks }

// Tick returns how many ticks the match has been played.
func (p *Player) Tick() int { return p.match.Frame().Tick }

// Step plays one tick. At the end of the recording the error is io.EOF; every
// other error names the last second that was verified.
func (p *Player) Step() error {
	tick := p.Tick()
	if tick == len(p.inputs) {
		if err := p.load(); err != nil {
			return p.explain(err)
		}
	}
	if tick%markTicks == 0 && tick/markTicks == len(p.marks) {
		p.marks = append(p.marks, p.match.Snapshot())
	}
	if err := p.match.Step(p.inputs[tick]); err != nil {
		return p.explain(err)
	}
	if p.Tick() < len(p.inputs) || p.Tick() <= p.verified.Ticks {
		return nil
	}
	if got := p.match.Hash(); got != p.hash {
		return p.explain(fmt.Errorf("%w in second %d (%016x, recorded %016x)",
			ErrDiffers, tick/sim.TicksPerSecond+1, got, p.hash))
	}
	p.verified.Ticks, p.verified.Hash, p.verified.Finished = p.Tick(), p.hash, p.match.Finished()
	return nil
}

// Seek plays to a tick, or goes back to it. What has been played before is
// reached within milliseconds; beyond that the recording is played and
// verified. Past its end, Seek stays at the end and the error is io.EOF.
func (p *Player) Seek(tick int) error {
	if mark := min(max(tick, 0)/markTicks, len(p.marks)-1); mark >= 0 && (tick < p.Tick() || p.marks[mark].Tick() > p.Tick()) {
		m, err := p.marks[mark].Match()
		if err != nil {
			return p.explain(err)
		}
		p.match = m
	}
	for p.Tick() < tick {
		if err := p.Step(); err != nil {
			return err
		}
	}
	return nil
}

func (p *Player) load() error {
	s, err := p.reader.Next()
	if err != nil {
		return err
	}
	if p.match.Finished() {
		return fmt.Errorf("%w: it goes on after full time", ErrAltered)
	}
	p.inputs, p.hash = append(p.inputs, s.Inputs...), s.Hash
	return nil
}

// explain adds how far the file can be trusted and what to do. A match may also
// differ though nobody has touched the file.
func (p *Player) explain(err error) error {
	verified := p.verified.Ticks / sim.TicksPerSecond
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
func (p *Player) Report() Report { return p.verified }

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
