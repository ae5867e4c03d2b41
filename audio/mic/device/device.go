// Package device is the microphone.
package device

import (
	"errors"

	"jiayou/audio/mic"
)

// Open opens the input device of that name, "" for the default one.
func Open(name string) (mic.Source, error) {
	return nil, errors.New("no microphone")
}

// List returns the names of the input devices there are.
func List() ([]string, error) { return nil, nil }
