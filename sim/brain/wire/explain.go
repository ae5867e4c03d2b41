package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"jiayou/sim/brain/spell"
)

// explain says to its author why a line is not the message that it should be:
// where, what was seen, what was expected. It reads the line once more, so it
// is slow, and only for lines that have failed.
func explain(line []byte, message any, cause error) error {
	var syntax *json.SyntaxError
	switch {
	case len(strings.TrimSpace(string(line))) == 0:
		return errors.New("the line is empty, want a JSON object")
	case errors.As(cause, &syntax):
		return explainSyntax(line, syntax)
	case errors.Is(cause, io.ErrUnexpectedEOF), errors.Is(cause, io.EOF):
		return fmt.Errorf("the object %s is not closed: want } at the end", brief(string(line)))
	}
	var value any
	d := json.NewDecoder(strings.NewReader(string(line)))
	d.UseNumber()
	if err := d.Decode(&value); err != nil {
		return cause
	}
	if err := compare("", value, reflect.TypeOf(message).Elem()); err != nil {
		return err
	}
	return cause
}

// noJSON is what Python and JavaScript write where JSON has no word for it.
var noJSON = []string{"NaN", "Infinity", "-Infinity", "nan", "inf", "-inf", "None", "True", "False", "undefined"}

// explainSyntax tells what is no JSON.
func explainSyntax(line []byte, e *json.SyntaxError) error {
	at := min(max(int(e.Offset)-1, 0), len(line)-1)
	start := at
	for start > 0 && (line[start-1] == '-' || unicode.IsLetter(rune(line[start-1]))) {
		start--
	}
	for _, word := range noJSON {
		if strings.HasPrefix(string(line[start:]), word) {
			return fmt.Errorf("column %d: %s is not JSON: want a number, a text, true or false", start+1, word)
		}
	}
	return fmt.Errorf("column %d: not JSON at %q: want one JSON object, such as {\"type\":\"do\",\"id\":1}", at+1, brief(string(line[at:])))
}

// compare says where a value does not fit a type.
func compare(path string, value any, t reflect.Type) error {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if value == nil {
		return nil
	}
	if t == reflect.TypeFor[Place]() {
		return comparePlace(path, value)
	}
	ok := false
	switch v := value.(type) {
	case map[string]any:
		if t.Kind() == reflect.Struct {
			return compareFields(path, v, t)
		}
	case json.Number:
		ok = number(v, t.Kind())
	case string:
		ok = t.Kind() == reflect.String
	case bool:
		ok = t.Kind() == reflect.Bool
	}
	if ok {
		return nil
	}
	return fmt.Errorf("%sgot %s, want %s", prefix(path), shown(value), wanted(t))
}

func compareFields(path string, object map[string]any, t reflect.Type) error {
	fields := make(map[string]reflect.Type, t.NumField())
	var names []string
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		fields[name] = t.Field(i).Type
		names = append(names, name)
	}
	var keys []string
	for k := range object {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		field, known := fields[k]
		if !known {
			return fmt.Errorf("%sunknown field%s: there is %s", prefix(join(path, brief(k))), didYouMean(k, names), choice(names))
		}
		if err := compare(join(path, k), object[k], field); err != nil {
			return err
		}
	}
	return nil
}

func comparePlace(path string, value any) error {
	list, ok := value.([]any)
	if ok && len(list) == 2 {
		for i, x := range list {
			if n, ok := x.(json.Number); !ok || !number(n, reflect.Float64) {
				return fmt.Errorf("%sgot %s for %c, want a number", prefix(path), shown(x), 'x'+rune(i))
			}
		}
		return nil
	}
	return fmt.Errorf("%sgot %s, want a place: [x, y]", prefix(path), shown(value))
}

// number reports whether a number fits a kind.
func number(n json.Number, k reflect.Kind) bool {
	switch k {
	case reflect.Int:
		_, err := n.Int64()
		return err == nil
	case reflect.Float64:
		_, err := n.Float64()
		return err == nil
	}
	return false
}

func wanted(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number that is not too large"
	case reflect.String:
		return "a text"
	}
	return "an object such as {\"" + strings.Split(t.Field(0).Tag.Get("json"), ",")[0] + "\": …}"
}

// shown is a value as a brain wrote it, more or less.
func shown(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("%T", value)
	}
	return brief(string(text))
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func prefix(path string) string {
	if path == "" {
		return ""
	}
	return path + ": "
}

// choice joins words: "a, b or c".
func choice(words []string) string {
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " or " + words[n]
}

func didYouMean(typed string, words []string) string {
	if w := spell.Nearest(typed, words); w != "" {
		return " (did you mean " + w + "?)"
	}
	return ""
}

// longest is how much of a brain's own text goes into an explanation, in letters.
const longest = 40

// brief is a text as part of one line.
func brief(text string) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(strings.TrimSpace(text), "?"))
	if letters := []rune(clean); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return clean
}
