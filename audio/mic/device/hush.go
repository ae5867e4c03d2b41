//go:build cgo && !linux

package device

// hush does nothing: the C libraries are quiet here.
func hush() (restore func()) { return func() {} }
