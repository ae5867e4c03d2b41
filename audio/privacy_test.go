package audio_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jiayou/audio"
	"jiayou/audio/mic"
	"jiayou/audio/phrase"
)

// deaf are the packages that hold sound.
var deaf = []string{".", "cheer", "rhythm", "side", "echo", "hum", "meter", "phrase"}

// inner are packages that hold sound and that only the ear can see.
var inner = []string{"cheer/internal/trait", "cheer/internal/verdict", "internal/fourier"}

// ways are what would let sound out of a package, or into a file of the system.
var ways = []string{"os", "net", "log", "encoding", "syscall", "unsafe", "io/ioutil", "plugin", "C"}

func TestTheEarHasNoWayToStoreOrSendSound(t *testing.T) {
	for _, file := range sources(t, append(inner, deaf...)) {
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			for _, way := range ways {
				if path == way || strings.HasPrefix(path, way+"/") {
					t.Errorf("package %s imports %s: sound could leave by it", file.Name, path)
				}
			}
		}
	}
}

// takers are the functions that are given sound, or bring it in. Whoever else takes
// room for it could fill it.
var takers = []string{"Hop", "Write", "Read"}

func TestNothingExportedHoldsSound(t *testing.T) {
	checked := 0
	files := sources(t, deaf)
	named := namedFloats(files)
	for _, file := range files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() {
					checked++
					refuse(t, d.Name.Name, d.Type.Results, named)
					if !slices.Contains(takers, d.Name.Name) {
						refuse(t, d.Name.Name, d.Type.Params, named)
					}
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, ok := spec.(*ast.TypeSpec); ok && ts.Name.IsExported() {
						checked++
						if st, ok := ts.Type.(*ast.StructType); ok {
							refuse(t, ts.Name.Name, exported(st.Fields), named)
						}
					}
				}
			}
		}
	}
	if checked < 20 {
		t.Errorf("got %d exported names, want at least 20: the test looks in the wrong place", checked)
	}
}

// noSound are the types that are arrays of floats and hold a number for each band: of
// the way from our loudspeakers, and of 10 ms of what they play.
var noSound = []string{"Coupling", "Powers"}

// namedFloats are the types that are slices or arrays of floats by another name.
func namedFloats(files []*ast.File) (names map[string]bool) {
	names = map[string]bool{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if ts, ok := n.(*ast.TypeSpec); ok {
				if a, ok := ts.Type.(*ast.ArrayType); ok {
					if id, ok := a.Elt.(*ast.Ident); ok && strings.HasPrefix(id.Name, "float") && !slices.Contains(noSound, ts.Name.Name) {
						names[ts.Name.Name] = true
					}
				}
			}
			return true
		})
	}
	return names
}

// exported are the fields of a struct that others see.
func exported(fields *ast.FieldList) *ast.FieldList {
	seen := &ast.FieldList{}
	for _, f := range fields.List {
		if len(f.Names) == 0 || f.Names[0].IsExported() {
			seen.List = append(seen.List, f)
		}
	}
	return seen
}

// refuse complains about exported fields, or what a function gives or takes, that are
// slices or arrays of floats, under whatever name, or channels.
func refuse(t *testing.T, of string, fields *ast.FieldList, named map[string]bool) {
	t.Helper()
	if fields == nil {
		return
	}
	for _, f := range fields.List {
		ast.Inspect(f.Type, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ArrayType:
				if id, ok := n.Elt.(*ast.Ident); ok && strings.HasPrefix(id.Name, "float") {
					t.Errorf("%s gives out a slice or array of %s: that may be sound", of, id.Name)
				}
			case *ast.Ident:
				if named[n.Name] {
					t.Errorf("%s gives out a %s, which is floats: that may be sound", of, n.Name)
				}
			case *ast.ChanType:
				t.Errorf("%s gives out a channel: use Since", of)
			}
			return true
		})
	}
}

