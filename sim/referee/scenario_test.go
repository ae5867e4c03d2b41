package referee_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// A scenario is a text file: one situation and the calls it must lead to. See
// testdata/README for the words. Times are seconds since the start that it
// names; a line takes effect before the referee judges that tick.
type scenario struct {
	file  string
	words []string // of the line being read
	line  int
	game  game
	acts  []act
	wants []want
	last  int // tick
	calls []made
}

// act is a line that changes the facts in ticks from..to.
type act struct {
	from, to int
	do       func(f *referee.Facts)
}

// want is a line that expects something.
type want struct {
	line     int
	from, to int
	words    []string // of a call
	never    bool
	state    map[string]string
}

// made is a call that the referee has made.
type made struct {
	tick  int
	words []string
}

// broken is what reading a scenario stops with.
type broken string

func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 60 {
		t.Fatalf("got %d scenarios (%v), want at least 60", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			s := read(t, file)
			s.run(t)
		})
	}
}

func TestScenariosMustExpectSomethingThatCouldFail(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"start play\n0 ball 1", "x.txt:2: got 1 numbers after ball, want 2"},
		{"start play\n0 bal 1 2", `x.txt:2: unknown word "bal": want ball, touch, contact, home, away, expect, never or state`},
		{"start play\n0 home 4 at 0 0", `x.txt:2: got robot "4", want 1 to 3`},
		{"start lunch", `x.txt:1: unknown start "lunch": want initial, kick-off, play or shootout`},
		{"start play\n1..x expect goal", `x.txt:2: got time "x", want seconds`},
		{"start play\n0..1 expect gaol home", `x.txt:2: unknown call "gaol"`},
		{"start play", "x.txt:1: the scenario expects nothing"},
	} {
		if _, err := parse("x.txt", tt.text); err == nil || err.Error() != tt.want {
			t.Errorf("%q: got %v, want %s", tt.text, err, tt.want)
		}
	}
}

