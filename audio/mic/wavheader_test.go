package mic

import (
	"math"
	"testing"
)

// TestASizeThatNobodyKnowsHasNoEnd is of sizes that would take gigabytes to read.
func TestASizeThatNobodyKnowsHasNoEnd(t *testing.T) {
	const endless = math.MaxInt64
	for _, c := range []struct {
		name  string
		size  uint32
		long  uint64
		want  int64
		sized bool
	}{
		{"a file", 1000, 0, 1000, true},
		{"a file whose ds64 is not needed", 1000, 2000, 1000, true},
		{"ffmpeg to a pipe", math.MaxUint32, 0, endless, false},
		{"gstreamer to a pipe", 0, 0, endless, false},
		{"sox to a pipe", 0x7FFFF000, 0, endless, false},
		{"arecord to a pipe", 1 << 31, 0, endless, false},
		{"5 GB", math.MaxUint32, 5 << 30, 5 << 30, true},
		{"more than there can be", math.MaxUint32, math.MaxUint64, endless, false},
	} {
		var h wavHeader
		if h.setSize(c.size, c.long); h.size != c.want || h.sized != c.sized {
			t.Errorf("%s: got %d bytes, promised: %v, want %d, %v", c.name, h.size, h.sized, c.want, c.sized)
		}
	}
}
