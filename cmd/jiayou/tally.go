package main

import (
	"fmt"
	"time"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/show"
)

// tally is what the show has come to since it began, for the operator.
type tally struct {
	began    time.Time
	matches  int // that came to their end
	goals    int
	falls    int
	helped   int       // robots that were up sooner, thanks to the crowd
	saved    float64   // s that they lay less
	roars    int       // of the hall: both stands together are one
	roaring  bool      // that was counted last goes on
	cheering int       // updates in which a stand roared
	heard    []float64 // the level in the last seconds, ten times a second
	loudest  float64   // since the last of them
	updates  int
	recent   []time.Time // roars, latest last
	frames   histogram   // times from picture to picture
	drawn    time.Time
}

const (
	// remembered is how much of the level a tally keeps: 10 s.
	remembered = 100
	perLevel   = show.UpdatesPerSecond / 10
	// mostRoars is how many of the last roars it keeps.
	mostRoars = 4
)

// watch takes in an update of the show.
func (t *tally) watch(notes []show.Note, v *show.View, now time.Time) {
	for i := range notes {
		t.note(&notes[i], now)
	}
	level, roar := 0.0, false
	for _, m := range v.Meters {
		level, roar = max(level, m.Level), roar || m.Roar
	}
	t.roaring = t.roaring && roar
	if roar {
		t.cheering++
	}
	t.loudest = max(t.loudest, level)
	if t.updates++; t.updates%perLevel == 0 {
		t.heard, t.loudest = keep(t.heard, t.loudest, remembered), 0
	}
}

// note counts what a note tells. What had happened before the operator went back
// is counted once.
func (t *tally) note(n *show.Note, now time.Time) {
	if n.Again {
		return
	}
	switch n.Kind {
	case "full-time":
		t.matches++
	case "goal":
		t.goals++
	case "fall":
		t.falls++
	case "up":
		if n.Saved >= exhibition.Noticed {
			t.helped++
			t.saved += n.Saved
		}
	case "roar":
		if !t.roaring {
			t.roars++
			t.recent = keep(t.recent, now, mostRoars)
		}
		t.roaring = true
	}
}

// picture notes that a picture was drawn.
func (t *tally) picture(now time.Time) {
	if !t.drawn.IsZero() {
		t.frames.add(now.Sub(t.drawn))
	}
	t.drawn = now
}

// ago is how long something is ago, in a few letters.
func ago(d time.Duration) string {
	switch s := int(d.Seconds()); {
	case s < 60:
		return fmt.Sprintf("%d s", s)
	case s < 3600:
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	default:
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
}
