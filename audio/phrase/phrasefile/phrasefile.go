// Package phrasefile keeps a phrase that was taught (package phrase) in a file, as TOML:
//
//	version = 1
//	taught = 2026-11-27T19:30:00Z
//	mic = "USB Audio"
//	utterances = ["07f3…", "06f2…", "08f4…"]
//
// It holds what phrase.Phrase.Text returns, and no sound. Its owner alone may read it.
package phrasefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"jiayou/audio/phrase"
)

// version is that of the features: other ones cannot be compared with them.
const version = 1

// most is more than any such file has, in bytes.
const most = 64 << 10

// kept is a file, as it is written.
type kept struct {
	Version    int       `toml:"version"`
	Taught     time.Time `toml:"taught"`
	Mic        string    `toml:"mic"`
	Utterances []string  `toml:"utterances"`
}

// Read reads a phrase. The error is one line that says what to do; it wraps
// fs.ErrNotExist if there is no such file.
func Read(path string) (*phrase.Phrase, error) {
	p, err := read(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("read phrase %s: %w: teach it anew", path, err)
	}
	return p, err
}

func read(path string) (*phrase.Phrase, error) {
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("read phrase %s: %w: check its name, or teach it", path, fs.ErrNotExist)
	case err != nil:
		return nil, err
	case st.IsDir():
		return nil, errors.New("it is a folder, no file")
	}
	if st.Size() > most {
		return nil, fmt.Errorf("it has %d bytes, want %d at most", st.Size(), most)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var k kept
	err = toml.NewDecoder(strings.NewReader(string(text))).DisallowUnknownFields().Decode(&k)
	var strict *toml.StrictMissingError
	var at *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		return nil, fmt.Errorf("there is no %s", strings.Join(strict.Errors[0].Key(), "."))
	case errors.As(err, &at):
		line, _ := at.Position()
		return nil, fmt.Errorf("line %d: %s", line, strings.TrimPrefix(at.Error(), "toml: "))
	case err != nil:
		return nil, err
	case k.Version != version:
		return nil, fmt.Errorf("version = %d: want %d", k.Version, version)
	}
	return phrase.Parse(k.Utterances)
}

// Write writes a phrase that was taught at a microphone, under a temporary name at
// first, so that what is there is whole.
func Write(path string, p *phrase.Phrase, mic string, taught time.Time) error {
	text, err := toml.Marshal(kept{version, taught.UTC().Truncate(time.Second), strings.ToValidUTF8(mic, "?"), p.Text()})
	if err != nil {
		return fmt.Errorf("keep phrase: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep phrase: %w", err)
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
		return fmt.Errorf("keep phrase: %s is no file", path)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".phrase-*") // its owner's alone
	if err != nil {
		return fmt.Errorf("keep phrase: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString("# A phrase that was taught to jiayou: cepstra of a few utterances, no sound.\n# To forget it, delete this file.\n" + string(text))
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("keep phrase: %w", err)
	}
	return nil
}

// Forget deletes a phrase. One that is not there is forgotten already.
func Forget(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("forget phrase: %w", err)
	}
	return nil
}
