package mic_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio/mic"
)

// form is how a test writes a WAV stream.
type form struct {
	codec, bits    int
	rate, channels int
	extensible     bool
	junk           bool   // an odd chunk of odd size before the data
	bare           bool   // … without the byte that makes it even
	long           string // RF64 or BW64, where the size of the data is in a chunk before the format
	size           int    // what the data chunk says of its size; 0 means the truth, −1 streaming
}

// encode writes samples as a WAV stream.
func (f form) encode(samples []float64) []byte {
	var data []byte
	for _, x := range samples {
		switch {
		case f.codec == 3 && f.bits == 64:
			data = binary.LittleEndian.AppendUint64(data, math.Float64bits(x))
		case f.codec == 3:
			data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32(x)))
		case f.bits <= 8:
			data = append(data, byte(128+math.Round(x*127)))
		default: // what is no whole number of bytes lies at their upper end
			v := uint32(int32(math.Round(x*(1<<31-1)))) &^ (1<<(32-f.bits) - 1)
			b := binary.LittleEndian.AppendUint32(nil, v)
			data = append(data, b[4-(f.bits+7)/8:]...)
		}
	}
	le := binary.LittleEndian
	format := le.AppendUint16(nil, uint16(f.codec))
	format = le.AppendUint16(format, uint16(f.channels))
	format = le.AppendUint32(format, uint32(f.rate))
	format = le.AppendUint32(format, uint32(f.rate*f.channels*f.bits/8))
	format = le.AppendUint16(format, uint16(f.channels*f.bits/8))
	format = le.AppendUint16(format, uint16(f.bits))
	if f.extensible {
		le.PutUint16(format, 0xFFFE)
		format = append(format, 22, 0, byte(f.bits), 0, 3, 0, 0, 0, byte(f.codec), 0)
		format = append(format, "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"...)
	}
	out := []byte("RIFF\xff\xff\xff\xffWAVE")
	size := f.size
	if size == 0 {
		size = len(data)
	}
	if f.long != "" {
		copy(out, f.long)
		out = append(out, f.ds64(size)...)
		size = -1
	}
	out = append(out, chunk("fmt ", format, len(format))...)
	if f.junk {
		out = append(out, chunk("LIST", []byte("odd"), 3)...)
	}
	if f.bare {
		out = append(out, chunk("LIST", []byte("odd"), 3)[:8+3]...)
	}
	return append(out, chunk("data", data, size)...)
}

// ds64 is the chunk that has sizes in 64 bits; −1 is written as 0, as ffmpeg does.
func (f form) ds64(size int) []byte {
	body := make([]byte, 28)
	binary.LittleEndian.PutUint64(body[8:], uint64(max(0, size)))
	return chunk("ds64", body, len(body))
}

func chunk(id string, body []byte, size int) []byte {
	out := binary.LittleEndian.AppendUint32([]byte(id), uint32(size))
	out = append(out, body...)
	if len(body)%2 == 1 {
		out = append(out, 0)
	}
	return out
}

// tone is n samples of a sine at half of full scale.
func tone(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = 0.5 * math.Sin(float64(i)/7)
	}
	return x
}

