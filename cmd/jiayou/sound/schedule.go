package sound

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Schedule is how loud it is at what time of the day.
type Schedule struct {
	Volume int     // percent
	Quiet  []Hours // in which it is another; the first that fits holds
}

// Hours is a part of every day, which may pass midnight.
type Hours struct {
	From, To int // minutes since midnight; To is not in it
	Volume   int // percent
}

// QuietVolume is the volume of quiet hours that do not say another, in percent:
// 20 dB under full.
const QuietVolume = 32

// At returns the volume at a moment, in percent.
func (s *Schedule) At(now time.Time) int {
	minute := now.Hour()*60 + now.Minute()
	for _, h := range s.Quiet {
		in := minute >= h.From && minute < h.To
		if h.From > h.To {
			in = minute >= h.From || minute < h.To
		}
		if in {
			return min(h.Volume, s.Volume)
		}
	}
	return s.Volume
}

// Gain returns a volume of 0 to 100 percent as a gain: each 10 percent less are
// about as much quieter as the 10 before.
func Gain(percent int) float64 {
	share := max(0, min(1, float64(percent)/100))
	return share * share
}

// ParseHours reads quiet hours, such as 22:00-08:00, with a volume of their own if
// wanted: 12:00-13:30=50,22:00-08:00=0.
func ParseHours(text string) ([]Hours, error) {
	var all []Hours
	for part := range strings.SplitSeq(text, ",") {
		h, err := parseHours(strings.TrimSpace(part))
		if err != nil {
			return nil, fmt.Errorf("%q: %w: want hours such as 22:00-08:00 or 12:00-13:30=50", part, err)
		}
		all = append(all, h)
	}
	return all, nil
}

func parseHours(text string) (h Hours, err error) {
	span, volume, given := strings.Cut(text, "=")
	h.Volume = QuietVolume
	if given {
		if h.Volume, err = ParseVolume(volume); err != nil {
			return h, err
		}
	}
	from, to, ok := strings.Cut(span, "-")
	if !ok {
		return h, fmt.Errorf("there is no end")
	}
	if h.From, err = minute(from); err != nil {
		return h, err
	}
	if h.To, err = minute(to); err != nil {
		return h, err
	}
	if h.From == h.To {
		return h, fmt.Errorf("they end when they begin")
	}
	return h, nil
}

// minute reads a time of the day, in minutes since midnight.
func minute(text string) (int, error) {
	t, err := time.Parse("15:04", text)
	if err != nil {
		return 0, fmt.Errorf("%s is no time of the day", strconv.Quote(text))
	}
	return t.Hour()*60 + t.Minute(), nil
}

// ParseVolume reads a volume in percent.
func ParseVolume(text string) (int, error) {
	v, err := strconv.Atoi(text)
	if err != nil || v < 0 || v > 100 {
		return 0, fmt.Errorf("volume %s: give 0 to 100", strconv.Quote(text))
	}
	return v, nil
}
