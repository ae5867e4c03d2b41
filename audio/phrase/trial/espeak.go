package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"jiayou/audio/mic"
	"jiayou/audio/phrase"
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

// variants are espeak-ng's throats, men's and women's.
var variants = []string{"m1", "f1", "m2", "f2", "m3", "f3", "m4", "f4", "m5", "f5", "m6", "linda", "m7", "grandma", "klatt2", "belinda",
	"klatt4", "steph", "Alex", "Annie", "croak", "boris", "john", "edward"}

// synthesised returns speakers of espeak-ng. From one utterance to the next the pace
// varies by 14 % each way, the pitch by a fifth of its range, and pitch and resonances
// together by 3 %.
func synthesised(n int, seed uint64) ([]speaker, error) {
	folder, err := os.MkdirTemp("", "voices-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	var all []speaker
	for i := range n {
		rng := rand.New(rand.NewPCG(seed, uint64(i)))
		in := tongues[i%len(tongues)]
		v := espeak{rng: rng, file: filepath.Join(folder, "voice.wav"), voice: in.voice + "+" + variants[i%len(variants)],
			pace: 130 + 60*rng.Float64(), pitch: 35 + 30*rng.Float64()}
		s := speaker{name: v.voice}
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
			stranger.voice = in.voice + "+" + variants[(i+1+5*k)%len(variants)]
			stranger.pitch = 35 + 30*rng.Float64()
			s.echoed = append(s.echoed, stranger.say(in.phrase))
			v.err = cmp.Or(v.err, stranger.err)
		}
		if v.err != nil {
			return nil, fmt.Errorf("let espeak-ng speak: %w", v.err)
		}
		all = append(all, s)
	}
	return all, nil
}

// espeak is one speaker.
type espeak struct {
	rng         *rand.Rand
	file, voice string
	pace, pitch float64
	err         error
}

func (e *espeak) say(text string) []float64 {
	if e.err != nil {
		return nil
	}
	between := func(lo, hi float64) float64 { return lo + (hi-lo)*e.rng.Float64() }
	number := func(x float64) string { return strconv.Itoa(int(x)) }
	out, err := exec.Command("espeak-ng", "-v", e.voice, "-s", number(e.pace*between(0.86, 1.14)), "-p", number(e.pitch*between(0.8, 1.2)),
		"-a", "100", "-w", e.file, text).CombinedOutput()
	if err != nil {
		e.err = fmt.Errorf("%w: %s", err, out)
		return nil
	}
	x, err := sound(e.file)
	e.err = err
	return stretched(x, math.Exp(0.03*e.rng.NormFloat64()))
}

// sound reads a recording at phrase.Rate.
func sound(path string) ([]float64, error) {
	src, err := mic.OpenWAV(path)
	if err != nil {
		return nil, err
	}
	src = mic.Resample(src, phrase.Rate)
	defer src.Close()
	var x []float64
	buf := make([]float32, 1<<14)
	for {
		n, err := src.Read(buf)
		for _, v := range buf[:n] {
			x = append(x, float64(v))
		}
		if errors.Is(err, io.EOF) {
			return x, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// stretched plays x faster by a factor.
func stretched(x []float64, factor float64) []float64 {
	if len(x) < 2 {
		return x
	}
	y := make([]float64, int(float64(len(x)-1)/factor))
	for i := range y {
		at := float64(i) * factor
		k := int(at)
		f := at - float64(k)
		y[i] = x[k]*(1-f) + x[min(k+1, len(x)-1)]*f
	}
	return y
}
