package pipeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/toml"
)

// An Ignore is one [[check.ignore]] of dich.toml. What is empty is for all; a Path is that
// of a file or folder in the project, or a pattern (see [path.Match]).
type Ignore struct {
	Code   DiagnosticCode
	Reason string
	Path   string
	Locale language.Tag
	ID     source.ID

	span source.Span // of its header
}

const ignoreAllowed = `[[check.ignore]] code = "…", reason = "…", and of path, locale, id those that are meant`

// ignoreSetting reads them.
var ignoreSetting = setting{"check.ignore", ignoreAllowed, func(c *Config, v any) bool {
	entries, ok := v.([]toml.Entry)
	c.Ignore = nil
	for _, e := range entries {
		table, isTable := e.Value.(*toml.Table)
		if !isTable {
			return false
		}
		one, read := readIgnore(table)
		if !read {
			return false
		}
		one.span = e.ValueSpan
		c.Ignore = append(c.Ignore, one)
	}
	return ok
}}

func readIgnore(table *toml.Table) (one Ignore, ok bool) {
	for _, e := range table.Entries {
		text, isText := e.Value.(string)
		ok := isText && text != ""
		switch e.Key {
		case "code":
			one.Code = DiagnosticCode(text)
			ok = ok && mayBeSilenced(one.Code)
		case "reason":
			one.Reason = source.Clean(text)
		case "path":
			one.Path = strings.TrimSuffix(text, "/")
			_, err := path.Match(one.Path, "")
			ok = ok && err == nil && fs.ValidPath(one.Path)
		case "locale":
			one.Locale, ok = source.ParseLocale(text)
		case "id":
			one.ID, ok = source.ParseID(text)
		default:
			ok = false
		}
		if !ok {
			return one, false
		}
	}
	return one, one.Code != "" && one.Reason != ""
}

// fits reports a finding that it is for.
func (i *Ignore) fits(d *source.Diagnostic, where func(string) string) bool {
	return (d.Severity < source.Error || !i.ID.IsZero()) &&
		(i.Locale == language.Und || i.Locale.String() == d.Locale) &&
		(i.ID.IsZero() || i.ID == d.Segment) &&
		(i.Path == "" || pathFits(i.Path, where(d.Subject.File)))
}

// pathFits reports a file that a pattern names, itself or by a folder above it.
func pathFits(pattern, file string) bool {
	for ; file != "." && file != "/" && file != ""; file = path.Dir(file) {
		if fits, _ := path.Match(pattern, file); fits { // the settings have seen that it is a pattern
			return true
		}
	}
	return false
}

// formatIgnore writes them as dich.toml has them.
func formatIgnore(c Config) string {
	var b strings.Builder
	for _, i := range c.Ignore {
		fmt.Fprintf(&b, "\n[[check.ignore]]\ncode = %s\nreason = %s\n", toml.Quote(string(i.Code)), toml.Quote(i.Reason))
		for _, pair := range [][2]string{{"path", i.Path}, {"locale", tagName(i.Locale)}, {"id", idName(i.ID)}} {
			if pair[1] != "" {
				fmt.Fprintf(&b, "%s = %s\n", pair[0], toml.Quote(pair[1]))
			}
		}
	}
	return b.String()
}

func tagName(tag language.Tag) string {
	if tag == language.Und {
		return ""
	}
	return tag.String()
}

func idName(id source.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// baselineSetting names the baseline.
var baselineSetting = setting{"check.baseline", `"dich-baseline.json"`, func(c *Config, v any) bool {
	c.Baseline, _ = v.(string)
	return path.Ext(c.Baseline) == ".json" && fs.ValidPath(c.Baseline) && !slices.Contains([]string{DistDir, ".dich"}, strings.Split(c.Baseline, "/")[0])
}}
