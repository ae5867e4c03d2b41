package mic

// Synthetic is a crowd that does not exist, without end, mono at 16 kHz.
func Synthetic(seed uint64) Source { return none{} }
