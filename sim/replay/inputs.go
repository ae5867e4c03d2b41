package replay

import (
	"errors"
	"io"

	"jiayou/sim"
)

// Inputs reads what a recorded match is made of, and what it was told in each of
// its ticks. It plays nothing, and so verifies nothing but the file.
func Inputs(r io.Reader) (cfg sim.Config, inputs []sim.Input, err error) {
	rd, err := NewReader(r)
	if err != nil {
		return cfg, nil, err
	}
	h := rd.Header()
	if cfg, err = h.Config(); err != nil {
		return cfg, nil, err
	}
	for {
		s, err := rd.Next()
		if errors.Is(err, io.EOF) {
			return cfg, inputs, nil
		}
		if err != nil {
			return cfg, nil, err
		}
		inputs = append(inputs, s.Inputs...)
	}
}
