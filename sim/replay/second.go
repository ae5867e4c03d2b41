package replay

import (
	"encoding/binary"
	"fmt"

	"jiayou/sim"
	"jiayou/sim/field"
)

// Second is up to a second of a match: its inputs and the hash after the last
// of them. A few bits of other hashes say where two runs part, and in what.
type Second struct {
	Inputs []sim.Input // 1 to sim.TicksPerSecond
	Hash   uint64
	Ticks  []uint8 // check of the hash after each tick
	Parts  []uint8 // check of each of the match's parts after the last
}

// checkBits are the bits of a check. Runs that part stay apart, so 15 of 16 are
// found out in the very tick, and nearly all others in the next.
const checkBits = 4

func check(hash uint64) uint8 { return uint8(hash >> (64 - checkBits)) }

// The body of a second is the number of ticks (8 bits), the hash (64 bits), the
// number of parts (8 bits), and then in single bits the checks of parts and
// ticks, the home stand, whether the away stand is alike, and the away
// stand if not. One microphone for both is the usual case. The tempo of the chant
// and answers end it.
const secondHead = 1 + 8 + 1

// A stand is its first level (8 bits), the order of the Rice code for the steps
// from tick to tick (3 bits), the steps, whether the roar changes (1 bit), and
// the roar of the first tick or of all. Steps are taken modulo 256 and folded:
// 0, −1, 1, −2, … become 0, 1, 2, 3, … A level trembles by a few steps, for
// which a Rice code is within a tenth of the best there is.
const (
	orderBits = 3
	steady    = 1<<orderBits - 1 // the order that says: no steps at all
)

// appendSecond appends the body of a second to b.
func appendSecond(b []byte, s *Second) []byte {
	b = append(b, byte(len(s.Inputs)))
	b = binary.LittleEndian.AppendUint64(b, s.Hash)
	w := bitWriter{bytes: append(b, byte(len(s.Parts)))}
	for _, c := range s.Parts {
		w.put(uint(c), checkBits)
	}
	for _, c := range s.Ticks {
		w.put(uint(c), checkBits)
	}
	w.putStand(s.Inputs, field.Home)
	if alike(s.Inputs) {
		w.put(1, 1)
	} else {
		w.put(0, 1)
		w.putStand(s.Inputs, field.Away)
	}
	w.putTempo(s.Inputs)
	w.putAnswers(s.Inputs)
	return w.bytes
}

func alike(inputs []sim.Input) bool {
	for i := range inputs {
		if inputs[i].Cheer[field.Home] != inputs[i].Cheer[field.Away] {
			return false
		}
	}
	return true
}

func (w *bitWriter) putStand(inputs []sim.Input, side field.Side) {
	first := inputs[0].Cheer[side]
	w.put(uint(first.Level), 8)
	k := bestOrder(inputs, side)
	w.put(k, orderBits)
	changes := false
	for i := 1; i < len(inputs); i++ {
		if k != steady {
			w.putRice(step(inputs, side, i), k)
		}
		changes = changes || inputs[i].Cheer[side].Roar != first.Roar
	}
	w.put(bit(changes), 1)
	if !changes {
		w.put(bit(first.Roar), 1)
		return
	}
	for i := range inputs {
		w.put(bit(inputs[i].Cheer[side].Roar), 1)
	}
}

// step returns the folded step of a level from tick i−1 to tick i.
func step(inputs []sim.Input, side field.Side, i int) uint {
	d := int8(inputs[i].Cheer[side].Level - inputs[i-1].Cheer[side].Level)
	return uint(uint8(d<<1 ^ d>>7))
}

// unfold returns the step that step has folded.
func unfold(x uint8) uint8 { return x>>1 ^ -(x & 1) }

// bestOrder returns the order that needs the fewest bits.
func bestOrder(inputs []sim.Input, side field.Side) uint {
	var cost [steady]uint
	var sum uint
	for i := 1; i < len(inputs); i++ {
		x := step(inputs, side, i)
		sum += x
		for k := range cost {
			cost[k] += x>>k + 1 + uint(k)
		}
	}
	if sum == 0 {
		return steady
	}
	best := 0
	for k := range cost {
		if cost[k] < cost[best] {
			best = k
		}
	}
	return uint(best)
}

// buffer has room for a second.
type buffer struct {
	inputs [sim.TicksPerSecond]sim.Input
	ticks  [sim.TicksPerSecond]uint8
	parts  [sim.MaxParts]uint8
}

// readSecond takes a body apart, into room.
func readSecond(body []byte, room *buffer) (Second, error) {
	if len(body) < secondHead || body[0] == 0 || body[0] > sim.TicksPerSecond || body[9] > sim.MaxParts {
		return Second{}, fmt.Errorf("%w: a second has no sensible length", ErrAltered)
	}
	n := body[0]
	s := Second{Inputs: room.inputs[:n], Hash: binary.LittleEndian.Uint64(body[1:]), Ticks: room.ticks[:n], Parts: room.parts[:body[9]]}
	r := bitReader{bytes: body[secondHead:]}
	for i := range s.Parts {
		s.Parts[i] = uint8(r.take(checkBits))
	}
	for i := range s.Ticks {
		s.Ticks[i] = uint8(r.take(checkBits))
	}
	r.takeStand(s.Inputs, field.Home)
	if r.bit() == 0 {
		r.takeStand(s.Inputs, field.Away)
	} else {
		for i := range s.Inputs {
			s.Inputs[i].Cheer[field.Away] = s.Inputs[i].Cheer[field.Home]
		}
	}
	r.takeTempo(s.Inputs)
	r.takeAnswers(s.Inputs)
	if !r.spent() {
		return Second{}, fmt.Errorf("%w: a second does not add up", ErrAltered)
	}
	return s, nil
}

func (r *bitReader) takeStand(inputs []sim.Input, side field.Side) {
	level := uint8(r.take(8))
	k := r.take(orderBits)
	inputs[0].Cheer[side].Level = level
	for i := 1; i < len(inputs); i++ {
		if k != steady {
			level += unfold(uint8(r.takeRice(k)))
		}
		inputs[i].Cheer[side].Level = level
	}
	changes := r.bit() == 1
	roar := r.bit() == 1
	for i := range inputs {
		if changes && i > 0 {
			roar = r.bit() == 1
		}
		inputs[i].Cheer[side].Roar = roar
	}
}

func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}
