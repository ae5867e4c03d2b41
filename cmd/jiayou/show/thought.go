package show

import (
	"cmp"

	"jiayou/sim"
	"jiayou/sim/field"
)

// Thought is what a visitor is told about the mind of the chosen robot: the one
// thing that matters most. Its String is the key of its text.
type Thought uint8

// The thoughts, the more important ones last.
const (
	NoThought Thought = iota
	Knows             // its senses are perfect
	Sees              // the ball
	Remembers         // … and has not seen it for a moment
	Searches          // … and knows nothing about it
	Misses            // … which is before its eyes
	Imagines          // … where there is none
	Strays            // from where it believes to be
	Lies              // and sees nothing
	thoughtCount
)

var thoughts = [thoughtCount]string{"", "mind.knows", "mind.sees", "mind.remembers", "mind.searches",
	"mind.misses", "mind.imagines", "mind.strays", "mind.lies"}

// String returns the key of the thought's text.
func (t Thought) String() string { return thoughts[t] }

// Thoughts returns all that are ever spoken of.
func Thoughts() []Thought {
	var all []Thought
	for t := Knows; t < thoughtCount; t++ {
		all = append(all, t)
	}
	return all
}

// think returns what matters most in a mind.
func think(m *sim.Mind, r *sim.Robot) Thought {
	switch {
	case m.Tick == 0:
		return NoThought
	case !r.Posture.Upright():
		return Lies
	case !m.Limited:
		return Knows
	case m.Lost:
		return Strays
	case m.Ball.False:
		return Imagines
	case m.Ball.Missed:
		return Misses
	case !m.Ball.Known:
		return Searches
	case !m.Ball.Fresh:
		return Remembers
	}
	return Sees
}

// insight is the look into one robot.
type insight struct {
	robot   int // index in Frame.Robots, −1 for none
	mind    sim.Mind
	thought Thought
	shown   int // updates for which it has been
}

// thoughtTime is how long a thought stays at least while time passes, in updates:
// robots change their minds faster than visitors read.
const thoughtTime = second / 2

// look looks into the chosen robot, if there is one.
func (s *Show) look() {
	in := &s.insight
	if in.robot < 0 || in.robot >= s.next.Count || s.scene == Replay {
		in.thought = NoThought
		return
	}
	r := &s.next.Robots[in.robot]
	in.mind = s.match.Mind(in.robot)
	if s.match.Config().Remote[r.Side] {
		in.mind.Talk = s.dugout.Talk(in.robot)
		in.mind.Target = in.mind.Target.Mul(s.next.Game.Attack(r.Side))
	}
	in.shown++
	t := think(&in.mind, r)
	if t == in.thought || !s.paused && in.thought != NoThought && in.shown < thoughtTime {
		return
	}
	in.thought, in.shown = t, 0
}

// Choose looks into the robot of that index in Frame.Robots, −1 for none. Into
// one that takes no part nobody can look.
func (s *Show) Choose(robot int) {
	if !s.present(robot) {
		robot = -1
	}
	s.insight = insight{robot: robot}
}

// present reports whether there is a robot of that index that takes part.
func (s *Show) present(robot int) bool {
	return robot >= 0 && robot < s.next.Count && !s.next.Robots[robot].Off
}

// stay keeps looking into the chosen robot of a match that begins, or, if it
// takes no part there, into the first of its side that does.
func (s *Show) stay() {
	if s.insight.robot < 0 || s.present(s.insight.robot) {
		return
	}
	half := s.next.Count / 2
	first := s.insight.robot / half * half
	for i := first; i < first+half; i++ {
		if s.present(i) {
			s.Choose(i)
			return
		}
	}
	s.Choose(-1)
}

// Chosen returns the robot that is looked into, −1 if none is.
func (s *Show) Chosen() int { return s.insight.robot }

// ChooseNumber looks into the robot of that number: Home's, if it is being looked
// into or takes no part Away's, and then none.
func (s *Show) ChooseNumber(number int) {
	home := number - 1
	away := home + s.next.Count/2
	switch {
	case number < 1 || number > s.next.Count/2:
	case s.insight.robot == away:
		s.Choose(-1)
	case s.insight.robot == home || !s.present(home):
		s.Choose(away)
	default:
		s.Choose(home)
	}
}

// ChooseNext looks into one robot after the other, and then into none.
func (s *Show) ChooseNext() {
	next := s.insight.robot + 1
	for next < s.next.Count && !s.present(next) {
		next++
	}
	s.Choose(next)
}

// Complaint is what is wrong with a brain: one that plays, or a file that cannot
// be taken.
type Complaint struct {
	Side   field.Side
	Number int // of the robot, 0 for none in particular
	Err    error
}

// complaintTime is how long a complaint stays once its reason is gone, in
// updates.
const complaintTime = 3 * second

// complaints are those of files, by field.Side, and the one that is shown.
type complaints struct {
	files [2]error
	other error // of a file that has nothing to do with the match
	now   Complaint
	gone  int // updates since its reason was gone
}

// Complain says what is wrong with the file of a side's brain until it is told
// otherwise, with nil.
func (s *Show) Complain(side field.Side, err error) { s.complaints.files[side] = err }

// Report says what is wrong with a file that does not play on the pitch, until it
// is told otherwise, with nil.
func (s *Show) Report(err error) { s.complaints.other = err }

// complain finds out what there is to complain of: the chosen robot first, then
// files, then all the others.
func (s *Show) complain() {
	c := &s.complaints
	found := Complaint{Err: c.other}
	for side, err := range c.files {
		if err != nil {
			found = Complaint{Side: field.Side(side), Err: err}
		}
	}
	for i := range s.next.Count {
		if r := &s.next.Robots[i]; r.Trouble && (found.Err == nil || i == s.insight.robot) {
			found = Complaint{r.Side, r.Number, cmp.Or(s.match.Talk(i).Trouble, s.dugout.Talk(i).Trouble)}
		}
	}
	if c.gone++; found.Err != nil {
		c.now, c.gone = found, 0
	} else if c.gone > complaintTime && !s.paused {
		c.now = Complaint{}
	}
}
