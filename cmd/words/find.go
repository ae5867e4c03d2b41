package words

import (
	"os"
	"slices"
	"strings"

	"jiayou/assets"
)

// English is the language for those that the show does not speak.
const English = "en"

// Match returns the tag of the language that fits a locale best, such as
// "zh_TW.UTF-8", "pt-BR" or "fr": English where none does.
func Match(locale string) string {
	if tag := find(locale); tag != "" {
		return tag
	}
	return English
}

// Locale is the language of the system, as POSIX orders its variables.
func Locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return ""
}

// Next returns the language after one, in the order of assets.Languages and
// round again: what a key turns to, and a show that nobody has told.
func Next(tag string) string {
	tags := assets.Languages()
	return tags[(slices.Index(tags, tag)+1)%len(tags)]
}

// find returns the tag of the catalogue that fits a locale, or "". A catalogue
// is for all countries of its language; only Chinese is told apart by them.
//
// The matcher of golang.org/x/text is not used: it gives those it does not know
// a neighbour's language, Ukrainians Russian, where we would rather speak English.
func find(locale string) string {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	want := strings.ToLower(strings.ReplaceAll(locale, "_", "-"))
	tags := assets.Languages()
	for _, tag := range tags {
		if strings.ToLower(tag) == want {
			return tag
		}
	}
	parts := strings.Split(want, "-")
	if parts[0] == "zh" {
		return chinese(parts[1:])
	}
	if slices.Contains(tags, parts[0]) {
		return parts[0]
	}
	return ""
}

// chinese returns what is read where, by script and country: Hong Kong and
// Macao read their own words, unless the script says that they do not.
func chinese(parts []string) string {
	has := func(part string) bool { return slices.Contains(parts, part) }
	switch {
	case has("hans"):
		return "zh-Hans"
	case has("hk"), has("mo"), has("yue"):
		return "yue"
	case has("hant"), has("tw"):
		return "zh-Hant"
	}
	return "zh-Hans"
}
