package mic_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"slices"
	"testing"

	"jiayou/audio/mic"
)

// trickle is a reader that gives its bytes away in pieces of given lengths, over and over.
type trickle struct {
	io.Reader
	pieces []byte // one more than it says
	next   int
}

func (r *trickle) Read(b []byte) (int, error) {
	if len(r.pieces) > 0 {
		b = b[:min(len(b), 1+int(r.pieces[r.next%len(r.pieces)]))]
		r.next++
	}
	return r.Reader.Read(b)
}

// forms are those of which FuzzPieces takes one.
var forms = []form{
	{codec: 1, bits: 8}, {codec: 1, bits: 16}, {codec: 1, bits: 24}, {codec: 3, bits: 32, extensible: true},
	{codec: 3, bits: 64, size: -1}, {codec: 7, bits: 8}, {codec: 1, bits: 16, long: "RF64", junk: true},
}

// common are the rates whose filters are quickly designed.
var common = []int{8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 96000, 192000}

// FuzzPieces brings a stream to the ear's rate in one piece, and once more while its bytes
// come as a pipe gives them and its samples are asked for in buffers of odd sizes: from
// the header to the resampler nothing may depend on that.
func FuzzPieces(f *testing.F) {
	f.Add(byte(1), byte(5), byte(1), byte(0), []byte{0}, []byte{0})
	f.Add(byte(2), byte(4), byte(7), byte(1), []byte{6, 0, 255}, []byte{3, 200})
	f.Add(byte(6), byte(0), byte(1), byte(2), []byte{}, []byte{1})
	f.Add(byte(3), byte(9), byte(3), byte(3), []byte{43, 0}, []byte{})
	f.Fuzz(func(t *testing.T, kind, rate, channels, choice byte, come, asked []byte) {
		shape := forms[int(kind)%len(forms)]
		shape.rate, shape.channels = common[int(rate)%len(common)], 1+int(channels)%8
		data := shape.encode(tone(400 * shape.channels))
		which, err := mic.ParseChoice(mic.Words()[int(choice)%len(mic.Words())])
		if err != nil {
			t.Fatal(err)
		}
		open := func(r io.Reader) mic.Source {
			src, err := mic.FromPCM(r, "pieces")
			if err == nil {
				src, err = which.Of(src)
			}
			if err != nil {
				t.Fatal(err)
			}
			return mic.Resample(src, 16000)
		}
		want := readAll(t, open(bytes.NewReader(data)))
		src := open(&trickle{Reader: bytes.NewReader(data), pieces: come})
		got := readIn(t, src, asked)
		same := func(x, y float32) bool { return math.Float32bits(x) == math.Float32bits(y) }
		if len(want) == 0 || !slices.EqualFunc(got, want, same) {
			t.Errorf("%+v in pieces of %v, asked for by %v: got %d samples, want the same %d as at once", shape, come, asked, len(got), len(want))
		}
	})
}

// readIn reads src to its end in buffers of so many frames and one more.
func readIn(t *testing.T, src mic.Source, frames []byte) (all []float32) {
	t.Helper()
	n := src.Format().Channels
	for k := 0; ; k++ {
		buf := make([]float32, n*256)
		if len(frames) > 0 {
			buf = buf[:n*(1+int(frames[k%len(frames)]))]
		}
		got, err := src.Read(buf)
		if got%n != 0 || got == 0 && err == nil {
			t.Fatalf("got %d samples of %d channels and no error, want whole frames", got, n)
		}
		all = append(all, buf[:got]...)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
