package exhibition

import (
	"fmt"
	"math"

	"jiayou/sim"
	"jiayou/sim/sense"
)

// Perception is how wrong the robots of a match were about what they decided
// from, compared with the truth.
type Perception struct {
	Sense string `json:"sense"` // the preset
	Misjudged
	Robots []RobotsPerception `json:"robots"` // home's by number, then away's

	count sense.Misjudgements // of all robots
}

// RobotsPerception is the perception of one robot.
type RobotsPerception struct {
	Side   string `json:"side"`
	Number int    `json:"number"`
	Misjudged
}

// Misjudged is the perception misjudgement rate and its parts, each for one
// decision; sense.Misjudgements says what they mean.
type Misjudged struct {
	Rate       float64 `json:"misjudgement_rate"` // the sum of the four that follow
	MissedBall float64 `json:"missed_ball"`
	FalseBall  float64 `json:"false_ball"`
	WrongTeam  float64 `json:"wrong_team"`
	Lost       float64 `json:"position_off"`
	Decisions  int     `json:"decisions"`        // made while the ball could be played
	BallError  float64 `json:"ball_error_rms_m"` // of the balls decided on
	Reacquire  float64 `json:"reacquire_s"`      // mean time in which a lost ball was found again
}

// NewPerception returns the perception of a match so far.
func NewPerception(m *sim.Match) Perception {
	p := Perception{Sense: m.Config().Sense.Name, Robots: []RobotsPerception{}}
	f := m.Frame()
	for i := range f.Count {
		r, j := &f.Robots[i], m.Perception(i)
		p.count.Add(&j)
		p.Robots = append(p.Robots, RobotsPerception{r.Side.String(), r.Number, newMisjudged(&j)})
	}
	p.Misjudged = newMisjudged(&p.count)
	return p
}

func newMisjudged(j *sense.Misjudgements) Misjudged {
	round := func(x float64) float64 { return math.Round(1e4*x) / 1e4 }
	return Misjudged{
		Rate: round(j.Rate()), Decisions: j.Decisions,
		MissedBall: round(j.Share(j.MissedBall)), FalseBall: round(j.Share(j.FalseBall)),
		WrongTeam: round(j.Share(j.WrongTeam)), Lost: round(j.Share(j.Lost)),
		BallError: round(j.BallError()), Reacquire: round(j.Reacquire()),
	}
}

// sentence says how the robots perceived, as whole lines, if they decided at
// all.
func (p *Perception) sentence() string {
	switch {
	case p.Decisions == 0:
		return ""
	case p.Rate == 0:
		return fmt.Sprintf("Senses %s: no misjudgement in %d decisions.\n", p.Sense, p.Decisions)
	}
	return fmt.Sprintf("Senses %s: %.1f misjudgements in 100 decisions (ball missed %.1f, false ball %.1f, wrong team %.1f, own place %.1f);\nthe ball was off by %.2f m, a lost one found again after %.1f s.\n",
		p.Sense, 100*p.Rate, 100*p.MissedBall, 100*p.FalseBall, 100*p.WrongTeam, 100*p.Lost, p.BallError, p.Reacquire)
}
