package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"
)

// readFlags lets the library read the flags. All that it would print itself, in
// English and to stdout, was looked at before (see arrange): here it keeps quiet.
func (v *verb) readFlags(o *options, line commandLine) error {
	var flags []cli.Flag
	for _, name := range v.flags {
		flags = append(flags, flagNamed(name).library())
	}
	app := &cli.App{
		Name: "dich", HideHelp: true, HideVersion: true, Writer: io.Discard, ErrWriter: io.Discard,
		Flags: flags,
		// values cuts at the commas.
		DisableSliceFlagSeparator: true,
		OnUsageError:              func(_ *cli.Context, err error, _ bool) error { return err },
		ExitErrHandler:            func(*cli.Context, error) {},
		Action: func(c *cli.Context) error {
			o.args = c.Args().Slice()
			return v.fill(o, c)
		},
	}
	return app.Run(slices.Concat([]string{"dich"}, line.flags, []string{"--"}, line.args))
}

// fill reads the values of the flags that were given.
func (v *verb) fill(o *options, c *cli.Context) error {
	for _, name := range v.flags {
		if !c.IsSet(name) {
			continue
		}
		row := v.flag(name)
		if err := row.read(o, row.values(c)); err != nil {
			return err
		}
	}
	return nil
}

// library gives the flag as the library wants it.
func (f *flagRow) library() cli.Flag {
	switch {
	case f.list || f.again:
		return &cli.StringSliceFlag{Name: f.name}
	case f.takesValue():
		return &cli.StringFlag{Name: f.name}
	}
	return &cli.BoolFlag{Name: f.name}
}

// values gives what the library read for the flag.
func (f *flagRow) values(c *cli.Context) []string {
	switch {
	case f.again:
		return c.StringSlice(f.name)
	case f.list:
		return cutAll(c.StringSlice(f.name))
	case f.takesValue():
		return []string{c.String(f.name)}
	}
	return []string{strconv.FormatBool(c.Bool(f.name))}
}

// cutAll cuts values at their commas.
func cutAll(values []string) []string {
	var list []string
	for _, value := range values {
		for part := range strings.SplitSeq(value, ",") {
			list = append(list, strings.TrimSpace(part))
		}
	}
	return list
}
