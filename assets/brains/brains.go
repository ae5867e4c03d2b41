// Package brains holds the example brains that come with the programs, one text
// file each. README.md is the language that they speak.
//
//	text, err := brains.File("chaser.star")
package brains

import "embed"

//go:embed *.star
var files embed.FS

// File returns the file of that name, such as "chaser.star".
func File(name string) ([]byte, error) { return files.ReadFile(name) }

// Files returns the names of all files in alphabetical order.
func Files() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic("brains: " + err.Error()) // it is embedded
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
