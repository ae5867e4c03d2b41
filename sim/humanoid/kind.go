package humanoid

// Kind names a kind of robot: one that comes with the program by its name, or
// any by the text of its file. The zero value names the default one.
type Kind struct {
	Name string // "booster-t1", or the name of the file that Text is from
	Text string // of a file as ParseSpec reads it; empty for a robot that comes with the program
}

// Spec returns the numbers of the kind. The error is that of LoadSpec or
// ParseSpec.
func (k Kind) Spec() (*Spec, error) {
	switch {
	case k.Text != "":
		return ParseSpec(k.Name, k.Text)
	case k.Name == "":
		return LoadSpec(DefaultSpec)
	}
	return LoadSpec(k.Name)
}
