package child

// Marks are what the processes of a dugout are known by.
func (d *Dugout) Marks() (marks []string) {
	for _, c := range d.children {
		if c != nil && c.process != nil {
			marks = append(marks, c.process.mark)
		}
	}
	return marks
}
