package main

import (
	"errors"
	"io"
	"path/filepath"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/cheer/scene"
	"jiayou/audio/mic"
)

// makeScenes fills folder with crowd scenes and a stream of each class of
// negatives.
func makeScenes(clips, folder string, seed uint64, count int) (err error) {
	if count < 0 {
		return misuse("got %d minutes of scenes, want none or more", count)
	}
	from, err := scene.ReadClips(clips)
	if err != nil {
		return err
	}
	to, err := scene.MakeFolder(folder)
	if err != nil {
		return err
	}
	for i := range count {
		err = errors.Join(err, to.Add(scene.Crowd(from, scene.Spec{Seed: seed, Number: i})))
	}
	for _, class := range from.Classes() {
		err = errors.Join(err, to.Add(scene.Negatives(from, class, scene.Spec{Seed: seed})))
	}
	return errors.Join(err, to.Close())
}

// printScore lets the ear hear every scene of a folder.
func printScore(folder string, cfg audio.Config, out io.Writer) error {
	scenes, err := scene.ReadFolder(folder)
	if err != nil {
		return err
	}
	onsets := map[string][]float64{}
	for i := range scenes {
		sc := &scenes[i]
		src, err := mic.OpenWAV(filepath.Join(folder, sc.Name+".wav"))
		if err != nil {
			return err
		}
		onsets[sc.Name], sc.Seconds, err = listen(src, cfg)
		if err := errors.Join(err, src.Close()); err != nil {
			return err
		}
	}
	return scene.Judge(scenes, onsets).Print(out)
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
