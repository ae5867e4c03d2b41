package humanoid_test

import (
	"fmt"
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// kicker is a walker with a ball before its feet, which kicks it once.
type kicker struct {
	*walker
	order humanoid.Order
	ball  geom.Vec
}

func newKicker(s *humanoid.Spec, full bool) *kicker {
	w := walkerOf(s)
	k := &kicker{walker: w, ball: geom.Vec{X: 0.25 * s.Scale(), Y: 0.09 * s.Scale()}}
	k.order = humanoid.Order{Power: 0.7 * s.KickSpeed, KickAt: geom.Vec{X: 10}, Full: full}
	return k
}

func (k *kicker) step() humanoid.Action {
	var act humanoid.Action
	k.body.Step(&humanoid.Situation{Pos: k.pos, Vel: k.vel, Ball: k.ball, BallLow: true}, &k.order, &act)
	k.vel = k.vel.AddMul(act.Force, 0.01/k.spec.Mass).Add(act.Recoil)
	k.pos = k.pos.AddMul(k.vel, 0.01)
	if act.Struck {
		k.ball = geom.Vec{X: 50}
	}
	return act
}

// kicking returns a T1 that has left ticks of its kick before it. It stands on
// its right foot.
func kicking(full bool, left int) *kicker {
	s := humanoid.BoosterT1()
	s.Slip = 0
	k := newKicker(s, full)
	length := s.KickStep
	if full {
		length = s.FullStep
	}
	for {
		k.step()
		f := k.body.Figure()
		if f.Kick > 0 && f.Full == full && f.KickFoot == 0 && int((1-f.Kick)*float64(length)+0.5) == left {
			return k
		}
	}
}

// kickLimit returns the push, in N·s, above which a kicker comes to a posture
// that is not good.
func kickLimit(full bool, left int, dir geom.Vec, after int, good func(humanoid.Posture) bool) float64 {
	low, high := 0.0, 120.0
	for high-low > 0.05 {
		mid := (low + high) / 2
		k := kicking(full, left)
		k.vel = k.vel.AddMul(dir, mid/k.spec.Mass)
		for range after {
			k.step()
		}
		if good(k.body.Posture) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// TestKickingPushTable pushes a T1 on one leg, t before its free foot lands
// (PHYSICS.md 3.8). The table's rows along the kick are what the landing foot
// alone catches, r + L·e^(−ωt): a walker that has landed may take more steps,
// and falls above that.
func TestKickingPushTable(t *testing.T) {
	steady := func(p humanoid.Posture) bool { return p < humanoid.Stumble }
	for _, row := range []struct {
		left                         int
		forward, backward, swingSide float64
	}{{15, 44, 36, 39}, {30, 31, 25, 24}, {45, 23, 20, 15}} {
		what := fmt.Sprintf("%d ms before landing, ", 10*row.left)
		near(t, what+"from behind, one step", kickLimit(true, row.left, forward, 1, steady), row.forward)
		near(t, what+"from the front, one step", kickLimit(true, row.left, backward, 1, steady), row.backward)
		near(t, what+"to the swing side", kickLimit(true, row.left, sideways, 300, humanoid.Posture.Upright), row.swingSide)
	}
}

// TestAFullKickRestsOnOneFoot pushes a T1 towards the foot it stands on, at any
// time before it begins to land.
func TestAFullKickRestsOnOneFoot(t *testing.T) {
	s := humanoid.BoosterT1()
	for left := s.FullStep - 5; left > s.Step; left -= 6 {
		what := fmt.Sprintf("%d ms before landing, to the stance side", 10*left)
		near(t, what, kickLimit(true, left, sideways.Neg(), 300, humanoid.Posture.Upright), 5.6)
	}
}

// TestAWalkInKickIsHarderToFell is why robots that play prefer it.
func TestAWalkInKickIsHarderToFell(t *testing.T) {
	for left := 10; left < 40; left += 6 {
		got := kickLimit(false, left, sideways.Neg(), 300, humanoid.Posture.Upright)
		if got < 11 {
			t.Errorf("%d ms before landing: falls above %.1f N·s to the stance side, want at least twice what fells a full kick", 10*left, got)
		}
	}
}

// TestKickersStayOnTheirFeet lets every robot kick as hard as it can.
func TestKickersStayOnTheirFeet(t *testing.T) {
	for _, name := range robots.Names() {
		for _, full := range []bool{false, true} {
			s := humanoid.MustSpec(name)
			s.Slip = 0
			k := newKicker(s, full)
			k.order.Power = 20
			struck := false
			for range 300 {
				struck = k.step().Struck || struck
			}
			if !struck || !k.body.Posture.Upright() {
				t.Errorf("%s, full %v: got kicked %v and %v, want it on its feet", name, full, struck, k.body.Posture)
			}
		}
	}
}

// TestNobodyKicksHarderThanItSays has every robot kick as hard as it can, without
// chance.
func TestNobodyKicksHarderThanItSays(t *testing.T) {
	for _, name := range robots.Names() {
		s := humanoid.MustSpec(name)
		s.Slip, s.KickWaver, s.KickMiss = 0, 0, 0
		k := newKicker(s, false)
		k.order.Power = 20
		most, got := k.body.MaxKick(), 0.0
		for range 300 {
			if act := k.step(); act.Struck {
				got = act.Ball.Len()
			}
		}
		if got < 0.999*most || got > 1.001*most {
			t.Errorf("%s: got a ball of %.2f m/s, want the %.2f that it says", name, got, most)
		}
	}
}
