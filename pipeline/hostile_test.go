package pipeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/locales/goi18n"
	"dich/source"
)

// A translation of an interface string runs as a template: no action that the source
// does not have may get into a bundle.
func TestHostileTemplates(t *testing.T) {
	actions := []string{
		"{{range .Items}}x{{end}}", "{{if .Count}}x{{end}}", "{{with .Count}}{{.}}{{end}}", "{{template \"x\"}}",
		"{{define \"x\"}}y{{end}}", "{{block \"x\" .}}{{end}}", "{{.Count.String}}", "{{.Secret}}", "{{.}}", "{{$}}",
		"{{$x := .Count}}", "{{printf \"%s\" .Count}}", "{{len .Count}}", "{{call .Count}}", "{{html .Count}}",
		"{{js .Count}}", "{{index .Count 0}}", "{{.Count | printf \"%d\"}}", "{{/* note */}}", "{{- .Secret -}}",
		"{{.count}}", "{{ Count }}", "{{.Count", "{{", "{{}}", "{{ }}", "{{.Count}", "{{.Count }}{{", "{{\"}}\"}}", "{{`x`}}",
		"{{1}}", "{{true}}", "{{nil}}", "{{.Count .Name}}", "{{not .Count}}", "{{and .Count .Name}}", "{{eq .Count 1}}",
		"{{break}}", "{{continue}}", "{{else}}", "{{end}}", "{{.Cоunt}}", "{{.Count\u200b}}", "{{\u00a0.Count}}",
		"{{slice .Name 1}}", "{{urlquery .Name}}", "{{.Name.Len}}", "{{(.Name)}}", "{{.Count}}{{.Count.X}}", "{{ .Name ; }}",
	}
	wrappings := []string{"%s", "{{.Count}} bài của {{.Name}} %s", "%s{{.Count}} {{.Name}}", "{{.Count}} «%s» {{.Name}}\n"}
	var posts []locales.Message
	for _, action := range actions {
		for _, wrap := range wrappings {
			posts = append(posts, post(len(posts), fmt.Sprintf(wrap, action)))
		}
	}
	refused := refusedOf(posts)
	for _, m := range posts {
		if !refused[m.Key] {
			t.Errorf("%q was accepted", m.Target[source.Other])
		}
	}
	if len(posts) < 200 {
		t.Errorf("only %d translations tried", len(posts))
	}
}

// Of clean translations at most one in a thousand is refused.
func TestCleanTemplates(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("статья { } {x} }} % %s $ \\ \" ' <b> &amp; статей «новости» 50% {0} {count} ${x} #1 → a.b .Count")
	const tries = 10_000
	var posts []locales.Message
	for range tries {
		text := []string{"{{.Count}}", "{{ .Name }}"}
		for range random.IntN(6) {
			at := random.IntN(len(text) + 1)
			text = append(text[:at], append([]string{words[random.IntN(len(words))]}, text[at:]...)...)
		}
		posts = append(posts, post(len(posts), strings.Join(text, " ")))
	}
	if refused := refusedOf(posts); len(refused)*1000 > tries {
		t.Errorf("%d of %d clean translations were refused", len(refused), tries)
	}
}

// post is an interface string about posts, with one translation in all forms.
func post(n int, target string) locales.Message {
	src := source.Forms{source.One: "{{.Count}} bài của {{.Name}}", source.Other: "{{.Count}} bài của {{.Name}}"}
	m := locales.NewMessage(fmt.Sprintf("posts.%d", n), src)
	m.Target = source.Forms{source.One: target, source.Other: target}
	return m
}

// refusedOf gives the keys of the messages that check or build would stop.
func refusedOf(messages []locales.Message) map[string]bool {
	none := glossary.NewMatcher(&glossary.Glossary{}, language.English)
	cat := &locales.Catalog{Source: language.Vietnamese, Target: language.English, Messages: messages}
	bundle := goi18n.Bundle{Locale: language.English}
	key := map[source.ID]string{}
	for _, m := range messages {
		key[m.ID] = m.Key
		bundle.Entries = append(bundle.Entries, goi18n.Entry{ID: m.Key, Forms: m.Target})
	}
	refused := map[string]bool{}
	for _, d := range CheckCatalog(cat, none, none) {
		if isError(d) {
			refused[key[d.Segment]] = true
		}
	}
	for _, d := range goi18n.Check(bundle) {
		if isError(d) {
			refused[d.Args["ID"]] = true
		}
	}
	return refused
}
