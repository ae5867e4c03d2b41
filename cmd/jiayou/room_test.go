package main

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jiayou/audio/echo"
	"jiayou/audio/mic"
	"jiayou/audio/room"
)

// hall writes a recording of a hall: noise of some amplitudes, each for a number
// of seconds, at 16 kHz.
func hall(t *testing.T, pieces ...[2]float64) string { return humming(t, 0, pieces...) }

// humming is such a hall in whose microphone the mains of 60 Hz and their multiples
// are heard, each with an amplitude.
func humming(t *testing.T, amplitude float64, pieces ...[2]float64) string {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	var samples []int16
	for _, p := range pieces {
		for range int(16000 * p[0]) {
			x, s := p[1]*r.NormFloat64(), float64(len(samples))/16000
			for k := 1.0; k < 6; k++ {
				x += amplitude * math.Sin(2*math.Pi*60*k*s)
			}
			samples = append(samples, int16(32767*max(-1, min(1, x))))
		}
	}
	var b bytes.Buffer
	b.WriteString("RIFF")
	binary.Write(&b, binary.LittleEndian, uint32(36+2*len(samples)))
	b.WriteString("WAVEfmt ")
	binary.Write(&b, binary.LittleEndian, struct {
		Size            uint32
		Codec, Channels uint16
		Rate, Bytes     uint32
		Frame, Bits     uint16
	}{16, 1, 1, 16000, 32000, 2, 16})
	b.WriteString("data")
	binary.Write(&b, binary.LittleEndian, uint32(2*len(samples)))
	binary.Write(&b, binary.LittleEndian, samples)
	path := filepath.Join(t.TempDir(), "hall.wav")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestARoomIsLearnedAndKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "room.toml")
	code, out, errs := try(t, "--calibrate", "--room", path, "--mic", hall(t, [2]float64{10, 0.004}, [2]float64{7, 0.08}))
	if code != 0 || errs != "" || !strings.Contains(out, "quiet, please: 10 s\n") || !strings.Contains(out, "all together, cheer!: 6 s, ") {
		t.Fatalf("got exit code %d, %q and %q, want 0 and what is to be done", code, out, errs)
	}
	r, err := (&options{room: path}).readRoom()
	if err != nil || r.Roar-r.Floor < 24 || r.Roar-r.Floor > 28 || time.Since(r.Learned) > time.Hour || !strings.HasSuffix(r.Mic, "hall.wav") {
		t.Errorf("got %+v and %v, want 26 dB between the room and the cheer, today's date and the recording", r, err)
	}
}

func TestWhatIsKnownOfLoudspeakersIsKept(t *testing.T) {
	own := echo.NewPlayback()
	o := &options{room: filepath.Join(t.TempDir(), "room.toml")}
	r := room.Room{Floor: -50, Swing: 3, Roar: -20, Trim: 2.5}
	f := o.found(r, "usb", own)
	if len(f.Own) != 0 {
		t.Errorf("got %v of loudspeakers that were never heard", f.Own)
	}
	f.Own = make([]float64, echo.Bands)
	for i := range f.Own {
		f.Own[i] = -float64(i)
	}
	if _, err := o.keepRoom(f); err != nil {
		t.Fatal(err)
	}
	got, err := o.readRoom()
	if err != nil || got.Trim != 2.5 || got.Channels != "both" || !slices.Equal(got.Own, f.Own) {
		t.Fatalf("got %+v and %v, want what was kept", got, err)
	}
	for _, c := range []struct {
		pair     float64
		channels string
		want     float64
	}{{0, "both", 2.5}, {0, "swapped", 0}, {0.15, "both", 0}} {
		o.pair = c.pair
		o.channels, _ = mic.ParseChoice(c.channels)
		if cfg := o.listening(own, got); cfg.Trim != c.want {
			t.Errorf("%+v: got a trim of %g dB", c, cfg.Trim)
		}
	}
}

func TestNoZeroIsNegative(t *testing.T) {
	o := &options{room: filepath.Join(t.TempDir(), "room.toml")}
	path, err := o.keepRoom(&roomFile{Trim: -0.04, Own: []float64{-0.04, -1.26}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if s := string(text); err != nil || strings.Contains(s, "-0.0") || !strings.Contains(s, "trim_db = 0.0 ") || !strings.Contains(s, "[0.0, -1.3]") {
		t.Errorf("got %v and\n%s", err, s)
	}
}

func TestMainsHumIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "room.toml")
	pieces := [][2]float64{{10, 0.004}, {7, 0.08}}
	if _, out, _ := try(t, "--calibrate", "--room", path, "--mic", humming(t, 0.01, pieces...)); !strings.Contains(out, "the mains hum: 60 Hz, -3") {
		t.Errorf("got %q, want that the mains hum", out)
	}
	if _, out, _ := try(t, "--calibrate", "--room", path, "--mic", hall(t, pieces...)); strings.Contains(out, "hum") {
		t.Errorf("got %q of a microphone that does not hum", out)
	}
}

