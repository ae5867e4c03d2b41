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

func TestEachOfFourCountsInItsPlace(t *testing.T) {
	seen := map[digest.Sum]int{}
	four := [4]float64{0.1, 0.2, 0.3, 0.4}
	for i := -1; i < 8; i++ {
		x := four
		switch {
		case i >= 4: // with the next one in its place
			x[i-4], x[(i-3)%4] = x[(i-3)%4], x[i-4]
		case i >= 0: // by its last bit
			x[i] = math.Nextafter(x[i], 1)
		}
		var sum digest.Sum
		sum.Four(x[0], x[1], x[2], x[3])
		if other, ok := seen[sum]; ok {
			t.Errorf("changes %d and %d give the same sum %x", other, i, uint64(sum))
		}
		seen[sum] = i
	}
}

func ExampleSum() {
	var a, b digest.Sum
	a.Floats(1, 2)
	b.Floats(2, 1)
	fmt.Println(a == b)
	// Output: false
}
