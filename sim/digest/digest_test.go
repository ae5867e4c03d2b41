package digest_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/digest"
)

func TestEveryBitCounts(t *testing.T) {
	var plain digest.Sum
	plain.Uint(0)
	plain.Uint(0)
	for bit := range 64 {
		var sum digest.Sum
		sum.Uint(1 << bit)
		sum.Uint(0)
		if sum == plain {
			t.Errorf("bit %d does not change the sum", bit)
		}
	}
}

func TestTheLastBitOfANumberCounts(t *testing.T) {
	var a, b digest.Sum
	a.Float(0.1)
	b.Float(math.Nextafter(0.1, 1))
	if a == b {
		t.Errorf("got %x for two neighbours", uint64(a))
	}
}

func ExampleSum() {
	var a, b digest.Sum
	a.Floats(1, 2)
	b.Floats(2, 1)
	fmt.Println(a == b)
	// Output: false
}
