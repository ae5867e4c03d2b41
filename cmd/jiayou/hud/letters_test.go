package hud

import (
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"jiayou/assets"
	"jiayou/cmd/words"
)

// TestEveryLetterIsInItsFont shapes every text as it is drawn: a letter that its
// font lacks, alone or in the form that its neighbours ask for, is glyph 0.
func TestEveryLetterIsInItsFont(t *testing.T) {
	for _, tag := range assets.Languages() {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		h, err := New(w)
		if err != nil {
			t.Fatal(err)
		}
		texts := []string{w.Name, w.Cheer, "0123456789:–.,×¼…%·/"}
		for key, forms := range w.Texts {
			if group, _, _ := strings.Cut(key, "."); group == "lab" || group == "check" || group == "league" {
				continue // a terminal's and a browser's, which have fonts of their own
			}
			for _, s := range forms {
				texts = append(texts, strings.NewReplacer("{", "", "}", "").Replace(s))
			}
		}
		for _, s := range texts {
			x := h.text(s, 40, paper)
			for _, g := range text.AppendLazyGlyphs(nil, s, h.faces.face(&x), nil) {
				if g.GID == 0 {
					t.Errorf("%s: font %s has no glyph for %q in %q: run assets/fonts/cut", tag, w.Font, s[g.StartIndexInBytes:g.EndIndexInBytes], s)
				}
			}
		}
	}
}

// Joined letters look otherwise than alone, and run from right to left.
func TestArabicIsJoinedAndOrdered(t *testing.T) {
	w, err := words.Load("ar")
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(w)
	if err != nil {
		t.Fatal(err)
	}
	glyphs := func(s string) []text.LazyGlyph {
		x := h.text(s, 40, paper)
		return text.AppendLazyGlyphs(nil, s, h.faces.face(&x), nil)
	}
	if alone, joined := glyphs("ه")[0].GID, glyphs("ههه"); joined[1].GID == alone || joined[0].GID == joined[2].GID {
		t.Errorf("got glyphs %d, %d, %d for three joined letters, want three forms that are not the single one %d", joined[0].GID, joined[1].GID, joined[2].GID, alone)
	}
	at := map[string]float64{}
	const sentence = "قبل 12:45 WAVES ث"
	for _, g := range glyphs(sentence) {
		at[sentence[g.StartIndexInBytes:g.EndIndexInBytes]] = g.OriginX
	}
	for _, order := range [][2]string{{"1", "2"}, {"2", ":"}, {":", "4"}, {"W", "A"}, {"W", "1"}, {"1", "ق"}, {"ث", "W"}} {
		if left, right := order[0], order[1]; at[left] >= at[right] {
			t.Errorf("%s stands at %.0f and %s at %.0f, want it to the left", left, at[left], right, at[right])
		}
	}
}

func TestLinesBreakWhereTheScriptAllows(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Shout! Get BLUE\u00a02 up!", "Shout! |Get |BLUE\u00a02 |up!"},
		{"让蓝队2号站起来！", "让|蓝|队2号|站|起|来！"},
		{"オレンジ2番を立たせよう！もっと叫んで！", "オレンジ2番を|立たせよう！|もっと|叫んで！"},
		{"真ん中をねらおう：me.strike(world.goal)。", "真ん|中をねらおう：|me.strike(world.goal)。"},
		{"로봇이 듣고 있어요", "로봇이 |듣고 |있어요"},
	} {
		if got := strings.Join(pieces(c.text), "|"); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	const text = "麦克风只测音量，不会录音。"
	if got, want := strings.Join(phrases(pieces(text)), "|"), "麦克风只测音量，|不会录音。"; got != want {
		t.Errorf("got phrases %s, want %s", got, want)
	}
}

func TestNamesOfOtherScriptsAreRunsOfTheirOwn(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{"en", "GOAL for SPARROWS!", "latin:GOAL for SPARROWS!"},
		{"en", "GOAL for 小明!", "latin:GOAL for |names:小明|latin:!"},
		{"ru", "Победа: 小明 FC!", "latin:Победа: |names:小明|latin: FC!"},
		{"ar", "فاز 小明 FC!", "ar:!|names:小明 FC|ar:فاز "},
		{"ar", "小明 فاز!", "ar: فاز!|names:小明"},
	} {
		w, err := words.Load(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		h, err := New(w)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range h.faces.runs(h.own(c.text, 40, paper)) {
			got = append(got, r.Font+":"+r.String)
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.tag, got, c.want)
		}
	}
}
