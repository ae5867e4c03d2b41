// Package spell finds the word that was meant.
//
//	spell.Nearest("stirke", []string{"walk_to", "strike"}) // "strike"
package spell

// most is how many letters may be wrong, however long the word.
const most = 8

// Nearest returns the one of words that is nearest to a mistyped one, and
// nothing if none is near.
func Nearest(typed string, words []string) string {
	best, nearest := "", min(len(typed)/3+2, most)
	for _, w := range words {
		if d := len(typed) - len(w); d >= nearest || -d >= nearest {
			continue // at least as many are missing, or too many
		}
		if d := edits(typed, w); d < nearest && d < len(w) {
			best, nearest = w, d
		}
	}
	return best
}

// edits returns how many letters must be inserted, removed or replaced to turn
// a into b (Levenshtein's distance).
func edits(a, b string) int {
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
