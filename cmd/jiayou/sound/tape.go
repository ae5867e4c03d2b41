package sound

// tape plays a sound that was computed once. Footsteps and the whirr of legs are
// all but always in the air, twenty times a second: they are taken from a few
// prints each, at a pitch and a level of their own.
type tape struct {
	print []float32
	at    float64
	speed float64
	level float64
}

func (t *tape) length() int { return int(float64(len(t.print)-1)/t.speed) - 1 }

func (t *tape) render(out []float64) {
	for i := range out {
		k := int(t.at)
		x, y := float64(t.print[k]), float64(t.print[k+1])
		out[i] = t.level * (x + (t.at-float64(k))*(y-x))
		t.at += t.speed
	}
}

// prints is how many of each there are.
const prints = 6

// library holds the prints of the sounds that are taken from tape.
type library struct {
	steps, servos [prints][]float32
}

func newLibrary(chance *grain) *library {
	l := new(library)
	for i := range prints {
		l.steps[i] = print(newBlow(&Cue{Sound: Step, Force: 1, Pitch: 1}, chance))
		l.servos[i] = print(newMotor(&Cue{Sound: Servo, Force: 1, Pitch: 1}, chance))
	}
	return l
}

// print computes a whole sound.
func print(v voice) []float32 {
	all := make([]float64, v.length())
	v.render(all)
	p := make([]float32, len(all))
	for i, x := range all {
		p[i] = float32(x)
	}
	return p
}

// play returns a step or a whirr.
func (l *library) play(c *Cue, chance *grain) voice {
	shelf := &l.steps
	if c.Sound == Servo {
		shelf = &l.servos
	}
	n := int(chance.between(0, prints-0.001))
	return &tape{print: shelf[n], speed: c.Pitch * chance.between(0.94, 1.06), level: c.Force}
}
