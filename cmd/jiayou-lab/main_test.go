package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/brain/child"
)

// lab runs a command line in this process.
func lab(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	code = obey(args, streams{in: strings.NewReader(""), out: &out, err: &err, rules: unhurried()})
	return out.String(), err.String(), code
}

// unhurried are the rules for brains that do nothing wrong: a machine that has much else
// to do takes nobody's time. That there are limits, and what comes of it, is a test of
// package child's.
func unhurried() child.Rules {
	r := child.Ranked()
	r.Hello, r.Bank, r.Silence, r.Grace = time.Minute, 5*time.Minute, time.Minute, time.Minute
	return r
}

// mustLab runs a command line that is to succeed without a word of complaint.
func mustLab(t *testing.T, args ...string) string {
	t.Helper()
	out, errs, code := lab(t, args...)
	if code != 0 || errs != "" {
		t.Fatalf("jiayou-lab %s: got exit code %d and %q", strings.Join(args, " "), code, errs)
	}
	return out
}

// decode reads one JSON object that must hold all of keys.
func decode(t *testing.T, text string, keys ...string) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	for _, k := range keys {
		if _, ok := v[k]; !ok {
			t.Errorf("got no %q in %s", k, text)
		}
	}
	return v
}

// writeWAV writes a hall of white noise, 16 bits at 16 kHz: quiet for two
// seconds, then loud for two, then quiet for three. It is loud in the first of
// the channels only.
func writeWAV(t *testing.T, channels int) string {
	t.Helper()
	const rate, seconds = 16000, 7
	r := rand.New(rand.NewPCG(1, 1))
	var data []byte
	for i := range rate * seconds {
		for c := range channels {
			amplitude := 0.002
			if s := i / rate; c == 0 && s >= 2 && s < 4 {
				amplitude = 0.2
			}
			x := max(-1, min(1, amplitude*r.NormFloat64()))
			data = binary.LittleEndian.AppendUint16(data, uint16(int16(x*32767)))
		}
	}
	head := []byte("RIFF....WAVEfmt ")
	binary.LittleEndian.PutUint32(head[4:], uint32(36+len(data)))
	for _, x := range []uint32{16, uint32(channels)<<16 | 1, rate, uint32(rate * channels * 2), 16<<16 | uint32(2*channels)} {
		head = binary.LittleEndian.AppendUint32(head, x)
	}
	head = append(head, "data"...)
	head = binary.LittleEndian.AppendUint32(head, uint32(len(data)))
	return write(t, "hall.wav", append(head, data...))
}

