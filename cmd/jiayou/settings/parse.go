package settings

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// Parse reads the text of a file. The first fault is an error that begins with
// file:line.
//
// The module's decoder checks the text, and its parser, which is called unstable
// for its interface may change between versions, tells where each value stands:
// the decoder gives no place of a value that is well written but out of range.
func Parse(path string, text []byte) (*File, error) {
	if err := toml.Unmarshal(text, new(map[string]any)); err != nil {
		return nil, badlyWritten(path, err)
	}
	f := &File{Path: path}
	p := unstable.Parser{}
	p.Reset(text)
	for p.NextExpression() {
		if err := f.take(&p, text); err != nil {
			return nil, err
		}
	}
	if err := p.Error(); err != nil {
		return nil, badlyWritten(path, err)
	}
	return f, nil
}

// badlyWritten is the error of a text that is no TOML.
func badlyWritten(path string, err error) error {
	var at *toml.DecodeError
	if !errors.As(err, &at) {
		return fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	line, column := at.Position()
	if key := strings.Join(at.Key(), "."); strings.Contains(at.Error(), "already defined") {
		return fmt.Errorf("%s:%d: %s stands here a second time: leave one of them out", filepath.Base(path), line, key)
	}
	return fmt.Errorf("%s:%d:%d: %s: a line is key = value, and text stands in \"quotation marks\"",
		filepath.Base(path), line, column, strings.TrimPrefix(at.Error(), "toml: "))
}

// take takes one line.
func (f *File) take(p *unstable.Parser, text []byte) error {
	n := p.Expression()
	var key []string
	line := 0
	for it := n.Key(); it.Next(); {
		key, line = append(key, string(it.Node().Data)), p.Shape(it.Node().Raw).Start.Line
	}
	e := Entry{Key: strings.Join(key, "."), Line: line}
	fail := func(reason string) error {
		return fmt.Errorf("%s:%d: %s: %s", filepath.Base(f.Path), line, e.Key, reason)
	}
	if n.Kind != unstable.KeyValue {
		return fail("there are no sections: write all keys one below the other")
	}
	v := n.Value()
	switch v.Kind {
	case unstable.String, unstable.Bool:
		e.Value = string(v.Data)
	case unstable.Integer, unstable.Float:
		e.Value = strings.ReplaceAll(string(v.Data), "_", "")
	default:
		return fail("want text in \"quotation marks\", a number, true or false")
	}
	e.from, e.to = int(v.Raw.Offset), int(v.Raw.Offset+v.Raw.Length)
	e.Shown = strings.Join(strings.Fields(string(text[e.from:e.to])), " ")
	f.Entries = append(f.Entries, e)
	return nil
}
