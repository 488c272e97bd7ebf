package pipeline

import (
	"io"
	"slices"
	"strings"
)

// A Plan says what should happen to the disk. The steps make plans and nothing
// else; cmd carries them out, and nothing but cmd writes. What people wrote is one
// set, what is below dist/ another: each happens as a whole or not at all.
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

// Plus gives a plan that does what both do.
func (p Plan) Plus(o Plan) Plan {
	return Plan{slices.Concat(p.Writes, o.Writes), slices.Concat(p.Removals, o.Removals)}
}

// Text adds a write of content that is at hand.
func (p *Plan) Text(path, content string, durable bool) {
	p.Writes = append(p.Writes, Write{path, func(w io.Writer) error {
		_, err := io.Copy(w, strings.NewReader(content))
		return err
	}, durable})
}