func write(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWrongUse(t *testing.T) {
	script := write(t, "crowd.csv", []byte("seconds,home_level,away_level,home_roar,away_roar\n1,0.5,2,0,0\n"))
	notes := write(t, "notes.wav", []byte("not a sound"))
	heavy := write(t, "heavy.toml", []byte(strings.Replace(mustLab(t, "robot", "booster-t1", "--file"), "mass = 31.61", "mass = 3000", 1)))
	for _, c := range []struct {
		args string
		code int
		line string
	}{
		{"mach", 2, `jiayou-lab: unknown command "mach": choose one of ` + strings.Join(names(), ", ") + ` (did you mean match?)`},
		{"match --home wavs", 2, `jiayou-lab match: unknown team "wavs": choose one of waves, embers, harbour, sparrows, boss, chaser, crowd-pleaser, keeper, passer or zones, or a brain: FILE.star, FILE.py, FILE.js, ./PROGRAM or "COMMAND LINE" (did you mean waves?); see jiayou-lab match --help`},
		{"match --format 3vs3", 2, `jiayou-lab match: unknown format "3vs3": choose one of 3v3, 5v5, 3v3-k1, shootout, 3v3-league, 5v5-league, 3v3-k1-league (did you mean 3v3?); see jiayou-lab match --help`},
		{"match --sed 3", 2, `jiayou-lab match: unknown flag --sed (did you mean --seed?); see jiayou-lab match --help`},
		{"match --seed -3", 2, `jiayou-lab match: invalid value "-3" for flag --seed: want a whole number from 0 to 2^64-1; see jiayou-lab match --help`},
		{"match --seed", 2, `jiayou-lab match: flag needs an argument: --seed; see jiayou-lab match --help`},
		{"match now", 2, `jiayou-lab match: it takes no "now"; see jiayou-lab match --help`},
		{"match --cheer hall.mp3", 2, `jiayou-lab match: flag --cheer: no such crowd as "hall.mp3": name a FILE.wav, a FILE.csv or none; see jiayou-lab match --help`},
		{"match --loop", 2, `jiayou-lab match: flag --loop needs --cheer FILE to begin again; see jiayou-lab match --help`},
		{"match --cheer gone.wav", 1, `jiayou-lab match: read gone.wav: file does not exist: check its name and folder`},
		{"match --cheer " + script, 1, `jiayou-lab match: ` + script + `:2: away_level is "2", want 0 to 1`},
		{"match --cheer " + notes, 1, `jiayou-lab match: read ` + notes + `: not a WAV file (starts with "not "): convert it with: ffmpeg -i INPUT -c:a pcm_s16le OUTPUT.wav`},
		{"match --robot boster-t1", 2, `jiayou-lab match: unknown robot "boster-t1": choose one of adult-150, bionic-2, booster-k1, booster-t1, nao-size or FILE.toml (did you mean booster-t1?); see jiayou-lab match --help`},
		{"match --robot gone.toml", 1, `jiayou-lab match: open gone.toml: no such file or directory: check its name and folder`},
		{"bench --robot " + heavy, 1, `jiayou-lab bench: ` + heavy + `:7: mass is 3000 kg, want 0.5 to 120`},
		{"robot " + heavy, 1, `jiayou-lab robot: ` + heavy + `:7: mass is 3000 kg, want 0.5 to 120`},
		{"robot nao", 2, `jiayou-lab robot: unknown robot "nao": choose one of adult-150, bionic-2, booster-k1, booster-t1, nao-size or FILE.toml; see jiayou-lab robot --help`},
		{"robot a b", 2, `jiayou-lab robot: it takes one NAME|FILE.toml, not also "b"; see jiayou-lab robot --help`},
		{"robot --file", 2, `jiayou-lab robot: flag --file needs the name of a robot: adult-150, bionic-2, booster-k1, booster-t1, nao-size; see jiayou-lab robot --help`},
		{"bench --steps 10", 2, `jiayou-lab bench: flag --steps is 10, want 1000 or more; see jiayou-lab bench --help`},
		{"bench --format 3V3", 2, `jiayou-lab bench: unknown format "3V3": choose one of 3v3, 5v5, 3v3-k1, shootout, 3v3-league, 5v5-league, 3v3-k1-league (did you mean 3v3?); see jiayou-lab bench --help`},
		{"replay", 2, `jiayou-lab replay: it needs a FILE; see jiayou-lab replay --help`},
		{"replay a b", 2, `jiayou-lab replay: it takes one FILE, not also "b"; see jiayou-lab replay --help`},
		{"replay gone.jyr", 1, `jiayou-lab replay: open gone.jyr: no such file or directory: check its name and folder`},
		{"replay " + script, 1, `jiayou-lab replay: ` + script + `: not a match file: it starts with "seconds,home_le": choose one that was recorded by this program`},
		{"hear", 2, `jiayou-lab hear: it needs a FILE.wav; see jiayou-lab hear --help`},
		{"hear --ear deaf x.wav", 2, `jiayou-lab hear: unknown ear "deaf": choose one of lively, calm; see jiayou-lab hear --help`},
		{"hear --channels up x.wav", 2, `jiayou-lab hear: --channels up: want both, swapped, mix, left, right, or one or two channels of 1 to 8, home's first, such as 3 or 3,4; see jiayou-lab hear --help`},
		{"hear --pair 2 x.wav", 2, `jiayou-lab hear: --pair 2: want 0.05 to 0.5 m, or 0; see jiayou-lab hear --help`},
		{"hear gone.wav", 1, `jiayou-lab hear: read gone.wav: file does not exist: check its name and folder`},
		{"hear .", 1, `jiayou-lab hear: read .: it is a folder: name a WAV file in it`},
		{"hear --score", 2, `jiayou-lab hear: it needs a DIR; see jiayou-lab hear --help`},
		{"hear --score gone", 1, `jiayou-lab hear: score gone: there is no such folder: make it with hear --scenes`},
		{"hear --scenes clips " + notes, 1, `jiayou-lab hear: make scenes in ` + notes + `: it is a file: name a folder, which need not exist`},
		{"hear --score " + notes, 1, `jiayou-lab hear: score ` + notes + `: it is no folder: name the one that hear --scenes has made`},
		{"hear --score made --json", 2, `jiayou-lab hear: --json does not go with --score; see jiayou-lab hear --help`},
		{"hear --scenes clips made --teach x.toml", 2, `jiayou-lab hear: --teach does not go with --scenes; see jiayou-lab hear --help`},
		{"hear --seed 3 x.wav", 2, `jiayou-lab hear: --seed goes with --scenes alone; see jiayou-lab hear --help`},
		{"hear --phrase gone.toml x.wav", 1, `jiayou-lab hear: read phrase gone.toml: file does not exist: check its name, or teach it`},
		{"hear " + notes, 1, `jiayou-lab hear: read ` + notes + `: not a WAV file (starts with "not "): convert it with: ffmpeg -i INPUT -c:a pcm_s16le OUTPUT.wav`},
	} {
		out, errs, code := lab(t, strings.Fields(c.args)...)
		if out != "" || errs != c.line+"\n" || code != c.code {
			t.Errorf("%s:\ngot  %d %q%q\nwant %d %q", c.args, code, errs, out, c.code, c.line+"\n")
		}
	}
}

func TestHelpNamesEveryCommandAndFlag(t *testing.T) {
	out := mustLab(t, "--help")
	for _, c := range commands {
		if !strings.Contains(out, "\n  "+c.name) {
			t.Errorf("got no %s in %s", c.name, out)
		}
		own := mustLab(t, c.name, "--help")
		for _, want := range append(c.examples, "Usage: jiayou-lab "+c.name, c.summary, "--json") {
			if !strings.Contains(own, want) {
				t.Errorf("%s --help: got no %q in\n%s", c.name, want, own)
			}
		}
	}
	if out, errs, code := lab(t); code != 2 || out != "" || !strings.Contains(errs, "Usage") {
		t.Errorf("without arguments: got exit code %d, %q on stdout and %q on stderr, want 2 and the help on stderr", code, out, errs)
	}
}

func TestMatchJSON(t *testing.T) {
	args := []string{"match", "--seed", "7", "--json"}
	v := decode(t, mustLab(t, args...), "schema", "version", "canonical", "seed", "format", "home", "away",
		"score", "ticks", "goals", "falls", "get_ups", "crowd", "hash", "wall_s", "x_realtime")
	score, goals := v["score"].(map[string]any), v["goals"].([]any)
	if n := score["home"].(float64) + score["away"].(float64); n != float64(len(goals)) {
		t.Errorf("got %v goals in the score and %d in the list", n, len(goals))
	}
	for _, g := range goals {
		g := g.(map[string]any)
		if side := g["side"]; side != "home" && side != "away" || g["t_s"].(float64) <= 0 {
			t.Errorf("got goal %v, want a side and a time", g)
		}
	}
	if v["seed"] != 7.0 || v["version"] != sim.Version || v["canonical"] != true || v["finished"] != true || v["ticks"].(float64) < 24000 {
		t.Errorf("got %v, want a whole canonical match of seed 7", v)
	}
	if again := decode(t, mustLab(t, args...)); again["hash"] != v["hash"] {
		t.Errorf("got hash %v and then %v from the same command", v["hash"], again["hash"])
	}
}

func TestMatchTellsWhatTheCrowdChanged(t *testing.T) {
	var script strings.Builder
	fmt.Fprintln(&script, "seconds,home_level,away_level,home_roar,away_roar")
	for s := 0; s < 300; s += 20 {
		fmt.Fprintf(&script, "%d,0,0,0,0\n%d,0.9,0.9,1,1\n", s, s+12)
	}
	crowd := write(t, "crowd.csv", []byte(script.String()))
	v := decode(t, mustLab(t, "match", "--seed", "7", "--cheer", crowd, "--json"))
	share := v["crowd"].(map[string]any)
	if share["source"] != crowd || share["roars"] != 13.0 || share["fallen_helped"].(float64) < 1 || share["seconds_saved"].(float64) < 0.1 {
		t.Errorf("got %v, want 13 roars that helped somebody", share)
	}
	report := mustLab(t, "match", "--seed", "7", "--cheer", crowd)
	for _, want := range []string{"3v3, booster-t1, seed 7, full time after 4:", "  0:12  roar", "The crowd gave 13 roars and helped ", "hash " + v["hash"].(string)} {
		if !strings.Contains(report, want) {
			t.Errorf("got no %q in\n%s", want, report)
		}
	}
	if silent := mustLab(t, "match", "--seed", "7"); !strings.Contains(silent, "No crowd roared") {
		t.Errorf("got no word on the silence in\n%s", silent)
	}
}

func TestMatchHearsARecording(t *testing.T) {
	wav := writeWAV(t, 2)
	once := decode(t, mustLab(t, "match", "--cheer", wav, "--json"))["crowd"].(map[string]any)
	looped := decode(t, mustLab(t, "match", "--cheer", wav, "--loop", "--json"))["crowd"].(map[string]any)
	if once["roars"] != 1.0 || looped["roars"].(float64) < 30 {
		t.Errorf("got %v roars once and %v looped, want 1 and one every seven seconds", once["roars"], looped["roars"])
	}
}

func TestRecordAndReplay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "final.jyr")
	played := decode(t, mustLab(t, "match", "--seed", "3", "--replay", file, "--json"))
	again := decode(t, mustLab(t, "replay", "--json", file, "--stats"), "schema", "verified", "verified_s", "match")
	if again["verified"] != true || again["finished"] != true || again["hash"] != played["hash"] || again["ticks"] != played["ticks"] {
		t.Errorf("got %v\nwant it to verify %v", again, played)
	}
	match := again["match"].(map[string]any)
	if match["hash"] != played["hash"] || match["falls"] != played["falls"] {
		t.Errorf("got %v\nwant the statistics of %v", match, played)
	}
	if out := mustLab(t, "replay", file); !strings.HasPrefix(out, file+": verified all 4:") {
		t.Errorf("got %q", out)
	}
	if out := mustLab(t, "replay", file, "--stats"); !strings.Contains(out, "full time after 4:") {
		t.Errorf("got %q", out)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	if err != nil || len(left) != 1 {
		t.Errorf("got files %v, want the recording alone", left)
	}
}

