package spirit_test

import (
	"fmt"
	"testing"

	"jiayou/sim/spirit"
)

var roaring = spirit.Crowd{Level: 1, Roar: true}

func run(b *spirit.Bar, c spirit.Crowd, ticks int) {
	for range ticks {
		b.Step(c)
	}
}

func TestEffectStaysWithinThePublishedBounds(t *testing.T) {
	b := spirit.Full()
	for range 6000 {
		b.Step(spirit.Crowd{Level: 7, Roar: true})
		e := b.Effort()
		if e.Walk < 0 || e.Walk > spirit.MostWalk || e.Risk < 0 || e.Risk > spirit.MostRisk {
			t.Fatalf("got %+v, want it within the bounds", e)
		}
		if lying := 1 / (1 + e.Rise); lying < spirit.LeastLying-1e-12 || lying > 1 {
			t.Fatalf("got %.3f of the time on the ground, want 0.75 to 1", lying)
		}
	}
}

func TestFullRoarReachesTheFullEffect(t *testing.T) {
	b := spirit.Full()
	run(&b, roaring, 30)
	if e := b.Effort(); e.Walk != spirit.MostWalk {
		t.Errorf("got %.3f added to walking after 0.3 s of roar, want %.3f", e.Walk, spirit.MostWalk)
	}
}

func TestARoarIsFeltWithinATenthOfASecond(t *testing.T) {
	b := spirit.Full()
	run(&b, roaring, 10)
	if b.Effect < 0.3 {
		t.Errorf("got effect %.2f after 100 ms, want at least 0.3", b.Effect)
	}
}

func TestConstantScreamingIsInVain(t *testing.T) {
	b := spirit.Full()
	run(&b, roaring, 6000)
	if b.Effect > 0.01 {
		t.Errorf("got effect %.2f after a minute of screaming, want none", b.Effect)
	}
	run(&b, spirit.Crowd{}, 1300)
	if b.Left < 0.45 || b.Left > 0.6 {
		t.Errorf("got a bar of %.2f after 13 s of quiet, want about half", b.Left)
	}
}

func TestLevelAloneDoesNothing(t *testing.T) {
	b := spirit.Full()
	run(&b, spirit.Crowd{Level: 1}, 100)
	if b.Effect != 0 || b.Left != 1 {
		t.Errorf("got %+v without a roar, want an untouched bar", b)
	}
}

func TestTheTrailingSideRefillsFaster(t *testing.T) {
	var leads, trails spirit.Bar
	run(&leads, spirit.Crowd{}, 100)
	run(&trails, spirit.Crowd{Trailing: true}, 100)
	if got := trails.Left / leads.Left; got < 1.499 || got > 1.501 {
		t.Errorf("got %.2f times the refill, want 1.5", got)
	}
}

func ExampleBar() {
	bar := spirit.Full()
	for range 100 {
		bar.Step(spirit.Crowd{Level: 1, Roar: true})
	}
	e := bar.Effort()
	fmt.Printf("walks %.0f %% faster, lies %.0f %% of the time\n", 100*e.Walk, 100/(1+e.Rise))
	// Output: walks 15 % faster, lies 75 % of the time
}
