package replay_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/replay"
	"jiayou/sim/sense"
)

// noisy is a hall with a microphone for each stand, whose levels never rest:
// waves of cheering a few seconds long under a loudness that trembles.
func noisy() func(tick int) sim.Input {
	r := rand.New(rand.NewPCG(1, 2))
	stand := func(tick int, phase float64) sim.Cheer {
		level := 90 + 80*math.Sin(float64(tick)/370+phase) + 8*r.NormFloat64()
		return sim.Cheer{Level: uint8(max(0, min(255, level))), Roar: level > 140}
	}
	return func(tick int) sim.Input {
		return sim.Input{Cheer: [2]sim.Cheer{stand(tick, 0), stand(tick, 2)}}
	}
}

func silence(int) sim.Input { return sim.Input{} }

// record plays ticks of a match, all of it for 0, and returns its file.
func record(t testing.TB, cfg sim.Config, hall func(tick int) sim.Input, ticks int) ([]byte, *sim.Match) {
	t.Helper()
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	rec, err := replay.NewWriter(&file, cfg)
	if err != nil {
		t.Fatal(err)
	}
	for tick := 0; !m.Finished() && (ticks == 0 || tick < ticks); tick++ {
		in := hall(tick)
		if err := errors.Join(m.Step(in), rec.Tick(in, m)); err != nil {
			t.Fatal(err)
		}
	}
	if err := rec.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes(), m
}

func TestWholeMatchIsSmallAndVerifies(t *testing.T) {
	for _, hall := range []struct {
		name  string
		input func(int) sim.Input
		most  int // bytes
	}{{"noisy", noisy(), 60_000}, {"silence", silence, 25_000}} {
		file, m := record(t, sim.DefaultConfig(5), hall.input, 0)
		t.Logf("%s: %d bytes for %d s", hall.name, len(file), m.Frame().Tick/sim.TicksPerSecond)
		if len(file) > hall.most {
			t.Errorf("%s: got %d bytes, want at most %d", hall.name, len(file), hall.most)
		}
		rep, err := replay.Verify(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("%s: %v", hall.name, err)
		}
		if rep.Hash != m.Hash() || rep.Ticks != m.Frame().Tick || !rep.Finished || rep.Header.Seed != 5 {
			t.Errorf("%s: got %+v, want the match of seed 5 with hash %016x after %d ticks", hall.name, rep, m.Hash(), m.Frame().Tick)
		}
	}
}

