package settings

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Save puts what a flag is set to into a file, and touches nothing else in it:
// comments, order and all other keys stay. A file that is not there begins with
// it. The file is written under a temporary name and renamed.
func Save(path string, f *flag.Flag) error {
	text, err := load(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := Parse(path, text)
	if err != nil {
		return err
	}
	return Replace(path, file.with(string(text), f))
}

// with returns the text of the file with the value of a flag.
func (f *File) with(text string, set *flag.Flag) string {
	if e, ok := f.Has(set.Name); ok {
		return text[:e.from] + literal(set.Value) + text[e.to:]
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text + fmt.Sprintf("%s = %s\n", set.Name, literal(set.Value))
}

// Replace writes a file under a temporary name and renames it, so that a file
// that is there is whole, even after a power cut. Who may read it stays as it was;
// a new one is its owner's alone, for it may hold a PIN. What is there and is no
// file, such as a device, is an error.
func Replace(path, text string) error {
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
		return fmt.Errorf("save %s: it is no file", path)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".settings-*")
	if err != nil {
		return fmt.Errorf("save %s: %w", path, errors.Unwrap(err)) // nobody knows the temporary name
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if st, e := os.Stat(path); err == nil && e == nil {
		err = os.Chmod(f.Name(), st.Mode().Perm())
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	return nil
}
