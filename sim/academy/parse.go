package academy

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"jiayou/sim"
	"jiayou/sim/brain"
	"jiayou/sim/field"
	"jiayou/sim/referee"
	"jiayou/sim/team"
)

// mostText is the longest text of an exercise, in bytes.
const mostText = 16 << 10

// parser reads the text of an exercise.
type parser struct {
	*line
	s     *Scenario
	stars int // read so far
	seen  []string
}

// statements are the words that a line may begin with, besides a time.
var statements = []string{"title", "task", "format", "time", "start", "ball", "home", "away", "rival", "star", "hint"}

// Parse reads an exercise. The name is that of its file. What is wrong with the
// text is a *Fault.
func Parse(name, text string) (*Scenario, error) {
	p := &parser{s: &Scenario{Name: short(name), Format: field.Formats()[0], Rival: "waves"}}
	p.line = &line{file: name, n: 1}
	if len(text) > mostText || !utf8.ValidString(text) {
		p.stop("it has %d bytes, want at most %d, in UTF-8", len(text), mostText)
		return nil, p.fault
	}
	for i, content := range strings.Split(text, "\n") {
		content, _, _ = strings.Cut(content, "#")
		p.line = &line{file: name, n: i + 1, text: content}
		if p.statement(); p.fault != nil {
			return nil, p.fault
		}
	}
	p.check()
	if p.fault != nil {
		return nil, p.fault
	}
	return p.s, nil
}

var numbered = regexp.MustCompile(`^[0-9]+-`)

// short returns a file's name without number and ending.
func short(name string) string {
	name = strings.TrimSuffix(name, ".txt")
	return name[len(numbered.FindString(name)):]
}

// statement reads one line.
func (p *parser) statement() {
	s := p.s
	switch w := p.next(); w {
	case "":
		return
	case "title":
		s.Title = p.phrase(s.Title)
	case "task":
		s.Task = p.phrase(s.Task)
	case "format":
		p.once(w)
		p.format()
	case "time":
		p.once(w)
		s.Scene.Ticks = ticks(p.number("seconds", 1, longest))
	case "start":
		p.once(w)
		p.begin()
	case "ball":
		p.once(w)
		p.ball()
	case "home", "away":
		p.robot(w)
	case "rival":
		p.once(w)
		p.rival()
	case "star":
		p.star()
	case "hint":
		p.hint()
	default:
		p.timed()
	}
	p.end()
}

// once wants a statement not to have been made before.
func (p *parser) once(what string) {
	if slices.Contains(p.seen, what) {
		p.stop("got %q twice, want it once", what)
	}
	p.seen = append(p.seen, what)
}

var tag = regexp.MustCompile(`^[a-z]{2}(-[A-Za-z]+)?:$`)

// phrase reads a text in one language: that before a colon, or English.
func (p *parser) phrase(t Text) Text {
	lang := english
	if tag.MatchString(p.peek()) {
		p.next()
		if lang = strings.TrimSuffix(p.word, ":"); !slices.Contains(languages, lang) {
			p.word = lang
			p.unknown("a language", languages)
		}
	}
	words := p.rest()
	switch {
	case words == "":
		p.stop("the line ends before the text")
	case t.in(lang):
		p.stop("got a second text in %s, want one", lang)
	}
	return append(t, Phrase{lang, words})
}

func (t Text) in(lang string) bool {
	return slices.ContainsFunc(t, func(p Phrase) bool { return p.Lang == lang })
}

func (p *parser) format() {
	if p.s.Scene.Robots != (sim.Scene{}).Robots || slices.Contains(p.seen, "ball") || p.stars > 0 {
		p.stop("the format comes too late, want it before ball, robots and stars")
	}
	names := field.Names()
	f, err := field.ByName(names[p.choice("a format", names...)])
	if err != nil {
		p.stop("%v", err)
		return
	}
	p.s.Format = f
}

// begin reads what is going on at first: play, a restart of a side, or nothing
// until a whistle.
func (p *parser) begin() {
	words := []string{"play", "set"}
	for r := referee.KickOff; r <= referee.PenaltyKick; r++ {
		words = append(words, r.String())
	}
	switch i := p.choice("a start", words...); i {
	case 0:
	case 1:
		p.s.Scene.Set = true
	default:
		p.s.Scene.Restart = referee.Restart(i - 1)
		p.s.Scene.Taker = p.side()
	}
}

func (p *parser) side() field.Side { return field.Side(p.choice("a side", "home", "away")) }

// fastest is the fastest ball that an exercise begins with, m/s.
const fastest = 10

