package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"dich/source"
)

// How much an archive may hold. Sizes are those that come out of it, whatever it says.
const (
	MaxEntries = 10_000
	MaxPart    = 64 << 20  // bytes of an entry
	MaxTotal   = 256 << 20 // bytes of all entries
	MaxRatio   = 100       // bytes of an entry for each that it takes in the archive
)

// smallEntry is a size in bytes up to which any ratio will do: a few blank lines
// are no bomb.
const smallEntry = 64 << 10

// An archive is a DOCX file whose entries have been tried.
type archive struct {
	file  string
	names []string // in the order of the archive
	texts map[string][]byte
}

// openArchive unpacks each entry once, into nothing but for XML, to know that it can be
// and how large it is.
func openArchive(file string, data []byte) (*archive, []source.Diagnostic) {
	a := &archive{file: file, texts: map[string][]byte{}}
	r, problem := a.open(data)
	if r == nil {
		return nil, problem
	}
	if n := len(r.File); n > MaxEntries {
		return nil, a.bad(TooManyEntries, "", source.Args{"Got": strconv.Itoa(n), "Max": strconv.Itoa(MaxEntries)})
	}
	if problem := a.checkNames(r); problem != nil {
		return nil, problem
	}
	left := int64(MaxTotal)
	for _, f := range r.File {
		size, problem := a.unpack(f, left)
		if problem != nil {
			return nil, problem
		}
		left -= size
	}
	return a, nil
}

func (a *archive) bad(code source.DiagnosticCode, name string, args source.Args) []source.Diagnostic {
	return []source.Diagnostic{diagnostic(code, source.Subject{File: a.file, Part: name}, args)}
}

// The first bytes of a file.
const (
	zipMark      = "PK\x03\x04"
	compoundMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // an OLE file: Word's old format, or a DOCX with a password
)

// encryptedName is EncryptedPackage in UTF-16: the stream that holds a DOCX with a
// password (MS-OFFCRYPTO 2.3.4.4).
var encryptedName = []byte(strings.Join(strings.Split("EncryptedPackage", ""), "\x00"))

func (a *archive) open(data []byte) (*zip.Reader, []source.Diagnostic) {
	if bytes.HasPrefix(data, []byte(compoundMark)) && bytes.Contains(data, encryptedName) {
		return nil, a.bad(Encrypted, "", source.Args{"Name": ""})
	}
	if !bytes.HasPrefix(data, []byte(zipMark)) {
		return nil, a.bad(NotZip, "", nil)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are checked below
		return nil, a.bad(NotZip, "", nil)
	}
	return r, nil
}

func (a *archive) checkNames(r *zip.Reader) []source.Diagnostic {
	seen := map[string]bool{}
	for _, f := range r.File {
		if !isEntryName(f.Name) {
			return a.bad(EntryName, f.Name, source.Args{"Name": f.Name})
		}
		if key := strings.ToLower(f.Name); seen[key] {
			return a.bad(DuplicateEntry, f.Name, source.Args{"Name": f.Name})
		} else {
			seen[key] = true
		}
		if f.Flags&1 != 0 {
			return a.bad(Encrypted, f.Name, source.Args{"Name": f.Name})
		}
		a.names = append(a.names, f.Name)
	}
	return nil
}

// isEntryName reports a name that stays below the folder it would be unpacked in.
func isEntryName(name string) bool {
	if strings.ContainsAny(name, "\\:\x00") {
		return false
	}
	for _, step := range strings.Split(strings.TrimSuffix(name, "/"), "/") {
		if step == "" || step == "." || step == ".." {
			return false
		}
	}
	return true
}

// unpack reads an entry, keeps it if it is XML, and gives its size.
func (a *archive) unpack(f *zip.File, left int64) (int64, []source.Diagnostic) {
	most, code := min(int64(MaxPart), left), TooBig
	if n := max(int64(smallEntry), MaxRatio*int64(min(f.CompressedSize64, MaxPart))); n < most {
		most, code = n, Ratio
	}
	limit := map[source.DiagnosticCode]int64{TooBig: MaxPart >> 20, Ratio: MaxRatio}[code]
	if code == TooBig && left < MaxPart {
		limit = MaxTotal >> 20
	}
	var kept bytes.Buffer
	var out io.Writer = io.Discard
	if isXML(f.Name) {
		out = &kept
	}
	size := most + 1
	var err error
	if f.UncompressedSize64 <= uint64(most) {
		size, err = copyEntry(out, f, most)
	}
	switch {
	case size > most:
		return 0, a.bad(code, f.Name, source.Args{"Name": f.Name, "Max": strconv.FormatInt(limit, 10)})
	case err != nil:
		return 0, a.bad(Damaged, f.Name, source.Args{"Name": f.Name})
	}
	if isXML(f.Name) {
		a.texts[f.Name] = kept.Bytes()
	}
	return size, nil
}

// copyEntry copies an entry, and one byte more than it may have.
func copyEntry(out io.Writer, f *zip.File, most int64) (int64, error) {
	in, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer in.Close()
	return io.Copy(out, io.LimitReader(in, most+1))
}

func isXML(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}
