package settings

import (
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Write writes a file that says what the flags are set to: those that were set
// as they are, the others as comments with their defaults. Read back, it sets
// the flags as they were. apart names flags that cannot be set in a file.
func Write(w io.Writer, flags *flag.FlagSet, apart ...string) error {
	set := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
	var b strings.Builder
	flags.VisitAll(func(f *flag.Flag) {
		if slices.Contains(apart, f.Name) {
			return
		}
		_, usage := flag.UnquoteUsage(f)
		b.WriteByte('\n')
		for _, line := range strings.Split(usage, "\n") {
			fmt.Fprintf(&b, "# %s\n", line)
		}
		if !set[f.Name] {
			b.WriteByte('#')
		}
		fmt.Fprintf(&b, "%s = %s\n", f.Name, literal(f.Value))
	})
	_, err := io.WriteString(w, b.String())
	return err
}

// number is what TOML takes for a number as it stands.
var number = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

// literal is the value of a flag as TOML spells it.
func literal(v flag.Value) string {
	if isBool(v) {
		return v.String()
	}
	return quoted(v.String())
}

// isBool reports whether a flag is true or false.
func isBool(v flag.Value) bool {
	b, ok := v.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// quoted is a value as TOML spells it: a number as it is, all else as text.
func quoted(value string) string {
	if number.MatchString(value) {
		return value
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range value {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
