// Package agent is the contract between a robot and its brain: what a robot
// perceives, what it may be told to do.
//
// A brain sees the pitch in its team's own frame: the goal it attacks is
// always at +x, its own at −x, +y is left of the attack. Lengths are metres,
// times seconds, angles radians. It is asked ten times a second and answers
// with one Command, which holds until the next.
//
//	type chaser struct{}
//
//	func (chaser) Think(p *agent.Percept) agent.Command {
//		return agent.Command{Walk: p.Ball.Pos.Sub(p.Me.Pos).Unturn(geom.Polar(p.Me.Heading))}
//	}
package agent

import "jiayou/sim/geom"

// MaxMates is the most team mates, and one less than the most opponents, that
// a robot has.
const MaxMates = 4

// Percept is what one robot senses and believes when it is asked.
type Percept struct {
	Time      float64 // s since the match began
	Pitch     Pitch
	Game      Game
	Me        Self
	Ball      Sighting
	Mates     [MaxMates]Mate
	MateCount int
	Foes      [MaxMates + 1]Sighting // opponents that it sees or remembers
	FoeCount  int
	Crowd     Crowd
}

// Pitch is what everybody knows about the pitch, in metres.
type Pitch struct {
	HalfLength, HalfWidth float64 // to the goal line and to the touch line
	GoalHalfWidth         float64
	GoalAreaDepth         float64
	CircleRadius          float64
	FreeKickDistance      float64
	BallRadius            float64
}

// Restart is the way in which play goes on after a stoppage.
type Restart uint8

// The restarts, numbered as the referee's. OpenPlay means that none is pending.
const (
	OpenPlay Restart = iota
	KickOff
	KickIn
	GoalKick
	Corner
	DroppedBall
	DirectFreeKick
	IndirectFreeKick
	PenaltyKick
)

var restarts = [...]string{
	"", "kick-off", "kick-in", "goal kick", "corner", "dropped ball", "direct free kick", "indirect free kick", "penalty kick",
}

// String returns the name by which brains know a restart: "kick-off", "goal
// kick"; nothing for OpenPlay.
func (r Restart) String() string { return restarts[int(r)%len(restarts)] }

// Game is what the referee lets the robots know. While a restart is pending
// the side that takes it may walk up and play the ball, with any robot; the
// others keep Clear away from At, stay in their own half at a kick-off, and out
// of the penalty area, keeper aside, at a penalty kick. It is over once the ball
// has moved 5 cm, or with its time. Playing is false while the ball is still
// being fetched: that is the time to walk into place.
type Game struct {
	Playing  bool     // the ball may be played
	Restart  bool     // a restart is pending and the ball has not been played yet
	KickOff  bool     // the pending restart is a kick-off
	Ours     bool     // … and our side takes it
	Kind     Restart  // … which one; OpenPlay if none is pending
	Direct   bool     // … and the taker may score from it; else somebody must touch the ball after it
	At       geom.Vec // … and where the ball is put down for it
	Clear    float64  // … and how far opponents keep from there, m
	Left     float64  // … and how long it may still take, s; after that anybody may play the ball
	Shootout bool     // penalty shoot-out: a kicker (number 2) against a keeper (number 1)
	Ready    bool     // robots walk to their kick-off positions
	Spot     geom.Vec // where this robot stands at a kick-off
	TimeLeft float64  // s in this half, or for this kick of a shoot-out
	Us, Them int      // the score
}

// Self is what a robot knows about its own body. Its place is where it
// believes to be.
type Self struct {
	Number  int // 1 keeps goal; who kicks in a shoot-out never is 1
	Pos     geom.Vec
	Vel     geom.Vec
	Heading float64
	Axis    geom.Vec // unit vector of Heading
	Upright bool     // on its feet and able to obey
	MaxWalk float64  // forward walking limit now, m/s
	MaxKick float64  // fastest ball of a kick in the walk now, once it rolls, m/s; a full one is harder by a quarter
}

// Sighting is something seen: where it should be now, going by the last
// pictures of it.
type Sighting struct {
	Seen bool // has been seen at all, not too long ago
	Pos  geom.Vec
	Vel  geom.Vec
	Age  float64 // s since it was last seen
	Down bool    // a robot that lies
}

// Mate is a team mate, as it reported itself over the radio, which carries two
// messages of a robot a second and loses some. Places are where things should
// be now, going by the last message.
type Mate struct {
	Number  int
	Pos     geom.Vec
	Vel     geom.Vec
	Age     float64 // s since that message was sent
	Upright bool
	ToBall  float64  // s that it needs to the ball, by its own reckoning
	Ball    Sighting // where it believes the ball to be
	Word    Word     // what else its brain had it say
}

