package main

import (
	_ "embed"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

//go:embed testdata/browse.html
var browse string

// A browser walks through the example's site as a reader would, on a phone and at a desk,
// in every language: index, article, another language, side by side. Nothing is wider than
// the window, and what a page needs is there. Without Chromium it is skipped.
func TestSiteInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	b := openBrowser(t)
	project := disk(t, exampleFiles(t))
	runExample(t, project.Name(), "run")
	done := make(chan []byte, 1)
	server := httptest.NewUnstartedServer(nil)
	pages := pagesOf(&folder{root: project}, server.Listener.Addr().String())
	server.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/browse.html":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			io.WriteString(w, browse)
		case "/done":
			body, _ := io.ReadAll(r.Body)
			done <- body
		default:
			pages.ServeHTTP(w, r)
		}
	})
	server.Start()
	defer server.Close()
	b.call("Page.navigate", object{"url": server.URL + "/browse.html"})
	select {
	case body := <-done:
		judgeWalk(t, body)
	case <-time.After(2 * time.Minute):
		t.Error("the browser did not come to an end")
	}
}

// judgeWalk reads what testdata/browse.html has found.
func judgeWalk(t *testing.T, body []byte) {
	var walk struct {
		Pages  int
		Faults []string
	}
	if err := json.Unmarshal(body, &walk); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	for _, fault := range walk.Faults {
		t.Error(fault)
	}
	if walk.Pages < 40 {
		t.Errorf("only %d pages were looked at", walk.Pages)
	}
}
