package main

// A page is a part of the product that is written on its own, so that several can be
// at a time.
type page struct {
	*session
	out     screen // as the session's, but that it ends here
	written *rope
}

func (s *session) page() *page {
	p := &page{session: s, out: s.out, written: &rope{}}
	p.out.Writer = p.written
	return p
}

// print writes a line.
func (p *page) print(line string) { p.out.line(line) }
