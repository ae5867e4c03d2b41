package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"jiayou/audio/cheer/scene"
)

func TestWhatIsKeptIsWhatWasHeard(t *testing.T) {
	p := plan{kept: t.TempDir()}
	made := 0
	scenes := func(add func(scene.Scene)) error {
		made++
		add(scene.Scene{Name: "scene_00", Seconds: 1, Sound: make([]float32, scene.Rate), Truth: []scene.Burst{{Onset: 0.5, Audible: 0.6, Offset: 0.9, Clip: "a"}}})
		add(scene.Scene{Name: "far_cough", Seconds: 2, Sound: make([]float32, 2*scene.Rate), Class: "cough"})
		return nil
	}
	first, err := p.set("a", scenes)
	if err != nil {
		t.Fatal(err)
	}
	again, err := p.set("a", scenes)
	if err != nil || made != 1 || !reflect.DeepEqual(first, again) {
		t.Errorf("got %d tracks and %v after %d makings, want the %d that were kept after one", len(again), err, made, len(first))
	}
	files, _ := filepath.Glob(filepath.Join(p.kept, "*"))
	if err := os.Truncate(files[0], 1000); err != nil {
		t.Fatal(err)
	}
	if _, err := p.set("a", scenes); err == nil {
		t.Error("got no error of a file that was cut short")
	}
}
