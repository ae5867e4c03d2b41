package replay

import "jiayou/sim"

// The tempo of a chant is one bit that says whether there is any in the second,
// then that of the first tick (8 bits), and for each tick after it a bit that says
// whether it changes, and to what. A hall changes its tempo seldom.

func (w *bitWriter) putTempo(inputs []sim.Input) {
	any := false
	for i := range inputs {
		any = any || inputs[i].Tempo != 0
	}
	w.put(bit(any), 1)
	if !any {
		return
	}
	w.put(uint(inputs[0].Tempo), 8)
	for i := 1; i < len(inputs); i++ {
		changes := inputs[i].Tempo != inputs[i-1].Tempo
		w.put(bit(changes), 1)
		if changes {
			w.put(uint(inputs[i].Tempo), 8)
		}
	}
}

func (r *bitReader) takeTempo(inputs []sim.Input) {
	var tempo sim.Tempo
	any := r.bit() == 1
	for i := range inputs {
		if any && (i == 0 || r.bit() == 1) {
			tempo = sim.Tempo(r.take(8))
		}
		inputs[i].Tempo = tempo
	}
}
