package hud

// Width returns how wide a text is drawn, in pixels.
func (h *HUD) Width(t Text) float64 { return h.faces.width(t) }
