package sim_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// impure lists imports that would make a match depend on more than its Config
// and its Inputs.
var impure = []string{"time", "math/rand", "math/rand/v2", "os", "net", "io/fs", "unsafe"}

// inexact lists the functions of math that differ between processors.
var inexact = []string{"Exp", "Exp2", "Log", "Log2", "Log10", "Log1p", "Pow", "Hypot", "Sinh", "Cosh", "Tanh"}

// edges are the rooms of sim that no step runs through: tournaments, match files,
// and what makes brains of files.
var edges = []string{"league", "replay", "brain/brain.go"}

func atTheEdge(path string) bool {
	for _, e := range edges {
		if strings.HasPrefix(path, e) {
			return true
		}
	}
	return false
}

// TestMatchIsPure reads the source of everything that a step runs through.
func TestMatchIsPure(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || atTheEdge(path) {
			return err
		}
		files++
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		for _, imp := range file.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			for _, bad := range impure {
				if name == bad {
					t.Errorf("%s imports %s", path, bad)
				}
			}
			if strings.Contains(name, "jakecoffman/cp") && !strings.HasPrefix(path, "physics") {
				t.Errorf("%s imports Chipmunk: only sim/physics does", path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s starts a goroutine", set.Position(n.Pos()))
			case *ast.MapType:
				t.Errorf("%s has a map: its order is random", set.Position(n.Pos()))
			case *ast.SelectorExpr:
				pkg, ok := n.X.(*ast.Ident)
				for _, bad := range inexact {
					if ok && pkg.Name == "math" && n.Sel.Name == bad {
						t.Errorf("%s uses math.%s, which differs between processors", set.Position(n.Pos()), bad)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 30 {
		t.Errorf("read %d files, want the whole of sim", files)
	}
}
