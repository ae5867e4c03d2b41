package cheer

import "jiayou/audio/cheer/internal/verdict"

// points are chosen by cross-validation, see TRAINING.md.
var points = [...]verdict.Limits{
	Lively: {Doubt: 3, Most: 2, Proof: 4},
	Calm:   {Doubt: 3.75, Most: 2, Proof: 4},
}