func readAll(t *testing.T, src mic.Source) []float32 {
	t.Helper()
	var all []float32
	buf := make([]float32, 7*src.Format().Channels) // an odd size
	for {
		n, err := src.Read(buf)
		all = append(all, buf[:n]...)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestWAVOfEveryForm(t *testing.T) {
	for _, f := range []form{
		{codec: 1, bits: 16, rate: 8000, channels: 1},
		{codec: 1, bits: 24, rate: 44100, channels: 2},
		{codec: 1, bits: 32, rate: 192000, channels: 8},
		{codec: 3, bits: 32, rate: 48000, channels: 3},
		{codec: 3, bits: 64, rate: 96000, channels: 2},
		{codec: 1, bits: 24, rate: 48000, channels: 6, extensible: true},
		{codec: 3, bits: 32, rate: 48000, channels: 2, extensible: true, junk: true},
		{codec: 1, bits: 16, rate: 16000, channels: 1, junk: true, size: -1},
		{codec: 1, bits: 16, rate: 16000, channels: 1, bare: true},
		{codec: 1, bits: 8, rate: 11025, channels: 1},
		{codec: 1, bits: 12, rate: 22050, channels: 2},
		{codec: 1, bits: 20, rate: 48000, channels: 2, extensible: true},
		{codec: 1, bits: 24, rate: 48000, channels: 2, long: "RF64"},
		{codec: 1, bits: 16, rate: 48000, channels: 2, long: "RF64", size: -1},
		{codec: 3, bits: 32, rate: 48000, channels: 4, long: "BW64", junk: true},
	} {
		want := tone(240 * f.channels)
		src, err := mic.FromWAV(bytes.NewReader(f.encode(want)), "test")
		if err != nil {
			t.Errorf("%+v: %v", f, err)
			continue
		}
		if got := src.Format(); got.Rate != f.rate || got.Channels != f.channels || got.Name != "test" {
			t.Errorf("%+v: got format %+v", f, got)
		}
		got := readAll(t, src)
		if len(got) != len(want) {
			t.Errorf("%+v: got %d samples, want %d", f, len(got), len(want))
			continue
		}
		for i := range want {
			if math.Abs(float64(got[i])-want[i]) > 1.0/float64(int(1)<<(min(f.bits, 16)-1)) {
				t.Errorf("%+v: sample %d: got %v, want %v", f, i, got[i], want[i])
				break
			}
		}
	}
}

func TestTruncatedWAVPlaysWhatIsThere(t *testing.T) {
	whole := form{codec: 1, bits: 16, rate: 16000, channels: 2}.encode(tone(200))
	src, err := mic.FromWAV(bytes.NewReader(whole[:len(whole)-11]), "cut") // 2½ frames and a byte less
	if err != nil {
		t.Fatal(err)
	}
	if got := readAll(t, src); len(got) != 194 {
		t.Errorf("got %d samples of a stream cut in its last but third frame, want 194", len(got))
	}
}

func TestWAVStopsAtTheEndOfItsData(t *testing.T) {
	for _, long := range []string{"", "RF64"} {
		whole := form{codec: 1, bits: 16, rate: 16000, channels: 1, long: long}.encode(tone(100))
		src, err := mic.FromWAV(bytes.NewReader(append(whole, chunk("LIST", []byte("tail"), 4)...)), "tail")
		if err != nil {
			t.Fatal(err)
		}
		if got := readAll(t, src); len(got) != 100 {
			t.Errorf("%s: got %d samples, want the 100 before the next chunk", long, len(got))
		}
	}
}

// TestTelephonyIsExpanded compares with the tables of ITU-T G.711, in 16 bits.
func TestTelephonyIsExpanded(t *testing.T) {
	for _, c := range []struct {
		codec int
		bytes string
		want  []float32
	}{
		{6, "\xd5\x55\xc5\xf5\xaa\x2a\x81", []float32{8, -8, 264, 528, 32256, -32256, 5248}},
		{7, "\xff\x7f\xfe\xef\x80\x00\xb0", []float32{0, 0, 8, 132, 32124, -32124, 3900}},
	} {
		data := form{codec: c.codec, bits: 8, rate: 8000, channels: 1}.encode(make([]float64, len(c.bytes)))
		copy(data[44:], c.bytes)
		src, err := mic.FromWAV(bytes.NewReader(data), "phone")
		if err != nil {
			t.Fatal(err)
		}
		for i, got := range readAll(t, src) {
			if got*(1<<15) != c.want[i] {
				t.Errorf("codec %d, byte %#x: got %v, want %v", c.codec, c.bytes[i], got*(1<<15), c.want[i])
			}
		}
	}
}

func TestFloatsAreTamed(t *testing.T) {
	wild := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 3, -1e300, 0.25}
	src, err := mic.FromWAV(bytes.NewReader(form{codec: 3, bits: 64, rate: 16000, channels: 1}.encode(wild)), "wild")
	if err != nil {
		t.Fatal(err)
	}
	want := []float32{0, 1, -1, 1, -1, 0.25}
	for i, got := range readAll(t, src) {
		if got != want[i] {
			t.Errorf("sample %v: got %v, want %v", wild[i], got, want[i])
		}
	}
}

func TestWhatIsNoWAVIsRefusedInOneLine(t *testing.T) {
	good := form{codec: 1, bits: 16, rate: 16000, channels: 1}
	with := func(f form) []byte { return f.encode(tone(16)) }
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "the file is empty"},
		{"mp3", []byte("ID3\x04 and more of it"), `starts with "ID3\x04"`},
		{"short", []byte("RI"), `starts with "RI"`},
		{"avi", []byte("RIFF\x00\x00\x00\x00AVI LIST"), `a RIFF file of kind "AVI "`},
		{"cut in the head", good.encode(tone(16))[:10], "ends inside its header"},
		{"cut in the format", good.encode(tone(16))[:30], "ends inside its header"},
		{"no data", good.encode(tone(16))[:36], "ends inside its header"},
		{"no sound", good.encode(nil), "holds no sound"},
		{"data first", append([]byte("RIFF\x00\x00\x00\x00WAVE"), chunk("data", []byte("1234"), 4)...), `"data" comes before its "fmt "`},
		{"small format", append([]byte("RIFF\x00\x00\x00\x00WAVE"), chunk("fmt ", []byte("1234"), 4)...), `"fmt " has 4 bytes`},
		{"mp3 in wav", with(form{codec: 0x55, bits: 16, rate: 16000, channels: 1}), "codec 0x0055 (MP3)"},
		{"half floats", with(form{codec: 3, bits: 16, rate: 16000, channels: 1}), "samples of 16 bits"},
		{"no bits", append([]byte("RIFF\x00\x00\x00\x00WAVE"), chunk("fmt ", []byte("\x01\x00\x01\x00\x80\x3e\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"), 16)...), "samples of 0 bits"},
		{"small sizes", append([]byte("RF64\xff\xff\xff\xffWAVE"), chunk("ds64", []byte("1234"), 4)...), `"ds64" has 4 bytes`},
		{"cut in the sizes", append([]byte("RF64\xff\xff\xff\xffWAVE"), chunk("ds64", []byte("1234"), 28)...), "ends inside its header"},
		{"9 channels", with(form{codec: 1, bits: 16, rate: 16000, channels: 9}), "9 channels"},
		{"0 channels", with(form{codec: 1, bits: 16, rate: 16000, channels: 0}), "0 channels"},
		{"slow", with(form{codec: 1, bits: 16, rate: 4000, channels: 1}), "4000 samples a second"},
		{"fast", with(form{codec: 1, bits: 16, rate: 384000, channels: 1}), "384000 samples a second"},
	} {
		_, err := mic.FromWAV(bytes.NewReader(c.data), "hall.wav")
		switch {
		case err == nil:
			t.Errorf("%s: got no error, want %q", c.name, c.want)
		case !strings.HasPrefix(err.Error(), "read hall.wav: ") || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n"):
			t.Errorf("%s: got %q, want one line that begins with read hall.wav: and has %q", c.name, err, c.want)
		case !strings.Contains(err.Error(), "convert it with") && !strings.Contains(err.Error(), "again"):
			t.Errorf("%s: got %q, want it to say what to do", c.name, err)
		}
	}
}

