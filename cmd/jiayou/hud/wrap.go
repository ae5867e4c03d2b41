package hud

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrap breaks a text into as few lines as fit into a width, of about equal
// lengths: between its phrases if it can.
func (f *faces) wrap(t Text, width float64) []string {
	whole := f.width(t)
	if whole <= width {
		return []string{t.String}
	}
	words := pieces(t.String)
	all := f.fill(t, width, words)
	for _, cut := range [2][]string{phrases(words), words} {
		for limit := whole / float64(len(all)); limit < 1.05*width; limit *= 1.05 {
			if lines := f.fill(t, min(limit, width), cut); len(lines) <= len(all) && f.widest(t, lines) <= width {
				return lines
			}
		}
	}
	return all
}

// widest returns the width of the longest line.
func (f *faces) widest(t Text, lines []string) (wide float64) {
	for _, t.String = range lines {
		wide = max(wide, f.width(t))
	}
	return wide
}

// fill puts as many pieces into each line as fit.
func (f *faces) fill(t Text, width float64, pieces []string) (lines []string) {
	line := ""
	for _, piece := range pieces {
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

// phrases joins pieces up to the next stop that parts thoughts.
func phrases(pieces []string) (all []string) {
	phrase := ""
	for i, p := range pieces {
		phrase += p
		last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(p))
		if i == len(pieces)-1 || strings.ContainsRune("，。！？：；।؛؟.!?:;", last) {
			all = append(all, phrase)
			phrase = ""
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
