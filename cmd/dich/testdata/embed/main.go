package main

import (
	"embed"
	"html/template"
	"os"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed dist/i18n/*.toml
var bundles embed.FS

var page = template.Must(template.New("page").Parse(`<!doctype html>
<html lang="{{.Lang}}"><title>{{.Title}}</title><h1>{{.Title}}</h1><p>{{.Articles}}</p>
`))

func main() {
	bundle := i18n.NewBundle(language.Vietnamese)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	files, _ := bundles.ReadDir("dist/i18n")
	for _, f := range files {
		if _, err := bundle.LoadMessageFileFS(bundles, "dist/i18n/"+f.Name()); err != nil {
			panic(err)
		}
	}
	for _, tag := range bundle.LanguageTags() {
		say := i18n.NewLocalizer(bundle, tag.String())
		page.Execute(os.Stdout, map[string]string{
			"Lang":  tag.String(),
			"Title": say.MustLocalize(&i18n.LocalizeConfig{MessageID: "site.title"}),
			"Articles": say.MustLocalize(&i18n.LocalizeConfig{
				MessageID: "list.articles", PluralCount: 3, TemplateData: map[string]any{"Count": 3}}),
		})
	}
}
