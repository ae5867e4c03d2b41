// Package academy holds the exercises of the academy, one text file each, in the
// form that sim/academy reads and README describes, and for each a brain that
// earns three stars in it. A file's number is its place in the course.
//
//	text, err := academy.File("03-empty-goal.txt")
//	brain, err := academy.Solution("empty-goal")
package academy

import "embed"

//go:embed *.txt solutions/*.star
var files embed.FS

// File returns the file of that name, such as "03-empty-goal.txt".
func File(name string) ([]byte, error) { return files.ReadFile(name) }

// Solution returns the text of the brain that earns three stars in the exercise
// of that name, such as "empty-goal".
func Solution(name string) ([]byte, error) { return files.ReadFile("solutions/" + name + ".star") }

// Files returns the names of all exercises in the order of the course.
func Files() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic("academy: " + err.Error()) // it is embedded
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}
