//go:build cgo && !race

package device

import (
	"fmt"
	"time"
)

// desk is where calls that control PortAudio queue up: the library allows one at
// a time. A call that does not come back (a driver whose device was pulled may
// hang for good) keeps the desk, and those behind it are told so instead of
// waiting with it.
type desk chan struct{}

// counter is the only desk, as there is only one PortAudio.
var counter = make(desk, 1)

// endurance is how long a caller waits at the desk. Opening takes 0.1 s, a
// source that was unloaded closes in 0.5 s.
const endurance = 4 * time.Second

// do runs f at the desk and returns what it returns. If f takes too long do
// gives up; should f succeed after all, undo gets its result.
func do[T any](d desk, f func() (T, error), undo func(T)) (T, error) {
	var none T
	late := time.After(endurance)
	select {
	case d <- struct{}{}:
	case <-late:
		return none, errStuck
	}
	type result struct {
		value T
		err   error
	}
	results, gone := make(chan result), make(chan struct{})
	go func() {
		v, err := f()
		<-d
		select {
		case results <- result{v, err}:
		case <-gone:
			if err == nil {
				undo(v)
			}
		}
	}()
	select {
	case r := <-results:
		return r.value, r.err
	case <-late:
		close(gone)
		return none, errStuck
	}
}

// errStuck is for PortAudio alone: a sound server may still be heard without it.
var errStuck = &unready{fmt.Sprintf("the sound system has not answered for %v: unplug the device, or start the program again", endurance)}
