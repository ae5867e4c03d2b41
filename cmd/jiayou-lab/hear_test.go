package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio/mic"
)

// TestARecordingWithAFlawIsHeardAndToldOf: what there is of it counts, and standard
// output stays what it is for.
func TestARecordingWithAFlawIsHeardAndToldOf(t *testing.T) {
	content, err := os.ReadFile(writeWAV(t, 1)) // 7 s, the roar from 2 to 4
	if err != nil {
		t.Fatal(err)
	}
	cut := write(t, "cut.wav", content[:len(content)-64001])
	var out, errs bytes.Buffer
	code := run([]string{"hear", cut, "--json"}, nil, &out, &errs)
	decode(t, out.String(), "onset_s", "offset_s")
	if want := "jiayou-lab hear: read " + cut + ": it ends after "; code != 0 || !strings.HasPrefix(errs.String(), want) || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("got exit code %d and %q, want 0 and one line that begins with %q", code, errs.String(), want)
	}
	out.Reset()
	errs.Reset()
	code = run([]string{"hear", "-"}, bytes.NewReader(make([]byte, 200001)), &out, &errs)
	if code != 0 || out.String() != "no crowd roared\n" || !strings.Contains(errs.String(), "in the middle of a sample") {
		t.Errorf("half a sample at the end: got exit code %d, %q and %q", code, out.String(), errs.String())
	}
}

// recordings is a folder with a table and a recording.
func recordings(t *testing.T, table, text string, sound []byte, name string) string {
	t.Helper()
	dir := t.TempDir()
	for file, content := range map[string][]byte{table: []byte(text), name: sound} {
		if err := os.WriteFile(filepath.Join(dir, file), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestScenesThatCannotBe gives tables to --score and --scenes that do not fit their
// recordings.
func TestScenesThatCannotBe(t *testing.T) {
	content, err := os.ReadFile(writeWAV(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	truth := func(row string, sound []byte) []string {
		return []string{"--score", recordings(t, "truth.csv", "scene,onset_s,audible_s,offset_s,snr_db,clip,background\nscene_00,"+row+",10,a,b\n", sound, "scene_00.wav")}
	}
	table := func(rows string) []string {
		rows = "file,label,cls,onset_s,offset_s,source\n" + rows + "a.wav,neg,speech,,,x\na.wav,neg,music,,,x\n"
		return []string{"--minutes", "1", "--scenes", recordings(t, "labels.csv", rows, content, "a.wav"), filepath.Join(t.TempDir(), "made")}
	}
	labels := func(times string) []string { return table("a.wav,cheer,cheer," + times + ",x\n") }
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"a burst at no time":     {truth("nan,2,4", content), "scene_00 cheers from NaN s"},
		"a burst that ends ago":  {truth("3,3,2", content), "scene_00 cheers from 3 s, audible from 3, to 2"},
		"a burst after the end":  {truth("3,3,40", content), "to 7.00 at most, its end"},
		"a scene that is cut":    {truth("2,2,4", content[:len(content)/2]), "that its header promises"},
		"cheering at no time":    {labels("x,y"), `labels.csv:2: got onset_s "x", want seconds`},
		"cheering at nan":        {labels("nan,2"), "a.wav cheers from NaN to 2 s"},
		"a label that is none":   {table("a.wav,chear,cheer,1,2,x\n"), `labels.csv:2: got label "chear", want cheer, neg or rir`},
		"a class in a folder":    {table("a.wav,neg,../cough,,,x\n"), `labels.csv:2: got cls "../cough", want a word`},
		"a field too few":        {table("a.wav,cheer,cheer,1,2\n"), "labels.csv: line 2: wrong number of fields: give each line as many fields as the first"},
		"a quote without an end": {truth("\"2,2,4", content), "truth.csv: line 2: extraneous or missing \" in quoted-field: give each"},
		"cheering that ends ago": {labels("4,2"), "a.wav cheers from 4 to 2 s"},
		"cheering after the end": {labels("20,24"), "a.wav cheers from 20 to 24 s"},
	} {
		out, errs, code := lab(t, append([]string{"hear"}, c.args...)...)
		if code != 1 || out != "" || !strings.Contains(errs, c.want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: got %d, %q and %q, want 1 and one line with %q", name, code, out, errs, c.want)
		}
	}
	marked := truth("2,2.1,4", content)
	path := filepath.Join(marked[1], "truth.csv")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append([]byte("\ufeff"), text...), 0o644); err != nil { // as a spreadsheet saves it
		t.Fatal(err)
	}
	for _, args := range [][]string{truth("2,2.1,4", content), marked} {
		if out := mustLab(t, append([]string{"hear"}, args...)...); !strings.Contains(out, "crowds") {
			t.Errorf("got %q of a scene that can be", out)
		}
	}
}

// TestScenesThroughAWorseMicrophone makes a scene as usual and through one that is set up
// 25 dB too low, and asks for one that nobody has.
func TestScenesThroughAWorseMicrophone(t *testing.T) {
	content, err := os.ReadFile(writeWAV(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	rows := "file,label,cls,onset_s,offset_s,source\na.wav,cheer,cheer,2,4,x\na.wav,neg,speech,,,x\na.wav,neg,music,,,x\n"
	dir := recordings(t, "labels.csv", rows, content, "a.wav")
	loud := func(flags ...string) float64 {
		made := filepath.Join(t.TempDir(), "made")
		mustLab(t, append([]string{"hear", "--minutes", "1", "--scenes", dir, made}, flags...)...)
		src, err := mic.OpenWAV(filepath.Join(made, "scene_00.wav"))
		if err != nil {
			t.Fatal(err)
		}
		defer src.Close()
		sum, n, buf := 0.0, 0, make([]float32, 1600)
		for {
			got, err := src.Read(buf)
			for _, x := range buf[:got] {
				sum, n = sum+float64(x)*float64(x), n+1
			}
			if err != nil {
				return 10 * math.Log10(sum/float64(n))
			}
		}
	}
	if usual, low := loud(), loud("--through", "low"); math.Abs(usual-low-25) > 0.2 {
		t.Errorf("got %.1f dBFS, and %.1f through the low one, want 25 dB less", usual, low)
	}
	_, errs, code := lab(t, "hear", "--scenes", dir, filepath.Join(t.TempDir(), "made"), "--through", "tin")
	if code != 2 || !strings.Contains(errs, "choose one of controlled, low, suppressed") {
		t.Errorf("got exit code %d and %q for a microphone that nobody has", code, errs)
	}
}
