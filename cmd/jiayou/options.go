package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/settings"
	"jiayou/cmd/jiayou/sound"
)

// options is the command line.
type options struct {
	match      exhibition.Choice
	mic        string
	channels   mic.Choice // of it
	pair       float64    // m between the two microphones of a pair, 0 for one at each stand
	effect     percent    // of the crowd on the robots
	ear        cheer.Point
	from       time.Duration
	lang       string
	kiosk      bool
	state      string // file of today's best
	fullscreen bool
	size       size
	log        string
	shots      string
	length     time.Duration // 0 for no end
	film       string
	filmTime   float64 // s
	replay     string  // match file
	class      string  // folder of brains
	out        string  // … and of what came out
	academy    string  // brain that learns
	exercise   string  // … from this one on
	patient    bool    // new brains wait for a stoppage
	mind       int     // number of Home's robot that is looked into, 0 for none
	mute       bool
	volume     int           // percent
	quiet      []sound.Hours // with less of it
	speak      bool          // captions
	listMics   bool
	version    bool

	config      string // file of settings
	printConfig bool

	room   string  // file of the room that was learned
	learn  bool    // learn it
	phrase string  // file of a visitor's own, empty for none
	spl    float64 // dB that make dBFS(A) the reading of a sound level meter, 0 for the room's
	pin    string  // that opens the operator's menu, empty for none

	args    []string          // the command line
	file    *settings.File    // nil for none
	changes map[string]string // of flags since the start, over both
	set     *flag.FlagSet     // that filled these options
	said    map[string]string // what each flag was set to
}