// Word is what a brain says to its mates, in its own code or plain text: it
// travels with the next message over the radio. The zero value is silence.
type Word [16]byte

// Crowd is what the robot hears from the stands.
type Crowd struct {
	Ours, Theirs float64 // level of our stand and of theirs: 0…1
	Roar         bool    // our stand roars
	Tempo        float64 // of the hall's chant, beats a second; 0 if there is none
	Courage      bool    // a chant has just begun: to press and to pass one level bolder
}

// Emotion is what a robot shows the crowd. It changes nothing but the picture.
type Emotion uint8

// The emotions, and how many there are.
const (
	Calm   Emotion = iota
	Joy            // after a goal of its own side
	Sorrow         // after one of theirs
	Anger          // at a fall, a referee, itself
	Plea           // asks the stand for noise
	Wave           // greets the stand
	Thanks         // applauds the stand
	Dance          // in the tempo of the chant
	Emotions
)

// Kick asks for a kick. The zero value asks for none.
type Kick struct {
	Power float64  // wanted speed of the ball once it rolls, m/s; 0 for no kick
	At    geom.Vec // the point to aim at
	Loft  float64  // wanted angle of climb, rad: up to 0.6; 0 for flat
	Full  bool     // out of a stop, harder and truer: 1.5 s instead of 0.5, and easily felled meanwhile
}

// Guard is what a keeper may do with its body to stop a ball. Block and Squat
// hold while they are asked for, standing still. A dive, once begun, ends on the
// turf, from where the robot has to get up: 4 to 12 s of an open goal.
type Guard uint8

// The guards, numbered as the body's.
const (
	NoGuard  Guard = iota
	Squat          // low: a slow ball that comes within 0.25 m stays there, a high one flies over
	Block          // legs and arms spread, 0.8 m: the ball bounces off
	DiveLeft       // sideways: a metre to its left, in 0.4 s
	DiveRight
)

// Rise is when a robot that lies on the turf gets up. Once it has begun to, it
// goes on, as with a dive.
type Rise uint8

// The choices, numbered as the body's.
const (
	RiseRested Rise = iota // by itself, once it has rested
	RiseNow                // as soon as its joints bear it, and fails more often
	StayDown               // not before it is told otherwise; who lies for too long is carried off
)

// Command is what a brain wants of its body until it is asked again. Values
// out of a body's reach are limited, values that are no numbers count as 0; a
// match reports who sends such (sim.EventGarbled).
type Command struct {
	Walk   geom.Vec // m/s in the robot's own frame: +x forwards, +y to its left
	Turn   float64  // rad/s, counter-clockwise
	Still  bool     // stand with both feet planted instead of stepping in place
	ToBall float64  // s that it needs to the ball, for its mates to know
	Kick   Kick
	Guard  Guard
	Rise   Rise     // should it lie, or come to lie
	Look   geom.Vec // the point to look at
	Word   Word     // for its mates, with the next message
	Show   Emotion
}

// Brain decides for one robot. Think must be a function of the Brain's own
// state and of p alone, and must not keep p.
type Brain interface {
	Think(p *Percept) Command
}

// Fallen is a Brain that also decides while its robot lies on the turf: ten times
// a second, until that begins to rise. Of such a command Rise and Show count. It
// reports false if it has nothing to say, and what it said last holds.
type Fallen interface {
	Fallen(p *Percept) (c Command, ok bool)
}

// Cloner is a Brain whose memory can be copied, so that a match can be taken up
// again from a snapshot. A Brain without one must not have a memory.
type Cloner interface {
	Clone() Brain
}

// Squad makes the brains of one side. It may be used by many matches at once.
type Squad interface {
	// Brain returns a new brain for the robot with that number, 1…
	Brain(number int) (Brain, error)
}

// Source is a squad as a text, with the name of the file that it is from.
type Source struct{ Name, Text string }

// Sourced is a Squad that is nothing but a text. A recording keeps the text, and
// with it can be played anywhere.
type Sourced interface {
	Source() Source
}

// Talk is what a brain tells its author. The match never reads it back.
type Talk struct {
	Trouble       error    // why its last decision failed, nil if it did not
	Prints        []string // the last lines that it printed, oldest first; valid until it thinks again
	Steps, Budget int      // what its last decision took, of how much it may; 0 if nobody counts
	Target        geom.Vec // where it is going, in its team's frame
	Aims          bool     // … if it is
	Word          string   // what it tells its mates
}

// Talker is a Brain that can be asked what goes on in it. Asking is rare: what
// an answer costs, it costs then, and not when the brain thinks.
type Talker interface {
	Talk() Talk
}
