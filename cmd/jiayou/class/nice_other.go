//go:build !linux

package class

// lowly does nothing: only Linux gives threads priorities of their own.
func lowly() {}
