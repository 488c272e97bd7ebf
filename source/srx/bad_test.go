package srx

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// known are expressions that engines which try every way are known to hang on, each
// with what is repeated to do so.
var known = []struct{ expression, again string }{
	{`(a+)+b`, "a"}, {`(a*)*b`, "a"}, {`(a|a)*b`, "a"}, {`(a|aa)+b`, "a"}, {`(a|a?)+b`, "a"},
	{`(a+)+$`, "a"}, {`^(a+)+$`, "a"}, {`(a{1,9})*b`, "a"}, {`(a{1,30}){1,30}b`, "a"}, {`(a?){60}a{60}`, "a"},
	{`((a+)+)+b`, "a"}, {`((a*)*)*b`, "a"}, {`(a*a*)*b`, "a"}, {`a*a*a*a*a*a*a*a*b`, "a"}, {`(.*a){20}b`, "a"},
	{`(.*)*b`, "a"}, {`(.+)+b`, "a"}, {`(.*,){11}P`, "1,"}, {`.*.*=.*`, "x"}, {`x*x*=`, "x"},
	{`([a-zA-Z]+)*b1`, "aZ"}, {`(\w+\s?)*;`, "a "}, {`(\w+)\s*=\s*(\w+)+;`, "a"}, {`(\s+)*\.`, " "}, {`\s+$`, " "},
	{`(\s|\t| )+x`, " "}, {`\s*\s*\s*\s*x`, " "}, {`[\s\u200b]+$`, "\u200b "}, {`(\d+)+x`, "1"}, {`(\d+|\d+\.)+x`, "1"},
	{`(\d*\.?\d*)*x`, "1"}, {`([0-9]+,?)+x`, "1,"}, {`(-?\d+)*@`, "1"}, {`(0|1|[01])*2`, "01"}, {`(x+x+)+y`, "x"},
	{`(x+)*(x+)*y`, "x"}, {`(x\w{1,10})+y`, "x"}, {`(\p{L}+)*\.`, "ấ"}, {`(\p{L}+\p{M}*)+\.`, "a\u0301"}, {`(\p{Lu}\p{Ll}*\s?)+\.`, "Ab "},
	{`([\p{L}&&[^x]]+)*x\.`, "y"}, {`(?i)(ấ|Ấ)+b`, "ấẤ"}, {`(\b\w+\b\s?)+!`, "a "}, {`(?:(?:a|b)+)+c`, "ab"}, {`(a|b|ab)*c`, "ab"},
	{`(aa|aab?)*c`, "a"}, {`(ab*)*c`, "ab"}, {`(a.*){9}b`, "a"}, {`(.?){99}b`, "a"}, {`(a|.)*b`, "a"},
	{`^([a-z0-9]+(-[a-z0-9]+)*)+$`, "a-"}, {`^(([a-z])+.)+[A-Z]([a-z])+$`, "a"}, {`([^"]|"")*"x`, `""`}, {`"(\\.|[^"])*"x`, `\"`},
	{`([a-z0-9._-]+)+@`, "a.-"}, {`([\w-]+\.)+[a-z]{2,6}x`, "a."}, {`(\w+[.-]?)+@(\w+[.-]?)+\.\w{2,9}$`, "a"},
	{`(https?://)?([\w-]+\.?)+/x`, "w"}, {`<(\w+(\s+\w+="[^"]*")*)+>`, `a b="" `}, {`(/\*.*\*/)+x`, "/**/"}, {`(<!--.*?-->)*x`, "<!---->"},
	{`(?<=(a+)+)b`, "a"}, {`(?<!(a*)*b)c`, "a"}, {`(?=(a+)+c)a`, "a"}, {`(?!(a|aa)+c)a+b`, "a"}, {`(?<=(?=(a|a)*b)a*)c`, "a"},
	{`.{0,900}b`, "a"}, {`(a.{0,900})c`, "a"}, {`[ab]*a[ab]{9}c`, "abb"}, {`(?s).*(?:\r?\n.*)*x`, "a\n"},
	{`((a{1,100}){1,100}){1,100}b`, "a"}, {`(((a+){9}){9}){9}{9}`, "a"}, {`a{99999}`, "a"}, {`(((((.?){20}){20}){20}){20}){20}`, "a"},
	{`(a++)++b`, "a"}, {`(?>a+)+b`, "a"}, {`(a+)\1+b`, "a"}, {`^(a?)+\1$`, "a"}, {`((()){999}){999}b`, "a"}, {`((|)*)*b`, "a"},
}

// Every known bad expression is refused when it is read, or takes steps in
// proportion to the text.
func TestKnownBad(t *testing.T) {
	const long = 100_000
	refused := 0
	for _, k := range known {
		r := ofText(k.expression)
		if r == nil {
			refused++
			continue
		}
		text := strings.Repeat(k.again, long/len(k.again))
		m := r.machinery()
		r.ends(m, text)
		if got, most := m.steps(), 3*(len(text)+1)*size(r); size(r) > MaxSize || got > most {
			t.Errorf("%s: %d steps for %d instructions", k.expression, got, size(r))
		}
	}
	if refused != 8 || len(known) < 60+refused {
		t.Errorf("%d of %d are refused", refused, len(known))
	}
}

// ofText reads a file with the expression at both sides; nil if it is refused.
func ofText(expression string) *Rules {
	written := strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(expression)
	text := strings.Replace(sample, `\b(TP|TS)\.`, written, 1)
	text = strings.Replace(text, `\s</afterbreak>`, written+`</afterbreak>`, 1)
	r, _ := Read("rules.srx", text, language.Vietnamese)
	return r
}

// A machine that came by more than it keeps finds the same.
func TestForget(t *testing.T) {
	text := make([]byte, 60_000)
	for i, random := range rand.New(rand.NewPCG(1, 2)).Perm(len(text)) {
		text[i] = "ab"[random%2]
	}
	r, _, _ := ofOne(t, `a.{24}`, ``)
	m := r.machinery()
	ends := r.ends(m, string(text))
	for at, next := 25, 0; at < len(text); at++ {
		found := next < len(ends) && ends[next] == at
		if found {
			next++
		}
		if found != (text[at-25] == 'a') {
			t.Fatalf("%d: %v", at, found)
		}
	}
	if m.before.room > 8*len(text) { // every place has a list of its own
		t.Errorf("nothing is forgotten: %d", m.before.room)
	}
}
