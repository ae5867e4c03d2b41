package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"slices"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/cheer/scene"
	"jiayou/audio/mic"
	"jiayou/audio/phrase"
	"jiayou/audio/phrase/phrasefile"
)

var hearCommand = command{
	name:    "hear",
	operand: "FILE.wav|DIR",
	summary: "Say what the ear hears in a sound file: each roar of the crowd.",
	about: `onset_s is the time at which a roar was confirmed, offset_s the time at which it
ended, kind whether it was a cheer, applause or a chant, tempo_hz the words a second
of a chant heard in it. With two channels the left is the home stand's microphone
and the right the away stand's; --channels swapped turns that round, and --pair says
that they are a pair in the middle. The file - is standard input: a WAV file, or
16-bit mono at 48 kHz without a header.

With --teach FILE the recording holds a phrase that one visitor calls out, three
times at least and close to the microphone; what it is like, and no sound, is kept
in FILE. With --phrase FILE the phrase is an event of kind phrase wherever it is
said.

With --scenes CLIPS the operand is a folder to make: minutes of halls with bursts
of cheering at known times, mixed from the recordings that labels.csv in CLIPS
lists, their truth in truth.csv, and streams of everything that is no cheering,
far_CLASS.wav. With --score the operand is such a folder: the ear hears it all
and its score is printed.`,
	examples: []string{
		"hear hall.wav",
		"hear hall.wav --json",
		"hear hall.wav --levels --ear calm",
		"hear --teach call.toml three-times.wav",
		"hear --phrase call.toml hall.wav",
		"hear hall.wav --channels swapped",
		"hear hall.wav --pair 0.15",
		"hear --scenes recordings made --seed 2",
		"hear --scenes recordings worse --seed 2 --through controlled",
		"hear --score made --ear calm",
	},
	run: runHear,
}

func runHear(c *command, args []string, s streams) error {
	fs := c.flags()
	asJSON := fs.Bool("json", false, "print JSON Lines")
	levels := fs.Bool("levels", false, "print the level of every 10 ms instead of the roars")
	ear := fs.String("ear", "lively", "`EAR`: lively, or calm for places where false alarms are worse")
	channels := fs.String("channels", "both", "hear `WHICH` channels: both, swapped, mix, left, right, or numbers such as 3 or 3,4, home's first")
	pair := fs.Float64("pair", 0, "`METRES` between the microphones of a pair, 0.05 to 0.5; 0 for one at each stand")
	clips := fs.String("scenes", "", "make scenes from the recordings of folder `CLIPS`")
	seed := fs.Uint64("seed", 1, "of the scenes: the same `NUMBER` makes the same")
	count := fs.Int("minutes", 60, "`NUMBER` of crowd scenes to make, a minute each")
	through := fs.String("through", "", "hear the scenes through a worse `MICROPHONE`: "+microphones())
	score := fs.Bool("score", false, "score the ear on a folder of scenes")
	lesson := fs.String("teach", "", "learn a phrase, and keep it in `FILE`")
	taught := fs.String("phrase", "", "listen for the phrase that `FILE` holds")
	operands, err := c.parseAll(fs, args, s)
	if err != nil {
		return err
	}
	mode, err := hearMode(fs)
	if err != nil {
		return err
	}
	path, err := single(operands, mode.operand)
	if err != nil {
		return err
	}
	var cfg audio.Config
	switch *ear {
	case "lively":
		cfg.Point = cheer.Lively
	case "calm":
		cfg.Point = cheer.Calm
	default:
		return misuse("unknown ear %q: choose one of lively, calm", *ear)
	}
	choice, err := mic.ParseChoice(*channels)
	if err != nil {
		return misuse("--channels %s: %w", *channels, err)
	}
	if cfg.Pair = *pair; cfg.Pair != 0 && !(cfg.Pair >= 0.05 && cfg.Pair <= 0.5) {
		return misuse("--pair %g: want 0.05 to 0.5 m, or 0", cfg.Pair)
	}
	switch {
	case *clips != "":
		return makeScenes(*clips, path, scene.Spec{Seed: *seed, Microphone: *through}, *count, s.err)
	case *score:
		return printScore(path, cfg, s)
	}
	if *taught != "" {
		p, err := phrasefile.Read(*taught)
		if err != nil {
			return err
		}
		cfg.Phrase = &phrase.Student{}
		cfg.Phrase.Know(p)
	}
	src, err := openSound(path, s)
	if err == nil {
		src, err = choice.Of(src)
	}
	if err != nil {
		return err
	}
	defer src.Close()
	defer func() {
		if flaw := mic.Flaw(src); flaw != nil {
			fmt.Fprintf(s.err, "jiayou-lab %s: %v\n", c.name, flaw)
		}
	}()
	if *lesson != "" {
		return teach(src, cfg, *lesson, s.out)
	}
	out := bufio.NewWriter(s.out)
	var p printer = &columns{out: out}
	if *asJSON {
		p = &lines{json.NewEncoder(out)}
	}
	if *levels {
		err = printLevels(src, cfg, p)
	} else {
		err = printEvents(src, cfg, p)
	}
	return cmp.Or(err, out.Flush())
}

