// Jiayou-lab is the laboratory: it plays matches without a display, measures
// how fast, verifies recordings, tries brains, and says what the ear hears in a
// sound file.
//
//	jiayou-lab match --seed 7 --cheer hall.wav --json
//
// It is pure Go and needs neither a screen nor a sound card. Each sub-command
// is one file. The exit code is 0 for success, 1 for failure and 2 for wrong
// use, and every error is one line on standard error.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"jiayou/cmd/exhibition"
	"jiayou/sim/brain/child"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the whole program but for its exit.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return obey(args, streams{in: stdin, out: stdout, err: stderr, rules: child.Ranked()})
}

// obey runs the sub-command that args begin with.
func obey(args []string, s streams) int {
	if len(args) == 0 {
		help(s.err)
		return 2
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		help(s.out)
		return 0
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.main(args[1:], s)
		}
	}
	fmt.Fprintf(s.err, "jiayou-lab: unknown command %q: choose one of %s%s\n",
		args[0], strings.Join(names(), ", "), exhibition.DidYouMean(args[0], names()))
	return 2
}

// commands lists the sub-commands in the order in which the help names them.
var commands = []command{
	matchCommand, tournamentCommand, academyCommand, brainCommand, robotCommand, benchCommand, replayCommand, hearCommand,
}

func names() []string {
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	return names
}

// main runs a sub-command and turns its error into a line and an exit code.
func (c *command) main(args []string, s streams) int {
	err := exhibition.Advise(c.run(c, args, s))
	var wrong *usageError
	switch {
	case err == nil, errors.Is(err, errHelped):
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(s.err, "jiayou-lab %s: %v; see jiayou-lab %s --help\n", c.name, err, c.name)
		return 2
	}
	fmt.Fprintf(s.err, "jiayou-lab %s: %v\n", c.name, err)
	return 1
}
