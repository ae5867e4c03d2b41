package sound

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"strings"
	"time"

	"jiayou/audio/mic"
)

// Speaker says captions aloud, with espeak-ng, a program that may be installed or
// not. It runs once for each sentence, in a process of its own that is killed with
// the show, and gives its voice to a player: so the ear knows what it says.
type Speaker struct {
	to     func(words []float32) bool
	path   string
	queue  chan sentence
	cancel context.CancelFunc
	done   chan struct{}
}

// sentence is something to be said, in a language.
type sentence struct{ tag, text string }

// ErrNoVoice says that the program is not installed.
var ErrNoVoice = errors.New("captions are not spoken: espeak-ng is not installed: apt-get install espeak-ng")

const (
	// speakTime is how long the program may take for a sentence. It takes 50 ms.
	speakTime = 3 * time.Second
	// longestSpeech is how much of a sentence is said, in bytes of what the program
	// writes: 10 s.
	longestSpeech = 22050 * 2 * 10
	// speechLevel is how loud speech is made, dBFS of its mean square.
	speechLevel = -21
)

// NewSpeaker returns a speaker that gives what it says, mono and at Rate, to a
// function that may refuse. The error is ErrNoVoice where nobody can speak.
func NewSpeaker(to func(words []float32) bool) (*Speaker, error) {
	path, err := exec.LookPath("espeak-ng")
	if err != nil {
		return nil, ErrNoVoice
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := &Speaker{to: to, path: path, queue: make(chan sentence, 1), cancel: cancel, done: make(chan struct{})}
	go s.run(ctx)
	return s, nil
}

// Say wants a sentence said in the language of a tag. It never waits: while one is
// being said and another waits, a third is left out.
func (s *Speaker) Say(tag, text string) {
	select {
	case s.queue <- sentence{tag, text}:
	default:
	}
}

// Close ends the speaker, and the process that it may be waiting for.
func (s *Speaker) Close() {
	s.cancel()
	<-s.done
}

func (s *Speaker) run(ctx context.Context) {
	defer close(s.done)
	for {
		select {
		case <-ctx.Done():
			return
		case say := <-s.queue:
			words, err := s.speak(ctx, say)
			if err != nil || !s.to(words) {
				continue // one caption is not heard; it can be read
			}
			s.rest(ctx, time.Duration(len(words))*time.Second/Rate)
		}
	}
}

// rest waits until what was said is over.
func (s *Speaker) rest(ctx context.Context, pause time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(pause):
	}
}

// speak lets the program say a sentence.
func (s *Speaker) speak(ctx context.Context, say sentence) ([]float32, error) {
	ctx, cancel := context.WithTimeout(ctx, speakTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, s.path, "-v", Voice(say.tag), "-s", "160", "--stdin", "--stdout")
	cmd.Stdin = strings.NewReader(say.text)
	cmd.WaitDelay = time.Second
	out := &limited{left: longestSpeech}
	cmd.Stdout = out
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("say %q: %w", say.text, err)
	}
	return decode(&out.buf)
}

// limited keeps the first bytes that are written to it.
type limited struct {
	buf  bytes.Buffer
	left int
}

func (l *limited) Write(b []byte) (int, error) {
	n := min(len(b), l.left)
	l.buf.Write(b[:n])
	l.left -= n
	return len(b), nil
}

// decode reads speech as WAV and brings it to Rate and to its level.
func decode(wav io.Reader) ([]float32, error) {
	src, err := mic.FromWAV(wav, "speech")
	if err != nil {
		return nil, err
	}
	defer src.Close()
	if src.Format().Channels != 1 {
		return nil, fmt.Errorf("read speech: got %d channels, want 1", src.Format().Channels)
	}
	src = mic.Resample(src, Rate)
	var words []float32
	for buf := make([]float32, 4096); ; {
		n, err := src.Read(buf)
		words = append(words, buf[:n]...)
		if err == io.EOF {
			return level(words), nil
		} else if err != nil {
			return nil, err
		}
	}
}

// level brings words to speechLevel.
func level(words []float32) []float32 {
	sum, peak := 1e-9, 1e-9
	for _, x := range words {
		sum += float64(x) * float64(x)
		peak = max(peak, math.Abs(float64(x)))
	}
	g := float32(min(gain(speechLevel)/math.Sqrt(sum/float64(len(words)+1)), 0.7/peak))
	for i := range words {
		words[i] *= g
	}
	return words
}

// voices are the program's voices for languages that it calls otherwise.
var voices = map[string]string{"zh": "cmn", "en": "en-gb", "fr": "fr-fr", "pt": "pt-br"}

// Voice returns the program's voice for a language.
func Voice(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	if v, ok := voices[base]; ok {
		return v
	}
	return base
}
