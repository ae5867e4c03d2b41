//go:build cgo && !race

package device

import (
	"errors"
	"fmt"

	"github.com/gordonklaus/portaudio"

	"jiayou/audio/mic"
)

const (
	rate   = 48000 // Hz, preferred
	frames = 480   // per callback: one hop of the ear
)

// openPortAudio opens the PortAudio device called name. Where there is none it
// returns errAbsent and the names that there are; where PortAudio itself cannot be
// used, an error that says why and is errAbsent, too. Every stream has its own
// Initialize, since PortAudio looks for devices only then.
func openPortAudio(name string, channels int) (*stream, []string, error) {
	found, err := do(counter, func() (opened, error) {
		hush()
		if err := alsaLacks(); err != nil {
			return opened{}, err
		}
		if err := portaudio.Initialize(); err != nil {
			return opened{}, err
		}
		dev, names, err := find(name)
		if err != nil {
			portaudio.Terminate()
			return opened{names: names}, err
		}
		s, err := start(dev, channels)
		if err != nil {
			portaudio.Terminate()
		}
		return opened{s, names}, err
	}, func(o opened) { o.Close() })
	if err != nil {
		return nil, found.names, err
	}
	return found.stream, nil, nil
}

// opened is a running stream, and the names that it was chosen from.
type opened struct {
	*stream
	names []string
}

// find looks for an input device.
func find(name string) (*portaudio.DeviceInfo, []string, error) {
	devices, err := portaudio.Devices()
	if err != nil {
		return nil, nil, err
	}
	var inputs []*portaudio.DeviceInfo
	var names []string
	for _, d := range devices {
		if d.MaxInputChannels > 0 {
			inputs, names = append(inputs, d), append(names, d.Name)
		}
	}
	if name == "" {
		dev, err := portaudio.DefaultInputDevice()
		if err != nil {
			return nil, names, errAbsent
		}
		return dev, names, nil
	}
	i, err := choose(name, names)
	if err != nil {
		return nil, names, err
	}
	return inputs[i], names, nil
}

// start opens and starts a stream with the first wish that the device grants, as
// many channels as are asked for before all. Where it grants none, the error is that
// of the best.
func start(dev *portaudio.DeviceInfo, most int) (*stream, error) {
	var best error
	for _, channels := range []int{min(most, dev.MaxInputChannels), min(2, dev.MaxInputChannels), 1} {
		for _, hz := range []float64{rate, dev.DefaultSampleRate} {
			s, err := try(dev, channels, hz)
			if err == nil {
				return s, nil
			}
			if best == nil {
				best = err
			}
		}
	}
	return nil, fmt.Errorf("it does not start: %w", best)
}

// try opens and starts one stream.
func try(dev *portaudio.DeviceInfo, channels int, hz float64) (*stream, error) {
	s := newStream(mic.Format{Rate: int(hz), Channels: channels, Name: fmt.Sprintf("microphone %q", dev.Name)})
	p := portaudio.LowLatencyParameters(dev, nil)
	p.Input.Channels, p.SampleRate, p.FramesPerBuffer = channels, hz, frames
	pa, err := portaudio.OpenStream(p, s.callback)
	if err != nil {
		return nil, err
	}
	s.stop = func() { do(counter, func() (none, error) { return none{}, shut(pa) }, func(none) {}) }
	if err := pa.Start(); err != nil {
		pa.Close()
		return nil, err
	}
	if info := pa.Info(); info != nil {
		s.latency = info.InputLatency.Seconds()
	}
	return s, nil
}

// callback runs on PortAudio's own thread: it may not allocate, wait or panic.
// in is C memory, good only until it returns.
func (s *stream) callback(in []float32, _ portaudio.StreamCallbackTimeInfo, flags portaudio.StreamCallbackFlags) {
	defer func() { recover() }() // else the binding ends the program
	if flags&portaudio.InputOverflow != 0 {
		s.ring.dropped.Add(1)
	}
	s.ring.put(in)
}

// none is the result of a call that has none.
type none struct{}

// shut ends a stream and its Initialize.
func shut(pa *portaudio.Stream) error {
	return errors.Join(pa.Abort(), pa.Close(), portaudio.Terminate())
}
