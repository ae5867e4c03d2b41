package phrasefile_test

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jiayou/audio/phrase"
	"jiayou/audio/phrase/phrasefile"
)

// made is a phrase of three utterances that nobody said.
func made(t *testing.T) *phrase.Phrase {
	t.Helper()
	var b strings.Builder
	for k := range 13 * 20 {
		b.WriteString([]string{"00", "1f", "e0", "7f", "80"}[k*k%5])
	}
	p, err := phrase.Parse([]string{b.String(), b.String(), b.String()})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAPhraseIsKeptAndForgotten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "phrase.toml")
	p := made(t)
	if err := phrasefile.Write(path, p, "a \"mic\"\xff", time.Now()); err != nil {
		t.Fatal(err)
	}
	got, err := phrasefile.Read(path)
	if err != nil || !slices.Equal(got.Text(), p.Text()) {
		t.Errorf("got %v and %v, want the same again", got, err)
	}
	if st, err := os.Stat(path); err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("got %v and %v, want a file for its owner alone", st.Mode(), err)
	}
	for range 2 {
		if err := phrasefile.Forget(path); err != nil {
			t.Error(err)
		}
	}
	if _, err := phrasefile.Read(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want it gone", err)
	}
}

// TestADeviceIsNotReplaced keeps a phrase where there is something that is no file.
func TestADeviceIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "device")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Skip("this system has nothing here that is no file: ", err)
	}
	defer l.Close()
	if err := phrasefile.Write(path, made(t), "", time.Now()); err == nil || err.Error() != "keep phrase: "+path+" is no file" {
		t.Errorf("got %v, want that it is no file", err)
	}
	if st, err := os.Stat(path); err != nil || st.Mode().IsRegular() {
		t.Errorf("a socket has become %v (%v)", st, err)
	}
}

func TestABadFileIsRefusedInALine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "phrase.toml")
	for text, want := range map[string]string{
		"":                            "version = 0: want 1",
		"version = 2":                 "version = 2: want 1",
		"version = 1\nvoice = 3":      "there is no voice",
		"version = 1\nutterances = 3": "line 2",
		"version = ":                  "line 1",
		"version = 1\nutterances = [\"00\", \"00\", \"00\"]": "utterance 1: it ends within a frame",
		"version = 1\nutterances = []":                       "got 0 utterances, want 3 to 5",
		strings.Repeat("# long\n", 10000):                    "it has 70000 bytes",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := phrasefile.Read(path)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") || !strings.HasSuffix(err.Error(), ": teach it anew") {
			t.Errorf("%.40q: got %v, want a line with %q", text, err, want)
		}
	}
}
