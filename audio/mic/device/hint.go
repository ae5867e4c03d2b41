//go:build (cgo && !race) || linux

package device

// hint ends the message that there is no microphone.
const hint = ""
