package league

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

const (
	// Average is the rating of the average entrant of a tournament.
	Average = 1500

	// elo is one unit of a Bradley–Terry strength in Elo points: a lead of 400
	// means ten points for one (A. E. Elo, The Rating of Chessplayers, 1978).
	elo = 400 / math.Ln10

	// virtual is the number of matches that everybody is taken to have drawn
	// against an average entrant, so that who has always won is not infinitely
	// strong. It takes 1.2 points from a lead of 191 after 100 matches, and 14
	// after 8.
	virtual = 1

	// confidence is how many standard errors hold 95 % of a normal distribution
	// on each side of its middle.
	confidence = 1.959964

	// calm is how many bouts of ordinary spread are added to those measured, so
	// that the spread of few bouts is not taken at its word.
	calm = 10
)

// Bout is what two met for: one match, or a pair of matches that belong
// together, such as those of one seed.
type Bout struct {
	A, B    int     // who met, from 0
	Matches int     // how many of them
	Points  float64 // that A got: 1 for a win, ½ for a draw; B has got the others
}

// Rating is how strong an entrant is and how sure that is.
type Rating struct {
	Elo   float64 `json:"elo"`
	Error float64 `json:"error"` // half the width of the 95 % interval
}

// Low and High are the ends of the 95 % interval.
func (r Rating) Low() float64  { return r.Elo - r.Error }
func (r Rating) High() float64 { return r.Elo + r.Error }

// Expect returns the share of points that a is expected to get against b.
func Expect(a, b Rating) float64 { return logistic((a.Elo - b.Elo) / elo) }

// Ratings are those of all entrants of a tournament.
type Ratings struct {
	Of         []Rating
	covariance *mat.SymDense // in Elo points
}

// Rate returns the ratings of n entrants after their bouts: the strengths of
// the Bradley–Terry model under which what happened is likeliest, with
// intervals about the average of all. RATINGS.md derives it.
func Rate(n int, bouts []Bout) Ratings {
	if n == 0 {
		return Ratings{}
	}
	m := newModel(n, bouts)
	strength := m.fit()
	r := Ratings{Of: make([]Rating, n), covariance: m.covariance(strength)}
	r.covariance.ScaleSym(elo*elo*m.spread(strength, bouts), r.covariance)
	mean := 0.0
	for _, s := range strength {
		mean += s / float64(n)
	}
	for i := range r.Of {
		r.Of[i] = Rating{
			Elo:   Average + elo*(strength[i]-mean),
			Error: confidence * math.Sqrt(max(0, r.covariance.At(i, i))),
		}
	}
	return r
}

// Surely returns the probability that a is stronger than b, as far as their
// bouts and those of all others can tell.
func (r *Ratings) Surely(a, b int) float64 {
	c := r.covariance
	spread := math.Sqrt(max(0, c.At(a, a)+c.At(b, b)-2*c.At(a, b)))
	if spread == 0 {
		return 0.5
	}
	return 0.5 * math.Erfc((r.Of[b].Elo-r.Of[a].Elo)/(spread*math.Sqrt2))
}

// model is the Bradley–Terry model of some bouts: i wins against j with
// probability 1/(1 + exp(sⱼ − sᵢ)), s being strengths.
type model struct {
	n       int
	points  []float64   // of everybody
	matches [][]float64 // of everybody against everybody
}

func newModel(n int, bouts []Bout) *model {
	m := &model{n: n, points: make([]float64, n), matches: make([][]float64, n)}
	for i := range m.matches {
		m.matches[i] = make([]float64, n)
	}
	for _, b := range bouts {
		played := float64(b.Matches)
		m.points[b.A] += b.Points
		m.points[b.B] += played - b.Points
		m.matches[b.A][b.B] += played
		m.matches[b.B][b.A] += played
	}
	return m
}

