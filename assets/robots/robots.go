// Package robots holds the kinds of robots that come with the programs, one
// text file each, in the form that sim/humanoid reads. It is a package of its
// own so that a match which draws nothing carries no fonts along.
//
//	text, err := robots.File("booster-t1")
package robots

import (
	"embed"
	"strings"
)

//go:embed *.toml
var files embed.FS

const ending = ".toml"

// File returns the file of that name without its ending, such as "booster-t1".
func File(name string) ([]byte, error) { return files.ReadFile(name + ending) }

// Names returns the names of all robots in alphabetical order.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic("robots: " + err.Error()) // it is embedded
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ending))
	}
	return names
}
