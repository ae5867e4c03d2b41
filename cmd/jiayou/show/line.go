package show

import (
	"fmt"

	"jiayou/sim/field"
)

// Topic is what a line is about. Its String is the key of its text.
type Topic uint8

// The topics. Those from Invite to Heard call the visitors; the others tell
// them what has happened.
const (
	Nothing     Topic = iota
	Invite            // shout: they hear you
	Fallen            // shout: get Number up
	StandTurn         // Side's stand is to try its voice
	Heard             // Number hears you: go on
	Rescued           // Number is up, and Seconds sooner
	Up                // Number is up by itself
	Down              // Number lies, and nobody can be heard
	Dived             // Number has thrown itself at the ball
	Removed           // Number is carried off
	Returned          // Number is back
	Lifted            // the robots hear you: watch their steps
	Spent             // the spirit is used up: draw breath
	Goal              // for Side
	KickOff           // Side takes it, as with those that follow
	KickIn            //
	GoalKick          //
	Corner            //
	FreeKick          //
	Penalty           //
	DroppedBall       //
	SentOff           // Number must leave for a while
	ExtraTime         //
	Shootout          // penalty kicks decide
	Missed            // Side's kick of a shoot-out
	Saved             // … of the others, by Number
	MicNone           // there is no microphone
	MicLost           // there is none any more
	MicBack           //
	MicEnded          // the recording is over
	NewBrain          // of Side plays
	SoonBrain         // … will
	ClassNew          // the first match of Side's new brain
	ClassBest         // a match that deserves to be seen again
	StandHeard        // Side's stand can be heard
	Aiming            // Side is about to take a penalty kick
	PhraseHeard       // the phrase that a visitor has taught was said
	topicCount
)

// bearing is how a topic is spoken of.
type bearing struct {
	key  string
	rank int // a line may cut short one of lower rank
	hold int // updates for which it stays; those that call stay as long as they are true
}

const second = UpdatesPerSecond

var bearings = [topicCount]bearing{
	Nothing:     {},
	Invite:      {"invite", 1, 0},
	Fallen:      {"fallen", 4, 0},
	Heard:       {"heard", 4, 0},
	StandTurn:   {"stand.turn", 4, 0},
	Rescued:     {"rescued", 5, 7 * second / 2},
	Up:          {"up", 3, 2 * second},
	Down:        {"down", 3, 2 * second},
	Dived:       {"dived", 3, 3 * second / 2},
	Removed:     {"removed", 3, 3 * second},
	Returned:    {"returned", 2, 2 * second},
	Lifted:      {"lifted", 3, 5 * second / 2},
	Spent:       {"spent", 3, 3 * second},
	Goal:        {"goal", 6, 4 * second},
	KickOff:     {"kick-off", 2, 2 * second},
	KickIn:      {"kick-in", 2, 2 * second},
	GoalKick:    {"goal-kick", 2, 2 * second},
	Corner:      {"corner", 2, 2 * second},
	FreeKick:    {"free-kick", 2, 2 * second},
	Penalty:     {"penalty", 5, 3 * second},
	DroppedBall: {"dropped-ball", 2, 2 * second},
	SentOff:     {"sent-off", 4, 3 * second},
	ExtraTime:   {"extra-time", 5, 4 * second},
	Shootout:    {"shoot-out", 5, 4 * second},
	Missed:      {"missed", 5, 2 * second},
	Saved:       {"saved", 5, 2 * second},
	MicNone:     {"mic.none", 5, 4 * second},
	MicLost:     {"mic.lost", 5, 4 * second},
	MicBack:     {"mic.back", 5, 4 * second},
	MicEnded:    {"mic.ended", 5, 4 * second},
	NewBrain:    {"brain.new", 4, 5 * second / 2},
	SoonBrain:   {"brain.soon", 4, 2 * second},
	ClassNew:    {"class.new", 5, 3 * second},
	ClassBest:   {"class.best", 5, 3 * second},
	StandHeard:  {"stand.heard", 4, 0},
	Aiming:      {"aiming", 4, 0},
	PhraseHeard: {"phrase.heard", 5, 3 * second / 2},
}

// Topics returns all topics that are ever spoken of.
func Topics() []Topic {
	var all []Topic
	for t := Invite; t < topicCount; t++ {
		all = append(all, t)
	}
	return all
}

// String returns the key of the topic's text.
func (t Topic) String() string { return bearings[t].key }

func (t Topic) rank() int { return bearings[t].rank }
func (t Topic) hold() int { return bearings[t].hold }

// Calls reports whether the topic asks the visitors to shout.
func (t Topic) Calls() bool { return t >= Invite && t <= Heard }

// Line is one thing that is said. Which fields it has follows from its topic.
type Line struct {
	Topic   Topic
	Side    field.Side
	Number  int     // on the shirt of the robot spoken of, 0 for none
	Seconds float64 // of Rescued
}

// String returns the line for the log.
func (l Line) String() string {
	if l.Number == 0 {
		return l.Topic.String()
	}
	return fmt.Sprintf("%s %s %d", l.Topic, l.Side, l.Number)
}
