//go:build !linux

package child

// Left cannot count what only Linux tells.
func Left(string) int { return 0 }
