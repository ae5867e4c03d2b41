package main

import (
	"testing"

	"jiayou/cmd/jiayou/panel"
)

// TestATestPictureIsLeftAsAMenuIs by keys, not only by a finger.
func TestATestPictureIsLeftAsAMenuIs(t *testing.T) {
	for _, key := range []string{"Escape", "Enter", "F2"} {
		w := &window{staging: staging{devices: newScript("1 " + key)}}
		w.desk.pattern = panel.PatternTime
		if w.obey(); w.desk.pattern > 0 || w.panel.Open() {
			t.Errorf("%s: the picture stays for %d updates, the menu is open: %v", key, w.desk.pattern, w.panel.Open())
		}
	}
}
