package phrase

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// grain is how many steps a deviation is stored in.
const grain = 32

// rounded returns a copy of points as they are after they were stored.
func rounded(points []point) []point {
	all := make([]point, len(points))
	for i := range points {
		for k := range cepstra {
			all[i][k] = max(-127, min(math.Round(points[i][k]*grain), 127)) / grain
		}
	}
	course(all)
	return all
}

// Text returns the utterances, each as a line of hexadecimal digits: for each frame
// 13 bytes, the coefficients in 32nds of their deviation, in two's complement.
func (p *Phrase) Text() []string {
	var all []string
	for _, t := range p.templates {
		all = append(all, write(t.points))
	}
	return all
}

func write(points []point) string {
	var b strings.Builder
	for i := range points {
		for _, x := range points[i][:cepstra] {
			fmt.Fprintf(&b, "%02x", uint8(int8(math.Round(x*grain))))
		}
	}
	return b.String()
}

// Parse reads what Text has written.
func Parse(utterances []string) (*Phrase, error) {
	if n := len(utterances); n < Fewest || n > Most {
		return nil, fmt.Errorf("got %d utterances, want %d to %d", n, Fewest, Most)
	}
	var all []template
	for i, line := range utterances {
		points, err := read(line)
		if err == nil && (len(points) < shortest || len(points) > longest) {
			err = fmt.Errorf("got %d frames, want %d to %d", len(points), shortest, longest)
		}
		if err != nil {
			return nil, fmt.Errorf("utterance %d: %w", i+1, err)
		}
		all = append(all, newTemplate(points))
	}
	return newPhrase(all), nil
}

func read(line string) ([]point, error) {
	const perFrame = 2 * cepstra
	if len(line)%perFrame != 0 {
		return nil, errors.New("it ends within a frame")
	}
	points := make([]point, len(line)/perFrame)
	for i := range points {
		for k := range cepstra {
			digits := line[i*perFrame+2*k:][:2]
			v, err := strconv.ParseUint(digits, 16, 8)
			if err != nil {
				return nil, fmt.Errorf("got %q, want hexadecimal digits", digits)
			}
			points[i][k] = float64(int8(v)) / grain
		}
	}
	course(points)
	return points, nil
}
