package cheer_test

import (
	"fmt"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

func ExampleDetector() {
	crowd := mic.Synthetic(1) // 16 kHz mono
	d := cheer.New(cheer.Config{Rate: cheer.Rate})
	hop := make([]float32, cheer.HopSize)
	for range 5 * cheer.HopsPerSecond {
		crowd.Read(hop)
		if h := d.Hop(hop); h.Roar == cheer.Confirmed {
			fmt.Printf("%v, level above 0.5: %v\n", h.Roar, h.Level > 0.5)
			return
		}
	}
	// Output: confirmed, level above 0.5: true
}
