package child

// Left counts the processes that a brain has left behind.
func Left(mark string) int { return len(family(-1, mark)) }