func TestRobots(t *testing.T) {
	for _, want := range []string{"booster-t1", "31.6 kg", "projected"} {
		if out := mustLab(t, "robot"); !strings.Contains(out, want) {
			t.Errorf("got no %q in\n%s", want, out)
		}
	}
	if out := mustLab(t, "robot", "--json"); strings.Count(out, "\n") != 5 || strings.Count(out, `"schema":"jiayou.robot/1"`) != 5 {
		t.Errorf("got %s, want five robots, one a line", out)
	}
	v := decode(t, mustLab(t, "robot", "booster-t1", "--json"), "name", "numbers", "units", "omega_per_s", "pushed_from_a_side")
	if falls := v["pushed_from_behind"].(map[string]any)["falls_above_ns"].(float64); falls < 36 || falls > 38 {
		t.Errorf("got %g N·s, want the 36.6 of the push table", falls)
	}
	if out := mustLab(t, "robot", "booster-t1"); !strings.Contains(out, "from behind") || !strings.Contains(out, "mass             31.61 kg") {
		t.Errorf("got %s", out)
	}
}

// TestARobotOfOnesOwn prints a robot's file, changes it, plays it, and plays the
// recording of that.
func TestARobotOfOnesOwn(t *testing.T) {
	text := mustLab(t, "robot", "bionic-2", "--file")
	mine := write(t, "mine.toml", []byte(strings.Replace(text, "mass = 30 ", "mass = 31 ", 1)))
	record := filepath.Join(t.TempDir(), "mine.jyr")
	played := decode(t, mustLab(t, "match", "--robot", mine, "--replay", record, "--json"))
	light := decode(t, mustLab(t, "match", "--robot", "bionic-2", "--json"))
	if played["robot"] != "mine.toml" || played["hash"] == light["hash"] || light["robot"] != "bionic-2" {
		t.Errorf("got robots %v and %v with hashes %v and %v, want two different matches", played["robot"], light["robot"], played["hash"], light["hash"])
	}
	if err := os.Remove(mine); err != nil {
		t.Fatal(err)
	}
	again := decode(t, mustLab(t, "replay", record, "--json", "--stats"))
	if match := again["match"].(map[string]any); again["verified"] != true || again["hash"] != played["hash"] || match["robot"] != "mine.toml" {
		t.Errorf("got %v, want it to verify %v without the robot's file", again, played)
	}
}

