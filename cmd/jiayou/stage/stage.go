// Package stage draws a match: a broadcast picture in perspective of turf,
// goals, boards and stands, with robots that are posed from gait and balance.
//
//	st := stage.New(&format)
//	…
//	st.Notice(match.Events())                        // after every tick
//	st.Update(&prev, &next, alpha, 1.0/60, stage.Look{}) // once per picture
//	st.Draw(screen)
//	x, y, ok := st.Project(robot.Pos.X, robot.Pos.Y, 1.4) // for a label
//
// A Look asks for more than the game: another angle, a ceremony, a host. In a
// ceremony, and after full time, walkers play the robots (package walk); every
// body is posed by package pose and seen through package space.
//
// The stage needs nothing but frames and events, and gives nothing back. All
// its own motion (camera, blends, paper, dust) is a function of the frames and
// of the dt it was given: the same calls draw the same pictures.
//
// A picture is built on the CPU as a few lists of depth-sorted triangles, each
// drawn in one call with a shader of its own (folder kage): the turf's grows its
// grain, that of shadows makes capsules soft, that of bodies lights every pixel.
// Edges carry fringes of a pixel, so that the picture is smooth without
// anti-aliasing, which software GL cannot afford. The lists are built by compose,
// which needs no window; only paint.go talks to Ebitengine.
package stage

import (
	"github.com/hajimehoshi/ebiten/v2"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
	"jiayou/sim/rng"
)

// Stage is everything that is drawn of a match. Make one with New; use it from
// one goroutine.
type Stage struct {
	format field.Format
	pitch  *pitch
	goals  [2]*goal
	boards *boards
	stands *stands
	arena  *arena

	now    sim.Frame // what is shown
	actors [field.MaxRobots]actor
	ball   *football
	sparks sparks
	rig    rig
	troupe troupe
	host   host
	beat   float64    // s since the stage began
	levels [2]float64 // of the stands, eased
	calm   [2]float64 // of the stands, over some seconds
	chants float64    // how far the stands jump to a chant: 0…1
	lit    [2]float64 // how far each stand is in the spotlight: 0…1
	hush   hush
	joy    joy
	veil   veil
	angle  Angle // from which the last picture was seen
	events []sim.Event
	score  [2]int
	scorer field.Side // who scored last
	mind   sim.Mind   // that is shown
	thinks bool       // … if it is

	scenery   canvas // the hall and its stands
	lamps     canvas // what shines there
	lawn      canvas // the turf
	around    canvas // lines, boards
	marks     canvas // what lies on the turf
	shade     shadow
	cast      canvas // what stands and flies
	front     canvas // the host
	sculpture sculpture
	painter   painter
}

// New returns the stage for a format.
func New(f *field.Format) *Stage {
	return &Stage{
		format: *f,
		pitch:  newPitch(f),
		goals:  [2]*goal{newGoal(f, -1), newGoal(f, 1)},
		boards: newBoards(f),
		stands: newStands(f),
		arena:  newArena(f),
		ball:   newFootball(f.BallRadius),
		sparks: sparks{chance: rng.New(11, "sparks", 0)},
		host:   newHost(),
	}
}

// Words puts pictures on every other board, in turn: white or coloured letters
// on a transparent ground, as large as they like; each is fitted to its board.
// Without words the boards show only patterns.
func (s *Stage) Words(words []*ebiten.Image) { s.boards.words = words }

// Notice tells the stage what has happened, for dust and paper. It may be
// called any number of times before an Update.
func (s *Stage) Notice(events []sim.Event) { s.events = append(s.events, events...) }

// Update shows the state a share alpha (0…1) of the way from prev to next, two
// frames that follow each other, dt seconds after the last Update.
func (s *Stage) Update(prev, next *sim.Frame, alpha, dt float64, look Look) {
	enters := s.enters(&look)
	if look.Cut || enters {
		s.cut()
	}
	between(&s.now, prev, next, alpha)
	s.beat += dt
	s.ignore()
	s.count(&next.Game)
	s.hold(&look, dt)
	for side := range s.levels {
		s.hear(side, look, dt)
		if look.Cut { // whatever is heard has been heard for long
			s.calm[side] = s.loud(side, look)
			s.levels[side] = s.calm[side]
		}
	}
	for i := range s.now.Count {
		r := &s.now.Robots[i]
		q := s.cue(r, &look)
		s.actors[i].act(r, &q, dt)
	}
	ease(&s.chants, share(look.Tempo > 0), chantTime, dt)
	s.ball.follow(&s.now.Ball, dt)
	for _, g := range s.goals {
		g.give(s.ball.at, s.ball.radius, dt)
	}
	s.happen()
	s.sparks.fly(dt)
	s.rig.feel(&s.now, dt)
	s.rig.move(s.view(&look), look.Cut || enters || s.leaps(&look), dt)
	s.angle, s.boards.covers = look.Angle, look.Covers
	s.hush.fall(&s.now, &look, max(s.levels[0], s.levels[1]), dt)
	s.veil.fall(s, dt)
	s.joy.feel(&s.now, s.scorer, s.format.GoalX(), dt)
	s.host.act(&look, s.beat, max(s.levels[0], s.levels[1]), dt)
}

// leaps reports whether the camera goes to where it is to be at once: behind a goal
// and back, for its way would lead through the net.
func (s *Stage) leaps(look *Look) bool {
	return (look.Angle == BehindGoal) != (s.angle == BehindGoal)
}

