// Package star runs brains that are written in Starlark, a small Python: pupils'
// brains, in the process of the match.
//
//	squad, err := star.Parse("chaser.star", text)
//	cfg.Squads[field.Home] = squad
//
// A brain is a text with a function think(me, world), which is called ten times
// a second. It looks at world and tells me what to do; assets/brains/README.md
// says with which words. A brain can do nothing else. It reads no file,
// no clock and no random number; it cannot load another text; what it changes
// outside of me.memory is forgotten, and me.memory is copied with the robot, so
// that a match can be taken up again anywhere. Given the same percepts it does
// the same on every processor.
//
// It cannot do too much either. Each call has a Budget of steps. Steps are
// counted by the interpreter, which does not see how much one step makes, so
// what can make much of little (rewrite.go, guard.go) costs as many steps as a
// loop that did the same would. A call that fails or takes too long leaves the
// robot with its last command; Talk says why, with the place in the text, what
// was seen and what was expected.
package star

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"jiayou/sim/agent"
	"jiayou/sim/brain/spell"
)

// MostSource is the longest text of a brain, in bytes.
const MostSource = 32 << 10

// options are those of the language: no set, which would have operators of its
// own to guard, and no function that calls itself.
var options = syntax.FileOptions{While: true, TopLevelControl: true, GlobalReassign: true}

// Squad is a side of robots that all have the same text for a brain. It never
// changes, and may play in many matches at once.
type Squad struct {
	source agent.Source
	think  *starlark.Function

	start, say, fallen *starlark.Function // nil if the text has none
}

// Parse makes a squad of a text. The name is that of its file; errors, each a
// *Fault, begin with it.
func Parse(name, text string) (*Squad, error) {
	s := &Squad{source: agent.Source{Name: name, Text: text}}
	if err := s.compile(); err != nil {
		return nil, explain(&s.source, err)
	}
	return s, nil
}

// Source implements agent.Sourced.
func (s *Squad) Source() agent.Source { return s.source }

// Brain implements agent.Squad. A start that fails is trouble of the brain, not
// an error: the robot plays.
func (s *Squad) Brain(number int) (agent.Brain, error) { return newBrain(s, number), nil }

func (s *Squad) compile() error {
	name, text := s.source.Name, s.source.Text
	if len(text) > MostSource {
		return &Fault{File: name, Mistake: Mistake{Code: Large, Want: fmt.Sprint(MostSource)}, Text: fmt.Sprintf("it has more than %d bytes", MostSource), Hint: "make it shorter"}
	}
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return &Fault{File: name, Mistake: Mistake{Code: Writing}, Text: "it is not a text", Hint: "save it as UTF-8"}
	}
	if err := shallow(name, text); err != nil {
		return err
	}
	file, err := options.Parse(name, text, 0)
	if err != nil {
		return pointed(err, name, text)
	}
	if fault := rewrite(file); fault != nil {
		return fault
	}
	program, err := starlark.FileProgram(file, known)
	if err != nil {
		return err
	}
	t := newThread(nil)
	globals, err := program.Init(t, predeclared)
	if err != nil {
		return err
	}
	if err := s.freeze(globals); err != nil {
		return err
	}
	return s.take(globals)
}

// newThread returns a thread at the start of a call's budget.
func newThread(print func(t *starlark.Thread, line string)) *starlark.Thread {
	t := &starlark.Thread{Name: "brain", Print: print, Steps: finish - Budget}
	t.SetMaxExecutionSteps(finish)
	return t
}

// shallow refuses brackets that are nested too deeply for the parser, which
// calls itself for each.
func shallow(name, text string) error {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth = max(depth-1, 0)
		}
		if depth > mostDepth {
			return &Fault{File: name, Mistake: Mistake{Code: Large, Want: fmt.Sprint(mostDepth)}, Text: fmt.Sprintf("it has more than %d brackets open at once", mostDepth), Hint: "close some"}
		}
	}
	return nil
}

// freeze makes what the text has made outside of its functions unchangeable. A
// function that has been made by another one could keep something changeable to
// itself.
func (s *Squad) freeze(globals starlark.StringDict) error {
	for _, name := range globals.Keys() {
		if err := s.keepable(globals[name], 0); err != nil {
			return &Fault{File: s.source.Name, Mistake: mistake(err), Text: name + " " + err.Error()}
		}
	}
	globals.Freeze()
	return nil
}

func (s *Squad) keepable(v starlark.Value, depth int) error {
	if _, err := weight(v); err != nil {
		return mistake(err).said("is too large: %v", err)
	}
	if depth > mostDepth {
		return Mistake{Code: Large, Want: fmt.Sprint(mostDepth)}.said("has more than %d lists in one another", mostDepth)
	}
	switch v := v.(type) {
	case *starlark.Function:
		if v.NumFreeVars() > 0 {
			return fmt.Errorf("holds a function that was made inside of another one: define it outside")
		}
		for i := range v.NumParams() {
			if d := v.ParamDefault(i); d != nil {
				if err := s.keepable(d, depth+1); err != nil {
					return err
				}
			}
		}
	case *starlark.Builtin:
		if v.Receiver() != nil {
			return fmt.Errorf("holds a method without its value: write it where it is called")
		}
	case starlark.Indexable:
		if _, text := v.(starlark.String); text {
			return nil
		}
		for i := range v.Len() {
			if err := s.keepable(v.Index(i), depth+1); err != nil {
				return err
			}
		}
	case *starlark.Dict:
		for _, x := range v.Entries() {
			if err := s.keepable(x, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// take finds the functions that are called from outside.
func (s *Squad) take(globals starlark.StringDict) error {
	var err error
	if s.think, err = s.function(globals, "think", "me", "world"); err != nil {
		return err
	}
	if s.start, err = s.function(globals, "start", "me"); err != nil {
		return err
	}
	if s.say, err = s.function(globals, "say", "me", "world"); err != nil {
		return err
	}
	if s.fallen, err = s.function(globals, "fallen", "me", "world"); err != nil {
		return err
	}
	if s.think == nil {
		hint, near := "begin with: def think(me, world):", spell.Nearest("think", globals.Keys())
		if near != "" {
			hint = "did you mean " + near + "?"
		}
		return &Fault{File: s.source.Name, Mistake: Mistake{Code: NoThink, Meant: near}, Text: "there is no function think(me, world)", Hint: hint}
	}
	return nil
}

// function returns the function of that name, nil if there is none.
func (s *Squad) function(globals starlark.StringDict, name string, params ...string) (*starlark.Function, error) {
	v, ok := globals[name]
	if !ok {
		return nil, nil
	}
	want := fmt.Sprintf("def %s(%s):", name, strings.Join(params, ", "))
	m := Mistake{Code: Parameters, Name: name, Want: want}
	f, ok := v.(*starlark.Function)
	if !ok {
		return nil, &Fault{File: s.source.Name, Mistake: m, Text: fmt.Sprintf("%s is %s (%s), want a function", name, show(v, 40), v.Type()), Hint: want}
	}
	if f.NumParams() != len(params) || f.NumKwonlyParams() > 0 {
		return nil, m.at(f.Position(), want, "%s takes %d arguments, want %d", name, f.NumParams(), len(params))
	}
	return f, nil
}
