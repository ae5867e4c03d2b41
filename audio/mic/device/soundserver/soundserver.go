// Package soundserver runs a private PulseAudio server for tests: a machine with
// neither a sound card nor a user session hears through it as through any other.
//
// The server has one sink, "crowd", whose monitor is the default source: what is
// played on it is what a microphone hears. It lives in a directory of its own,
// and nothing of it is left after Close.
//
//	server, err := soundserver.Start() // the error names the packages that are missing
//	if err != nil {
//		t.Fatal(err)
//	}
//	defer server.Close()
//	cmd.Env = append(os.Environ(), server.Env()...)
//	playing, err := server.Play(src)   // any mic.Source
//	playing.Wait()
//
// Kill and Restart are for tests of what happens to a program whose sound server
// dies.
package soundserver

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// ready is how long the server may take to come up.
const ready = time.Minute

// packages are what Start needs, as Debian names them.
const packages = "pulseaudio pulseaudio-utils libasound2-plugins"

// alsaConf leads programs that use ALSA, such as PortAudio, to the server, and
// to nothing else.
const alsaConf = `pcm.!default { type pulse hint { show on description "pulse" } }
ctl.!default { type pulse }
pcm.pulse { type pulse hint { show on description "pulse" } }
`

// Server is a running sound server.
type Server struct {
	dir    string
	daemon *exec.Cmd
	log    bytes.Buffer // what the daemon says, for errors
	keep   *exec.Cmd    // plays silence, or an idle sink would render 2 s at once
	plays  []*Playing
}

// Start starts a server and waits until its sink runs.
func Start() (*Server, error) {
	for _, program := range []string{"pulseaudio", "pacat", "pactl"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("start a sound server: %s is not installed: apt-get install %s", program, packages)
		}
	}
	dir, err := os.MkdirTemp("", "j") // short: a socket's path has 108 bytes at most
	if err != nil {
		return nil, err
	}
	s := &Server{dir: dir}
	if err := os.WriteFile(filepath.Join(dir, "alsa.conf"), []byte(alsaConf), 0o600); err != nil {
		s.Close()
		return nil, err
	}
	if err := s.Restart(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Env returns the environment that leads a program to this server, as
// KEY=value.
func (s *Server) Env() []string {
	return []string{
		"XDG_RUNTIME_DIR=" + s.dir,
		"PULSE_RUNTIME_PATH=" + s.dir,
		"PULSE_STATE_PATH=" + s.dir,
		"PULSE_COOKIE=" + filepath.Join(s.dir, "cookie"),
		"PULSE_SERVER=unix:" + s.socket(),
		"ALSA_CONFIG_PATH=" + filepath.Join(s.dir, "alsa.conf"),
	}
}

func (s *Server) socket() string { return filepath.Join(s.dir, "native") }

// Restart starts the server after Kill and waits until its sink runs.
func (s *Server) Restart() error {
	s.log.Reset()
	s.daemon = s.command("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
		"--disallow-exit=yes", "--realtime=no", "--high-priority=no",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+s.socket(),
		"-L", "module-null-sink sink_name=crowd rate=48000 channels=2", "-L", "module-always-sink")
	s.daemon.Stderr = &s.log
	if err := s.daemon.Start(); err != nil {
		return fmt.Errorf("start a sound server: %w", err)
	}
	if err := await("the sound server", s.answers); err != nil {
		s.Kill()
		return fmt.Errorf("%w; it said: %s", err, strings.TrimSpace(s.log.String()))
	}
	var err error
	if s.keep, err = s.awake("crowd"); err != nil {
		return err
	}
	return await("the sink", func() bool { return s.running("crowd") })
}

// awake plays silence on a sink.
func (s *Server) awake(sink string) (*exec.Cmd, error) {
	keep := s.command("pacat", "--playback", "--raw", "--rate=48000", "--channels=1", "--latency-msec=10", "--device="+sink, "/dev/zero")
	if err := keep.Start(); err != nil {
		return nil, fmt.Errorf("keep the sound server awake: %w", err)
	}
	return keep, nil
}

// Plug plugs in a second microphone, the source "NAME.monitor", and waits until it runs.
// unplug pulls it out again; the server goes on.
func (s *Server) Plug(name string) (unplug func(), err error) {
	module, err := s.command("pactl", "load-module", "module-null-sink", "sink_name="+name, "rate=48000", "channels=2").Output()
	if err != nil {
		return nil, fmt.Errorf("plug in %s: %w", name, err)
	}
	keep, err := s.awake(name)
	unplug = func() {
		end(keep)
		s.command("pactl", "unload-module", strings.TrimSpace(string(module))).Run()
	}
	if err == nil {
		err = await(name, func() bool { return s.running(name) })
	}
	if err != nil {
		unplug()
		return nil, err
	}
	return unplug, nil
}

// Recorders returns how many programs record at this moment.
func (s *Server) Recorders() (int, error) {
	out, err := s.command("pactl", "list", "short", "source-outputs").Output()
	return bytes.Count(out, []byte("\n")), err
}

// Kill ends the server as a crash would.
func (s *Server) Kill() {
	end(s.keep)
	end(s.daemon)
	s.keep, s.daemon = nil, nil
	os.Remove(s.socket())
}

// Close ends everything and removes the server's directory.
func (s *Server) Close() error {
	for _, p := range s.plays {
		p.Stop()
	}
	s.Kill()
	return os.RemoveAll(s.dir)
}

// command is a program that talks to this server.
func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), s.Env()...)
	return cmd
}

// answers reports whether the server takes connections.
func (s *Server) answers() bool {
	c, err := net.Dial("unix", s.socket())
	if err != nil {
		return false
	}
	c.Close()
	return true
}

// running reports whether a sink renders sound.
func (s *Server) running(sink string) bool {
	out, err := s.command("pactl", "list", "short", "sinks").Output()
	for line := range bytes.Lines(out) {
		if f := bytes.Fields(line); err == nil && len(f) > 1 && string(f[1]) == sink {
			return bytes.HasSuffix(bytes.TrimSpace(line), []byte("RUNNING"))
		}
	}
	return false
}

// end kills a program and waits for it.
func end(cmd *exec.Cmd) {
	if cmd != nil && cmd.Process != nil {
		cmd.Process.Kill()
		cmd.Wait()
	}
}

// await looks every 20 ms whether what has come to be.
func await(what string, is func() bool) error {
	for deadline := time.Now().Add(ready); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if is() {
			return nil
		}
	}
	return errors.New(what + " did not come up in " + ready.String())
}
