package cheer

// opinion is what one fact says about a crowd: a parabola, because most facts
// have a best value. A whistle is too pure and rain too flat; cheering lies
// between.
type opinion struct {
	usual, spread float64 // mean and standard deviation of the fact over all sounds
	slope, bend   float64 // log-odds per spread, and per spread squared
}

// opinions and bias are a logistic regression (Newton's method, ridge 1e-3) over
// 5.4 hours of scenes and clips, cheering and other sounds, in halls and in
// silence; `above` and its kin are in dB, shares and harmony in 0…1.
var opinions = [factCount]opinion{
	above:      {5.945, 7.735, 1.476, 0.072},
	many:       {0.315, 0.316, -0.813, -0.462},
	manyMid:    {0.396, 0.354, 0.668, -0.219},
	flatness:   {-13.280, 5.874, -0.151, -0.494},
	harmony:    {0.685, 0.194, -0.839, -0.509},
	flux:       {1.213, 0.286, 0.753, -0.151},
	crest:      {13.772, 2.581, -0.268, 0.298},
	tilt:       {-4.724, 7.788, -0.211, -0.118},
	lowAbove:   {3.060, 7.275, 1.253, -0.342},
	lowManyMid: {0.228, 0.351, 0.561, -0.333},
	lowHarmony: {0.401, 0.167, -0.015, 0.106},
	sway:       {1.738, 1.860, -0.522, -0.152},
	swing:      {3.656, 3.202, 1.251, -0.666},
}

const bias = -1.091

// odds returns the log-odds that the facts are a crowd's. No fact says more
// than at 2.5 spreads: a crowd far louder than any that was learned from is
// still a crowd.
func (x *facts) odds() float64 {
	sum := bias
	for i, o := range opinions {
		z := max(-2.5, min(2.5, (x[i]-o.usual)/o.spread))
		sum += z * (o.slope + o.bend*z)
	}
	return sum
}
