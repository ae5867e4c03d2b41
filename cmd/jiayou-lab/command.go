package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"jiayou/cmd/exhibition"
	"jiayou/sim/brain/child"
)

// command is one sub-command.
type command struct {
	name     string
	operand  string // what it takes beside flags, in brackets if it need not be; empty for nothing
	summary  string // one line
	about    string // more lines for its own help
	examples []string
	run      func(c *command, args []string, s streams) error
}

// streams is what a program reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	rules    child.Rules // for brains that are programs
}

// usageError is an error of who typed the command.
type usageError struct{ error }

func (e *usageError) Unwrap() error { return e.error }

// misuse returns a usageError.
func misuse(format string, args ...any) error {
	return &usageError{fmt.Errorf(format, args...)}
}

// blame makes an error that is not one of a file the fault of who typed the
// command.
func blame(err error) error {
	var file *exhibition.FileError
	if errors.As(err, &file) {
		return err
	}
	return &usageError{err}
}

// errHelped ends a command that was asked for its help.
var errHelped = errors.New("helped")

// parseAll reads flags, which may stand before and after the operands, and
// returns the operands.
func (c *command) parseAll(fs *flag.FlagSet, args []string, s streams) (operands []string, err error) {
	fs.SetOutput(io.Discard)
	for {
		if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
			c.help(fs, s.out)
			return nil, errHelped
		} else if err != nil {
			return nil, &usageError{exhibition.Clarify(fs, err)}
		}
		if fs.NArg() == 0 {
			return operands, nil
		}
		operands = append(operands, fs.Arg(0))
		args = fs.Args()[1:]
	}
}

// parse is parseAll for a command that takes one operand, or none.
func (c *command) parse(fs *flag.FlagSet, args []string, s streams) (operand string, err error) {
	operands, err := c.parseAll(fs, args, s)
	if err != nil {
		return "", err
	}
	return single(operands, c.operand)
}

// single returns the only operand of a command that takes one of that name, in brackets
// if it need not be, or none if the name is empty.
func single(operands []string, name string) (string, error) {
	switch {
	case len(operands) == 1 && name != "":
		return operands[0], nil
	case len(operands) == 0 && (name == "" || name[0] == '['):
		return "", nil
	case len(operands) == 0:
		return "", misuse("it needs a %s", noun(name))
	case name == "":
		return "", misuse("it takes no %q", operands[0])
	}
	return "", misuse("it takes one %s, not also %q", noun(name), operands[1])
}

// noun is what an operand is: FILE of "check FILE".
func noun(operand string) string {
	words := strings.Fields(strings.Trim(operand, "[]"))
	return words[len(words)-1]
}

// help writes the help of a command.
func (c *command) help(fs *flag.FlagSet, w io.Writer) {
	fmt.Fprintf(w, "%s\n\nUsage: jiayou-lab %s", c.summary, c.name)
	if c.operand != "" {
		fmt.Fprintf(w, " %s", c.operand)
	}
	fmt.Fprintf(w, " [flags]\n\n")
	if c.about != "" {
		fmt.Fprintf(w, "%s\n\n", c.about)
	}
	fs.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		if value == "value" {
			value = ""
		}
		if f.DefValue != "" && f.DefValue != "false" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(w, "  %-18s %s\n", "--"+f.Name+" "+value, usage)
	})
	writeExamples(w, c.examples)
}

// help writes the help of the program.
func help(w io.Writer) {
	fmt.Fprint(w, "The laboratory of Jiayou: robot soccer that hears the crowd.\n\nUsage: jiayou-lab COMMAND [flags]\n\n")
	var examples []string
	for _, c := range commands {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
		examples = append(examples, c.examples[0])
	}
	writeExamples(w, examples)
	fmt.Fprintln(w, "\nEach command has a --help of its own. Exit code: 0 done, 1 failed, 2 wrong use.")
}

func writeExamples(w io.Writer, lines []string) {
	fmt.Fprint(w, "\nExamples:\n")
	for _, l := range lines {
		fmt.Fprintf(w, "  jiayou-lab %s\n", l)
	}
}

// flags returns an empty set for the command.
func (c *command) flags() *flag.FlagSet { return flag.NewFlagSet(c.name, flag.ContinueOnError) }

// interruptible returns a context that ends with the first Ctrl-C, or a SIGTERM:
// what is under way is given up, and the programs that think for it are told so.
// The second Ctrl-C ends this program as if it knew nothing of any.
func interruptible() (ctx context.Context, stop func()) {
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// stopped makes a sentence of the error of something that was interrupted; another
// error stays as it is.
func stopped(err error, format string, args ...any) error {
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf(format, args...)
	}
	return err
}