func TestARoomThatCannotBeLearned(t *testing.T) {
	for _, c := range []struct {
		pieces [][2]float64
		want   string
	}{
		{[][2]float64{{4, 0.004}, {3, 0.1}, {3, 0.004}, {7, 0.1}}, room.ErrNoisy.Error()},
		{[][2]float64{{17, 0.004}}, room.ErrNobody.Error()},
	} {
		path := filepath.Join(t.TempDir(), "room.toml")
		code, _, errs := try(t, "--calibrate", "--room", path, "--mic", hall(t, c.pieces...))
		if code != 1 || !strings.Contains(errs, c.want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("got exit code %d and %q, want 1 and one line with %q", code, errs, c.want)
		}
		if _, err := os.Stat(path); err == nil {
			t.Error("a room that was not learned is kept")
		}
	}
	if code, _, errs := try(t, "--calibrate", "--mic", "none"); code != 1 || !strings.Contains(errs, "there is no microphone") {
		t.Errorf("got exit code %d and %q, want 1", code, errs)
	}
}

func TestRoomFiles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"learned = 2026-11-27T12:00:00Z\nmic = \"usb\"\nfloor_dbfs = -50\nswing_db = 2\nroar_dbfs = -20\n", ""},
		{"floor_dbfs = -5\nroar_dbfs = -2\n", "line 1: floor_dbfs = -5: want -90 to -6"},
		{"mic = \"desk\"\nfloor_dbfs = \"loud\"\n", "line 2: floor_dbfs: the value is of the wrong kind"},
		{"mic = \"desk\"\nflor_dbfs = -50\n", "line 2: there is no flor_dbfs"},
		{"\nmic = \"desk\n", "line 2: "},
		{"floor_dbfs = -50\nroar_dbfs = -60\n", "line 2: roar_dbfs = -60: want more than floor_dbfs"},
		{"floor_dbfs = nan\nroar_dbfs = -2\n", "floor_dbfs = NaN"},
		{"floor_dbfs = -50\nroar_dbfs = -20\ntrim_db = 3\nchannels = \"both\"\nown_db = []\n", ""},
		{"floor_dbfs = -50\nroar_dbfs = -20\ntrim_db = nan\n", "trim_db = NaN: want -12 to 12"},
		{"floor_dbfs = -50\nroar_dbfs = -20\nspl_db = 112\n", ""},
		{"floor_dbfs = -50\nroar_dbfs = -20\nspl_db = nan\n", "spl_db = NaN: want 0 to 160"},
		{"floor_dbfs = -50\nroar_dbfs = -20\nown_db = [1.0, 2.0]\n", "own_db: want 20 numbers"},
		{"floor_dbfs = -50\nroar_dbfs = -20\nown_db = [" + strings.Repeat("-3.5, ", 19) + "inf]\n", "own_db: want 20 numbers from -80 to 40"},
		{"flor_dbfs = -50\n", "there is no flor_dbfs"},
		{"floor_dbfs = \n", "learn it anew with --calibrate"},
	} {
		path := filepath.Join(t.TempDir(), "room.toml")
		os.WriteFile(path, []byte(c.text), 0o644)
		_, err := (&options{room: path}).readRoom()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%q: got %v, want %q", c.text, err, c.want)
		}
	}
}

// TestABrokenRoomIsNoReasonNotToPlay puts a room that cannot be read where it is
// looked for, and then names it.
func TestABrokenRoomIsNoReasonNotToPlay(t *testing.T) {
	dir := t.TempDir()
	config, room := filepath.Join(dir, "kiosk.toml"), filepath.Join(dir, "room.toml")
	os.WriteFile(config, []byte("seed = 7\n"), 0o644)
	os.WriteFile(room, []byte("nonsense"), 0o644)
	if code, out, _ := try(t, "--config", config); code != 0 || !strings.Contains(out, "full-time") {
		t.Errorf("got exit code %d and %q, want a match", code, out)
	}
	if code, _, errs := try(t, "--room", room); code != 2 || !strings.Contains(errs, "learn it anew with --calibrate") {
		t.Errorf("got exit code %d and %q, want 2", code, errs)
	}
}
