package source

// A Cutter finds the sentences in one block of text: spans in order, between which
// stand only white space and characters without width. See [Rules.Cut].
type Cutter interface{ Cut(text string) []Span }

// A Block is a stretch of a part that runs as one text: a paragraph, a heading, a
// cell, with the markup that was found in it. All spans count bytes of the part, are
// in order and share no byte with others of their kind.
type Block struct {
	Span  Span
	Codes []Code // Raw is set, Text where it is not the bytes there; N is that of a pair, else 0
	Skips []Span // bytes that are no part of the text: what begins each line of a quotation
	Whole []Span // tags with a text among their attributes: no sentence ends in one
	Bound []Span // closing codes that no sentence is without: they say what stands before them
}

// Sentences cuts the block. The codes before and after a sentence are left outside
// of it, so that a translator sees no markup that goes all around what he
// translates; but those whose other half is inside, that hold a text themselves or are bound,
// are taken in. What has no text beside its codes is no sentence.
func (b *Block) Sentences(text string, cutter Cutter) []Segment {
	spans := cutter.Cut(b.outline(text))
	if len(b.Codes) == 0 && len(b.Skips) == 0 {
		segments := make([]Segment, len(spans))
		for i, s := range spans {
			segments[i] = prose(text, s.Shift(b.Span.Start))
		}
		return segments
	}
	e := newEdges(b, text)
	var segments []Segment
	floor := b.Span.Start
	for i, s := range spans {
		ceiling := b.Span.End
		if i+1 < len(spans) {
			ceiling = spans[i+1].Start + b.Span.Start
		}
		span := e.settle(s.Shift(b.Span.Start), floor, ceiling)
		floor = span.End
		if seg := b.segment(text, span); seg.hasText() {
			segments = append(segments, seg)
		}
	}
	return segments
}

// Sentence is the block as one segment; none if it has no text beside its codes.
func (b *Block) Sentence(text string) []Segment { return b.Sentences(text, undivided{}) }

// undivided cuts nothing.
type undivided struct{}

func (undivided) Cut(text string) []Span {
	if s := (Span{0, len(text)}).Trim(text); !s.Empty() {
		return []Span{s}
	}
	return nil
}

// outline gives the block's bytes as a Cutter is to see them: as [Plain] does, and a
// tag with a text among its attributes is one code.
func (b *Block) outline(text string) string {
	if len(b.Codes) == 0 && len(b.Skips) == 0 {
		return b.Span.Of(text)
	}
	plain := []byte(b.Span.Of(text))
	at := func(s Span) []byte { return plain[s.Start-b.Span.Start : s.End-b.Span.Start] }
	for _, s := range b.Skips {
		clear(at(s))
	}
	for _, c := range b.Codes {
		hide(at(c.Raw), c.Shown)
	}
	for _, s := range b.Whole {
		shown := ""
		if codes := b.codesIn(s); len(codes) > 0 && codes[0].Kind != Closing {
			shown = codes[0].Shown
		}
		hide(at(s), shown)
	}
	return string(plain)
}
