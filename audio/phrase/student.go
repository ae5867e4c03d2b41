package phrase

import "sync"

// Student stands between an ear, which lets it hear every hop, and a show, where it is
// taught a phrase and listened to. The zero value knows none. It is safe for concurrent use.
type Student struct {
	mutex   sync.Mutex
	lesson  *Lesson // nil for none
	step    Step    // of the lesson that goes on, or was the last
	phrase  *Phrase // nil for none
	spotter *Spotter
}

// Know gives it a phrase to listen for, nil for none. A lesson ends.
func (s *Student) Know(p *Phrase) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.know(p)
}

func (s *Student) know(p *Phrase) {
	s.lesson, s.phrase, s.spotter = nil, p, nil
	if p != nil {
		s.spotter = NewSpotter(p)
	}
}

// Phrase returns what it listens for, nil for nothing.
func (s *Student) Phrase() *Phrase {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.phrase
}

// Teach begins a lesson of Fewest utterances. What it knew counts until the lesson is
// done.
func (s *Student) Teach() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.lesson = NewLesson(Fewest)
	s.step = s.lesson.step
}

// Stop ends a lesson that is not done. What was known before is known again.
func (s *Student) Stop() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.know(s.phrase)
}

// Lesson returns how far the lesson has come, or what the last one came to, and
// whether it goes on.
func (s *Student) Lesson() (step Step, on bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.step, s.lesson != nil
}

// Idle reports whether it neither is taught nor knows anything: then it has no use for
// a hop.
func (s *Student) Idle() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.lesson == nil && s.spotter == nil
}

// Hop takes the next 10 ms, as Lesson.Hop does.
func (s *Student) Hop(mono []float32, over float64, clipping bool) Heard {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	switch {
	case s.lesson != nil:
		if s.step = s.lesson.Hop(mono, over, clipping); s.step.Done() {
			s.know(s.lesson.Phrase())
		}
		return Heard{Speaking: s.step.Speaking}
	case s.spotter != nil:
		return s.spotter.Hop(mono, over)
	}
	return Heard{}
}
