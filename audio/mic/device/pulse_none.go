//go:build !linux

package device

import "jiayou/audio/mic"

// openPulse finds nothing: PulseAudio is the sound server of Linux.
func openPulse(string, int) (mic.Source, []string, error) { return nil, nil, errAbsent }