// once are the flags that ask for one thing to be done, or for the file itself:
// no settings.
var once = []string{"config", "calibrate", "print-config", "list-mics", "version"}

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
	o.size, o.effect, o.filmTime, o.volume = size{1280, 720}, 100, 60, 80
	o.match.Flags(fs)
	seed := fs.Lookup("seed")
	seed.DefValue = "0" // is not shown
	seed.Usage += " (default another each time)"
	fs.StringVar(&o.mic, "mic", "", "listen to the microphone `NAME`, or a part of its name; usb|desk|default for the first of these\nthat is there; or to FILE.wav, played over and over; - for sound on standard input; synthetic for\na crowd that does not exist; or none (default the microphone that the system prefers)")
	fs.Var((*channels)(&o.channels), "channels", "`WHICH` of the microphone's channels are heard: both, where the left one is the home stand's;\nswapped, where the right one is; mix, left or right for both stands alike; or numbers such as\n3 or 3,4, home's first")
	fs.Var(metresFrom(&o.pair), "pair", "`METRES` between the two microphones of a pair in the middle, 0.05 to 0.5, that hears by the time\nof arrival which stand cheers; 0 for a microphone at each stand")
	fs.Var(&o.effect, "cheer", "`EFFECT` that the crowd has on the robots: on, none, or 0 to 100 percent of it")
	fs.Var(operating(&o.ear), "ear", "`POINT` at which the ear works: lively, or calm for noisy halls")
	fs.Var(timeFrom(&o.from), "from", "begin at this `TIME` of the first match, such as 83s; what was before passes in silence")
	fs.StringVar(&o.lang, "lang", "", languageUsage)
	fs.BoolVar(&o.kiosk, "kiosk", false, "the whole cycle for people who pass by, on the whole screen: a match of its own with cards,\nwarm-up, countdown, match, photo, and back; KIOSK.md tells more")
	fs.StringVar(&o.state, "state", "", "with --kiosk: keep today's best in `FILE`, so that a restart does not lose it")
	fs.BoolVar(&o.fullscreen, "fullscreen", false, "fill the whole screen")
	fs.Var(&o.size, "size", "`WxH` of the window or the film, in pixels")
	fs.StringVar(&o.log, "log", "", "write what happens to `FILE`, as JSON Lines, after what is there; at 64 MB it begins anew, and\nthe log before is kept as FILE~")
	fs.StringVar(&o.shots, "shots", "", "save a picture of each goal, fall and rescue in `DIR`, 200 at most")
	fs.Var(timeFrom(&o.length), "for", "end after this `TIME`, such as 20s")
	fs.StringVar(&o.film, "film", "", "render a film into `DIR`, as numbered PNG files, 60 a second, and sound.wav, instead of a show;\nit hears nothing unless --mic says what")
	fs.Var(secondsFrom(&o.filmTime, 0.02, 3600), "film-seconds", "`LENGTH` of the film")
	fs.StringVar(&o.replay, "replay", "", "show the match that was recorded in `FILE`, with the crowd that was there, over and over;\nit can be stopped, stepped, sought and looked into like any other")
	fs.StringVar(&o.class, "class", "", "a class's league: all brains of the folder `DIR` play each other, as often as one is saved,\nwith a table beside the match; results and match files go to DIR/results")
	fs.StringVar(&o.out, "out", "", "with --class: keep the results in `DIR`")
	fs.StringVar(&o.academy, "academy", "", "the exercises of the academy for one `BRAIN`: FILE.star, FILE.py, FILE.js, another program,\nor the name of an example; what is saved is tried anew")
	fs.StringVar(&o.exercise, "exercise", "", "with --academy: begin with the exercise `NAME` (jiayou-lab academy lists them)")
	fs.Var(reloading(&o.patient), "reload", "a brain in a file plays anew `WHEN` it is saved: at once, or at the next stoppage")
	fs.Var(numberFrom(&o.mind, 0, 5), "mind", "look into the home robot of this `NUMBER`: what it sees, misses, believes and wants")
	fs.BoolVar(&o.mute, "mute", false, "play no sound, and touch no loudspeaker")
	fs.Var(numberFrom(&o.volume, 0, 100), "volume", "`PERCENT` of the loudness that there can be")
	fs.Var(&hours{at: &o.quiet}, "quiet-hours", "`TIMES` of every day with less of it, such as 22:00-08:00, or 12:00-13:30=50,22:00-08:00=0\nwith volumes of their own")
	fs.BoolVar(&o.speak, "speak", false, "speak captions aloud; needs espeak-ng")
	fs.Var((*pin)(&o.pin), "pin", "`DIGITS`, 4 to 8, that open the operator's menu (F2); none for no PIN")
	fs.BoolVar(&o.learn, "calibrate", false, "learn this room, and end: ten seconds of quiet, five of our own loudspeakers, six of all cheering\ntogether")
	fs.StringVar(&o.room, "room", "", "keep what was learned of the room in `FILE` (default room.toml beside the settings, or in the\nuser's own folder)")
	fs.StringVar(&o.phrase, "phrase", "", "listen for the call of one visitor, which was taught in the operator's menu (F2) and is kept\nin `FILE`: features of three utterances, no sound (default none)")
	fs.Var(secondsFrom(&o.spl, 0, mostLift), "spl", "`DECIBELS` that a sound level meter shows for 0 dBFS(A): the menu shows its readings, --calibrate keeps it;\nfor display only; 0 for what the room was learned with")
	fs.StringVar(&o.config, "config", "", "`FILE` with settings: any of these flags, one \"key = value\" a line; what is saved there\nwhile the show runs counts at once, or the show says when it will")
	fs.BoolVar(&o.printConfig, "print-config", false, "print such a file with what is set now, and end")
	fs.BoolVar(&o.listMics, "list-mics", false, "list the microphones")
	fs.BoolVar(&o.version, "version", false, "tell the version")
	return fs
}

// parse reads a command line, and the file of settings that it names, over which
// it has the last word. The error is flag.ErrHelp if help is wanted, else a
// usageError.
func parse(args []string) (*options, error) {
	o := &options{args: args}
	if err := o.fill(); err != nil || o.config == "" {
		return o, err
	}
	file, err := settings.Read(o.config)
	if err != nil {
		return nil, usageError{err}
	}
	o = &options{args: args, file: file}
	return o, o.fill()
}

// fill sets the options to what file, command line and changes say, later ones
// over earlier ones.
func (o *options) fill() error {
	o.set = o.flags()
	if o.file != nil {
		if err := o.file.Apply(o.set, once...); err != nil {
			return usageError{err}
		}
	}
	err := o.set.Parse(o.args)
	switch {
	case err == flag.ErrHelp:
		return err
	case err != nil:
		return usageError{exhibition.Clarify(o.set, err)}
	case o.set.NArg() > 0:
		return wrong("unexpected %q: everything is said with flags", o.set.Arg(0))
	}
	for name, value := range o.changes {
		if err := o.set.Set(name, value); err != nil {
			return wrong("%s = %s: %w", name, value, err)
		}
	}
	o.said = map[string]string{}
	o.set.VisitAll(func(f *flag.Flag) { o.said[f.Name] = f.Value.String() })
	return o.agree()
}

