package star

import (
	"regexp"

	"go.starlark.net/syntax"
)

// readings say what the interpreter's own errors mean, which are texts and
// nothing else: the first pattern that fits counts. Its groups are the parts of
// the Mistake. Some have a better text, or a hint what to do about it.
var readings = [...]struct {
	pattern    *regexp.Regexp
	code       Code
	text, hint string
}{
	{match(`got indent`), Indented, "", "this line begins farther to the right than the one before it"},
	{match(`got outdent|, want indent`), Outdented, "", "something is missing here: what belongs to the line before begins four spaces farther to the right"},
	{match(`got newline, want '(?P<want>:)'`), Missing, "", "a line that begins with def, if, elif, else, for or while ends with a colon"},
	{match(`^got '=', want`), Equals, "", "== compares two values, = gives a name to one"},
	{match(`^unexpected '(?P<name>[^'])'`), Surplus, "", ""},
	{match(`^got (?P<name>as|assert|async|await|class|del|except|finally|from|global|import|is|nonlocal|raise|try|with|yield),`), Foreign, "", "a brain is written with def, if, for, while and return; all else is left out"},
	{match(`^got (?P<name>else|elif|in|and|or|return|break|continue), `), Outside, "", ""},
	{match(`^got .+, want '(?P<want>[^']+)'$`), Missing, "", ""},
	{match(`unexpected (newline|EOF) in string`), Unclosed, "", "a text ends on the line where it began: close its quotation marks"},
	{match(`^(?P<name>\w+) (statement|loop) not within a function|^(?P<name>\w+) not in a loop`), Outside, "", ""},
	{match(`does not support (?P<name>sets)`), Foreign, "a brain has no sets", "use a list, or a dictionary"},
	{match(`computation cancelled`), Slow, "it thought too long", "look for a loop that does not end, or do less in each call"},
	{match(`function (?P<name>\w+) called recursively|stack overflow`), Recursion, "", "a function may not call itself: use a loop"},
	{match(`frozen`), Frozen, "", "what is made outside of think cannot be changed: keep what changes in me.memory"},
	{match(`NoneType has no`), Nothing, "", "it is None, so nothing was found: ask with if first"},
	{match(`NoneType`), Nothing, "", "None means that nothing was found, or that a function returns nothing"},
	{match(`^undefined: (?P<name>\w+)( \(did you mean (?P<meant>\w+)\?\))?`), UnknownName, "", ""},
	{match(`variable (?P<name>\w+) referenced before assignment`), Unset, "", "give it a value first; a name that is set anywhere in a function belongs to that function"},
	{match(`^(?P<seen>\w+) has no (?P<name>\.\w+) field or method( \(did you mean (?P<meant>\.\w+)\?\))?`), UnknownField, "", ""},
	{match(`can't assign to (?P<name>\.\w+) field`), Fixed, "", ""},
	{match(`(?P<name>\w+) value does not support item assignment`), Fixed, "", ""},
	{match(`(division|modulo) by zero`), Zero, "", ""},
	{match(`key (?P<name>.+) not in dict|key not found: (?P<name>.+)|missing key`), Key, "", "ask with me.memory.get(name, value), which gives a value if there is none"},
	{match(`unknown binary op: (?P<seen>string \+ .+)`), NotText, "", "turn it into text with str(…) first"},
	{match(`unknown (binary|unary) op: (?P<seen>.+)|^(?P<seen>.+) not implemented$`), Types, "", ""},
	{match(`index (?P<seen>-?\d+) out of range`), Range, "", "count from 0, and ask with len(…) how many there are"},
	{match(`out of range`), Range, "", "count from 0, and ask with len(…) how many there are"},
	{match(`repeat|too large`), Large, "", ""},
	{match(`invalid call of non-function \((?P<seen>.+)\)`), NotFunction, "", ""},
	{match(`(?P<seen>\w+) value is not iterable|got (?P<seen>\w+) in sequence assignment`), NotList, "", ""},
	{match(`values to unpack \(got (?P<seen>\d+), want (?P<want>\d+)\)`), Unpack, "", ""},
	{match(`^function (?P<name>\w+) accepts (at most )?(?P<want>\w+) (positional )?arguments? \((?P<seen>\d+) given\)`), Excess, "", ""},
	{match(`^function (?P<name>\w+) missing \d+ arguments? \((?P<want>.+)\)`), Needs, "", ""},
	{match(`^(?P<name>\w+): missing argument for (?P<want>\w+)`), Needs, "", ""},
	{match(`^(?P<name>\w+): got (?P<seen>\d+) arguments, want (at most |exactly )?(?P<want>\d+)`), Excess, "", ""},
	{match(`(?P<name>\w+)(:| got) (an )?unexpected keyword argument "?(?P<seen>\w+)"?( \(did you mean (?P<meant>\w+)\?\))?`), UnknownArgument, "", ""},
	{match(`^(?P<name>\w+): `), Call, "", ""},
}

func match(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

// reading is what an error of the interpreter means.
type reading struct {
	Mistake
	text, hint string
}

// read reads an error of the interpreter. It has the code otherwise if no pattern
// fits.
func read(msg string, otherwise Code) reading {
	for i := range readings {
		known := &readings[i]
		found := known.pattern.FindStringSubmatch(msg)
		if found == nil {
			continue
		}
		r := reading{Mistake{Code: known.code}, msg, known.hint}
		if known.text != "" {
			r.text = known.text
		}
		for k, part := range known.pattern.SubexpNames() {
			if found[k] != "" {
				r.put(part, found[k])
			}
		}
		return r
	}
	return reading{Mistake{Code: otherwise}, msg, ""}
}

func (r *reading) put(part, word string) {
	switch part {
	case "name":
		r.Name = word
	case "seen":
		r.Seen = word
	case "want":
		r.Want = word
	case "meant":
		r.Meant = word
	}
}

// at is the Fault at a place of a source.
func (r reading) at(pos syntax.Position) *Fault { return r.Mistake.at(pos, r.hint, "%s", r.text) }
