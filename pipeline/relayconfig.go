package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/toml"
)

// relaySetting is the table [relay] of dich.toml: a language and the one it is
// translated from. The targets stay a plain list, and who reads the file sees the whole
// relay in one place.
var relaySetting = setting{"relay", `kk = "ru"`, func(c *Config, v any) bool {
	table, ok := v.(*toml.Table)
	if !ok {
		return false
	}
	c.Relay = map[language.Tag]language.Tag{}
	for _, e := range table.Entries {
		name, _ := e.Value.(string)
		via, ok := source.ParseLocale(name)
		target, known := source.ParseLocale(e.Key)
		if !ok || !known {
			return false
		}
		c.Relay[target] = via
	}
	return !c.circular()
}}

// circular reports a language that is translated from itself in the end.
func (c *Config) circular() bool {
	for target := range c.Relay {
		at := target
		for range c.Relay {
			if at = c.Relay[at]; at == target {
				return true
			}
		}
	}
	return false
}

// checkRelay is for the end, when the targets are known: both languages must be among
// them.
func (r *configReader) checkRelay(table *toml.Table) {
	if r.config.Targets == nil || r.config.Relay == nil {
		return
	}
	var names []string
	for _, t := range r.config.Targets {
		names = append(names, t.String())
	}
	for _, e := range table.Entries {
		relay, ok := e.Value.(*toml.Table)
		if e.Key != relaySetting.key || !ok {
			continue
		}
		for _, e := range relay.Entries {
			if via, _ := e.Value.(string); !slices.Contains(names, e.Key) || !slices.Contains(names, via) {
				r.report(ConfigValue, e.ValueSpan, source.Args{"Key": "relay." + e.Key, "Allowed": strings.Join(names, ", ")}, "allowed-values")
			}
		}
	}
}

// formatRelay writes the table, in the order of the languages' tags; nothing without one.
func formatRelay(c Config) string {
	if len(c.Relay) == 0 {
		return ""
	}
	var lines []string
	for target, via := range c.Relay {
		lines = append(lines, fmt.Sprintf("%s = %s\n", target, toml.Quote(via.String())))
	}
	slices.Sort(lines)
	return "\n[relay]\n" + strings.Join(lines, "")
}
