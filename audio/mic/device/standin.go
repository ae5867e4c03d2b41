package device

import (
	"fmt"
	"time"

	"jiayou/audio/mic"
)

// relook is the time between two looks for a better microphone.
const relook = 2 * time.Second

// giveWay ends the stream of a microphone that stands in for others, better ones, with
// mic.ErrLost when one of those comes: opening again finds it. One that was there all
// the while and did not open is not waited for, nor would it be any better now.
func (s *stream) giveWay(better []string, there func(name string) bool, look <-chan time.Time) {
	away := make([]bool, len(better))
	for {
		for i, name := range better {
			switch here := there(name); {
			case here && away[i]:
				s.better.Store(&name)
				return
			case !here:
				away[i] = true
			}
		}
		select {
		case <-look:
		case <-s.closed:
			return
		}
	}
}

// givenWay says that a better microphone is there, if it is.
func (s *stream) givenWay() error {
	if name := s.better.Load(); name != nil {
		return fmt.Errorf("%s: %w: %s is there", s.format.Name, mic.ErrLost, title(*name))
	}
	return nil
}
