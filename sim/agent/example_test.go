package agent_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// chaser runs after the ball and kicks it ahead.
type chaser struct{}

func (chaser) Think(p *agent.Percept) agent.Command {
	way := p.Ball.Pos.Sub(p.Me.Pos)
	return agent.Command{
		Walk: way.Unturn(geom.Polar(p.Me.Heading)),
		Kick: agent.Kick{Power: 2, At: geom.Vec{X: p.Pitch.HalfLength}},
		Look: p.Ball.Pos,
	}
}

func ExampleBrain() {
	p := agent.Percept{Pitch: agent.Pitch{HalfLength: 7}}
	p.Me.Heading = math.Pi / 2 // to the left of the attack
	p.Ball = agent.Sighting{Pos: geom.Vec{Y: 3}, Seen: true}
	c := chaser{}.Think(&p)
	fmt.Printf("walk %.1f ahead and %.1f to the left, kick towards %.0f\n", c.Walk.X, c.Walk.Y+0, c.Kick.At)
	// Output: walk 3.0 ahead and 0.0 to the left, kick towards {7 0}
}

func TestTameChangesOnlyWhatIsWild(t *testing.T) {
	good := agent.Command{Walk: geom.Vec{X: 0.5, Y: -0.2}, Turn: 1, Look: geom.Vec{X: 40}, Guard: agent.DiveRight, Rise: agent.StayDown, Kick: agent.Kick{Power: 6, Loft: 0.3, Full: true}}
	if got := good; !got.Tame() || got != good {
		t.Errorf("got %+v, want %+v as it is", got, good)
	}
	bad := agent.Command{Walk: geom.Vec{X: math.NaN(), Y: 0.1}, Turn: math.Inf(-1), ToBall: math.Inf(1), Guard: 77, Rise: 9, Show: 99, Kick: agent.Kick{At: geom.Vec{Y: -1e300}}}
	want := agent.Command{Walk: geom.Vec{Y: 0.1}, Turn: -20, ToBall: 3600, Kick: agent.Kick{At: geom.Vec{Y: -200}}}
	if got := bad; got.Tame() || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
