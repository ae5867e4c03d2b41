package watch

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/sim/brain"
	"jiayou/sim/brain/child"
	"jiayou/sim/league"
)

// Most is the number of brains that a folder has room for: a class and some.
const Most = 40

// Folder is a folder of brains under watch.
type Folder struct {
	Dir     string
	Err     error // why it cannot be read, nil if it can; its brains stay as they were
	Surplus int   // brains for which there was no room
	files   []*File
}

// NewFolder puts a folder under watch. It is not looked at yet.
func NewFolder(dir string) *Folder { return &Folder{Dir: dir} }

// Brains returns the brains in the order of their names. They are valid until
// the next Poll.
func (d *Folder) Brains() []*Brain {
	brains := make([]*Brain, len(d.files))
	for i, f := range d.files {
		brains[i] = &f.Brain
	}
	return brains
}

// Poll looks at the folder and all its files. It reports whether anything has
// changed.
func (d *Folder) Poll() bool {
	entries, err := os.ReadDir(d.Dir)
	if err != nil {
		changed := d.Err == nil || d.Err.Error() != plain(err).Error()
		d.Err = plain(err)
		return changed
	}
	changed := d.Err != nil
	d.Err = nil
	var names []string
	for _, e := range entries {
		if (brain.IsFile(e.Name()) || child.IsFile(e.Name())) && !strings.HasPrefix(e.Name(), ".") && !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	surplus := max(len(names)-Most, 0)
	changed = changed || surplus != d.Surplus
	d.Surplus = surplus
	if d.line(names[:len(names)-surplus]) {
		changed = true
	}
	for _, f := range d.files {
		if f.Poll() {
			changed = true
		}
	}
	return changed
}

// line keeps the files of those names, which are in order, and puts new ones
// under watch. It reports whether there are others than before.
func (d *Folder) line(names []string) bool {
	known := map[string]*File{}
	for _, f := range d.files {
		known[filepath.Base(f.Brain.Path)] = f
	}
	changed := len(names) != len(d.files)
	files := make([]*File, len(names))
	for i, name := range names {
		if files[i] = known[name]; files[i] == nil {
			files[i] = NewFile(filepath.Join(d.Dir, name))
			changed = true
		}
	}
	d.files = files
	return d.name() || changed
}

// name names the brains after their files, without the endings where those are not
// needed to tell mei.py from mei.star. It reports whether that changes a name.
func (d *Folder) name() bool {
	count := map[string]int{}
	for _, f := range d.files {
		count[title(f.Brain.Path)]++
	}
	changed := false
	for _, f := range d.files {
		name := title(f.Brain.Path)
		if count[name] > 1 {
			name = filepath.Base(f.Brain.Path)
		}
		changed = changed || name != f.Brain.Name
		f.Brain.Name = name
	}
	slices.SortFunc(d.files, func(a, b *File) int { return strings.Compare(a.Brain.Name, b.Brain.Name) })
	return changed
}

// Playable reports whether there is a version of the brain that can play.
func (b *Brain) Playable() bool { return b.Squad != nil || b.Program.Args != nil }

// Entrant returns a brain that is Playable as one of a league.
func (b *Brain) Entrant() league.Entrant {
	if b.Squad != nil {
		return league.FromSquad(b.Name, b.Path, b.Squad, nil)
	}
	p := b.Program
	p.Name = b.Name
	return league.Entrant{Name: b.Name, Plays: b.Path, Program: p, Digest: hex.EncodeToString(b.Digest[:])}
}

// Named reports what is wrong with the name of a brain.
func (b *Brain) Named() error {
	other := "x"
	if b.Name == other {
		other = "y"
	}
	t := league.Tournament{Rounds: 1, Entrants: []league.Entrant{{Name: b.Name}, {Name: other}}}
	return t.Validate()
}
