package device

import (
	"errors"
	"fmt"
	"time"

	"github.com/jfreymuth/pulse"
	"github.com/jfreymuth/pulse/proto"

	"jiayou/audio/mic"
)

// pulseRate is the rate asked for, in Hz. The server resamples what has
// another, and 3:1 is easy on the ear's own resampler.
const pulseRate = 48000

// openPulse opens the PulseAudio source called name: its identifier or its
// description. Where there is none, or no server, it returns errAbsent and the
// identifiers that there are.
func openPulse(name string, channels int) (*stream, []string, error) {
	client, err := newPulse()
	if err != nil {
		return nil, nil, errAbsent
	}
	source, names, err := findPulse(client, name)
	if err != nil {
		client.Close()
		return nil, names, err
	}
	s, err := startPulse(client, source, channels, name != "")
	if err != nil {
		client.Close()
		return nil, names, fmt.Errorf("it does not start: %w", err)
	}
	return s, nil, nil
}

// pulseHas reports whether a server has a source of that name now.
func pulseHas(name string) bool {
	client, err := newPulse()
	if err != nil {
		return false
	}
	defer client.Close()
	_, _, err = findPulse(client, name)
	return err == nil
}

// newPulse connects to the server.
func newPulse() (*pulse.Client, error) {
	return pulse.NewClient(pulse.ClientApplicationName("jiayou"), pulse.ClientTimeout(2*time.Second))
}

// findPulse looks for a source.
func findPulse(client *pulse.Client, name string) (*pulse.Source, []string, error) {
	sources, err := client.ListSources()
	if err != nil {
		return nil, nil, err
	}
	var ids, titles []string
	for _, s := range sources {
		ids, titles = append(ids, s.ID()), append(titles, s.Name())
	}
	if name == "" {
		s, err := client.DefaultSource()
		if err != nil {
			return nil, ids, errAbsent
		}
		return s, ids, nil
	}
	i, err := choose(name, ids)
	if errors.Is(err, errAbsent) {
		i, err = choose(name, titles)
	}
	if err != nil {
		return nil, ids, err
	}
	return sources[i], ids, nil
}

// startPulse records the first channels of a source in pieces of 10 ms. One that was
// chosen is kept to: else the server, when it is unplugged, moves the record to another
// one and says nothing, and the show hears a microphone that nobody has named.
func startPulse(client *pulse.Client, source *pulse.Source, most int, chosen bool) (*stream, error) {
	there := source.Channels()
	channels := max(1, min(most, len(there)))
	layout := pulse.RecordMono
	switch {
	case len(there) > 2:
		layout = pulse.RecordChannels(there[:channels])
	case channels == 2:
		layout = pulse.RecordStereo
	}
	s := newStream(mic.Format{Rate: pulseRate, Channels: channels, Name: fmt.Sprintf("microphone %q", source.ID())})
	asIs := pulse.RecordRawOption(func(r *proto.CreateRecordStream) {
		r.NoRemix = len(there) > 2 // its first channels, not a mix of all
		r.NoMove = chosen
	})
	put := pulse.Float32Writer(func(in []float32) (int, error) {
		s.ring.put(in)
		return len(in), nil
	})
	record, err := client.NewRecord(put, layout, pulse.RecordSampleRate(pulseRate),
		pulse.RecordSource(source), pulse.RecordLatency(0.01), pulse.RecordMediaName("the crowd"), asIs)
	if err != nil {
		return nil, err
	}
	s.latency = 0.01      // as asked for
	s.stop = client.Close // the server ends the record with its client
	record.Start()
	return s, nil
}
