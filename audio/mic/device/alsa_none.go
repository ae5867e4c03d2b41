//go:build cgo && !race && !linux

package device

// alsaLacks returns nil: ALSA is the sound system of Linux.
func alsaLacks() error { return nil }
