package pipeline

import (
	"fmt"
	"net/url"
	"strings"

	"dich/source/toml"
)

// The table [site] of dich.toml: whether pages are built, and where they will stand.
var siteSettings = []setting{
	{"site.pages", "true, false", func(c *Config, v any) (ok bool) {
		c.NoSite, ok = v.(bool)
		c.NoSite = !c.NoSite
		return ok
	}},
	{"site.url", `"https://…"`, func(c *Config, v any) bool {
		c.SiteURL, _ = v.(string)
		u, err := url.Parse(c.SiteURL)
		return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.RawQuery == "" && u.Fragment == ""
	}},
}

func formatSite(c Config) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n[site]\npages = %t\n", !c.NoSite)
	if c.SiteURL != "" {
		fmt.Fprintf(&b, "url = %s\n", toml.Quote(c.SiteURL))
	}
	return b.String()
}
