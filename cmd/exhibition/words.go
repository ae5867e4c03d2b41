package exhibition

import (
	"fmt"
	"strings"

	"jiayou/sim"
	"jiayou/sim/brain/spell"
)

// DidYouMean returns " (did you mean w?)" for the one of words that is nearest
// to a mistyped one, and nothing if none is near.
func DidYouMean(typed string, words []string) string {
	if w := spell.Nearest(typed, words); w != "" {
		return fmt.Sprintf(" (did you mean %s?)", w)
	}
	return ""
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
