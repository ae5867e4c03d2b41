package words_test

import (
	"strings"
	"testing"

	"jiayou/cmd/words"
	"jiayou/sim/academy"
)

// conditions are those of all exercises, and of every measure in all ways.
func conditions(t *testing.T) (all []academy.Condition) {
	t.Helper()
	course, err := academy.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range course {
		for i := range s.Stars {
			all = append(all, s.Stars[i].Condition)
		}
	}
	for m := academy.Touch; m <= academy.Up; m++ {
		c := academy.Condition{Measure: m, Count: 1, Radius: 1.5}
		no, ball, within := c, c, c
		no.No, ball.Ball, within.Within, within.For = true, true, 800, 150
		early, late := c, c
		early.Before, late.After, late.Count = academy.FirstRoar, academy.FirstTouch, 3
		all = append(all, c, no, ball, within, early, late)
	}
	return all
}

// outcomes are all kinds of them.
var outcomes = []academy.Outcome{
	{At: -1}, {At: 7.44, Met: true}, {At: -1, Held: 1.25}, {At: -1, Nearest: 0.66}, {At: -1, Count: 2},
}

// breaking makes blanks of no-break spaces.
func breaking(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// TestEnglishIsThatOfTheAcademy keeps what is said twice the same.
func TestEnglishIsThatOfTheAcademy(t *testing.T) {
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range conditions(t) {
		if got, want := breaking(w.Aim(&c)), c.String(); got != want && !c.No {
			t.Errorf("got %q, want %q", got, want)
		}
		for i := range outcomes {
			if got, want := breaking(w.How(&c, &outcomes[i])), outcomes[i].Say(&c); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

func TestExercisesAreJudgedInEveryLanguage(t *testing.T) {
	for _, w := range every(t) {
		seen := map[string]string{}
		for _, c := range conditions(t) {
			aim := w.Aim(&c)
			if strings.ContainsAny(aim, "{}") || strings.Contains(aim, "aim.") {
				t.Errorf("%s: got %q for %q", w.Tag, aim, c.String())
			}
			if other, ok := seen[aim]; ok && other != c.String() {
				t.Errorf("%s: %q is said for %q and for %q", w.Tag, aim, other, c.String())
			}
			seen[aim] = c.String()
			for i := range outcomes {
				if how := w.How(&c, &outcomes[i]); strings.ContainsAny(how, "{}") || strings.Contains(how, "how.") {
					t.Errorf("%s: got %q", w.Tag, how)
				}
			}
		}
	}
	w, err := words.Load("zh-Hant")
	if err != nil {
		t.Fatal(err)
	}
	s, err := academy.ByName("empty-goal")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := breaking(w.Aim(&s.Stars[2].Condition)), "11 秒內進球"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
