package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
	"dich/source/toml"
)

// A Lack is why a translation is not ready to be published.
type Lack int

// The lacks, in the order of the table [publish] of dich.toml.
const (
	LacksTranslation Lack = iota // there is none
	LacksTranslator              // it is a guess, or a translator must look at it for another reason
	LacksUpdate                  // it was done, and then its source changed
	LacksCorrection              // a check found an error in it, and nobody silenced that
	LacksReview                  // nobody has read it beside its source
	lacks
)

// A Release is what becomes of a translation that lacks something.
type Release string

// The releases, the mildest first.
const (
	ReleasePublish  Release = "publish"  // it is published like any other
	ReleaseNotice   Release = "notice"   // and says that its source has changed, since which day if that is known
	ReleaseFallback Release = "fallback" // another language takes its place: see [Fallback]
	ReleaseHold     Release = "hold"     // its document is not published in that language
)

var releases = []Release{ReleasePublish, ReleaseNotice, ReleaseFallback, ReleaseHold}

// A Releasing is one row of [publish]: a release for all languages, and those of single ones.
type Releasing struct {
	All Release // empty for the default
	In  map[language.Tag]Release
}

// releaseRow is what a row is called and takes; the first release is its default. Errors are
// published where nobody says else: dich check is the gate, and the checks take time. A guess
// never is published: no sentence would make it a translation.
type releaseRow struct {
	key     string
	allowed []Release
}

var releaseRows = [lacks]releaseRow{
	LacksTranslation: {"untranslated", []Release{ReleaseFallback, ReleaseHold}},
	LacksTranslator:  {"fuzzy", []Release{ReleaseFallback, ReleaseHold}},
	LacksUpdate:      {"stale", []Release{ReleaseFallback, ReleaseNotice, ReleaseHold}},
	LacksCorrection:  {"errors", []Release{ReleasePublish, ReleaseFallback, ReleaseHold}},
	LacksReview:      {"unreviewed", []Release{ReleasePublish, ReleaseFallback, ReleaseHold}},
}

func (r releaseRow) setting() string { return "publish." + r.key }

func (r releaseRow) words() string {
	var list []string
	for _, release := range r.allowed {
		list = append(list, toml.Quote(string(release)))
	}
	return strings.Join(list, ", ") + ", { ky = \"hold\" }"
}

// ReleaseOf is what becomes of the translations of a language that lack something.
func (c *Config) ReleaseOf(lack Lack, locale language.Tag) Release {
	row := c.Publish[lack]
	if release, named := row.In[locale]; named {
		return release
	}
	if row.All == "" {
		return releaseRows[lack].allowed[0]
	}
	return row.All
}

// releaseSettings are the rows of [publish]: a release, or a table with one for single
// languages; "*" is for all that it does not name.
//
//	stale = { ky = "hold", "*" = "notice" }
var releaseSettings = func() []setting {
	var rows []setting
	for lack, row := range releaseRows {
		rows = append(rows, setting{row.setting(), row.words(), func(c *Config, v any) (ok bool) {
			c.Publish[lack], ok = row.parse(v)
			return ok
		}})
	}
	return rows
}()

func (r releaseRow) parse(v any) (Releasing, bool) {
	if release, ok := r.release(v); ok {
		return Releasing{All: release}, true
	}
	table, ok := v.(*toml.Table)
	if !ok {
		return Releasing{}, false
	}
	row := Releasing{In: map[language.Tag]Release{}}
	for _, e := range table.Entries {
		release, ok := r.release(e.Value)
		locale, known := source.ParseLocale(e.Key)
		switch {
		case !ok || e.Key != everyOther && !known:
			return Releasing{}, false
		case e.Key == everyOther:
			row.All = release
		default:
			row.In[locale] = release
		}
	}
	return row, true
}

func (r releaseRow) release(v any) (Release, bool) {
	word, _ := v.(string)
	return Release(word), slices.Contains(r.allowed, Release(word))
}

// checkPublish is for the end, when the targets are known: single languages must be among
// them.
func (r *configReader) checkPublish(root *toml.Table) {
	if r.config.Targets == nil {
		return
	}
	var names []string
	for _, t := range r.config.Targets {
		names = append(names, t.String())
	}
	for _, row := range releaseRows {
		e := root.Get("publish", row.key)
		if e == nil {
			continue
		}
		table, _ := e.Value.(*toml.Table)
		if table == nil {
			continue
		}
		for _, e := range table.Entries {
			if e.Key != everyOther && !slices.Contains(names, e.Key) {
				r.report(ConfigValue, e.KeySpan, source.Args{"Key": row.setting() + "." + e.Key, "Allowed": strings.Join(names, ", ")}, "allowed-values")
			}
		}
	}
}

// formatPublish writes the table, all that holds.
func formatPublish(c Config) string {
	var b strings.Builder
	for lack, row := range releaseRows {
		all := c.ReleaseOf(Lack(lack), language.Und)
		b.WriteString(row.key + " = " + c.Publish[lack].format(all) + "\n")
	}
	return b.String()
}

func (r Releasing) format(all Release) string {
	if len(r.In) == 0 {
		return toml.Quote(string(all))
	}
	entries := []string{toml.Quote(everyOther) + " = " + toml.Quote(string(all))}
	for locale, release := range r.In {
		entries = append(entries, locale.String()+" = "+toml.Quote(string(release)))
	}
	slices.Sort(entries)
	return "{ " + strings.Join(entries, ", ") + " }"
}

// lackOf says what a translation lacks but for errors; false if that is nothing.
func lackOf(m *locales.Message) (Lack, bool) {
	switch {
	case m == nil || m.Obsolete || m.Misplaced() || m.State() == locales.Initial:
		return LacksTranslation, true
	case m.State() == locales.NeedsWork && IsStale(m):
		return LacksUpdate, true
	case m.State() == locales.NeedsWork:
		return LacksTranslator, true
	case m.State() == locales.Translated:
		return LacksReview, true
	}
	return 0, false
}

// Stale reports a translation that was done, and needs work only because its source was
// edited after that. A guess whose source was edited is still a guess, and so is what was
// split off a translation, or joined of two.
func IsStale(m *locales.Message) bool {
	reason, _ := m.Notes.Mark("fuzzy")
	return m.Fuzzy && strings.HasPrefix(reason, "class:") && !strings.HasSuffix(reason, " "+guessed)
}

// guessed stands behind the reason of a doubt where the translation was none to trust before.
const guessed = "guess"

// release is what becomes of a message, the strictest for all that it lacks.
func (t *translation) release(m *locales.Message) Release {
	if t.config == nil { // the pseudo-locale, which nobody translates
		return ReleasePublish
	}
	release := ReleasePublish
	if lack, some := lackOf(m); some {
		release = t.config.ReleaseOf(lack, t.locale)
	}
	if t.faults[m] {
		release = stricter(release, t.config.ReleaseOf(LacksCorrection, t.locale))
	}
	return release
}

func stricter(a, b Release) Release {
	return releases[max(slices.Index(releases, a), slices.Index(releases, b))]
}

// whyNot says in a bundle why a text is in another language.
func (t *translation) whyNot(seg *source.Segment) string {
	m := t.messages[seg]
	switch lack, some := lackOf(m); {
	case t.faults[m]:
		return "not translated without errors"
	case some && lack == LacksReview && !t.merged(seg):
		return "not reviewed"
	}
	return "not translated"
}
