package star

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestTheReadmeIsComplete: the pupils' reference names all that there is, and
// nothing that is not there.
func TestTheReadmeIsComplete(t *testing.T) {
	text, err := os.ReadFile("../../../assets/brains/README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(text)
	section := func(title string) string {
		_, after, ok := strings.Cut(readme, "\n## "+title+"\n")
		if !ok {
			t.Fatalf("there is no section %q", title)
		}
		until, _, _ := strings.Cut(after, "\n## ")
		return until
	}
	for _, c := range []struct {
		section, before string
		names           []string
	}{
		{"me", "me.", selfAttrs},
		{"world", "world.", worldAttrs},
		{"world", ".", slices.Concat(ballAttrs, mateAttrs, foeAttrs, gameAttrs, crowdAttrs, pitchAttrs)},
		{"Vectors and the library", "v.", vectorAttrs},
		{"Vectors and the library", "", libraryNames()},
	} {
		there := section(c.section)
		for _, name := range c.names {
			if !regexp.MustCompile("`" + regexp.QuoteMeta(c.before+name) + `\b`).MatchString(there) {
				t.Errorf("section %q does not name %s%s", c.section, c.before, name)
			}
		}
	}
	known := slices.Concat(selfAttrs, worldAttrs)
	for _, m := range regexp.MustCompile(`\b(?:me|world)\.(\w+)`).FindAllStringSubmatch(readme, -1) {
		if !slices.Contains(known, m[1]) {
			t.Errorf("it names %s, which is not there", m[0])
		}
	}
	for _, f := range slices.Concat(library[:], verbs[:]) {
		for _, p := range f.names() {
			if !regexp.MustCompile(f.name + `\([^)]*\b` + p + `\b`).MatchString(readme) {
				t.Errorf("it does not name the argument %s of %v", p, &f)
			}
		}
	}
}

func TestTheReadmesBrainsWork(t *testing.T) {
	text, err := os.ReadFile("../../../assets/brains/README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```python\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(blocks) == 0 {
		t.Fatal("there is no brain in it")
	}
	for _, b := range blocks {
		if _, err := Parse("README.md", b[1]); err != nil {
			t.Error(err)
		}
	}
}

func libraryNames() []string {
	names := []string{"pi"}
	for i := range library {
		names = append(names, library[i].name)
	}
	return names
}

// TestKindsAreWhatTheySay looks at the names of which kind assumes something: an
// attribute or a function that is taken for a number must give one.
func TestKindsAreWhatTheySay(t *testing.T) {
	attrs := slices.Concat(selfAttrs, worldAttrs, ballAttrs, mateAttrs, foeAttrs, gameAttrs, crowdAttrs, pitchAttrs, vectorAttrs)
	for _, name := range slices.Concat(fractions, wholes) {
		if !slices.Contains(attrs, name) {
			t.Errorf("kind knows .%s, which no thing has", name)
		}
		if slices.Contains(methods, name) {
			t.Errorf(".%s is a method of a text, a list or a dictionary too", name)
		}
	}
	for _, name := range attrs {
		if weighty(name) {
			t.Errorf(".%s is a method to guard too, which makes it slow", name)
		}
	}
	for _, name := range fractionFunctions {
		if !slices.Contains(libraryNames(), name) && name != "float" {
			t.Errorf("kind knows the function %s, which is not there", name)
		}
	}
}
