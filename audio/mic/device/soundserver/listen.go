package soundserver

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"jiayou/audio/mic"
)

// For starts a server for a test, and leads what the test opens to it. It is closed
// at the test's end.
func For(t testing.TB) *Server {
	t.Helper()
	s, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, kv := range s.Env() {
		key, value, _ := strings.Cut(kv, "=")
		t.Setenv(key, value)
	}
	return s
}

// audible is the mean square of what is taken for sound: −40 dBFS.
const audible = 1e-4

// Heard reads a source until something sounds in a quarter of a second of it, for a
// minute at most.
func Heard(src mic.Source) error {
	f := src.Format()
	buf := make([]float32, f.Rate/100*f.Channels)
	power, n := 0.0, 0
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		k, err := src.Read(buf)
		if err != nil {
			return fmt.Errorf("listen to %s: %w", f.Name, err)
		}
		for _, x := range buf[:k] {
			power += float64(x) * float64(x)
		}
		if n += k; n >= f.Rate/4*f.Channels {
			if power/float64(n) > audible {
				return nil
			}
			power, n = 0, 0
		}
	}
	return errors.New("nothing sounded within a minute")
}
