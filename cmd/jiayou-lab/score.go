package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/cheer/scene"
	"jiayou/audio/mic"
)

// makeScenes fills folder with crowd scenes as the spec has them, and a stream of each
// class of negatives.
func makeScenes(clips, folder string, spec scene.Spec, count int, errs io.Writer) (err error) {
	if count < 0 {
		return misuse("got %d minutes of scenes, want none or more", count)
	}
	if _, ok := scene.Microphones[spec.Microphone]; !ok && spec.Microphone != "" {
		return misuse("unknown microphone %q: choose one of %s", spec.Microphone, microphones())
	}
	if st, err := os.Stat(folder); err == nil && !st.IsDir() {
		return fmt.Errorf("make scenes in %s: it is a file: name a folder, which need not exist", folder)
	}
	from, err := scene.ReadClips(clips)
	if err != nil {
		return err
	}
	to, err := scene.MakeFolder(folder)
	if err != nil {
		return err
	}
	classes := from.Classes()
	bar := newProgress(errs, count+len(classes))
	defer bar.clear()
	for spec.Number = range count {
		bar.show(spec.Number)
		err = errors.Join(err, to.Add(scene.Crowd(from, spec)))
	}
	for i, class := range classes {
		bar.show(count + i)
		err = errors.Join(err, to.Add(scene.Negatives(from, class, spec)))
	}
	return errors.Join(err, to.Close())
}

// microphones lists the names of those that scenes can be heard through.
func microphones() string {
	return strings.Join(slices.Sorted(maps.Keys(scene.Microphones)), ", ")
}

// printScore lets the ear hear every scene of a folder.
func printScore(folder string, cfg audio.Config, s streams) error {
	switch st, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("score %s: there is no such folder: make it with hear --scenes", folder)
	case err == nil && !st.IsDir():
		return fmt.Errorf("score %s: it is no folder: name the one that hear --scenes has made", folder)
	}
	scenes, err := scene.ReadFolder(folder)
	if err != nil {
		return err
	}
	onsets := map[string][]float64{}
	bar := newProgress(s.err, len(scenes))
	defer bar.clear()
	for i := range scenes {
		bar.show(i)
		sc := &scenes[i]
		src, err := mic.OpenWAV(filepath.Join(folder, sc.Name+".wav"))
		if err != nil {
			return err
		}
		onsets[sc.Name], sc.Seconds, err = listen(src, cfg)
		if err := errors.Join(cmp.Or(err, mic.Flaw(src)), src.Close()); err != nil {
			return err
		}
		if err := checkTruth(folder, sc); err != nil {
			return err
		}
	}
	bar.clear()
	return scene.Judge(scenes, onsets).Print(s.out)
}

// checkTruth looks for bursts that are not within their scene: nobody could hear them.
func checkTruth(folder string, sc *scene.Scene) error {
	const slack = 0.1 // s, of a last hop that is not whole
	for _, b := range sc.Truth {
		if !(b.Onset >= 0 && b.Onset <= b.Audible && b.Onset < b.Offset && max(b.Audible, b.Offset) <= sc.Seconds+slack) {
			return fmt.Errorf("read %s: %s cheers from %g s, audible from %g, to %g, want that order, from 0 on and to %.2f at most, its end: make the scenes again",
				filepath.Join(folder, scene.TruthFile), sc.Name, b.Onset, b.Audible, b.Offset, sc.Seconds)
		}
	}
	return nil
}

// listen returns when roars were confirmed, and how long it listened, in s.
func listen(src mic.Source, cfg audio.Config) (onsets []float64, seconds float64, err error) {
	roaring := false
	for h, err := range audio.Listen(src, cfg) {
		if err != nil {
			return nil, 0, err
		}
		s := h.Stands[audio.Home]
		seconds = s.Time
		if s.Roar == cheer.Confirmed && !roaring {
			onsets = append(onsets, s.Time)
		}
		roaring = s.Roar == cheer.Confirmed || roaring && s.Roar != cheer.Off
	}
	return onsets, seconds, nil
}
