package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// The broadcast angle on the 14 × 9 m pitch: the eye stands behind the near
// touch line and looks a little down.
const (
	eyeBack = 11.2 // m from the long axis
	eyeHigh = 6.2
	lookFar = 0.55 // the point looked at lies beyond the long axis by this
	lookUp  = 0.38
	lensTan = 0.2962 // of half of 33°
	leastW  = 0.24   // of half the horizontal angle, for tall pictures

	possession = 0.6 // weight of the robot in possession against the ball
	possessed  = 1.6 // m within which a robot has the ball
	lead       = 0.5 // m that the camera looks ahead of the play
	dramaPull  = 0.30
	dramaZoom  = 0.09

	// What stands beside the row ends at this share of the picture's width, and is
	// so wide, in heights of the picture; both with the room for an arm.
	besideEdge, besideWide = 0.94, 0.54

	meterRoom = 0.20 // from a side of the picture, in its heights, that a meter may cover
	postRoom  = 0.15 // m, of a post and what is round it
	tallRoom  = 0.88 // share of half a tall picture's width in which a goal stands
)

// view is what a look asks the camera to show now.
func (s *Stage) view(look *Look) view {
	f, now := &s.format, &s.now
	switch look.Angle {
	case Wide:
		back := 1.25 * f.Length
		return view{space.Vec{Y: -back, Z: 0.62 * back}, space.Vec{Y: 0.2}, 0.30, 0.42}
	case BehindGoal:
		return s.behind(now.Game.Attack(look.Goal))
	case SideLine:
		at := now.Ball.Pos
		at.X = geom.Clamp(at.X, -f.GoalX(), f.GoalX())
		return view{space.Vec{X: at.X * 0.86, Y: at.Y - 5.4, Z: 1.35}, space.On(at, 0.55), 0.25, 0.27}
	case Close:
		return s.close(min(max(look.On, 0), max(now.Count-1, 0)))
	case LineUp:
		return s.portrait(look)
	case Stand:
		return s.fans(look.Fans)
	}
	return s.broadcast()
}

// behind looks over the goal at that end, along the pitch, from so far aside that
// the keeper does not stand before the ball, and that the stands are beyond it.
func (s *Stage) behind(end float64) view {
	f, ball := &s.format, s.now.Ball.Pos
	goal := end * f.GoalX()
	before := min(end*ball.X, f.GoalX()-0.6) * end // the ball, but not one in the goal
	v := view{
		eye:  space.Vec{X: goal + end*(f.Border+2.8), Y: 0.30*ball.Y - 1.9, Z: 2.3 + 0.55*f.GoalHeight},
		at:   space.Vec{X: space.Mix(goal-end*1.9, before, 0.45), Y: 0.62 * ball.Y, Z: 0.45},
		tan:  0.36,
		wide: 0.42,
	}
	room := s.beforeMeters()
	if s.tall() { // there they stand over the goal
		room = tallRoom
	}
	for _, side := range [2]float64{1, -1} {
		v.admit(space.Vec{X: goal, Y: side * (f.GoalWidth/2 + postRoom), Z: f.GoalHeight}, room)
	}
	return v
}

// beforeMeters is the share of half the picture's width in which no meter stands.
func (s *Stage) beforeMeters() float64 {
	return 1 - 2*meterRoom*s.cast.height/max(s.cast.width, 1)
}

// admit opens the lens until a point stands within a share of half the picture's
// width from its middle.
func (v *view) admit(p space.Vec, share float64) {
	ahead, off := v.at.Sub(v.eye), p.Sub(v.eye)
	aside := math.Abs(ahead.X*off.Y-ahead.Y*off.X) / math.Hypot(ahead.X, ahead.Y)
	if deep := ahead.Dot(off) / ahead.Len(); deep > space.Near {
		v.wide = max(v.wide, aside/deep/share)
	}
}

