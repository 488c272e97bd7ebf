package pipeline

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
	"dich/source/toml"
)

// ConfigFile is the name of a project's settings, in its folder.
const ConfigFile = "dich.toml"

// ConfigVersion is the only version of dich.toml so far.
const ConfigVersion = 1

// Config is a parsed dich.toml. Every key but version has a default.
type Config struct {
	Source   language.Tag
	Targets  []language.Tag                // nil where dich.toml names none
	Pseudo   bool                          // dich.toml names the pseudo-locale (see [PseudoName]), which is in no other list
	Relay    map[language.Tag]language.Tag // a target and the one that it is translated from
	Fallback Fallback
	// Fallbacks are those of single languages; Via is the target whose translation they
	// are given in place of the source's text.
	Fallbacks map[language.Tag]Fallback
	Via       map[language.Tag]language.Tag
	FailOn    source.Severity
	Off       []string // codes of checks that this project does without
	Ignore    []Ignore // findings that somebody has judged
	Baseline  string   // the file of those that the project began with; empty for none
	Part      bool     // only some of the targets are looked at (--locale)
	// Threshold is the least similarity, in per cent, at which an update offers a text
	// the translation of another.
	Threshold int
	Changes   Policy // what an edit of the source does to its translations
	// Publish says what becomes of translations that lack something: see [Config.ReleaseOf].
	Publish [lacks]Releasing

	NoSite  bool   // no pages are built
	SiteURL string // where the pages will stand; empty where nobody knows

	FrontMatter   []string // keys of a Markdown document's front matter whose values are text
	Abbreviations []string // words that are written with a stop and end no sentence
	Labels        []string // words whose number ends no sentence: "Điều" in "Điều 5."
	SRX           string   // a file in the project whose rules cut sentences, in place of ours
	Memory        []string // imported memories in the project: TMX files, or patterns (see [path.Match])

	cutter       source.Cutter // of SRX; nil without
	baseline     *Baseline     // nil for none
	file         string        // that it was read from; empty for none
	memoryPlaces []source.Span // in file, of each in Memory
}

// Languages are all that the settings name, the source first.
func (c *Config) Languages() []language.Tag {
	return append([]language.Tag{c.Source}, c.Targets...)
}

// DefaultConfig is what holds without a dich.toml.
func DefaultConfig() Config {
	return Config{
		Source: language.Vietnamese, Fallback: FallbackSource, FailOn: source.Error, Threshold: 100 * locales.FuzzyThreshold,
		Changes:     DefaultPolicy(),
		FrontMatter: []string{"title", "description"},
	}
}

// What is wrong in dich.toml; all are errors.
const (
	ConfigUnknownKey   DiagnosticCode = "config-unknown-key"   // a key dich does not know
	ConfigVersionBad   DiagnosticCode = "config-version"       // version is missing or not 1
	ConfigValue        DiagnosticCode = "config-value"         // a value of the wrong kind, or not allowed
	ConfigLocale       DiagnosticCode = "config-locale"        // no canonical language tag
	ConfigSourceTarget DiagnosticCode = "config-source-target" // the source language is among the targets
)

// DiagnosticCode is source's, under a shorter name.
type DiagnosticCode = source.DiagnosticCode

// A setting is one key of dich.toml: what it takes and where its value goes. set
// answers false where the value is not one of those allowed.
type setting struct {
	key     string
	allowed string
	set     func(*Config, any) bool
}

// settings lists every key but version and the locales, which have their own errors.
var settings = slices.Concat([]setting{
	{"srx", `"FILE.srx"`, func(c *Config, v any) bool {
		c.SRX, _ = v.(string)
		return path.Ext(c.SRX) == ".srx" && fs.ValidPath(c.SRX)
	}},
	relaySetting,
	memorySetting,
	fallbackSetting,
	{"check.fail-on", `"error", "warning", "note"`, func(c *Config, v any) bool {
		s, _ := v.(string)
		severity, ok := source.ParseSeverity(s)
		c.FailOn = severity
		return ok
	}},
	{"update.threshold", thresholdAllowed, func(c *Config, v any) bool {
		n, ok := v.(int64)
		c.Threshold = int(n)
		return ok && 50 <= n && n <= 100
	}},
	{"check.off", stringsAllowed, func(c *Config, v any) bool {
		ok := keepStrings(func(c *Config) *[]string { return &c.Off })(c, v)
		return ok && all(c.Off, mayBeOff)
	}},
	ignoreSetting,
	baselineSetting,
	{"markdown.front-matter", stringsAllowed, keepStrings(func(c *Config) *[]string { return &c.FrontMatter })},
	{"sentences.abbreviations", stringsAllowed, keepStrings(func(c *Config) *[]string { return &c.Abbreviations })},
	{"sentences.labels", stringsAllowed, keepStrings(func(c *Config) *[]string { return &c.Labels })},
}, changeSettings, releaseSettings, siteSettings)

