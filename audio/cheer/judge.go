package cheer

// opinion is what one fact says about a crowd: a parabola, because most facts
// have a best value. A whistle is too pure and rain too flat; cheering lies
// between.
type opinion struct {
	usual, spread float64 // mean and standard deviation of the fact over all sounds
	slope, bend   float64 // log-odds per spread, and per spread squared
}

// opinions and bias are a logistic regression (Newton's method, ridge 1e-3) on
// three hours of scenes: 55 recordings of cheering and applause, 6 synthetic
// chants and 264 other sounds, at 0 to +10 dB in six sorts of halls, and alone
// in quiet rooms at any level. Levels and their swings are in dB, many and
// harmony are shares.
//
// On 60 other mixes of the same recordings the lively point
// has an F1 of 0.65 within a second of what can be heard, the calm one 0.54; an
// adaptive floor alone has 0.37. Of streams of nothing but disturbances, one
// every 7 s and 10 dB over the room, lively takes 102 an hour for cheering, calm
// 20. From silence the median roar is confirmed 0.33 s after its onset, or 0.43.
var opinions = [factCount]opinion{
	above:    {5.945, 7.735, 1.249, 0.028},
	many:     {0.396, 0.354, 0.446, -0.610},
	flatness: {-13.280, 5.874, -0.582, -0.515},
	harmony:  {0.685, 0.194, -0.848, -0.366},
	flux:     {1.213, 0.286, 0.716, -0.149},
	crest:    {13.772, 2.581, -0.337, 0.280},
	tilt:     {-4.724, 7.788, -0.067, -0.170},
	lowAbove: {3.060, 7.275, 1.052, -0.313},
	lowMany:  {0.228, 0.351, 0.474, -0.426},
	sway:     {1.738, 1.860, -0.447, -0.107},
	swing:    {3.656, 3.202, 0.653, -0.542},
}

const bias = -1.080

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
