package wire_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"

	"jiayou/sim/brain/wire"
)

var update = flag.Bool("update", false, "write *.schema.json anew")

// messages are all that can be said, by the names of their schemas.
var messages = []struct {
	name  string
	value any
	grows bool // by fields that readers ignore
}{
	{"hello", wire.Hello{}, true}, {"think", wire.Think{}, true}, {"bye", wire.Bye{}, true},
	{"greeting", wire.Greeting{}, false}, {"do", wire.Do{}, false},
}

// schema makes the JSON Schema of a type.
func schema(t *testing.T, value any, grows bool) []byte {
	t.Helper()
	r := jsonschema.Reflector{ExpandedStruct: true, Anonymous: true, AllowAdditionalProperties: grows}
	if err := r.AddGoComments("jiayou/sim/brain/wire", "."); err != nil {
		t.Fatal(err)
	}
	s := r.Reflect(value)
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(text, '\n')
}

func TestSchemasAreThoseOfTheTypes(t *testing.T) {
	for _, m := range messages {
		path := m.name + ".schema.json"
		want := schema(t, m.value, m.grows)
		if *update {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the types say: go test ./sim/brain/wire -run Schemas -update", path)
		}
	}
}

// TestTheDocumentNamesEveryField looks each field up in PROTOCOL.md, as `field`
// in the first column of a table.
func TestTheDocumentNamesEveryField(t *testing.T) {
	doc, err := os.ReadFile("../PROTOCOL.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]bool{}
	for line := range strings.Lines(string(doc)) {
		if first, _, ok := strings.Cut(strings.TrimPrefix(line, "|"), "|"); ok && strings.HasPrefix(line, "|") {
			for _, word := range strings.Split(first, "`") {
				rows[word] = true
			}
		}
	}
	for _, m := range messages {
		for _, name := range fields("", reflect.TypeOf(m.value)) {
			if !rows[name] {
				t.Errorf("PROTOCOL.md has no row for %s of %s", name, m.name)
			}
		}
	}
}

// fields are the names of all fields of a type, those of lists as mates[].pos.
func fields(path string, t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		name, kind := path+name, f.Type
		if kind.Kind() == reflect.Pointer {
			kind = kind.Elem()
		}
		if kind.Kind() == reflect.Slice {
			name, kind = name+"[]", kind.Elem()
		}
		if kind.Kind() == reflect.Struct {
			names = append(names, fields(name+".", kind)...)
			continue
		}
		names = append(names, strings.TrimSuffix(name, "[]"))
	}
	return names
}
