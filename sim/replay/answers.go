package replay

import (
	"jiayou/sim"
	"jiayou/sim/agent"
)

// After the stands of a second come the answers of brains that think outside the
// match: one bit that says whether there are any, then one for each tick, and
// behind it the answer, if there is one. What an answer seldom has, a kick and a
// word, costs a bit where it is missing.

func (w *bitWriter) putAnswers(inputs []sim.Input) {
	any := false
	for i := range inputs {
		any = any || inputs[i].Answer != sim.Answer{}
	}
	w.put(bit(any), 1)
	if !any {
		return
	}
	for i := range inputs {
		w.putAnswer(&inputs[i].Answer)
	}
}

func (w *bitWriter) putAnswer(a *sim.Answer) {
	w.put(bit(*a != sim.Answer{}), 1)
	if *a == (sim.Answer{}) {
		return
	}
	w.put(uint(a.Robot), 8)
	w.put(bit(a.Still), 1)
	w.put(uint(a.Guard), 3)
	w.put(uint(a.Show), 3)
	w.put(uint(a.Rise), 2)
	for _, x := range [...]int16{a.WalkX, a.WalkY, a.Turn, a.LookX, a.LookY} {
		w.put(uint(uint16(x)), 16)
	}
	w.put(uint(a.ToBall), 16)
	kicks := a.Power != 0 || a.Loft != 0 || a.KickX != 0 || a.KickY != 0 || a.Full
	w.put(bit(kicks), 1)
	if kicks {
		w.put(bit(a.Full), 1)
		for _, x := range [...]uint16{a.Power, a.Loft, uint16(a.KickX), uint16(a.KickY)} {
			w.put(uint(x), 16)
		}
	}
	speaks := a.Word != agent.Word{}
	w.put(bit(speaks), 1)
	if speaks {
		for _, c := range a.Word {
			w.put(uint(c), 8)
		}
	}
}

func (r *bitReader) takeAnswers(inputs []sim.Input) {
	any := r.bit() == 1
	for i := range inputs {
		inputs[i].Answer = sim.Answer{}
		if any && r.bit() == 1 && !r.short {
			r.takeAnswer(&inputs[i].Answer)
		}
	}
}

func (r *bitReader) takeAnswer(a *sim.Answer) {
	a.Robot = uint8(r.take(8))
	a.Still = r.bit() == 1
	a.Guard, a.Show, a.Rise = agent.Guard(r.take(3)), agent.Emotion(r.take(3)), agent.Rise(r.take(2))
	for _, x := range [...]*int16{&a.WalkX, &a.WalkY, &a.Turn, &a.LookX, &a.LookY} {
		*x = int16(r.take(16))
	}
	a.ToBall = uint16(r.take(16))
	if r.bit() == 1 {
		a.Full = r.bit() == 1
		a.Power, a.Loft = uint16(r.take(16)), uint16(r.take(16))
		a.KickX, a.KickY = int16(r.take(16)), int16(r.take(16))
	}
	if r.bit() == 1 {
		for i := range a.Word {
			a.Word[i] = byte(r.take(8))
		}
	}
}
