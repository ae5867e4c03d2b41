package exhibition

import (
	"errors"
	"fmt"
	"io"

	"jiayou/sim/academy"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// OpenPupil returns who does the exercises of the academy by a name on a command
// line: an example of a brain, a file with one, or a program, whose standard error
// goes to w.
func OpenPupil(name string, w io.Writer) (*academy.Pupil, error) {
	e, err := enter(name)
	switch file := (*FileError)(nil); {
	case errors.As(err, &file):
		return nil, err
	case err != nil, e.squad == nil && e.program.Args == nil: // nobody, or a built-in team, which learns nothing
		return nil, fmt.Errorf("unknown brain %q: choose one of %s, or a file: FILE.star, FILE.py, FILE.js, ./PROGRAM or \"COMMAND LINE\"%s",
			name, list(brain.Examples()), DidYouMean(name, brain.Examples()))
	}
	return &academy.Pupil{
		Name: e.name, Squad: e.squad, Program: e.program,
		Log: BrainLogs([2]child.Program{field.Home: e.program}, w)[field.Home],
	}, nil
}
