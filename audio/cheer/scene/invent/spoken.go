package invent

import (
	"math"
	"math/rand/v2"

	"jiayou/audio/cheer/scene"
	"jiayou/audio/internal/espeak"
)

// tongue is a language of espeak-ng: what its crowds shout, and what is else said.
type tongue struct {
	language string
	shouts   []string
	talk     []string
}

var tongues = []tongue{
	{"cmn", []string{"加油", "好球", "进了", "冲啊", "中国队加油", "再来一个"}, []string{"今天下午三点有一场机器人足球比赛", "请问洗手间在哪里", "这个机器人走得真慢", "你吃饭了没有"}},
	{"yue", []string{"加油", "好波", "入咗", "快啲", "香港隊"}, []string{"今日下晝三點有一場機械人足球比賽", "唔該洗手間喺邊度", "呢個機械人行得好慢"}},
	{"hak", []string{"加油", "好球"}, []string{"今日天時當好"}},
	{"ja", []string{"がんばれ", "にっぽん", "いけ", "ゴール", "やった"}, []string{"きょうはさんじからロボットのしあいがあります", "すみません、おてあらいはどこですか"}},
	{"ko", []string{"화이팅", "대한민국", "골", "이겨라", "만세"}, []string{"오늘 오후에 로봇 축구 경기가 있습니다", "화장실이 어디예요"}},
	{"en-us", []string{"go go go", "let's go", "come on", "goal", "yeah", "hooray", "defense", "one more time"}, []string{"the match begins at three o'clock in the big hall", "excuse me, where is the way out", "that robot over there keeps falling down", "I had a sandwich for lunch"}},
	{"en-gb", []string{"come on you blues", "goal", "hurrah", "get up", "yes"}, []string{"ladies and gentlemen, please keep behind the line", "I wonder who built this one", "we could come back after lunch"}},
	{"es", []string{"vamos", "olé", "gol", "sí se puede", "arriba", "campeones"}, []string{"el partido empieza a las tres de la tarde", "perdone, dónde está la salida", "ese robot se ha caído otra vez"}},
	{"fr-fr", []string{"allez", "allez les bleus", "but", "ouais", "bravo"}, []string{"le match commence à trois heures dans la grande salle", "excusez-moi, où est la sortie"}},
	{"de", []string{"Tor", "auf geht's", "hurra", "weiter so", "Zugabe"}, []string{"das Spiel beginnt um drei Uhr in der großen Halle", "Entschuldigung, wo geht es hier hinaus", "der fällt ja schon wieder um"}},
	{"it", []string{"forza", "gol", "alé", "dai", "bravi"}, []string{"la partita comincia alle tre del pomeriggio", "scusi, dov'è l'uscita"}},
	{"pt-br", []string{"vai", "gol", "força", "é campeão", "viva"}, []string{"o jogo começa às três horas da tarde", "com licença, onde fica a saída"}},
	{"ru", []string{"давай", "гол", "ура", "вперёд", "молодцы"}, []string{"матч начнётся в три часа в большом зале", "извините, где здесь выход"}},
	{"uk", []string{"давай", "гол", "слава"}, []string{"матч почнеться о третій годині"}},
	{"ar", []string{"يلا", "هدف", "هيا هيا", "برافو"}, []string{"تبدأ المباراة في الساعة الثالثة", "أين المخرج من فضلك"}},
	{"he", []string{"קדימה", "גול", "יש"}, []string{"המשחק מתחיל בשלוש"}},
	{"hi", []string{"चक दे", "गोल", "जीतेगा", "शाबाश"}, []string{"मैच तीन बजे बड़े हॉल में शुरू होगा", "बाहर जाने का रास्ता कहाँ है"}},
	{"tr", []string{"haydi", "gol", "en büyük", "bastır"}, []string{"maç saat üçte büyük salonda başlıyor"}},
	{"pl", []string{"do boju", "gol", "brawo", "jeszcze jeden"}, []string{"mecz zaczyna się o trzeciej w dużej hali"}},
	{"nl", []string{"hup", "kom op", "goal", "hoera"}, []string{"de wedstrijd begint om drie uur in de grote hal"}},
	{"sv", []string{"heja", "mål", "kom igen"}, []string{"matchen börjar klockan tre i stora hallen"}},
	{"el", []string{"πάμε", "γκολ", "ζήτω"}, []string{"ο αγώνας αρχίζει στις τρεις"}},
	{"vi", []string{"cố lên", "vào", "vô địch"}, []string{"trận đấu bắt đầu lúc ba giờ chiều"}},
	{"id", []string{"ayo", "gol", "semangat"}, []string{"pertandingan dimulai pukul tiga sore"}},
	{"fi", []string{"hyvä", "maali", "jes"}, []string{"ottelu alkaa kello kolme"}},
	{"hu", []string{"hajrá", "gól", "éljen"}, []string{"a mérkőzés három órakor kezdődik"}},
	{"cs", []string{"do toho", "gól", "hurá"}, []string{"zápas začíná ve tři hodiny"}},
	{"sw", []string{"twende", "bao", "hoyee"}, []string{"mechi itaanza saa tisa"}},
}

