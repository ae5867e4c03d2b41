package show

import (
	"jiayou/audio"
	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// speak decides what is being said.
func (s *Show) speak() {
	was := s.voice.now
	s.voice.update(s.call())
	if now := s.voice.now; now != was && now.Topic != Nothing {
		s.note(Note{Kind: "say", Line: now.String()})
	}
}

// call returns what the visitors are called to do now.
func (s *Show) call() Line {
	if s.scene == WarmUp && s.hearing() {
		return s.director.warm.call()
	}
	if s.scene.plays() && s.aiming() {
		return Line{Topic: Aiming, Side: s.next.Game.Taker}
	}
	if !s.hearing() || !s.scene.plays() || s.next.Game.Phase == referee.HalfTime || s.director.shot.left > 0 {
		return Line{}
	}
	if i := s.fallen(); i >= 0 {
		side, number := s.robot(i)
		topic := Fallen
		if s.next.Robots[i].Hears > 0.5 {
			topic = Heard
		}
		return Line{Topic: topic, Side: side, Number: number}
	}
	if card, _ := s.card(); s.inviting() && card != HowTo {
		return Line{Topic: Invite}
	}
	return Line{}
}

// hearing reports whether it makes sense to shout.
func (s *Show) hearing() bool {
	return !s.deaf() && s.crowd.now.Status.State == audio.Listening
}

// deaf reports whether the robots do not answer the crowd.
func (s *Show) deaf() bool { return s.playing.Deaf || s.repeats() }

// fallen returns the robot on the turf that the visitors are to get up, −1 if
// there is none: the one they were called for already, else the one that fell
// last.
func (s *Show) fallen() int {
	last := -1
	for i := range s.next.Count {
		r := &s.next.Robots[i]
		if r.Absent || !r.Posture.OnGround() {
			continue
		}
		if now := s.voice.now; now.Number == r.Number && now.Side == r.Side {
			return i
		}
		if last < 0 || r.Lying < s.next.Robots[last].Lying {
			last = i
		}
	}
	return last
}

// calm is how long nobody must have cheered before all are invited to, and turn
// how long an invitation stays and then pauses, in updates.
const calm, turn = 4 * second, 6 * second

// inviting reports whether it is time to tell what all this is about.
func (s *Show) inviting() bool {
	return s.crowd.still > calm && (s.crowd.still-calm)/turn%2 == 0
}

// restarts is what is said of how play goes on.
var restarts = [...]Topic{
	referee.KickIn: KickIn, referee.GoalKick: GoalKick, referee.Corner: Corner,
	referee.DirectFreeKick: FreeKick, referee.IndirectFreeKick: FreeKick, referee.PenaltyKick: Penalty,
}

// announce says what an event means.
func (s *Show) announce(e *sim.Event) {
	switch e.Kind {
	case sim.EventGoal:
		s.tell(Goal, e.Side)
	case sim.EventBallOut, sim.EventFoul:
		if topic := restarts[e.Restart]; topic != Nothing {
			s.tell(topic, e.Side.Other())
		}
	case sim.EventWhistle:
		if e.Restart == referee.KickOff {
			s.tell(KickOff, e.Side)
		}
	case sim.EventDroppedBall:
		s.tell(DroppedBall, field.Home)
	case sim.EventExtraTime:
		s.tell(ExtraTime, field.Home)
	case sim.EventShootout:
		s.tell(Shootout, field.Home)
	case sim.EventMissed:
		s.miss(e.Side)
	case sim.EventRoar:
		s.answer(e.Side)
	default:
		if e.Robot >= 0 {
			s.follow(e)
		}
	}
}

// miss says why a kick of a side has not gone in: an opponent touched the ball last, or
// none did, or there was no kick in time.
func (s *Show) miss(side field.Side) {
	if t := s.next.Ball.Touch; s.next.Game.Clock > 0 && t >= 0 && s.next.Robots[t].Side != side {
		s.voice.say(Line{Topic: Saved, Side: side.Other(), Number: s.next.Robots[t].Number})
		return
	}
	s.tell(Missed, side)
}

func (s *Show) tell(topic Topic, side field.Side) {
	s.voice.say(Line{Topic: topic, Side: side})
}

// answer says what a roar does, unless there is a fallen robot to speak of.
func (s *Show) answer(side field.Side) {
	switch {
	case s.deaf() || s.fallen() >= 0:
	case s.next.Stands[side].Spirit < 0.1:
		s.voice.say(Line{Topic: Spent})
	default:
		s.voice.say(Line{Topic: Lifted})
	}
}

// follow says how a robot fares.
func (s *Show) follow(e *sim.Event) {
	line := Line{Side: e.Side}
	_, line.Number = s.robot(e.Robot)
	dives := s.next.Robots[e.Robot].Body.Dive != 0
	switch {
	case e.Kind == sim.EventFall && dives:
		line.Topic = Dived
	case e.Kind == sim.EventDown && !s.hearing() && !dives:
		line.Topic = Down
	case e.Kind == sim.EventUp && e.Saved >= exhibition.Noticed:
		line.Topic, line.Seconds = Rescued, e.Saved
	case e.Kind == sim.EventUp:
		line.Topic = Up
	case e.Kind == sim.EventRemoved:
		line.Topic = Removed
	case e.Kind == sim.EventSentOff:
		line.Topic = SentOff
	case e.Kind == sim.EventReturned:
		line.Topic = Returned
	default:
		return
	}
	s.voice.say(line)
}
