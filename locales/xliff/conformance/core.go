package conformance

const inline = "cp|ph|pc|sc|ec|mrk|sm|em"

// The elements of the core (XLIFF 2.1, 4.2; the numbers are those of 2.0 and 2.2 too).
var core = []row{
	{"xliff", "4.2.2.1 xliff", "version! srcLang!=language trgLang=language xml:space=space", anyOther, "file+"},
	{
		"file", "4.2.2.2 file",
		"id!=id canResegment=yesNo original translate=yesNo srcDir=dir trgDir=dir xml:space=space",
		anyOther, "skeleton? any* notes? unit|group+",
	},
	{"skeleton", "4.2.2.3 skeleton", "href=uri", none, "#text any*"},
	{
		"group", "4.2.2.4 group",
		"id!=id name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=ownPrefixed xml:space=space",
		anyOther, "any* notes? unit|group*",
	},
	{
		"unit", "4.2.2.5 unit",
		"id!=id name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=ownPrefixed xml:space=space",
		anyOther, "any* notes? originalData? segment|ignorable+",
	},
	{"segment", "4.2.2.6 segment", "id=id canResegment=yesNo state=state subState=subState", someOther, "source target?"},
	{"ignorable", "4.2.2.7 ignorable", "id=id", none, "source target?"},
	{"notes", "4.2.2.8 notes", "", none, "note+"},
	{"note", "4.2.2.9 note", "id=id appliesTo=side category priority=priority", anyOther, "#text"},
	{"originalData", "4.2.2.10 originalData", "", none, "data+"},
	{"data", "4.2.2.11 data", "id!=id dir=dir xml:space=preserve", none, "#text cp*"},
	{"source", "4.2.2.12 source", "xml:lang=language xml:space=space", none, "#text " + inline + "*"},
	{"target", "4.2.2.13 target", "xml:lang=language xml:space=space order=positive", none, "#text " + inline + "*"},
	{"cp", "4.2.3.1 cp", "hex!=hex", none, ""},
	{
		"ph", "4.2.3.2 ph", "canCopy=yesNo canDelete=yesNo canReorder=yesNoFirstNo copyOf=id disp equiv id!=id " +
			"dataRef=id subFlows=ids subType=prefixed type=codeType", someOther, "",
	},
	{
		"pc", "4.2.3.3 pc", "canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=yesNoFirstNo copyOf=id " +
			"dispEnd dispStart equivEnd equivStart id!=id dataRefEnd=id dataRefStart=id subFlowsEnd=ids " +
			"subFlowsStart=ids subType=prefixed type=codeType dir=dir", someOther, "#text " + inline + "*",
	},
	{
		"sc", "4.2.3.4 sc", "canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=yesNoFirstNo copyOf=id " +
			"dataRef=id dir=dir disp equiv id!=id isolated=yesNo subFlows=ids subType=prefixed type=codeType",
		someOther, "",
	},
	{
		"ec", "4.2.3.5 ec", "canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=yesNoFirstNo copyOf=id " +
			"dataRef=id dir=dir disp equiv id=id isolated=yesNo startRef=id subFlows=ids subType=prefixed type=codeType",
		someOther, "",
	},
	{
		"mrk", "4.2.3.6 mrk", "id!=id translate=yesNo type=markType ref=uri value", anyButXML,
		"#text " + inline + "*",
	},
	{"sm", "4.2.3.7 sm", "id!=id translate=yesNo type=markType ref=uri value", anyButXML, ""},
	{"em", "4.2.3.8 em", "startRef!=id", none, ""},
}

// What XLIFF 2.2 changed in the core: notes and metadata of the whole document, and what a
// note is about.
var core22 = []row{
	{
		"xliff", "4.2.2.1 xliff", "version! srcLang!=language trgLang=language xml:space=space", anyOther,
		"notes? mda:metadata? file+",
	},
	{"note", "4.2.2.9 note", "id=id appliesTo=side category priority=priority ref=uri", anyOther, "#text"},
}

// Where the attributes of the core are defined.
var attributeSections = map[string]string{
	"appliesTo": "4.3.1.1", "canCopy": "4.3.1.2", "canDelete": "4.3.1.3", "canOverlap": "4.3.1.4",
	"canReorder": "4.3.1.5", "canResegment": "4.3.1.6", "category": "4.3.1.7", "copyOf": "4.3.1.8",
	"dataRef": "4.3.1.9", "dataRefEnd": "4.3.1.10", "dataRefStart": "4.3.1.11", "dir": "4.3.1.12",
	"disp": "4.3.1.13", "dispEnd": "4.3.1.14", "dispStart": "4.3.1.15", "equiv": "4.3.1.16",
	"equivEnd": "4.3.1.17", "equivStart": "4.3.1.18", "hex": "4.3.1.19", "href": "4.3.1.20", "id": "4.3.1.21",
	"isolated": "4.3.1.22", "name": "4.3.1.23", "order": "4.3.1.24", "original": "4.3.1.25",
	"priority": "4.3.1.26", "ref": "4.3.1.27", "srcDir": "4.3.1.28", "srcLang": "4.3.1.29",
	"startRef": "4.3.1.30", "state": "4.3.1.31", "subFlows": "4.3.1.32", "subFlowsEnd": "4.3.1.33",
	"subFlowsStart": "4.3.1.34", "subState": "4.3.1.35", "subType": "4.3.1.36", "trgLang": "4.3.1.37",
	"translate": "4.3.1.38", "trgDir": "4.3.1.39", "type": "4.3.1.40", "value": "4.3.1.41", "version": "4.3.1.42",
	"xml:lang": "4.3.2.1", "xml:space": "4.3.2.2",
}
