package academy

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// line is a line of a text, being read word by word. The first fault stays, and
// what is read after it is nothing.
type line struct {
	file  string
	n     int    // from 1
	text  string // without what is for readers
	at    int    // offset of what is not read yet
	word  string // read last
	start int    // where it began
	fault *Fault
}

// next reads the next word, "" at the end of the line.
func (l *line) next() string {
	for l.at < len(l.text) && blank(l.text[l.at]) {
		l.at++
	}
	l.start = l.at
	for l.at < len(l.text) && !blank(l.text[l.at]) {
		l.at++
	}
	l.word = l.text[l.start:l.at]
	if l.fault != nil {
		l.word = ""
	}
	return l.word
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

func digit(c byte) bool { return c >= '0' && c <= '9' }

// peek returns the next word without reading it.
func (l *line) peek() string {
	ahead := *l
	return ahead.next()
}

// rest reads all that is left.
func (l *line) rest() string {
	s := strings.TrimSpace(l.text[l.at:])
	l.next()
	l.at = len(l.text)
	return s
}

// stop notes a fault at the word read last.
func (l *line) stop(format string, args ...any) {
	if l.fault == nil {
		l.fault = &Fault{l.file, l.n, l.start + 1, fmt.Sprintf(format, args...)}
	}
}

// unknown notes that the word read last is none of those that may stand there.
func (l *line) unknown(what string, words []string) {
	l.stop("%s, want %s%s", l.got(what), list(words), didYouMean(l.word, words))
}

// got names the word read last.
func (l *line) got(what string) string {
	if l.word == "" {
		return "the line ends before " + what
	}
	return fmt.Sprintf("got %.40q for %s", l.word, what)
}

// list writes words as "a, b or c".
func list(words []string) string {
	n := len(words)
	if n == 1 {
		return words[0]
	}
	return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
}

// choice reads one of words and returns which.
func (l *line) choice(what string, words ...string) int {
	i := slices.Index(words, l.next())
	if i < 0 {
		l.unknown(what, words)
		return 0
	}
	return i
}

// number reads a number in low…high.
func (l *line) number(what string, low, high float64) float64 {
	l.next()
	return l.parseNumber(l.word, what, low, high)
}

func (l *line) parseNumber(word, what string, low, high float64) float64 {
	x, err := strconv.ParseFloat(word, 64)
	if err != nil || !(x >= low && x <= high) {
		l.stop("%s, want a number from %g to %g", l.got(what), low, high)
		return low
	}
	return x
}

// whole reads a whole number in low…high.
func (l *line) whole(what string, low, high int) int {
	n, err := strconv.Atoi(l.next())
	if err != nil || n < low || n > high {
		l.stop("%s, want a whole number from %d to %d", l.got(what), low, high)
		return low
	}
	return n
}

// seconds reads a time and returns ticks.
func (l *line) seconds(what string, most float64) int { return ticks(l.number(what, 0, most)) }

func ticks(s float64) int { return int(math.Round(s * sim.TicksPerSecond)) }

// place reads x and y.
func (l *line) place(f *field.Format) geom.Vec {
	x, y := f.GoalX()+f.Border, f.TouchY()+f.Border
	return geom.Vec{X: l.number("x, in metres", -x, x), Y: l.number("y, in metres", -y, y)}
}

// end wants the line to be over.
func (l *line) end() {
	if l.next() != "" {
		l.stop("got %.40q, want the end of the line", l.word)
	}
}
