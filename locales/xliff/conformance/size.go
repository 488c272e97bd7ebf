package conformance

import (
	"strings"

	"dich/source/xml"
)

// The standard profiles (slr): of the general size, and of the storage.
var (
	generalProfiles = []string{"xliff:codepoints"}
	storageProfiles = []string{"xliff:utf8", "xliff:utf16", "xliff:utf32"}
)

// sizeProfiles: the authority xliff is that of the specification.
func sizeProfiles(c *checker, e *xml.Element, in *context) {
	c.sizeProfile(e, "generalProfile", generalProfiles)
	c.sizeProfile(e, "storageProfile", storageProfiles)
}

func (c *checker) sizeProfile(e *xml.Element, name string, known []string) {
	a := e.Attribute("", name)
	if a == nil || !strings.HasPrefix(a.Value(), "xliff:") || contains(known, a.Value()) {
		return
	}
	c.badValue(e, a, "size-profile", strings.Join(known, ", ")+", authority:name")
}

func contains(list []string, value string) bool {
	for _, v := range list {
		if v == value {
			return true
		}
	}
	return false
}

// profile gives the profile that is in force in a file.
func (in *context) profile(c *checker, name string) string {
	if in.frame == nil || in.frame.file == nil {
		return ""
	}
	return in.frame.file.profiles[name]
}

// sizes are the rules of the attributes of the module on any element (slr): what a
// standard profile reads of them, and what excludes what.
func (c *checker) sizes(e *xml.Element, a *xml.Attribute, in *context) {
	switch a.Name.Local {
	case "sizeRestriction":
		c.sizeValue(e, a, contains(generalProfiles, in.profile(c, "generalProfile")), "[min,]max", isRestriction)
	case "storageRestriction":
		c.sizeValue(e, a, contains(storageProfiles, in.profile(c, "storageProfile")), "[min,]max", isRestriction)
	case "sizeInfo":
		c.sizeValue(e, a, contains(generalProfiles, in.profile(c, "generalProfile")), "0, 1, 2 …", isSize)
	case "equivStorage":
		c.sizeValue(e, a, contains(storageProfiles, in.profile(c, "storageProfile")), "0, 1, 2 …", isSize)
	case "sizeInfoRef":
		if e.Attribute(a.Name.Space, "sizeInfo") != nil {
			c.conflict(e, a, "sizeInfo", rule{"size-info", "slr:sizeInfoRef"})
		}
		if !in.hasSize(a.Value()) {
			c.dangling(e, a, rule{"size-info-ref", "slr:sizeInfoRef"}, "slr:data")
		}
	}
}

func (c *checker) sizeValue(e *xml.Element, a *xml.Attribute, standard bool, want string, ok func(string) bool) {
	if standard && !ok(a.Value()) {
		c.badValue(e, a, "standard-profile", want)
	}
}

// isRestriction reports a size, or two with a comma between them; the greater may be *.
func isRestriction(v string) bool {
	low, high, both := strings.Cut(v, ",")
	if !both {
		low, high = "0", v
	}
	return isSize(low) && low != "" && (strings.TrimSpace(high) == "*" || high != "" && isSize(high))
}

func isSize(v string) bool { return strings.Trim(strings.TrimSpace(v), "0123456789") == "" }

// hasSize reports an element of slr:data in the element or around it.
func (in *context) hasSize(id string) bool {
	for f := in.frame; f != nil; f = f.parent {
		if f.sizes[id] {
			return true
		}
	}
	return false
}

// isolatedExtras: an end code has nothing of its own to show or to measure unless its start
// is elsewhere (fs, slr).
func isolatedExtras(c *checker, e *xml.Element, _ *context) {
	if e.Get("isolated") == "yes" {
		return
	}
	for i := range e.Attributes {
		a := &e.Attributes[i]
		switch prefix := c.edition.spaces[a.Name.Space]; prefix {
		case "fs", "slr":
			c.conflict(e, a, `isolated="no"`, rule{"isolated-only", prefix + ":" + a.Name.Local})
		}
	}
}
