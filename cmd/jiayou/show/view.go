package show

import (
	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/sim"
)

// View is what there is to see and to read after an update.
type View struct {
	Prev, Next *sim.Frame // valid until the next Update
	Alpha      float64    // share of the way from Prev to Next: 0…1
	Cut        bool       // Next has nothing to do with what was shown before
	Scene      Scene
	Teams      [2]string // names of the teams, by field.Side
	Meters     [2]Meter  // by field.Side
	Line       Line
	LineAge    float64 // s for which it has been said
	Ear        audio.Status
	Deaf       bool      // robots do not answer the crowd
	Helped     int       // robots that the crowd got up sooner in this match
	NextIn     float64   // s until the next match, in the scene Result
	Paused     bool      // time stands still
	Pace       Pace      // … or passes like this
	Hurry      bool      // what is not so interesting is shown fast
	Item       bool      // what is shown was played before
	Behind     float64   // s between what is shown and the latest that has been played
	Mind       *sim.Mind // of the robot that is looked into, nil for none; valid until the next Update
	Thought    Thought   // what matters most in it
	Complaint  Complaint // about a brain; without an Err for none
}

// Meter is one stand: what the ear hears now, and what spirit is left.
type Meter struct {
	Level  float64 // 0…1 above the room's floor
	Roar   bool    // the stand roars, beyond doubt
	Script bool    // … or cheers because an exercise says so, louder than what is heard
	Spirit float64 // 0…1
	Effect float64 // share of the greatest effect in force: 0…1
}

// View returns what there is to see now.
func (s *Show) View() View {
	v := View{
		Prev: &s.prev, Next: &s.next, Alpha: float64(s.debt) / UpdatesPerSecond, Cut: s.cut,
		Scene: s.scene, Teams: s.playing.Teams, Line: s.voice.now, LineAge: float64(s.voice.shown) / second,
		Ear: s.crowd.now.Status, Deaf: s.deaf(), Helped: len(s.tally.helped),
		Paused: s.paused, Pace: s.pace, Hurry: s.hurry() && s.scene == Play, Item: s.repeats(), Behind: float64(s.tape.last()-s.match.Tick()) / sim.TicksPerSecond,
	}
	v.Complaint = s.complaints.now
	if s.insight.thought != NoThought {
		v.Mind, v.Thought = &s.insight.mind, s.insight.thought
	}
	if s.paused {
		v.Alpha = 1
	}
	if s.scene == Result {
		v.NextIn = float64(resultTime-s.since) / second
	}
	for i := range v.Meters {
		h, st := &s.crowd.now.Stands[i], &s.next.Stands[i]
		c := &s.crowd.script[i]
		v.Meters[i] = Meter{Level: max(h.Level, c.Strength()), Roar: c.Roar || h.Roar == cheer.Confirmed, Script: c.Strength() > h.Level, Spirit: st.Spirit, Effect: st.Effect}
	}
	return v
}
