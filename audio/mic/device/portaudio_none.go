//go:build !cgo

package device

import "jiayou/audio/mic"

// openPortAudio finds nothing: PortAudio is a C library.
func openPortAudio(string) (mic.Source, []string, error) { return nil, nil, errAbsent }