// blame returns err, if it is about a flag that the file has set, with its place
// there.
func (o *options) blame(name string, err error) error {
	said := (&options{}).flags()
	said.Parse(o.args)
	onLine := false
	said.Visit(func(f *flag.Flag) { onLine = onLine || f.Name == name })
	if o.file == nil || onLine {
		return err
	}
	if e, ok := o.file.Has(name); ok {
		return o.file.Blame(e, err)
	}
	return err
}

// agree reports options that do not go together.
func (o *options) agree() error {
	switch {
	case o.out != "" && o.class == "":
		return wrong("--out is where --class DIR keeps its results: give both")
	case o.class != "" && o.film != "":
		return wrong("--film cannot wait for a class: leave out --class or --film")
	case o.film != "" && o.shots != "":
		return wrong("--film saves every picture: leave out --shots or --film")
	case o.film != "" && o.length > 0:
		return wrong("--film is as long as --film-seconds says: leave out --for or --film")
	case o.kiosk && (o.class != "" || o.academy != "" || o.from > 0):
		return wrong("--kiosk begins with a match of its own: leave out --class, --academy and --from")
	case o.replay != "" && (o.kiosk || o.class != "" || o.academy != "" || !o.anyMatch()):
		return wrong("--replay shows what is in its file: leave out --kiosk, --class, --academy, --format, --home, --away, --sense and --robot")
	case o.state != "" && !o.kiosk:
		return wrong("--state is where --kiosk keeps today's best: give both")
	case o.exercise != "" && o.academy == "":
		return wrong("--exercise is one of --academy BRAIN: give both")
	case o.academy != "" && (o.class != "" || o.film != "" || o.from > 0 || o.match.Format != exhibition.DefaultChoice().Format):
		return wrong("--academy plays exercises alone, on their pitch: leave out --class, --film, --from and --format")
	}
	return nil
}

// anyMatch reports whether nothing was said about the match, but maybe its seed.
func (o *options) anyMatch() bool {
	c := exhibition.DefaultChoice()
	c.Seed = o.match.Seed
	return o.match == c
}

// usage is the answer to --help.
func usage() string {
	var b strings.Builder
	b.WriteString(`jiayou: robots play football in a window; shout, and they answer.

  jiayou                                the show, with the default microphone
  jiayou --kiosk                        at an expo, left alone for a day; Ctrl+Q ends it
  jiayou --kiosk --ear calm --state best.json
                                        in a noisy hall, and with a memory for today's best
  jiayou --mic hall.wav --seed 7        the same match again, with a recorded crowd
  jiayou --seed 7 --from 83s            begin shortly before something happens
  jiayou --film DIR --film-seconds 20 --mic synthetic
                                        twenty seconds as pictures, without waiting
  jiayou --home my.star --mind 2        what goes on in robot 2 of your own brain
  jiayou --home my.star --reload stoppage
                                        what you save plays from the next whistle on
  jiayou --replay final.jyr             a match that was recorded, crowd and all
  jiayou --class brains --out results   a lesson: the league of all brains in a folder
  jiayou --academy my.star --exercise pass
                                        exercises for your own brain, with three stars each
  jiayou --list-mics                    the microphones there are
  jiayou --mic usb --channels swapped   a microphone at each stand, the right one is home's
  jiayou --mic usb --pair 0.15          a stereo microphone between the stands
  jiayou --calibrate                    learn how this room sounds, quiet and cheering
  jiayou --fullscreen --ear calm --print-config > kiosk.toml
                                        a file of settings; and with it:
  jiayou --config kiosk.toml

F11 full screen, Esc leaves it, F12 saves a picture, L speaks the next language,
M is silence or sound, F1 helps, F2 is the operator's menu, Ctrl+Q quits.
Space stops time, . and D step by a tick or a decision, B goes back, S and F are
slower and faster; 1 to 5, Tab or a click look into a robot. In a class T hides
the table and N shows the next match; in the academy N and P turn to the next
exercise and back. A gamepad, a mouse and fingers do the same.

It ends with 0 if it was asked to, 1 if something failed, 2 for wrong use.

`)
	fs := (&options{}).flags()
	fs.SetOutput(&b)
	fs.PrintDefaults()
	return strings.ReplaceAll(b.String(), "\n  -", "\n  --")
}
