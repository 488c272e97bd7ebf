package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
)

// Render gives the archive with other texts for some of its parts, by the entry's name
// (see source.Part.Render). All other entries are copied as they are, in their order.
// With no texts the result is data itself; equal input gives equal bytes.
//
// data is a file that [Read] has read; the error says what it is otherwise.
func Render(data []byte, texts map[string]string) ([]byte, error) {
	if len(texts) == 0 {
		return data, nil
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("read archive: %w", err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := w.SetComment(r.Comment); err != nil {
		return nil, fmt.Errorf("write archive: %w", err)
	}
	for _, f := range r.File {
		text, changed := texts[f.Name]
		if err := writeEntry(w, f, text, changed); err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("write archive: %w", err)
	}
	return out.Bytes(), nil
}

func writeEntry(w *zip.Writer, f *zip.File, text string, changed bool) error {
	if !changed {
		return w.Copy(f)
	}
	header := zip.FileHeader{ // with the date as it stands there, which needs no time zone
		Name: f.Name, Comment: f.Comment, NonUTF8: f.NonUTF8, Method: zip.Deflate,
		ModifiedDate: f.ModifiedDate, ModifiedTime: f.ModifiedTime, ExternalAttrs: f.ExternalAttrs,
	}
	entry, err := w.CreateHeader(&header)
	if err != nil {
		return err
	}
	_, err = io.WriteString(entry, text)
	return err
}
