package pipeline

import (
	"io"
	"strings"
)

// A Plan says what should happen to the disk. The steps make plans and nothing
// else; cmd carries them out, and nothing but cmd writes. A plan
// happens as a whole or not at all. What is below dist/ is not planned, but made: see
// [Publication].
//
// Paths are slash-separated and relative to the project's folder.
type Plan struct {
	Writes   []Write
	Removals []string
}

// A Write is one file with its new content. Content is asked for it when the
// plan is carried out, perhaps more than once.
type Write struct {
	Path    string
	Content func(io.Writer) error
	Durable bool // what people wrote: it must survive a power loss
}

// Text adds a write of content that is at hand.
func (p *Plan) Text(path, content string, durable bool) {
	p.Writes = append(p.Writes, Write{path, func(w io.Writer) error {
		_, err := io.Copy(w, strings.NewReader(content))
		return err
	}, durable})
}
