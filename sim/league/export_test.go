package league

import "context"

// Pretend lets a venue make results up instead of playing matches.
func (v *Venue) Pretend(play func(Fixture) Result) {
	v.play = func(ctx context.Context, f Fixture) (Result, error) { return play(f), ctx.Err() }
}
