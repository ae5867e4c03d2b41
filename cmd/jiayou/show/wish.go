package show

import (
	"jiayou/audio/rhythm"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// Wish is what the director wants to be seen, for whoever draws it.
type Wish struct {
	Angle     Angle
	Robot     int        // of Close: index in Frame.Robots
	Goal      field.Side // of BehindGoal: the side that attacks that goal
	Fans      field.Side // of Stand: whose
	Ceremony  Ceremony
	Side      field.Side // that holds the ceremony
	Both      bool       // … or both do
	Tempo     float64    // of the crowd's chant, beats a second; 0 for none
	Beat      float64    // where in a beat the chant is, 0…1
	Gesture   Gesture    // of the host
	GestureTo field.Side // … to this side's stand
}

// Angle is from where the match is seen.
type Angle uint8

// The angles.
const (
	Broadcast  Angle = iota // the game, as usual
	Wide                    // the whole pitch
	BehindGoal              // a goal, from behind
	SideLine                // low, from the touch line
	Close                   // one robot
	LineUp                  // the middle, where teams stand in a row
	Stand                   // one side's crowd
)

// Ceremony is what robots on their feet do while nobody plays.
type Ceremony uint8

// The ceremonies.
const (
	NoCeremony Ceremony = iota
	Celebrate
	Bow
	Wave
	Dance
	Pose
	Answer // each side before its own stand; Side does what it hears
)

// Gesture is what the host does.
type Gesture uint8

// The gestures.
const (
	Offstage Gesture = iota // it is not there
	Present                 // stands by
	Point                   // at a stand
	Raise                   // both arms: louder
	Clap
	HostBow
	Listen
	Hush
	Goodbye
)

// wish returns what is to be seen now.
func (s *Show) wish() Wish {
	if s.item != nil || s.director.programme == Matches {
		return Wish{} // a lesson has no host, and nobody celebrates a try
	}
	w := s.scenery()
	if c := &s.crowd.now.Chant; c.Confidence >= rhythm.Sure {
		w.Tempo, w.Beat = c.Tempo, c.Phase
		if w.Ceremony == Wave || w.Ceremony == Celebrate {
			w.Ceremony = Dance // nobody celebrates better than to what all sing
		}
	}
	return w
}

// scenery is what the scene wants.
func (s *Show) scenery() Wish {
	d := &s.director
	switch s.scene {
	case WarmUp:
		w := Wish{Angle: Stand, Fans: d.warm.side, Ceremony: Answer, Side: d.warm.side, Gesture: Raise, GestureTo: d.warm.side}
		if d.warm.heard > 0 {
			w.Gesture = Clap
		}
		return w
	case Replay:
		if d.again.count%2 == 0 {
			return Wish{Angle: SideLine}
		}
		return Wish{Angle: BehindGoal, Goal: d.again.side}
	case Photo:
		return s.portrait()
	case Result:
		return s.honour()
	}
	return s.game()
}

// portrait is the photo: everybody in a row and nothing before them; and then
// farewell, beside the code.
func (s *Show) portrait() Wish {
	if s.since < poseTime {
		return Wish{Angle: LineUp, Ceremony: Pose, Both: true}
	}
	return Wish{Angle: LineUp, Ceremony: Wave, Both: true, Gesture: Goodbye}
}

// honour is the end of a match: whoever has won celebrates, both do after a draw.
func (s *Show) honour() Wish {
	side, level := s.next.Game.Winner()
	return Wish{Ceremony: Celebrate, Side: side, Both: level, Gesture: Clap}
}

// game is a match that is on.
func (s *Show) game() Wish {
	g := &s.next.Game
	switch {
	case s.aiming():
		return Wish{Angle: BehindGoal, Goal: g.Taker, Gesture: Hush}
	case s.director.shot.left > 0:
		return Wish{Angle: BehindGoal, Goal: s.director.shot.side, Gesture: Present}
	case g.Phase == referee.Celebrating:
		return Wish{Ceremony: Celebrate, Side: s.director.again.side, Gesture: Clap}
	case g.Phase == referee.HalfTime:
		return Wish{Angle: Wide, Gesture: Clap}
	case s.director.drama.on:
		return Wish{Angle: Close, Robot: s.director.drama.robot, Gesture: Raise, GestureTo: s.next.Robots[s.director.drama.robot].Side}
	case s.inviting() && s.hearing():
		return Wish{Gesture: Listen}
	}
	return Wish{Gesture: Present}
}

// aiming reports whether somebody is about to take a penalty kick: the ball lies
// on its mark and has not been kicked.
func (s *Show) aiming() bool {
	g := &s.next.Game
	return g.Restart == referee.PenaltyKick && !g.Dead && (g.Phase == referee.Set || g.Phase == referee.Playing)
}

// shot is a penalty kick on its way: it is seen from where it was waited for.
type shot struct {
	side field.Side // that takes it
	left int        // updates for which it is still followed
}

// shotTime is how long a penalty kick is followed, in updates: to the goal, and a
// moment for what became of it.
const shotTime = 2 * second

// followShot lets an update of a penalty kick pass.
func (s *Show) followShot() {
	sh := &s.director.shot
	sh.left = max(sh.left-1, 0)
	if s.scene.plays() && s.aiming() {
		*sh = shot{s.next.Game.Taker, shotTime}
	}
}

// drama is a robot that lies and that the crowd can help: the picture goes up
// close to it, for a while, unless there is more to be seen elsewhere.
type drama struct {
	on    bool
	robot int
	since int // updates since it began or ended
}

// The times of a drama, in updates: robots are seen to fall first, and a drama
// is short and seldom enough not to miss the match.
const (
	dramaWait  = second / 2
	mostDrama  = 5 * second
	dramaPause = 8 * second
)

// danger is how near a goal the ball is when nobody may look away, m.
const danger = 3.5

// dramatise lets an update of the drama pass.
func (s *Show) dramatise() {
	d := &s.director.drama
	d.since++
	robot := -1
	if s.scene.plays() && s.item == nil && s.hearing() && !s.tense() {
		robot = s.fallen()
	}
	if d.on {
		if robot != d.robot || d.since > mostDrama {
			d.on, d.since = false, 0
		}
		return
	}
	if robot >= 0 && d.since > dramaPause && s.next.Robots[robot].Lying*second > dramaWait {
		*d = drama{on: true, robot: robot}
	}
}

// tense reports whether a goal may fall any moment.
func (s *Show) tense() bool {
	x := max(s.next.Ball.Pos.X, -s.next.Ball.Pos.X)
	return s.next.Game.Live() && x > s.playing.Format.GoalX()-danger
}
