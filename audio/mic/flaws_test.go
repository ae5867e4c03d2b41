package mic_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"jiayou/audio/mic"
)

// TestWhatIsWrongWithARecordingIsTold reads recordings to their end.
func TestWhatIsWrongWithARecordingIsTold(t *testing.T) {
	mono := form{codec: 1, bits: 16, rate: 16000, channels: 1}
	stereo := form{codec: 1, bits: 16, rate: 16000, channels: 2}
	float := form{codec: 3, bits: 32, rate: 16000, channels: 1}
	second := mono.encode(tone(16000))
	nan := tone(16000)
	nan[3], nan[7] = math.NaN(), math.NaN()
	piped, full := mono, mono
	piped.size, full.size = -1, 0x7FFFF000
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"whole", second, ""},
		{"cut", second[:len(second)-8000], "it ends after 0.75 s of the 1.00 that its header promises"},
		{"cut in a sample", second[:len(second)-8001], "it ends after 0.75 s of the 1.00 that its header promises"},
		{"cut in a frame", stereo.encode(tone(32000))[:64000], "it ends after 1.00 s of the 1.00 that its header promises"},
		{"written to a pipe", piped.encode(tone(16000)), ""},
		{"written to a pipe by sox", full.encode(tone(16000)), ""},
		{"written to a pipe, cut in a sample", piped.encode(tone(16000))[:len(second)-1], "it ends after 1.00 s in the middle of a sample"},
		{"no numbers", float.encode(nan), "2 of its samples are no numbers and count as silence"},
		{"silence", mono.encode(make([]float64, 160)), "there is nothing but digital silence in it"},
		{"silence and cut", mono.encode(make([]float64, 160))[:200], "it ends after 0.00 s of the 0.01 that its header promises, and there is nothing but digital silence in it"},
	} {
		src, err := mic.FromWAV(bytes.NewReader(c.data), "hall.wav")
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		choice, _ := mic.ParseChoice("mix")
		if src, err = choice.Of(src); err != nil {
			t.Fatal(err)
		}
		readAll(t, src)
		want := "<nil>"
		if c.want != "" {
			want = "read hall.wav: " + c.want + ": record or copy it again"
		}
		if got := fmt.Sprint(mic.Flaw(src)); got != want {
			t.Errorf("%s: got %q, want %q", c.name, got, want)
		}
	}
}

func TestAPipeThatIsCutInASample(t *testing.T) {
	src, err := mic.FromPCM(bytes.NewReader(make([]byte, 96001)), "standard input")
	if err != nil {
		t.Fatal(err)
	}
	if n := len(readAll(t, src)); n != 48000 {
		t.Errorf("got %d samples, want all that are whole", n)
	}
	want := "read standard input: it ends after 1.00 s in the middle of a sample, and there is nothing but digital silence in it: record or copy it again"
	if got := fmt.Sprint(mic.Flaw(src)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNobodyCanTellOfACrowdThatIsSynthetic(t *testing.T) {
	if err := mic.Flaw(mic.Synthetic(1)); err != nil {
		t.Errorf("got %v", err)
	}
}
