package cheer

import "jiayou/audio/cheer/internal/verdict"

// points are chosen by cross-validation, see TRAINING.md.
var points = [...]verdict.Limits{
	Lively: {Doubt: 3.25, Most: 1, Proof: 6},
	Calm:   {Doubt: 4.5, Most: 2, Proof: 4},
}
