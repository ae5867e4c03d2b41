//go:build cgo && !race

package device_test

import (
	"testing"

	"jiayou/audio/mic/device"
)

// TestAServerIsHeardWherePortAudioHangs: what was pulled may keep PortAudio for good.
func TestAServerIsHeardWherePortAudioHangs(t *testing.T) {
	defer device.Hang()()
	listen(t, "")
}
