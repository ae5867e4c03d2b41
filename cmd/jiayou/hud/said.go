package hud

import "jiayou/cmd/jiayou/show"

// Said returns the show's line as it is read, empty for none.
func (h *HUD) Said(v *show.View) string { return h.say(v.Line, v.Teams) }
