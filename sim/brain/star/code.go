package star

import "fmt"

// Code is the kind of a mistake. Together with the rest of the Mistake it says in
// any language what a Fault's Text says in English.
type Code uint8

// The codes, and which parts of a Mistake they come with.
const (
	Other           Code = iota // none of these
	Writing                     // it cannot be read
	Missing                     // Want, a sign, is missing
	Indented                    // the line begins too far to the right
	Outdented                   // … to the left
	Sign                        // Name is a sign that is not used; it is written Want
	Surplus                     // one Name too many
	Equals                      // = stands where == compares
	Unclosed                    // a text without its second quotation mark
	Outside                     // Name stands where it cannot
	NoThink                     // there is no function think; Meant
	Parameters                  // function Name does not have the parameters Want
	Returns                     // function Name returns Seen
	Foreign                     // a brain has no Name
	UnknownName                 // Name is nothing; Meant
	Unset                       // Name has no value yet
	UnknownField                // Seen has no Name; Meant
	Fixed                       // Name cannot be changed
	Nothing                     // something is None
	Zero                        // divided by 0
	Range                       // a list has no number Seen
	Key                         // a dictionary has no Name
	Types                       // the values of Seen do not go together
	NotText                     // … for one of them is a text, and the other has to become one
	Needs                       // Name needs the argument Want
	Excess                      // Name takes Want arguments at most, not Seen
	UnknownArgument             // Name has no argument Seen; Meant
	Wants                       // Name wants something like Want, not Seen
	WantsNumber                 // … a number
	WantsFinite                 // … a number that is one
	WantsMore                   // … a greater number
	WantsChoice                 // … one of Want; Meant
	LongWord                    // a word has Want letters at most
	TooEarly                    // Name is not known before the match
	Call                        // the arguments of Name are not right
	NotFunction                 // Seen cannot be called
	NotList                     // Seen is no list
	Unpack                      // Seen values for Want names
	Slow                        // it thinks too long
	Recursion                   // function Name calls itself
	Large                       // something has more than Want parts
	Frozen                      // what is made outside of think was to be changed
	Unkept                      // me.memory cannot keep Seen
	Own                         // the brain itself said Seen
	codeCount
)

var codes = [codeCount]string{
	"other", "writing", "missing", "indented", "outdented", "sign", "surplus", "equals", "unclosed", "outside", "think", "parameters", "returns",
	"foreign", "name", "unset", "field", "fixed", "none", "zero", "range", "key", "types", "text",
	"needs", "excess", "argument", "wants", "number", "finite", "more", "choice",
	"long", "early", "call", "function", "sequence", "unpack", "slow", "recursion", "large", "frozen", "kept", "own",
}

// String returns the code's name, as language files have it.
func (c Code) String() string { return codes[c] }

// Codes returns all codes.
func Codes() []Code {
	all := make([]Code, codeCount)
	for i := range all {
		all[i] = Code(i)
	}
	return all
}

// Mistake is what is wrong, without the words of any language. Names and values are
// as the brain spells them; what a code does not come with is empty.
type Mistake struct {
	Code  Code
	Name  string // what it was made with: a name, an attribute, a function
	Seen  string // the value, or what stands there
	Want  string // what should be there instead
	Meant string // "did you mean": the nearest of what there is
}

// slip is a Mistake on its way out of a call, with its text.
type slip struct {
	Mistake
	text string
}

func (s *slip) Error() string { return s.text }

// said is an error that says a mistake in English.
func (m Mistake) said(format string, args ...any) error {
	return &slip{m, fmt.Sprintf(format, args...)}
}

// within names the function in which an error has happened.
func within(name string, err error) error {
	text := name + ": " + err.Error()
	if s, ok := err.(*slip); ok {
		m := s.Mistake
		if m.Name == "" {
			m.Name = name
		}
		return &slip{m, text}
	}
	return fmt.Errorf("%s: %w", name, err)
}

// mistake returns what an error of ours is about.
func mistake(err error) Mistake {
	if s, ok := err.(*slip); ok {
		return s.Mistake
	}
	return Mistake{}
}
