package referee

// inPlay is how far the ball must move for a restart to be taken, m.
const inPlay = 0.05

// judgeRestart: the ball is in play when it has moved, or when the side has
// let its time run out and anybody may play it.
func (r *Referee) judgeRestart(f *Facts) {
	moved := f.Ball.Dist(r.spot) > inPlay
	if !moved && r.Since < r.format.RestartSeconds*second {
		return
	}
	r.Restart, r.Since = OpenPlay, 0
	r.stuck, r.still = f.Ball, 0
}
