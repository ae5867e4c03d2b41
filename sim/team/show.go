package team

import "jiayou/sim/agent"

const (
	// How long a robot shows what it feels, s: after a goal of its side and one of
	// theirs, a shot of its own that has missed, and help to get up.
	rejoices, grieves, regrets, thanks = 4.0, 3.0, 2.0, 1.5

	// afterShot is how soon after a shot, in s, a ball that is out was that shot.
	afterShot = 4.0

	// greets is how long robots wave to the stands at the beginning, s.
	greets = 6.0

	// lay is the least time without a decision, s, of a robot that has lain on the
	// turf: on its feet it decides ten times a second.
	lay = 1.0

	// slow is the speed, m/s, up to which a robot has its arms free for the stands.
	slow = 0.25
)

// heart is what a robot feels, and what of the match has moved it.
type heart struct {
	feels    agent.Emotion
	until    float64 // s
	us, them int     // the score that it knows of
	shot     float64 // when it shot at the goal last, s
	plays    bool    // has decided before
}

// feel returns what a robot shows the stands with a command.
func (b *player) feel(v *view, c *agent.Command) agent.Emotion {
	h := &b.heart
	h.move(v, v.Time-b.when > lay)
	if b.plan == shot && c.Kick.Power > 0 {
		h.shot = v.Time
	}
	if v.Time < h.until {
		return h.feels
	}
	if v.Game.Playing || v.Game.Shootout || c.Walk.Len2() > slow*slow {
		return agent.Calm
	}
	return v.idles()
}

// move lets what has happened since the last decision move the heart.
func (h *heart) move(v *view, lain bool) {
	g := &v.Game
	switch {
	case !h.plays:
	case g.Us > h.us:
		h.feels, h.until = agent.Joy, v.Time+rejoices
	case g.Them > h.them:
		h.feels, h.until = agent.Sorrow, v.Time+grieves
	case g.Restart && !g.Ours && h.shot > 0 && v.Time-h.shot < afterShot:
		h.feels, h.until, h.shot = agent.Sorrow, v.Time+regrets, 0
	case lain && v.Crowd.Roar:
		h.feels, h.until = agent.Thanks, v.Time+thanks
	}
	h.plays, h.us, h.them = true, g.Us, g.Them
}

// idles is what a robot shows while the ball is dead: it dances to a chant, thanks
// a stand that roars, greets it before the first whistle, and asks it for noise
// when its side is behind at a kick-off.
func (v *view) idles() agent.Emotion {
	switch {
	case v.Crowd.Tempo > 0:
		return agent.Dance
	case v.Crowd.Roar:
		return agent.Thanks
	case v.Time < greets:
		return agent.Wave
	case v.Game.KickOff && v.Game.Us < v.Game.Them:
		return agent.Plea
	}
	return agent.Calm
}
