package exhibition

import (
	"errors"
	"flag"
	"fmt"
	"regexp"
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

var (
	unknownFlag = regexp.MustCompile(`^flag provided but not defined: -(.*)$`)
	singleDash  = regexp.MustCompile(`\b(flag|argument:|for) -`)
	boolean     = regexp.MustCompile(`^invalid boolean value (".*" for -.*): parse error$`)
	numeric     = regexp.MustCompile(`^(invalid value ".*" for flag -(.*)): (parse error|value out of range)$`)
)

// Clarify puts an error of package flag into the programs' own spelling.
func Clarify(fs *flag.FlagSet, err error) error {
	if m := unknownFlag.FindStringSubmatch(err.Error()); m != nil {
		var names []string
		fs.VisitAll(func(f *flag.Flag) { names = append(names, "--"+f.Name) })
		return fmt.Errorf("unknown flag --%s%s", m[1], DidYouMean("--"+m[1], names))
	}
	text := boolean.ReplaceAllString(err.Error(), "invalid value $1: want true or false")
	if m := numeric.FindStringSubmatch(text); m != nil {
		text = m[1] + ": want " + wanted(fs.Lookup(m[2]), m[3])
	}
	return errors.New(singleDash.ReplaceAllString(text, "$1 --"))
}

// wanted is the kind of number that a flag takes.
func wanted(f *flag.Flag, problem string) string {
	if problem == "value out of range" {
		return "a smaller number"
	}
	if v, ok := f.Value.(flag.Getter); ok {
		if _, ok := v.Get().(float64); ok {
			return "a number"
		}
	}
	return "a whole number"
}
