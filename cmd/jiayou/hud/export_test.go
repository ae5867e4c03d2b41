package hud

// Width returns how wide a text is drawn, in pixels.
func (h *HUD) Width(t Text) float64 { return h.faces.width(t) }

// Has reports whether the fonts of a text have its letters.
func (h *HUD) Has(t Text) bool {
	for _, r := range h.faces.runs(t) {
		if !h.faces.has(r.Font, r.String) {
			return false
		}
	}
	return true
}

// Code draws a QR code.
var Code = code
