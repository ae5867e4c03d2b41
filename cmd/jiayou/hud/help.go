package hud

import "strings"

// The help, in points: for the operator, who stands near.
const (
	helpSize = 32  // letters, where there is room for them
	helpLine = 1.6 // from one row to the next, in letters
	helpKey  = 0.6 // room in a key beside its letters
	helpGap  = 0.5 // between a key and what it does
	helpWide = 1.6 // … and to the next column
)

// hint is a key, or more than one, and what it does.
type hint struct{ key, does Text }

// help tells which keys there are, in the middle of the picture: a table of keys and
// what they do, in two columns where the picture is wide.
func (h *HUD) help(s *Sheet) {
	x, _, w, high := s.area()
	size, columns := s.px(helpSize), 2
	if s.tall() {
		columns = 1
	}
	all := h.hints(size)
	rows := (len(all) + columns - 1) / columns
	wide := h.helpWidth(all, rows, size)
	if k := min((w-s.px(cardRoom))/wide, 0.8*high/(helpLine*size*float64(rows))); k < 1 {
		size *= k
		all = h.hints(size)
		wide = h.helpWidth(all, rows, size)
	}
	line := helpLine * size
	b := centred(x+w/2, 0.52*s.Height, wide+s.px(cardRoom), line*float64(rows)+s.px(cardRoom)/2, s.px(18), ink.fade(0.93))
	s.box(b)
	left := b.X + (b.W-wide)/2
	for ; len(all) > 0; all = all[min(rows, len(all)):] {
		column := all[:min(rows, len(all))]
		keys, does := h.columnWidth(column, size)
		for i, e := range column {
			y := b.Y + (b.H-line*float64(rows))/2 + line*(float64(i)+0.5)
			k := h.faces.width(e.key) + helpKey*size
			s.box(centred(left+keys-k/2, y, k, 0.82*line, 0.25*size, ice.fade(0.22)))
			s.write(e.key.at(left+keys-k/2, y))
			s.write(e.does.at(left+keys+helpGap*size+h.faces.width(e.does)/2, y))
		}
		left += keys + helpGap*size + does + helpWide*size
	}
}

// hints are all keys that do something now. In the words a key and what it does
// stand side by side, with a colon between them where it is more than one key, and
// three blanks before the next.
func (h *HUD) hints(size float64) (all []hint) {
	keys := []string{"help", "help.menu", "help.time", "help.robot"}
	if h.Board != nil {
		keys = append(keys, "help.class")
	}
	if h.Exercise != nil {
		keys = append(keys, "help.academy")
	}
	for _, key := range keys {
		for _, part := range strings.Split(h.words.Say(key), "   ") {
			part = strings.Replace(strings.ReplaceAll(part, "\u00a0", " "), "：", ": ", 1)
			k, does, several := strings.Cut(part, ": ")
			if !several {
				k, does, _ = strings.Cut(part, " ")
			}
			all = append(all, hint{h.text(strings.TrimSpace(k), 0.85*size, gold), h.text(strings.TrimSpace(does), size, paper)})
		}
	}
	return all
}

// columnWidth is how wide the keys of a column are, and what they do.
func (h *HUD) columnWidth(column []hint, size float64) (keys, does float64) {
	for _, e := range column {
		keys, does = max(keys, h.faces.width(e.key)+helpKey*size), max(does, h.faces.width(e.does))
	}
	return keys, does
}

// helpWidth is how wide all columns are.
func (h *HUD) helpWidth(all []hint, rows int, size float64) (wide float64) {
	for ; len(all) > 0; all = all[min(rows, len(all)):] {
		keys, does := h.columnWidth(all[:min(rows, len(all))], size)
		wide += keys + does + helpGap*size
		if len(all) > rows {
			wide += helpWide * size
		}
	}
	return wide
}
