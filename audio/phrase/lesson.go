package phrase

import "math"

// Fault is why an utterance will not do.
type Fault uint8

// The faults. Each is told of the utterance that was heard last.
const (
	NoFault  Fault = iota
	TooShort       // a third of a second at least
	TooLong        // one and a half at most
	TooQuiet       // nearer to the microphone, or louder
	Clipped        // farther from it, or softer
	Unlike         // the utterances before
	Noisy          // the room never falls quiet between two utterances
)

var faults = [...]string{"", "too short", "too long", "too quiet", "too loud", "unlike the others", "too noisy here"}

// String returns the fault in a few words, nothing for NoFault.
func (f Fault) String() string { return faults[f] }

// What an utterance must be like.
const (
	knock      = 5       // frames of something that is no utterance at all
	shortest   = 15      // frames, 0.3 s: two quick syllables
	endless    = 4 * fps // frames of sound without a pause
	clear      = 20.0    // dB over the room in its loudest moment: a murmur never is
	lead, rest = 2, 3    // frames that are kept before and after what stands out
	// mostUnlike is how far from an utterance before it may be. Other words of the
	// same person are at 0.85 or more, the same word seldom at 0.75.
	mostUnlike = 0.8
)

// Step is how far a lesson has come.
type Step struct {
	Heard, Of int   // good utterances, and how many it takes
	Speaking  bool  // something is being said
	Fault     Fault // of the utterance that ended last
}

// Done reports whether the lesson is over.
func (s Step) Done() bool { return s.Heard == s.Of }

// Lesson is taught a phrase. It is not safe for concurrent use.
type Lesson struct {
	listener *listener
	shaper   shaper
	warp     warp
	step     Step
	taught   []template

	first, end int     // frames of the utterance: the first that stood out, and after the last
	top        float64 // how far it stood out at most, dB
	clipped    bool
	unlike     int // utterances in a row
}

// NewLesson returns a lesson of so many utterances, Fewest to Most.
func NewLesson(of int) *Lesson {
	return &Lesson{listener: newListener(), step: Step{Of: max(Fewest, min(of, Most))}}
}

// Hop takes the next 10 ms of sound, as Spotter.Hop does, and whether the microphone
// was driven past full scale.
func (l *Lesson) Hop(mono []float32, over float64, clipping bool) Step {
	if l.step.Done() || !l.listener.hop(mono, over) {
		return l.step
	}
	speaking := l.listener.speaking()
	switch {
	case speaking:
		l.follow(over, clipping)
	case l.step.Speaking:
		l.conclude()
	}
	l.step.Speaking = speaking
	return l.step
}

// follow takes a frame of an utterance.
func (l *Lesson) follow(over float64, clipping bool) {
	n := l.listener.frames
	if !l.step.Speaking {
		l.first, l.top, l.clipped = n-1, 0, false
	}
	l.top = max(l.top, over)
	l.clipped = l.clipped || clipping
	if l.listener.pause == 0 {
		l.end = n
	}
	if n-l.first > endless {
		l.step.Fault = Noisy
	}
}

// conclude judges an utterance that is over, and keeps it if it will do.
func (l *Lesson) conclude() {
	if l.end-l.first <= knock {
		return
	}
	var t template
	if l.step.Fault = l.fault(); l.step.Fault == NoFault {
		t = l.cut()
		if l.differs(&t) {
			l.step.Fault = Unlike
		}
	}
	switch l.step.Fault {
	case NoFault:
		l.unlike = 0
		l.taught = append(l.taught, t)
	case Unlike:
		if l.unlike++; l.unlike >= 2 && len(l.taught) == 1 { // then it is the first that was another word
			l.unlike, l.taught = 0, append(l.taught[:0], t)
		}
	}
	l.step.Heard = len(l.taught)
}

// fault is what is wrong with an utterance by itself.
func (l *Lesson) fault() Fault {
	switch n := l.end - l.first; {
	case n > endless:
		return Noisy
	case l.clipped:
		return Clipped
	case l.top < clear:
		return TooQuiet
	case n < shortest:
		return TooShort
	case n+lead+rest > longest:
		return TooLong
	}
	return NoFault
}

// cut cuts an utterance out of what is remembered.
func (l *Lesson) cut() template {
	n, noise := l.listener.last(l.first-lead, &l.shaper.frames)
	n = min(n, l.end+rest-(l.first-lead))
	return newTemplate(rounded(l.shaper.shape(n, noise)))
}

// differs reports whether an utterance is unlike those before.
func (l *Lesson) differs(t *template) bool {
	sum := 0.0
	for i := range l.taught {
		sum += l.taught[i].apart(t, &l.warp)
	}
	return sum > mostUnlike*float64(len(l.taught))
}

// Phrase returns what was taught, nil before the lesson is done.
func (l *Lesson) Phrase() *Phrase {
	if !l.step.Done() {
		return nil
	}
	return newPhrase(l.taught)
}

// newPhrase returns the phrase of some utterances.
func newPhrase(templates []template) *Phrase {
	p := &Phrase{templates: templates}
	var w warp
	for i := range templates {
		least := 1.0
		for j := range templates {
			if i != j {
				least = min(least, templates[j].from(templates[i].points, rest+lead, &w))
			}
		}
		p.spread += least / float64(len(templates))
	}
	p.spread = min(p.spread, mostUnlike)
	return p
}

// newTemplate returns the template of an utterance.
func newTemplate(points []point) template {
	t := template{points: points, usual: 1}
	var w warp
	sum, count := 0.0, 0.0
	for _, other := range cohort() {
		if d := t.from(other, len(other), &w); !math.IsInf(d, 1) { // else it is over too soon
			sum, count = sum+d, count+1
		}
	}
	t.usual = sum / count
	return t
}

// apart is how far two utterances are from each other.
func (t *template) apart(other *template, w *warp) float64 {
	return (t.from(other.points, rest+lead, w) + other.from(t.points, rest+lead, w)) / 2
}
