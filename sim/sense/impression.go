package sense

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	// fresh is the age, s, up to which something counts as seen just now: the
	// longest delay and one look.
	fresh = 0.2

	// overlooked is how old the newest sighting of a robot in view may be, s,
	// before it counts as missed: five looks at robots that failed and a delay.
	overlooked = 0.6
)

// Impression is what one thing on the pitch is to one robot, and what is wrong
// about that. Places are on the pitch's axes.
type Impression struct {
	Known  bool     // has been seen, not too long ago
	Fresh  bool     // … just now
	Pos    geom.Vec // where the robot takes it to be
	Age    float64  // s since it was last seen
	Missed bool     // is there to be seen, and has not been seen lately
	False  bool     // is not there: a ghost, or something else; of a robot: taken for one of the other side
}

// Impressions are all those of one robot, for who looks into its head. No robot
// and no match ever reads them.
type Impressions struct {
	Limited bool     // depends on its eyes; others know everything
	Pos     geom.Vec // where it believes to be
	Heading float64  // … and to face
	Lost    bool     // that is wrong by more than half a metre
	Gaze    geom.Vec // where its head really points
	CosView float64  // the cosine of half the opening angle of its eyes; −1 for all round
	Reach   float64  // m up to which they are good for a ball
	Ball    Impression
	Robots  [field.MaxRobots]Impression // as in Truth; its own is empty
}

// Impressions returns what robot me has in mind at the scene's tick, which has
// been filmed.
func (e *Eyes) Impressions(sc *Scene, me int, attack float64) Impressions {
	t, s := sc.Truth(), sc.Senses
	self := &t.Robots[me]
	in := Impressions{Limited: s.Limited, Pos: self.Pos, Heading: self.Heading, Gaze: self.Gaze, CosView: -1}
	if !s.Limited {
		in.Ball = Impression{Known: true, Fresh: true, Pos: t.Ball}
		for i := range t.Count {
			if i != me && !t.Robots[i].Absent {
				in.Robots[i] = Impression{Known: true, Fresh: true, Pos: t.Robots[i].Pos}
			}
		}
		return in
	}
	turn := e.facing(attack) * attack // −1 if it takes one half for the other
	in.Pos, in.Heading = self.Pos.Add(e.place.off).Mul(turn), turned(self.Heading, turn)
	in.Lost = in.Pos.Sub(self.Pos).Len2() > lostBy*lostBy
	in.CosView, in.Reach = s.CosView, s.Ball.Range
	in.Ball = e.ball.impression(sc.Now, turn, s.BallKept)
	in.Ball.Missed = in.Ball.Age > missedAfter && canSee(t, me, s)
	in.Ball.False = e.mistakesBall(sc, me)
	for i := range t.Count {
		if r := &t.Robots[i]; i != me && !r.Absent {
			in.Robots[i] = e.robots[i].impression(sc.Now, turn, s.RobotKept)
			in.Robots[i].Missed = in.Robots[i].Age > overlooked && canSeeRobot(t, me, i, s)
			in.Robots[i].False = in.Robots[i].Known && e.misread>>i&1 == 1
		}
	}
	return in
}

// impression is what a track comes to.
func (t *track) impression(now int, turn, memory float64) Impression {
	age := t.age(now)
	if age > memory {
		return Impression{Age: age}
	}
	return Impression{Known: true, Fresh: age <= fresh, Pos: t.guess(now).Mul(turn), Age: age}
}

// mistakesBall reports whether the robot acts on a ball that is not there, as
// Misjudgements counts it.
func (e *Eyes) mistakesBall(sc *Scene, me int) bool {
	if e.ball.age(sc.Now) >= actedOn {
		return false
	}
	t := sc.Truth()
	self := t.Robots[me].Pos
	to := t.Ball.Sub(self)
	most := falseBy + float64(falseShare*to.Len())
	return e.ball.guess(sc.Now).Sub(self.Add(e.place.off)).Sub(to).Len2() > most*most
}

// canSeeRobot reports whether robot i is there for robot me to be seen.
func canSeeRobot(t *Truth, me, i int, s *Preset) bool {
	self := &t.Robots[me]
	to := t.Robots[i].Pos.Sub(self.Pos)
	d := to.Len()
	if d > s.Robot.Range || !inView(to, self.Gaze, s.CosView) {
		return false
	}
	return !t.hidden(me, to, d, s.CosView)
}
