package srx

import (
	"fmt"
	"strings"

	"dich/source"
)

// Write gives Vietnamese rules as an SRX 2.0 file, valid against srx20.xsd, for
// OmegaT, Okapi, memoQ and others. Its expressions mean the same to the engines of
// ICU and Java, and use nothing that .NET lacks. What SRX cannot say is told at
// ruleList.
func Write(rules *source.Rules) string {
	var b strings.Builder
	b.WriteString(head)
	fill := filler(rules)
	for _, r := range ruleList {
		fmt.Fprintf(&b, written, escape.Replace(r.about), yesNo(r.breaks), escape.Replace(fill(r.before)), escape.Replace(fill(r.after)))
	}
	b.WriteString(foot)
	return b.String()
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Vietnamese sentence rules, written by dich out of its own. Text in NFC. -->
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="Vietnamese">
`

const written = `        <!-- %s -->
        <rule break="%s">
          <beforebreak>%s</beforebreak>
          <afterbreak>%s</afterbreak>
        </rule>
`

const foot = `      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="[vV][iI].*" languagerulename="Vietnamese"/>
    </maprules>
  </body>
</srx>
`

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
