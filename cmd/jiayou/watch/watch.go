// Package watch looks after brains that somebody is writing: it notices that a
// file was saved, reads and checks it, and keeps the last brain that worked.
//
// It looks at the files whenever it is asked to, once a second in the show:
//
//	f := watch.NewFile("mei.star")
//	if f.Poll() {
//		play(f.Brain.Squad)     // nil until a text could be read as a brain
//		complain(f.Brain.Err)   // nil if the latest could
//	}
//
// A file that is being written may be seen half. Half a brain is not a brain, so
// what is wrong with a file is believed only when it is still wrong, and nothing
// has been written since, at the next look. Half a program may look whole: one counts
// when nothing has been written since the last look, or, at the first, for some
// seconds. Whether it works is for who starts it to find out.
package watch

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jiayou/sim/agent"
	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/brain/star"
)

// Brain is a brain in a file, as it stands.
type Brain struct {
	Name    string // of the team
	Path    string
	Squad   agent.Squad // the last that worked, nil if none has
	Version int         // counts the squads: 1 for the first
	Err     error       // what is wrong with the file now; nil if Squad is what it says

	Program child.Program     // in place of a squad; the zero value until it was there
	Digest  [sha256.Size]byte // of the text that plays
}

// File is one file under watch.
type File struct {
	Brain   Brain
	seen    stamp // of the file as it was read last
	suspect error // what was wrong with it then, to be believed if it stays so

	program child.Program // that the file is, if it is known beforehand
	looked  bool          // has been looked at
	settled bool          // … and has been taken as it was seen
}

// stamp tells one state of a file from another.
type stamp struct {
	size  int64
	mtime time.Time
}

// NewFile puts a file under watch. It is not looked at yet.
func NewFile(path string) *File {
	return &File{Brain: Brain{Name: title(path), Path: path}}
}

// title is what a file is called for people.
func title(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Poll looks at the file. It reports whether the Brain has changed.
func (f *File) Poll() bool {
	if !brain.IsFile(f.Brain.Path) {
		return f.pollProgram()
	}
	now, err := look(f.Brain.Path)
	switch {
	case err != nil:
		now = stamp{}
	case now == f.seen && f.suspect == nil:
		return false
	case now == f.seen && errors.As(f.suspect, new(*star.Fault)):
		return f.blame(f.suspect)
	}
	var text []byte
	if err == nil {
		text, err = read(f.Brain.Path)
	}
	if again, e := look(f.Brain.Path); e == nil && again != now {
		return false // it is being written just now
	}
	if err == nil {
		var squad agent.Squad
		if squad, err = brain.Parse(agent.Source{Name: filepath.Base(f.Brain.Path), Text: string(text)}); err == nil {
			f.seen, f.suspect = now, nil
			return f.take(squad, text)
		}
	}
	if now == f.seen && f.suspect != nil {
		return f.blame(err)
	}
	f.seen, f.suspect = now, err
	return false
}

// take keeps a squad that works. A file that was saved without a change is the
// brain that it was.
func (f *File) take(squad agent.Squad, text []byte) bool {
	b := &f.Brain
	was, sum := b.Err, sha256.Sum256(text)
	b.Err = nil
	if b.Squad != nil && sum == b.Digest {
		return was != nil
	}
	b.Squad, b.Digest = squad, sum
	b.Version++
	return true
}

// blame believes what is wrong.
func (f *File) blame(err error) bool {
	f.suspect = err
	if f.Brain.Err != nil && f.Brain.Err.Error() == err.Error() {
		return false
	}
	f.Brain.Err = err
	return true
}

func look(path string) (stamp, error) {
	st, err := os.Stat(path)
	if err != nil {
		return stamp{}, plain(err)
	}
	if !st.Mode().IsRegular() { // it may be one that never ends, or never begins
		return stamp{}, fmt.Errorf("%s is no file", filepath.Base(path))
	}
	return stamp{st.Size(), st.ModTime()}, nil
}

// read reads no more of a file than a brain may have.
func read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, star.MostSource+1))
	if err != nil {
		return nil, plain(err)
	}
	return text, nil
}

// plain is an error about a file without the path that leads there: it is shown
// to a class.
func plain(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", filepath.Base(path.Path), path.Err)
	}
	return err
}
