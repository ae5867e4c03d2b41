package star

import (
	"strconv"

	"go.starlark.net/syntax"
)

// The interpreter counts steps and not memory: "a" * 2**29 is one step. So the
// operators that can make much of little, or compare much at once, are turned
// into calls of guards (guard.go) before the file is compiled. Their names are
// the operators themselves, which nobody can write as a name; their places are
// the operators', so that messages point where they must.
//
// A guard costs about 0.1 µs. An operator keeps its own instruction where the
// text alone shows that it cannot do harm: me.pos - ball.pos, x + 1, d < 0.5.

// mostDepth bounds how deeply a source may be nested, and with it the stack of
// everything that walks it.
const mostDepth = 200

// rewriter rewrites one file.
type rewriter struct {
	taken []string // names that the file uses otherwise than to call them
	fault *Fault   // the first
}

// rewrite guards a file. It fails if the file has what brains do not have.
func rewrite(f *syntax.File) *Fault {
	if pos, deep := tooDeep(f); deep {
		return Mistake{Code: Large, Want: strconv.Itoa(mostDepth)}.at(pos, "put parts of it into variables or functions", "this is nested more than %d levels deep", mostDepth)
	}
	r := &rewriter{taken: taken(f)}
	r.stmts(f.Stmts)
	return r.fault
}

// tooDeep finds a place that is nested too deeply. It is the first walk, and
// turns round there.
func tooDeep(f *syntax.File) (at syntax.Position, deep bool) {
	depth := 0
	for _, s := range f.Stmts {
		syntax.Walk(s, func(n syntax.Node) bool {
			if n == nil {
				depth--
				return true
			}
			if depth >= mostDepth {
				at, deep = place(n), true
				return false
			}
			depth++
			return true
		})
	}
	return at, deep
}

// place is near where a node starts. A node's own Span walks down a whole
// expression.
func place(n syntax.Node) syntax.Position {
	switch n := n.(type) {
	case *syntax.BinaryExpr:
		return n.OpPos
	case *syntax.CallExpr:
		return n.Lparen
	case *syntax.DotExpr:
		return n.Dot
	case *syntax.IndexExpr:
		return n.Lbrack
	}
	start, _ := n.Span()
	return start
}

// taken returns the names that occur otherwise than as the function of a call:
// those may be the file's own.
func taken(f *syntax.File) []string {
	var names []string
	var called *syntax.Ident
	syntax.Walk(f, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CallExpr:
			called, _ = n.Fn.(*syntax.Ident)
		case *syntax.Ident:
			if n != called {
				names = append(names, n.Name)
			}
			called = nil
		}
		return true
	})
	return names
}

func (r *rewriter) reject(m Mistake, pos syntax.Position, hint, format string, args ...any) {
	if r.fault == nil {
		r.fault = m.at(pos, hint, format, args...)
	}
}

func (r *rewriter) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

func (r *rewriter) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.AssignStmt:
		r.assign(s)
	case *syntax.DefStmt:
		r.target(s.Name)
		r.params(s.Params)
		r.stmts(s.Body)
	case *syntax.ExprStmt:
		s.X = r.expr(s.X)
	case *syntax.ForStmt:
		r.target(s.Vars)
		s.X = r.expr(s.X)
		r.stmts(s.Body)
	case *syntax.WhileStmt:
		s.Cond = r.expr(s.Cond)
		r.stmts(s.Body)
	case *syntax.IfStmt:
		s.Cond = r.expr(s.Cond)
		r.stmts(s.True)
		r.stmts(s.False)
	case *syntax.ReturnStmt:
		if s.Result != nil {
			s.Result = r.expr(s.Result)
		}
	case *syntax.LoadStmt:
		r.reject(Mistake{Code: Foreign, Name: "load"}, s.Load, "put all of the brain into one file", "a brain can load nothing")
	}
}

// assign guards an assignment. x += y becomes x = y added to x; what x is made
// of is then looked up twice, which nobody notices unless it calls something.
func (r *rewriter) assign(s *syntax.AssignStmt) {
	s.RHS = r.expr(s.RHS)
	if s.Op == syntax.EQ {
		r.target(s.LHS)
		return
	}
	op := s.Op - syntax.PLUS_EQ + syntax.PLUS
	old, ok := again(s.LHS)
	if !ok {
		r.reject(Mistake{Code: Outside, Name: s.Op.String()}, s.OpPos, "put what it returns into a variable first", "%s cannot change what a call returns", s.Op)
		return
	}
	r.target(s.LHS)
	guarded := r.binary(&syntax.BinaryExpr{X: r.expr(old), OpPos: s.OpPos, Op: op, Y: s.RHS})
	call, ok := guarded.(*syntax.CallExpr)
	if !ok {
		return // harmless as it is
	}
	if op == syntax.PLUS {
		call.Fn.(*syntax.Ident).Name = guardExtend
	}
	s.Op, s.RHS = syntax.EQ, call
}

