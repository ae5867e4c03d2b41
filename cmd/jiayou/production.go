package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"time"

	"jiayou/assets"
	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/phrase"
	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
	"jiayou/sim"
	"jiayou/sim/brain/child"
)

// production is everything that was asked for, checked before a window opens.
type production struct {
	cfg      sim.Config // of the first match
	programs [2]child.Program
	logs     [2]io.Writer // of their standard errors
	show     *show.Show
	course   *course.Course // nil for none
	scene    *scene
	open     opener
	hearing  audio.Config
	room     *roomFile      // that was learned, nil for none
	own      *echo.Playback // where the mixer says what it plays, nil for nowhere
	student  *phrase.Student
	untaught error // the phrase that was asked for is not there, nil if it is
}

// prepare checks the options.
func (o *options) prepare() (*production, error) {
	cfg, err := o.chosen()
	if err != nil {
		return nil, err
	}
	if err := o.checkClass(); err != nil {
		return nil, err
	}
	learning, err := o.openCourse()
	if err != nil {
		return nil, err
	}
	language, err := o.language()
	if err != nil {
		return nil, usageError{o.blame("lang", err)}
	}
	programs, err := o.match.Programs()
	if err != nil {
		return nil, err
	}
	again, err := o.rerun(&cfg)
	if err != nil {
		return nil, err
	}
	p := &production{cfg: cfg, course: learning, programs: programs, own: o.own()}
	if p.room, err = o.readRoom(); err != nil && o.room != "" {
		return nil, usageError{o.blame("room", err)}
	} else if err != nil {
		fmt.Fprintf(os.Stderr, "jiayou: %v\n", err)
	}
	p.hearing = o.listening(p.own, p.room)
	p.student = &phrase.Student{}
	p.hearing.Phrase = p.student
	taught, err := o.readPhrase()
	if errors.Is(err, fs.ErrNotExist) {
		p.untaught = err
	} else if err != nil {
		return nil, usageError{o.blame("phrase", err)}
	}
	p.student.Know(taught)
	p.logs = exhibition.BrainLogs(programs, os.Stderr)
	first := show.Config{
		Match: cfg, From: int(o.from / (time.Second / sim.TicksPerSecond)), Again: again,
		Programs: programs, Logs: p.logs, AtStoppages: o.patient,
		Programme: o.programme(), Pairs: housePairs(), Lend: o.anyTeams(),
	}
	if o.film != "" {
		first.Rules = child.Ranked() // a film has all the time in the world
	}
	p.show, err = show.New(first)
	var fault *child.Fault
	if errors.As(err, &fault) {
		return nil, err
	} else if err != nil {
		return nil, usageError{err}
	}
	p.show.ChooseNumber(o.mind)
	if err := p.furnish(o, language); err != nil {
		p.show.Close() // its programs run already
		return nil, err
	}
	return p, nil
}

// furnish adds what the show is seen and heard with.
func (p *production) furnish(o *options, language *words.Words) (err error) {
	if p.scene, err = newScene(&p.cfg.Format, language); err != nil {
		return err
	}
	p.scene.roams = o.roams()
	o.lang = language.Tag
	switch {
	case o.film == "" && o.replay != "": // who is there now can't change it any more
	case o.film == "":
		p.open, err = o.source().live()
	case o.mic != "" && !recorded(o.mic):
		err = wrong("--film cannot wait for a microphone: give --mic FILE.wav, -, synthetic or none")
	default:
		p.open, err = o.source().recording()
	}
	return err
}

// listening is how the ear is to listen where own is what the show itself plays.
// What it hears in a recording it has not played.
func (o *options) listening(own *echo.Playback, learned *roomFile) audio.Config {
	cfg := audio.Config{Point: o.ear, Pair: o.pair}
	if learned != nil && !recorded(o.mic) { // a recording was made somewhere else
		cfg.Room = cheer.Room{Floor: learned.Floor, Roar: learned.Roar}
		if o.pair == 0 && learned.Channels == o.channels.String() {
			cfg.Trim = learned.Trim
		}
		if c, ok := learned.coupling(); ok && own != nil {
			own.Know(c)
		}
	}
	if !recorded(o.mic) {
		cfg.Own = own
	}
	return cfg
}

// chosen returns the match that was asked for.
func (o *options) chosen() (sim.Config, error) {
	cfg, err := o.match.Config()
	var choice *exhibition.ChoiceError
	if errors.As(err, &choice) {
		err = o.blame(choice.Flag, err)
	}
	if err != nil && !errors.As(err, new(*exhibition.FileError)) {
		err = usageError{err}
	}
	cfg.Deaf, cfg.Damped = o.effect == 0, 100-int(o.effect)
	return cfg, err
}

// errNoDisplay is what a kiosk ends with, so that what watches it tries again: a
// screen may come up later.
var errNoDisplay = errors.New("no display: a kiosk needs one")

const noDisplay = "no display: here is one match without pictures, with a recorded crowd"

// display reports whether there can be a window.
func display() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// headless plays one match for a crowd that cheers, as recorded in the clip that
// is built in, whenever a robot falls, and tells what happened. A match that is
// stopped is not told.
func (p *production) headless(ctx context.Context, out io.Writer) error {
	crowd, err := exhibition.HearWAV(bytes.NewReader(assets.Cheer()), "the bundled clip")
	if err != nil {
		return err
	}
	crowd.Rouse = true
	p.show.Close()
	game := exhibition.Game{Config: p.cfg, Crowd: crowd, Programs: p.programs, Logs: p.logs}
	result, err := game.Play(ctx)
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return err
	}
	return result.Report(out)
}

// tellVersion says what this program is.
func tellVersion(out io.Writer) error {
	_, err := fmt.Fprintf(out, "jiayou %s\n", sim.Version)
	return err
}
