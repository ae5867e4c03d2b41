//go:build (!cgo || race) && !linux

package device

// hint ends the message that there is no microphone.
const hint = " (this program was built without cgo and cannot hear here: install PortAudio and a C compiler and build it with CGO_ENABLED=1)"
