package xml

import (
	stdxml "encoding/xml"
	"strings"
	"testing"
)

// sample is XLIFF as translators' programs write it.
var sample = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1">` + strings.Repeat(`
    <unit id="u12345">
      <segment id="s1" state="translated">
        <source>Hội nghị thượng đỉnh Liên minh Kinh tế Á-Âu (EAEU) khai mạc sáng nay tại thủ đô Mát-xcơ-va.</source>
        <target>Саммит Евразийского экономического союза (ЕАЭС) открылся сегодня утром в Москве &amp; области.</target>
      </segment>
    </unit>`, 5000) + "</xliff>"

func BenchmarkScanner(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		for s := NewScanner("a.xlf", sample, Options{}); s.Next(); {
		}
	}
}

func BenchmarkElement(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		for s := NewScanner("a.xlf", sample, Options{}); s.Next(); {
			if s.Kind == StartTag && s.Name.Local == "unit" {
				s.Element()
			}
		}
	}
}

func BenchmarkPeer(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		d := stdxml.NewDecoder(strings.NewReader(sample))
		for {
			if _, err := d.Token(); err != nil {
				break
			}
		}
	}
}
