package main

import (
	"fmt"
	"go/format"
	"strings"
)

// rulesSource writes the rules as Go data. The rule of other is that no other one holds,
// and is left out.
func rulesSource(groups []group, release int) ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "// Made by cmd/plurals from CLDR %d, common/supplemental/plurals.xml. Do not edit.\n", release)
	b.WriteString("// Copyright © 1991-2025 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0\n\n")
	b.WriteString("package locales\n\n")
	b.WriteString("// CLDRRelease is the release that the plural rules here are taken from.\n")
	fmt.Fprintf(&b, "const CLDRRelease = %d\n\n", release)
	b.WriteString("var pluralGroups = []pluralGroup{\n")
	for _, g := range groups {
		fmt.Fprintf(&b, "{%q, []string{\n", strings.Join(g.locales, " "))
		for _, r := range g.rules {
			if r.category != "other" {
				fmt.Fprintf(&b, "%q,\n", r.category+": "+r.condition)
			}
		}
		b.WriteString("}},\n")
	}
	b.WriteString("}\n")
	return format.Source([]byte(b.String()))
}

// samplesTable writes a line for each category: the languages, its name, its examples.
func samplesTable(groups []group) string {
	var b strings.Builder
	for _, g := range groups {
		for _, r := range g.rules {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", strings.Join(g.locales, " "), r.category, r.samples)
		}
	}
	return b.String()
}
