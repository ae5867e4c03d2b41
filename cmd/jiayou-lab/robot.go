package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"jiayou/assets/robots"
	"jiayou/cmd/exhibition"
	"jiayou/sim/humanoid"
)

var robotCommand = command{
	name:    "robot",
	operand: "[NAME|FILE.toml]",
	summary: "List the robots, or check one's file and say what follows from it.",
	about: `Without an operand it lists the robots that come with the program. With one it
checks every number, with its unit and source, and prints what follows: the rate
of the pendulum, how far the capture point may come from the middle of the feet,
and the pushes from which a standing robot needs a step or falls.

To make a robot of your own, print a file with --file, change it, check it, and
play it with match --robot.`,
	examples: []string{
		"robot",
		"robot booster-t1",
		"robot booster-t1 --file > mine.toml",
		"robot mine.toml --json",
	},
	run: runRobot,
}

// robotSheet is a robot as robot --json prints it.
type robotSheet struct {
	Schema  string             `json:"schema"`
	Kind    string             `json:"robot"` // what --robot takes
	Name    string             `json:"name"`
	About   string             `json:"about"`
	Basis   string             `json:"basis"` // measured, estimated or projected
	Numbers map[string]float64 `json:"numbers"`
	Units   map[string]string  `json:"units"`

	Omega float64   `json:"omega_per_s"`
	Front pushSheet `json:"pushed_from_behind"`
	Back  pushSheet `json:"pushed_from_the_front"`
	Side  pushSheet `json:"pushed_from_a_side"`

	spec *humanoid.Spec
}

// pushSheet is what a standing robot bears in one direction.
type pushSheet struct {
	Ankles     float64 `json:"ankles_m"` // capture radii
	OneStep    float64 `json:"one_step_m"`
	Steps      float64 `json:"steps_m"`
	NoStep     float64 `json:"no_step_ns"` // N·s
	OneStepAt  float64 `json:"one_step_ns"`
	FallsAbove float64 `json:"falls_above_ns"`
}

func runRobot(c *command, args []string, s streams) error {
	fs := c.flags()
	asJSON := fs.Bool("json", false, "print JSON, one object a robot and line")
	file := fs.Bool("file", false, "print the robot's file instead")
	name, err := c.parse(fs, args, s)
	switch {
	case err != nil:
		return err
	case *file && name == "":
		return misuse("flag --file needs the name of a robot: %s", strings.Join(robots.Names(), ", "))
	case name == "":
		return listRobots(*asJSON, s.out)
	}
	kind, err := exhibition.OpenRobot(name)
	if err != nil {
		return blame(err)
	}
	if *file {
		return printFile(kind, s.out)
	}
	sheet, err := newRobotSheet(kind)
	if err != nil {
		return err
	}
	if *asJSON {
		return json.NewEncoder(s.out).Encode(sheet)
	}
	return sheet.report(s.out)
}

func printFile(kind humanoid.Kind, w io.Writer) error {
	text := []byte(kind.Text)
	if kind.Text == "" {
		var err error
		if text, err = robots.File(kind.Name); err != nil {
			return err
		}
	}
	_, err := w.Write(text)
	return err
}

func newRobotSheet(kind humanoid.Kind) (*robotSheet, error) {
	s, err := kind.Spec()
	if err != nil {
		return nil, err
	}
	l := s.Limits()
	r := &robotSheet{
		Schema: "jiayou.robot/1", Kind: kind.Name, Name: s.Name, About: s.About, Basis: s.Basis,
		Numbers: map[string]float64{}, Units: map[string]string{},
		Omega: l.Omega, Front: newPushSheet(l.Front), Back: newPushSheet(l.Back), Side: newPushSheet(l.Side),
		spec: s,
	}
	for _, n := range s.Numbers() {
		r.Numbers[n.Key], r.Units[n.Key] = n.Value, n.Unit
	}
	return r, nil
}

func newPushSheet(l humanoid.Limit) pushSheet {
	return pushSheet{l.Ankles, l.OneStep, l.Steps, l.PushAnkles, l.PushOneStep, l.PushSteps}
}

// listRobots writes a line for each robot.
func listRobots(asJSON bool, w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "robot\tmass\tsize\twalks\tkicks\trises\tfalls above\tbasis\t")
	for _, name := range robots.Names() {
		r, err := newRobotSheet(humanoid.Kind{Name: name})
		if err != nil {
			return err
		}
		if asJSON {
			if err := json.NewEncoder(w).Encode(r); err != nil {
				return err
			}
			continue
		}
		s := r.spec
		fmt.Fprintf(table, "%s\t%.1f kg\t%.2f m\t%.2f m/s\t%.1f m/s\t%.1f to %.1f s\t%.1f N·s\t%s\t\n", name, s.Mass, s.Size, s.WalkFront, s.FullSpeed,
			float64(min(s.RiseFront, s.RiseBack))/100, float64(max(s.RiseFront, s.RiseBack))/100, r.Back.FallsAbove, s.Basis)
	}
	if asJSON {
		return nil
	}
	fmt.Fprintln(table, "\nKicks out of a stop, rises from front or back, falls when pushed from the front.")
	return table.Flush()
}

// report writes the robot for people.
func (r *robotSheet) report(w io.Writer) error {
	fmt.Fprintf(w, "%s: %s (%s)\n\n", r.Name, r.About, r.Basis)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "pushed, standing\tankles hold\tone step\tany steps\tno step up to\tone step up to\tfalls above\t")
	for _, row := range []struct {
		from string
		p    *pushSheet
	}{{"from behind", &r.Front}, {"from the front", &r.Back}, {"from a side", &r.Side}} {
		p := row.p
		fmt.Fprintf(table, "%s\t%.3f m\t%.3f m\t%.3f m\t%.1f N·s\t%.1f N·s\t%.1f N·s\t\n", row.from, p.Ankles, p.OneStep, p.Steps, p.NoStep, p.OneStepAt, p.FallsAbove)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nThe capture point runs away at e^(%.2f t), t in s: twice as far every %.2f s.\n\n", r.Omega, 0.693/r.Omega)
	numbers := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, n := range r.spec.Numbers() {
		unit := n.Unit
		if unit == "1" {
			unit = ""
		}
		fmt.Fprintf(numbers, "%s\t%g %s\t%g to %g\n", n.Key, n.Value, unit, n.Least, n.Most)
	}
	return numbers.Flush()
}
