package rng_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/rng"
)

func TestStreamsOfOneSeedDiffer(t *testing.T) {
	seen := map[uint64]string{}
	for _, name := range []string{"body", "eyes", "toss"} {
		for number := range 4 {
			s := rng.New(1, name, number)
			x := s.Uint64()
			who := fmt.Sprint(name, number)
			if other, ok := seen[x]; ok {
				t.Errorf("%s and %s begin alike", who, other)
			}
			seen[x] = who
		}
	}
}

func TestCopyHasTheSameFuture(t *testing.T) {
	a := rng.New(5, "body", 0)
	a.Float()
	b := a
	if x, y := a.Uint64(), b.Uint64(); x != y {
		t.Errorf("got %x from the stream and %x from its copy", x, y)
	}
}

func TestNormalHasMeanZeroAndVarianceOne(t *testing.T) {
	const n = 200_000
	s := rng.New(3, "noise", 0)
	sum, squares := 0.0, 0.0
	for range n {
		x := s.Normal()
		sum += x
		squares += x * x
	}
	if mean := sum / n; math.Abs(mean) > 0.01 {
		t.Errorf("got mean %.4f, want 0", mean)
	}
	if variance := squares / n; math.Abs(variance-1) > 0.015 {
		t.Errorf("got variance %.4f, want 1", variance)
	}
}

func TestFloatIsBelowOne(t *testing.T) {
	s := rng.New(9, "noise", 0)
	for range 100_000 {
		if x := s.Float(); x < 0 || x >= 1 {
			t.Fatalf("got %v, want [0, 1)", x)
		}
	}
}

// TestSequenceIsForEver pins the numbers themselves: a change makes every
// recorded match another one.
func TestSequenceIsForEver(t *testing.T) {
	s := rng.New(1, "body", 0)
	if got, want := fmt.Sprintf("%x %x", s.Uint64(), s.Uint64()), "dfafbbb34c00298a 7801fb25ac9bfb60"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func ExampleNew() {
	dice := rng.New(7, "dice", 0)
	for range 3 {
		fmt.Println(1 + int(6*dice.Float()))
	}
	// Output:
	// 5
	// 5
	// 6
}
