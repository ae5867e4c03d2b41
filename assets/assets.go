// Package assets holds the files that travel inside the programs: fonts,
// languages, the words on the boards, a clip of cheering. Each folder says in
// its CREDITS.md where its files come from and under which licence.
//
// The package knows nothing about what the files mean and imports nothing of
// ours, so that anything may import it.
package assets

import (
	"embed"
	"path"
	"strings"
)

//go:embed fonts/*.ttf fonts/*.otf lang/*.json
var files embed.FS

// Font returns the font file of that name without its ending, such as "latin":
// a TrueType or OpenType font.
func Font(name string) ([]byte, error) {
	if b, err := files.ReadFile("fonts/" + name + ".otf"); err == nil {
		return b, nil
	}
	return files.ReadFile("fonts/" + name + ".ttf")
}

// Language returns the catalogue of a language tag, such as "zh-Hant": JSON
// with the language's own name, its font and its texts by key, as lang/README.md
// describes it.
func Language(tag string) ([]byte, error) { return files.ReadFile("lang/" + tag + ".json") }

// Languages returns the tags of all catalogues in alphabetical order.
func Languages() []string {
	entries, err := files.ReadDir("lang")
	if err != nil {
		panic("assets: " + err.Error()) // it is embedded
	}
	var tags []string
	for _, e := range entries {
		if tag := strings.TrimSuffix(e.Name(), path.Ext(e.Name())); tag != boards {
			tags = append(tags, tag)
		}
	}
	return tags
}

const boards = "boards"

// Boards returns the words on the boards round the pitch: a JSON list of texts,
// each with the font that it is set in.
func Boards() ([]byte, error) { return Language(boards) }

//go:embed sound/cheer.wav
var cheer []byte

// Cheer returns a clip of people cheering, as a WAV file. It is not to be
// changed.
func Cheer() []byte { return cheer }
