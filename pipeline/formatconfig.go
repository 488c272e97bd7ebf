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
			names[i] = toml.Quote(tag.String())
		}
		fmt.Fprintf(&b, "targets = [%s]\n", strings.Join(names, ", "))
	}
	fmt.Fprintf(&b, "\n[build]\nfallback = %s\n", toml.Quote(string(c.Fallback)))
	fmt.Fprintf(&b, "\n[check]\nfail-on = %s\n", toml.Quote(c.FailOn.String()))
	return b.String()
}