const thresholdAllowed = `50 … 100`

const stringsAllowed = `["…", "…"]`

// keepStrings takes a list of strings that say something.
func keepStrings(field func(*Config) *[]string) func(*Config, any) bool {
	return func(c *Config, v any) bool {
		entries, ok := v.([]toml.Entry)
		list := []string{}
		for _, e := range entries {
			text, isText := e.Value.(string)
			if text = source.Clean(text); !isText || text == "" {
				return false
			}
			list = append(list, text)
		}
		*field(c) = list
		return ok
	}
}

// ParseConfig reads the text of a dich.toml. It reports everything that is wrong;
// the settings it could read hold all the same.
func ParseConfig(file, text string) (Config, []source.Diagnostic) {
	r := configReader{file: file, config: DefaultConfig()}
	r.config.file = file
	table, problems := toml.Parse(file, text)
	r.problems = problems
	if len(problems) == 0 {
		r.read(table, "")
		r.checkVersion(text)
		r.checkTargets()
		r.checkRelay(table)
		r.checkFallback(table)
		r.checkPublish(table)
	}
	return r.config, r.problems
}

type configReader struct {
	file     string
	config   Config
	version  bool
	places   []source.Span // of config.Targets
	problems []source.Diagnostic
}

func (r *configReader) read(table *toml.Table, prefix string) {
	for _, e := range table.Entries {
		if inner, ok := e.Value.(*toml.Table); ok && slices.ContainsFunc(configKeys(), func(k string) bool {
			return strings.HasPrefix(k, prefix+e.Key+".")
		}) {
			r.read(inner, prefix+e.Key+".")
			continue
		}
		r.entry(prefix+e.Key, e)
	}
}

func (r *configReader) entry(key string, e toml.Entry) {
	switch key {
	case "version":
		r.version = true
		if e.Value != int64(ConfigVersion) {
			r.report(ConfigVersionBad, e.ValueSpan, nil, "config-version")
		}
		return
	case "source":
		r.config.Source = r.locale(e)
		return
	case "targets":
		r.targets(e)
		return
	}
	i := slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
	if i < 0 {
		r.unknown(key, e.KeySpan)
		return
	}
	before := r.config
	if !settings[i].set(&r.config, e.Value) {
		r.config = before
		r.report(ConfigValue, e.ValueSpan, source.Args{"Key": key, "Allowed": settings[i].allowed}, "allowed-values")
	}
}

func (r *configReader) targets(e toml.Entry) {
	list, ok := e.Value.([]toml.Entry)
	if !ok {
		r.report(ConfigValue, e.ValueSpan, source.Args{"Key": "targets"}, "config-targets")
		return
	}
	r.config.Targets = []language.Tag{}
	for _, item := range list {
		if name, _ := item.Value.(string); namesPseudo(name) {
			r.config.Pseudo = true
			continue
		}
		tag := r.locale(item)
		if tag != language.Und && !slices.Contains(r.config.Targets, tag) {
			r.config.Targets = append(r.config.Targets, tag)
			r.places = append(r.places, item.ValueSpan)
		}
	}
}

// checkTargets is for the end, when the source language is known.
func (r *configReader) checkTargets() {
	if i := slices.Index(r.config.Targets, r.config.Source); i >= 0 {
		r.report(ConfigSourceTarget, r.places[i], source.Args{"Locale": r.config.Source.String()}, "config-source-target")
	}
}

// locale reads a value that must be a canonical language tag; Und where it is not.
func (r *configReader) locale(e toml.Entry) language.Tag {
	name, _ := e.Value.(string)
	tag, ok := source.ParseLocale(name)
	if !ok {
		r.report(ConfigLocale, e.ValueSpan, source.Args{"Got": name}, "config-locale")
	}
	return tag
}

func (r *configReader) checkVersion(text string) {
	if !r.version {
		end := min(len(text), 1)
		r.report(ConfigVersionBad, source.Span{Start: 0, End: end}, nil, "config-version")
	}
}

func (r *configReader) unknown(key string, span source.Span) {
	near := source.Nearest(key, configKeys())
	hint := source.Hint("did-you-mean")
	if near == "" {
		hint = "config-unknown-key"
	}
	r.report(ConfigUnknownKey, span, source.Args{"Key": key, "Near": near, "Known": strings.Join(configKeys(), ", ")}, hint)
}

func (r *configReader) report(code DiagnosticCode, span source.Span, args source.Args, hint source.Hint) {
	if args == nil {
		args = source.Args{"Version": strconv.Itoa(ConfigVersion)}
	}
	r.problems = append(r.problems, source.Diagnostic{
		Code: code, Severity: source.Error,
		Subject: source.Subject{File: r.file, Span: span}, Args: args, Hint: hint,
	})
}

func configKeys() []string {
	keys := []string{"version", "source", "targets"}
	for _, s := range settings {
		keys = append(keys, s.key)
	}
	return keys
}
