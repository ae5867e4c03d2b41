//go:build cgo && !race

package device

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestDeskServesOneAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := make(desk, 1)
		inside, done := 0, make(chan struct{})
		for range 3 {
			go func() {
				do(d, func() (none, error) {
					if inside++; inside != 1 {
						t.Errorf("got %d calls at once, want 1", inside)
					}
					time.Sleep(time.Second)
					inside--
					return none{}, nil
				}, func(none) {})
				done <- struct{}{}
			}()
		}
		for range 3 {
			<-done
		}
	})
}

func TestDeskGivesUpOnACallThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := make(desk, 1)
		hang, undone := make(chan struct{}), make(chan int, 1)
		start := time.Now()
		_, err := do(d, func() (int, error) { <-hang; return 7, nil }, func(v int) { undone <- v })
		if !errors.Is(err, errStuck) || time.Since(start) != endurance {
			t.Errorf("got %v after %v, want that it is stuck after %v", err, time.Since(start), endurance)
		}
		if _, err := do(d, func() (int, error) { return 0, nil }, func(int) {}); !errors.Is(err, errStuck) {
			t.Errorf("got %v behind a call that hangs, want that it is stuck", err)
		}
		close(hang)
		if got := <-undone; got != 7 {
			t.Errorf("got %d undone, want the late result 7", got)
		}
		if v, err := do(d, func() (int, error) { return 1, nil }, func(int) {}); v != 1 || err != nil {
			t.Errorf("got %d and %v once the desk is free, want 1", v, err)
		}
	})
}
