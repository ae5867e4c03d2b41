package main

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// aligned writes rows of equally many cells under each other. A letter of Chinese,
// Japanese or Korean is two wide.
func aligned(w io.Writer, rows [][]string) error {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			b.WriteString(cell)
			if i == len(row)-1 {
				continue
			}
			wide := 0
			for _, other := range rows {
				wide = max(wide, cells(other[i]))
			}
			b.WriteString(strings.Repeat(" ", wide+2-cells(cell)))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cells is how many cells of a terminal a text takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.Is(unicode.Mn, r):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
