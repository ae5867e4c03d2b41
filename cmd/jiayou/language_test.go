package main

import (
	"slices"
	"testing"

	"jiayou/assets"
	"jiayou/cmd/jiayou/hud"
	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/words"
)

// spoken returns the languages of a scene after each of some views.
func spoken(t *testing.T, roams bool, views ...show.View) (tags []string) {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	h, err := hud.New(w)
	if err != nil {
		t.Fatal(err)
	}
	s := &scene{hud: h, roams: roams}
	for _, v := range views {
		s.view = v
		if err := s.roam(); err != nil {
			t.Fatal(err)
		}
		tags = append(tags, h.Language())
	}
	return tags
}

// TestWhoPassesByReadsAllLanguages goes twice through a kiosk's cards, through a
// match that somebody plays, and on.
func TestWhoPassesByReadsAllLanguages(t *testing.T) {
	attract := func(c show.Card) show.View { return show.View{Scene: show.Attract, Card: c} }
	views := []show.View{
		attract(show.NoCard), attract(show.HowTo), attract(show.HowTo), attract(show.Privacy), // English
		attract(show.NoCard), attract(show.HowTo), attract(show.Privacy), // the next one
		{Scene: show.WarmUp}, {Scene: show.Countdown}, {Scene: show.Play}, {Scene: show.Result}, {Scene: show.Photo},
		attract(show.NoCard), attract(show.HowTo), // and the one after it
	}
	want := slices.Concat(slices.Repeat([]string{"en"}, 5), slices.Repeat([]string{"es"}, 8), []string{"fr"})
	if got := spoken(t, true, views...); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := spoken(t, false, views...); !slices.Equal(got, slices.Repeat([]string{"en"}, len(views))) {
		t.Errorf("got %v from a show that was told its language, want English throughout", got)
	}
}

func TestEachMatchSpeaksAnotherLanguage(t *testing.T) {
	var views []show.View
	for range assets.Languages() {
		views = append(views, show.View{Scene: show.Play}, show.View{Scene: show.Result})
	}
	got := spoken(t, true, append(views, show.View{Scene: show.Countdown})...)
	if last := got[len(got)-1]; last != "en" || len(slices.Compact(got)) != len(assets.Languages())+1 {
		t.Errorf("got %v, want each language for one match and English again", got)
	}
}

func TestAKioskSpeaksAllLanguages(t *testing.T) {
	for _, c := range []struct {
		o    options
		want bool
	}{
		{options{}, false},
		{options{lang: "de"}, false},
		{options{lang: "auto"}, true},
		{options{kiosk: true}, true},
		{options{kiosk: true, lang: "de"}, false},
	} {
		if got := c.o.roams(); got != c.want {
			t.Errorf("kiosk %v with --lang %q: got %v, want %v", c.o.kiosk, c.o.lang, got, c.want)
		}
	}
}
