//go:build cgo && linux

package main

import (
	"bufio"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jiayou/audio/mic"
	"jiayou/audio/mic/device/soundserver"
)

// murmur is the noise of a hall at −48 dBFS, without end.
type murmur struct{ rng *rand.Rand }

func (m murmur) Format() mic.Format { return mic.Format{Rate: 48000, Channels: 1, Name: "murmur"} }
func (m murmur) Close() error       { return nil }

func (m murmur) Read(buf []float32) (int, error) {
	for i := range buf {
		buf[i] = float32(0.004 * m.rng.NormFloat64())
	}
	return len(buf), nil
}

// TestTheRoomIsLearnedWithItsLoudspeakers lets the real program learn a hall whose
// microphone hears its loudspeakers as loud as they are.
func TestTheRoomIsLearnedWithItsLoudspeakers(t *testing.T) {
	server, err := soundserver.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	if _, err := server.Play(murmur{rand.New(rand.NewPCG(1, 2))}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "room.toml")
	cmd := program("--calibrate", "--room", path)
	cmd.Env = append(cmd.Env, server.Env()...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	said := obey(t, cmd, bufio.NewScanner(out), func() { applaud(t, server) })
	if !strings.Contains(said, "own loudspeakers: 5 s") {
		t.Errorf("got %q, want a turn of the loudspeakers", said)
	}
	r, err := (&options{room: path}).readRoom()
	if err != nil || r == nil {
		t.Fatalf("got %+v and %v after %q, want a room", r, err, said)
	}
	c, ok := r.coupling()
	t.Logf("%+v", *r)
	if !ok || math.Abs(c.Mean()) > 3 || r.Roar < r.Floor+20 || math.Abs(r.Trim) > 1 || time.Since(r.Learned) > time.Hour {
		t.Errorf("got %+v, want own sound at 0 dB, a cheer far over the room and today's date", *r)
	}
}

// obey does what a program that learns a room asks for, and returns all that it says.
func obey(t *testing.T, cmd *exec.Cmd, lines *bufio.Scanner, cheer func()) string {
	t.Helper()
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	overdue := time.AfterFunc(90*time.Second, func() { cmd.Process.Kill() })
	defer overdue.Stop()
	var said strings.Builder
	for lines.Scan() {
		said.WriteString(lines.Text() + "\n")
		if strings.HasPrefix(lines.Text(), "all together") && cheer != nil {
			cheer()
			cheer = nil
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("it ended with %v after %q", err, said.String())
	}
	return said.String()
}
