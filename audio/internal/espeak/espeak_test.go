package espeak

import (
	"math"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestWhereThereIsNone(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Voice{Language: "cmn", Pace: 150, Pitch: 50}.Say("加油")
	if err == nil || !strings.Contains(err.Error(), "apt-get install espeak-ng") {
		t.Errorf("got %v, want how to install it", err)
	}
}

func TestSilenceIsTakenOff(t *testing.T) {
	if got := trimmed([]float64{0, 0.001, 0.2, 0, -0.3, 0.009}); !slices.Equal(got, []float64{0.2, 0, -0.3}) {
		t.Errorf("got %v, want what is between the silences", got)
	}
	if got := trimmed(make([]float64, 9)); len(got) != 0 {
		t.Errorf("got %d samples of nothing, want none", len(got))
	}
}

func TestFasterIsHigher(t *testing.T) {
	x := make([]float64, Rate)
	for i := range x {
		x[i] = math.Sin(2 * math.Pi * 200 * float64(i) / Rate)
	}
	y := Faster(x, 1.25)
	if want := Rate * 4 / 5; math.Abs(float64(len(y)-want)) > 1 {
		t.Errorf("got %d samples, want %d", len(y), want)
	}
	crossings := 0
	for i := 1; i < len(y); i++ {
		if (y[i] < 0) != (y[i-1] < 0) {
			crossings++
		}
	}
	if got := float64(crossings) / 2 / (float64(len(y)) / Rate); math.Abs(got-250) > 2 {
		t.Errorf("got %.0f Hz of 200 at 1.25 times the speed, want 250", got)
	}
}

func TestItSpeaks(t *testing.T) {
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		t.Skip("espeak-ng is not installed")
	}
	slow, err := Voice{Language: "cmn", Variant: "f1", Pace: 100, Pitch: 50}.Say("加油")
	if err != nil {
		t.Fatal(err)
	}
	quick, err := Voice{Language: "cmn", Variant: "f1", Pace: 200, Pitch: 50}.Say("加油")
	if err != nil {
		t.Fatal(err)
	}
	if len(slow) < Rate/4 || len(quick) >= len(slow) {
		t.Errorf("got %d samples said slowly and %d quickly, want more of the first", len(slow), len(quick))
	}
	if _, err := (Voice{Language: "nowhere", Pace: 150}).Say("x"); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v of a language that there is not, want one line", err)
	}
}
