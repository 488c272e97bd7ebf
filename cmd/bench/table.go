package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"
)

// printResults prints a row for each verb on the whole corpus, and how its time grew
// from half of it.
func printResults(out io.Writer, half, whole *result) error {
	fmt.Fprintf(out, "%.1f MB in %d documents; %d runs each; growth is CPU time against %.1f MB\n\n",
		megabytes(whole), whole.documents, len(whole.samples[0]), megabytes(half))
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "verb\tMB/s CPU\tMB/s wall\tpeak MiB\tCPU s (min med max)\twall s (min med max)\tgrowth\t")
	for i, v := range whole.verbs {
		samples := whole.samples[i]
		fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%d\t%s\t%s\t%.2f\t\n", v.name,
			megabytes(whole)/median(samples, cpu).Seconds(), megabytes(whole)/median(samples, wall).Seconds(),
			median(samples, memory)>>20, seconds(samples, cpu), seconds(samples, wall),
			float64(median(samples, cpu))/float64(median(half.samples[i], cpu)))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\none document of 8 KB, dich extract FILE: %s ms (min med max of %d)\n",
		spread(whole.single, func(s sample) float64 { return s.wall.Seconds() * 1000 }, "%.1f"), len(whole.single))
	return err
}

func megabytes(r *result) float64 { return float64(r.bytes) / 1e6 }

func cpu(s sample) time.Duration  { return s.cpu }
func wall(s sample) time.Duration { return s.wall }
func memory(s sample) int64       { return s.peak }

// sorted gives one figure of each sample, the least first.
func sorted[T cmp.Ordered](samples []sample, of func(sample) T) []T {
	var values []T
	for _, s := range samples {
		values = append(values, of(s))
	}
	slices.Sort(values)
	return values
}

func median[T cmp.Ordered](samples []sample, of func(sample) T) T {
	return sorted(samples, of)[len(samples)/2]
}

func seconds(samples []sample, of func(sample) time.Duration) string {
	return spread(samples, func(s sample) float64 { return of(s).Seconds() }, "%.2f")
}

// spread writes the least, the middle and the most of a figure.
func spread(samples []sample, of func(sample) float64, format string) string {
	values := sorted(samples, of)
	return fmt.Sprintf(format+" "+format+" "+format, values[0], values[len(values)/2], values[len(values)-1])
}
