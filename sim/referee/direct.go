package referee

// again is how long a robot has let go of the ball, in ticks, when its next
// touch is another one and not the shin after the foot.
const again = second / 2

// first is the first touch after a restart, and whether it is the only one.
type first struct {
	robot   int
	restart Restart
	direct  bool // nobody else has touched the ball, nor the same robot again
	quiet   int  // ticks since that robot touched the ball last
}

// watchTouches sees whether a ball from a restart is touched again.
func (r *Referee) watchTouches(f *Facts) {
	t := &r.first
	if !t.direct {
		return
	}
	switch {
	case f.Touch == nobody:
		t.quiet++
	case t.robot == nobody:
		t.robot, t.quiet = f.Touch, 0
	case f.Touch != t.robot || t.quiet > again:
		t.direct = false
	default:
		t.quiet = 0
	}
}

// noGoal reports whether a ball in the goal does not count, because it came
// there straight from a restart. Nobody scores directly from a kick-off, a
// kick-in or an indirect free kick, nor against its own side from any restart.
func (r *Referee) noGoal(own bool) bool {
	return r.first.direct && (own || !r.first.restart.Direct())
}
