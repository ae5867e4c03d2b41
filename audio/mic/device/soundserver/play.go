package soundserver

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"sync"

	"jiayou/audio/mic"
)

// Playing is a source that sounds on a server.
type Playing struct {
	cmd  *exec.Cmd
	once sync.Once
	done chan struct{}
	err  error // good once done is closed
}

// Play plays a source on the sink in real time until it ends, and closes it
// then. A mic.Loop sounds until Stop.
func (s *Server) Play(src mic.Source) (*Playing, error) {
	f := src.Format()
	cmd := s.command("pacat", "--playback", "--raw", "--format=float32le", "--latency-msec=20",
		fmt.Sprintf("--rate=%d", f.Rate), fmt.Sprintf("--channels=%d", f.Channels))
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("play %s: %w", f.Name, err)
	}
	p := &Playing{cmd: cmd, done: make(chan struct{})}
	go func() {
		defer close(p.done)
		defer src.Close()
		_, err := io.Copy(in, &samples{src: src, buf: make([]float32, f.Rate/100*f.Channels)})
		in.Close()
		p.err = errors.Join(err, cmd.Wait())
	}()
	s.plays = append(s.plays, p)
	return p, nil
}

// Wait waits until everything has sounded.
func (p *Playing) Wait() error {
	<-p.done
	return p.err
}

// Stop ends the sound at once.
func (p *Playing) Stop() {
	p.once.Do(func() { p.cmd.Process.Kill() })
	<-p.done
}

// samples is a source as bytes: 32-bit little-endian floats.
type samples struct {
	src   mic.Source
	buf   []float32
	bytes []byte // not yet read
}

func (s *samples) Read(out []byte) (int, error) {
	if len(s.bytes) == 0 {
		n, err := s.src.Read(s.buf)
		if n == 0 {
			return 0, err
		}
		for _, x := range s.buf[:n] {
			s.bytes = binary.LittleEndian.AppendUint32(s.bytes, math.Float32bits(x))
		}
	}
	n := copy(out, s.bytes)
	s.bytes = s.bytes[:copy(s.bytes, s.bytes[n:])]
	return n, nil
}
