package sound

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"sync/atomic"
	"time"

	"github.com/jfreymuth/pulse/proto"
)

const (
	// latency is how much sound the server keeps, s: as little as a picture that
	// comes late by three does not tear, for what is seen is to be heard.
	latency = 0.06
	// stalled is how long a server may ask for nothing before it is taken for
	// dead. It asks a hundred times a second.
	stalled = 2 * time.Second
	// frame is the size of one stereo frame, in bytes.
	frame = 8
)

var errGone = errors.New("the sound server has gone")

// System returns the output that the system prefers: PulseAudio, or PipeWire in
// its place. The environment variable PULSE_SINK names another than the default.
//
// It speaks the server's protocol itself. The engine's own sound ends the program
// when a device is missing, and the client library waits for ever, or panics in a
// goroutine of its own, when a server dies at the wrong moment.
func System() Output { return playPulse }

// playPulse plays on the sound server.
func playPulse(ctx context.Context, fill func([]float32)) error {
	client, conn, err := proto.Connect("")
	if err != nil {
		return fmt.Errorf("play sound: no sound server answers: %w", err)
	}
	defer conn.Close()
	s := &stream{client: client, wake: make(chan struct{}, 1), gone: make(chan struct{})}
	client.Callback = s.hear
	if err := s.open(); err != nil {
		return fmt.Errorf("play sound: the sound server refuses: %w", err)
	}
	for {
		if err := conn.SetWriteDeadline(time.Now().Add(stalled)); err != nil {
			return err
		}
		if err := s.send(fill); err != nil {
			return fmt.Errorf("play sound: %w", err)
		}
		select {
		case <-s.wake:
		case <-s.gone:
			return fmt.Errorf("play sound: %w", errGone)
		case <-time.After(stalled):
			return fmt.Errorf("play sound: the sound server has taken none for %v", stalled)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// stream is a stream of sound to the server.
type stream struct {
	client *proto.Client
	index  uint32
	wants  atomic.Int64 // bytes that the server has asked for
	wake   chan struct{}
	gone   chan struct{}
	sound  [2 * piece]float32
	bytes  [piece * frame]byte
}

// open asks for a stream.
func (s *stream) open() error {
	name := proto.PropList{"application.name": proto.PropListString("Jiayou"), "media.role": proto.PropListString("game")}
	if err := s.client.Request(&proto.SetClientName{Props: name}, &proto.SetClientNameReply{}); err != nil {
		return err
	}
	const target = uint32(latency*Rate) * frame
	var reply proto.CreatePlaybackStreamReply
	err := s.client.Request(&proto.CreatePlaybackStream{
		SampleSpec: proto.SampleSpec{Format: proto.FormatFloat32LE, Channels: 2, Rate: Rate},
		ChannelMap: proto.ChannelMap{proto.ChannelLeft, proto.ChannelRight},
		SinkIndex:  proto.Undefined, SinkName: os.Getenv("PULSE_SINK"),

		BufferMaxLength: 2 * target, BufferTargetLength: target,
		BufferPrebufferLength: proto.Undefined, BufferMinimumRequest: Rate / 100 * frame,
		AdjustLatency: true,

		ChannelVolumes: proto.ChannelVolumes{proto.VolumeNorm, proto.VolumeNorm},
		Properties:     proto.PropList{"media.name": proto.PropListString("the show")},
	}, &reply)
	s.index = reply.StreamIndex
	s.wants.Add(int64(reply.Missing))
	return err
}

// hear takes in what the server says. It is called by the client's goroutine and
// must not wait.
func (s *stream) hear(message any) {
	switch m := message.(type) {
	case *proto.Request:
		s.wants.Add(int64(m.Length))
		select {
		case s.wake <- struct{}{}:
		default:
		}
	case *proto.PlaybackStreamKilled, *proto.ConnectionClosed:
		select {
		case <-s.gone:
		default:
			close(s.gone)
		}
	}
}

// send sends all that the server wants.
func (s *stream) send(fill func([]float32)) error {
	for {
		n := int(min(s.wants.Load(), int64(len(s.bytes)))) / frame
		if n <= 0 {
			return nil
		}
		sound := s.sound[:2*n]
		fill(sound)
		for i, x := range sound {
			binary.LittleEndian.PutUint32(s.bytes[4*i:], math.Float32bits(x))
		}
		if err := s.client.Send(s.index, s.bytes[:n*frame]); err != nil {
			return errGone
		}
		s.wants.Add(-int64(n * frame))
	}
}
