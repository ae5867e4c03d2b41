package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"

	"jiayou/assets"
	"jiayou/audio/cheer"
	"jiayou/cmd/exhibition"
)

// options is the command line.
type options struct {
	match      exhibition.Choice
	mic        string
	deaf       bool
	ear        cheer.Point
	from       time.Duration
	lang       string
	fullscreen bool
	size       size
	log        string
	shots      string
	length     time.Duration // 0 for no end
	film       string
	filmTime   float64 // s
	class      string  // folder of brains
	out        string  // … and of what came out
	academy    string  // brain that learns
	exercise   string  // … from this one on
	patient    bool    // new brains wait for a stoppage
	mind       int     // number of Home's robot that is looked into, 0 for none
	listMics   bool
	version    bool
}

// usageError is wrong use of the command line.
type usageError struct{ error }

// Unwrap returns what was wrong.
func (e usageError) Unwrap() error { return e.error }

func wrong(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// flags puts the command line's flags together.
func (o *options) flags() *flag.FlagSet {
	fs := flag.NewFlagSet("jiayou", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	o.match = exhibition.DefaultChoice()
	o.match.Seed = rand.Uint64N(1_000_000)
	o.size = size{1280, 720}
	o.match.Flags(fs)
	fs.StringVar(&o.mic, "mic", "", "listen to the microphone `NAME`, or a part of its name; or to FILE.wav, played over and over;\n- for sound on standard input; synthetic for a crowd that does not exist; or none\n(default the microphone that the system prefers)")
	fs.Var(effect(&o.deaf), "cheer", "`EFFECT` that the crowd has on the robots: on or none")
	fs.Var(operating(&o.ear), "ear", "`POINT` at which the ear works: lively, or calm for noisy halls")
	fs.DurationVar(&o.from, "from", 0, "begin at this `TIME` of the first match, such as 83s; what was before passes in silence")
	fs.StringVar(&o.lang, "lang", "", "`TAG` of the language: "+strings.Join(assets.Languages(), ", ")+" (default that of the system)")
	fs.BoolVar(&o.fullscreen, "fullscreen", false, "fill the whole screen")
	fs.Var(&o.size, "size", "`WxH` of the window or the film, in pixels")
	fs.StringVar(&o.log, "log", "", "write what happens to `FILE`, as JSON Lines")
	fs.StringVar(&o.shots, "shots", "", "save a picture of each goal, fall and rescue in `DIR`, 200 at most")
	fs.DurationVar(&o.length, "for", 0, "end after this `TIME`, such as 20s")
	fs.StringVar(&o.film, "film", "", "render a film into `DIR`, as numbered PNG files, 60 a second, instead of a show;\nit hears nothing unless --mic says what")
	fs.Float64Var(&o.filmTime, "film-seconds", 60, "`LENGTH` of the film")
	fs.StringVar(&o.class, "class", "", "a class's league: all brains of the folder `DIR` play each other, as often as one is saved,\nwith a table beside the match; results and match files go to DIR/results")
	fs.StringVar(&o.out, "out", "", "with --class: keep the results in `DIR`")
	fs.StringVar(&o.academy, "academy", "", "the exercises of the academy for one `BRAIN`: a FILE.star, or the name of an example;\nwhat is saved is tried anew")
	fs.StringVar(&o.exercise, "exercise", "", "with --academy: begin with the exercise `NAME` (jiayou-lab academy lists them)")
	fs.Var(reloading(&o.patient), "reload", "a brain in a file plays anew `WHEN` it is saved: at once, or at the next stoppage")
	fs.IntVar(&o.mind, "mind", 0, "look into the home robot of this `NUMBER`: what it sees, misses, believes and wants")
	fs.BoolVar(&o.listMics, "list-mics", false, "list the microphones")
	fs.BoolVar(&o.version, "version", false, "tell the version")
	return fs
}

// parse reads a command line. The error is flag.ErrHelp if help is wanted, else
// a usageError.
func parse(args []string) (*options, error) {
	o := &options{}
	fs := o.flags()
	err := fs.Parse(args)
	switch {
	case err == flag.ErrHelp:
		return nil, err
	case err != nil:
		return nil, usageError{err}
	case fs.NArg() > 0:
		return nil, wrong("unexpected %q: everything is said with flags", fs.Arg(0))
	case o.from < 0, o.length < 0:
		return nil, wrong("--from and --for take a time that is not negative")
	case o.film != "" && (o.filmTime <= 0 || o.filmTime > 3600):
		return nil, wrong("--film-seconds %g: give 3600 at most, and more than 0", o.filmTime)
	case o.out != "" && o.class == "":
		return nil, wrong("--out is where --class DIR keeps its results: give both")
	case o.class != "" && o.film != "":
		return nil, wrong("--film cannot wait for a class: leave out --class or --film")
	case o.exercise != "" && o.academy == "":
		return nil, wrong("--exercise is one of --academy BRAIN: give both")
	case o.academy != "" && (o.class != "" || o.film != "" || o.from > 0 || o.match.Format != exhibition.DefaultChoice().Format):
		return nil, wrong("--academy plays exercises alone, on their pitch: leave out --class, --film, --from and --format")
	case o.mind < 0 || o.mind > 5:
		return nil, wrong("--mind %d: give a robot's number, 1 to 5", o.mind)
	}
	return o, nil
}

// usage is the answer to --help.
func usage() string {
	var b strings.Builder
	b.WriteString(`jiayou: robots play football in a window; shout, and they answer.

  jiayou                                the show, with the default microphone
  jiayou --fullscreen --ear calm        in a noisy hall; Ctrl+Q ends it
  jiayou --mic hall.wav --seed 7        the same match again, with a recorded crowd
  jiayou --seed 7 --from 83s            begin shortly before something happens
  jiayou --film DIR --film-seconds 20 --mic synthetic
                                        twenty seconds as pictures, without waiting
  jiayou --home my.star --mind 2        what goes on in robot 2 of your own brain
  jiayou --home my.star --reload stoppage
                                        what you save plays from the next whistle on
  jiayou --class brains --out results   a lesson: the league of all brains in a folder
  jiayou --academy my.star --exercise pass
                                        exercises for your own brain, with three stars each
  jiayou --list-mics                    the microphones there are

F11 full screen, Esc leaves it, F12 saves a picture, F1 helps, Ctrl+Q quits.
Space stops time, . and D step by a tick or a decision, B goes back, S and F are
slower and faster; 1 to 5, Tab or a click look into a robot. In a class T hides
the table and N shows the next match; in the academy N and P turn to the next
exercise and back.

`)
	fs := (&options{}).flags()
	fs.SetOutput(&b)
	fs.VisitAll(func(f *flag.Flag) {
		if f.Name == "seed" {
			f.DefValue = "0" // is not shown
			f.Usage += " (default another each time)"
		}
	})
	fs.PrintDefaults()
	return strings.ReplaceAll(b.String(), "\n  -", "\n  --")
}
