//go:build cgo && !race

package device

// Hang keeps PortAudio's desk, as a driver does that hangs, until it is let go.
func Hang() (letGo func()) {
	counter <- struct{}{}
	return func() { <-counter }
}