// fit climbs to the strengths of the greatest likelihood by Newton's method.
// The logarithm of the likelihood is concave, and strictly so for the virtual
// matches: there is one summit, and a step that is halved until it leads
// upwards finds it.
func (m *model) fit() []float64 {
	s := make([]float64, m.n)
	now := m.likelihood(s)
	for range 100 {
		slope, curvature := m.derivatives(s)
		var chol mat.Cholesky
		var step mat.VecDense
		if !chol.Factorize(curvature) || chol.SolveVecTo(&step, slope) != nil {
			return s
		}
		next, better := s, now
		for size := 1.0; size > 1e-9 && better <= now; size /= 2 {
			next = moved(s, &step, size)
			better = m.likelihood(next)
		}
		if better <= now || mat.Norm(&step, math.Inf(1)) < 1e-10 {
			return s
		}
		s, now = next, better
	}
	return s
}

func moved(s []float64, step *mat.VecDense, size float64) []float64 {
	next := make([]float64, len(s))
	for i := range s {
		next[i] = s[i] + size*step.AtVec(i)
	}
	return next
}

// likelihood returns the logarithm of the likelihood. With all points of i in
// one sum it is Σ points·s − Σ matches·ln(exp sᵢ + exp sⱼ).
func (m *model) likelihood(s []float64) float64 {
	sum := 0.0
	for i := range m.n {
		sum += m.points[i]*s[i] + virtual*(s[i]/2-softplus(s[i]))
		for j := range i {
			sum -= m.matches[i][j] * (s[j] + softplus(s[i]-s[j]))
		}
	}
	return sum
}

// derivatives returns the slope of the likelihood and its curvature, turned
// positive: the observed information.
func (m *model) derivatives(s []float64) (*mat.VecDense, *mat.SymDense) {
	slope, curvature := mat.NewVecDense(m.n, nil), mat.NewSymDense(m.n, nil)
	for i := range m.n {
		p := logistic(s[i])
		g, h := m.points[i]+virtual*(0.5-p), virtual*p*(1-p)
		for j := range m.n {
			if m.matches[i][j] == 0 {
				continue
			}
			p := logistic(s[i] - s[j])
			information := m.matches[i][j] * p * (1 - p)
			g -= m.matches[i][j] * p
			h += information
			if j < i {
				curvature.SetSym(i, j, -information)
			}
		}
		slope.SetVec(i, g)
		curvature.SetSym(i, i, h)
	}
	return slope, curvature
}

// covariance returns that of the strengths' distances from their mean: the
// inverse of the information, centred on both sides.
func (m *model) covariance(s []float64) *mat.SymDense {
	_, curvature := m.derivatives(s)
	var chol mat.Cholesky
	inverse := mat.NewSymDense(m.n, nil)
	if !chol.Factorize(curvature) || chol.InverseTo(inverse) != nil {
		panic("league: the information of a rating is singular") // virtual forbids it
	}
	rows, all := make([]float64, m.n), 0.0
	for i := range m.n {
		for j := range m.n {
			rows[i] += inverse.At(i, j) / float64(m.n)
		}
		all += rows[i] / float64(m.n)
	}
	centred := mat.NewSymDense(m.n, nil)
	for i := range m.n {
		for j := range i + 1 {
			centred.SetSym(i, j, inverse.At(i, j)-rows[i]-rows[j]+all)
		}
	}
	return centred
}

// spread returns how much more, or less, the points of the bouts are spread
// than coins would be. Draws make it less than 1; matches of a pair that
// resemble each other make it more.
func (m *model) spread(s []float64, bouts []Bout) float64 {
	measured, coins := 0.0, 0.0
	for _, b := range bouts {
		p := logistic(s[b.A] - s[b.B])
		off := b.Points - float64(b.Matches)*p
		measured += off * off
		coins += float64(b.Matches) * p * (1 - p)
	}
	if coins == 0 {
		return 1
	}
	count := float64(len(bouts))
	free := max(0, count-float64(m.n-1)) // what the fit has left to chance
	added := calm * coins / count
	return (measured + added) / (coins*free/count + added)
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// softplus returns ln(1 + exp x) without an overflow.
func softplus(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) }