// close shows one robot, not much larger than life on a large screen.
func (s *Stage) close(robot int) view {
	r := &s.now.Robots[robot]
	size := pose.SizeOf(r)
	at := r.Pos
	return view{
		eye: space.Vec{X: at.X * 0.86, Y: at.Y - 1.2 - 4.0*size, Z: 0.5 + 1.5*size},
		at:  space.On(at, 0.55*size), tan: 0.24, wide: 0.17,
	}
}

// fans shows a side's stand and, low enough to stand out against it, the team in
// a row before it.
func (s *Stage) fans(side field.Side) view {
	const back = 6.6
	at, half := s.before(side), 1.5
	for i := range s.now.Count {
		if p := s.troupe.places[i]; s.troupe.held == Answer && s.now.Robots[i].Side == side && s.troupe.on[i] {
			half = max(half, math.Abs(p.X-at.X)+0.8)
		}
	}
	return view{space.Vec{X: 0.86 * at.X, Y: at.Y - back, Z: 1.25}, space.On(at, 0.30), 0.275, half / back}
}

// portrait shows the row in which teams line up, or stand after it.
func (s *Stage) portrait(look *Look) view {
	const back = 7.4
	margin := 0.75
	if s.tall() {
		margin = 0.55
	}
	half, y, rear := 1.4, 0.0, 0.0
	for i := range s.now.Count {
		if !s.troupe.on[i] || s.now.Robots[i].Off {
			continue
		}
		p := s.now.Robots[i].Pos
		if s.troupe.held.lines() {
			p = s.troupe.places[i]
		}
		half, y, rear = max(half, math.Abs(p.X)+margin), min(y, p.Y), max(rear, p.Y)
	}
	aside, high := 0.0, 0.86
	switch {
	case look.Beside && s.tall():
		high = -0.45
	case look.Beside:
		free := max(besideEdge-besideWide*s.cast.height/s.cast.width, 0.3)
		aside = (1 - free) / free * half
		half += aside
	}
	wide, deep := half/back, rear-y // of two rows the rear one is seen over the heads of the other
	return view{space.Vec{X: aside, Y: y - back, Z: 1.9 + 1.2*deep}, space.Vec{X: aside, Y: y, Z: high}, max(0.20, 0.5*wide), wide}
}

// broadcast follows 40 % ball and 60 % possession, a little ahead of the play,
// and leans towards a robot that lies. Small robots are looked at closer.
func (s *Stage) broadcast() view {
	f, now, r := &s.format, &s.now, &s.rig
	focus := now.Ball.Pos
	size, aim := 1.0, 0.25
	if s.tall() { // where there is less room beside the middle
		aim = 0.42
	}
	if now.Count > 0 {
		size = pose.SizeOf(&now.Robots[0])
	}
	if t := now.Ball.Touch; t >= 0 && t < now.Count {
		if p := now.Robots[t].Pos; p.Dist(focus) < possessed {
			focus = focus.Lerp(p, possession)
		}
		focus.X += lead * now.Game.Attack(now.Robots[t].Side)
	}
	zoom := dramaZoom * r.drama
	if now.Game.Phase == referee.Celebrating {
		zoom = 0.16
		if t := now.Ball.Touch; t >= 0 && t < now.Count {
			focus = now.Robots[t].Pos
		}
	} else {
		focus = focus.Lerp(r.fallen, dramaPull*r.drama)
	}
	focus = f.Clamp(focus, 0.8)
	// The eye trails the focus; on a larger pitch it goes along rather than
	// seeing everything small.
	kx, ky := 1-3.15/f.GoalX(), 1-3.2/f.TouchY()
	lens := (1 - zoom) * geom.Clamp(math.Sqrt(size), 0.70, 1.10)
	return view{
		eye:  space.Vec{X: kx * focus.X, Y: ky*focus.Y - eyeBack, Z: eyeHigh},
		at:   space.Vec{X: (kx + aim) * focus.X, Y: lookFar + (ky+0.14)*focus.Y, Z: lookUp},
		tan:  lensTan * lens,
		wide: leastW * lens,
	}
}
