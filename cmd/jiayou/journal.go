package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"time"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
)

// journal is the event log: JSON Lines, one show.Note a line. Every line is
// written at once, so that nothing is lost when the machine stops. A journal
// that can't be written any more says so once, and the show goes on.
type journal struct {
	file     *os.File // nil for none
	long     int64    // bytes in it
	most     int64    // that there may be, 0 for any number
	errs     io.Writer
	began    time.Time
	tail     []string // the last lines, for the operator's menu
	problems []string // … and the last troubles
	troubles int      // that there were

	pictures int       // drawn since
	counted  time.Time // this, when they were written down last
	sized    time.Time // the program was measured last
}

// mostTail and mostProblems are how many of them are kept.
const mostTail, mostProblems = 24, 4

// openJournal goes on with a journal, or begins one.
func openJournal(path string, errs io.Writer) (*journal, error) {
	j := &journal{errs: errs, began: time.Now()}
	if path == "" {
		return j, nil
	}
	if err := j.open(path); err != nil {
		return nil, fmt.Errorf("write the log: %w", err)
	}
	return j, nil
}

// mostLog is how long a log becomes, in bytes: more than a day of ten hours, which
// comes to 50 MB.
const mostLog = 64 << 20

// open goes on with the file at a path, or begins one.
func (j *journal) open(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	s, err := f.Stat()
	if err != nil {
		f.Close()
		return err
	}
	j.file, j.long, j.most = f, s.Size(), 0
	if s.Mode().IsRegular() {
		j.most = mostLog
	}
	return nil
}

// turn begins the log anew and keeps the one before as FILE~.
func (j *journal) turn() error {
	path := j.file.Name()
	j.file.Close() // some systems rename no file that is open
	if err := os.Rename(path, path+"~"); err != nil {
		return err
	}
	return j.open(path)
}

// write writes notes down, and tells the operator of trouble.
func (j *journal) write(notes []show.Note) {
	for i := range notes {
		n := &notes[i]
		n.Wall = math.Round(time.Since(j.began).Seconds()*1000) / 1000
		if n.Problem != "" {
			fmt.Fprintf(j.errs, "jiayou: %s\n", n.Problem)
			j.troubles++
			j.problems = keep(j.problems, fmt.Sprintf("%s  %s", clock(n.Wall), n.Problem), mostProblems)
		}
		if n.Kind != "meter" && n.Kind != "pictures" && n.Kind != "size" {
			j.tail = keep(j.tail, plainly(n), mostTail)
		}
		j.line(n)
	}
}

// keep appends to the last of some things, of which there are so many at most.
func keep[T any](last []T, next T, most int) []T {
	if len(last) == most {
		copy(last, last[1:])
		last = last[:most-1]
	}
	return append(last, next)
}

// clock is a time since the beginning, to the second.
func clock(seconds float64) string { return ago(time.Duration(seconds) * time.Second) }

// plainly is a note in a line for people.
func plainly(n *show.Note) string {
	all := []string{clock(n.Wall), n.Kind}
	if n.Side != "" {
		all = append(all, n.Side)
	}
	if n.Robot > 0 {
		all = append(all, fmt.Sprint(n.Robot))
	}
	if n.Score != nil {
		all = append(all, fmt.Sprintf("%d:%d", n.Score.Home, n.Score.Away))
	}
	for _, s := range []string{n.State, n.Source, n.Line, n.Problem} {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, "  ")
}

func (j *journal) line(n *show.Note) {
	if j.file == nil {
		return
	}
	b, err := json.Marshal(n)
	if err == nil && j.most > 0 && j.long > j.most {
		err = j.turn()
	}
	if err == nil {
		_, err = j.file.Write(append(b, '\n'))
		j.long += int64(len(b)) + 1
	}
	if err != nil {
		fmt.Fprintf(j.errs, "jiayou: write the log: %v: the show goes on without it\n", err)
		j.close()
	}
}

// picture counts a picture that was drawn, and notes once a second how many there
// are a second.
func (j *journal) picture(now time.Time) {
	j.pictures++
	past := now.Sub(j.counted)
	if past < time.Second {
		return
	}
	if !j.counted.IsZero() {
		j.write([]show.Note{{Kind: "pictures", Rate: math.Round(float64(j.pictures)/past.Seconds()*10) / 10}})
	}
	j.pictures, j.counted = 0, now
}

// start notes what was asked for.
func (j *journal) start(o *options, p *production) {
	j.write([]show.Note{{Kind: "start", Match: 1, Run: map[string]any{
		"at": j.began.Format(time.RFC3339), "version": sim.Version, "canonical": sim.Canonical(), "seed": p.cfg.Seed, "format": p.cfg.Format.Name,
		"home": p.cfg.Teams[0], "away": p.cfg.Teams[1], "mic": o.mic, "deaf": p.cfg.Deaf,
		"lang": o.lang, "from_s": o.from.Seconds(),
	}}})
}

// end notes how many pictures were drawn, how quickly the ear's sound was seen, and how
// quickly a roar was answered.
func (j *journal) end(pictures int, delay, answer *histogram) {
	j.write([]show.Note{{Kind: "end", Run: map[string]any{"pictures": pictures, "delay_ms": delay.summary(), "answer_ms": answer.summary()}}})
}

func (j *journal) close() {
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
}