func TestInputsComeBackAsTheyWere(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	halls := map[string]func(tick int) sim.Input{
		"noisy": noisy(),
		"wild": func(int) sim.Input {
			c := func() sim.Cheer { return sim.Cheer{Level: uint8(r.Uint32()), Roar: r.Uint32()&1 == 1} }
			return sim.Input{Cheer: [2]sim.Cheer{c(), c()}}
		},
		"one microphone": func(tick int) sim.Input {
			c := sim.Cheer{Level: uint8(tick), Roar: tick/50%2 == 1}
			return sim.Input{Cheer: [2]sim.Cheer{c, c}}
		},
		"extremes": func(tick int) sim.Input {
			return sim.Input{Cheer: [2]sim.Cheer{{Level: uint8(tick % 2 * 255)}, {Level: uint8(tick % 2 * 128), Roar: true}}}
		},
	}
	for name, hall := range halls {
		const ticks = 1234
		want := make([]sim.Input, ticks)
		file, m := record(t, sim.DefaultConfig(1), func(tick int) sim.Input {
			want[tick] = hall(tick)
			return want[tick]
		}, ticks)
		rd, err := replay.NewReader(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var got []sim.Input
		var last uint64
		for {
			s, err := rd.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got = append(got, s.Inputs...)
			last = s.Hash
		}
		if len(got) != ticks || last != m.Hash() {
			t.Fatalf("%s: got %d ticks with hash %016x, want %d with %016x", name, len(got), last, ticks, m.Hash())
		}
		for i := range got {
			if got[i] != want[i] {
				t.Fatalf("%s: tick %d: got %+v, want %+v", name, i, got[i], want[i])
			}
		}
	}
}

func TestTruncatedAnywhereVerifiesUpToTheLastWholeSecond(t *testing.T) {
	file, _ := record(t, sim.DefaultConfig(2), noisy(), 350)
	ends := frameEnds(file)
	for cut := range len(file) {
		rep, err := replay.Verify(bytes.NewReader(file[:cut]))
		if !errors.Is(err, replay.ErrTruncated) {
			t.Fatalf("cut at byte %d of %d: got %v, want %v", cut, len(file), err, replay.ErrTruncated)
		}
		whole := 0
		for _, end := range ends[1:] {
			if cut >= end {
				whole += 100
			}
		}
		if want := min(whole, 350); rep.Ticks != want {
			t.Fatalf("cut at byte %d: got %d ticks verified, want %d", cut, rep.Ticks, want)
		}
	}
	if _, err := replay.Verify(bytes.NewReader(file[:ends[2]])); err == nil || err.Error() != "the file is truncated: verified up to second 2: copy the file again" {
		t.Errorf("got %v, want the last second verified", err)
	}
}

// frameEnds returns the offset after each frame: header, seconds, end mark.
func frameEnds(file []byte) []int {
	var ends []int
	for at := bytes.IndexByte(file, '\n') + 1; at < len(file); {
		at += 3 + int(binary.LittleEndian.Uint16(file[at+1:])) + 4
		ends = append(ends, at)
	}
	return ends
}

func TestAnyAlteredByteIsFoundOut(t *testing.T) {
	file, _ := record(t, sim.DefaultConfig(2), noisy(), 250)
	for at := range file {
		altered := bytes.Clone(file)
		altered[at] ^= 0x10
		if err := readAll(altered); err == nil {
			t.Errorf("byte %d of %d altered: got no error", at, len(file))
		}
	}
	if err := readAll(append(bytes.Clone(file), 0)); !errors.Is(err, replay.ErrAltered) {
		t.Errorf("got %v after a byte was appended, want %v", err, replay.ErrAltered)
	}
	ends := frameEnds(file)
	if err := readAll(append(bytes.Clone(file[:ends[0]]), file[ends[1]:]...)); !errors.Is(err, replay.ErrAltered) {
		t.Errorf("got %v after a second was cut out, want %v", err, replay.ErrAltered)
	}
}

func readAll(file []byte) error {
	rd, err := replay.NewReader(bytes.NewReader(file))
	for err == nil {
		_, err = rd.Next()
	}
	if err == io.EOF {
		return nil
	}
	return err
}

// TestForgedInputDiffers adds half a second of roar, as somebody would who knows the
// format and mends the checksum. It is found out in the very tick as a rule, and
// what it has changed is named.
func TestForgedInputDiffers(t *testing.T) {
	const forgeries = 24
	exact := 0
	for i := range forgeries {
		from := 345 + 50*i
		rep, err := replay.Verify(bytes.NewReader(forge(t, from)))
		second := from/sim.TicksPerSecond + 1
		if !errors.Is(err, replay.ErrDiffers) || rep.Ticks != (second-1)*sim.TicksPerSecond ||
			!strings.Contains(err.Error(), fmt.Sprintf("in second %d, and by its end in ", second)) ||
			!strings.HasSuffix(err.Error(), fmt.Sprintf("verified up to second %d: the file was altered, or recorded by another build", second-1)) {
			t.Fatalf("got %v after %d ticks, want a difference in second %d", err, rep.Ticks, second)
		}
		if strings.Contains(err.Error(), fmt.Sprintf("from tick %d on,", from+1)) {
			exact++
		}
		if i == 0 && !strings.Contains(err.Error(), "in the crowd (hash ") {
			t.Errorf("got %v, want a difference of the crowd alone", err)
		}
	}
	if exact < forgeries*3/4 {
		t.Errorf("got %d of %d forgeries in the very tick, want nearly all", exact, forgeries)
	}
}

// forge returns the file of a match whose inputs claim a roar from a tick on.
func forge(t *testing.T, from int) []byte {
	t.Helper()
	var file bytes.Buffer
	m, _ := sim.New(sim.DefaultConfig(9))
	rec, err := replay.NewWriter(&file, m.Config())
	if err != nil {
		t.Fatal(err)
	}
	for tick := range from + 200 {
		if err := m.Step(sim.Input{}); err != nil {
			t.Fatal(err)
		}
		var in sim.Input
		in.Cheer[0].Roar = tick >= from && tick < from+50
		if err := rec.Tick(in, m); err != nil {
			t.Fatal(err)
		}
	}
	if err := rec.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestForeignFilesAreRefused(t *testing.T) {
	header := func(json string) string {
		frame := append([]byte{'H', byte(len(json)), 0}, json...)
		sum := crc32.Checksum(frame, crc32.MakeTable(crc32.Castagnoli))
		return "jiayou match 2\n" + string(binary.LittleEndian.AppendUint32(frame, sum))
	}
	for _, c := range []struct {
		file string
		want error
		line string
	}{
		{"", replay.ErrTruncated, "the file is truncated: it is empty: copy it again"},
		{"RIFFxxxxWAVEfmt 12345", replay.ErrForeign, `not a match file: it starts with "RIFFxxxxWAVEfmt": choose one that was recorded by this program`},
		{"hello", replay.ErrForeign, `not a match file: it starts with "hello": choose one that was recorded by this program`},
		{"jiayou match 1\n", replay.ErrVersion, `made by another version: this program reads match files of form 2, it starts with "jiayou match 1\n"`},
		{"jiayou ma", replay.ErrTruncated, "the file is truncated: it ends in its first line: copy it again"},
		{header(`{`), replay.ErrAltered, "the file is altered: its header cannot be read: unexpected end of JSON input"},
		{header(`{"version":"0.0.1"}`), replay.ErrVersion,
			`made by another version: recorded by version "0.0.1", this is ` + sim.Version + `: play it with the program that recorded it`},
		{header(`{"version":"` + sim.Version + `","format":"2v2"}`), replay.ErrAltered,
			`the file is altered: its header has an unknown format "2v2": choose one of ` + strings.Join(field.Names(), ", ")},
		{header(`{"version":"` + sim.Version + `","format":"3v3","sense":"real","home":"x"}`), replay.ErrAltered,
			`the file is altered: its header has an unknown team "x": choose one of waves, embers, harbour, sparrows`},
		{header(`{"version":"` + sim.Version + `","format":"3v3","sense":"x"}`), replay.ErrAltered,
			`the file is altered: its header has an unknown sense "x": choose one of real, perfect, poor`},
		{header(`{"version":"` + sim.Version + `","format":"3v3","sense":"real","robot":"r2d2"}`), replay.ErrAltered,
			`the file is altered: the robot in its header: unknown robot "r2d2": choose one of ` + strings.Join(robots.Names(), ", ")},
		{header(`{"version":"` + sim.Version + `","format":"3v3","sense":"real","robot":"x.toml","robot_file":"mass = 0 # kg; me"}`), replay.ErrAltered,
			`the file is altered: the robot in its header: x.toml:1: mass is 0 kg, want 0.5 to 120`},
	} {
		_, err := replay.Verify(strings.NewReader(c.file))
		if !errors.Is(err, c.want) || err.Error() != c.line {
			t.Errorf("%q: got %v, want %s", c.file, err, c.line)
		}
	}
}

func TestUnnamedFormatIsNotRecorded(t *testing.T) {
	cfg := sim.DefaultConfig(1)
	cfg.Format.Width++
	if _, err := replay.NewWriter(io.Discard, cfg); err == nil {
		t.Error("got no error for a format that no file can name")
	}
	cfg = sim.DefaultConfig(1)
	cfg.Sense.Drift *= 2
	if _, err := replay.NewWriter(io.Discard, cfg); err == nil {
		t.Error("got no error for senses that no file can name")
	}
}

func TestRobotsComeBack(t *testing.T) {
	text, err := robots.File("booster-k1")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []humanoid.Kind{{Name: "adult-150"}, {Name: "mine.toml", Text: string(text)}} {
		cfg := sim.DefaultConfig(3)
		cfg.Robot = kind
		file, m := record(t, cfg, silence, 1500)
		p, err := replay.Open(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if p.Match().Config() != cfg {
			t.Errorf("got %+v, want %+v", p.Match().Config(), cfg)
		}
		if rep, err := replay.Verify(bytes.NewReader(file)); err != nil || rep.Hash != m.Hash() {
			t.Errorf("%s: got %016x and %v, want %016x", kind.Name, rep.Hash, err, m.Hash())
		}
	}
	cfg := sim.DefaultConfig(3)
	cfg.Robot = humanoid.Kind{Name: "mine.toml", Text: "mass = 3"}
	if _, err := replay.NewWriter(io.Discard, cfg); err == nil {
		t.Error("got no error for a robot that cannot play")
	}
}

func TestSensesComeBack(t *testing.T) {
	cfg := sim.DefaultConfig(3)
	cfg.Sense, _ = sense.ByName("poor")
	file, m := record(t, cfg, silence, 3000)
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if p.Match().Config() != cfg {
		t.Errorf("got %+v, want %+v", p.Match().Config(), cfg)
	}
	if rep, err := replay.Verify(bytes.NewReader(file)); err != nil || rep.Hash != m.Hash() {
		t.Errorf("got %016x and %v, want %016x", rep.Hash, err, m.Hash())
	}
}

func TestWriterKeepsItsFirstError(t *testing.T) {
	full := errors.New("the disk is full")
	rec, err := replay.NewWriter(&fillingDisk{left: 300, err: full}, sim.DefaultConfig(1))
	m, _ := sim.New(sim.DefaultConfig(1))
	for tick := 0; tick < 3000 && err == nil; tick++ {
		err = rec.Tick(sim.Input{}, m)
	}
	if !errors.Is(err, full) || !errors.Is(rec.Close(), full) {
		t.Errorf("got %v, want %v from Tick and from Close", err, full)
	}
}

type fillingDisk struct {
	left int
	err  error
}

func (d *fillingDisk) Write(b []byte) (int, error) {
	if d.left -= len(b); d.left < 0 {
		return 0, d.err
	}
	return len(b), nil
}

func FuzzReader(f *testing.F) {
	file, _ := record(f, sim.DefaultConfig(1), noisy(), 250)
	f.Add(file)
	f.Add(file[:len(file)/2])
	f.Add([]byte("jiayou match 2\nH\xff\xff"))
	f.Fuzz(func(t *testing.T, file []byte) {
		rd, err := replay.NewReader(bytes.NewReader(file))
		ticks := 0
		for err == nil {
			var s replay.Second
			s, err = rd.Next()
			ticks += len(s.Inputs)
		}
		// A second takes at least 18 bytes: a small file cannot keep a reader
		// busy for long.
		if ticks > (len(file)/18+1)*sim.TicksPerSecond {
			t.Errorf("got %d ticks out of %d bytes", ticks, len(file))
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	file, m := record(b, sim.DefaultConfig(5), noisy(), 0)
	for b.Loop() {
		if _, err := replay.Verify(bytes.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
	seconds := float64(m.Frame().Tick) / sim.TicksPerSecond * float64(b.N)
	b.ReportMetric(seconds/b.Elapsed().Seconds(), "×realtime")
}

func Example() {
	m, err := sim.New(sim.DefaultConfig(7))
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	rec, err := replay.NewWriter(&file, m.Config())
	if err != nil {
		fmt.Println(err)
		return
	}
	roar := sim.Cheer{Level: 180, Roar: true}
	for m.Frame().Tick < 1050 {
		in := sim.Input{Cheer: [2]sim.Cheer{roar, roar}}
		if err := errors.Join(m.Step(in), rec.Tick(in, m)); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := rec.Close(); err != nil {
		fmt.Println(err)
		return
	}

	report, err := replay.Verify(&file)
	fmt.Println(report.Ticks, "ticks are as recorded:", report.Hash == m.Hash(), err)
	// Output: 1050 ticks are as recorded: true <nil>
}

// TestTheEffectOfTheCrowdComesBack records a match whose crowd has a part of its
// effect: played again with all of it, it would be another one.
func TestTheEffectOfTheCrowdComesBack(t *testing.T) {
	cfg := sim.DefaultConfig(7)
	cfg.Damped = 40
	file, m := record(t, cfg, noisy(), 3000)
	p, err := replay.Open(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if p.Match().Config() != cfg {
		t.Errorf("got %+v, want %+v", p.Match().Config(), cfg)
	}
	if rep, err := replay.Verify(bytes.NewReader(file)); err != nil || rep.Hash != m.Hash() {
		t.Errorf("got %016x and %v, want %016x", rep.Hash, err, m.Hash())
	}
	cfg.Damped = 0
	if _, whole := record(t, cfg, noisy(), 3000); whole.Hash() == m.Hash() {
		t.Error("got the same match with all of the effect, want another one")
	}
}
