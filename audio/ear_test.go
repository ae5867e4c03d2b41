package audio_test

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// faulty is a source that fails when its time has come.
type faulty struct {
	mic.Source
	fail   time.Time
	err    error
	closed chan struct{}
}

func (f *faulty) Read(buf []float32) (int, error) {
	if !time.Now().Before(f.fail) {
		return 0, f.err
	}
	return f.Source.Read(buf)
}

func (f *faulty) Close() error {
	close(f.closed)
	return nil
}

// crowd is a synthetic crowd in real time that fails with err after a while.
// It first cheers from 2.6 to 6 s.
func crowd(after time.Duration, err error) *faulty {
	return &faulty{mic.Paced(mic.Synthetic(1)), time.Now().Add(after), err, make(chan struct{})}
}

const never = 100 * time.Hour

func TestEarGivesEveryHopToAReaderAt60Hz(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ear := audio.Open(func() (mic.Source, error) { return crowd(never, nil), nil }, audio.Config{})
		defer ear.Close()
		var cursor uint64
		var hops []audio.Hearing
		roared := false
		for range 60 * 5 {
			time.Sleep(time.Second / 60)
			hops, cursor = ear.Since(cursor, hops)
			roared = roared || ear.Hear().Stands[audio.Home].Roar == cheer.Confirmed
		}
		if len(hops) < 498 || len(hops) > 500 {
			t.Errorf("got %d hops in 5 s, want 499 ± 1", len(hops))
		}
		for i, h := range hops {
			if want := float64(i+1) / 100; h.Stands[audio.Home].Time != want {
				t.Fatalf("hop %d: got time %v, want %v", i, h.Stands[audio.Home].Time, want)
			}
			if h.Stands[audio.Home] != h.Stands[audio.Away] {
				t.Fatalf("hop %d of a mono source: got stands that differ", i)
			}
		}
		if !roared {
			t.Error("got no roar of a synthetic crowd in 5 s, want one")
		}
	})
}

func TestLateReaderGetsTheLatest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ear := audio.Open(func() (mic.Source, error) { return crowd(never, nil), nil }, audio.Config{})
		defer ear.Close()
		time.Sleep(10 * time.Second)
		synctest.Wait()
		hops, cursor := ear.Since(0, nil)
		if len(hops) != 256 || hops[255] != ear.Hear() {
			t.Errorf("got %d hops after 10 s, want the last 256", len(hops))
		}
		if hops, _ = ear.Since(cursor, nil); len(hops) != 0 {
			t.Errorf("got %d hops at once again, want none", len(hops))
		}
	})
}

func TestLostEarFallsSilentAndComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		opened := 0
		var first *faulty
		ear := audio.Open(func() (mic.Source, error) {
			if opened++; opened == 1 {
				first = crowd(4*time.Second, fmt.Errorf("cable: %w", mic.ErrLost))
				return first, nil
			}
			return crowd(never, nil), nil
		}, audio.Config{})
		defer ear.Close()

		time.Sleep(4*time.Second - time.Millisecond)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Listening || h.Stands[0].Roar != cheer.Confirmed {
			t.Fatalf("got %+v, want a roar before the cable is pulled", h)
		}
		time.Sleep(50 * time.Millisecond)
		synctest.Wait()
		h := ear.Hear()
		if want := "cable: sound lost"; h.Status.State != audio.Lost || h.Status.Problem != want {
			t.Errorf("got status %+v, want lost because of %q", h.Status, want)
		}
		if h.Stands[0].Roar != cheer.Off || h.Stands[0].Level == 0 {
			t.Errorf("got %+v, want the roar over and a level that falls", h.Stands[0])
		}
		select {
		case <-first.closed:
		default:
			t.Error("got the lost source open, want it closed")
		}
		time.Sleep(850 * time.Millisecond)
		synctest.Wait()
		if h := ear.Hear(); h.Stands[0].Level != 0 || h.Status.State != audio.Lost {
			t.Errorf("got %+v 0.9 s after the loss, want a level of 0", h)
		}
		time.Sleep(300 * time.Millisecond)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Listening || h.Status.Problem != "" {
			t.Errorf("got %+v 1.2 s after the loss, want it to listen again", h.Status)
		}
	})
}

// slow is a source that takes its time to close.
type slow struct {
	*faulty
	takes time.Duration
}

func (s slow) Close() error {
	time.Sleep(s.takes)
	return s.faulty.Close()
}

func TestALossIsToldBeforeTheSourceIsClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var opened atomic.Int32
		ear := audio.Open(func() (mic.Source, error) {
			if opened.Add(1) > 1 {
				return crowd(never, nil), nil
			}
			return slow{crowd(4*time.Second, fmt.Errorf("cable: %w", mic.ErrLost)), 4 * time.Second}, nil
		}, audio.Config{})
		defer ear.Close()
		time.Sleep(4050 * time.Millisecond)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Lost || h.Stands[0].Roar != cheer.Off {
			t.Errorf("got %+v while the source is being closed, want it lost and silent", h)
		}
		time.Sleep(3900 * time.Millisecond)
		synctest.Wait()
		if opened.Load() != 1 {
			t.Error("got a source opened while another one is being closed")
		}
		time.Sleep(200 * time.Millisecond)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Listening {
			t.Errorf("got %+v when it is closed, want it to listen again", h.Status)
		}
	})
}

func TestEarTriesAgainAfter1And2And5And10Seconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		var tries []float64
		ear := audio.Open(func() (mic.Source, error) {
			tries = append(tries, time.Since(start).Seconds())
			return nil, errors.New("no microphone")
		}, audio.Config{})
		time.Sleep(29 * time.Second)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Lost || h.Status.Problem != "no microphone" {
			t.Errorf("got %+v, want lost for want of a microphone", h.Status)
		}
		ear.Close()
		if got, want := fmt.Sprint(tries), "[0 1 3 8 18 28]"; got != want {
			t.Errorf("got tries at %v s, want %v", got, want)
		}
	})
}

func TestEarEndsWithItsSource(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ear := audio.Open(func() (mic.Source, error) {
			src, err := mic.OpenWAV("testdata/cheer_hall.wav")
			if err != nil {
				return nil, err
			}
			return mic.Paced(src), nil
		}, audio.Config{})
		defer ear.Close()
		time.Sleep(4 * time.Second)
		if got, want := ear.Hear().Status, (audio.Status{State: audio.Listening, Source: "testdata/cheer_hall.wav"}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if h := ear.Hear(); h.Status.State != audio.Ended || h.Stands[0].Level != 0 || h.Stands[0].Roar != cheer.Off {
			t.Errorf("got %+v after the end, want it ended and silent", h)
		}
	})
}

func TestEarWithoutASourceIsOff(t *testing.T) {
	ear := audio.Open(nil, audio.Config{})
	if got := ear.Hear(); got != (audio.Hearing{}) {
		t.Errorf("got %+v, want nothing heard and the ear off", got)
	}
	ear.Close()
}

// stuck is a source whose Read waits for Close, and whose Close may wait for
// release.
type stuck struct {
	mic.Source
	closing, release chan struct{}
}

func (s stuck) Read([]float32) (int, error) {
	<-s.closing
	<-s.release
	return 0, errors.New("closed")
}

func (s stuck) Close() error {
	select {
	case <-s.closing:
	default:
		close(s.closing)
	}
	return nil
}

func TestCloseEndsAReadThatWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src := stuck{mic.None(), make(chan struct{}), make(chan struct{})}
		ear := audio.Open(func() (mic.Source, error) { return src, nil }, audio.Config{})
		time.Sleep(time.Second)
		close(src.release)
		start := time.Now()
		ear.Close()
		if got := time.Since(start); got != 0 {
			t.Errorf("Close took %v, want it at once", got)
		}
		if got := ear.Hear().Status.State; got != audio.Off {
			t.Errorf("got state %v after Close, want off", got)
		}
	})
}

func TestCloseDoesNotWaitForASourceThatIsStuck(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src := stuck{mic.None(), make(chan struct{}), make(chan struct{})}
		ear := audio.Open(func() (mic.Source, error) { return src, nil }, audio.Config{})
		time.Sleep(time.Second)
		start := time.Now()
		ear.Close()
		if got := time.Since(start); got != 2*time.Second {
			t.Errorf("Close took %v of a source that is stuck, want 2 s", got)
		}
		close(src.release)
	})
}

func TestProblemIsOneLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ear := audio.Open(func() (mic.Source, error) { return nil, errors.New("first\nsecond") }, audio.Config{})
		defer ear.Close()
		synctest.Wait()
		if got := ear.Hear().Status.Problem; strings.Contains(got, "\n") {
			t.Errorf("got problem %q, want one line", got)
		}
	})
}
