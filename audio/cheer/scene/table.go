package scene

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Print writes the whole score as tables for people. Latencies are in ms from
// the audible onset of a burst to the confirmed roar, of those found within 1 s;
// the others had their roar later, or one before them that was of something else
// and went on, or none.
func (s *Score) Print(w io.Writer) error {
	p := &page{w: w}
	if s.All.Bursts > 0 {
		p.line("%-10s %7s %6s %6s %6s %8s %8s", "F1", "bursts", "250ms", "500ms", "1s", "alarms", "per_h")
		p.line("%-10s %7d %6.2f %6.2f %6.2f %8d %8.1f", "crowds", s.All.Bursts, s.F1(Within250), s.F1(Within500), s.F1(Within1s),
			s.SceneAlarms, float64(s.SceneAlarms)/s.SceneHours)
		p.line("")
		p.line("%-10s %7s %6s %6s %6s %8s %8s %6s %6s %6s", "recall", "bursts", "250ms", "500ms", "1s", "p50_ms", "p95_ms", "late", "early", "never")
		p.hits("all", &s.All)
		for _, snr := range slices.Backward(keys(s.SNR)) {
			p.hits(fmt.Sprintf("%+d dB", snr), s.SNR[snr])
		}
		for _, k := range keys(s.Background) {
			p.hits(k, s.Background[k])
		}
		for _, k := range keys(s.Kind) {
			p.hits(k, s.Kind[k])
		}
	}
	if s.Pooled.Hours > 0 {
		if s.All.Bursts > 0 {
			p.line("")
		}
		p.line("%-10s %7s %8s %8s", "negatives", "min", "alarms", "per_h")
		for _, k := range keys(s.False) {
			p.alarms(k, s.False[k])
		}
		p.alarms("pooled", &s.Pooled)
	}
	return p.err
}

func keys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// page writes lines until one fails.
type page struct {
	w   io.Writer
	err error
}

func (p *page) line(format string, a ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", a...)
	}
}

func (p *page) hits(name string, h *Hits) {
	p.line("%-10s %7d %6.2f %6.2f %6.2f %8s %8s %6d %6d %6d", name, h.Bursts, h.Recall(Within250), h.Recall(Within500), h.Recall(Within1s),
		h.latency(0.5), h.latency(0.95), h.Late, h.Early, h.Bursts-h.Within[Within1s]-h.Late-h.Early)
}

// latency is a percentile in ms, as it is printed.
func (h *Hits) latency(share float64) string {
	if len(h.Latency) == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f", 1000*h.Percentile(share))
}

func (p *page) alarms(name string, a *Alarms) {
	p.line("%-10s %7.1f %8d %8.1f", name, 60*a.Hours, a.Count, a.PerHour())
}
