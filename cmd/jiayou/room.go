package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"jiayou/audio/echo"
	"jiayou/audio/room"
	"jiayou/cmd/jiayou/settings"
)

// roomFile is a room that was learned, as it is kept.
type roomFile struct {
	Learned time.Time `toml:"learned"`
	Mic     string    `toml:"mic"`
	Floor   float64   `toml:"floor_dbfs"`
	Swing   float64   `toml:"swing_db"`
	Roar    float64   `toml:"roar_dbfs"`
	// Trim is by how much the second of these Channels is louder than the first, dB.
	Trim     float64 `toml:"trim_db"`
	Channels string  `toml:"channels"`
	// SPL is what a sound level meter beside the microphone shows for 0 dBFS(A), dB;
	// 0 if nobody has held one there. It is for display only.
	SPL float64 `toml:"spl_db"`
	// Own is how loud each band of own sound comes back, dB; empty if none was heard.
	Own []float64 `toml:"own_db"`
}

// coupling is what was learned of own loudspeakers, if anything was.
func (r *roomFile) coupling() (c echo.Coupling, ok bool) {
	return c, copy(c[:], r.Own) == len(c)
}

// roomPath is where the room that the show stands in is kept: what --room says,
// else beside the settings, else in the user's own folder for such things. It is
// empty where there is none.
func (o *options) roomPath() string {
	if o.room != "" {
		return o.room
	}
	return o.kept("room.toml")
}

// readRoom returns the room that was learned, nil if none was. What is wrong with
// its file is no reason not to play: the ear finds its way without it.
func (o *options) readRoom() (*roomFile, error) {
	path := o.roomPath()
	text, err := os.ReadFile(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) && o.room == "" {
		return nil, nil
	}
	var r roomFile
	if err == nil {
		d := toml.NewDecoder(strings.NewReader(string(text))).DisallowUnknownFields()
		err = d.Decode(&r)
	}
	var strict *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		line, _ := strict.Errors[0].Position()
		err = fmt.Errorf("line %d: there is no %s", line, strings.Join(strict.Errors[0].Key(), "."))
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		err = fmt.Errorf("line %d: %s", line, misfit(wrong))
	case err == nil && !(r.Floor >= -90 && r.Floor <= -6):
		err = fmt.Errorf("floor_dbfs = %g: want -90 to -6", r.Floor)
	case err == nil && !(r.Roar > r.Floor && r.Roar <= 0):
		err = fmt.Errorf("roar_dbfs = %g: want more than floor_dbfs, and 0 at most", r.Roar)
	case err == nil && !(math.Abs(r.Trim) <= 12):
		err = fmt.Errorf("trim_db = %g: want -12 to 12", r.Trim)
	case err == nil && !(r.SPL >= 0 && r.SPL <= mostLift):
		err = fmt.Errorf("spl_db = %g: want 0 to %g", r.SPL, mostLift)
	case err == nil && len(r.Own) > 0 && !sane(&r):
		err = fmt.Errorf("own_db: want %d numbers from -80 to 40", echo.Bands)
	}
	if err != nil {
		return nil, fmt.Errorf("read room %s: %w: learn it anew with --calibrate", path, whereSet(string(text), err))
	}
	return &r, nil
}

// misfit says what is wrong with a line, without the names that we have for it.
func misfit(err *toml.DecodeError) string {
	what := strings.TrimPrefix(err.Error(), "toml: ")
	if strings.Contains(what, "struct field") {
		return strings.Join(err.Key(), ".") + ": the value is of the wrong kind"
	}
	return what
}

// whereSet puts the line before an error that begins with the key that it sets.
func whereSet(text string, err error) error {
	key, _, _ := strings.Cut(err.Error(), " ")
	key = strings.TrimSuffix(key, ":")
	for i, line := range strings.Split(text, "\n") {
		if set, _, ok := strings.Cut(line, "="); ok && strings.TrimSpace(set) == key {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return err
}

// sane reports whether what is said of own loudspeakers can be.
func sane(r *roomFile) bool {
	c, ok := r.coupling()
	return ok && len(r.Own) == len(c) && c.Sane()
}

// found is a room that was learned with these options, to be kept. own is where a
// show says what it plays, nil for nowhere. What a sound level meter shows stays as it
// was for the same microphone.
func (o *options) found(r room.Room, mic string, own *echo.Playback) *roomFile {
	f := &roomFile{Learned: time.Now(), Mic: mic, Floor: r.Floor, Swing: r.Swing, Roar: r.Roar}
	if o.pair == 0 {
		f.Trim, f.Channels = r.Trim, o.channels.String()
	}
	was, _ := o.readRoom()
	f.SPL = o.lift(was, mic)
	if own != nil {
		if c, ok := own.Learned(); ok && c.Sane() {
			f.Own = c[:]
		}
	}
	return f
}

// keepRoom writes a room down.
func (o *options) keepRoom(r *roomFile) (string, error) {
	path := o.roomPath()
	if path == "" {
		return "", errors.New("keep room: there is no place for it: give --room FILE")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", fmt.Errorf("keep room: %w", err)
	}
	own := make([]string, len(r.Own))
	for i, g := range r.Own {
		own[i] = fmt.Sprintf("%.1f", tenths(g))
	}
	return path, settings.Replace(path, fmt.Sprintf(`# What jiayou --calibrate has learned of this room. Loudness is that of
# 300 to 4000 Hz. The ear begins with it, and learns on.
learned = %s
mic = %q
floor_dbfs = %.1f # all quiet
swing_db = %.1f # of the quiet room
roar_dbfs = %.1f # all cheering
trim_db = %.1f # by how much the second microphone is louder than the first
channels = %q # of which that was heard
spl_db = %.1f # that a sound level meter shows for 0 dBFS(A), 0 if unknown; for display only
own_db = [%s] # of own loudspeakers, by band from 150 to 7000 Hz
`, r.Learned.UTC().Format(time.RFC3339), plainASCII(r.Mic), r.Floor, r.Swing, r.Roar, tenths(r.Trim), r.Channels, r.SPL, strings.Join(own, ", ")))
}

// tenths rounds a number to tenths, never to a zero below zero.
func tenths(x float64) float64 { return math.Round(10*x)/10 + 0 }

// plainASCII is a name with what TOML and Go do not spell alike left out.
func plainASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, s)
}
