package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

var smallSite = map[string]string{
	"dich.toml":          "version = 1\ntargets = [\"en\"]\n",
	"source/vi/bài.md":   "# Một\n\n![](ảnh.svg) Hai [ba](khác.txt#b).\n",
	"source/vi/khác.txt": "Bốn.\n",
	"source/vi/ảnh.svg":  "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
	"secret.txt":         "secret",
}

// serving serves a project until the test's end, and gives where.
func serving(t *testing.T, files map[string]string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	e := env{stdin: strings.NewReader(""), stdout: io.Discard, stderr: writer, dir: disk(t, files).Name(),
		getenv: func(string) string { return "" }, terminal: func(io.Writer) (int, bool) { return 0, false }}
	ended := make(chan exitCode, 1)
	go func() {
		ended <- run(ctx, []string{"build", "--serve", "--port", "0"}, e)
		writer.Close()
	}()
	said := bufio.NewScanner(reader)
	address := ""
	for address == "" && said.Scan() {
		address = regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(said.Text())
	}
	go io.Copy(io.Discard, reader)
	t.Cleanup(func() {
		cancel()
		if code := <-ended; code != exitDone {
			t.Errorf("it ended with exit code %d", code)
		}
	})
	if address == "" {
		t.Fatal("it serves nothing")
	}
	return address
}

func TestServe(t *testing.T) {
	address := serving(t, smallSite)
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, c := range []struct {
		path, host, kind string
		status           int
	}{
		{"", "", "text/html; charset=utf-8", 200},
		{"en/b%C3%A0i.html", "", "text/html; charset=utf-8", 200},
		{"en/b%C3%A0i.vi.html", "", "text/html; charset=utf-8", 200},
		{"style.css", "", "text/css; charset=utf-8", 200},
		{"files/%E1%BA%A3nh.svg", "", "image/svg+xml", 200},
		{"en", "", "", 301},
		{"files/", "", "", 404},
		{"none.html", "", "", 404},
		{"../secret.txt", "", "", 404},
		{"..%2f..%2fsecret.txt", "", "", 404},
		{"..%5c..%5csecret.txt", "", "", 404},
		{"%2e%2e/%2e%2e/dich.toml", "", "", 404},
		{"", "dich.example", "", 421},
	} {
		request, err := http.NewRequest("GET", address, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.URL.Opaque = "/" + c.path // as it is
		request.Host = c.host
		response, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		kind := response.Header.Get("Content-Type")
		if response.StatusCode != c.status || c.kind != "" && kind != c.kind {
			t.Errorf("%q for %q: status %d, %s", c.path, c.host, response.StatusCode, kind)
		}
	}
}
