package replay

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"

	"jiayou/sim"
)

// Writer records one match. Each second is written whole, in one Write, so that
// what has reached the file by then can be played whatever happens next.
type Writer struct {
	w     io.Writer
	room  buffer
	count int // inputs that are not written yet
	ticks uint32
	match *sim.Match // as of the last Tick
	body  []byte
	frame []byte
	err   error // the first one; nothing is written after it
}

// NewWriter begins a recording of the match of a config.
func NewWriter(w io.Writer, cfg sim.Config) (*Writer, error) {
	h, err := newHeader(cfg)
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("record match: %w", err)
	}
	if len(body) > mostBody {
		return nil, fmt.Errorf("record match: the header has %d bytes, at most %d fit: use shorter team names or a shorter file of the robot", len(body), mostBody)
	}
	rec := &Writer{w: w}
	if _, err := io.WriteString(w, magic); err != nil {
		return nil, fmt.Errorf("record match: %w", err)
	}
	rec.write(headerFrame, body)
	for side := range h.Brains {
		if b := &h.Brains[side]; b.Name != "" {
			rec.write(brainFrame, appendBrain(nil, side, b))
		}
	}
	return rec, rec.err
}

// Tick records one tick: its input, and what the match has come to with it.
func (rec *Writer) Tick(in sim.Input, m *sim.Match) error {
	rec.match = m
	rec.room.inputs[rec.count] = in
	rec.room.ticks[rec.count] = check(m.Hash())
	rec.count++
	rec.ticks++
	if rec.count == len(rec.room.inputs) {
		rec.flush()
	}
	return rec.err
}

// Close writes what is left and the end mark. It does not close the underlying
// writer. A match may be closed before its full time; it must not have gone on
// since the last Tick.
func (rec *Writer) Close() error {
	if rec.count > 0 {
		rec.flush()
	}
	rec.write(endFrame, binary.LittleEndian.AppendUint32(nil, rec.ticks))
	return rec.err
}

func (rec *Writer) flush() {
	parts := rec.match.Parts()
	for i := range parts.Count {
		rec.room.parts[i] = check(parts.Sums[i])
	}
	rec.body = appendSecond(rec.body[:0], &Second{
		Inputs: rec.room.inputs[:rec.count], Hash: rec.match.Hash(),
		Ticks: rec.room.ticks[:rec.count], Parts: rec.room.parts[:parts.Count],
	})
	rec.count = 0
	rec.write(secondFrame, rec.body)
}

func (rec *Writer) write(kind byte, body []byte) {
	if rec.err != nil {
		return
	}
	rec.frame = appendFrame(rec.frame[:0], kind, body)
	if _, err := rec.w.Write(rec.frame); err != nil {
		rec.err = fmt.Errorf("record match: %w", err)
	}
}
