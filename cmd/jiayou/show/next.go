package show

import (
	"io"

	"jiayou/sim"
	"jiayou/sim/brain/child"
)

// Prepare says what the matches after the one in play are made of: who plays,
// and what the crowd does to them. Pitch, robots, senses and seeds stay as they
// are.
func (s *Show) Prepare(cfg sim.Config, programs [2]child.Program, logs [2]io.Writer) {
	next := &s.cfg
	s.director.lend = s.director.lend && cfg.Teams == next.Teams
	next.Teams, next.Squads, next.Remote = cfg.Teams, cfg.Squads, cfg.Remote
	next.Deaf, next.Damped = cfg.Deaf, cfg.Damped
	s.programs, s.logs = programs, logs
	s.order(Note{Kind: "next", Line: cfg.Teams[0] + " – " + cfg.Teams[1]})
}

// Seed returns that of the match in play.
func (s *Show) Seed() uint64 { return s.playing.Seed }

// Wait says whether new brains wait until the ball is out of play.
func (s *Show) Wait(patient bool) { s.patient = patient }
