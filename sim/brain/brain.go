// Package brain makes squads of what pupils write. assets/brains/README.md says
// what a brain is told and what it can tell its robot; skill knows how a robot
// does it; star runs brains that are written in Starlark. Brains that are programs
// of their own, in any language, are no squads: child runs them beside the match,
// wire is what they say, and PROTOCOL.md is written for their authors.
//
//	squad, err := brain.Load("mybrain.star")
//	cfg.Squads[field.Home], cfg.Teams[field.Home] = squad, brain.Name("mybrain.star")
//
// The examples that come with the programs are loaded by their names: "chaser".
package brain

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/assets/brains"
	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
)

// ending is that of the files of brains in Starlark.
const ending = ".star"

// Load makes a squad of the file at path. What is wrong with its text is a
// *star.Fault.
func Load(path string) (agent.Squad, error) {
	if !IsFile(path) {
		return nil, fmt.Errorf("load brain %q: want a file whose name ends in %s", path, ending)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("load brain: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, star.MostSource+1))
	if err != nil {
		return nil, fmt.Errorf("load brain: %w", err)
	}
	return Parse(agent.Source{Name: filepath.Base(path), Text: string(text)})
}

// Parse makes a squad of a text; the ending of its name says what it is.
func Parse(s agent.Source) (agent.Squad, error) {
	if !IsFile(s.Name) {
		return nil, fmt.Errorf("load brain %q: want a name that ends in %s", s.Name, ending)
	}
	squad, err := star.Parse(s.Name, s.Text)
	if err != nil {
		return nil, err // not a nil *star.Squad
	}
	return squad, nil
}

// IsFile reports whether a name is that of a file with a brain, rather than that
// of a team.
func IsFile(name string) bool { return strings.HasSuffix(name, ending) }

// Name returns the name of the team whose brain is in a file.
func Name(path string) string { return strings.TrimSuffix(filepath.Base(path), ending) }

// Examples returns the names of the examples, in alphabetical order.
func Examples() []string {
	var names []string
	for _, f := range brains.Files() {
		names = append(names, Name(f))
	}
	return names
}

// Example makes a squad of the example of that name.
func Example(name string) (agent.Squad, error) {
	if !slices.Contains(Examples(), name) {
		return nil, fmt.Errorf("unknown brain %q: choose one of %s", name, strings.Join(Examples(), ", "))
	}
	text, err := brains.File(name + ending)
	if err != nil {
		return nil, err
	}
	return Parse(agent.Source{Name: name + ending, Text: string(text)})
}