func TestDamagedReplay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "final.jyr")
	mustLab(t, "match", "--seed", "3", "--replay", file)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	altered := bytes.Clone(whole)
	altered[len(whole)/2] ^= 1
	for _, c := range []struct {
		name    string
		content []byte
		problem string
		least   float64 // seconds verified
	}{
		{"truncated", whole[:len(whole)-20], "the file is truncated: verified up to second 26", 260},
		{"altered", altered, "the file is altered: a checksum is wrong: verified up to second 1", 100},
		{"foreign", []byte("hello"), `not a match file: it starts with "hello"`, 0},
		{"future", bytes.Replace(whole, []byte("match 2"), []byte("match 7"), 1), "made by another version", 0},
	} {
		path := write(t, c.name, c.content)
		out, errs, code := lab(t, "replay", path)
		if code != 1 || out != "" || !strings.HasPrefix(errs, "jiayou-lab replay: "+path+": "+c.problem) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: got exit code %d and %q%q, want 1 and one line with %q", c.name, code, errs, out, c.problem)
		}
		out, _, code = lab(t, "replay", path, "--json")
		v := decode(t, out, "problem")
		if code != 1 || v["verified"] != false || v["verified_s"].(float64) < c.least {
			t.Errorf("%s: got exit code %d and %v, want 1 and at least %g seconds", c.name, code, v, c.least)
		}
	}
}

func TestRecordingWhereNothingCanBeWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "no", "such", "folder.jyr")
	out, errs, code := lab(t, "match", "--replay", path)
	if code != 1 || out != "" || !strings.HasPrefix(errs, "jiayou-lab match: write "+path+": ") || strings.Count(errs, "\n") != 1 {
		t.Errorf("got exit code %d and %q%q, want 1 and one line", code, errs, out)
	}
	folder := t.TempDir()
	if _, errs, code := lab(t, "match", "--replay", folder); code != 1 || errs != "jiayou-lab match: write "+folder+": it is a folder: name a file\n" {
		t.Errorf("got exit code %d and %q for a folder", code, errs)
	}
	device := filepath.Join(t.TempDir(), "device")
	l, err := net.Listen("unix", device)
	if err != nil {
		t.Skip("this system has nothing here that is no file: ", err)
	}
	defer l.Close()
	if _, errs, code := lab(t, "match", "--replay", device); code != 1 || strings.Count(errs, "\n") != 1 {
		t.Errorf("got exit code %d and %q for a socket", code, errs)
	}
	if st, err := os.Stat(device); err != nil || st.Mode().IsRegular() {
		t.Errorf("a socket has become %v (%v)", st, err)
	}
}

func TestHear(t *testing.T) {
	for _, c := range []struct {
		channels int
		side     string
	}{{1, "both"}, {2, "home"}} {
		wav := writeWAV(t, c.channels)
		events := mustLab(t, "hear", wav, "--json")
		v := decode(t, events, "onset_s", "offset_s", "kind", "intensity")
		onset, offset := v["onset_s"].(float64), v["offset_s"].(float64)
		if onset < 2 || onset > 3.5 || offset < onset || offset > 5 || v["kind"] != "applause" || v["side"] != c.side {
			t.Errorf("%d channels: got %v, want one roar of %s from 2 to 4 s", c.channels, v, c.side)
		}
		levels := strings.Split(strings.TrimSpace(mustLab(t, "hear", wav, "--levels", "--json")), "\n")
		if want := 700 * c.channels; len(levels) != want {
			t.Errorf("%d channels: got %d levels, want %d", c.channels, len(levels), want)
		}
		quiet := decode(t, levels[100*c.channels], "t_s", "side", "level", "roar", "loudness_dbfs", "floor_dbfs")
		loud := decode(t, levels[380*c.channels])
		if quiet["level"].(float64) > 0.1 || loud["level"].(float64) < 0.5 || loud["roar"] != "confirmed" {
			t.Errorf("%d channels: got %v in the quiet and %v in the roar", c.channels, quiet, loud)
		}
		if rows := strings.Count(mustLab(t, "hear", "--levels", "--ear", "calm", wav), "\n"); rows != 1+700*c.channels {
			t.Errorf("%d channels: got %d rows, want a title and the levels", c.channels, rows)
		}
		if table := mustLab(t, "hear", wav); !strings.Contains(table, "onset_s") || strings.Count(table, "\n") != 2 {
			t.Errorf("%d channels: got %q, want a title and one roar", c.channels, table)
		}
	}
}

