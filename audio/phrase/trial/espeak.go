package main

import (
	"cmp"
	"math"
	"math/rand/v2"

	"jiayou/audio/internal/espeak"
)

// tongue is a language of espeak-ng, what its crowds shout, and what else is said in
// front of a pitch.
type tongue struct {
	voice, phrase string
	other         []string
}

// tongues are in turn the speakers'. 加油 is every second one.
var tongues = []tongue{
	{"cmn", "加油", []string{"你好", "机器人", "足球", "好球", "快跑", "真的吗", "再来一个", "谢谢", "等一下", "在哪里", "不知道", "太好了", "走吧", "妈妈你看", "家里有", "加一"}},
	{"yue", "加油", []string{"你好", "機械人", "足球", "好波", "快啲跑", "係咪呀", "再嚟一個", "多謝", "等一陣", "喺邊度", "唔知道", "太好喇", "行啦", "媽咪睇下", "屋企有", "加一"}},
	{"cmn", "加油", []string{"进球了", "油条", "家有", "加法", "小心", "站起来", "打得好", "你们看", "几点了", "没关系", "我也要", "这边", "别动", "好厉害", "回家吧", "有人吗"}},
	{"en-us", "come on", []string{"hello", "robot", "football", "good ball", "run faster", "really", "one more", "thank you", "wait a minute", "where is it", "I don't know", "very good", "let's go", "mummy look", "come in", "common"}},
	{"yue", "加油", []string{"入波喇", "食飯未", "加法", "家有", "小心", "企起身", "踢得好", "你睇", "幾點呀", "冇關係", "我都要", "呢邊", "咪郁", "好勁呀", "返屋企", "有冇人"}},
	{"de", "los geht's", []string{"hallo", "Roboter", "Fußball", "guter Schuss", "lauf schneller", "wirklich", "noch einmal", "danke", "warte mal", "wo ist er", "weiß nicht", "sehr gut", "gehen wir", "Mama schau", "los jetzt", "geht nicht"}},
	{"cmn", "加油", []string{"你好", "机器人", "足球", "好球", "快跑", "真的吗", "再来一个", "谢谢", "等一下", "在哪里", "不知道", "太好了", "走吧", "妈妈你看", "家里有", "加一"}},
	{"es", "vamos", []string{"hola", "robot", "fútbol", "buen tiro", "corre más", "de verdad", "otra vez", "gracias", "espera", "dónde está", "no sé", "muy bien", "mira mamá", "venga", "vemos", "cuándo"}},
	{"ja", "がんばれ", []string{"こんにちは", "ロボット", "サッカー", "ナイスシュート", "はやく", "ほんとう", "もういちど", "ありがとう", "まって", "どこですか", "しらない", "すごい", "いこう", "ママみて", "がんこ", "ばれた"}},
	{"cmn", "加油", []string{"进球了", "油条", "家有", "加法", "小心", "站起来", "打得好", "你们看", "几点了", "没关系", "我也要", "这边", "别动", "好厉害", "回家吧", "有人吗"}},
	{"ko", "화이팅", []string{"안녕하세요", "로봇", "축구", "잘했어", "빨리", "정말", "한번더", "고마워", "잠깐만", "어디야", "몰라", "좋아", "가자", "엄마 봐", "와이프", "몇시야"}},
	{"fr", "allez les bleus", []string{"bonjour", "robot", "football", "beau tir", "cours plus vite", "vraiment", "encore une fois", "merci", "attends", "où est-il", "je ne sais pas", "très bien", "regarde maman", "on y va", "aller", "les bleuets"}},
}

// synthesised returns speakers of espeak-ng. From one utterance to the next the pace
// varies by 14 % each way, the pitch by a fifth of its range, and pitch and resonances
// together by 3 %.
func synthesised(n int, seed uint64) ([]speaker, error) {
	var all []speaker
	for i := range n {
		rng := rand.New(rand.NewPCG(seed, uint64(i)))
		in := tongues[i%len(tongues)]
		throat := func(i int) espeak.Voice {
			return espeak.Voice{Language: in.voice, Variant: espeak.Variants[i%len(espeak.Variants)]}
		}
		v := talker{rng: rng, voice: throat(i), pace: 130 + 60*rng.Float64(), pitch: 35 + 30*rng.Float64()}
		s := speaker{name: in.voice + "+" + v.voice.Variant}
		for range taught {
			s.taught = append(s.taught, v.say(in.phrase))
		}
		for range again {
			s.again = append(s.again, v.say(in.phrase))
		}
		for _, w := range in.other {
			s.other = append(s.other, v.say(w))
		}
		for k := range echoed {
			stranger := v
			stranger.voice = throat(i + 1 + 5*k)
			stranger.pitch = 35 + 30*rng.Float64()
			s.echoed = append(s.echoed, stranger.say(in.phrase))
			v.err = cmp.Or(v.err, stranger.err)
		}
		if v.err != nil {
			return nil, v.err
		}
		all = append(all, s)
	}
	return all, nil
}

// talker is one who speaks with a voice of espeak-ng.
type talker struct {
	rng         *rand.Rand
	voice       espeak.Voice
	pace, pitch float64
	err         error
}

func (t *talker) say(text string) []float64 {
	if t.err != nil {
		return nil
	}
	between := func(lo, hi float64) float64 { return lo + (hi-lo)*t.rng.Float64() }
	t.voice.Pace, t.voice.Pitch = int(t.pace*between(0.86, 1.14)), int(t.pitch*between(0.8, 1.2))
	x, err := t.voice.Say(text)
	t.err = err
	return espeak.Faster(x, math.Exp(0.03*t.rng.NormFloat64()))
}
