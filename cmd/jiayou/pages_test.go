package main

import (
	"testing"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/words"
)

// inEnglish is a head-up display that speaks English.
func inEnglish(t *testing.T) *hud.HUD {
	t.Helper()
	english, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	h, err := hud.New(english)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// seated is a desk of a show with these flags, in English.
func seated(t *testing.T, args ...string) *desk {
	t.Helper()
	o, err := parse(args)
	if err != nil {
		t.Fatal(err)
	}
	w := &window{options: o, began: o, scene: &scene{hud: inEnglish(t)}}
	w.desk.window = w
	return &w.desk
}

// TestWhatIsNotSaidIsStillTold takes settings in which something is not said any more.
func TestWhatIsNotSaidIsStillTold(t *testing.T) {
	d := seated(t, "--quiet-hours", "22:00-08:00=20", "--log", "today.jsonl", "--volume", "70")
	w := d.window
	w.sound = &speakers{}
	n, err := parse([]string{"--volume", "60"})
	if err != nil {
		t.Fatal(err)
	}
	const want = "Changed: quiet-hours = –, volume = 60   From the next start on: log = –"
	if got, err := w.take(n); got != want || err != nil {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
	for name, want := range map[string]string{"mic": "of the system", "phrase": "–", "volume": "60", "cheer": "100"} {
		if got := d.value(n, name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	if got := seated(t, "--kiosk").window; got.desk.value(got.options, "lang") != everyLanguage {
		t.Error("a kiosk does not speak all languages in turn")
	}
}

// TestTheVolumeIsOffWhereNothingPlays: with --mute, and after the key for it.
func TestTheVolumeIsOffWhereNothingPlays(t *testing.T) {
	for _, c := range []struct {
		sound speakers
		want  string
	}{
		{speakers{}, "70 %"}, {speakers{muted: true}, "off"}, {speakers{silent: true}, "off"},
	} {
		d := seated(t, "--volume", "70")
		d.window.sound = &c.sound
		if got := d.volume(); got != c.want {
			t.Errorf("muted %v, silent %v: got %q, want %q", c.sound.muted, c.sound.silent, got, c.want)
		}
		if !c.sound.silent {
			continue
		}
		if d.Change("volume", 1); d.window.options.volume != 70 {
			t.Errorf("silent: the volume is %d %% without any sound", d.window.options.volume)
		}
	}
}

// TestWhatAilsAMicrophoneIsTold gives one stand or both a microphone that clips, or from
// which nothing comes.
func TestWhatAilsAMicrophoneIsTold(t *testing.T) {
	d := seated(t)
	well := cheer.Heard{Loudness: -30, Floor: -50}
	clips, dead := well, well
	clips.Clipping, dead.Dead = true, true
	for _, c := range []struct {
		stands [2]cheer.Heard
		want   string
	}{
		{[2]cheer.Heard{well, well}, "-30 / -50 dBFS"},
		{[2]cheer.Heard{clips, clips}, "Too loud, turn it down"},
		{[2]cheer.Heard{dead, well}, "Blue team: No sound, look at the cable"},
		{[2]cheer.Heard{well, clips}, "Orange team: Too loud, turn it down"},
	} {
		row := d.loudness(&audio.Hearing{Stands: c.stands}, &well)
		if row.Value != c.want || row.Alarm != (c.stands != [2]cheer.Heard{well, well}) {
			t.Errorf("got %q, alarm %v, want %q", row.Value, row.Alarm, c.want)
		}
	}
}
