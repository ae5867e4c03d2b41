package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain lets the test binary be the program itself, for tests of a whole
// run: a window can be opened only once in a process.
func TestMain(m *testing.M) {
	if os.Getenv("JIAYOU_TEST_RUN") != "" {
		main()
	}
	if text := os.Getenv("JIAYOU_TEST_SCRIPT"); text != "" {
		scripted(text)
	}
	if seconds := os.Getenv("JIAYOU_TEST_SOAK"); seconds != "" {
		if err := soak(seconds); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if way := os.Getenv("JIAYOU_TEST_MARK"); way != "" {
		marked(way)
	}
	code := m.Run()
	for _, dir := range leftOver {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// leftOver are folders that are removed after all tests.
var leftOver []string

// program is a run of the program in a process of its own.
func program(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "JIAYOU_TEST_RUN=1")
	return cmd
}

// try runs the program without a display.
func try(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	var o, e bytes.Buffer
	code = run(args, &o, &e)
	return code, o.String(), e.String()
}

func TestWrongUse(t *testing.T) {
	dir := t.TempDir()
	corrupt := filepath.Join(dir, "corrupt.wav")
	if err := os.WriteFile(corrupt, []byte("ID3 this is no WAV file"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		want string // part of the one line
	}{
		{[]string{"--frmat", "3v3"}, 2, "unknown flag --frmat (did you mean --format?)"},
		{[]string{"--spl", "nan"}, 2, `invalid value "nan" for flag --spl: want 0 to 160`},
		{[]string{"--film", dir, "--shots", dir}, 2, "--film saves every picture: leave out --shots or --film"},
		{[]string{"--film", dir, "--for", "3s"}, 2, "--film is as long as --film-seconds says: leave out --for or --film"},
		{[]string{"--replay", dir, "--kiosk"}, 2, "--replay shows what is in its file: leave out"},
		{[]string{"--replay", dir, "--home", "embers"}, 2, "--replay shows what is in its file: leave out"},
		{[]string{"--replay", dir}, 1, "there is no display: jiayou-lab replay " + dir},
		{[]string{"match"}, 2, `unexpected "match"`},
		{[]string{"--format", "4v4"}, 2, `unknown format "4v4": choose one of 3v3, 5v5`},
		{[]string{"--home", "wavs"}, 2, `unknown team "wavs": choose one of waves, embers, harbour, sparrows`},
		{[]string{"--away", "nobody"}, 2, `unknown team "nobody"`},
		{[]string{"--lang", "tlh"}, 2, `unknown language "tlh": choose one of ar, de, en, es, fr, hi, ja, ko, pt, ru, yue, zh-Hans, zh-Hant`},
		{[]string{"--seed", "minus"}, 2, "whole number"},
		{[]string{"--cheer", "loud"}, 2, "want on or none, or 0 to 100 percent"},
		{[]string{"--cheer", "101"}, 2, "want on or none, or 0 to 100 percent"},
		{[]string{"--ear", "sharp"}, 2, "want lively or calm"},
		{[]string{"--channels", "up"}, 2, "want both, swapped, mix, left, right, or one or two channels of 1 to 8"},
		{[]string{"--pair", "0.7"}, 2, "want 0, or 0.05 to 0.5"},
		{[]string{"--pair", "0.01"}, 2, "want 0, or 0.05 to 0.5"},
		{[]string{"--pair", "nan"}, 2, "want 0, or 0.05 to 0.5"},
		{[]string{"--config", settingsFile(t, "channels = \"swaped\"")}, 2, "kiosk.toml:1: channels = \"swaped\": want both, swapped"},
		{[]string{"--volume", "101"}, 2, "want 0 to 100"},
		{[]string{"--quiet-hours", "8-9"}, 2, `"8" is no time of the day`},
		{[]string{"--size", "12x12"}, 2, "want width x height"},
		{[]string{"--from", "83"}, 2, "want 0s to 9999h with the unit, such as 20s or 2m"},
		{[]string{"--from", "1h"}, 2, "begin at 3600 s: this match ends after"},
		{[]string{"--for", "20"}, 2, "with the unit, such as 20s or 2m"},
		{[]string{"--for", "-3s"}, 2, "want 0s to 9999h"},
		{[]string{"--film", dir, "--film-seconds", "0"}, 2, "want 0.02 to 3600"},
		{[]string{"--film", dir, "--film-seconds", "nan"}, 2, "want 0.02 to 3600"},
		{[]string{"--film", dir, "--mic", "usb"}, 2, "--film cannot wait for a microphone"},
		{[]string{"--out", dir}, 2, "--out is where --class DIR keeps"},
		{[]string{"--class", dir, "--film", dir}, 2, "--film cannot wait for a class"},
		{[]string{"--class", filepath.Join(dir, "nowhere")}, 1, "no such file or directory: check its name and folder"},
		{[]string{"--home", filepath.Join(dir, "gone.star")}, 1, "gone.star: no such file or directory: check its name and folder"},
		{[]string{"--home", filepath.Join(dir, "gone.py")}, 1, "there is no such file: check its name and folder"},
		{[]string{"--robot", filepath.Join(dir, "gone.toml")}, 1, "no such file or directory: check its name and folder"},
		{[]string{"--class", corrupt}, 1, "is no folder"},
		{[]string{"--kiosk", "--class", dir}, 2, "--kiosk begins with a match of its own"},
		{[]string{"--kiosk", "--from", "9s"}, 2, "--kiosk begins with a match of its own"},
		{[]string{"--state", dir}, 2, "--state is where --kiosk keeps today's best"},
		{[]string{"--reload", "never"}, 2, "want once or stoppage"},
		{[]string{"--exercise", "pass"}, 2, "--exercise is one of --academy BRAIN"},
		{[]string{"--academy", "chaser", "--class", dir}, 2, "--academy plays exercises alone"},
		{[]string{"--academy", "chasr"}, 2, "did you mean chaser?"},
		{[]string{"--academy", "chaser", "--exercise", "pas"}, 2, "did you mean pass?"},
		{[]string{"--academy", "chaser"}, 1, "jiayou-lab academy chaser grades without one"},
		{[]string{"--mind", "7"}, 2, "want 0 to 5"},
		{[]string{"--config", filepath.Join(dir, "none.toml")}, 2, "none.toml: no such file or directory: check its name and folder"},
		{[]string{"--config", settingsFile(t, "earr = \"calm\"")}, 2, "kiosk.toml:1: there is no setting \"earr\" (did you mean ear?)"},
		{[]string{"--config", settingsFile(t, "\near = \"clam\"")}, 2, "kiosk.toml:2: ear = \"clam\": want lively or calm (did you mean calm?)"},
		{[]string{"--config", settingsFile(t, "home = \"wavs\"")}, 2, "kiosk.toml:1: home = \"wavs\": unknown team"},
		{[]string{"--config", settingsFile(t, "lang = \"tlh\"")}, 2, "kiosk.toml:1: lang = \"tlh\": unknown language"},
		{[]string{"--config", settingsFile(t, "config = \"x\"")}, 2, "config is said on the command line only"},
		{[]string{"--mic", filepath.Join(dir, "none.wav")}, 1, "none.wav: file does not exist"},
		{[]string{"--mic", corrupt}, 1, "corrupt.wav: not a WAV file"},
		{[]string{"--mic", "no microphone has this name"}, 1, "no microphone has this name"},
		{[]string{"--kiosk"}, 1, "no display: a kiosk needs one"},
		{[]string{"--film", filepath.Join(corrupt, "film")}, 1, "no display"},
	} {
		code, out, errs := try(t, c.args...)
		if code != c.code || !strings.Contains(errs, c.want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: got exit code %d and %q, want %d and one line with %q", c.args, code, errs, c.code, c.want)
		}
		if strings.Contains(out, "full time") {
			t.Errorf("%v: got a match, want none", c.args)
		}
	}
}

func TestHelpNamesEveryFlag(t *testing.T) {
	code, out, errs := try(t, "--help")
	if code != 0 || errs != "" {
		t.Errorf("got exit code %d and %q, want 0 and nothing", code, errs)
	}
	for _, flag := range []string{"kiosk", "state", "mic", "cheer", "ear", "format", "seed", "home", "away", "from", "lang", "fullscreen",
		"size", "channels", "pair", "log", "shots", "for", "film", "film-seconds", "mind", "reload", "class", "out", "academy", "exercise", "replay", "list-mics", "version", "config", "print-config", "calibrate", "room", "spl", "pin"} {
		if !strings.Contains(out, "\n  --"+flag) {
			t.Errorf("help does not name --%s", flag)
		}
	}
}

func TestVersion(t *testing.T) {
	if code, out, _ := try(t, "--version"); code != 0 || !strings.HasPrefix(out, "jiayou ") {
		t.Errorf("got exit code %d and %q, want 0 and the version", code, out)
	}
}

func TestWithoutADisplayAMatchIsToldInstead(t *testing.T) {
	code, out, errs := try(t, "--seed", "7")
	if code != 0 || errs != "" {
		t.Errorf("got exit code %d and %q, want 0 and nothing", code, errs)
	}
	for _, want := range []string{"seed 7\n", noDisplay + "\n", "kick-off", "full-time", "The crowd gave"} {
		if !strings.Contains(out, want) {
			t.Errorf("got %q, want %q in it", out, want)
		}
	}
}

func TestTheSeedIsToldAndAnother(t *testing.T) {
	_, a, _ := try(t)
	_, b, _ := try(t)
	first := func(s string) string { return strings.SplitN(s, "\n", 2)[0] }
	if first(a) == first(b) || !strings.HasPrefix(first(a), "seed ") {
		t.Errorf("got %q and then %q, want two seeds", first(a), first(b))
	}
}

// settingsFile writes a file of settings.
func settingsFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kiosk.toml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheCommandLineHasTheLastWord(t *testing.T) {
	path := settingsFile(t, "cheer = 60\near = \"calm\"\nseed = 7\nhome = \"wavs\"\n")
	code, out, errs := try(t, "--config", path, "--cheer", "none", "--home", "sparrows", "--print-config")
	if code != 0 || errs != "" {
		t.Fatalf("got exit code %d and %q, want 0 and nothing", code, errs)
	}
	for _, want := range []string{"\ncheer = 0\n", "\near = \"calm\"\n", "\nseed = 7\n", "\nhome = \"sparrows\"\n", "\n#away = \"embers\"\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("got %s, want %q in it", out, want)
		}
	}
	if code, out, errs := try(t, "--config", settingsFile(t, out)); code != 0 || !strings.Contains(out, "seed 7\n") {
		t.Errorf("what was printed gives exit code %d, %q and %q, want a match with seed 7", code, out, errs)
	}
}
