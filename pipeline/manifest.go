package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"dich/source"
)

// ManifestFile stands in dist/ and says what is there.
const ManifestFile = "manifest.json"

// A Manifest describes dist/ to the programs that load it. Hashes are SHA-256 in
// hexadecimal. A language whose catalogs could not be read is not in it.
type Manifest struct {
	Version   int                `json:"version"`
	Source    string             `json:"source"`
	Documents []ManifestDocument `json:"documents"`
	Locales   []ManifestLocale   `json:"locales"`
	Files     []ManifestFileHash `json:"files"`
}

// A ManifestDocument is a source document: the keys of its messages in the order of
// the text, repeats included. A message that is contained in the one before it has no
// text.
type ManifestDocument struct {
	Path   string   `json:"path"`
	SHA256 string   `json:"sha256"`
	Keys   []string `json:"keys"`
}

// A ManifestLocale says how much of the documents is translated, and how many messages are
// published in another language (fallbacks) or say that their source has changed (notices).
type ManifestLocale struct {
	Locale    string   `json:"locale"`
	Coverage  Progress `json:"coverage"`
	Held      []string `json:"held,omitempty"`
	Fallbacks int      `json:"fallbacks,omitempty"`
	Notices   int      `json:"notices,omitempty"`
}

// A ManifestFileHash is one file of dist/.
type ManifestFileHash struct {
	Path   string `json:"path"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// NewManifest describes the bundles of a project. Files are in the order of their
// paths.
func NewManifest(p *Project, bundles []Bundle) Manifest {
	m := Manifest{Version: 1, Source: p.Config.Source.String()}
	keys := keysOf(p)
	for _, doc := range p.Documents {
		m.Documents = append(m.Documents, manifestDocument(doc, keys))
	}
	for _, b := range bundles {
		locale := ManifestLocale{Locale: folderOf(b.Locale), Held: b.Held, Fallbacks: b.Fallbacks, Notices: b.Notices}
		for _, doc := range p.Documents {
			locale.Coverage = locale.Coverage.Plus(coverage(p, doc, b))
		}
		m.Locales = append(m.Locales, locale)
		for _, f := range b.Files {
			m.Files = append(m.Files, ManifestFileHash{f.Path, len(f.Content), hash(f.Content)})
		}
	}
	slices.SortFunc(m.Files, func(a, b ManifestFileHash) int { return strings.Compare(a.Path, b.Path) })
	return m
}

func manifestDocument(doc *source.Document, keys map[*source.Segment]string) ManifestDocument {
	d := ManifestDocument{Path: doc.Path}
	all := sha256.New()
	for _, part := range doc.Parts {
		all.Write([]byte(part.Text))
	}
	d.SHA256 = hex.EncodeToString(all.Sum(nil))
	for _, seg := range doc.Segments {
		d.Keys = append(d.Keys, keys[seg])
	}
	return d
}

// coverage counts the source language as final.
func coverage(p *Project, doc *source.Document, b Bundle) Progress {
	if b.Locale == doc.Locale {
		n := ProgressOf(doc, nil).Total
		return Progress{Total: n, Translated: n, Reviewed: n, Final: n}
	}
	return ProgressOf(doc, p.Catalogs[b.Locale][doc.Path])
}

func hash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// FormatManifest writes a manifest as indented JSON with a final line end.
func FormatManifest(m Manifest) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(m); err != nil {
		panic("manifest: " + err.Error()) // strings and numbers cannot fail
	}
	return b.String()
}
