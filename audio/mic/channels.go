package mic

// channels returns src with only the channels that are picked, in that order,
// counted from 0, all of which it has: an interface with eight inputs has the home
// stand's microphone at any of them. Closing it closes src.
func channels(src Source, pick ...int) Source {
	p := &picked{src: src, pick: pick, from: src.Format().Channels, format: src.Format()}
	p.format.Channels = len(pick)
	return p
}

// picked is some of the channels of src, or their mean.
type picked struct {
	src    Source
	pick   []int
	from   int  // channels of src
	mean   bool // of those that are picked, as one channel
	format Format
	frames []float32 // of src
}

func (p *picked) Format() Format { return p.format }
func (p *picked) Close() error   { return p.src.Close() }

// Dropped is what src has lost, if it counts.
func (p *picked) Dropped() uint64 {
	if d, ok := p.src.(interface{ Dropped() uint64 }); ok {
		return d.Dropped()
	}
	return 0
}

// Latency is that of src, in s, if it says.
func (p *picked) Latency() float64 {
	if d, ok := p.src.(interface{ Latency() float64 }); ok {
		return d.Latency()
	}
	return 0
}

func (p *picked) Read(buf []float32) (int, error) {
	out := p.format.Channels
	frames := len(buf) / out
	if need := frames * p.from; cap(p.frames) < need {
		p.frames = make([]float32, need)
	}
	n, err := p.src.Read(p.frames[:frames*p.from])
	frames = n / p.from
	for i := range frames {
		p.take(buf[i*out:(i+1)*out], p.frames[i*p.from:(i+1)*p.from])
	}
	clear(p.frames[:n])
	return frames * out, err
}

// take fills one frame from one of src.
func (p *picked) take(to, from []float32) {
	clear(to)
	for k, c := range p.pick {
		if p.mean {
			to[0] += from[c] / float32(len(p.pick))
		} else {
			to[k] = from[c]
		}
	}
}
