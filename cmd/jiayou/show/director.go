package show

import (
	"jiayou/audio"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/child"
)

// director is what the show goes by when it decides what comes next. What it
// decides is in scene.go.
type director struct {
	programme Programme
	pairs     [][2]string // teams of the house's matches, in turn
	turn      int         // that is next
	lend      bool        // visitors get the pair that was seen last

	house   bool // the match in play is one of the house's
	whistle int  // its tick at which the first half begins
	awake   int  // updates since the first cheer or key in this scene, −1 for none
	idle    int  // updates since the last cheer or key
	touched bool // a key was pressed since the last Update

	warm  warmUp
	again replay
	drama drama
	shot  shot
}

// Touch tells the show that somebody has pressed a key, a button or the screen. It
// reports whether that wakes a kiosk at which nobody was: then it is to do nothing
// else.
func (s *Show) Touch() (wakes bool) {
	s.director.touched = true
	return s.scene == Attract && s.director.awake < 0
}

// direct goes on to the next scene when it is time. While time stands still it
// never is, unless whoever stopped it in a kiosk has left.
func (s *Show) direct() error {
	d, p := &s.director, s.director.programme
	c := s.cue()
	d.touched = false
	if s.paused && p == Kiosk && c.idle >= idleTime {
		s.Pause(false)
	}
	if s.paused && !(c.over && s.scene.plays()) {
		return nil
	}
	if s.item != nil {
		p = Matches
	}
	if s.spent() && s.scene.plays() {
		s.Skip()
		return nil
	}
	if next := p.follow(s.scene, s.since, &c); next != s.scene {
		return s.turn(next)
	}
	return nil
}

// cue is how things are.
func (s *Show) cue() cue {
	d := &s.director
	cheers := d.touched || s.roaring()
	d.idle++
	if cheers {
		d.idle = 0
	}
	if d.awake >= 0 {
		d.awake++
	} else if cheers {
		d.awake = 0
	}
	return cue{
		house: d.house, over: s.match.Finished(), begun: s.match.Tick() >= d.whistle,
		again: s.wantsReplay(), shown: d.again.shown() || d.touched, ready: d.warm.over,
		lying: s.hearing() && s.fallen() >= 0, read: s.voice.read(),
		cheers: cheers, awake: d.awake, idle: d.idle,
	}
}

// roaring reports whether a stand roars.
func (s *Show) roaring() bool { return s.crowd.roars(audio.Home) || s.crowd.roars(audio.Away) }

// turn goes on to another scene, for which a new match may have to begin.
func (s *Show) turn(next Scene) error {
	switch was := s.scene; {
	case next == Attract && was != Play:
		return s.begin(Attract)
	case next == WarmUp, was == Result && next.plays():
		return s.begin(next)
	case next == Replay:
		if err := s.spool(); err != nil {
			s.note(Note{Kind: "failure", Problem: err.Error()})
			return nil
		}
	case was == WarmUp:
		s.cut = true // from the stands to the pitch, where the robots have been all the time
	case was == Replay:
		s.unspool()
	}
	s.enter(next)
	return nil
}

// enter makes a scene the one that is on.
func (s *Show) enter(scene Scene) {
	s.scene, s.since = scene, 0
	d := &s.director
	d.awake = -1
	switch scene {
	case WarmUp:
		d.warm, s.voice = warmUp{}, voice{} // what was said was about another match
	case Attract: // nobody is there who would want it otherwise
		s.pace = Normal
		s.Choose(-1)
	}
	s.order(Note{Kind: "scene", State: scene.String()})
}

// opening is the first scene of a show.
func (s *Show) opening() Scene {
	return [...]Scene{Matches: Play, Desk: Countdown, Kiosk: Attract}[s.director.programme]
}

// compose returns the match that a scene begins with, and the programs that think
// in it.
func (s *Show) compose(scene Scene) (sim.Config, [2]child.Program) {
	d, cfg, programs := &s.director, s.cfg, s.programs
	d.house = scene == Attract
	if len(d.pairs) > 0 && (d.house || d.lend) {
		if d.house {
			d.turn++
		}
		cfg.Teams = d.pairs[max(d.turn-1, 0)%len(d.pairs)]
		cfg.Squads, cfg.Remote, programs = [2]agent.Squad{}, [2]bool{}, [2]child.Program{}
	}
	return cfg, programs
}

// foresee finds out when the first half begins, by playing a copy of the match
// until then. It is for the countdown alone; the crowd can't change it.
func (s *Show) foresee() {
	d := &s.director
	d.whistle = 0
	m, err := s.match.Snapshot().Match()
	for err == nil && m.Tick() < mostCount/second*sim.TicksPerSecond {
		err = m.Step(sim.Input{})
		for _, e := range m.Events() {
			if e.Kind == sim.EventWhistle {
				d.whistle = m.Tick()
				return
			}
		}
	}
}
