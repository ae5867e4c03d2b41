// Package espeak lets espeak-ng speak, for those who learn from voices or try an ear
// with them. The product itself needs it nowhere.
package espeak

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"strconv"

	"jiayou/audio/mic"
)

// Rate of what is said, in Hz.
const Rate = 16000

// Variants are the throats that every language can be spoken with: men, women and
// some who are hoarse.
var Variants = []string{"m1", "f1", "m2", "f2", "m3", "f3", "m4", "f4", "m5", "f5", "m6", "linda", "m7", "grandma", "klatt2", "belinda",
	"klatt4", "steph", "Alex", "Annie", "croak", "boris", "john", "edward"}

// Voice is one who speaks.
type Voice struct {
	Language string // of espeak-ng, as "cmn"
	Variant  string // one of Variants, or empty
	Pace     int    // words a minute
	Pitch    int    // 0 to 99
}

// Say returns what the voice says, without the silence around it. It needs
// espeak-ng in the path.
func (v Voice) Say(text string) ([]float64, error) {
	name := v.Language
	if v.Variant != "" {
		name += "+" + v.Variant
	}
	var out, complaint bytes.Buffer
	c := exec.Command("espeak-ng", "-v", name, "-s", strconv.Itoa(v.Pace), "-p", strconv.Itoa(v.Pitch), "-a", "100", "--stdout", text)
	c.Stdout, c.Stderr = &out, &complaint
	err := c.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("espeak-ng is not installed: apt-get install espeak-ng")
	}
	if err != nil {
		return nil, fmt.Errorf("let espeak-ng say %q in %s: %w %s", text, name, err, bytes.TrimSpace(complaint.Bytes()))
	}
	src, err := mic.FromWAV(&out, text)
	if err != nil {
		return nil, fmt.Errorf("let espeak-ng say %q in %s: %w", text, name, err)
	}
	src = mic.Resample(src, Rate)
	defer src.Close()
	var x []float64
	buf := make([]float32, 1<<12)
	for {
		n, err := src.Read(buf)
		for _, s := range buf[:n] {
			x = append(x, float64(s))
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("let espeak-ng say %q in %s: %w", text, name, err)
		}
	}
	return trimmed(x), nil
}

// trimmed is x without what is 40 dB under full scale at either end.
func trimmed(x []float64) []float64 {
	const quiet = 0.01
	for len(x) > 0 && math.Abs(x[0]) < quiet {
		x = x[1:]
	}
	for len(x) > 0 && math.Abs(x[len(x)-1]) < quiet {
		x = x[:len(x)-1]
	}
	return x
}

// Faster plays x faster by a factor, and so higher: a smaller person, who is in more of
// a hurry.
func Faster(x []float64, factor float64) []float64 {
	if len(x) < 2 {
		return x
	}
	y := make([]float64, int(float64(len(x)-1)/factor))
	for i := range y {
		at := float64(i) * factor
		k := int(at)
		f := at - float64(k)
		y[i] = x[k]*(1-f) + x[min(k+1, len(x)-1)]*f
	}
	return y
}
