package cheer

import "jiayou/audio/cheer/internal/verdict"

// points are chosen by cross-validation, see TRAINING.md.
var points = [...]verdict.Limits{
	Lively: {Doubt: 0.5, Most: 2, Proof: 8},
	Calm:   {Doubt: 1.25, Most: 2, Proof: 6},
}
