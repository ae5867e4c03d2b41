package scene

import (
	"bufio"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// TruthFile is the table beside the scenes of a folder: one line per burst with
// the columns scene, onset_s, audible_s, offset_s, snr_db, clip and background.
// scene_00.wav is a scene with bursts, far_cough.wav a stream of negatives.
const TruthFile = "truth.csv"

var truthColumns = []string{"scene", "onset_s", "audible_s", "offset_s", "snr_db", "clip", "background"}

// Folder takes scenes one after the other, and their truth at the end.
type Folder struct {
	path string
	rows [][]string
}

// MakeFolder makes a folder for scenes, if it is not there yet.
func MakeFolder(path string) (*Folder, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, fmt.Errorf("make a folder for scenes: %w", err)
	}
	return &Folder{path, [][]string{truthColumns}}, nil
}

// Add writes a scene as 16-bit WAV.
func (f *Folder) Add(sc Scene) error {
	for _, b := range sc.Truth {
		f.rows = append(f.rows, []string{sc.Name, seconds(b.Onset), seconds(b.Audible), seconds(b.Offset), strconv.Itoa(b.SNR), b.Clip, b.Background})
	}
	return writeSound(filepath.Join(f.path, sc.Name+".wav"), sc.Sound)
}

func seconds(s float64) string { return strconv.FormatFloat(s, 'f', 3, 64) }

// Close writes the truth.
func (f *Folder) Close() error {
	out, err := os.Create(filepath.Join(f.path, TruthFile))
	if err != nil {
		return err
	}
	return errors.Join(csv.NewWriter(out).WriteAll(f.rows), out.Close())
}

func writeSound(path string, x []float32) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	size := uint32(2 * len(x))
	head := struct {
		Riff           [4]byte
		Rest           uint32
		Wave, Fmt      [4]byte
		FmtSize        uint32
		Format, Mono   uint16
		Rate, PerSec   uint32
		PerFrame, Bits uint16
		Data           [4]byte
		Size           uint32
	}{[4]byte([]byte("RIFF")), 36 + size, [4]byte([]byte("WAVE")), [4]byte([]byte("fmt ")), 16, 1, 1, Rate, 2 * Rate, 2, 16, [4]byte([]byte("data")), size}
	err = binary.Write(out, binary.LittleEndian, head)
	for _, v := range x {
		n := uint16(int16(math.Round(float64(max(-1, min(1, v))) * math.MaxInt16)))
		out.WriteByte(byte(n))
		out.WriteByte(byte(n >> 8))
	}
	return errors.Join(err, out.Flush(), f.Close())
}

// ReadFolder returns the scenes of a folder without their sound, by name. A
// folder of negatives alone needs no truth.
func ReadFolder(path string) ([]Scene, error) {
	truth, err := readTruth(filepath.Join(path, TruthFile))
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(path, "*.wav"))
	if err != nil {
		return nil, err
	}
	var scenes []Scene
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".wav")
		sc := Scene{Name: name, Class: ClassOf(name), Truth: truth[name]}
		delete(truth, name)
		if sc.Class != "" || len(sc.Truth) > 0 {
			scenes = append(scenes, sc)
		}
	}
	for name := range truth {
		return nil, fmt.Errorf("read %s: scene %s of %s has no sound: make the scenes again", path, name, TruthFile)
	}
	if len(scenes) == 0 {
		return nil, fmt.Errorf("read %s: found no scene: it needs %s with scene_NN.wav, or far_CLASS.wav", path, TruthFile)
	}
	return scenes, nil
}

func readTruth(path string) (map[string][]Burst, error) {
	truth := map[string][]Burst{}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return truth, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := readTable(f, truthColumns...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	for i, r := range rows {
		b := Burst{Clip: r[5], Background: r[6]}
		for k, to := range []*float64{&b.Onset, &b.Audible, &b.Offset} {
			if *to, err = strconv.ParseFloat(r[1+k], 64); err != nil {
				return nil, fmt.Errorf("%s:%d: got %s %q, want seconds", path, i+2, truthColumns[1+k], r[1+k])
			}
		}
		if b.SNR, err = strconv.Atoi(r[4]); err != nil {
			return nil, fmt.Errorf("%s:%d: got snr_db %q, want a whole number", path, i+2, r[4])
		}
		truth[r[0]] = append(truth[r[0]], b)
	}
	return truth, nil
}
