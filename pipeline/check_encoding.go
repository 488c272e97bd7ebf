package pipeline

import (
	"dich/source"
	"dich/source/legacy"
)

func checkMojibakeSource(d *checkedDocument) []finding { return d.eachSegment(mojibake) }

func checkMojibakeTarget(p *checkedPair) []finding { return p.eachForm(mojibake) }

// mojibake finds UTF-8 that somebody has read in another encoding, and saved.
func mojibake(text string) []finding {
	span, want, found := legacy.Mojibake(text)
	if !found {
		return nil
	}
	return []finding{{span: span, args: source.Args{"Got": source.Clean(span.Of(text)), "Want": want}}}
}

// checkLegacyFont finds Vietnamese that reads well only in one of the old fonts.
func checkLegacyFont(d *checkedDocument) []finding {
	if base, _ := d.locale.Base(); base.String() != "vi" {
		return nil
	}
	return d.eachSegment(func(text string) []finding {
		e, found := legacy.ShowsAs(text)
		if !found || len(mojibake(text)) > 0 {
			return nil
		}
		return []finding{{span: source.Span{Start: 0, End: len(text)}, args: source.Args{
			"Encoding": e.String(), "Got": excerpt(source.Clean(text)), "Want": excerpt(source.Clean(legacy.FromFont(e, text))),
		}}}
	})
}
