package hud_test

import (
	"testing"

	"jiayou/cmd/jiayou/show"
)

// TestCaptionsLeaveTheHostItsPlace lays out all that is said beside the host, in
// languages of long words and of every script: nothing in its corner, everything within the picture.
func TestCaptionsLeaveTheHostItsPlace(t *testing.T) {
	const corner, head = 170.0 / 720, 0.70 // shares of the height: its width, and where its head is
	all := scenes()
	for name, v := range cycle() {
		if v.Card == show.NoCard {
			all[name] = v
		}
	}
	for _, tag := range []string{"de", "ru", "hi", "ar", "ja"} {
		h := open(t, tag)
		h.Host = true
		for _, room := range rooms[:2] {
			for name, v := range all {
				name = tag + ", " + room.name + ", " + name
				s := h.Layout(v, room.w, room.h, nil)
				fits(t, name, h, s)
				for _, m := range s.Marks {
					if b := m.Box; b.W > 0 && b.Y > head*room.h && b.X < corner*room.h-1 {
						t.Errorf("%s: a plate from x %.0f, y %.0f on is in the host's place", name, b.X, b.Y)
					}
				}
			}
		}
		for name, v := range all {
			s := h.Layout(v, 1080, 1920, nil)
			top := 1.0
			for _, m := range s.Marks {
				if m.Box.W > 0 && m.Box.Y > 0.6*1920 {
					top = min(top, m.Box.Y/1920)
				}
			}
			if h.Covered() < 1-top-1e-9 && v.Scene != show.WarmUp && v.Scene != show.Photo {
				t.Errorf("%s, %s: the host stands at %.2f, behind what begins at %.2f", tag, name, 1-h.Covered(), top)
			}
		}
	}
}
