package audio

import (
	"io"
	"reflect"
	"slices"
	"testing"

	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/mic"
	"jiayou/audio/phrase"
)

// hiss is some seconds of a sound that is never the same.
type hiss struct {
	format mic.Format
	left   int
	state  uint32
}

func (h *hiss) Format() mic.Format { return h.format }
func (h *hiss) Close() error       { return nil }

func (h *hiss) Read(buf []float32) (int, error) {
	n := min(len(buf), h.left)
	if h.left -= n; n == 0 {
		return 0, io.EOF
	}
	for i := range buf[:n] {
		h.state = h.state*1664525 + 1013904223
		buf[i] = float32(int32(h.state)) / (1 << 33)
	}
	return n, nil
}

// held counts the numbers that v may keep as samples: all of 32 bits, in which sound
// comes. It passes by what is no sound though it is of such numbers: the nets and what
// they look back at, traits, and the resampler's filter. Of an array of any numbers it
// returns the longest as well: sound may be kept in other ones.
func held(v reflect.Value, seen map[uintptr]bool) (samples, longest int) {
	look := func(of reflect.Value) {
		s, l := held(of, seen)
		samples, longest = samples+s, max(longest, l)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			look(v.Elem())
		}
	case reflect.Interface:
		if !v.IsNil() {
			look(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "bank" {
				look(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		n := v.Len()
		if v.Kind() == reflect.Slice {
			n = v.Cap()
		}
		switch name := v.Type().String(); {
		case name == "verdict.Jury" || name == "trait.Traits":
		case v.Type().Elem().Kind() == reflect.Float32:
			return n, n
		case v.Type().Elem().Kind() == reflect.Float64:
			return 0, n
		default:
			for i := range v.Len() {
				look(v.Index(i))
			}
		}
	}
	return samples, longest
}

// TestAnEarHoldsLessThanASecond looks into all that an ear has made of five seconds of
// sound, with everything listened for that there is. With the half-second that waits in
// the microphone's ring it comes to less than a second.
func TestAnEarHoldsLessThanASecond(t *testing.T) {
	for _, rate := range []int{16000, 48000, 192000} {
		for _, cfg := range []Config{{}, {Pair: 0.15}} {
			const channels = 2
			student := &phrase.Student{}
			student.Teach()
			cfg.Own, cfg.Phrase = echo.NewPlayback(), student
			src := &hiss{format: mic.Format{Rate: rate, Channels: channels, Name: "hiss"}, left: 5 * rate * channels}
			s := newStands(src, cfg)
			for {
				if _, err := s.next(); err != nil {
					break
				}
			}
			samples, longest := held(reflect.ValueOf(s), map[uintptr]bool{})
			t.Logf("%d Hz, pair %v: %d numbers of 32 bits, the longest stretch of any %d", rate, cfg.Pair > 0, samples, longest)
			if most := channels * cheer.Rate / 2; samples >= most || longest >= most {
				t.Errorf("%d Hz: got %d samples held and %d in a row, want less than the %d of half a second", rate, samples, longest, most)
			}
			if rate == cheer.Rate && (s.mono != [cheer.HopSize]float32{} || s.split != [2][cheer.HopSize]float32{} || slices.Max(s.frames) != 0) {
				t.Errorf("got the last hop still there after it was heard, want it gone")
			}
			if samples < channels*512 {
				t.Errorf("%d Hz: got %d samples held, want 32 ms at least: the test looks in the wrong place", rate, samples)
			}
		}
	}
}
