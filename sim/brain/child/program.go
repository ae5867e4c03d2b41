package child

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Program is a brain as a program: what it is called and how it is started. The
// zero value is none.
type Program struct {
	Name string
	Args []string
}

// interpreters start files that cannot start themselves, by their ending.
var interpreters = map[string]string{".py": python(), ".js": "node", ".mjs": "node", ".cjs": "node"}

func python() string {
	if runtime.GOOS == "windows" {
		return "python"
	}
	return "python3"
}

// IsFile reports whether a name is that of a file which an interpreter runs.
func IsFile(name string) bool { return interpreters[strings.ToLower(filepath.Ext(name))] != "" }

// Find makes a program of what stands on a command line. FILE.py is run by
// python3 and FILE.js by node; a path to an executable file runs that file; more
// words than one are a command line, in which quotes hold words together. No
// shell is asked. It reports false for a name that is nothing of the kind.
func Find(name string) (Program, bool, error) {
	runner, known := interpreters[strings.ToLower(filepath.Ext(name))]
	file := isFile(name)
	switch {
	case known && (file || !strings.Contains(name, " ")):
		if err := readable(name); err != nil {
			return Program{}, true, err
		}
		return Program{title(name), []string{runner, name}}, true, nil
	case strings.ContainsAny(name, `/\`) && (file || !strings.Contains(name, " ")):
		if err := readable(name); err != nil {
			return Program{}, true, err
		}
		p, err := executable(name)
		return p, true, err
	case strings.ContainsAny(name, " \t"):
		args, err := split(name)
		if err != nil || len(args) == 0 {
			return Program{}, true, fmt.Errorf("brain %q: %w", name, err)
		}
		return Program{titleOf(args), args}, true, nil
	}
	return Program{}, false, nil
}

// File returns the file that a program is, as far as its words tell: the last of
// them that is one. It is empty for a command line without any.
func (p Program) File() string {
	for _, a := range slices.Backward(p.Args) {
		if isFile(a) {
			return a
		}
	}
	return ""
}

func isFile(name string) bool {
	st, err := os.Stat(name)
	return err == nil && st.Mode().IsRegular()
}

// readable says, as one line, why a file cannot be read.
func readable(name string) error {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("brain %s: there is no such file: check its name and folder", name)
	}
	if err != nil {
		return fmt.Errorf("brain %s: %w", name, err)
	}
	return f.Close()
}

// executable is a file that runs itself.
func executable(name string) (Program, error) {
	// A path without a folder would be looked for elsewhere.
	path, err := exec.LookPath(filepath.Clean(filepath.Dir(name)) + string(filepath.Separator) + filepath.Base(name))
	if err != nil {
		return Program{}, fmt.Errorf("brain %s: it is not executable: chmod +x it, or give a command line such as \"perl %s\"", name, name)
	}
	return Program{title(name), []string{path}}, nil
}

// title is what a file is called for people.
func title(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// titleOf is what a command line is called: by its first file, else by itself.
func titleOf(args []string) string {
	i := slices.IndexFunc(args, func(a string) bool { return isFile(a) && filepath.Ext(a) != "" })
	return title(args[max(i, 0)])
}

// split parts a command line at spaces that are not within quotes.
func split(line string) (args []string, err error) {
	var word strings.Builder
	quote, open := rune(0), false
	flush := func() {
		if open {
			args = append(args, word.String())
		}
		word.Reset()
		open = false
	}
	for _, r := range line {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, open = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			flush()
		default:
			word.WriteRune(r)
			open = true
		}
	}
	flush()
	if quote != 0 {
		return nil, fmt.Errorf("the quote %c is not closed", quote)
	}
	if len(args) == 0 {
		return nil, errors.New("the command line is empty")
	}
	return args, nil
}
