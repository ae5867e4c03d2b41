package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"jiayou/cmd/exhibition"
	"jiayou/sim"
	"jiayou/sim/physics"
)

var benchCommand = command{
	name:    "bench",
	summary: "Measure how fast this machine plays matches.",
	about: `Whole matches of the built-in teams are played with everything on: senses,
brains, balance, referee, a crowd that roars now and then, hashing. In between,
in short turns, the bare physics of the same scene is stepped as a yardstick:
the ratio of the two hardly depends on the machine or on what else it does.
Then the beginning of a match is played alone, and on all cores at once, in turn.

The laboratory measures WebAssembly too, where Go and Node.js are installed (the
environment must be short):

  GOOS=js GOARCH=wasm go build -o lab.wasm ./cmd/jiayou-lab
  env -i PATH="$PATH" "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" lab.wasm bench`,
	examples: []string{
		"bench",
		"bench --format 5v5 --json",
		"bench --steps 1000000",
		"bench --csv speed.csv --machine \"my old laptop\"",
	},
	run: runBench,
}

const (
	// turn is how many ticks the match and the yardstick play in turn: a few
	// milliseconds, so that both meet the same disturbances.
	turn = 1000

	// decisions is how often each robot decides, in Hz.
	decisions = 10
)

// speed is what bench measures.
type speed struct {
	Schema        string      `json:"schema"`
	Version       string      `json:"version"`
	Canonical     bool        `json:"canonical"`
	Commit        string      `json:"commit,omitempty"`
	Machine       string      `json:"machine,omitempty"` // its processor
	Format        string      `json:"format"`
	Robot         string      `json:"robot"`
	Seed          uint64      `json:"seed"` // of the first match; the next ones follow
	Steps         int         `json:"steps"`
	StepsPerS     float64     `json:"steps_per_s"`
	RealTime      float64     `json:"x_realtime"`
	DecisionsPerS float64     `json:"decisions_per_s"`
	NsPerStep     float64     `json:"ns_per_step"`
	AllocsPerStep float64     `json:"allocs_per_step"`
	BareNs        float64     `json:"bare_physics_ns_per_step"`
	Ratio         float64     `json:"ratio_to_bare_physics"`
	Cores         int         `json:"cores"`
	Parallel      float64     `json:"x_one_core"` // what all of them play, as a multiple of what one does
	Stages        []stageTime `json:"stages"`
	Go            string      `json:"go"`
	OS            string      `json:"goos"`
	Arch          string      `json:"goarch"`
}

func runBench(c *command, args []string, s streams) error {
	choice := exhibition.DefaultChoice()
	fs := c.flags()
	choice.Flags(fs)
	steps := fs.Int("steps", 500_000, "play `N` ticks, in as many matches as it takes")
	file := fs.String("csv", "", "append the figures to `FILE`")
	name := fs.String("machine", machine(), "`NAME` of this machine, for the figures")
	built := fs.String("commit", commit(), "`COMMIT` that this program was built of, for the figures")
	asJSON := fs.Bool("json", false, "print one JSON object")
	if _, err := c.parse(fs, args, s); err != nil {
		return err
	}
	if *steps < turn {
		return misuse("flag --steps is %d, want %d or more", *steps, turn)
	}
	cfg, err := choice.Config()
	if err != nil {
		return blame(err)
	}
	if cfg.Remote != [2]bool{} {
		return misuse("a bench plays alone: name teams or FILE.star, no program")
	}
	var log io.WriteCloser
	if *file != "" {
		if log, err = openSpeedLog(*file); err != nil {
			return err
		}
		defer log.Close()
	}
	v, err := measure(cfg, *steps, s.err)
	if err != nil {
		return err
	}
	v.Machine, v.Commit = *name, *built
	if log != nil {
		if err := csv.NewWriter(log).WriteAll([][]string{v.row(time.Now())}); err != nil {
			return fmt.Errorf("log the speed in %s: %w", *file, err)
		}
	}
	if *asJSON {
		return json.NewEncoder(s.out).Encode(v)
	}
	return v.report(s.out)
}