func read(t *testing.T, file string) *scenario {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := parse(file, string(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// parse reads a scenario.
func parse(file, text string) (s *scenario, err error) {
	s = &scenario{file: file}
	defer func() {
		if b, ok := recover().(broken); ok {
			err = fmt.Errorf("%s:%d: %s", s.file, s.line, string(b))
		}
	}()
	s.game = newGame(field.Formats()[0])
	for i, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if s.words = strings.Fields(line); len(s.words) > 0 {
			s.line = i + 1
			s.statement()
		}
	}
	if len(s.wants) == 0 {
		s.stop("the scenario expects nothing")
	}
	return s, nil
}

func (s *scenario) stop(format string, args ...any) { panic(broken(fmt.Sprintf(format, args...))) }

// statement reads one line.
func (s *scenario) statement() {
	g := &s.game
	switch w := s.next(); w {
	case "format":
		f, err := field.ByName(s.next())
		if err != nil {
			s.stop("%v", err)
		}
		*g = newGame(f)
	case "half":
		g.ref.Half = int(s.number())
	case "clock":
		g.ref.Clock = int(s.number()*100 + 0.5)
	case "score":
		g.ref.Score = [2]int{int(s.number()), int(s.number())}
	case "start":
		s.start(s.next())
	default:
		s.timed(w)
	}
}

func (s *scenario) start(at string) {
	g := &s.game
	switch at {
	case "initial", "shootout":
	case "kick-off":
		g.kickOff()
	case "play":
		g.kickOff()
		g.play()
	default:
		s.stop("unknown start %q: want initial, kick-off, play or shootout", at)
	}
}

// timed reads a line that begins with a time.
func (s *scenario) timed(when string) {
	from, to := s.span(when)
	s.last = max(s.last, to)
	switch w := s.next(); w {
	case "ball":
		v := s.vector("ball")
		height := 0.0
		if len(s.words) > 0 && s.next() == "height" {
			height = s.number()
		}
		s.act(from, to, func(f *referee.Facts) { f.Ball, f.Height = v, height })
	case "touch":
		i := s.robot(s.next())
		s.act(from, to, func(f *referee.Facts) { f.Touch, f.Touched, f.Last = i, true, f.Robots[i].Side })
	case "contact":
		b := referee.Bump{A: s.robot(s.next()), B: s.robot(s.next()), Impulse: 1}
		if len(s.words) > 0 {
			b.Impulse = s.number()
		}
		s.act(from, to, func(f *referee.Facts) { f.Bumps[f.Bumped] = b; f.Bumped++ })
	case "home", "away":
		s.player(from, to, s.robot(w))
	case "expect", "never":
		s.known(s.words)
		s.wants = append(s.wants, want{line: s.line, from: from, to: to, words: s.words, never: w == "never"})
	case "state":
		s.wants = append(s.wants, want{line: s.line, from: from, to: to, state: s.pairs()})
	default:
		s.stop("unknown word %q: want ball, touch, contact, home, away, expect, never or state", w)
	}
}

// player reads what a robot does.
func (s *scenario) player(from, to, i int) {
	switch w := s.next(); w {
	case "at":
		v := s.vector(w)
		s.act(from, to, func(f *referee.Facts) { f.Robots[i].Pos, f.Robots[i].Vel = v, geom.Vec{} })
	case "walks":
		v := s.vector(w)
		s.act(from, to, func(f *referee.Facts) {
			f.Robots[i].Vel, f.Robots[i].Pos = v, f.Robots[i].Pos.AddMul(v, 0.01)
		})
	case "leans": // drives at what is in its way
		v := s.vector(w)
		s.act(from, to, func(f *referee.Facts) { f.Robots[i].Vel = v })
	case "lies":
		s.act(from, to, func(f *referee.Facts) { f.Robots[i].Lying++ })
	case "stands":
		s.act(from, to, func(f *referee.Facts) { f.Robots[i].Lying = 0 })
	default:
		s.stop("a robot cannot %q: want at, walks, leans, lies or stands", w)
	}
}

func (s *scenario) act(from, to int, do func(f *referee.Facts)) {
	s.acts = append(s.acts, act{from, to, do})
}

func (s *scenario) next() string {
	if len(s.words) == 0 {
		s.stop("the line ends too soon")
	}
	w := s.words[0]
	s.words = s.words[1:]
	return w
}

func (s *scenario) number() float64 {
	w := s.next()
	v, err := strconv.ParseFloat(w, 64)
	if err != nil {
		s.stop("got %q, want a number", w)
	}
	return v
}

func (s *scenario) vector(of string) geom.Vec {
	if len(s.words) < 2 {
		s.stop("got %d numbers after %s, want 2", len(s.words), of)
	}
	return geom.Vec{X: s.number(), Y: s.number()}
}

// robot reads the number of a robot of that side and returns its index.
func (s *scenario) robot(side string) int {
	per := s.game.format.PerSide
	w := s.next()
	n, err := strconv.Atoi(w)
	if err != nil || n < 1 || n > per {
		s.stop("got robot %q, want 1 to %d", w, per)
	}
	if side == "away" {
		return per + n - 1
	}
	if side != "home" {
		s.stop("got side %q, want home or away", side)
	}
	return n - 1
}

// span reads a time, or two with dots between, and returns ticks.
func (s *scenario) span(when string) (from, to int) {
	a, b, ok := strings.Cut(when, "..")
	if !ok {
		b = a
	}
	return s.ticks(a), s.ticks(b)
}

func (s *scenario) ticks(w string) int {
	v, err := strconv.ParseFloat(w, 64)
	if err != nil || v < 0 {
		s.stop("got time %q, want seconds", w)
	}
	return int(v*100 + 0.5)
}

func (s *scenario) known(words []string) {
	if len(words) == 0 {
		s.stop("expect which call?")
	}
	for k := referee.Whistle; k <= referee.Missed; k++ {
		if k.String() == words[0] {
			return
		}
	}
	s.stop("unknown call %q", words[0])
}

func (s *scenario) pairs() map[string]string {
	m := map[string]string{}
	for len(s.words) > 0 {
		key := s.next()
		m[key] = s.next()
	}
	return m
}

// run plays the scenario and compares.
func (s *scenario) run(t *testing.T) {
	g := &s.game
	for tick := range s.last + 1 {
		f := &g.facts
		f.Touch, f.Bumped = -1, 0
		for _, a := range s.acts {
			if a.from <= tick && tick <= a.to {
				a.do(f)
			}
		}
		for _, c := range g.judge() {
			s.calls = append(s.calls, made{tick, say(f, c)})
		}
		for _, w := range s.wants {
			if w.state != nil && w.from <= tick && tick <= w.to {
				s.compare(t, w, tick)
			}
		}
	}
	for _, w := range s.wants {
		if w.state == nil && s.happened(w) == w.never {
			t.Errorf("%s:%d: want (never: %v) %q; the calls from %.2f to %.2f s were%s",
				s.file, w.line, w.never, strings.Join(w.words, " "), float64(w.from)/100, float64(w.to)/100, s.list(w))
		}
	}
}

func (s *scenario) happened(w want) bool {
	for _, c := range s.calls {
		if w.from <= c.tick && c.tick <= w.to && begins(c.words, w.words) {
			return true
		}
	}
	return false
}

func (s *scenario) list(w want) string {
	text := ""
	for _, c := range s.calls {
		if w.from <= c.tick && c.tick <= w.to {
			text += fmt.Sprintf("\n\t%.2f %s", float64(c.tick)/100, strings.Join(c.words, " "))
		}
	}
	if text == "" {
		return " none"
	}
	return text
}

// compare checks the state against what a line wants.
func (s *scenario) compare(t *testing.T, w want, tick int) {
	g := &s.game.ref.State
	yes := map[bool]string{true: "yes", false: "no"}
	winner, level := g.Winner()
	has := map[string]string{
		"phase": g.Phase.String(), "restart": g.Restart.String(), "taker": g.Taker.String(),
		"half": strconv.Itoa(g.Half), "score": fmt.Sprintf("%d-%d", g.Score[0], g.Score[1]),
		"scored": fmt.Sprintf("%d-%d", g.Scored[0], g.Scored[1]),
		"kicks":  fmt.Sprintf("%d-%d", g.Kicks[0], g.Kicks[1]),
		"live":   yes[g.Live()], "level": yes[level], "winner": winner.String(),
	}
	for _, key := range slices.Sorted(mapKeys(w.state)) {
		if has[key] != w.state[key] {
			t.Errorf("%s:%d: got %s %q at %.2f s, want %q", s.file, w.line, key, has[key], float64(tick)/100, w.state[key])
		}
	}
}

func mapKeys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// say writes a call as scenarios spell it: its name, the side (and number, for
// a robot), the offence, the restart, the place.
func say(f *referee.Facts, c referee.Call) []string {
	words := []string{c.Kind.String()}
	switch c.Kind {
	case referee.Whistle, referee.BallOut:
		words = append(words, c.Side.String(), c.Restart.String())
	case referee.Goal, referee.Missed:
		words = append(words, c.Side.String())
	case referee.Foul:
		words = append(words, c.Side.String(), strconv.Itoa(f.Robots[c.Robot].Number), c.Offence.String(), c.Restart.String())
	case referee.PlaceBall:
		words = append(words, number(c.Pos.X), number(c.Pos.Y))
	case referee.PlaceRobot, referee.Remove, referee.Return, referee.SendOff, referee.Bench:
		words = append(words, c.Side.String(), strconv.Itoa(f.Robots[c.Robot].Number), number(c.Pos.X), number(c.Pos.Y))
	}
	return words
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// begins reports whether a call begins with the words wanted; numbers may
// differ by a centimetre.
func begins(has, want []string) bool {
	if len(want) > len(has) {
		return false
	}
	for i, w := range want {
		a, errA := strconv.ParseFloat(has[i], 64)
		b, errB := strconv.ParseFloat(w, 64)
		if errA == nil && errB == nil && math.Abs(a-b) <= 0.011 {
			continue
		}
		if has[i] != w {
			return false
		}
	}
	return true
}
