package child

import (
	"context"
	"io"

	"jiayou/sim"
	"jiayou/sim/field"
)

// Start starts a program that is to think for a side of a match, which may be under
// way, and waits until it has greeted. It belongs to nobody's dugout yet: Swap gives
// it a seat. The error is a *Fault, unless it is not the program's.
func Start(ctx context.Context, cfg *sim.Config, side field.Side, p Program, rules Rules, log io.Writer) (*Child, error) {
	hello, err := newHello(cfg, side, &rules)
	if err != nil {
		return nil, err
	}
	c := launch(p, hello, rules, log)
	c.stop = ctx.Done()
	if c.meet(); c.fault != nil {
		c.Close()
		return nil, c.fault
	}
	return c, nil
}

// Swap lets another brain think for a side from now on, and returns the one that
// did, for somebody to Close. Robots keep their last commands until the new one has
// answered.
func (d *Dugout) Swap(side field.Side, c *Child) *Child {
	old := d.children[side]
	d.children[side] = c
	return old
}

// Seats reports whether a brain sits here for a side.
func (d *Dugout) Seats(side field.Side) bool { return d != nil && d.children[side] != nil }

// Ready reports whether all brains have greeted, or never will. It does not wait.
func (d *Dugout) Ready() bool {
	if d == nil {
		return true
	}
	for _, c := range d.children {
		if c == nil {
			continue
		}
		if c.listen(); !c.greeted && c.fault == nil {
			return false
		}
	}
	return true
}
