package exhibition

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"jiayou/assets/robots"
	"jiayou/sim/humanoid"
)

// robotFile is how the names of robots' files end.
const robotFile = ".toml"

// FileError is what is wrong with a file that was named, not with the command
// line that names it.
type FileError struct{ error }

// Unwrap returns what is wrong.
func (e *FileError) Unwrap() error { return e.error }

// OpenRobot returns the kind of robot that somebody asks for: by the name of
// one that comes with the program, or by that of a file, which ends in .toml.
// Without a name it is the format's. The error says what there is to choose
// from, or is a FileError that names the file and line.
func OpenRobot(name string) (humanoid.Kind, error) {
	if name == "" {
		return humanoid.Kind{}, nil
	}
	kind := humanoid.Kind{Name: name}
	if strings.HasSuffix(name, robotFile) {
		text, err := readRobot(name)
		if err != nil {
			return humanoid.Kind{}, &FileError{err}
		}
		kind.Text = text
	}
	if _, err := kind.Spec(); kind.Text != "" && err != nil {
		return humanoid.Kind{}, &FileError{err}
	} else if err != nil {
		return humanoid.Kind{}, fmt.Errorf("%w or FILE.toml%s", err, DidYouMean(name, robots.Names()))
	}
	kind.Name = filepath.Base(name)
	return kind, nil
}

// readRobot reads no more of a file than a robot has.
func readRobot(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, humanoid.MostText+1))
	if err == nil && len(text) == 0 {
		err = fmt.Errorf("%s: it is empty: start from the one that jiayou-lab robot booster-t1 --file prints", path)
	}
	return string(text), err
}
