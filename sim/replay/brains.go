package replay

import (
	"fmt"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
)

// sources returns the texts that think for a match. It fails for squads that
// are not made of one.
func sources(cfg *sim.Config) (texts [2]agent.Source, err error) {
	for side, s := range cfg.Squads {
		if s == nil {
			continue
		}
		t, ok := s.(agent.Sourced)
		if !ok {
			return texts, fmt.Errorf("record match: the brains of %q have no text to keep", cfg.Teams[side])
		}
		texts[side] = t.Source()
		if len(texts[side].Name) > 255 {
			return texts, fmt.Errorf("record match: the name of the brain of %q has %d bytes, at most 255 fit", cfg.Teams[side], len(texts[side].Name))
		}
	}
	return texts, nil
}

// squads makes brains of a header's texts again.
func (h *Header) squads() (squads [2]agent.Squad, err error) {
	for side, t := range h.Brains {
		if t.Name == "" {
			continue
		}
		if squads[side], err = brain.Parse(t); err != nil {
			return squads, err
		}
	}
	return squads, nil
}

// appendBrain appends the body of a brain frame to b.
func appendBrain(b []byte, side int, s *agent.Source) []byte {
	b = append(b, byte(side), byte(len(s.Name)))
	b = append(b, s.Name...)
	return append(b, s.Text...)
}

// readBrains reads the brains that follow the header.
func (rd *Reader) readBrains() error {
	for {
		kind, err := rd.r.Peek(1)
		if err != nil || kind[0] != brainFrame {
			return nil // what is wrong with the file, Next will say
		}
		_, body, err := readFrame(rd.r, rd.buf[:])
		if err != nil {
			return err
		}
		if len(body) < 2 || body[0] > 1 || body[1] == 0 || int(body[1]) > len(body)-2 {
			return fmt.Errorf("%w: a brain in it does not add up", ErrAltered)
		}
		end := 2 + int(body[1])
		name, text := body[2:end], body[end:]
		rd.header.Brains[body[0]] = agent.Source{Name: string(name), Text: string(text)}
	}
}
