package wire

import (
	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
)

// Think asks for a decision: it is what one robot perceives. Places and
// velocities are where and what things should be now, going by the last look.
type Think struct {
	Type  string  `json:"type" jsonschema:"enum=think"`
	ID    int     `json:"id"`    // of the question; the answer has the same
	Robot int     `json:"robot"` // number of the robot that asks
	Time  float64 `json:"time"`  // s, since the match began
	Me    Me      `json:"me"`    // what the robot knows of itself
	Ball  Ball    `json:"ball"`  // the ball, as far as it knows
	Mates []Mate  `json:"mates"` // team mates, as they reported themselves over the radio
	Foes  []Foe   `json:"foes"`  // opponents that it sees or remembers
	Game  Game    `json:"game"`  // what the referee lets the robots know
	Crowd Crowd   `json:"crowd"` // what it hears from the stands
}

// Me is what a robot knows of itself.
type Me struct {
	Number  int     `json:"number"`   // that it plays as: 1 keeps goal; who kicks in a shoot-out never is 1
	Pos     Place   `json:"pos"`      // m, where it believes to be
	Vel     Place   `json:"vel"`      // m/s
	Heading float64 `json:"heading"`  // rad, counter-clockwise; 0 looks at the goal attacked
	Upright bool    `json:"upright"`  // on its feet; only who wants to be asked for robots that lie sees it false
	MaxWalk float64 `json:"max_walk"` // m/s, fastest walk forwards now; more while the crowd roars
	MaxKick float64 `json:"max_kick"` // m/s, fastest ball of a kick in the walk now
	First   bool    `json:"first"`    // no mate is sooner at the ball, going by what mates reported
	ToBall  float64 `json:"to_ball"`  // s, until it can be behind the ball; 60 for never
	Meet    Place   `json:"meet"`     // m, where it can first have the ball
}

// Ball is the ball, as far as a robot knows.
type Ball struct {
	Seen    bool    `json:"seen"`    // its place is known; else pos and vel mean nothing
	Pos     Place   `json:"pos"`     // m; while a restart is pending, where it is taken
	Vel     Place   `json:"vel"`     // m/s
	Age     float64 `json:"age"`     // s, since it was seen
	Hearsay bool    `json:"hearsay"` // a mate saw it, not this robot
}

// Mate is a team mate.
type Mate struct {
	Number  int     `json:"number"`
	Pos     Place   `json:"pos"`     // m
	Vel     Place   `json:"vel"`     // m/s
	Age     float64 `json:"age"`     // s, since it sent its last message
	Upright bool    `json:"upright"` // it stands, and was not on the ground
	ToBall  float64 `json:"to_ball"` // s, that it needs to the ball by its own reckoning; 60 for never
	Word    string  `json:"word"`    // what else its brain had it say
}

// Foe is an opponent.
type Foe struct {
	Pos  Place   `json:"pos"`  // m
	Vel  Place   `json:"vel"`  // m/s
	Age  float64 `json:"age"`  // s, since it was seen
	Down bool    `json:"down"` // it lies on the turf
}

// Game is what the referee lets the robots know.
type Game struct {
	Playing  bool    `json:"playing"`   // the ball may be played
	Ready    bool    `json:"ready"`     // robots walk to their places for a kick-off
	Spot     Place   `json:"spot"`      // m, this robot's place at a kick-off
	Restart  string  `json:"restart"`   // the restart that is pending, empty for none
	Ours     bool    `json:"ours"`      // … and our side takes it
	Direct   bool    `json:"direct"`    // … and who takes it may score from it
	At       Place   `json:"at"`        // m, where it is taken
	KeepAway float64 `json:"keep_away"` // m, how far opponents keep from there
	Left     float64 `json:"left"`      // s, that it may still take
	Shootout bool    `json:"shootout"`  // penalty shoot-out: a kicker against a keeper
	TimeLeft float64 `json:"time_left"` // s, in this half, or for this kick of a shoot-out
	Us       int     `json:"us"`        // goals
	Them     int     `json:"them"`      // goals
}

// Crowd is what a robot hears from the stands.
type Crowd struct {
	Level      float64 `json:"level"`       // of our stand: 0 nothing, 1 deafening
	OtherLevel float64 `json:"other_level"` // of theirs
	Roar       bool    `json:"roar"`        // our stand roars
	Tempo      float64 `json:"tempo"`       // of the hall's chant, beats a second; 0 for none
	Courage    bool    `json:"courage"`     // a chant has just begun: to press and to pass bolder
}

// NewThink returns the question of a robot, by the number on its shirt, that has
// the view v.
func NewThink(id, robot int, v *skill.View, h *skill.Habit) *Think {
	p := v.P
	t := &Think{
		Type: TypeThink, ID: id, Robot: robot, Time: round(p.Time),
		Mates: make([]Mate, p.MateCount), Foes: make([]Foe, p.FoeCount),
		Ball: Ball{Seen: v.Ball.Seen, Pos: place(v.Ball.Pos), Vel: place(v.Ball.Vel), Age: round(v.Ball.Age), Hearsay: v.Hearsay},
		Crowd: Crowd{
			Level: round(p.Crowd.Ours), OtherLevel: round(p.Crowd.Theirs), Roar: p.Crowd.Roar, Tempo: round(p.Crowd.Tempo), Courage: p.Crowd.Courage,
		},
	}
	t.Me.fill(v, h)
	t.Game.fill(&p.Game)
	for i := range t.Mates {
		m := &p.Mates[i]
		t.Mates[i] = Mate{
			Number: m.Number, Pos: place(m.Pos), Vel: place(m.Vel), Age: round(m.Age),
			Upright: m.Upright, ToBall: round(m.ToBall), Word: wordText(m.Word),
		}
	}
	for i := range t.Foes {
		f := &p.Foes[i]
		t.Foes[i] = Foe{Pos: place(f.Pos), Vel: place(f.Vel), Age: round(f.Age), Down: f.Down}
	}
	return t
}

func (m *Me) fill(v *skill.View, h *skill.Habit) {
	me := &v.P.Me
	meet, toBall := v.Meet()
	*m = Me{
		Number: me.Number, Pos: place(me.Pos), Vel: place(me.Vel), Heading: round(me.Heading), Upright: me.Upright, MaxWalk: round(me.MaxWalk), MaxKick: round(me.MaxKick),
		First: v.First(h), ToBall: round(toBall), Meet: place(meet),
	}
}

func (g *Game) fill(s *agent.Game) {
	*g = Game{
		Playing: s.Playing, Ready: s.Ready, Spot: place(s.Spot),
		Restart: s.Kind.String(), Ours: s.Ours, Direct: s.Direct,
		At: place(s.At), KeepAway: round(s.Clear), Left: round(s.Left),
		Shootout: s.Shootout, TimeLeft: round(s.TimeLeft), Us: s.Us, Them: s.Them,
	}
}

// wordText is a word as a text: without the zeros at its end.
func wordText(w agent.Word) string {
	n := len(w)
	for n > 0 && w[n-1] == 0 {
		n--
	}
	return string(w[:n])
}
