package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/sim/brain"
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
	known := append(team.Names(), brain.Examples()...)
	return nil, misuse("%q is no team (%s), no folder and no FILE.star%s", name, strings.Join(known, ", "), exhibition.DidYouMean(name, known))
}

// folder returns all brains of a folder in the order of their names.
func folder(dir string) ([]league.Entrant, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []league.Entrant
	for _, f := range files {
		if brain.IsFile(f.Name()) && !f.IsDir() {
			all = append(all, file(filepath.Join(dir, f.Name())))
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: there is no *.star file in it", dir)
	}
	return all, nil
}

// file returns the brain of a file. One that cannot be loaded takes part, and
// loses: in a class, twenty-nine others want to play.
func file(path string) league.Entrant {
	squad, err := brain.Load(path)
	return league.FromSquad(brain.Name(path), path, squad, err)
}
