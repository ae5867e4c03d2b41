package watch

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"jiayou/sim/brain/child"
)

// mostProgram is the largest file that is taken for a program, in bytes. What a
// compiler makes of ten lines of Go has two million.
const mostProgram = 64 << 20

// lain is how long a file has lain that nobody is writing when it is first seen.
const lain = 5 * time.Second

// NewProgram puts the file of a program under watch, that which its words name. A
// program without one is never looked at.
func NewProgram(p child.Program) *File {
	return &File{Brain: Brain{Name: p.Name, Path: p.File()}, program: p}
}

// pollProgram is Poll for a file that is a program.
func (f *File) pollProgram() bool {
	now, err := look(f.Brain.Path)
	if err != nil {
		now = stamp{}
	}
	first := !f.looked
	f.looked = true
	if now != f.seen {
		f.seen, f.settled = now, false
		if !first || time.Since(now.mtime) < lain {
			return false // it may be being written
		}
	}
	if f.settled {
		return false
	}
	var digest [sha256.Size]byte
	program := f.program
	if err == nil {
		digest, err = sum(f.Brain.Path)
	}
	if err == nil && program.Args == nil {
		program, _, err = child.Find(f.Brain.Path)
	}
	if f.settled = err == nil; !f.settled { // it is tried again at every look
		return f.blame(err)
	}
	return f.takeProgram(program, digest)
}

// takeProgram keeps a program. A file that was saved without a change is the one
// that it was.
func (f *File) takeProgram(p child.Program, digest [sha256.Size]byte) bool {
	b := &f.Brain
	was := b.Err
	b.Err = nil
	if b.Program.Args != nil && digest == b.Digest {
		return was != nil
	}
	b.Program, b.Digest = p, digest
	b.Version++
	return true
}

// sum returns a digest of a file that is not too large.
func sum(path string) (digest [sha256.Size]byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return digest, plain(err)
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, io.LimitReader(f, mostProgram+1))
	if err != nil {
		return digest, plain(err)
	}
	if n > mostProgram {
		return digest, fmt.Errorf("%s has more than %d bytes", filepath.Base(path), mostProgram)
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}
