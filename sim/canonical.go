package sim

import "sync"

// canonicalTicks and canonicalHash pin the arithmetic: the hash of the default
// match with seed 1, in a roaring hall, after so many ticks. Every build that
// keeps the determinism contract gives it; one whose compiler fuses
// multiplications with additions does not. A change of rules, bodies or brains
// changes it: `go test ./sim -run Golden -update` prints the new one.
const (
	canonicalTicks = 500
	canonicalHash  = 0xa091dfb60e2944e4
)

// Canonical reports whether this program gives the same bits as every other
// canonical build of its Version. It plays five seconds of a match once.
func Canonical() bool { return canonical() }

var canonical = sync.OnceValue(func() bool { return canonicalRun() == canonicalHash })

func canonicalRun() uint64 {
	m, err := New(DefaultConfig(1))
	if err != nil {
		return 0
	}
	for range canonicalTicks {
		roar := Cheer{Level: 200, Roar: true}
		if m.Step(Input{Cheer: [2]Cheer{roar, roar}}) != nil {
			return 0
		}
	}
	return m.Hash()
}
