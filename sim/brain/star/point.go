package star

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/syntax"
)

// pointed lets an error of the parser point at what its author has to change.
// The parser finds out late: it points at where it could not go on.
func pointed(err error, name, text string) error {
	e, ok := err.(syntax.Error)
	if !ok {
		return err
	}
	if at, sign := openBracket(text); sign != 0 && at.Line <= e.Pos.Line {
		close := string(closing(sign))
		return Mistake{Code: Missing, Want: close}.at(syntax.MakePosition(&name, at.Line, at.Col),
			"write "+close+" where it ends", "this %c is not closed", sign)
	}
	if sign, found := strings.CutPrefix(e.Msg, "unexpected input character "); found {
		sign = strings.Trim(sign, "'`\"")
		if want := plain(sign); want != "" {
			return Mistake{Code: Sign, Name: sign, Want: want}.at(e.Pos, "write "+want, "%s is a sign of another keyboard", sign)
		}
	}
	return backALine(e, text)
}

// backALine puts an error about a line that ends too soon at the end of that
// line. The parser puts it at the beginning of the next one.
func backALine(e syntax.Error, text string) error {
	if e.Pos.Col != 1 || e.Pos.Line < 2 || !strings.HasPrefix(e.Msg, "got newline") {
		return e
	}
	lines := strings.Split(text, "\n")
	if i := int(e.Pos.Line) - 2; i < len(lines) {
		e.Pos.Line--
		e.Pos.Col = int32(utf8.RuneCountInString(strings.TrimSuffix(lines[i], "\r"))) + 1
	}
	return e
}

// plainSigns are the signs that a keyboard set to Chinese or Japanese writes, or a
// word processor, and what is meant by them.
var plainSigns = [...][2]string{
	{"（", "("}, {"）", ")"}, {"［", "["}, {"］", "]"}, {"【", "["}, {"】", "]"}, {"｛", "{"}, {"｝", "}"},
	{"：", ":"}, {"；", ";"}, {"，", ","}, {"、", ","}, {"。", "."}, {"．", "."}, {"＿", "_"}, {"＃", "#"},
	{"＝", "="}, {"＋", "+"}, {"－", "-"}, {"–", "-"}, {"—", "-"}, {"−", "-"}, {"×", "*"}, {"＊", "*"}, {"÷", "/"}, {"／", "/"},
	{"＜", "<"}, {"＞", ">"}, {"≤", "<="}, {"≥", ">="}, {"≠", "!="},
	{"“", `"`}, {"”", `"`}, {"„", `"`}, {"«", `"`}, {"»", `"`}, {"「", `"`}, {"」", `"`}, {"＂", `"`}, {"‘", "'"}, {"’", "'"}, {"＇", "'"},
}

// plain returns what is meant by a sign, "" if nobody knows.
func plain(sign string) string {
	for _, s := range plainSigns {
		if s[0] == sign {
			return s[1]
		}
	}
	return ""
}

// closing returns what closes a bracket.
func closing(bracket byte) byte {
	switch bracket {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

// openBracket returns the first bracket that is still open when the text ends; 0
// if there is none. Texts and remarks have no brackets.
func openBracket(text string) (at syntax.Position, sign byte) {
	type bracket struct {
		at   syntax.Position
		sign byte
	}
	var open []bracket
	line, begins := int32(1), 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '\n':
			line, begins = line+1, i+1
		case '#':
			for i+1 < len(text) && text[i+1] != '\n' {
				i++
			}
		case '"', '\'':
			if strings.HasPrefix(text[i:], strings.Repeat(string(c), 3)) {
				return syntax.Position{}, 0 // a long text: not worth it
			}
			for i+1 < len(text) && text[i+1] != c && text[i+1] != '\n' {
				if text[i+1] == '\\' {
					i++
				}
				i++
			}
			if i+1 < len(text) && text[i+1] == c {
				i++
			}
		case '(', '[', '{':
			col := utf8.RuneCountInString(text[begins:i]) + 1
			open = append(open, bracket{syntax.MakePosition(nil, line, int32(col)), c})
		case ')', ']', '}':
			if n := len(open); n > 0 && closing(open[n-1].sign) == c {
				open = open[:n-1]
			}
		}
	}
	if len(open) == 0 {
		return syntax.Position{}, 0
	}
	return open[0].at, open[0].sign
}