func TestFileThatIsNotThere(t *testing.T) {
	if _, err := mic.OpenWAV(filepath.Join(t.TempDir(), "none.wav")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want an error that the file does not exist", err)
	}
}

func FuzzWAV(f *testing.F) {
	for _, seed := range []form{
		{codec: 1, bits: 16, rate: 16000, channels: 1},
		{codec: 1, bits: 24, rate: 44100, channels: 2, junk: true},
		{codec: 3, bits: 32, rate: 48000, channels: 2, extensible: true},
		{codec: 3, bits: 64, rate: 96000, channels: 8, size: -1},
		{codec: 1, bits: 8, rate: 8000, channels: 1, bare: true},
		{codec: 1, bits: 20, rate: 48000, channels: 2, long: "RF64"},
		{codec: 0x55, bits: 16, rate: 16000, channels: 1},
	} {
		f.Add(seed.encode(tone(48)))
	}
	f.Add([]byte("RF64\xff\xff\xff\xffWAVEds64"))
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := mic.FromWAV(bytes.NewReader(data), "fuzz")
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("got an error of several lines: %q", err)
			}
			return
		}
		channels := src.Format().Channels
		samples := 0
		buf := make([]float32, 64)
		for {
			n, err := src.Read(buf)
			if n%channels != 0 {
				t.Fatalf("got %d samples of %d channels, want whole frames", n, channels)
			}
			for _, x := range buf[:n] {
				if !(x >= -1 && x <= 1) {
					t.Fatalf("got sample %v, want −1…1", x)
				}
			}
			if samples += n; samples > len(data) {
				t.Fatalf("got %d samples out of %d bytes", samples, len(data))
			}
			if err != nil {
				return
			}
		}
	})
}