func (p *parser) ball() {
	p.s.Scene.Ball = p.place(&p.s.Format)
	if p.peek() == "" {
		return
	}
	p.choice("the end of the line", "rolls")
	p.s.Scene.BallVel.X = p.number("its speed along x, in m/s", -fastest, fastest)
	p.s.Scene.BallVel.Y = p.number("its speed along y, in m/s", -fastest, fastest)
}

// robot reads how a robot of a side enters.
func (p *parser) robot(side string) {
	f := &p.s.Format
	i := p.whole("the number of a robot", 1, f.PerSide) - 1
	e := sim.Entry{Stance: sim.Upright}
	if side == "away" {
		i += f.PerSide
		e.Heading = math.Pi
	}
	if p.s.Scene.Robots[i].Stance != sim.Off {
		p.stop("got %s %.40s twice, want it once", side, p.word)
	}
	p.choice("where it is", "at")
	e.Pos = p.place(f)
	for p.peek() != "" && p.fault == nil {
		p.pose(&e)
	}
	p.s.Scene.Robots[i] = e
}

// pose reads one of the words that follow a robot's place.
func (p *parser) pose(e *sim.Entry) {
	switch p.choice("the end of the line", "faces", "face-down", "on-back", "idle") {
	case 0:
		e.Heading = p.place(&p.s.Format).Sub(e.Pos).Angle()
	case 1:
		e.Stance = sim.FaceDown
	case 2:
		e.Stance = sim.OnBack
	case 3:
		e.Idle = true
	}
}

// isTeam reports whether a name is that of a built-in team, not of an example.
func isTeam(name string) bool { return slices.Contains(team.Names(), name) }

func (p *parser) rival() {
	names := append(team.Names(), brain.Examples()...)
	p.s.Rival = names[p.choice("who plays for away", names...)]
}

// star reads the next star.
func (p *parser) star() {
	if p.stars == len(p.s.Stars) {
		p.stop("got a fourth star, want three")
		return
	}
	p.s.Stars[p.stars].Condition = p.condition(&p.s.Format)
	p.stars++
}

// hint reads a hint for the star read last.
func (p *parser) hint() {
	if p.stars == 0 {
		p.stop("got a hint before any star, want it after its star")
		return
	}
	h := &p.s.Stars[p.stars-1].Hint
	*h = p.phrase(*h)
}

// timed reads a line that begins with a time: T..T crowd SIDE LEVEL [roars] [late S].
func (p *parser) timed() {
	a, b, ok := strings.Cut(p.word, "..")
	if !ok || !digit(p.word[0]) {
		p.unknown("a statement", append([]string{"a time such as 3..6"}, statements...))
		return
	}
	c := cheer{
		from: ticks(p.parseNumber(a, "a time, in seconds", 0, longest)),
		to:   ticks(p.parseNumber(b, "a time, in seconds", 0, longest)),
	}
	if c.to <= c.from {
		p.stop("got %.40s, want a time that ends after it begins", p.word)
	}
	p.choice("what happens then", "crowd")
	c.side = p.side()
	c.cheer.Level = uint8(p.number("how loud", 0, 1)*255 + 0.5)
	for p.peek() != "" && p.fault == nil {
		if p.choice("the end of the line", "roars", "late") == 0 {
			c.cheer.Roar = true
		} else {
			c.late = p.seconds("how much later", longest)
		}
	}
	if len(p.s.cheers) == mostCheers {
		p.stop("got more than %d lines about the crowd", mostCheers)
	}
	p.s.cheers = append(p.s.cheers, c)
}

const mostCheers = 100

// check wants the exercise to be whole.
func (p *parser) check() {
	s := p.s
	p.start = 0
	switch {
	case !s.Title.in(english):
		p.stop("the exercise has no title, want: title WORDS")
	case !s.Task.in(english):
		p.stop("the exercise has no task, want: task ONE SENTENCE")
	case s.Scene.Ticks == 0:
		p.stop("the exercise has no time, want: time SECONDS")
	case !slices.Contains(p.seen, "ball"):
		p.stop("the exercise has no ball, want: ball X Y")
	case p.stars < len(s.Stars):
		p.stop("the exercise has %d stars, want three", p.stars)
	case !p.plays():
		p.stop("the exercise has nobody who plays for home, want: home N at X Y")
	}
	for i := range s.Stars {
		if !s.Stars[i].Hint.in(english) {
			p.stop("star %d has no hint, want after it: hint WORDS", i+1)
		}
	}
	if err := s.Scene.Validate(&s.Format); err != nil {
		p.stop("%v", err)
	}
}

// plays reports whether there is anybody whom a brain can move.
func (p *parser) plays() bool {
	return slices.ContainsFunc(p.s.Scene.Robots[:p.s.Format.PerSide], func(e sim.Entry) bool { return e.Stance != sim.Off && !e.Idle })
}
