// Package settings is the operator's file: every flag of a command may stand in
// it, one key a line, in TOML.
//
//	mic = "usb"
//	cheer = 60        # percent
//	fullscreen = true
//
// It knows no flag by name. What keys there are, what they take and what they
// mean is what a flag.FlagSet says, so that a flag that is added is a key at
// once:
//
//	file, err := settings.Read("kiosk.toml")
//	if err == nil {
//		err = file.Apply(flags) // "kiosk.toml:2: cheer = 160: want 0 to 100 …"
//	}
//	err = flags.Parse(args) // the command line has the last word
//
// Write prints such a file, Save puts one value into one without touching
// anything else in it, and Watch tells when one was saved.
package settings

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"jiayou/sim/brain/spell"
)

// most is the size of the largest file that is read, in bytes: twenty times one
// with every key and its comment.
const most = 256 << 10

// File is a file of settings as it was read.
type File struct {
	Path    string
	Entries []Entry // in the order of the file, each key once
}

// Entry is one key with its value.
type Entry struct {
	Key   string
	Value string // as a flag takes it
	Shown string // as it stands in the file
	Line  int    // from 1
	from  int    // of the value in the text, and where it ends
	to    int
}

// Read reads a file. Errors name the file, and the line where there is one.
func Read(path string) (*File, error) {
	text, err := load(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, text)
}

// load returns the text of a file.
func load(path string) ([]byte, error) {
	st, err := os.Stat(path)
	var missing *fs.PathError
	switch {
	case errors.As(err, &missing):
		return nil, fmt.Errorf("read settings %s: %w", path, missing.Err)
	case err != nil:
		return nil, fmt.Errorf("read settings %s: %w", path, err)
	case !st.Mode().IsRegular():
		return nil, fmt.Errorf("read settings %s: it is no file", path)
	case st.Size() > most:
		return nil, fmt.Errorf("read settings %s: it has %d bytes, want %d at most", path, st.Size(), most)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read settings %s: %w", path, err)
	}
	return text, nil
}

// Has returns the entry of a key.
func (f *File) Has(key string) (Entry, bool) {
	for _, e := range f.Entries {
		if e.Key == key {
			return e, true
		}
	}
	return Entry{}, false
}

// Blame returns err as one of the value of a key, with its place in the file.
func (f *File) Blame(e Entry, err error) error {
	return fmt.Errorf("%s:%d: %s = %s: %w", filepath.Base(f.Path), e.Line, e.Key, e.Shown, err)
}

// Apply sets the flags to what the file says. It stops at the first entry that
// is wrong; apart names flags that cannot be set in a file.
func (f *File) Apply(flags *flag.FlagSet, apart ...string) error {
	known := names(flags, apart)
	for _, e := range f.Entries {
		if !slices.Contains(known, e.Key) {
			return f.unknown(e, flags, known)
		}
		if err := flags.Set(e.Key, e.Value); err != nil {
			if isBool(flags.Lookup(e.Key).Value) {
				err = errors.New("want true or false")
			}
			return f.Blame(e, err)
		}
	}
	return nil
}

// names are the flags that a file may set.
func names(flags *flag.FlagSet, apart []string) (known []string) {
	flags.VisitAll(func(f *flag.Flag) {
		if !slices.Contains(apart, f.Name) {
			known = append(known, f.Name)
		}
	})
	return known
}

// unknown is the error of a key that there is not.
func (f *File) unknown(e Entry, flags *flag.FlagSet, known []string) error {
	place := fmt.Sprintf("%s:%d", filepath.Base(f.Path), e.Line)
	if flags.Lookup(e.Key) != nil {
		return fmt.Errorf("%s: %s is said on the command line only: leave it out here", place, e.Key)
	}
	hint := ""
	if near := spell.Nearest(e.Key, known); near != "" {
		hint = fmt.Sprintf(" (did you mean %s?)", near)
	}
	return fmt.Errorf("%s: there is no setting %q%s", place, e.Key, hint)
}
