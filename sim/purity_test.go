package sim_test

import (
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports lists what a match may be made of, beside the project's own packages:
// nothing that knows a clock, a file, chance, or how a value lies in memory.
var imports = []string{
	"encoding/binary", "errors", "fmt", "math", "math/bits", "slices", "strconv", "strings", "sync", "unicode/utf8",
	"github.com/jakecoffman/cp/v2", // in physics only
	"jiayou/assets/robots",         // files in the program itself, read when a match begins
	// In brain/star only: what pupils' brains are written in. Its functions of
	// math are not given to them.
	"go.starlark.net/resolve", "go.starlark.net/starlark", "go.starlark.net/syntax",
}

// exact lists what a match may use of package math: what gives the same bits on
// every processor, as PHYSICS.md 1 measured. Exp, Log, Pow, Hypot and what is
// made of them differ.
var exact = []string{
	"Abs", "Asin", "Atan2", "Ceil", "Copysign", "Cos", "Float64bits", "Float64frombits", "Floor", "Inf", "IsInf", "IsNaN",
	"Max", "Min", "Mod", "NaN", "Remainder", "Round", "Sin", "Sincos", "Sqrt", "Trunc",
	"MaxFloat64", "MaxInt", "MaxInt16", "MaxInt32", "MaxInt64", "MaxUint16", "MaxUint32", "MaxUint8", "MinInt", "Pi", "SmallestNonzeroFloat64",
}

// edges are the rooms of sim that no step runs through: tournaments, exercises, match files,
// what watches from outside, what makes brains of files, and brains that are
// processes.
var edges = []string{"league", "academy", "replay", "stats", "brain/brain.go", "brain/situation.go", "brain/child", "brain/wire"}

func atTheEdge(path string) bool {
	return slices.ContainsFunc(edges, func(e string) bool { return strings.HasPrefix(path, e) })
}

// source is the source of everything that a step runs through, package by
// package: sim and all below it but its edges.
type source struct {
	set   *token.FileSet
	files map[string][]*ast.File // by folder
}

func readSource(t *testing.T) *source {
	t.Helper()
	s := &source{set: token.NewFileSet(), files: map[string][]*ast.File{}}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || atTheEdge(path) {
			return err
		}
		file, err := parser.ParseFile(s.set, path, nil, 0)
		dir := filepath.Dir(path)
		s.files[dir] = append(s.files[dir], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range []string{".", "agent", "brain/skill", "brain/star", "digest", "field", "geom", "humanoid", "physics", "referee", "rng", "sense", "spirit", "team"} {
		if len(s.files[room]) == 0 {
			t.Errorf("read nothing of sim/%s: a match runs through it", room)
		}
	}
	return s
}

// TestMatchIsPure forbids clocks, files, chance that is not the match's own,
// maps, goroutines and arithmetic that depends on the processor.
func TestMatchIsPure(t *testing.T) {
	s := readSource(t)
	for dir, files := range s.files {
		for _, file := range files {
			s.checkImports(t, dir, file)
			ast.Inspect(file, func(n ast.Node) bool {
				if what := impurity(n); what != "" {
					t.Errorf("%s: %s", s.set.Position(n.Pos()), what)
				}
				return true
			})
		}
	}
}

func (s *source) checkImports(t *testing.T, dir string, file *ast.File) {
	for _, imp := range file.Imports {
		name, _ := strconv.Unquote(imp.Path.Value)
		at := s.set.Position(imp.Pos())
		starlark := strings.HasPrefix(name, "go.starlark.net/") && strings.HasPrefix(dir, "brain")
		if !slices.Contains(imports, name) && !strings.HasPrefix(name, "jiayou/sim/") && !starlark {
			t.Errorf("%s: imports %s, which a match may not", at, name)
		}
		if strings.Contains(name, "jakecoffman/cp") && dir != "physics" {
			t.Errorf("%s: imports Chipmunk: only sim/physics does", at)
		}
		if imp.Name != nil && name == "math" {
			t.Errorf("%s: gives math another name", at)
		}
	}
}

// impurity says what is impure about a piece of source, empty for nothing.
func impurity(n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "starts a goroutine"
	case *ast.SelectStmt, *ast.ChanType:
		return "waits for a goroutine"
	case *ast.MapType:
		return "has a map: its order is random"
	case *ast.SelectorExpr:
		if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "math" && !slices.Contains(exact, n.Sel.Name) {
			return "uses math." + n.Sel.Name + ", which may differ between processors"
		}
	}
	return ""
}

// TestProductsAreRounded forbids a + b·c without a conversion of the product,
// which rounds it: a compiler may else fuse the two. It cannot see a product
// that reaches a sum by way of a variable; that is what the flag of
// DETERMINISM.md is for.
func TestProductsAreRounded(t *testing.T) {
	s := readSource(t)
	sources := importer.ForCompiler(s.set, "source", nil)
	for dir, files := range s.files {
		info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		if _, err := (&types.Config{Importer: sources}).Check(dir, s.set, files, info); err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				for _, term := range terms(n) {
					if fusible(info, term) {
						t.Errorf("%s: this product may be fused with a sum: write float64(…)", s.set.Position(term.Pos()))
					}
				}
				return true
			})
		}
	}
}

// terms returns what a piece of source adds or subtracts.
func terms(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op == token.ADD || n.Op == token.SUB {
			return []ast.Expr{n.X, n.Y}
		}
	case *ast.AssignStmt:
		if n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN {
			return n.Rhs
		}
	}
	return nil
}

// fusible reports whether an expression is a product of floats that rounding
// changes. Times a power of two it does not.
func fusible(info *types.Info, e ast.Expr) bool {
	switch x := e.(type) {
	case *ast.ParenExpr:
		return fusible(info, x.X)
	case *ast.UnaryExpr:
		return fusible(info, x.X)
	case *ast.BinaryExpr:
		basic, ok := info.Types[e].Type.Underlying().(*types.Basic)
		return ok && x.Op == token.MUL && basic.Info()&types.IsFloat != 0 && info.Types[e].Value == nil &&
			!powerOfTwo(info.Types[x.X].Value) && !powerOfTwo(info.Types[x.Y].Value)
	}
	return false
}

func powerOfTwo(v constant.Value) bool {
	if v == nil {
		return false
	}
	x, _ := constant.Float64Val(constant.ToFloat(v))
	share, _ := math.Frexp(math.Abs(x))
	return share == 0.5
}
