package exhibition

import (
	"fmt"
	"strings"

	"jiayou/sim"
)

// DidYouMean returns " (did you mean w?)" for the one of words that is nearest
// to a mistyped one, and nothing if none is near.
func DidYouMean(typed string, words []string) string {
	best, nearest := "", len(typed)/3+2
	for _, w := range words {
		if d := edits(typed, w); d < nearest && d < len(w) {
			best, nearest = w, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %s?)", best)
}

// edits returns how many letters must be inserted, removed or replaced to turn
// a into b (Levenshtein's distance).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// list joins words as a choice: "a, b or c".
func list(words []string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " or " + words[n]
}

// count returns "1 goal" or "3 goals".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Clock returns a number of ticks as minutes and seconds: "4:07".
func Clock(ticks int) string {
	s := ticks / sim.TicksPerSecond
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
