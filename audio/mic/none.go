package mic

// None is silence without end, mono at 16 kHz. It is as quick as its reader;
// hold it to real time with Paced.
func None() Source { return none{} }

type none struct{}

func (none) Format() Format { return Format{Rate: 16000, Channels: 1, Name: "none"} }
func (none) Close() error   { return nil }

func (none) Read(buf []float32) (int, error) {
	clear(buf)
	return len(buf), nil
}