// Spoken is Clips with the voices of a speech synthesiser, espeak-ng, which has to be
// installed: crowds who chant or shout, and who is no crowd: single voices who talk, call
// or chant alone.
func Spoken(seed uint64, crowds, others int) (*scene.Clips, error) {
	clips := &scene.Clips{Negatives: map[string][]*scene.Clip{}}
	s := spoken{}
	for i := range crowds {
		s.maker = maker{rand.New(rand.NewPCG(seed, 0x5b0ce0000+uint64(i)))}
		kind, x := "chant", []float64(nil)
		if i%4 == 3 {
			kind, x = "cheer", s.shouting()
		} else {
			x = s.chanting()
		}
		clips.Cheers = append(clips.Cheers, clip(kind, i, s.recorded(x)))
	}
	for i := range others {
		s.maker = maker{rand.New(rand.NewPCG(seed, 0x5b0ce8000+uint64(i)))}
		for _, n := range []struct {
			class string
			make  func() []float64
		}{{"speech", s.talking}, {"voice", s.calling}, {"babble", s.babbling}} {
			c := clip(n.class, i, s.recorded(n.make()))
			clips.Negatives[n.class] = append(clips.Negatives[n.class], &c)
		}
	}
	return clips, s.err
}

// spoken makes sounds of the voices of espeak-ng. After an error it makes nothing.
type spoken struct {
	maker
	err error
}

// voice is somebody of that language.
func (s *spoken) voice(language string) espeak.Voice {
	return espeak.Voice{Language: language, Variant: one(s.maker, espeak.Variants...), Pace: 110 + s.rng.IntN(110), Pitch: 15 + s.rng.IntN(80)}
}

// say returns what a voice says.
func (s *spoken) say(v espeak.Voice, text string) []float64 {
	if s.err != nil {
		return nil
	}
	x, err := v.Say(text)
	s.err = err
	return level(x, -20)
}

// throats let some say the same words, and each of them is as many more as are asked for:
// taller and smaller people, so resonances and pitch are others.
func (s *spoken) throats(text string, languages ...string) func() []float64 {
	var said [][]float64
	for range 3 + s.rng.IntN(8) {
		said = append(said, s.say(s.voice(one(s.maker, languages...)), text))
	}
	small := s.ratio(1, 1.3) // children
	return func() []float64 { return espeak.Faster(one(s.maker, said...), small*s.ratio(0.88, 1.14)) }
}

// chanting is many who shout the same words in time.
func (s *spoken) chanting() []float64 {
	in := one(s.maker, tongues...)
	throat := s.throats(one(s.maker, in.shouts...), in.language)
	word := float64(len(throat())) / rate
	period := max(word*s.between(0.75, 1.4), s.between(0.6, 1.7))
	rounds := int(math.Ceil(s.between(3, 6) / period))
	x := seconds(float64(rounds)*period + word + 1)
	loose, distant := s.between(0.02, 0.1), s.rng.IntN(3) == 0
	for range int(s.ratio(6, 40)) {
		v := throat()
		if distant {
			v = s.afar(v)
		}
		gain := amplitude(s.between(-10, 0))
		for r := range rounds {
			lay(x, v, int((0.2+float64(r)*period+max(0, 0.08+loose*s.rng.NormFloat64()))*rate), gain*amplitude(s.between(-2, 0)))
		}
	}
	if s.rng.IntN(4) == 0 { // some clap to it
		hand, gain := s.clap(), amplitude(s.between(-12, 0))
		for range int(s.ratio(4, 30)) {
			for r := range rounds {
				lay(x, hand, int((0.3+float64(r)*period+0.03*s.rng.NormFloat64())*rate), gain*s.between(0.3, 1))
			}
		}
	}
	return s.hall(x)
}

// shouting is many who shout different things at their own time.
func (s *spoken) shouting() []float64 {
	length := s.between(2, 6)
	x := seconds(length + 1)
	together := s.between(0.05, 0.8)
	in := one(s.maker, tongues...)
	var throats []func() []float64
	for range 4 {
		throats = append(throats, s.throats(one(s.maker, in.shouts...), in.language))
	}
	for range int(s.ratio(6, 50)) {
		for at := 0.2 + together*math.Abs(s.rng.NormFloat64()); at < length; {
			v := s.afar(one(s.maker, throats...)())
			lay(x, v, int(at*rate), 1)
			at += float64(len(v))/rate + s.between(0, 0.5)
		}
	}
	return s.hall(x)
}

// talking is one person who talks.
func (s *spoken) talking() []float64 {
	in := one(s.maker, tongues...)
	v, size := s.voice(in.language), s.ratio(0.9, 1.25)
	var x []float64
	for range 1 + s.rng.IntN(3) {
		x = append(x, espeak.Faster(s.say(v, one(s.maker, in.talk...)), size)...)
		x = append(x, seconds(s.between(0.1, 0.6))...)
	}
	return s.room(x)
}

// babbling is several who talk at once.
func (s *spoken) babbling() []float64 {
	var said [][]float64
	for range 6 {
		said = append(said, s.talking())
	}
	return s.overlapping(func() []float64 { return espeak.Faster(one(s.maker, said...), s.ratio(0.88, 1.14)) })
}

// calling is one person, or two, who shout as crowds do.
func (s *spoken) calling() []float64 {
	in := one(s.maker, tongues...)
	throat := s.throats(one(s.maker, in.shouts...), in.language)
	x := seconds(s.between(1, 4))
	for range 1 + s.rng.IntN(2) {
		v := throat()
		period := max(float64(len(v))/rate*s.between(0.9, 1.6), 0.5)
		for at := s.between(0, 0.3); at*rate < float64(len(x)-len(v)); at += period {
			lay(x, v, int(at*rate), 1)
		}
	}
	return s.room(x)
}
