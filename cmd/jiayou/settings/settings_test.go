package settings_test

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jiayou/cmd/jiayou/settings"
)

// kiosk is what the flags of these tests set.
type kiosk struct {
	mic    string
	pin    string
	cheer  int
	scale  float64
	whole  bool
	length time.Duration
}

func (k *kiosk) flags() *flag.FlagSet {
	fs := flag.NewFlagSet("kiosk", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&k.mic, "mic", "", "listen to `NAME`;\nor to none")
	fs.StringVar(&k.pin, "pin", "", "")
	fs.Func("even", "an even number", func(text string) error {
		if text != "2" {
			return fmt.Errorf("want 2")
		}
		return nil
	})
	fs.IntVar(&k.cheer, "cheer", 100, "`PERCENT`")
	fs.Float64Var(&k.scale, "scale", 1.5, "")
	fs.BoolVar(&k.whole, "fullscreen", false, "")
	fs.DurationVar(&k.length, "for", 0, "")
	fs.Bool("version", false, "")
	return fs
}

func TestWhatAFileSets(t *testing.T) {
	var k kiosk
	f, err := settings.Parse("kiosk.toml", []byte(`
# The hall.
mic = "Ü \"4\"\\"     # as it calls itself
pin = "0042"
cheer = 6_0
scale = 2.25
fullscreen = true
for = "90s"
`))
	if err == nil {
		err = f.Apply(k.flags(), "version")
	}
	want := kiosk{`Ü "4"\`, "0042", 60, 2.25, true, 90 * time.Second}
	if err != nil || k != want {
		t.Errorf("got %+v and %v, want %+v", k, err, want)
	}
}

// TestWhatIsWrongIsNamed wants file, line, key, value and what may be.
func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"mic = 1\nfulscreen = true", `kiosk.toml:2: there is no setting "fulscreen" (did you mean fullscreen?)`},
		{"zzzzzz = 1", `kiosk.toml:1: there is no setting "zzzzzz"`},
		{"\n\neven = 3 # odd", "kiosk.toml:3: even = 3: want 2"},
		{"cheer = \"much\"", `kiosk.toml:1: cheer = "much": parse error`},
		{"fullscreen = 2", `kiosk.toml:1: fullscreen = 2: want true or false`},
		{"version = true", "kiosk.toml:1: version is said on the command line only: leave it out here"},
		{"cheer = 1\nmic = usb", `kiosk.toml:2:7: unexpected character U+0075 'u' at start of value: a line is key = value, and text stands in "quotation marks"`},
		{"cheer = 1\ncheer = 2", `kiosk.toml:2: cheer stands here a second time: leave one of them out`},
		{"[audio]\nmic = \"usb\"", "kiosk.toml:1: audio: there are no sections"},
		{"mic = [\"usb\"]", `kiosk.toml:1: mic: want text in "quotation marks", a number, true or false`},
		{"mic = {name = \"usb\"}", `kiosk.toml:1: mic: want text`},
		{"audio.mic = \"usb\"", `kiosk.toml:1: there is no setting "audio.mic"`},
		{"for = 2026-11-27", `kiosk.toml:1: for: want text`},
		{"even = \"\"\"a\nb\"\"\"", `kiosk.toml:1: even = """a b""": want 2`},
	} {
		f, err := settings.Parse("/etc/jiayou/kiosk.toml", []byte(c.text))
		if err == nil {
			err = f.Apply(new(kiosk).flags(), "version")
		}
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: got %v, want one line that begins with %s", c.text, err, c.want)
		}
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.toml")
	if err := os.WriteFile(large, []byte(strings.Repeat("#", 300<<10)), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "none.toml"): "none.toml: no such file or directory",
		dir:                             "it is no file",
		large:                           "want 262144 at most",
	} {
		if _, err := settings.Read(path); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("got %v, want an error that ends with %q", err, want)
		}
	}
}

// TestWhatIsWrittenIsReadBack writes what was set, and sets it from that.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	var k, again kiosk
	fs := k.flags()
	if err := fs.Parse([]string{"-mic", "a\"b\\c\td", "-pin", "0042", "-cheer", "40", "-fullscreen", "-for", "1m30s"}); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := settings.Write(&b, fs, "version"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# listen to NAME;\n# or to none\nmic = ", "\ncheer = 40\n", "\npin = \"0042\"\n", "\n#scale = 1.5\n", "\nfor = \"1m30s\"\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("got %s, want %q in it", b.String(), want)
		}
	}
	if strings.Contains(b.String(), "version") {
		t.Error("a flag that cannot be set in a file is in it")
	}
	f, err := settings.Parse("again.toml", []byte(b.String()))
	if err == nil {
		err = f.Apply(again.flags())
	}
	if err != nil || again != k {
		t.Errorf("got %+v and %v, want %+v", again, err, k)
	}
}

// TestOneValueIsSavedAndTheRestStays changes a file that somebody has written.
func TestOneValueIsSavedAndTheRestStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kiosk.toml")
	fs := new(kiosk).flags()
	save := func(name, value, want string) {
		t.Helper()
		if err := fs.Set(name, value); err != nil {
			t.Fatal(err)
		}
		if err := settings.Save(path, fs.Lookup(name)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	save("cheer", "60", "cheer = 60\n")
	os.WriteFile(path, []byte("# ours\nmic = 'old' # the good one\ncheer=60"), 0o600)
	os.Chmod(path, 0o640)
	save("mic", "new", "# ours\nmic = \"new\" # the good one\ncheer=60")
	save("cheer", "5", "# ours\nmic = \"new\" # the good one\ncheer=5")
	save("pin", "0042", "# ours\nmic = \"new\" # the good one\ncheer=5\npin = \"0042\"\n")
	if st, _ := os.Stat(path); st.Mode().Perm() != 0o640 {
		t.Errorf("got mode %o, want 640 as before", st.Mode().Perm())
	}
	os.WriteFile(path, []byte("mic = "), 0o640)
	if err := settings.Save(path, fs.Lookup("mic")); err == nil {
		t.Error("a file that cannot be read is written over")
	}
}

// TestADeviceIsNotReplaced saves where there is something that is no file.
func TestADeviceIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "device")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Skip("this system has nothing here that is no file: ", err)
	}
	defer l.Close()
	if err := settings.Replace(path, "cheer = 1"); err == nil || err.Error() != "save "+path+": it is no file" {
		t.Errorf("got %v, want that it is no file", err)
	}
	if st, err := os.Stat(path); err != nil || st.Mode().IsRegular() {
		t.Errorf("a socket has become %v (%v)", st, err)
	}
}

// TestASavedFileIsTold saves a file twice while it is watched.
func TestASavedFileIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kiosk.toml")
	save := func(text string) { // whole, so that nobody reads the beginning of it
		os.WriteFile(path+"~", []byte(text), 0o644)
		os.Rename(path+"~", path)
	}
	save("cheer = 1")
	w := settings.NewWatch(path, time.Millisecond)
	defer w.Close()
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	defer stop()
	next := func() settings.News {
		t.Helper()
		select {
		case n := <-w.News:
			return n
		case <-ctx.Done():
			t.Fatal("nothing is told")
			return settings.News{}
		}
	}
	save("cheer = 2")
	if n := next(); n.Err != nil || len(n.File.Entries) != 1 || n.File.Entries[0].Value != "2" {
		t.Errorf("got %+v, want cheer = 2", n)
	}
	save("cheer = ")
	if n := next(); n.Err == nil {
		t.Error("a fault is not told")
	}
}

func Example() {
	cheer := 100
	flags := flag.NewFlagSet("jiayou", flag.ContinueOnError)
	flags.IntVar(&cheer, "cheer", cheer, "effect of the crowd, `PERCENT`")
	file, err := settings.Parse("kiosk.toml", []byte("cheer = 60\n"))
	if err == nil {
		err = file.Apply(flags)
	}
	fmt.Println(cheer, err)
	settings.Write(os.Stdout, flags)
	// Output:
	// 60 <nil>
	//
	// # effect of the crowd, PERCENT
	// cheer = 60
}
