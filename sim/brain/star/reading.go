package star

import (
	"slices"
	"strings"

	"go.starlark.net/syntax"
)

// readings say what the interpreter's own errors mean, which are texts and
// nothing else: the first pattern that fits counts. Some have a better text, or a
// hint what to do about it.
//
// A pattern fits from the beginning of a text, or anywhere if it begins with *.
// {word}, {name}, {seen} and {want} stand for parts of the Mistake, {word} for a
// Name without blanks, and {_} for what does not matter.
var readings = [...]struct {
	pattern    string
	code       Code
	text, hint string
}{
	{"got indent", Indented, "", "this line begins farther to the right than the one before it"},
	{"got outdent", Outdented, "", farther},
	{"*, want indent", Outdented, "", farther},
	{"got newline, want '{want}'", Missing, "", "a line that begins with def, if, elif, else, for or while ends with a colon"},
	{"got '=', want", Equals, "", "== compares two values, = gives a name to one"},
	{"got {seen}, want '{want}'", Missing, "", ""},
	{"unexpected '{name}'", Surplus, "", ""},
	{"*unexpected newline in string", Unclosed, "", unclosed},
	{"*unexpected EOF in string", Unclosed, "", unclosed},
	{"{word} statement not within a function", Outside, "", ""},
	{"{word} not in a loop", Outside, "", ""},
	{"*does not support {word}", Foreign, "a brain has no sets", "use a list, or a dictionary"},
	{"*computation cancelled", Slow, "it thought too long", "look for a loop that does not end, or do less in each call"},
	{"function {word} called recursively", Recursion, "", "a function may not call itself: use a loop"},
	{"*cannot {_} frozen", Frozen, "", "what is made outside of think cannot be changed: keep what changes in me.memory"},
	{"NoneType has no", Nothing, "", "it is None, so nothing was found: ask with if first"},
	{"*NoneType", Nothing, "", "None means that nothing was found, or that a function returns nothing"},
	{"undefined: {word}", UnknownName, "", ""},
	{"*variable {word} referenced before assignment", Unset, "", "give it a value first; a name that is set anywhere in a function belongs to that function"},
	{"{seen} has no {word} field or method", UnknownField, "", ""},
	{"can't assign to {word} field", Fixed, "", ""},
	{"{word} value does not support item assignment", Fixed, "", ""},
	{"*division by zero", Zero, "", ""},
	{"*modulo by zero", Zero, "", ""},
	{"key {name} not in dict", Key, "", "ask with me.memory.get(name, value), which gives a value if there is none"},
	{"*key not found: {name}", Key, "", ""},
	{"unknown binary op: string + ", NotText, "", "turn it into text with str(…) first"},
	{"unknown binary op: {seen}", Types, "", ""},
	{"unknown unary op: {seen}", Types, "", ""},
	{"{seen} not implemented", Types, "", ""},
	{"*index {seen} out of range", Range, "", count},
	{"*out of range", Range, "", count},
	{"*too large", Large, "", ""},
	{"invalid call of non-function ({seen})", NotFunction, "", ""},
	{"{word}: {seen} value is not iterable", NotList, "", ""},
	{"{seen} value is not iterable", NotList, "", ""},
	{"got {seen} in sequence assignment", NotList, "", ""},
	{"*values to unpack (got {seen}, want {want})", Unpack, "", ""},
	{"function {word} accepts no arguments ({seen} given)", Excess, "", ""},
	{"function {word} accepts at most {want} positional {_}({seen} given)", Excess, "", ""},
	{"function {word} accepts {want} positional {_}({seen} given)", Excess, "", ""},
	{"function {word} missing {_}({want})", Needs, "", ""},
	{"{word}: missing argument for {want}", Needs, "", ""},
	{"{word}: got {seen} arguments, want at most {want}", Excess, "", ""},
	{"{word}: got {seen} arguments, want exactly {want}", Excess, "", ""},
	{"{word}: got {seen} arguments, want at least", Call, "", ""},
	{"{word}: got {seen} arguments, want {want}", Excess, "", ""},
	{"function {word} got an unexpected keyword argument {seen}", UnknownArgument, "", ""},
	{"{word}: unexpected keyword argument {seen}", UnknownArgument, "", ""},
	{"{word}: ", Call, "", ""},
}

// Hints that several readings have.
const (
	farther  = "something is missing here: what belongs to the line before begins four spaces farther to the right"
	unclosed = "a text ends on the line where it began: close its quotation marks"
	count    = "count from 0, and ask with len(…) how many there are"
)

// foreign are words of Python that the language keeps free, and misplaced those
// that cannot begin what they were found at.
var (
	foreign = []string{"as", "assert", "async", "await", "class", "del", "except", "finally", "from", "global",
		"import", "is", "nonlocal", "raise", "try", "with", "yield"}
	misplaced = []string{"and", "break", "continue", "def", "elif", "else", "for", "if", "in", "or", "pass", "return", "while"}
)

// reading is what an error of the interpreter means.
type reading struct {
	Mistake
	text, hint string
}

// read reads an error of the interpreter. It has the code otherwise if no pattern
// fits.
func read(msg string, otherwise Code) reading {
	plain, meant := msg, ""
	if before, after, found := strings.Cut(msg, " (did you mean "); found {
		plain, meant = before, strings.TrimSuffix(after, "?)")
	}
	r := reading{Mistake{Code: otherwise}, msg, ""}
	if found, ok := fit("got {word}, want primary expression", plain); ok && r.keyword(found.Name) {
		return r
	}
	for i := range readings {
		known := &readings[i]
		m, ok := fit(known.pattern, plain)
		if !ok {
			continue
		}
		r.Mistake, r.hint = m, known.hint
		r.Code, r.Meant = known.code, meant
		if known.text != "" {
			r.text = known.text
		}
		break
	}
	return r
}

// keyword reads that a word of the language, or of Python, stands where it cannot.
// It reports false if the word is none.
func (r *reading) keyword(word string) bool {
	switch {
	case slices.Contains(foreign, word):
		r.Mistake = Mistake{Code: Foreign, Name: word}
		r.hint = "a brain makes do with def, if, for, while and return"
	case slices.Contains(misplaced, word):
		r.Mistake = Mistake{Code: Outside, Name: word}
	default:
		return false
	}
	return true
}

// fit returns the parts of a text that fits a pattern.
func fit(pattern, text string) (m Mistake, ok bool) {
	head, rest, _ := strings.Cut(pattern, "{")
	if anywhere, found := strings.CutPrefix(head, "*"); found {
		_, text, ok = strings.Cut(text, anywhere)
	} else {
		text, ok = strings.CutPrefix(text, head)
	}
	for ok && rest != "" {
		var part, word string
		part, rest, _ = strings.Cut(rest, "}")
		head, rest, _ = strings.Cut(rest, "{")
		if word = text; head != "" {
			word, text, ok = strings.Cut(text, head)
		}
		ok = ok && word != "" && m.put(part, word)
	}
	return m, ok
}

// put puts a word into its part. It reports false if it cannot be that.
func (m *Mistake) put(part, word string) bool {
	switch part {
	case "name":
		m.Name = word
	case "word":
		m.Name = word
		return !strings.Contains(word, " ")
	case "seen":
		m.Seen = strings.Trim(word, `"`)
	case "want":
		m.Want = word
	}
	return true
}

// at is the Fault at a place of a source.
func (r reading) at(pos syntax.Position) *Fault { return r.Mistake.at(pos, r.hint, "%s", r.text) }
