package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/league"
	"jiayou/sim/team"
)

// entrants returns who is named on a command line: built-in teams, examples of
// brains, files, and folders, of which every file with a brain takes part.
// Nobody named is all built-in teams.
func entrants(operands []string) ([]league.Entrant, error) {
	if len(operands) == 0 {
		operands = team.Names()
	}
	var all []league.Entrant
	for _, name := range operands {
		some, err := entrantsOf(name)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func entrantsOf(name string) ([]league.Entrant, error) {
	st, err := os.Stat(name)
	switch {
	case slices.Contains(team.Names(), name):
		e, err := league.BuiltIn(name)
		return []league.Entrant{e}, err
	case slices.Contains(brain.Examples(), name):
		squad, err := brain.Example(name)
		return []league.Entrant{league.FromSquad(name, name, squad, err)}, nil
	case err == nil && st.IsDir():
		return folder(name)
	case brain.IsFile(name) && err == nil:
		return []league.Entrant{file(name)}, nil
	case brain.IsFile(name):
		return nil, err
	}
	if p, ok, err := child.Find(name); err != nil {
		return nil, err
	} else if ok {
		return []league.Entrant{program(name, p)}, nil
	}
	known := append(team.Names(), brain.Examples()...)
	return nil, misuse("%q is no team (%s), no folder and no brain: FILE.star, FILE.py, FILE.js, ./PROGRAM or \"COMMAND LINE\"%s", name, strings.Join(known, ", "), exhibition.DidYouMean(name, known))
}

// folder returns all brains of a folder in the order of their names.
func folder(dir string) ([]league.Entrant, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []league.Entrant
	for _, f := range files {
		path := filepath.Join(dir, f.Name())
		switch {
		case f.IsDir():
		case brain.IsFile(path):
			all = append(all, file(path))
		case child.IsFile(path):
			if p, _, err := child.Find(path); err == nil {
				all = append(all, program(path, p))
			}
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: there is no brain in it: FILE.star, FILE.py or FILE.js", dir)
	}
	return all, nil
}

// program returns a program that plays. Its digest is that of its last file: of
// the file that an interpreter runs.
func program(plays string, p child.Program) league.Entrant {
	text, err := os.ReadFile(p.Args[len(p.Args)-1])
	if err != nil {
		text = nil // a command line that ends otherwise
	}
	return league.FromProgram(p.Name, plays, p, text, nil)
}

// file returns the brain of a file. One that cannot be loaded takes part, and
// loses: in a class, twenty-nine others want to play.
func file(path string) league.Entrant {
	squad, err := brain.Load(path)
	return league.FromSquad(brain.Name(path), path, squad, err)
}
