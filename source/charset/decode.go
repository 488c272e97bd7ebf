package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"dich/source"
	"dich/source/legacy"
)

// Decode gives the text of a file that is in the encoding of a name, in any case, as XML
// and PO files write it; a byte order mark says better which encoding that is. The names are
// those of the WHATWG's Encoding Standard, by which ISO-8859-1 is windows-1252, as files that
// say so mostly are; and VISCII and TCVN-5712. Where something is wrong it gives the text
// before that.
func Decode(file string, data []byte, name string) (string, []source.Diagnostic) {
	switch text, e, found := source.DecodeDocument(file, data); {
	case e != source.UTF8, len(data) > source.MaxFileSize, isUTF8(name):
		return text, found
	case strings.HasPrefix(text, mark):
		return text, found
	}
	if e, ok := vietnamese[strings.ToLower(name)]; ok {
		text, undecided := legacy.Decode(e, data)
		if len(undecided) > 0 {
			return text[:undecided[0].Start], fault(Invalid, file, undecided[0], Recode, source.Args{"Name": name})
		}
		return checked(file, name, text)
	}
	e, err := htmlindex.Get(name)
	if err != nil || !isText(e) {
		return "", fault(Unknown, file, source.Span{}, Recode, source.Args{"Name": name})
	}
	decoded, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fault(Invalid, file, source.Span{}, Recode, source.Args{"Name": name})
	}
	return checked(file, name, string(decoded))
}

const mark = "\ufeff"

var vietnamese = map[string]legacy.Encoding{
	"viscii": legacy.VISCII, "tcvn": legacy.TCVN5712, "tcvn-5712": legacy.TCVN5712, "tcvn5712-1": legacy.TCVN5712,
}

func isUTF8(name string) bool {
	return strings.EqualFold(name, "utf-8") || strings.EqualFold(name, "utf8")
}

// isText reports an encoding that is one: the standard has names for what must not be read,
// too.
func isText(e encoding.Encoding) bool {
	name, err := htmlindex.Name(e)
	return err == nil && name != "replacement" && name != "x-user-defined"
}

// checked reports what no text has.
func checked(file, name, text string) (string, []source.Diagnostic) {
	at := strings.IndexAny(text, "\ufffd\x00")
	if at < 0 {
		return text, nil
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	span := source.Span{Start: at, End: at + size}
	if text[at] == 0 {
		return text[:at], fault(source.NULByte, file, span, source.Hint(source.NULByte), nil)
	}
	return text[:at], fault(Invalid, file, source.Span{Start: at, End: at}, Recode, source.Args{"Name": name})
}
