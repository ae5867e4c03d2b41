package sound

// voice is a sound that is being played.
type voice interface {
	length() int          // of the whole sound, frames
	render(out []float64) // writes its next samples over out
}

// newVoice begins a cue's sound. Chance makes no two alike.
func (m *Mixer) newVoice(c *Cue) voice {
	chance := &m.chance
	switch c.Sound {
	case Peep, Whistle, HalfTime, FullTime:
		return newPea(c.Sound, c.Force, chance)
	case Kick, Bounce, Board, Post, Clash, Thud:
		return newBlow(c, chance)
	case Net:
		return newSwish(c, chance)
	case Step, Servo:
		return m.library.play(c, chance)
	case Rise, Sag:
		return newMotor(c, chance)
	case Hear, Rescue, Leave, Tick:
		return newChime(c)
	case Fanfare, Fanfare2:
		return newBrass(c.Sound, chance)
	}
	return nil
}

// clock counts a voice's samples.
type clock struct{ now, end int }

// tick returns the time in s and moves on by a sample.
func (c *clock) tick() float64 {
	c.now++
	return float64(c.now-1) / Rate
}

func (c *clock) length() int { return c.end }

// frames is a time in samples.
func frames(seconds float64) int { return int(seconds * Rate) }
