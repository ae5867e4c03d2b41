package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/scene"
)

// set returns the tracks of scenes that are made by make. If the plan has a folder
// to keep them in, it is made once for these traits: whoever changes scenes
// empties the folder.
func (p plan) set(name string, make func(add func(scene.Scene)) error) ([]*track, error) {
	path := ""
	if p.kept != "" {
		path = filepath.Join(p.kept, fmt.Sprintf("%s_%d_%08x.tracks", name, p.seed, trait.Recipe()))
		if tracks, err := readTracks(path); err == nil || !os.IsNotExist(err) {
			return tracks, err
		}
	}
	var tracks []*track
	err := make(func(sc scene.Scene) {
		tracks = append(tracks, hear(&sc))
	})
	if err != nil || path == "" {
		return tracks, err
	}
	return tracks, writeTracks(path, tracks)
}

// kept is what a file of tracks says of one before its numbers.
type kept struct {
	Scene scene.Scene // without its sound
	Hops  int
}

func writeTracks(path string, tracks []*track) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	for _, t := range tracks {
		if err := json.NewEncoder(w).Encode(kept{t.scene, len(t.label)}); err != nil {
			return err
		}
		for _, row := range t.traits {
			if err := binary.Write(w, binary.LittleEndian, row); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

func readTracks(path string) ([]*track, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	var tracks []*track
	for {
		line, err := r.ReadBytes('\n')
		if len(line) == 0 {
			return tracks, nil
		}
		var k kept
		if err == nil {
			err = json.Unmarshal(line, &k)
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w: remove it", path, err)
		}
		t := newTrack(k.Scene, k.Hops)
		for _, row := range t.traits {
			if err == nil {
				err = binary.Read(r, binary.LittleEndian, row)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w: remove it", path, err)
		}
		tracks = append(tracks, t)
	}
}
