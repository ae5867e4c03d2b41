package rhythm_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"jiayou/audio/internal/espeak"
	"jiayou/audio/mic"
	"jiayou/audio/rhythm"
)

// recordings is a folder of clips with a labels.csv, as the laboratory's hear --scenes
// takes it.
var recordings = flag.String("recordings", "", "measure on the clips of this `DIR`")

// periods are those of the chants among the development clips, in s.
var periods = map[string]float64{
	"chant_jiayou_cmn_12": 0.9, "chant_jiayou_cmn_30": 0.8, "chant_jiayou_yue_16": 0.9,
	"chant_gogogo_en_20": 1.2, "chant_jiayou_mix_24": 0.7, "chant_goal_en_30": 1.3,
}

// layered is a chant of many voices of a speech synthesiser, as those clips were made.
type layered struct {
	text   string
	voices []string
	count  int
	period float64
}

// spoken are eleven more, in other languages and voices.
var spoken = []layered{
	{"olé!", []string{"es", "es-419"}, 18, 1.0},
	{"allez!", []string{"fr-fr", "fr-be"}, 14, 0.85},
	{"おう!", []string{"ja"}, 22, 1.1},
	{"давай!", []string{"ru"}, 16, 0.95},
	{"Tor!", []string{"de"}, 26, 1.5},
	{"加油!", []string{"hak", "cmn"}, 20, 1.7},
	{"forza!", []string{"it"}, 12, 1.25},
	{"vamos!", []string{"pt-br"}, 32, 0.75},
	{"화이팅!", []string{"ko"}, 18, 1.4},
	{"here we go!", []string{"en-gb-scotland", "en-us"}, 24, 1.6},
	{"chak de!", []string{"hi"}, 15, 1.15},
}

// say returns what a voice says, at 16 kHz.
func say(t *testing.T, text, language string, rng *rand.Rand) []float64 {
	t.Helper()
	v := espeak.Voice{Language: language, Variant: espeak.Variants[rng.IntN(13)], Pace: 150 + rng.IntN(60), Pitch: 25 + rng.IntN(60)}
	x, err := v.Say(text)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// sound is 6 s of a chant in a hall with a reverberation time of 0.5 s.
func (l layered) sound(t *testing.T, seed uint64) []float64 {
	rng := rand.New(rand.NewPCG(seed, 11))
	x := make([]float64, 6*rhythm.Rate)
	for k := range l.count {
		word := say(t, l.text, l.voices[k%len(l.voices)], rng)
		gain := math.Pow(10, -rng.Float64()/2)
		for beat := 0.0; beat < 6; beat += l.period {
			at := int((beat + max(0, 0.08+0.05*rng.NormFloat64())) * rhythm.Rate)
			for i, v := range word {
				if at+i < len(x) {
					x[at+i] += gain * v
				}
			}
		}
	}
	return noisy(echoing(x, rng), rng, 0.02)
}

// echoing adds a hall to x.
func echoing(x []float64, rng *rand.Rand) []float64 {
	const paths = 60
	out := make([]float64, len(x))
	copy(out, x)
	for range paths {
		late := rng.Float64() * 0.5
		gain := rng.NormFloat64() * math.Pow(10, -3*late/0.5) * 1.2 / math.Sqrt(paths/10)
		for i, n := int(late*rhythm.Rate), 0; i < len(x); i, n = i+1, n+1 {
			out[i] += gain * x[n]
		}
	}
	return out
}

// all reads all of a source.
func all(src mic.Source) (x []float64) {
	buf := make([]float32, 1600)
	for {
		n, err := src.Read(buf)
		for _, v := range buf[:n] {
			x = append(x, float64(v))
		}
		if err != nil {
			return x
		}
	}
}

// found returns when a chant of that period was found first, and for how long any
// tempo was heard, in s; a wrong tempo before it is no chant.
func found(x []float64, period float64) (at, heard float64, right bool) {
	at = math.Inf(1)
	follow(x, func(s float64, c rhythm.Chant) {
		if c.Confidence < rhythm.Sure {
			return
		}
		heard += 0.01
		if math.IsInf(at, 1) {
			at, right = s, math.Abs(c.Tempo*period-1) < 0.04
		}
	})
	return at, heard, right
}

// TestRecordings measures on a folder of recordings and on chants that are spoken.
//
//	go test ./audio/rhythm -run Recordings -v -recordings DIR
func TestRecordings(t *testing.T) {
	if *recordings == "" {
		t.Skip("it measures recordings that are not in this repository: -recordings DIR")
	}
	chants, hits, inNoise := 0, 0, 0
	tell := func(name string, x []float64, period float64) {
		at, _, right := found(x, period)
		if chants++; at <= 4 && right {
			hits++
		} else {
			t.Logf("chant %s: got a tempo at %.1f s, right: %v", name, at, right)
		}
		if at, _, right := found(noisy(x, rand.New(rand.NewPCG(1, 1)), 0.35), period); at <= 4 && right {
			inNoise++
		}
	}
	file, err := os.Open(filepath.Join(*recordings, "labels.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	clips, wrong := map[string]int{}, map[string]int{}
	for _, row := range rows[1:] {
		name, label, class := row[0], row[1], row[2]
		if label == "rir" {
			continue
		}
		src, err := mic.OpenWAV(filepath.Join(*recordings, name))
		if err != nil {
			t.Fatal(err)
		}
		x := all(mic.Resample(src, rhythm.Rate))
		src.Close()
		if period, ok := periods[name[:len(name)-len(".wav")]]; ok {
			tell(name, x, period)
			continue
		}
		clips[class]++
		if at, heard, _ := found(x, 1); heard > 0 {
			wrong[class]++
			t.Logf("%s: a tempo from %.1f s on, for %.1f of %.1f s", name, at, heard, float64(len(x))/rhythm.Rate)
		}
	}
	t.Logf("of the development chants: %d of %d", hits, chants)
	for i, l := range spoken {
		tell(fmt.Sprintf("%s every %.2f s", l.text, l.period), l.sound(t, uint64(i)), l.period)
	}
	t.Logf("chants: %d of %d within 4 s, %d with noise 9 dB under them", hits, chants, inNoise)
	for class, n := range clips {
		if class == "music" || wrong[class] > 0 {
			t.Logf("%s: a tempo in %d of %d clips", class, wrong[class], n)
		}
	}
}
