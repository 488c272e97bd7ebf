package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/leonelquinteros/gotext"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/po"
	"dich/source"
)

// A loader reads or writes a catalog in a process of its own.
type loader struct {
	name string
	run  func(file string) error
}

var loaders = []loader{
	{"read the bytes", func(file string) error { _, err := os.ReadFile(file); return err }},
	{"gotext", loadGotext},
	{"po.Read", loadCatalog},
	{"po.Scan", scanCatalog},
	{"po.Scan to po.Writer", copyCatalog},
}

// benchLoad reads catalogs of several sizes and prints a row for each way to do that.
func benchLoad(ctx context.Context, sizes []int, runs int, dir string) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "messages\tMB\tway\tCPU s\twall s\tMB/s of CPU\tpeak MiB\tpeak / file\t")
	for _, n := range sizes {
		file := filepath.Join(dir, "load.po")
		if err := makeCatalog(file, n); err != nil {
			return err
		}
		info, err := os.Stat(file)
		if err != nil {
			return err
		}
		for _, l := range loaders {
			took, err := repeat(runs, func() (sample, error) { return load(ctx, l.name, file) })
			if err != nil {
				return err
			}
			mb := float64(info.Size()) / 1e6
			fmt.Fprintf(w, "%d\t%.1f\t%s\t%.3f\t%.3f\t%.0f\t%d\t%.2f\t\n", n, mb, l.name, median(took, cpu).Seconds(),
				median(took, wall).Seconds(), mb/median(took, cpu).Seconds(), median(took, memory)>>20,
				float64(median(took, memory))/float64(info.Size()))
		}
	}
	return w.Flush()
}

func load(ctx context.Context, name, file string) (sample, error) {
	cmd := exec.CommandContext(ctx, os.Args[0], "-loader", name, "-load-file", file)
	cmd.Stderr = os.Stderr
	began := time.Now()
	if err := cmd.Run(); err != nil {
		return sample{}, fmt.Errorf("%s: %w", name, err)
	}
	state := cmd.ProcessState
	return sample{time.Since(began), state.UserTime() + state.SystemTime(), peak(state)}, nil
}

// runLoader is such a process.
func runLoader(name, file string) error {
	for _, l := range loaders {
		if l.name == name {
			return l.run(file)
		}
	}
	return fmt.Errorf("no loader %q", name)
}

// makeCatalog writes a catalog of n sentences, each with its number and a translation.
func makeCatalog(file string, n int) error {
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer out.Close()
	texts := newWriter(3, []string{"Liên hợp quốc", "Kazakhstan", "Trung Á"})
	w := po.NewWriter(out, language.Vietnamese, language.Russian)
	if err := w.Document("bai.txt", nil); err != nil {
		return err
	}
	for i := range n {
		m := locales.NewMessage("", source.Singular(fmt.Sprintf("%d. %s", i, texts.sentence())))
		m.Target = source.Singular(fmt.Sprintf("%d. %s", i, texts.sentence()))
		if err := w.Unit(&handoff.Unit{Segments: []handoff.Segment{{Message: m}}}); err != nil {
			return err
		}
	}
	return w.Close()
}

func loadGotext(file string) error {
	catalog := gotext.NewPo()
	catalog.ParseFile(file)
	if len(catalog.GetDomain().GetTranslations()) == 0 {
		return fmt.Errorf("gotext read nothing")
	}
	return nil
}

func loadCatalog(file string) error {
	text, err := readWhole(file)
	if err != nil {
		return err
	}
	if cat, found := po.Read(file, text); len(found) > 0 || len(cat.Messages) == 0 {
		return fmt.Errorf("po.Read: %v", found)
	}
	return nil
}

// A counter is a sink that keeps nothing.
type counter int

func (*counter) Document(string, func(string) []source.Code) error { return nil }

func (c *counter) Unit(*handoff.Unit) error { *c++; return nil }

func scanCatalog(file string) error {
	text, err := readWhole(file)
	if err != nil {
		return err
	}
	var units counter
	if _, found := po.Scan(file, text, &units); len(found) > 0 || units == 0 {
		return fmt.Errorf("po.Scan: %v", found)
	}
	return nil
}

func copyCatalog(file string) error {
	text, err := readWhole(file)
	if err != nil {
		return err
	}
	src, target := po.Languages(text)
	w := po.NewWriter(io.Discard, src, target)
	if _, found := po.Scan(file, text, w); len(found) > 0 {
		return fmt.Errorf("po.Scan: %v", found)
	}
	return w.Close()
}
