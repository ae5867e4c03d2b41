package scene

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Score is how well an ear did, over scenes with bursts and streams without.
type Score struct {
	All         Hits
	SNR         map[int]*Hits    // by loudness over the background, dB
	Background  map[string]*Hits // by sort of room
	Kind        map[string]*Hits // by sort of cheering: the clip's name up to the first _
	Extra       [3]int           // roars outside every burst, for the collars 250, 500 ms and 1 s
	SceneAlarms int              // roars outside every burst, crowd scenes
	SceneHours  float64
	False       map[string]*Alarms // by class of negatives
	Pooled      Alarms
}

// Hits are what was found of some bursts.
type Hits struct {
	Bursts  int
	Within  [3]int    // found within 250 ms and 500 ms of what can be heard, and up to 1 s after it
	Latency []float64 // of those within 1 s, s, ascending
	Late    int       // of the others, those with a roar later in the burst
	Early   int       // those with a roar in the two seconds before instead: something else was taken for it
}

// Alarms are roars where there was no crowd.
type Alarms struct {
	Count int
	Hours float64
}

// PerHour returns the rate, 0 where nothing was heard.
func (a *Alarms) PerHour() float64 {
	if a.Hours == 0 {
		return 0
	}
	return float64(a.Count) / a.Hours
}

// The places of the collars in Within and Extra.
const (
	Within250 = iota
	Within500
	Within1s
)

// collars are how far from the audible onset a roar may begin, in s.
var collars = [...]struct{ early, late float64 }{{0.25, 0.25}, {0.5, 0.5}, {0.1, 1}}

// Judge scores onsets, in s, by name of scene. A burst is found by the first
// roar in its collar that has found none yet. A roar that comes later, until half
// a second after the burst, is no false alarm: it finds nothing, and costs
// recall alone.
func Judge(scenes []Scene, onsets map[string][]float64) *Score {
	s := &Score{SNR: map[int]*Hits{}, Background: map[string]*Hits{}, Kind: map[string]*Hits{}, False: map[string]*Alarms{}}
	for i := range scenes {
		if sc := &scenes[i]; sc.Class != "" {
			a := of(s.False, sc.Class)
			for _, a := range []*Alarms{a, &s.Pooled} {
				a.Count += len(onsets[sc.Name])
				a.Hours += sc.Seconds / 3600
			}
		} else {
			s.judge(sc, onsets[sc.Name])
		}
	}
	for _, h := range s.groups() {
		slices.Sort(h.Latency)
	}
	return s
}

func (s *Score) groups() []*Hits {
	all := []*Hits{&s.All}
	for _, h := range s.SNR {
		all = append(all, h)
	}
	for _, h := range s.Background {
		all = append(all, h)
	}
	for _, h := range s.Kind {
		all = append(all, h)
	}
	return all
}

func (s *Score) judge(sc *Scene, onsets []float64) {
	s.SceneHours += sc.Seconds / 3600
	var used [len(collars)][]bool
	for c := range used {
		used[c] = make([]bool, len(onsets))
	}
	for _, b := range sc.Truth {
		kind, _, _ := strings.Cut(b.Clip, "_")
		groups := []*Hits{&s.All, of(s.SNR, b.SNR), of(s.Background, b.Background), of(s.Kind, kind)}
		for _, g := range groups {
			g.Bursts++
		}
		for c, collar := range collars {
			hit := slices.IndexFunc(onsets, func(t float64) bool {
				i := slices.Index(onsets, t)
				return !used[c][i] && t-b.Audible >= -collar.early && t-b.Audible <= collar.late
			})
			if hit < 0 {
				if c == Within1s {
					b.miss(onsets, groups)
				}
				continue
			}
			used[c][hit] = true
			for _, g := range groups {
				g.Within[c]++
				if c == Within1s {
					g.Latency = append(g.Latency, onsets[hit]-b.Audible)
				}
			}
		}
	}
	for i, t := range onsets {
		if !sc.cheered(t, -0.3, 0.5) {
			s.SceneAlarms++
		}
		for _, c := range []int{Within250, Within500} {
			if !used[c][i] && !sc.cheered(t, 0.25, 0.5) {
				s.Extra[c]++
			}
		}
		if !sc.cheered(t, -0.25, 0.5) {
			s.Extra[Within1s]++
		}
	}
}

// miss notes what there was instead of a roar within 1 s of a burst.
func (b *Burst) miss(onsets []float64, groups []*Hits) {
	between := func(from, to float64) bool {
		return slices.ContainsFunc(onsets, func(t float64) bool { return t >= from && t <= to })
	}
	late := between(b.Audible+1, b.Offset+0.5)
	early := !late && between(b.Audible-2, b.Audible-0.1)
	for _, g := range groups {
		if late {
			g.Late++
		} else if early {
			g.Early++
		}
	}
}

// cheered reports whether t lies in a burst, from so long after what can be
// heard of it to so long after its end.
func (sc *Scene) cheered(t, after, past float64) bool {
	for _, b := range sc.Truth {
		if t >= b.Audible+after && t <= b.Offset+past {
			return true
		}
	}
	return false
}

// F1 returns the harmonic mean of precision and recall at a collar.
func (s *Score) F1(collar int) float64 {
	found := float64(s.All.Within[collar])
	if found == 0 {
		return 0
	}
	precision := found / (found + float64(s.Extra[collar]))
	recall := found / float64(s.All.Bursts)
	return 2 * precision * recall / (precision + recall)
}

// Recall returns the share found at a collar.
func (h *Hits) Recall(collar int) float64 {
	return float64(h.Within[collar]) / float64(max(1, h.Bursts))
}

// Percentile returns the latency that a share of the found bursts keeps, in s,
// and NaN if none was found.
func (h *Hits) Percentile(share float64) float64 {
	if len(h.Latency) == 0 {
		return math.NaN()
	}
	at := share * float64(len(h.Latency)-1)
	k := int(at)
	next := h.Latency[min(k+1, len(h.Latency)-1)]
	return h.Latency[k] + (at-float64(k))*(next-h.Latency[k])
}

// of returns the value of a key, made if need be.
func of[K cmp.Ordered, V any](m map[K]*V, key K) *V {
	if m[key] == nil {
		m[key] = new(V)
	}
	return m[key]
}