func TestHearPicksChannels(t *testing.T) {
	wav := writeWAV(t, 2) // the left channel roars
	for _, c := range []struct{ args, want string }{
		{"--channels swapped", `"side":"away"`},
		{"--channels 2,1", `"side":"away"`},
		{"--channels left", `"side":"both"`},
		{"--channels mix", `"side":"both"`},
		{"--channels right", ""},
	} {
		out := mustLab(t, append([]string{"hear", wav, "--json"}, strings.Fields(c.args)...)...)
		if c.want == "" && out != "" || !strings.Contains(out, c.want) {
			t.Errorf("%s: got %q, want %q", c.args, out, c.want)
		}
	}
	balance := decode(t, strings.Split(mustLab(t, "hear", wav, "--levels", "--json", "--channels", "swapped"), "\n")[2*320], "balance", "sure")
	if balance["balance"].(float64) < 0.9 || balance["sure"].(float64) < 0.5 {
		t.Errorf("got %v in the roar of the away stand, want its side", balance)
	}
}

func TestHearReadsStandardInput(t *testing.T) {
	content, err := os.ReadFile(writeWAV(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run([]string{"hear", "-", "--json"}, bytes.NewReader(content), &out, &errs); code != 0 || !strings.HasPrefix(out.String(), `{"onset_s":2.`) {
		t.Errorf("got exit code %d, %q and %q", code, out.String(), errs.String())
	}
}

func TestBenchJSON(t *testing.T) {
	v := decode(t, mustLab(t, "bench", "--steps", "4000", "--json"), "format", "steps", "steps_per_s", "x_realtime", "ns_per_step",
		"allocs_per_step", "bare_physics_ns_per_step", "ratio_to_bare_physics", "cores", "x_one_core", "go", "goarch", "seed")
	product := v["steps_per_s"].(float64) * v["ns_per_step"].(float64)
	if v["steps"] != 4000.0 || product < 0.99e9 || product > 1.01e9 || v["ratio_to_bare_physics"].(float64) <= 0 {
		t.Errorf("got %v, want 4000 steps whose time is the inverse of their speed", v)
	}
	if out := mustLab(t, "bench", "--steps", "1500"); !strings.HasPrefix(out, "3v3 on one core: ") {
		t.Errorf("got %q", out)
	}
}

// TestPureGo keeps windows and sound cards out of the laboratory, so that it
// runs on any machine.
func TestPureGo(t *testing.T) {
	list := exec.Command("go", "list", "-deps", ".")
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	deps, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, dep := range strings.Fields(string(deps)) {
		for _, unwanted := range []string{"ebiten", "portaudio", "purego", "pulse", "jiayou/cmd/jiayou/"} {
			if strings.Contains(dep, unwanted) {
				t.Errorf("the laboratory imports %s", dep)
			}
		}
	}
}
