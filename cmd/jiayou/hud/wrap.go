package hud

import (
	"strings"
	"unicode"
)

// wrap breaks a text into as few lines as fit into a width, of about equal
// lengths. It breaks at spaces, and anywhere between characters that are
// written without them.
func (f *faces) wrap(t Text, width float64) []string {
	whole := f.width(t)
	if whole <= width {
		return []string{t.String}
	}
	most := len(f.fill(t, width))
	for limit := whole / float64(most); limit < width; limit *= 1.05 {
		if lines := f.fill(t, limit); len(lines) <= most {
			return lines
		}
	}
	return f.fill(t, width)
}

// fill puts as many pieces into each line as fit.
func (f *faces) fill(t Text, width float64) (lines []string) {
	line := ""
	for _, piece := range pieces(t.String) {
		longer := t
		longer.String = strings.TrimSpace(line + piece)
		if line != "" && f.width(longer) > width {
			lines = append(lines, strings.TrimSpace(line))
			line = ""
		}
		line += piece
	}
	return append(lines, strings.TrimSpace(line))
}

// pieces cuts a text where a line may end: after a blank, and in writing without
// blanks where parts of its script says.
func pieces(s string) (all []string) {
	kana := strings.ContainsFunc(s, isKana)
	letters := []rune(s)
	start := 0
	for i := 1; i <= len(letters); i++ {
		if i == len(letters) || letters[i-1] == ' ' || parts(letters[i-1], letters[i], kana) {
			all = append(all, string(letters[start:i]))
			start = i
		}
	}
	return all
}

// parts reports whether a line may end between two letters that have no blank
// between them. Chinese may end before any character, but not between a number
// and what it counts. Japanese should not end within a word: its phrases end in
// hiragana, and the next one mostly begins with something else.
func parts(before, after rune, kana bool) bool {
	if kana {
		stop := strings.ContainsRune("！？、。：", before)
		return unicode.IsLetter(after) && after != 'ー' && (stop || unicode.Is(unicode.Hiragana, before) && !unicode.Is(unicode.Hiragana, after))
	}
	return unicode.Is(unicode.Han, after) && !unicode.IsDigit(before) && !strings.ContainsRune("「\u00a0", before)
}

func isKana(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }

// runsLeft reports whether a text has letters of a script that runs from right
// to left.
func runsLeft(s string) bool { return strings.ContainsFunc(s, isRightToLeft) }

func isRightToLeft(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) }
