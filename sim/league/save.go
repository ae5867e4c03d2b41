package league

import (
	"io"
	"path/filepath"
)

// Save writes the table into a folder: table.csv, matches.csv and report.html,
// each of them whole or not at all.
func (t *Table) Save(dir string, l *Language) error {
	for _, file := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"table.csv", t.WriteTable},
		{"matches.csv", t.WriteMatches},
		{"report.html", func(w io.Writer) error { return t.WriteReport(w, l) }},
	} {
		if err := writeFile(filepath.Join(dir, file.name), file.write); err != nil {
			return err
		}
	}
	return nil
}
