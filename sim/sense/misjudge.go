package sense

import (
	"math"
	"math/bits"

	"jiayou/sim/agent"
)

const (
	// missedAfter is how old the newest sighting of a ball in view may be, s:
	// the longest delay and two looks that failed.
	missedAfter = 0.26

	// falseBy is by how much a ball may seem elsewhere than it is, m, and
	// falseShare how much more with distance; beyond, it is another ball.
	falseBy, falseShare = 0.5, 0.1

	// actedOn is the age, s, up to which a sighting of the ball is of now.
	actedOn = 0.5

	// concerns is how near to itself or to the ball a robot is that matters
	// to a decision, m.
	concerns = 2.0

	// lostBy is the error of the own place at which a robot is lost, m.
	lostBy = 0.5
)

// Misjudgements is how wrong one robot was when it decided. It counts the
// decisions made while the ball may be played, and in how many of them
//
//   - the ball was in view, and the robot had not seen it for 0.26 s or more;
//   - it acted on a ball, seen within 0.5 s, that was not there: 0.5 m and 10 %
//     of the distance off, as seen from where it stood;
//   - it took a robot within 2 m of itself or of the ball for one of the other
//     side;
//   - it was more than 0.5 m from where it believed to be.
//
// It is a plain value, and nothing in a match depends on it.
type Misjudgements struct {
	Decisions                              int
	MissedBall, FalseBall, WrongTeam, Lost int
	Sightings                              int     // decisions on a ball seen within 0.5 s
	BallError2                             float64 // m², summed over them, as seen from where it stood
	Losses                                 int     // times that a lost ball was found again
	LostTicks                              int     // how long that took, in all
	since                                  int     // tick at which the ball was lost, plus one; 0 while it is not
}

// Opinion is what one robot believes as it decides.
type Opinion struct {
	*agent.Percept
	Eyes   *Eyes
	Robot  int     // index of the robot
	Attack float64 // direction of its team's attack
}

// Weigh compares an opinion with the truth.
func (j *Misjudgements) Weigh(p *Opinion, sc *Scene) {
	t, s := sc.Truth(), sc.Senses
	self := &t.Robots[p.Robot]
	j.Decisions++
	believed := p.Me.Pos.Mul(p.Attack)
	if believed.Sub(self.Pos).Len2() > lostBy*lostBy {
		j.Lost++
	}
	// The way to the ball as the robot sees it: what is wrong about its own
	// place, or its sense of sides, is not counted twice.
	to := t.Ball.Sub(self.Pos)
	if p.Ball.Seen && p.Ball.Age < actedOn {
		wrong := p.Ball.Pos.Sub(p.Me.Pos).Mul(p.Eyes.facing(p.Attack)).Sub(to).Len2()
		j.Sightings++
		j.BallError2 += wrong
		if most := falseBy + float64(falseShare*to.Len()); wrong > most*most {
			j.FalseBall++
		}
	}
	if (!p.Ball.Seen || p.Ball.Age > missedAfter) && canSee(t, p.Robot, s) {
		j.MissedBall++
	}
	if s.Limited && p.Eyes.mistakes(sc, p.Robot) {
		j.WrongTeam++
	}
	j.follow(&p.Ball, sc.Now)
}

// follow measures how long it takes to find a lost ball again.
func (j *Misjudgements) follow(ball *agent.Sighting, now int) {
	lost := !ball.Seen || ball.Age > actedOn
	switch {
	case lost && j.since == 0:
		j.since = now + 1
	case !lost && j.since > 0:
		j.Losses++
		j.LostTicks += now + 1 - j.since
		j.since = 0
	}
}

// canSee reports whether the ball is there for robot me to be seen: in view, not
// hidden, and within the eyes' range.
func canSee(t *Truth, me int, s *Preset) bool {
	if !s.Limited {
		return true
	}
	self := &t.Robots[me]
	to := t.Ball.Sub(self.Pos)
	d := to.Len()
	if d > s.Ball.Range || !inView(to, self.Gaze, s.CosView) {
		return false
	}
	return !t.hidden(me, to, d, s.CosView)
}

// mistakes reports whether a robot that matters is taken for one of the other
// side.
func (e *Eyes) mistakes(sc *Scene, me int) bool {
	t := sc.Truth()
	for set := e.misread; set != 0; set &= set - 1 {
		i := bits.TrailingZeros16(set)
		if e.robots[i].age(sc.Now) > sc.Senses.RobotKept {
			continue
		}
		at := t.Robots[i].Pos
		if at.Sub(t.Robots[me].Pos).Len2() < concerns*concerns || at.Sub(t.Ball).Len2() < concerns*concerns {
			return true
		}
	}
	return false
}

// Add adds the count of another robot, or of another match.
func (j *Misjudgements) Add(k *Misjudgements) {
	j.Decisions += k.Decisions
	j.MissedBall += k.MissedBall
	j.FalseBall += k.FalseBall
	j.WrongTeam += k.WrongTeam
	j.Lost += k.Lost
	j.Sightings += k.Sightings
	j.BallError2 += k.BallError2
	j.Losses += k.Losses
	j.LostTicks += k.LostTicks
}

// Rate returns the perception misjudgement rate: misjudgements of all four
// kinds for each decision. A decision can be wrong in more than one way.
func (j *Misjudgements) Rate() float64 {
	return j.Share(j.MissedBall + j.FalseBall + j.WrongTeam + j.Lost)
}

// Share returns what n is for each decision, 0 if there was none.
func (j *Misjudgements) Share(n int) float64 {
	if j.Decisions == 0 {
		return 0
	}
	return float64(n) / float64(j.Decisions)
}

// BallError returns the root mean square of the error of the ball's place, m.
func (j *Misjudgements) BallError() float64 {
	if j.Sightings == 0 {
		return 0
	}
	return math.Sqrt(j.BallError2 / float64(j.Sightings))
}

// Reacquire returns the mean time in which a lost ball was found again, s.
func (j *Misjudgements) Reacquire() float64 {
	if j.Losses == 0 {
		return 0
	}
	return float64(j.LostTicks) * tick / float64(j.Losses)
}
