// Command jiayou is the exhibition: robots play football in a window, a
// microphone hears the people in front of it, and the robots answer.
//
//	jiayou                     the show, with the default microphone
//	jiayou --fullscreen        the same on a whole screen
//	jiayou --class DIR         a lesson
//	jiayou --help              everything else
//
// Its rooms: show directs, stage draws the match, hud what is read, sound plays
// what is heard, in cmd/words is what is said in each language; class is a league of
// pupils' brains, whose files watch looks after (CLASS.md), panel the operator's
// menu. This package joins them to the ear, the window and the command line.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/input"
)

func main() {
	if os.Getenv(class.Errand) != "" {
		class.Lowly()
		if err := class.Serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintf(os.Stderr, "jiayou: play matches: %v\n", err)
			os.Exit(1)
		}
		return
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit code: 0, 1 for a failure, 2 for
// wrong use, such as a folder named where a file is wanted; both of these with one
// line on errs.
func run(args []string, out, errs io.Writer) int {
	o, err := parse(args)
	if err == nil {
		err = o.do(out, errs)
	}
	return tell(err, out, errs)
}

// tell says how the program ends, and returns its exit code.
func tell(err error, out, errs io.Writer) int {
	err = exhibition.Advise(err)
	var wrong usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usage())
		return 0
	case errors.As(err, &wrong), errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR):
		fmt.Fprintf(errs, "jiayou: %v (jiayou --help tells more)\n", err)
		return 2
	}
	fmt.Fprintf(errs, "jiayou: %v\n", err)
	return 1
}

// do does what was asked for, until it is done or a signal asks to stop.
func (o *options) do(out, errs io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	switch {
	case o.version:
		return tellVersion(out)
	case o.learn:
		return o.calibrate(ctx, out)
	case o.printConfig:
		return o.printSettings(out)
	case o.listMics:
		return listMics(out)
	}
	p, err := o.prepare()
	if err != nil {
		return err
	}
	defer p.show.Close()
	fmt.Fprintf(out, "seed %d\n", o.match.Seed)
	if p.untaught != nil && (o.film != "" || !display()) { // a window tells it itself
		fmt.Fprintf(errs, "jiayou: %v\n", p.untaught)
	}
	switch {
	case o.film != "":
		return p.film(ctx, o, errs)
	case !display() && o.kiosk:
		return errNoDisplay
	case !display():
		fmt.Fprintln(out, noDisplay)
		return p.headless(ctx, out)
	}
	return p.run(ctx, o, staging{devices: &input.Devices{}, times: 1}, out, errs)
}
