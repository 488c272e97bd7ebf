package conformance

// The elements of the modules.
var (
	matches = []row{
		{"mtc:matches", "", "", none, "mtc:match+"},
		{
			"mtc:match", "", "id=id matchQuality=percent matchSuitability=percent origin ref!=uri reference=yesNo " +
				"similarity=percent subType=prefixed type=matchType", anyOther,
			"mda:metadata? originalData? source target any*",
		},
	}
	glossaries = []row{
		{"gls:glossary", "", "", none, "gls:glossEntry+"},
		{"gls:glossEntry", "", "id=id ref=uri", anyOther, "gls:term gls:translation* gls:definition? any*"},
		{"gls:term", "", "source", anyOther, "#text"},
		{"gls:translation", "", "id=id ref=uri source", anyOther, "#text"},
		{"gls:definition", "", "source", anyOther, "#text"},
	}
	metadata = []row{
		{"mda:metadata", "", "id=id", none, "mda:metaGroup+"},
		{"mda:metaGroup", "", "id=id category appliesTo=metaApplies", none, "mda:metaGroup|mda:meta+"},
		{"mda:meta", "", "type!", none, "#text"},
	}
	resources = []row{
		{"res:resourceData", "", "", none, "res:resourceItemRef* res:resourceItem*"},
		{"res:resourceItemRef", "", "id=id ref!=id", anyOther, ""},
		{
			"res:resourceItem", "", "id=id mimeType context=yesNo", anyOther,
			"notes? res:source? res:target? res:reference*",
		},
		{"res:source", "", "href=uri xml:lang=language", anyOther, "any*"},
		{"res:target", "", "href=uri xml:lang=language", anyOther, "any*"},
		{"res:reference", "", "href!=uri xml:lang=language", anyOther, ""},
	}
	tracking = []row{
		{"ctr:changeTrack", "", "", none, "ctr:revisions+"},
		{"ctr:revisions", "", "appliesTo!=tracked ref=id currentVersion=id", anyOther, "ctr:revision+"},
		{"ctr:revision", "", "author datetime=datetime version=id", anyOther, "ctr:item+"},
		{"ctr:item", "", "property!", anyOther, "#text"},
	}
	sizes = []row{
		{"slr:profiles", "", "generalProfile storageProfile", none, "slr:normalization? any*"},
		{"slr:normalization", "", "general=normal storage=normal", none, ""},
		{"slr:data", "", "profile!", anyOther, "any*"},
	}
	validations = []row{
		{"val:validation", "", "", anyOther, "val:rule+"},
		{
			"val:rule", "", "isPresent occurs=positive isNotPresent startsWith endsWith existsInSource=yesNo " +
				"caseSensitive=yesNo normalization=normal disabled=yesNo", anyOther, "",
		},
	}
	tagSet = []row{
		{"its:locQualityIssues", "", "xml:id!=name version=itsVersion", someOther, "its:locQualityIssue+"},
		{
			"its:locQualityIssue", "", "locQualityIssueType=issue locQualityIssueComment " +
				"locQualityIssueSeverity=percent locQualityIssueProfileRef=uri locQualityIssueEnabled=yesNo " +
				"version=itsVersion", someOther, "",
		},
		{"its:provenanceRecords", "", "xml:id!=name version=itsVersion", someOther, "its:provenanceRecord+"},
		{"its:provenanceRecord", "", "version=itsVersion " + provenanceKinds, someOther, ""},
	}
)

const provenanceKinds = "org orgRef=uri person personRef=uri revOrg revOrgRef=uri revPerson revPersonRef=uri " +
	"revTool revToolRef=uri tool toolRef=uri"

const (
	structural = "file group unit mtc:match "
	markers    = "mrk sm "
	standoff   = "its:locQualityIssues its:locQualityIssue its:provenanceRecords its:provenanceRecord"
)

// An extra is attributes that a module defines for elements of the core or of other
// modules. All of a namespace that are not here are unknown.
type extra struct {
	prefix, attributes, elements string
}

var extras = []extra{
	{"fs", "fs=html subFs=htmlPairs", "file group unit note sc ec ph pc mrk sm"},
	{"slr", "storageRestriction sizeRestriction", "file group unit mrk sm pc sc"},
	{"slr", "equivStorage", "pc sc ec ph"},
	{"slr", "sizeInfo sizeInfoRef=id", "file group unit pc sc ec ph"},
	{"its", "version=itsVersion", "xliff " + structural + markers + standoff},
	{"its", "annotatorsRef=annotators", structural + markers},
	{"its", "allowedCharacters", markers},
	{"its", "localeFilterList=localeList localeFilterType=filterType", markers},
	{
		"its", "locQualityIssueType=issue locQualityIssueComment locQualityIssueSeverity=percent " +
			"locQualityIssueProfileRef=uri locQualityIssueEnabled=yesNo locQualityIssuesRef=uri", markers,
	},
	{
		"its", "locQualityRatingScore=percent locQualityRatingScoreThreshold=percent locQualityRatingVote=integer " +
			"locQualityRatingVoteThreshold=integer locQualityRatingProfileRef=uri", structural + markers,
	},
	{"its", "provenanceRecordsRef=uri " + provenanceKinds, structural + markers + "ctr:revision ctr:revisions"},
	{
		"its", "taClassRef=uri taConfidence=confidence taIdent taIdentRef=uri taSource " +
			"termConfidence=confidence mtConfidence=confidence", markers,
	},
	{"its", provenanceKinds, "its:provenanceRecord"},
	{"itsm", "domains", structural + markers},
	{"itsm", "lang=language", markers},
	{"pgs", "switch", "unit"},
	{"pgs", "case", "segment"},
}

// guests are the elements of modules that stand in an element of the core, and whether
// one may stand there several times (4.2.2.2 file, 4.2.2.4 group, 4.2.2.5 unit).
var guests = map[string]map[string]bool{
	"file": {
		"mda:metadata": false, "res:resourceData": false, "slr:profiles": false, "slr:data": false,
		"val:validation": false, "ctr:changeTrack": false, "its:provenanceRecords": true,
	},
	"group": {
		"mda:metadata": false, "slr:data": false, "val:validation": false, "ctr:changeTrack": false,
		"its:provenanceRecords": true,
	},
	"unit": {
		"mtc:matches": false, "gls:glossary": false, "mda:metadata": false, "res:resourceData": false,
		"slr:data": false, "val:validation": false, "ctr:changeTrack": false,
		"its:locQualityIssues": true, "its:provenanceRecords": true,
	},
}
