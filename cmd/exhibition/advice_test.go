package exhibition_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"testing"

	"jiayou/cmd/exhibition"
)

// TestWhoNamesAFileIsToldWhatToDo lets a system fail in the ways that names make it,
// and others say more of it or not.
func TestWhoNamesAFileIsToldWhatToDo(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, gone := os.Open(filepath.Join(dir, "gone"))
	_, folder := os.ReadFile(dir)
	_, socket := net.Dial("unix", filepath.Join(dir, "gone"))
	for _, c := range []struct {
		err  error
		want string // after its own words
	}{
		{gone, ": check its name and folder"},
		{fmt.Errorf("write x: %w", errors.Unwrap(gone)), ": check its name and folder"},
		{folder, ": name a file"},
		{os.MkdirAll(file, 0o755), ": a file is in the way: choose another folder"},
		{fmt.Errorf("%w: make it with hear --scenes", gone), ""},
		{socket, ""},
		{errors.New("unknown team"), ""},
	} {
		got := exhibition.Advise(c.err)
		if want := c.err.Error() + c.want; got.Error() != want || !errors.Is(got, c.err) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if exhibition.Advise(nil) != nil {
		t.Error("got advice without an error")
	}
}
