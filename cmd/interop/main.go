// Command interop sends translations through programs that are not ours, and looks that
// what comes back is what they did to it.
//
// The naive version reads our own files with our own reader. Both may make the same
// mistake; and what a program does to a file that passes through it stands in no
// specification.
//
// So each trial exports a small project, lets a program read or edit the files as a
// translator would (each sentence in capitals, some marked as needing work, some with a
// comment), imports them, and holds every entry of the catalogs against what it must be by
// then: its translation, its state, its comments, its flags, its place.
//
// A program that is not installed is named and left out. Fewer than four are a failure.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"text/tabwriter"
)

// A client is a program that is not ours.
type client struct {
	name    string
	needs   [][]string // commands that must succeed for it to be there
	install string     // what to do where it is not
	trials  []trial
}

// A trial sends one format through a client.
type trial struct {
	does   string
	format string // that is exported
	// act reads the files below w.sent, or makes what is to be imported below w.back. It
	// says what more there is to say of it.
	act func(w *workshop) (remark string, err error)
	// expect makes what a message must be by then; nil where nothing may have changed.
	expect func(e *entry)
}

// A row is what came of a trial.
type row struct {
	client, does    string
	entries, edited int
	wrong           []string
	remark          string
	err             error
}

func (r *row) ok() bool { return r.err == nil && len(r.wrong) == 0 }

// enough is how many clients must have been there.
const enough = 4

func main() {
	root := flag.String("root", ".", "the repository, whose example is sent")
	dich := flag.String("dich", "", "the dich to try; empty means to build it")
	verbose := flag.Bool("v", false, "print every entry that is not as it must be")
	flag.Parse()
	if flag.Arg(0) == upperVerb {
		if err := filter(os.Stdout, os.Stdin); err != nil {
			fmt.Fprintln(os.Stderr, "interop:", err)
			os.Exit(1)
		}
		return
	}
	ok, err := show(*root, *dich, *verbose)
	if err != nil {
		fmt.Fprintln(os.Stderr, "interop:", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// show runs all trials and prints the table. ok says that all went well.
func show(root, dich string, verbose bool) (ok bool, err error) {
	dir, err := os.MkdirTemp("", "dich-interop-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	if err := os.Setenv(codesVariable, codes); err != nil {
		return false, err
	}
	p, err := newProject(root, dich, dir)
	if err != nil {
		return false, err
	}
	var rows []row
	present := 0
	for _, c := range clients {
		if missing := c.missing(); missing != "" {
			fmt.Printf("left out: %s, for %s; %s\n", c.name, missing, c.install)
			continue
		}
		present++
		for i := range c.trials {
			rows = append(rows, p.try(&c, &c.trials[i]))
		}
	}
	ok = printRows(rows, verbose)
	if present < enough {
		fmt.Printf("only %d of %d programs are here; at least %d are needed\n", present, len(clients), enough)
	}
	return ok && present >= enough, nil
}

// missing says which command of a client does not succeed.
func (c *client) missing() string {
	for _, command := range c.needs {
		if err := exec.Command(command[0], command[1:]...).Run(); err != nil {
			return fmt.Sprintf("%s failed (%v)", strings.Join(command, " "), err)
		}
	}
	return ""
}

func printRows(rows []row, verbose bool) (ok bool) {
	ok = true
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "program\tdoes\tentries\tedited\twrong\t")
	for i := range rows {
		r := &rows[i]
		ok = ok && r.ok()
		if r.err != nil {
			fmt.Fprintf(w, "%s\t%s\t\t\tfailed\t\n", r.client, r.does)
			continue
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%s\n", r.client, r.does, r.entries, r.edited, len(r.wrong), r.remark)
	}
	w.Flush()
	for i := range rows {
		r := &rows[i]
		if r.err != nil {
			fmt.Printf("\n%s: %s: %v\n", r.client, r.does, r.err)
		}
		for n, what := range r.wrong {
			if !verbose && n == 3 {
				fmt.Printf("… and %d more, see -v\n", len(r.wrong)-n)
				break
			}
			fmt.Printf("\n%s: %s:\n%s\n", r.client, r.does, what)
		}
	}
	return ok
}
