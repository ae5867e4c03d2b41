package replay

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"jiayou/sim"
)

// Player plays a recorded match again and verifies it second by second. It
// remembers what it has played, and goes back to it in an instant.
type Player struct {
	reader   *Reader
	match    *sim.Match
	inputs   []sim.Input // of the seconds that have been read
	checks   []uint8     // recorded after each of their ticks
	hash     uint64      // recorded at the end of the last of them
	parts    []uint8     // checks of the match's parts there
	parted   int         // first tick after which the match was another, 0 for none
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

// Inputs returns what the match was told in each tick of the seconds that have been
// read so far. It is valid for good, and not to be changed.
func (p *Player) Inputs() []sim.Input { return p.inputs[:len(p.inputs):len(p.inputs)] }

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
	if p.Tick() <= p.verified.Ticks {
		return nil
	}
	if p.parted == 0 && check(p.match.Hash()) != p.checks[tick] {
		p.parted = p.Tick()
	}
	if p.Tick() < len(p.inputs) {
		return nil
	}
	if got := p.match.Hash(); got != p.hash || p.parted > 0 {
		if p.parted == 0 {
			p.parted = p.Tick()
		}
		return p.explain(fmt.Errorf("%w from tick %d on, in second %d, and by its end in %s (hash %016x, recorded %016x)",
			ErrDiffers, p.parted, tick/sim.TicksPerSecond+1, p.different(), got, p.hash))
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
	p.checks = append(p.checks, s.Ticks...)
	p.parts = append(p.parts[:0], s.Parts...)
	return nil
}

// different names the parts of the match that are not as recorded.
func (p *Player) different() string {
	var names []string
	now := p.match.Parts()
	for i := range min(now.Count, len(p.parts)) {
		if check(now.Sums[i]) != p.parts[i] {
			names = append(names, p.match.PartName(i))
		}
	}
	switch {
	case len(names) == 0:
		return "nothing that the file tells"
	case len(names) == now.Count:
		return "everything"
	}
	return strings.Join(names, ", ")
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
