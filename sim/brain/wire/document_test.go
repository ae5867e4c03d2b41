package wire_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"jiayou/sim/brain/skill"
	"jiayou/sim/brain/wire"
)

// exchange returns the brain and the exchange that PROTOCOL.md shows.
func exchange(t *testing.T) (brain string, match, answers []string) {
	t.Helper()
	doc, err := os.ReadFile("../PROTOCOL.md")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile("(?s)```python\n(.*?)```").FindSubmatch(doc)
	if code == nil {
		t.Fatal("PROTOCOL.md shows no brain")
	}
	for _, l := range regexp.MustCompile(`(?m)^([<>]) (\{.*\})$`).FindAllStringSubmatch(string(doc), -1) {
		if l[1] == ">" {
			match = append(match, l[2])
		} else {
			answers = append(answers, l[2])
		}
	}
	if len(match) != 4 || len(answers) != 3 {
		t.Fatalf("PROTOCOL.md shows %d lines of the match and %d of the brain, want 4 and 3", len(match), len(answers))
	}
	return string(code[1]), match, answers
}

func TestTheExchangeInTheDocumentIsTrue(t *testing.T) {
	_, match, answers := exchange(t)
	messages := []any{&wire.Hello{}, &wire.Think{}, &wire.Think{}, &wire.Bye{}}
	for i, line := range match {
		if err := json.Unmarshal([]byte(line), messages[i]); err != nil {
			t.Fatal(err)
		}
		got, err := wire.Line(messages[i])
		if err != nil || string(got) != line+"\n" {
			t.Errorf("got %s, %v\nwant %s", got, err, line)
		}
	}
	v := skill.Look(onPitch())
	asked, err := wire.Line(wire.NewThink(1, 2, &v, &skill.Habit{}))
	if err != nil || string(asked) != match[1]+"\n" {
		t.Errorf("got %s, %v\nwant %s", asked, err, match[1])
	}
	if _, err := wire.ReadGreeting([]byte(answers[0])); err != nil {
		t.Error(err)
	}
	for _, line := range answers[1:] {
		if _, err := told(line); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
}

func TestTheBrainInTheDocumentAnswersSo(t *testing.T) {
	brain, match, answers := exchange(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("skipped: there is no python3 here")
	}
	cmd := exec.Command(python, "-c", brain)
	cmd.Stdin = strings.NewReader(strings.Join(match, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Split(string(bytes.TrimSpace(out)), "\n")
	if len(said) != len(answers) {
		t.Fatalf("got %d answers, want %d: %q", len(said), len(answers), said)
	}
	for i := range answers {
		var got, want any
		if err := json.Unmarshal([]byte(said[i]), &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(answers[i]), &want); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %s, want %s", said[i], answers[i])
		}
	}
}