// again copies the target of an assignment, to be read.
func again(e syntax.Expr) (syntax.Expr, bool) {
	switch e := e.(type) {
	case *syntax.Ident:
		return &syntax.Ident{NamePos: e.NamePos, Name: e.Name}, true
	case *syntax.Literal:
		c := *e
		return &c, true
	case *syntax.ParenExpr:
		return again(e.X)
	case *syntax.DotExpr:
		x, ok := again(e.X)
		return &syntax.DotExpr{X: x, Dot: e.Dot, NamePos: e.NamePos, Name: &syntax.Ident{NamePos: e.NamePos, Name: e.Name.Name}}, ok
	case *syntax.IndexExpr:
		x, ok := again(e.X)
		y, ok2 := again(e.Y)
		return &syntax.IndexExpr{X: x, Lbrack: e.Lbrack, Y: y, Rbrack: e.Rbrack}, ok && ok2
	case *syntax.UnaryExpr:
		x, ok := again(e.X)
		return &syntax.UnaryExpr{OpPos: e.OpPos, Op: e.Op, X: x}, ok
	case *syntax.BinaryExpr:
		x, ok := again(e.X)
		y, ok2 := again(e.Y)
		return &syntax.BinaryExpr{X: x, OpPos: e.OpPos, Op: e.Op, Y: y}, ok && ok2
	}
	return e, false
}

// target guards what is in the target of an assignment.
func (r *rewriter) target(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Ident:
		if constant(e.Name) {
			r.reject(Mistake{Code: Fixed, Name: e.Name}, e.NamePos, "choose another name", "%s is always %s", e.Name, e.Name)
		}
	case *syntax.ParenExpr:
		r.target(e.X)
	case *syntax.TupleExpr:
		for _, x := range e.List {
			r.target(x)
		}
	case *syntax.ListExpr:
		for _, x := range e.List {
			r.target(x)
		}
	case *syntax.IndexExpr:
		r.index(e)
	case *syntax.DotExpr:
		e.X = r.expr(e.X)
	}
}

// index guards x[y], read or written: a key that the text does not show could be
// one of many that are hard to tell apart.
func (r *rewriter) index(e *syntax.IndexExpr) {
	e.X, e.Y = r.expr(e.X), r.expr(e.Y)
	if r.kind(e.Y) == anything {
		e.X = guard(guardIndex, e.Lbrack, e.X)
	}
}

func (r *rewriter) params(list []syntax.Expr) {
	for _, p := range list {
		switch p := p.(type) {
		case *syntax.Ident:
			r.target(p)
		case *syntax.BinaryExpr:
			r.target(p.X)
			p.Y = r.expr(p.Y)
		case *syntax.UnaryExpr:
			r.reject(Mistake{Code: Outside, Name: p.Op.String()}, p.OpPos, "name each of them, or take a list", "a function of a brain has no %s parameters", p.Op)
		}
	}
}

func (r *rewriter) exprs(list []syntax.Expr) {
	for i := range list {
		list[i] = r.expr(list[i])
	}
}

// expr returns what takes the place of an expression.
func (r *rewriter) expr(e syntax.Expr) syntax.Expr {
	switch e := e.(type) {
	case *syntax.BinaryExpr:
		e.X, e.Y = r.expr(e.X), r.expr(e.Y)
		return r.binary(e)
	case *syntax.CallExpr:
		e.Fn = r.expr(e.Fn)
		r.args(e.Args)
	case *syntax.DotExpr:
		e.X = r.expr(e.X)
		if weighty(e.Name.Name) {
			name := &syntax.Literal{Token: syntax.STRING, TokenPos: e.NamePos, Raw: e.Name.Name, Value: e.Name.Name}
			return guard(guardDot, e.Dot, e.X, name)
		}
	case *syntax.IndexExpr:
		r.index(e)
	case *syntax.SliceExpr:
		e.X = guard(guardSlice, e.Lbrack, r.expr(e.X))
		e.Lo, e.Hi, e.Step = r.maybe(e.Lo), r.maybe(e.Hi), r.maybe(e.Step)
	case *syntax.TupleExpr:
		r.tuple(e)
	case *syntax.ListExpr:
		r.exprs(e.List)
	case *syntax.DictExpr:
		r.exprs(e.List)
	case *syntax.DictEntry:
		e.Key, e.Value = r.expr(e.Key), r.expr(e.Value)
	case *syntax.Comprehension:
		r.comprehension(e)
	case *syntax.CondExpr:
		e.Cond, e.True, e.False = r.expr(e.Cond), r.expr(e.True), r.expr(e.False)
	case *syntax.LambdaExpr:
		r.params(e.Params)
		e.Body = r.expr(e.Body)
	case *syntax.ParenExpr:
		e.X = r.expr(e.X)
	case *syntax.UnaryExpr:
		e.X = r.expr(e.X)
	case *syntax.Literal:
		r.literal(e)
	}
	return e
}