// doors are the packages by which sound enters, and what of os they may use.
var (
	doors  = []string{"mic", "mic/device"}
	reads  = []string{"Open", "Stdin", "ErrClosed", "ErrNotExist"}
	leaves = []string{"net", "log", "encoding/json", "encoding/gob", "encoding/base64", "encoding/hex", "syscall", "io/ioutil"}
)

// TestTheDoorsOnlyLetSoundIn looks for files that are opened for writing, and for
// sockets, where sound enters.
func TestTheDoorsOnlyLetSoundIn(t *testing.T) {
	used := 0
	for _, file := range sources(t, doors) {
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			for _, way := range leaves {
				if path == way || strings.HasPrefix(path, way+"/") {
					t.Errorf("package %s imports %s: sound could leave by it", file.Name, path)
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "os" {
					used++
					if !slices.Contains(reads, s.Sel.Name) {
						t.Errorf("package %s uses os.%s: it may only read", file.Name, s.Sel.Name)
					}
				}
			}
			return true
		})
	}
	if used < 3 {
		t.Errorf("got %d uses of os, want a few: the test looks in the wrong place", used)
	}
}

// TestNothingThatHoldsSoundCanBeWrittenDown looks for types with samples in them that
// have a method by which an encoder or a log would ask for their text.
func TestNothingThatHoldsSoundCanBeWrittenDown(t *testing.T) {
	files := sources(t, append(append(inner, deaf...), doors...))
	holds := map[string]bool{} // package.type
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			ts, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			ast.Inspect(ts.Type, func(n ast.Node) bool {
				if a, ok := n.(*ast.ArrayType); ok {
					if id, ok := a.Elt.(*ast.Ident); ok && id.Name == "float32" {
						holds[file.Name.Name+"."+ts.Name.Name] = true
					}
				}
				return true
			})
			return true
		})
	}
	if len(holds) < 5 {
		t.Errorf("got %d types with samples, want at least 5: the test looks in the wrong place", len(holds))
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil {
				continue
			}
			of := f.Recv.List[0].Type
			if p, ok := of.(*ast.StarExpr); ok {
				of = p.X
			}
			id, ok := of.(*ast.Ident)
			if !ok || !holds[file.Name.Name+"."+id.Name] {
				continue
			}
			for _, way := range []string{"Marshal", "Gob", "Append", "Encode", "String", "GoString", "Format", "LogValue", "WriteTo"} {
				if name := f.Name.Name; strings.HasPrefix(name, way) && !(way == "Format" && f.Type.Results != nil) { // a Source tells its Format
					t.Errorf("%s.%s holds sound and has a method %s", file.Name, id.Name, name)
				}
			}
		}
	}
}

// sources parses packages, without their tests.
func sources(t *testing.T, dirs []string) []*ast.File {
	t.Helper()
	var files []*ast.File
	for _, dir := range dirs {
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	return files
}

func TestListeningWritesNothing(t *testing.T) {
	before, err := written()
	if err != nil {
		t.Skipf("this system does not count what a process writes: %v", err)
	}
	src, err := mic.OpenWAV("testdata/cheer_crowd.wav")
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	hops := 0
	var student phrase.Student
	student.Teach()
	for range audio.Listen(src, audio.Config{Phrase: &student}) {
		hops++
	}
	after, err := written()
	if err != nil {
		t.Fatal(err)
	}
	// The Go runtime wakes its threads by writing 8 bytes now and then.
	if got := after - before; hops < 1300 || got > 2000 {
		t.Errorf("got %d bytes written while %d hops were heard, want next to none of 420 kB of sound", got, hops)
	}
}

// written returns the bytes that this process has written, to anything.
func written() (int, error) {
	stat, err := os.ReadFile("/proc/self/io")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(stat)) {
		if n, ok := strings.CutPrefix(line, "wchar: "); ok {
			return strconv.Atoi(strings.TrimSpace(n))
		}
	}
	return 0, os.ErrNotExist
}
