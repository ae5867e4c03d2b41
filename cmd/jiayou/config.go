package main

import (
	"fmt"
	"io"

	"jiayou/cmd/jiayou/settings"
)

// printSettings prints a file of settings as it would have to be for what is set
// now.
func (o *options) printSettings(out io.Writer) error {
	fmt.Fprint(out, `# Settings of jiayou: use them with jiayou --config FILE.
# Lines with a # before their key are what holds without them. The command line
# has the last word. Save this file while the show runs, and it follows.
`)
	return settings.Write(out, o.set, once...)
}
