package hud

import (
	"math"

	"jiayou/audio"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// A meter, in points: a column of cells that the crowd lights, beside it the
// bar of spirit, and under them what they are.
const (
	cellCount  = 14
	cellWide   = 44
	cellStep   = 13
	cellGap    = 3
	spiritWide = 14
	meterRoom  = 9 // round the columns and between them
	footHigh   = 34
	meterEdge  = 16 // from the edge of the picture: there is no text in it
	meterBar   = 7  // of the side's colour
	meterWide  = meterBar + cellWide + spiritWide + 3*meterRoom
	meterHigh  = cellCount*cellStep + footHigh + 3*meterRoom
)

// RoarMark is the level to shout for: of 27 recorded cheers, at two loudnesses
// in the noise of a room, nine in ten were above it when the ear was sure of a
// roar.
const RoarMark = 0.35

// meter stands at the edge of the picture in front of its crowd: Home's on the
// left, Away's on the right. The lowest cell is the room's own noise.
func (h *HUD) meter(s *Sheet, side field.Side, v *show.View, top float64) {
	m, wide, high := &v.Meters[side], s.px(meterWide), s.px(meterHigh)
	x := s.px(meterEdge)
	outer, cells, spirit := x, s.px(meterBar+meterRoom), s.px(meterBar+cellWide+2*meterRoom)
	if side == field.Away {
		x = s.Width - x - wide
		outer = x + wide - s.px(meterBar)
		cells, spirit = s.px(spiritWide+2*meterRoom), s.px(meterRoom)
	}
	s.box(Box{X: x, Y: top, W: wide, H: high, Round: s.px(12), Colour: panel})
	s.box(Box{X: outer, Y: top, W: s.px(meterBar), H: high, Round: s.px(3), Colour: sides[side]})
	h.cells(s, x+cells, top+s.px(meterRoom), side, v)
	h.spirit(s, x+spirit, top+s.px(meterRoom), m)
	foot := top + high - s.px(meterRoom+footHigh)
	ear := microphone(v.Ear.State, x+cells+s.px(cellWide-footHigh)/2, foot, s.px(footHigh))
	if m.Script { // no microphone hears this crowd
		ear.Icon, ear.Colour = Script, gold
	}
	s.box(ear)
	bolt := s.px(24)
	s.box(Box{X: x + spirit + (s.px(spiritWide)-bolt)/2, Y: foot + (s.px(footHigh)-bolt)/2, W: bolt, H: bolt,
		Icon: Bolt, Colour: ice})
}

// cells is how loud the crowd is.
func (h *HUD) cells(s *Sheet, x, y float64, side field.Side, v *show.View) {
	m := &v.Meters[side]
	lit := int(math.Ceil(m.Level * cellCount))
	if v.Ear.State == audio.Listening {
		lit = max(lit, 1)
	}
	for i := range cellCount {
		share := float64(i) / (cellCount - 1)
		k := grey.fade(0.22)
		if i < lit {
			k = sides[side].mix(paper, 0.35*share)
			if m.Roar {
				k = gold.mix(paper, 0.4*share)
			}
		}
		s.box(Box{X: x, Y: y + s.px(float64(cellStep*(cellCount-1-i))), W: s.px(cellWide),
			H: s.px(cellStep - cellGap), Round: s.px(3), Colour: k})
	}
	mark := y + s.px(cellStep*cellCount*(1-RoarMark)) - s.px(cellGap)
	s.box(Box{X: x - s.px(5), Y: mark, W: s.px(cellWide + 10), H: s.px(3), Colour: paper})
}

// spirit is what the crowd can still give.
func (h *HUD) spirit(s *Sheet, x, y float64, m *show.Meter) {
	high := s.px(cellStep*cellCount - cellGap)
	s.box(Box{X: x, Y: y, W: s.px(spiritWide), H: high, Round: s.px(5), Colour: grey.fade(0.22)})
	left := math.Round(high * m.Spirit)
	s.box(Box{X: x, Y: y + high - left, W: s.px(spiritWide), H: left, Round: s.px(5), Colour: ice.mix(paper, 0.6*m.Effect)})
}

// microphone shows how the ear is.
func microphone(state audio.State, x, y, size float64) Box {
	b := Box{X: x, Y: y, W: size, H: size, Icon: MicrophoneOff, Colour: grey}
	switch state {
	case audio.Listening:
		b.Icon, b.Colour = Microphone, paper
	case audio.Opening:
		b.Icon = Microphone
	case audio.Lost:
		b.Colour = alarm
	}
	return b
}
