package show

import (
	"context"
	"io"

	"jiayou/sim"
	"jiayou/sim/brain/child"
)

// sit lets the programs that think for a side of the next match sit down, and
// those of the last one go home, for which nobody waits.
func (s *Show) sit(cfg *sim.Config, programs [2]child.Program, logs [2]io.Writer) error {
	s.leave()
	var err error
	s.dugout, err = child.Sit(context.Background(), cfg, programs, s.rules, logs)
	return err
}

func (s *Show) leave() {
	if d := s.dugout; d != nil {
		s.dugout = nil
		s.going.Go(d.Close)
	}
}

// skip plays a tick that is not shown. Nobody is in a hurry, so it waits for the
// programs.
func (s *Show) skip() error {
	in := sim.Input{}
	if s.repeats() {
		in = s.item.input(s.match.Tick())
	} else {
		in.Answer = s.dugout.Wait(s.match)
	}
	s.tape.record(s.match, in)
	return s.match.Step(in)
}

// Close ends the programs that think for a side. Nothing is shown after it.
func (s *Show) Close() {
	s.leave()
	for side := range s.offers {
		s.going.Go(s.offers[side].close)
		s.offers[side] = offer{}
	}
	s.going.Wait()
}
