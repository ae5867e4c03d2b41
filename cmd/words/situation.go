package words

import "strings"

// Situation returns what a situation in which a brain is tried is called, by the name
// that it has in sim/brain; a match is called so with its opponent, and the score
// after a comma. A name that there is not is returned as it is.
func (w *Words) Situation(name string) string {
	for _, whose := range [...]string{"our", "their"} {
		if what, ok := strings.CutPrefix(name, whose+" "); ok {
			return w.Say(situationKey(whose), "what", w.Situation(what))
		}
	}
	if match, ok := strings.CutPrefix(name, "a match with "); ok {
		team, score, _ := strings.Cut(match, ", ")
		return w.Say(situationKey("a match with"), "team", team) + ", " + score
	}
	if key := situationKey(name); w.Texts[key] != nil {
		return w.Say(key)
	}
	return name
}

func situationKey(name string) string { return "check.case." + strings.ReplaceAll(name, " ", "-") }
