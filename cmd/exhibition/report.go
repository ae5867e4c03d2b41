package exhibition

import (
	"fmt"
	"io"
	"strings"
)

// Report writes the result for people: the score, the story of the match, what
// the crowd changed, and what it takes to play the match again.
func (r *Result) Report(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d – %d %s\n", r.Home, r.Score.Home, r.Score.Away, r.Away)
	end := "full time after"
	if !r.Finished {
		end = "broken off after"
	}
	fmt.Fprintf(&b, "%s, %s, seed %d, %s %s\n\n", r.Format, r.Robot, r.Seed, end, Clock(r.Ticks))
	for _, m := range r.Story {
		fmt.Fprintf(&b, "  %5s  %-10s %s\n", Clock(m.Tick), m.What, m.Text)
	}
	fmt.Fprintf(&b, "\nGoals %d, falls %d, got up %d, carried off %d.\n", len(r.Goals), r.Falls, r.GetUps, r.Removals)
	fmt.Fprintf(&b, "%s\n%s\n", r.Crowd.sentence(), r.Perception.sentence())
	for i := range r.Brains {
		fmt.Fprintln(&b, r.Brains[i].sentence())
	}
	if r.Stats != nil {
		fmt.Fprintf(&b, "%s\n", table(r.Stats))
	}
	canonical := "canonical"
	if !r.Canonical {
		canonical = "not canonical: other machines may give another match"
	}
	fmt.Fprintf(&b, "Version %s, hash %s (%s).\n", r.Version, r.Hash, canonical)
	fmt.Fprintf(&b, "Played in %.2f s, %.0f times real time.\n", r.Wall, r.RealTime)
	_, err := io.WriteString(w, b.String())
	return err
}

// sentence says what the crowd changed.
func (c *CrowdsShare) sentence() string {
	switch {
	case c.Roars == 0:
		return "No crowd roared, so the robots were on their own."
	case c.FallenHelped == 0:
		return fmt.Sprintf("The crowd gave %s; no fallen robot needed it just then.", count(c.Roars, "roar"))
	}
	return fmt.Sprintf("The crowd gave %s and helped %s up, saving %.1f s on the ground.",
		count(c.Roars, "roar"), count(c.FallenHelped, "fallen robot"), c.Saved)
}
