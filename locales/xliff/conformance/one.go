package conformance

const text12 = "g|bpt|ept|ph|it|mrk|x|bx|ex"

const looks = " restype resname extradata extype help-id=id menu menu-option menu-name coord=coord font css-style " +
	"style=id exstyle=id"

const limits = " reformat size-unit maxwidth=id minwidth=id maxheight=id minheight=id maxbytes=id minbytes=id " +
	"charclass translate=yesNo merged-trans=yesNo"

// The elements of XLIFF 1.2 (its strict schema; the transitional one lets the lists of
// values be anything, and so do we where a value is not one for machines).
var one = []row{
	{"xliff", "2.1 xliff", "version! xml:lang=language", anyOther, "any|file+"},
	{
		"file", "2.2.1 file", "original! source-language!=language datatype! tool tool-id date xml:space=space category ts " +
			"target-language=language product-name product-version build-num", anyOther, "header? body",
	},
	{"header", "2.2.2 header", "", none, "skl? phase-group? glossary|reference|count-group|note|tool|prop-group* any*"},
	{"skl", "2.2.3 skl", "", none, "internal-file|external-file"},
	{"glossary", "2.2.6 glossary", "", none, "#text internal-file|external-file?"},
	{"reference", "2.2.7 reference", "", none, "#text internal-file|external-file?"},
	{"internal-file", "2.2.4 internal-file", "form crc=id", none, "#text any*"},
	{"external-file", "2.2.5 external-file", "href! crc=id uid=id", none, ""},
	{"phase-group", "2.2.8 phase-group", "", none, "phase+"},
	{
		"phase", "2.2.9 phase", "phase-name! process-name! company-name tool tool-id date job-id contact-name contact-email " +
			"contact-phone", none, "note*",
	},
	{"tool", "2.2.10 tool", "tool-id! tool-name! tool-version tool-company", anyOther, "#text any*"},
	{"note", "2.2.11 note", "xml:lang=language priority=priority from annotates=annotates", none, "#text"},
	{"prop-group", "2.3 prop-group", "name", none, "prop+"},
	{"prop", "2.3 prop", "prop-type! xml:lang=language", none, "#text"},
	{"count-group", "2.3.3 count-group", "name!", none, "count*"},
	{"count", "2.3.4 count", "count-type phase-name unit", none, "#text"},
	{"context-group", "2.3.1 context-group", "name crc=id purpose", none, "context+"},
	{"context", "2.3.2 context", "context-type! match-mandatory=yesNo crc=id", none, "#text"},
	{"body", "2.4.1 body", "", none, "group|trans-unit|bin-unit*"},
	{
		"group", "2.4.2 group", "id datatype xml:space=space ts" + looks + limits, anyOther,
		"context-group* count-group* prop-group* note* any* group|trans-unit|bin-unit*",
	},
	{
		"trans-unit", "2.4.3 trans-unit", "id! approved=yesNo xml:space=space datatype ts phase-name" + looks + limits,
		anyOther, "source seg-source? target? context-group|count-group|prop-group|note|alt-trans* any*",
	},
	{"source", "2.4.4 source", "xml:lang=language ts", anyOther, "#text " + text12 + "*"},
	{"seg-source", "2.4.6 seg-source", "xml:lang=language ts", anyOther, "#text " + text12 + "*"},
	{
		"target", "2.4.5 target", "state=state12 state-qualifier=stateQualifier phase-name xml:lang=language ts resname " +
			"coord=coord font css-style style=id exstyle=id equiv-trans=yesNo", anyOther, "#text " + text12 + "*",
	},
	{
		"alt-trans", "2.4.7 alt-trans", "match-quality tool tool-id crc=id xml:lang=language origin datatype xml:space=space ts " +
			"mid=id phase-name alttranstype=alternative" + looks, anyOther,
		"source? seg-source? target+ context-group|prop-group|note* any*",
	},
	{
		"bin-unit", "2.4.8 bin-unit", "id! mime-type! approved=yesNo translate=yesNo reformat ts phase-name restype resname",
		anyOther, "bin-source bin-target? context-group|count-group|prop-group|note|trans-unit* any*",
	},
	{"bin-source", "2.4.9 bin-source", "ts", anyOther, "internal-file|external-file"},
	{
		"bin-target", "2.4.10 bin-target", "mime-type ts state=state12 state-qualifier=stateQualifier phase-name restype " +
			"resname", anyOther, "internal-file|external-file",
	},
	{"g", "2.5.1 g", "id! ctype ts clone=yesNo xid equiv-text", anyOther, "#text " + text12 + "*"},
	{"x", "2.5.2 x", "id! ctype ts clone=yesNo xid equiv-text", anyOther, ""},
	{"bx", "2.5.3 bx", "id! rid=id ctype ts clone=yesNo xid equiv-text", anyOther, ""},
	{"ex", "2.5.4 ex", "id! rid=id ts xid equiv-text", anyOther, ""},
	{"ph", "2.5.5 ph", "id! ctype ts crc assoc=assoc xid equiv-text", anyOther, "#text sub*"},
	{"bpt", "2.5.6 bpt", "id! rid=id ctype ts crc xid equiv-text", anyOther, "#text sub*"},
	{"ept", "2.5.7 ept", "id! rid=id ts crc xid equiv-text", anyOther, "#text sub*"},
	{"it", "2.5.8 it", "id! pos!=position rid=id ctype ts crc xid equiv-text", anyOther, "#text sub*"},
	{"sub", "2.5.9 sub", "datatype ctype xid", none, "#text " + text12 + "*"},
	{"mrk", "2.5.10 mrk", "mtype! mid=id ts comment", anyOther, "#text " + text12 + "*"},
}
