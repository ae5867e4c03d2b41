package academy

import (
	"cmp"
	"context"
	"io"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// Pupil is who does the exercises: a squad, or a program that thinks beside the
// match.
type Pupil struct {
	Name    string
	Squad   agent.Squad
	Program child.Program // in place of a squad
	Log     io.Writer     // takes what the program writes on standard error; nil for nowhere
	Rules   child.Rules   // for the program; the zero value is child.Ranked
}

// sit lets a pupil that is a program sit down beside its match. The match waits
// for it, so that a slow machine gives no worse grades. A program that cannot
// begin is an error: it would be no better at the next try.
func (p *Pupil) sit(ctx context.Context, cfg *sim.Config) (*child.Dugout, error) {
	d, err := child.Sit(ctx, cfg, [2]child.Program{field.Home: p.Program}, cmp.Or(p.Rules, child.Ranked()), [2]io.Writer{field.Home: p.Log})
	if err != nil {
		return nil, err
	}
	if err := d.Faults(); err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}
