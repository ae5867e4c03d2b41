// Package academy is where brains learn one thing at a time: an exercise is a
// situation of at most twenty seconds, a task in one sentence, and three stars,
// each a result that can be measured.
//
//	s, err := academy.ByName("empty-goal")
//	grade, err := s.Grade(ctx, &academy.Pupil{Name: "mei", Squad: squad})
//	fmt.Println(grade.Stars, "of 3")
//
// An exercise is a text file (assets/academy/README says how to write one): the
// sister of the referee's situations. Home is the pupil's side, and attacks +x.
// The exercises that come with the programs are a course from easy to hard.
//
// The stars are rungs: each counts only with those before it, so that a third
// one such as "nobody falls" is no gift to who does nothing. A brain has Tries
// tries, each with a seed of its own, hence other eyes and other slips of the
// feet, and is given the median of their stars: what it can do more often than
// not. The best try would reward luck, the worst one would punish it.
//
// A Judge sees frames and events and nothing else, as a statistician does, so it
// can sit beside a match in a window as well.
package academy

import (
	"fmt"
	"strings"

	files "jiayou/assets/academy"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/field"
)

// Scenario is one exercise. It is not to be changed.
type Scenario struct {
	Name   string  // of its file, without number and ending
	Title  Text    // a few words
	Task   Text    // one sentence
	Stars  [3]Star // from the easiest to the hardest
	Format field.Format
	Scene  sim.Scene
	Rival  string // who thinks for Away: a built-in team, or an example brain
	cheers []cheer
}

// Star is a result that earns a star.
type Star struct {
	Condition Condition
	Hint      Text // what to try, for who misses it
}

// Text is a text in all languages that it was written in.
type Text []Phrase

// Phrase is a text in one language.
type Phrase struct{ Lang, Words string }

// In returns the text in a language, such as "zh-Hant"; in English if there is
// none.
func (t Text) In(lang string) string {
	for _, p := range t {
		if p.Lang == lang {
			return p.Words
		}
	}
	if lang != english {
		return t.In(english)
	}
	return ""
}

// String returns the English text.
func (t Text) String() string { return t.In(english) }

const english = "en"

// Languages returns the tags of the languages that exercises are written in.
func Languages() []string { return languages }

// languages are those that an exercise can be written in.
var languages = []string{english, "zh-Hans", "zh-Hant", "ja", "ko", "de", "es", "fr", "pt", "ru", "ar", "hi"}

// All returns the exercises that come with the programs, in the order of the
// course.
func All() ([]*Scenario, error) {
	var all []*Scenario
	for _, name := range files.Files() {
		text, err := files.File(name)
		if err != nil {
			return nil, err
		}
		s, err := Parse(name, string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// ByName returns one of All; the error lists those there are.
func ByName(name string) (*Scenario, error) {
	all, err := All()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, s := range all {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return nil, fmt.Errorf("unknown exercise %q: choose one of %s%s", name, strings.Join(names, ", "), didYouMean(name, names))
}

// Solution returns a brain that earns three stars.
func (s *Scenario) Solution() (agent.Source, error) {
	text, err := files.Solution(s.Name)
	return agent.Source{Name: s.Name + ".star", Text: string(text)}, err
}

// Config returns the match of one try: a pupil against the rival.
func (s *Scenario) Config(p *Pupil, seed uint64) (sim.Config, error) {
	cfg := sim.DefaultConfig(seed)
	cfg.Format, cfg.Scene = s.Format, s.Scene
	cfg.Teams[field.Home], cfg.Squads[field.Home] = p.Name, p.Squad
	cfg.Remote[field.Home] = p.Program.Args != nil
	cfg.Teams[field.Away] = s.Rival
	if isTeam(s.Rival) {
		return cfg, nil
	}
	var err error
	cfg.Squads[field.Away], err = brain.Example(s.Rival)
	return cfg, err
}

// Seconds returns how long the exercise lasts.
func (s *Scenario) Seconds() float64 { return float64(s.Scene.Ticks) / sim.TicksPerSecond }
