package phrase

import "math"

const (
	cepstra = 13
	// depth is how far under its loudest moment a band still tells something, dB:
	// below lie the hall and its echo.
	depth = 25.0
	// trust is the share of a band's power that is left when the noise is taken
	// away, at least: noise swings.
	trust = 0.1
	// loud is how far under the loudest frame those lie that mean and deviation are
	// taken of, dB: pauses are no part of a voice.
	loud = 15.0
	// leastSwing is the least deviation of a coefficient that is one: a hum has
	// none.
	leastSwing = 1.0
	// strength and pace are what loudness, which is the first coefficient, and the
	// course of all of them count beside the others.
	strength = 0.5
	pace     = 1.0
)

// point is one frame: its cepstra in deviations, and by how much they change in two
// frames' time.
type point [2 * cepstra]float64

// cosines is the discrete cosine transform, type II and orthonormal but for the first
// row.
var cosines = func() (c [cepstra][bands]float64) {
	for k := range c {
		for b := range c[k] {
			c[k][b] = math.Sqrt(2.0/bands) * math.Cos(math.Pi*float64(k)*(float64(b)+0.5)/bands)
		}
	}
	return c
}()

// shaper turns stretches of frames into points.
type shaper struct {
	frames [kept]mel // dB, after level
	loud   [kept]bool
	points [kept]point
}

// shape returns the first n frames as points, good until the next call. noise is that
// of the room.
func (s *shaper) shape(n int, noise *mel) []point {
	s.level(n, noise)
	for i := range n {
		p := &s.points[i]
		for k := range cosines {
			p[k] = 0
			for b, v := range s.frames[i] {
				p[k] += v * cosines[k][b]
			}
		}
	}
	s.normalise(n)
	course(s.points[:n])
	return s.points[:n]
}

// level takes the noise away, and what lies far under the loudest moment of a band,
// and finds the loud frames.
func (s *shaper) level(n int, noise *mel) {
	var peak mel
	for b := range peak {
		peak[b] = -120
	}
	for i := range n {
		for b, p := range s.frames[i] {
			v := 10 * math.Log10(max(p-noise[b], trust*p)+1e-12)
			s.frames[i][b] = v
			peak[b] = max(peak[b], v)
		}
	}
	var mean [kept]float64
	top := math.Inf(-1)
	for i := range n {
		for b, v := range s.frames[i] {
			v = max(v, peak[b]-depth)
			s.frames[i][b] = v
			mean[i] += v / bands
		}
		top = max(top, mean[i])
	}
	for i := range n {
		s.loud[i] = mean[i] > top-loud
	}
}

// normalise counts each coefficient from the mean of the loud frames, in deviations.
func (s *shaper) normalise(n int) {
	for k := range cepstra {
		count, sum, squares := 0.0, 0.0, 0.0
		for i := range n {
			if x := s.points[i][k]; s.loud[i] {
				count, sum, squares = count+1, sum+x, squares+x*x
			}
		}
		mean := sum / count
		scale := 1 / math.Max(math.Sqrt(max(0, squares/count-mean*mean)), leastSwing)
		if k == 0 {
			scale *= strength
		}
		for i := range n {
			s.points[i][k] = (s.points[i][k] - mean) * scale
		}
	}
}

// course fills in how the cepstra change: the slope of a line through five frames.
func course(points []point) {
	last := len(points) - 1
	for i := range points {
		a, b := &points[max(0, i-2)], &points[max(0, i-1)]
		c, d := &points[min(last, i+1)], &points[min(last, i+2)]
		for k := range cepstra {
			points[i][cepstra+k] = pace * (c[k] - b[k] + 2*(d[k]-a[k])) / 5
		}
	}
}