// measure plays on one core, then looks at the stages of a tick, then plays on
// all cores.
func measure(cfg sim.Config, steps int, progress io.Writer) (*speed, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b := bench{config: cfg, bare: physics.NewBare(&cfg.Format)}
	bar := newProgress(progress, steps)
	for b.steps < steps {
		if err := b.takeTurn(min(turn, steps-b.steps)); err != nil {
			return nil, err
		}
		bar.show(b.steps)
	}
	bar.clear()
	v := b.speed(cfg)
	var err error
	if v.Stages, err = profile(cfg); err != nil {
		return nil, err
	}
	v.Cores, v.Parallel, err = cores(cfg, steps)
	return &v, err
}

// bench plays matches and the yardstick in turn.
type bench struct {
	config sim.Config // of the next match
	match  *sim.Match
	bare   *physics.Bare
	steps  int
	play   time.Duration // spent in matches
	step   time.Duration // spent in the yardstick, which takes as many steps
	allocs uint64
}

// takeTurn plays n ticks of matches, then n of the yardstick.
func (b *bench) takeTurn(n int) error {
	if err := b.playMatches(n); err != nil {
		return err
	}
	start := time.Now()
	for range n {
		b.bare.Step()
	}
	b.step += time.Since(start)
	b.steps += n
	return nil
}

// playMatches plays n ticks, of the match under way and of others after it.
func (b *bench) playMatches(n int) error {
	for n > 0 {
		if b.match == nil || b.match.Finished() {
			if err := b.next(); err != nil {
				return err
			}
		}
		played, err := b.playOn(n)
		if err != nil {
			return err
		}
		n -= played
	}
	return nil
}

// next begins the next match.
func (b *bench) next() (err error) {
	b.match, err = sim.New(b.config)
	b.config.Seed++
	return err
}

// playOn plays up to n ticks of the match.
func (b *bench) playOn(n int) (played int, err error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	for played < n && err == nil && !b.match.Finished() {
		err = b.match.Step(roarNowAndThen(b.match.Tick()))
		played++
	}
	b.play += time.Since(start)
	runtime.ReadMemStats(&after)
	b.allocs += after.Mallocs - before.Mallocs
	return played, err
}

// roarNowAndThen is a crowd that roars for three seconds of every ten.
func roarNowAndThen(tick int) sim.Input {
	if tick%1000 < 700 {
		return sim.Input{}
	}
	c := sim.Cheer{Level: 200, Roar: true}
	return sim.Input{Cheer: [2]sim.Cheer{c, c}}
}

func (b *bench) speed(cfg sim.Config) speed {
	n := float64(b.steps)
	rate := n / b.play.Seconds()
	return speed{
		Schema: "jiayou.bench/1", Version: sim.Version, Canonical: sim.Canonical(),
		Format: cfg.Format.Name, Robot: cfg.Kind().Name, Seed: cfg.Seed, Steps: b.steps,
		StepsPerS: rate, RealTime: rate / sim.TicksPerSecond,
		DecisionsPerS: rate / sim.TicksPerSecond * decisions * float64(b.config.Format.Robots()),
		NsPerStep:     float64(b.play.Nanoseconds()) / n, AllocsPerStep: float64(b.allocs) / n,
		BareNs: float64(b.step.Nanoseconds()) / n, Ratio: b.play.Seconds() / b.step.Seconds(),
		Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH,
	}
}

func (v *speed) report(w io.Writer) error {
	var stages strings.Builder
	for _, t := range v.Stages {
		fmt.Fprintf(&stages, "    %-12s %10.0f\n", t.Stage, t.NsPerStep)
	}
	_, err := fmt.Fprintf(w, `%s on one core: %.0f times real time

  steps/s        %10.0f
  decisions/s    %10.0f
  ns/step        %10.0f
%s  bare physics   %10.0f ns/step
  ratio          %10.2f
  allocs/step    %10.2f
  %-14s %10.2f times one

%d steps from seed %d on, version %s, %s %s/%s
`, v.Format, v.RealTime, v.StepsPerS, v.DecisionsPerS, v.NsPerStep, stages.String(), v.BareNs, v.Ratio, v.AllocsPerStep,
		fmt.Sprintf("cores: %d", v.Cores), v.Parallel,
		v.Steps, v.Seed, v.Version, v.Go, v.OS, v.Arch)
	return err
}
