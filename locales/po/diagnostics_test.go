package po

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

func TestReadReports(t *testing.T) {
	const good = "\n\nmsgid \"good\"\nmsgstr \"\"\n"
	for _, tt := range []struct{ name, body, want string }{
		{"misspelled", "msgidd \"a\"\nmsgstr \"b\"", "9:1 error po-syntax Got=\"msgidd\"\n"},
		{"no quotes", "msgid a\nmsgstr \"b\"", "9:7 error po-syntax Got=\"a\"\n"},
		{"prose", "hôm nay", "9:1 error po-syntax Got=\"hôm\"\n"},
		{"after the end", "msgid \"a\"\nmsgstr \"b\" msgid \"c\"", "10:12 error po-syntax Got=\"msgid\"\n"},
		{"long", "msgid \"a\" " + strings.Repeat("x", 50), "9:11 error po-syntax Got=\"" + strings.Repeat("x", 40) + "…\"\n"},
		{"domain", "domain \"other\"\nmsgid \"a\"\nmsgstr \"b\"", "9:1 error po-domain\n"},
		{"open string", "msgid \"a\nmsgstr \"b\"", "9:7 error po-unterminated-string\n"},
		{"open string after a backslash", "msgid \"a\\\nmsgstr \"b\"", "9:7 error po-unterminated-string\n"},
		{"two open strings", "msgid \"a\nmsgstr \"b\n\nmsgid \"c\"\nmsgstr \"d",
			"9:7 error po-unterminated-string\n13:8 error po-unterminated-string\n"},
		{"escapes", `msgid "\q \x \8 \400 é\é"` + "\nmsgstr \"b\"",
			"9:8 error po-escape Got=\"\\\\q\"\n9:11 error po-escape Got=\"\\\\x\"\n9:14 error po-escape Got=\"\\\\8\"\n" +
				"9:17 error po-escape Got=\"\\\\400\"\n9:23 error po-escape Got=\"\\\\é\"\n"},
		{"escape of half a letter", `msgid "\303"` + "\nmsgstr \"b\"", "9:7 error po-escape Got=\"\\\"\\\\303\\\"\"\n"},
		{"no msgid", "msgstr \"b\"", "9:1 error po-no-msgid\n"},
		{"no msgid after a context", "msgctxt \"k\"\nmsgstr \"b\"", "10:1 error po-no-msgid\n"},
		{"no msgstr", "# c\nmsgid \"a\"", "10:1 error po-no-msgstr\n"},
		{"no msgstr before the next", "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", "9:1 error po-no-msgstr\n"},
		{"half obsolete", "#~ msgid \"a\"\nmsgstr \"b\"", "9:4 error po-no-msgstr\n"},
		{"text half obsolete", "#~ msgid \"a\"\n\"c\"\n#~ msgstr \"b\"", "10:1 error po-syntax Got=\"\\\"c\\\"\"\n"},
		{"previous alone", "#| msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"b\"", "10:1 error po-syntax Got=\"msgid\"\n"},
		{"empty context", "msgctxt \"\"\nmsgid \"a\"\nmsgstr \"b\"", "9:1 error po-empty-context\n"},
		{"empty msgid", "msgctxt \"k\"\nmsgid \"\"\nmsgid_plural \"a\"\nmsgstr[0] \"\"", "9:1 error po-empty-msgid\n"},
		{"second header", "msgid \"\"\nmsgstr \"x\"", "9:1 error po-duplicate Key=\"\" Source=\"\" (po-first-definition 2)\n"},
		{"duplicate", "msgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"k\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"",
			"13:1 error po-duplicate Key=\"k\" Source=\"a\" (po-first-definition 9)\n"},
		{"obsolete duplicate", "msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"a\"\n#~ msgstr \"b\"",
			"12:4 warning po-duplicate Key=\"\" Source=\"a\" (po-first-definition 9)\n"},
		{"active after obsolete", "#~ msgid \"a\"\n#~ msgstr \"b\"\nmsgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"b\"",
			"11:1 warning po-duplicate Key=\"\" Source=\"a\" (po-first-definition 9)\n" +
				"13:1 error po-duplicate Key=\"\" Source=\"a\" (po-first-definition 11)\n"},
		{"index of a singular", "msgid \"a\"\nmsgstr[0] \"b\"", "10:7 error po-syntax Got=\"[0]\"\n"},
		{"plural without index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"b\"", "11:8 error po-syntax Got=\"\\\"b\\\"\"\n"},
		{"wrong index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"b\"", "11:7 error po-plural-index Got=\"1\" Want=\"0\"\n"},
		{"bad index", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[x] \"b\"", "11:7 error po-syntax Got=\"[x]\"\n"},
		{"too few forms", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"b\"", "9:1 error po-plural-count Got=\"1\" Want=\"3\"\n"},
		{"too few obsolete forms", "#~ msgid \"a\"\n#~ msgid_plural \"b\"\n#~ msgstr[0] \"b\"", "9:4 warning po-plural-count Got=\"1\" Want=\"3\"\n"},
		{"too many forms", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"b\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"\nmsgstr[3] \"\"",
			"9:1 error po-plural-count Got=\"4\" Want=\"3\"\n"},
		{"untranslated may lack forms", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := header + tt.body + good
			cat, found := Read("a.po", data)
			if diff := cmp.Diff(tt.want, describe(data, found)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if last := cat.Messages[len(cat.Messages)-1]; last.Source != source.Singular("good") {
				t.Errorf("reading did not go on: %+v", last.Source)
			}
		})
	}
}

