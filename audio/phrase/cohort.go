package phrase

import (
	_ "embed"
	"strings"
	"sync"
)

// cohortText is what 24 speakers who do not exist say, a word each, as Text writes
// utterances. trial --cohort makes it.
//
//go:embed cohort.txt
var cohortText string

// cohort returns these utterances: the background that tells what other people's
// other words are like. Speaker verification calls this a cohort, and what is done
// with it here Z-norm (Auckenthaler et al. 2000).
var cohort = sync.OnceValue(func() (all [][]point) {
	for line := range strings.Lines(cohortText) {
		points, err := read(strings.TrimSpace(line))
		if err != nil {
			panic("phrase: cohort.txt: " + err.Error())
		}
		all = append(all, points)
	}
	return all
})
