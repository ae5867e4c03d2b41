package sim

// SelfCheck is the hash that Canonical compares.
func SelfCheck() uint64 { return canonicalRun() }
