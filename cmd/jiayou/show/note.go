package show

import (
	"math"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// Note is one line of the event log: what happened, for machines. Wall is the
// writer's to fill in; which other fields a note has follows from its kind.
//
//	start                               Run: what the program was asked for
//	match                               Seed: a match begins
//	ear                                 State, Source, Problem, OneCapsule, Hum, Phrase
//	sound                               State, Problem: of the loudspeakers
//	pictures                            Rate: drawn a second, once a second
//	size                                Run: how large the program is, once a minute
//	meter                               Meters, Balance, Sure: four times a second, once anything is heard
//	roar, hush                          Side
//	phrase                              a visitor has said the phrase that was taught
//	fall, down, stir, helped            Side, Robot
//	up                                  Side, Robot, Lying, Saved
//	removed, returned                   Side, Robot
//	goal, half-time, full-time          Score, and Side of a goal
//	ball-out, whistle, dropped-ball     Side, Restart
//	scene                               State: the scene that begins
//	say                                 Line: what the picture says from now on
//	seek                                the operator went to this time of the match
//	brain                               Side has other brains, from Source
//	next                                Line: who plays from the next match on
//	settings                            Line: what was changed, Source: where, Problem
//	failure                             Problem
//	end                                 Run: what the program found out
type Note struct {
	Kind    string            `json:"kind"`
	Wall    float64           `json:"wall_s"`  // since the program began
	Match   int               `json:"match"`   // number of the match, from 1
	Time    float64           `json:"match_s"` // since that match began
	Seed    uint64            `json:"seed,omitempty"`
	Side    string            `json:"side,omitempty"`
	Robot   int               `json:"robot,omitempty"` // shirt number
	Restart string            `json:"restart,omitempty"`
	Lying   float64           `json:"lying_s,omitempty"` // from the turf to its feet
	Saved   float64           `json:"saved_s,omitempty"` // sooner, thanks to the crowd
	Score   *exhibition.Score `json:"score,omitempty"`
	State   string            `json:"state,omitempty"`
	Source  string            `json:"source,omitempty"`
	Problem string            `json:"problem,omitempty"`
	Line    string            `json:"line,omitempty"`
	Meters  *[2]Reading       `json:"meters,omitempty"` // home, away
	Rate    float64           `json:"per_s,omitempty"`
	// Balance is where the crowd is, −1 home … 1 away, and Sure how much of that is
	// known; OneCapsule says that two channels carry one microphone.
	Balance    float64 `json:"balance,omitempty"`
	Sure       float64 `json:"sure,omitempty"`
	OneCapsule bool    `json:"one_capsule,omitempty"`
	Hum        int     `json:"hum_hz,omitempty"` // of the mains, in the microphone
	Phrase     bool    `json:"phrase,omitempty"` // a visitor's is taught or listened for
	Run        any     `json:"run,omitempty"`
	Again      bool    `json:"again,omitempty"` // had happened before the operator went back
}

// Reading is one stand as the ear hears it and as the match answers.
type Reading struct {
	Level    float64 `json:"level"` // 0…1 above the room's floor
	Roar     string  `json:"roar"`
	Loudness float64 `json:"loudness_dbfs"`
	Floor    float64 `json:"floor_dbfs"`
	Spirit   float64 `json:"spirit"` // 0…1
	Effect   float64 `json:"effect"` // 0…1
}

// meterTime is the time between two meter notes, in updates.
const meterTime = second / 4

// note adds a note about the match in play.
func (s *Show) note(n Note) {
	n.Match, n.Time = s.number, s.seconds()
	s.notes = append(s.notes, n)
}

// noteEvent writes an event down, unless it is one of the many small ones.
func (s *Show) noteEvent(e *sim.Event) {
	n := Note{Kind: e.Kind.String(), Again: s.replayed}
	switch e.Kind {
	case sim.EventKick, sim.EventBump, sim.EventStumble:
		return
	case sim.EventGoal:
		n.Side, n.Score = e.Side.String(), s.score()
	case sim.EventHalfTime, sim.EventFullTime:
		n.Score = s.score()
	case sim.EventUp:
		n.Lying, n.Saved = e.Value, e.Saved
		fallthrough
	default:
		n.Side = e.Side.String()
	}
	if e.Robot >= 0 {
		_, n.Robot = s.robot(e.Robot)
	}
	if e.Restart != referee.OpenPlay {
		n.Restart = e.Restart.String()
	}
	s.note(n)
}

func (s *Show) score() *exhibition.Score {
	g := s.next.Game.Score
	return &exhibition.Score{Home: g[field.Home], Away: g[field.Away]}
}

// noteMeter writes the meters down now and then.
func (s *Show) noteMeter() {
	if s.since%meterTime != 0 || !s.crowd.heard || s.paused {
		return
	}
	var r [2]Reading
	for i := range r {
		h, st := &s.crowd.now.Stands[i], &s.match.Frame().Stands[i]
		r[i] = Reading{Level: short(h.Level), Roar: h.Roar.String(), Loudness: short(h.Loudness),
			Floor: short(h.Floor), Spirit: short(st.Spirit), Effect: short(st.Effect)}
	}
	s.note(Note{Kind: "meter", Meters: &r, Balance: short(s.crowd.now.Balance), Sure: short(s.crowd.now.Sure)})
}

// short is a number with three decimals, as a reader wants it.
func short(x float64) float64 { return math.Round(1000*x) / 1000 }
