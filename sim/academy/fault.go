package academy

import "fmt"

// Fault is what is wrong with the text of an exercise, told to who wrote it.
type Fault struct {
	File      string
	Line, Col int // from 1, in bytes
	Text      string
}

// Error returns file:line:col: text.
func (f *Fault) Error() string { return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Text) }

// didYouMean returns ": did you mean w?" for the one of words that is nearest to a
// mistyped one, and nothing if none is near.
func didYouMean(typed string, words []string) string {
	best, nearest := "", min(len(typed)/3+2, 8)
	for _, w := range words {
		if d := edits(typed, w, nearest); d < nearest && d < len(w) {
			best, nearest = w, d
		}
	}
	if best == "" {
		return ""
	}
	return ": did you mean " + best + "?"
}

// edits returns how many letters must be inserted, removed or replaced to turn
// a into b (Levenshtein's distance), or most if their lengths differ by as much.
func edits(a, b string, most int) int {
	if d := len(a) - len(b); d >= most || -d >= most {
		return most
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
