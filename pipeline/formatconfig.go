package pipeline

import (
	"fmt"
	"strings"

	"dich/source/toml"
)

// FormatConfig writes all settings that hold, as a dich.toml that says the same.
func FormatConfig(c Config) string {
	var b strings.Builder
	fmt.Fprintf(&b, "version = %d\nsource = %s\n", ConfigVersion, toml.Quote(c.Source.String()))
	if c.Targets != nil {
		names := make([]string, len(c.Targets))
		for i, tag := range c.Targets {
			names[i] = tag.String()
		}
		if c.Pseudo {
			names = append(names, PseudoName)
		}
		fmt.Fprintf(&b, "targets = %s\n", quoteAll(names))
	}
	if c.SRX != "" {
		fmt.Fprintf(&b, "srx = %s\n", toml.Quote(c.SRX))
	}
	b.WriteString(formatRelay(c))
	b.WriteString(formatMemory(c))
	fmt.Fprintf(&b, "\n[build]\nfallback = %s\n", formatFallback(c))
	fmt.Fprintf(&b, "\n[publish]\n%s", formatPublish(c))
	b.WriteString(formatSite(c))
	fmt.Fprintf(&b, "\n[update]\nthreshold = %d\n", c.Threshold)
	fmt.Fprintf(&b, "\n[check]\nfail-on = %s\noff = %s\n", toml.Quote(c.FailOn.String()), quoteAll(c.Off))
	if c.Baseline != "" {
		fmt.Fprintf(&b, "baseline = %s\n", toml.Quote(c.Baseline))
	}
	b.WriteString(formatIgnore(c))
	fmt.Fprintf(&b, "\n[markdown]\nfront-matter = %s\n", quoteAll(c.FrontMatter))
	fmt.Fprintf(&b, "\n[sentences]\nabbreviations = %s\nlabels = %s\n", quoteAll(c.Abbreviations), quoteAll(c.Labels))
	fmt.Fprintf(&b, "\n[changes]\n%s", formatPolicy(c.Changes))
	return b.String()
}

// quoteAll writes a list of strings.
func quoteAll(list []string) string {
	quoted := make([]string, len(list))
	for i, s := range list {
		quoted[i] = toml.Quote(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