// mode is one of the things that hear can do.
type mode struct {
	flag    string // that asks for it, empty for the usual one
	operand string
	takes   []string // flags that go with it
}

var modes = []mode{
	{"scenes", "DIR", []string{"seed", "minutes", "through"}},
	{"score", "DIR", []string{"ear", "pair"}},
	{"teach", "FILE.wav", []string{"ear", "channels", "pair"}},
	{"", "FILE.wav", []string{"json", "levels", "ear", "channels", "pair", "phrase"}},
}

// hearMode returns what the flags ask for, which can be one thing only.
func hearMode(fs *flag.FlagSet) (m mode, err error) {
	var set []string
	fs.Visit(func(f *flag.Flag) { set = append(set, f.Name) })
	for _, m = range modes {
		if m.flag == "" || slices.Contains(set, m.flag) {
			break
		}
	}
	for _, name := range set {
		switch {
		case name == m.flag || slices.Contains(m.takes, name):
		case m.flag == "":
			return m, misuse("--%s goes with --scenes alone", name)
		default:
			return m, misuse("--%s does not go with --%s", name, m.flag)
		}
	}
	return m, nil
}

func openSound(path string, s streams) (mic.Source, error) {
	if path == "-" {
		return mic.FromPCM(s.in, "standard input")
	}
	return mic.OpenWAV(path)
}

func printEvents(src mic.Source, cfg audio.Config, p printer) error {
	for ev, err := range audio.Events(src, cfg) {
		if err != nil {
			return err
		}
		ev.Onset, ev.Offset, ev.Intensity = round(ev.Onset), round(ev.Offset), round(ev.Intensity)
		ev.Tempo = round(ev.Tempo)
		if err := p.event(ev); err != nil {
			return err
		}
	}
	return p.end()
}

// level is what one stand does at the end of one hop.
type level struct {
	Time     float64    `json:"t_s"`
	Side     audio.Side `json:"side"`
	Level    float64    `json:"level"`
	Roar     string     `json:"roar"`
	Loudness float64    `json:"loudness_dbfs"`
	Floor    float64    `json:"floor_dbfs"`
	Balance  float64    `json:"balance"` // −1 home … 1 away, 0 both or unknown
	Sure     float64    `json:"sure"`    // 0…1
}

func printLevels(src mic.Source, cfg audio.Config, p printer) error {
	sides := []audio.Side{audio.HomeSide, audio.AwaySide}
	if src.Format().Channels == 1 {
		sides = []audio.Side{audio.BothSides}
	}
	for h, err := range audio.Listen(src, cfg) {
		if err != nil {
			return err
		}
		for i, side := range sides {
			s := h.Stands[i]
			l := level{round(s.Time), side, round(s.Level), s.Roar.String(), round(s.Loudness), round(s.Floor), round(h.Balance), round(h.Sure)}
			if err := p.level(l); err != nil {
				return err
			}
		}
	}
	return nil
}

// round keeps three decimals, more than the ear can tell.
func round(x float64) float64 { return math.Round(1000*x) / 1000 }

// printer writes what was heard, one line each.
type printer interface {
	event(audio.Event) error
	level(level) error
	end() error // after the last event
}

// lines prints JSON Lines.
type lines struct{ *json.Encoder }

func (p *lines) event(ev audio.Event) error { return p.Encode(ev) }
func (p *lines) level(l level) error        { return p.Encode(l) }
func (p *lines) end() error                 { return nil }

// columns prints for people.
type columns struct {
	out   *bufio.Writer
	count int
}

func (p *columns) event(ev audio.Event) error {
	if p.count++; p.count == 1 {
		fmt.Fprintf(p.out, "%9s %9s  %-8s %-5s %9s  %s\n", "onset_s", "offset_s", "kind", "side", "intensity", "tempo_hz")
	}
	tempo := "-"
	if ev.Tempo > 0 {
		tempo = fmt.Sprintf("%.3f", ev.Tempo)
	}
	_, err := fmt.Fprintf(p.out, "%9.2f %9.2f  %-8s %-5s %9.2f  %8s\n", ev.Onset, ev.Offset, ev.Kind, ev.Side, ev.Intensity, tempo)
	return err
}

func (p *columns) level(l level) error {
	if p.count++; p.count == 1 {
		fmt.Fprintf(p.out, "%9s %-5s %6s %-10s %14s %10s %7s %5s\n", "t_s", "side", "level", "roar", "loudness_dbfs", "floor_dbfs", "balance", "sure")
	}
	_, err := fmt.Fprintf(p.out, "%9.2f %-5s %6.3f %-10s %14.1f %10.1f %7.2f %5.2f\n", l.Time, l.Side, l.Level, l.Roar, l.Loudness, l.Floor, l.Balance, l.Sure)
	return err
}

func (p *columns) end() error {
	if p.count > 0 {
		return nil
	}
	_, err := fmt.Fprintln(p.out, "no crowd roared")
	return err
}
