package docx

// A role says what an element of WordprocessingML is in a line of text. Reading and
// writing go by the same tables.
type role uint8

const (
	thing       role = iota // one code, whatever is in it
	runElement              // w:r
	properties              // of the paragraph or of what stands around
	container               // a pair of tags to the translator
	transparent             // its content is text like what stands around it
	dropped                 // neither it nor its content is there
	unseen                  // a mark of the word processor's own
	openingMark             // the beginning of a bookmark or a comment's range
	closingMark             // its end, or a comment's sign
)

// The roles of what stands beside runs (ECMA-376-1, 17.3.1.22). Elements of other
// namespaces are things.
var lineRoles = map[string]role{
	"r": runElement, "pPr": properties, "sdtPr": properties, "sdtEndPr": properties, "smartTagPr": properties, "customXmlPr": properties,
	"hyperlink": container, "sdt": container, "sdtContent": transparent, "dir": container, "bdo": container,
	"ins": transparent, "moveTo": transparent, "smartTag": transparent, "customXml": transparent,
	"del": dropped, "moveFrom": dropped,
	"proofErr":      unseen,
	"bookmarkStart": openingMark, "commentRangeStart": openingMark, "permStart": openingMark,
	"moveFromRangeStart": openingMark, "moveToRangeStart": openingMark,
	"customXmlInsRangeStart": openingMark, "customXmlDelRangeStart": openingMark,
	"customXmlMoveFromRangeStart": openingMark, "customXmlMoveToRangeStart": openingMark,
	"bookmarkEnd": closingMark, "commentRangeEnd": closingMark, "permEnd": closingMark,
	"moveFromRangeEnd": closingMark, "moveToRangeEnd": closingMark,
	"customXmlInsRangeEnd": closingMark, "customXmlDelRangeEnd": closingMark,
	"customXmlMoveFromRangeEnd": closingMark, "customXmlMoveToRangeEnd": closingMark,
}

// The roles of what stands in a run and is neither its properties, its text nor a code
// (17.3.2.25).
var runRoles = map[string]role{
	"lastRenderedPageBreak": unseen, "softHyphen": unseen, "annotationRef": unseen,
	"delText": dropped, "delInstrText": dropped,
	"commentReference": closingMark,
}

// The elements that say a change is tracked (17.13.5).
var trackedNames = map[string]bool{
	"ins": true, "del": true, "moveFrom": true, "moveTo": true, "rPrChange": true, "pPrChange": true,
	"sectPrChange": true, "tblPrChange": true, "trPrChange": true, "tcPrChange": true, "numberingChange": true, "cellIns": true, "cellDel": true,
}

// What of a run's properties makes no difference to a reader.
var ignoredProperties = map[string]bool{"lang": true, "noProof": true, "rPrChange": true, "ins": true, "del": true}
