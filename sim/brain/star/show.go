package star

import (
	"strconv"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// show is the text of a value, cut after most bytes. The interpreter's own
// would write a list that holds itself twice, many times over, until memory
// ends.
func show(v starlark.Value, most int) string {
	b := shown(make([]byte, 0, min(most, 64)), v, most, 0)
	if len(b) > most {
		b = append(whole8(b[:most]), "…"...)
	}
	return string(b)
}

// whole8 drops the beginning of a letter at the end of a text that was cut.
func whole8(b []byte) []byte {
	for i := range min(3, len(b)) {
		if c := b[len(b)-1-i]; c >= 0xC0 { // the first byte of a letter
			return b[:len(b)-1-i]
		} else if c < 0x80 {
			return b
		}
	}
	return b
}

// deep is how many collections in one another are shown.
const deep = 8

func shown(b []byte, v starlark.Value, most, depth int) []byte {
	if len(b) > most {
		return b
	}
	if depth > deep {
		return append(b, "…"...)
	}
	switch v := v.(type) {
	case starlark.String:
		s := string(v)
		s = s[:min(len(s), most+utf8.UTFMax)] // longer than most, so that the cut is seen
		if depth == 0 {
			return append(b, s...)
		}
		return strconv.AppendQuote(b, s)
	case *starlark.List:
		return bracketed(b, v, most, depth, "[", "]")
	case starlark.Tuple:
		if len(v) == 1 {
			return bracketed(b, v, most, depth, "(", ",)")
		}
		return bracketed(b, v, most, depth, "(", ")")
	case *starlark.Dict:
		b = append(b, '{')
		first := true
		for k, x := range v.Entries() {
			if !first {
				b = append(b, ", "...)
			}
			first = false
			b = append(shown(b, k, most, depth+1), ": "...)
			if b = shown(b, x, most, depth+1); len(b) > most {
				return b
			}
		}
		return append(b, '}')
	}
	return append(b, v.String()...) // of a bounded length
}

func bracketed(b []byte, list starlark.Indexable, most, depth int, open, end string) []byte {
	b = append(b, open...)
	for i := range list.Len() {
		if i > 0 {
			b = append(b, ", "...)
		}
		if b = shown(b, list.Index(i), most, depth+1); len(b) > most {
			return b
		}
	}
	return append(b, end...)
}
