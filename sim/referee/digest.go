package referee

import "jiayou/sim/digest"

// Digest folds what decides the rest of the match into a sum.
func (r *Referee) Digest(h *digest.Sum) {
	s := &r.State
	h.Uint(uint64(s.Phase) | uint64(s.Restart)<<8 | uint64(s.Half)<<16 | uint64(s.Taker)<<24 | uint64(bit(s.Dead))<<25 | uint64(s.Clock)<<32)
	h.Uint(uint64(s.Score[0]) | uint64(s.Score[1])<<16 | uint64(s.Since)<<32)
	h.Uint(uint64(s.Kicks[0]) | uint64(s.Kicks[1])<<16 | uint64(s.Scored[0])<<32 | uint64(s.Scored[1])<<48)
	h.Floats(r.spot.X, r.spot.Y, r.siege.at.X, r.siege.at.Y, r.siege.place.X, r.siege.place.Y)
	h.Uint(uint64(uint32(r.siege.still)) | uint64(uint32(r.siege.crowd))<<32)
	h.Uint(uint64(uint32(r.hold.by)) | uint64(uint32(r.hold.ticks))<<32)
	h.Uint(uint64(uint32(r.first.robot)) | uint64(r.first.restart)<<32 | uint64(bit(r.first.direct))<<40)
	h.Uint(uint64(uint32(r.first.quiet)) | uint64(uint32(r.retake))<<32)
	h.Int(r.tried)
	for i := range r.robots {
		r.robots[i].digest(h)
	}
	r.pushes.digest(h)
}

func (m *record) digest(h *digest.Sum) {
	h.Uint(uint64(uint32(m.out)) | uint64(uint32(m.fouls))<<32)
	h.Uint(uint64(uint32(m.close)) | uint64(uint32(m.outside))<<32)
	h.Floats(m.pace.X, m.pace.Y, m.stood.X, m.stood.Y)
}

func (p *pushes) digest(h *digest.Sum) {
	h.Uint(uint64(p.active))
	h.Int(p.until)
	for k := range p.pairs {
		if p.active>>k&1 == 0 {
			continue
		}
		q := &p.pairs[k]
		h.Uint(uint64(q.inWindow()) | uint64(q.contact)<<16 | uint64(q.drives[0])<<32 | uint64(q.drives[1])<<48)
		h.Uint(uint64(q.linger))
		h.Float(q.impulse)
	}
}
