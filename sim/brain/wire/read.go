package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// MostLine is the longest line that a brain may say, in bytes, its end included.
const MostLine = 16 << 10

// UnmarshalJSON implements json.Unmarshaler: a place has two numbers, not one
// and not three.
func (p *Place) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	var xy []float64
	if err := json.Unmarshal(text, &xy); err != nil {
		return err
	}
	if len(xy) != 2 {
		return fmt.Errorf("got %d numbers, want two: [x, y]", len(xy))
	}
	*p = Place(xy)
	return nil
}

// ReadGreeting reads the first line of a brain. It fails if the brain speaks
// another version of the protocol.
func ReadGreeting(line []byte) (Greeting, error) {
	var g Greeting
	if err := read(line, &g); err != nil {
		return g, err
	}
	switch {
	case g.Type != TypeHello:
		return g, wrongType(g.Type, TypeHello)
	case g.Protocol != Protocol:
		return g, fmt.Errorf("protocol: got version %d, want %d: the brain was written for another program", g.Protocol, Protocol)
	}
	return g, nil
}

// ReadDo reads an answer. If it fails, the ID is that of the answer as far as it
// could be read, 0 if it could not.
func ReadDo(line []byte) (Do, error) {
	var d Do
	if err := read(line, &d); err != nil {
		return Do{ID: d.ID}, err
	}
	if d.Type != TypeDo {
		return Do{ID: d.ID}, wrongType(d.Type, TypeDo)
	}
	return d, nil
}

func wrongType(got, want string) error {
	if got == "" {
		return fmt.Errorf("type is missing: want %q", want)
	}
	return fmt.Errorf("type: got %q, want %q", brief(got), want)
}

// read reads one JSON object that has no fields but those of message.
func read(line []byte, message any) error {
	if len(line) > MostLine {
		return fmt.Errorf("the line has %d bytes, at most %d are read", len(line), MostLine)
	}
	r := bytes.NewReader(line)
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(message); err != nil {
		return explain(line, message, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("column %d: want the end of the line after one object", d.InputOffset()+1)
	}
	return nil
}