func (r *rewriter) maybe(e syntax.Expr) syntax.Expr {
	if e == nil {
		return nil
	}
	return r.expr(e)
}

func (r *rewriter) args(list []syntax.Expr) {
	for i, a := range list {
		switch a := a.(type) {
		case *syntax.BinaryExpr:
			if a.Op == syntax.EQ {
				a.Y = r.expr(a.Y)
				continue
			}
		case *syntax.UnaryExpr:
			if a.Op == syntax.STAR || a.Op == syntax.STARSTAR {
				r.reject(Mistake{Code: Outside, Name: a.Op.String()}, a.OpPos, "write the arguments one by one", "a call in a brain has no %s arguments", a.Op)
				continue
			}
		}
		list[i] = r.expr(a)
	}
}

func (r *rewriter) tuple(e *syntax.TupleExpr) {
	for i := range e.List {
		e.List[i] = r.expr(e.List[i])
		if x := e.List[i]; r.kind(x) == anything {
			e.List[i] = guard(guardTuple, place(x), x)
		}
	}
}

func (r *rewriter) comprehension(e *syntax.Comprehension) {
	e.Body = r.expr(e.Body)
	if d, ok := e.Body.(*syntax.DictEntry); ok {
		d.Key = guard(guardKey, d.Colon, d.Key)
	}
	for _, c := range e.Clauses {
		switch c := c.(type) {
		case *syntax.ForClause:
			r.target(c.Vars)
			c.X = r.expr(c.X)
		case *syntax.IfClause:
			c.Cond = r.expr(c.Cond)
		}
	}
}

func (r *rewriter) literal(e *syntax.Literal) {
	switch e.Token {
	case syntax.INT:
		if _, ok := e.Value.(int64); !ok {
			r.reject(Mistake{Code: Large, Want: strconv.FormatInt(mostInt, 10)}, e.TokenPos, "write it with a decimal point", "this whole number is too large")
		}
	case syntax.BYTES:
		r.reject(Mistake{Code: Foreign, Name: "bytes"}, e.TokenPos, "use text: \"…\"", "a brain has no bytes")
	}
}

// binary guards an operator whose operands are guarded already.
func (r *rewriter) binary(e *syntax.BinaryExpr) syntax.Expr {
	x, y := r.kind(e.X), r.kind(e.Y)
	switch e.Op {
	case syntax.PLUS, syntax.PIPE:
		if x >= atom || y >= atom {
			return e
		}
	case syntax.STAR:
		if x == fraction || y == fraction || x == whole && y == whole {
			return e
		}
	case syntax.PERCENT:
		if x >= atom {
			return e
		}
	case syntax.LTLT:
	case syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE:
		if x == fraction {
			e.Y, y = decimal(e.Y, y)
		}
		if y == fraction {
			e.X, x = decimal(e.X, x)
		}
		if x == light || y == light || x == y && (x == fraction || x == whole) {
			return e
		}
	case syntax.NOT_IN:
		return &syntax.UnaryExpr{OpPos: e.OpPos, Op: syntax.NOT, X: guard(syntax.IN.String(), e.OpPos, e.X, e.Y)}
	case syntax.IN:
	default:
		return e
	}
	return guard(e.Op.String(), e.OpPos, e.X, e.Y)
}

// decimal writes a whole number with a decimal point. To compare numbers of two
// kinds the interpreter makes fractions of both, which takes a microsecond.
func decimal(e syntax.Expr, k kind) (syntax.Expr, kind) {
	l, ok := e.(*syntax.Literal)
	if !ok || k != whole {
		return e, k
	}
	n, ok := l.Value.(int64)
	if !ok || n > 1<<50 || n < -1<<50 {
		return e, k
	}
	return &syntax.Literal{Token: syntax.FLOAT, TokenPos: l.TokenPos, Raw: l.Raw, Value: float64(n)}, fraction
}

// guard calls a guard at the place of the operator.
func guard(name string, pos syntax.Position, args ...syntax.Expr) *syntax.CallExpr {
	return &syntax.CallExpr{Fn: &syntax.Ident{NamePos: pos, Name: name}, Lparen: pos, Args: args, Rparen: pos}
}
