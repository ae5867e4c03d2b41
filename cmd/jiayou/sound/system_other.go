//go:build !linux

package sound

import "jiayou/cmd/jiayou/sound/native"

// System returns the output that the system prefers.
func System() Output { return native.Play(Rate) }