func TestReadReportsOnHeaders(t *testing.T) {
	const one = "msgid \"a\"\nmsgstr \"é\"\n"
	const plural = "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n"
	const utf8 = `Content-Type: text/plain; charset=utf-8\n`
	for _, tt := range []struct{ name, fields, body, want string }{
		{"good", utf8 + `Language: en\nPlural-Forms: nplurals=2; plural=n != 1;\n`, plural, ""},
		{"charset", `Content-Type: text/plain; charset=KOI8-R; x=y\n`, one, "2:9 error po-charset Got=\"KOI8-R\"\n"},
		{"no charset", `Language: en\n`, one, "1:1 error po-charset Got=\"\"\n"},
		{"no charset needed", `Language: en\n`, "", "1:1 warning po-charset Got=\"\"\n"},
		{"language", utf8 + `Language: Tiếng Anh\n`, one, "2:50 warning po-language Got=\"Tiếng Anh\"\n"},
		{"no plural forms", utf8 + `Language: en\n`, plural, "1:1 warning po-plural-forms Got=\"\"\n"},
		{"bad plural forms", utf8 + `Language: en\nPlural-Forms: nplurals=2; plural=n/0;\n`, one,
			"2:64 error po-plural-forms Got=\"nplurals=2; plural=n/0;\"\n"},
		{"foreign plural forms", utf8 + `Language: ru\nPlural-Forms: nplurals=2; plural=n != 1;\n`, plural,
			"2:64 error po-plural-mismatch Got=\"nplurals=2; plural=n != 1;\" Locale=\"ru\"\n"},
		{"foreign plural forms without plurals", utf8 + `Language: ru\nPlural-Forms: nplurals=2; plural=n != 1;\n`, one,
			"2:64 warning po-plural-mismatch Got=\"nplurals=2; plural=n != 1;\" Locale=\"ru\"\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := "msgid \"\"\nmsgstr \"" + tt.fields + "\"\n\n" + tt.body
			_, found := Read("a.po", data)
			if diff := cmp.Diff(tt.want, describe(data, found)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadReportsOnFiles(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"empty", "", "1:1 warning po-no-header\n"},
		{"comments", "# nothing\n", "1:1 warning po-no-header\n"},
		{"no header", "msgid \"a\"\nmsgstr \"b\"\n", "1:1 warning po-no-header\n"},
		{"broken and no header", "msgid\n", "2:1 error po-syntax Got=\"\"\n"},
		{"late header", "msgid \"a\"\nmsgstr \"b\"\n\n" + header, "5:1 error po-late-header\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, found := Read("a.po", tt.data)
			if diff := cmp.Diff(tt.want, describe(tt.data, found)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadGivesUp(t *testing.T) {
	_, found := Read("a.po", strings.Repeat("x\n\n", 3*maxFindings))
	if len(found) != maxFindings+1 {
		t.Fatalf("%d findings", len(found))
	}
	if last := found[maxFindings]; last.Code != TooManyErrors || last.Args["Limit"] != "1000" {
		t.Errorf("the last one is %+v", last)
	}
}

// A finding shows no more of a header than somebody reads.
func TestLongPluralForms(t *testing.T) {
	deep := "nplurals=2; plural=" + strings.Repeat("(", 10_000) + "n"
	_, found := Read("a.po", "msgid \"\"\nmsgstr \"Language: ru\\nContent-Type: text/plain; charset=UTF-8\\nPlural-Forms: "+deep+"\\n\"\n")
	if len(found) != 1 || found[0].Code != PluralForms || len(found[0].Args["Got"]) > longestField+len("…") {
		t.Errorf("%d findings, of them %.500v", len(found), found)
	}
}
