package show

import (
	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/sim"
	"jiayou/sim/field"
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
	NextIn     float64   // s until the next match, in the scene Result; 0 if something else follows
	Paused     bool      // time stands still
	Pace       Pace      // … or passes like this
	Hurry      bool      // what is not so interesting is shown fast
	Item       bool      // what is shown was played before, and nobody cheered
	Behind     float64   // s between what is shown and the latest that has been played
	Mind       *sim.Mind // of the robot that is looked into, nil for none; valid until the next Update
	Thought    Thought   // what matters most in it
	Complaint  Complaint // about a brain; without an Err for none

	Wish    Wish
	Count   int        // seconds to the first whistle, as they are counted aloud; 0 for none
	Card    Card       // beside the match
	CardAge float64    // s for which it has been
	Best    Best       // of the day
	Turn    field.Side // whose turn it is in the scene WarmUp
	Tried   [2]float64 // highest level of each stand in it
	Cheers  [2]float64 // how loud each stand has been in this match, in all
	LeaveIn float64    // s until the show turns to those who pass by; 0 if it does not yet
	Token   string     // what visitors take home, in the scene Photo after the photo
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
		Paused: s.paused, Pace: s.pace, Hurry: s.hurry() && s.scene == Play, Item: s.repeats() && !s.item.Heard, Behind: float64(s.tape.last()-s.match.Tick()) / sim.TicksPerSecond,
	}
	v.Complaint = s.complaints.now
	if s.insight.thought != NoThought {
		v.Mind, v.Thought = &s.insight.mind, s.insight.thought
	}
	if s.paused {
		v.Alpha = 1
	}
	if s.scene == Result && (s.item != nil || s.director.programme != Kiosk) {
		v.NextIn = float64(resultTime-s.since) / second
	}
	s.viewDirector(&v)
	for i := range v.Meters {
		st := &s.match.Frame().Stands[i]
		v.Meters[i] = Meter{Spirit: st.Spirit, Effect: st.Effect}
	}
	s.Freshen(&v, &s.crowd.now)
	return v
}

// Freshen lets the meters of a view show the latest that is heard, which the match
// learns of with the next Update.
func (s *Show) Freshen(v *View, latest *audio.Hearing) {
	for i := range v.Meters {
		h, c := &latest.Stands[i], &s.crowd.script[i]
		m := &v.Meters[i]
		m.Level, m.Roar, m.Script = max(h.Level, c.Strength()), c.Roar || h.Roar == cheer.Confirmed, c.Strength() > h.Level
	}
}

// mostAloud is from where on the seconds to the first whistle are counted.
const mostAloud = 3

// viewDirector adds what the director has to say.
func (s *Show) viewDirector(v *View) {
	d := &s.director
	v.Wish, v.Best, v.Cheers = s.wish(), s.best, s.tally.cheers
	card, age := s.card()
	v.Card, v.CardAge = card, float64(age)/second
	v.Turn, v.Tried = d.warm.side, d.warm.peak
	if left := d.whistle - s.match.Tick(); s.scene == Countdown && left > 0 {
		if n := (left + sim.TicksPerSecond - 1) / sim.TicksPerSecond; n <= mostAloud {
			v.Count = n
		}
	}
	if s.scene == Photo && s.since >= poseTime {
		v.Token = s.token()
	}
	if left := s.leaving(); left > 0 {
		v.LeaveIn = float64(left) / second
	}
}

// leaving is how many updates are left until the show turns to those who pass
// by, 0 if that is not to be spoken of yet.
func (s *Show) leaving() int {
	d := &s.director
	left := idleTime - d.idle
	switch {
	case d.programme != Kiosk || s.item != nil:
		return 0
	case s.scene == Photo && s.since < poseTime:
		return 0 // the photo first
	case s.scene == Photo:
		return max(left, photoTime-s.since, 1)
	case s.scene == Play && left <= warnTime:
		return max(left, 1)
	}
	return 0
}
