package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/league"
	"jiayou/sim/team"
)

// brainEnding is how the files of pupils' brains end.
const brainEnding = ".star"

// entrants returns who is named on a command line: built-in teams, files of
// brains, and folders, of which every file of a brain takes part. Nobody named
// is all built-in teams.
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
	if slices.Contains(team.Names(), name) {
		e, err := league.BuiltIn(name)
		return []league.Entrant{e}, err
	}
	st, err := os.Stat(name)
	switch {
	case err == nil && st.IsDir():
		return folder(name)
	case err == nil || filepath.Ext(name) == brainEnding:
		e, err := file(name)
		return []league.Entrant{e}, err
	}
	return nil, misuse("%q is no built-in team (%s), no folder and no *%s file%s",
		name, strings.Join(team.Names(), ", "), brainEnding, exhibition.DidYouMean(name, team.Names()))
}

// folder returns all brains of a folder in the order of their names.
func folder(dir string) ([]league.Entrant, error) {
	paths, err := filepath.Glob(filepath.Join(escapeGlob(dir), "*"+brainEnding))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: there is no *%s file in it", dir, brainEnding)
	}
	var all []league.Entrant
	for _, path := range paths {
		e, err := file(path)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// escapeGlob takes a path's letters for themselves.
func escapeGlob(path string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(path)
}

// file returns one brain. A brain that cannot be loaded takes part, and loses:
// in a class, twenty-nine others want to play.
func file(path string) (league.Entrant, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return league.Entrant{}, err
	}
	squad, err := brain.Parse(agent.Source{Name: filepath.Base(path), Text: string(text)})
	return league.FromFile(brain.Name(path), path, text, squad, err), nil
}
