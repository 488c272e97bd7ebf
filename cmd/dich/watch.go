package main

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"dich/locales/voice"
	"dich/pipeline"
)

// How often a watch looks at the files, and how long they must stay as they are before
// it believes that an editor is done: many save in two steps.
const (
	watchEvery  = 500 * time.Millisecond
	watchSettle = 200 * time.Millisecond
)

// A watcher updates a project whenever its text, its glossary or its settings change.
// What it has seen is older than what an update reads: a change while that goes on
// leads to another one, and so the last state is always built.
type watcher struct {
	*session
	outlook
	every, settle time.Duration
	seen          sighting
}

// watchProject updates at once, then at each change until Ctrl-C. That is how a watch
// ends, and no failure: the exit code is that of the last update. An update that fails
// is reported, and the watch goes on; the first one must not.
func (s *session) watchProject(ctx context.Context) (exitCode, error) {
	if s.prune {
		return exitDone, &failure{code: exitUsage, id: "usage.watch-prune", hint: "watch-prune"}
	}
	f, err := s.findFolder()
	if err != nil {
		return exitDone, err
	}
	defer f.close()
	s.dir = f.root.Name() // it stays this folder, even while an editor saves its dich.toml
	w := watcher{session: s, outlook: outlook{folder: f}, every: watchEvery, settle: watchSettle}
	for _, name := range []string{s.config, s.glossary} {
		if full, err := s.absolute(name); err == nil && name != "" {
			w.named = append(w.named, full)
		}
	}
	return w.watch(ctx)
}

func (w *watcher) watch(ctx context.Context) (exitCode, error) {
	w.seen = w.look()
	code, err := w.patiently(ctx, w.begin)
	if err != nil {
		return code, err
	}
	w.tell("watch.waiting", nil)
	for {
		changed := w.await(ctx)
		if changed == nil {
			return code, nil
		}
		code, err = w.patiently(ctx, func(ctx context.Context) (exitCode, error) { return w.again(ctx, changed) })
		if errors.Is(err, context.Canceled) {
			return code, err
		}
		if err != nil {
			code = first(code, w.apologize(err))
			w.tellChanged(changed, w.phrase("watch.failed", nil))
		}
		w.held.Flush() // close reports the error
	}
}

// patiently tries again what fails because another dich is writing, or because somebody
// saved a file meanwhile.
func (w *watcher) patiently(ctx context.Context, update func(context.Context) (exitCode, error)) (exitCode, error) {
	for {
		code, err := update(ctx)
		f := (*failure)(nil)
		if !errors.As(err, &f) || f.code != exitLocked {
			return code, err
		}
		if ctx.Err() != nil {
			return code, ctx.Err()
		}
	}
}

// await gives the files that have changed, in order, once they have settled; nil at the
// end of the watch.
func (w *watcher) await(ctx context.Context) []string {
	pause := w.every
	for sleep(ctx, pause) {
		began := time.Now()
		now := w.look()
		pause = max(w.every, 9*time.Since(began)) // a watch takes a tenth of a processor at most
		if len(now.unlike(w.seen)) == 0 {
			continue
		}
		if now = w.settled(ctx, now); now == nil {
			break
		}
		changed := now.unlike(w.seen)
		w.seen = now
		if len(changed) > 0 {
			return changed
		}
	}
	return nil
}

// settled looks until two sightings are the same; nil at the end of the watch.
func (w *watcher) settled(ctx context.Context, now sighting) sighting {
	for sleep(ctx, w.settle) {
		before := now
		now = w.look()
		if len(now.unlike(before)) == 0 {
			return now
		}
	}
	return nil
}

// sleep waits; it is false if there is no more time.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// begin is the update that says all that an update says.
func (w *watcher) begin(ctx context.Context) (exitCode, error) {
	o, code, err := w.open(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	_, err = w.writeStep(ctx, o.folder, w.updateStep(o).Plan, nil)
	return o.code, err
}

// again is an update that says in a line what changed, and what that did.
func (w *watcher) again(ctx context.Context, changed []string) (exitCode, error) {
	o, code, err := w.open(ctx)
	if o == nil {
		if err == nil {
			w.tellChanged(changed, w.phrase("watch.malformed", nil))
		}
		return code, err
	}
	defer o.close()
	end := w.busy("progress.updating")
	refreshed := pipeline.Refresh(o.Project, false)
	end()
	if _, err := w.save(ctx, o.folder, refreshed.Plan); err != nil {
		return o.code, err
	}
	w.tellChanged(changed, w.effects(o, refreshed))
	return o.code, nil
}

// open is openToWrite, which tells what else is to be watched.
func (w *watcher) open(ctx context.Context) (*opened, exitCode, error) {
	o, code, err := w.openToWrite(ctx)
	if o != nil {
		w.rules = o.Config.SRX
	}
	return o, code, err
}

// tellChanged names the files that changed, the first few of them, and says what that
// did.
func (w *watcher) tellChanged(changed []string, what string) {
	const most = 3
	var names []string
	for _, name := range changed[:min(len(changed), most)] {
		names = append(names, w.folder.show(name))
	}
	if more := len(changed) - most; more > 0 {
		names = append(names, w.count("count.more", more, nil))
	}
	w.tell("watch.changed", voice.Args{"Files": strings.Join(names, ", "), "What": what})
}

// effects says what an update did to each language, to those together that fared alike.
func (w *watcher) effects(o *opened, refreshed pipeline.Refreshed) string {
	var order []string
	alike := map[string][]string{} // languages by what is said of them
	for _, target := range o.sound() {
		l := refreshed.Leverage[target]
		if !l.Changed() {
			continue
		}
		changes := w.changes(l)
		if alike[changes] == nil {
			order = append(order, changes)
		}
		alike[changes] = append(alike[changes], target.String())
	}
	if len(order) == 0 {
		return w.phrase("watch.nothing", nil)
	}
	var said []string
	for _, changes := range order {
		said = append(said, w.phrase("watch.effect", voice.Args{"Locales": strings.Join(alike[changes], ", "), "Changes": changes}))
	}
	return strings.Join(said, "; ")
}

// changes counts what is not as it was.
func (w *watcher) changes(l pipeline.Leverage) string {
	parts := []string{
		w.countUnless0("count.moved", l.Moved.Segments), w.countUnless0("count.exact", l.Exact.Segments),
		w.countUnless0("count.fuzzy", l.Fuzzy.Segments), w.countUnless0("count.new", l.New.Segments),
		w.countUnless0("count.obsolete", l.Obsolete.Segments), w.countUnless0("count.terms-changed", l.Terms.Segments),
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}