// ignore lets nobody answer the crowd after full time: the match, which would say
// when that is over, has stopped.
func (s *Stage) ignore() {
	if s.now.Game.Phase != referee.Finished {
		return
	}
	for i := range s.now.Count {
		s.now.Robots[i].Hears = 0
	}
}

// cut forgets all that blends and flies, so that the next picture owes nothing
// to the last one.
func (s *Stage) cut() {
	for i := range s.actors {
		a := &s.actors[i]
		*a = actor{costume: a.costume, side: a.side, number: a.number, model: a.model}
	}
	s.troupe.on = [field.MaxRobots]bool{}
	s.ball.known, s.ball.moving, s.ball.trail = false, ballGlide, trail{}
	s.rig.drama = 0
	s.sparks.clear()
}

// count keeps the score, to know who has scored.
func (s *Stage) count(g *referee.State) {
	for side := range s.score {
		if g.Score[side] > s.score[side] {
			s.scorer = field.Side(side)
		}
	}
	s.score = g.Score
}

// glad reports whether a side has something to celebrate.
func (s *Stage) glad(side field.Side) bool {
	switch s.now.Game.Phase {
	case referee.Celebrating:
		return side == s.scorer
	case referee.Finished:
		return s.score[side] > s.score[side.Other()]
	}
	return false
}

// heard is how far a side shows that it hears its stand before which it stands.
func (s *Stage) heard(side field.Side, look *Look) float64 {
	if look.Ceremony != Answer || side != look.Side {
		return 0
	}
	return space.Smooth(0.25, 0.40, s.levels[side])
}

// cue is what a robot is told to play.
func (s *Stage) cue(r *sim.Robot, look *Look) cue {
	q := cue{acts: s.acts(r, look), hears: s.heard(r.Side, look), bow: s.troupe.bow(), dance: s.troupe.beats, beat: s.beat, crowd: s.rig.now.eye}
	lead := s.score[r.Side] - s.score[r.Side.Other()]
	q.proud = 0.5 * float64(min(max(lead, 0), 2))
	free := r.Posture.Upright() && r.Body.Kick == 0 && r.Body.Crouch == 0
	if !free {
		return q
	}
	// A roar out of the quiet startles; who is not at the ball looks up to the
	// crowd.
	sudden := s.levels[r.Side] - s.calm[r.Side]
	if far := r.Pos.Dist(s.now.Ball.Pos) > 1.2; far {
		q.startle = space.Smooth(0.30, 0.55, sudden)
		q.glance = space.Smooth(0.20, 0.40, sudden)
	}
	for act, k := range q.acts {
		if pose.Act(act) != pose.Grieve && pose.Act(act) != pose.Rage {
			q.glance = max(q.glance, 0.85*k)
		}
	}
	return q
}

const (
	calmTime  = 2.5 // s over which a stand's level becomes what robots are used to
	chantTime = 0.8 // s in which a stand falls in with a chant
	litTime   = 0.4 // s in which the spotlight comes and goes
)

// hear lets a drawn stand follow the real one: at once upwards, slower down.
// A goal brings half of its own side to their feet even in a silent room.
func (s *Stage) hear(side int, look Look, dt float64) {
	want := s.loud(side, look)
	constant := 0.35
	if want > s.levels[side] {
		constant = 0.06
	}
	ease(&s.levels[side], want, constant, dt)
	ease(&s.calm[side], want, calmTime, dt)
	ease(&s.lit[side], share(look.Angle == Stand && int(look.Fans) == side), litTime, dt)
}

// loud is how loud a stand is drawn at last.
func (s *Stage) loud(side int, look Look) float64 {
	want := max(s.now.Stands[side].Cheer.Strength(), look.Crowd[side])
	if s.glad(field.Side(side)) {
		want = max(want, 0.5)
	}
	return want
}

// stale is the age, in ticks, at which what was noticed is not shown any more:
// a show that skips ahead does not rain the paper of all goals at once.
const stale = 50

// happen turns what was noticed into dust, crumbs and paper.
func (s *Stage) happen() {
	for _, e := range s.events {
		if s.now.Tick-e.Tick > stale {
			continue
		}
		switch e.Kind {
		case sim.EventDown:
			if e.Robot >= 0 && e.Robot < s.now.Count {
				s.sparks.land(space.On(s.now.Robots[e.Robot].Pos, 0.05))
			}
		case sim.EventKick:
			s.sparks.crumbs(space.On(s.now.Ball.Pos, 0.03), space.On(s.now.Ball.Vel, 0), 3+int(2*min(e.Value, 5)))
		case sim.EventGoal:
			s.celebrate(e.Side)
		}
	}
	s.events = s.events[:0]
}

// celebrate rains paper on the goal and on the scorers' half of the picture.
func (s *Stage) celebrate(side field.Side) {
	k := sideColours[side]
	x := s.ball.at.X
	s.sparks.party(space.Vec{X: x - 4.5, Y: -5, Z: 2}, space.Vec{X: x + 4.5, Y: 4, Z: 6}, k, 640)
}

// Project returns the pixel of the picture drawn last at which a point of the
// pitch appears, and whether it lies in the picture.
func (s *Stage) Project(x, y, z float64) (px, py float64, visible bool) {
	c := &s.cast
	px, py, depth := c.cam.Project(space.Vec{X: x, Y: y, Z: z})
	return px, py, depth > space.Near && c.visible(px, py, 0)
}

// tall reports whether the picture drawn last was higher than wide.
func (s *Stage) tall() bool { return s.cast.height > s.cast.width }
