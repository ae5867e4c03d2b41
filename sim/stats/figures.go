package stats

import (
	"jiayou/sim"
	"jiayou/sim/field"
)

// Figures are rates and shares of a Count, for people and as JSON. Rates by
// time are of both sides together, and by the clock.
type Figures struct {
	Matches       int     `json:"matches"`
	Minutes       float64 `json:"minutes"` // of playing time
	Goals         float64 `json:"goals_per_10min"`
	InPlay        float64 `json:"ball_in_play"`     // share of the clock
	Restarts      float64 `json:"restarts_pending"` // share of the clock
	Scrum         float64 `json:"scrum"`            // share of the time in play
	Possession    float64 `json:"home_possession"`  // share of the time in play
	Passes        float64 `json:"passes_per_min"`
	Shots         float64 `json:"shots_per_10min"`
	Saves         float64 `json:"saves_per_10min"`
	Kicks         float64 `json:"kicks_per_min"`
	Outs          float64 `json:"outs_per_10min"`
	Drops         float64 `json:"dropped_balls_per_10min"`
	Dives         float64 `json:"dives_per_10min"`
	Astray        float64 `json:"dives_astray"` // share of them
	Falls         float64 `json:"falls_per_10min"`
	FallsMatch    float64 `json:"falls_per_match"`
	FromContact   float64 `json:"falls_from_contact"` // share of them
	Slowest       float64 `json:"slowest_recovery_s"`
	Walked        float64 `json:"walked_m_per_robot_and_match"`
	HomeWins      float64 `json:"home_wins"` // share of the matches
	Draws         float64 `json:"draws"`     // share of the matches
	GoalsPerMatch float64 `json:"goals_per_match"`
}

// Figures returns the rates and shares. Of nothing they are 0.
func (c *Count) Figures() Figures {
	minutes := float64(c.Clock) / (60 * sim.TicksPerSecond)
	both := func(pair [2]int) float64 { return float64(pair[field.Home] + pair[field.Away]) }
	return Figures{
		Matches: c.Matches, Minutes: minutes,
		Goals:         ratio(10*both(c.Goals), minutes),
		InPlay:        ratio(float64(c.InPlay), float64(c.Clock)),
		Restarts:      ratio(float64(c.Restarts), float64(c.Clock)),
		Scrum:         ratio(float64(c.Scrum), float64(c.InPlay)),
		Possession:    ratio(float64(c.Held[field.Home]), both(c.Held)),
		Passes:        ratio(both(c.Passes), minutes),
		Shots:         ratio(10*both(c.Shots), minutes),
		Saves:         ratio(10*both(c.Saves), minutes),
		Kicks:         ratio(both(c.Kicks), minutes),
		Outs:          ratio(10*float64(c.Outs), minutes),
		Drops:         ratio(10*float64(c.Drops), minutes),
		Dives:         ratio(10*float64(c.Dives), minutes),
		Astray:        ratio(float64(c.Astray), float64(c.Dives)),
		Falls:         ratio(10*float64(c.Falls), minutes),
		FallsMatch:    ratio(float64(c.Falls), float64(c.Matches)),
		FromContact:   ratio(float64(c.Contact), float64(c.Falls)),
		Slowest:       float64(c.Slowest) / sim.TicksPerSecond,
		Walked:        ratio(c.Walked, float64(c.Robots)),
		HomeWins:      ratio(float64(c.Wins[field.Home]), float64(c.Matches)),
		Draws:         ratio(float64(c.Matches)-both(c.Wins), float64(c.Matches)),
		GoalsPerMatch: ratio(both(c.Goals), float64(c.Matches)),
	}
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
