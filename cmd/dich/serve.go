package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"

	"dich/locales/voice"
	"dich/pipeline"
)

// servePages shows the pages of dist/site to the browsers of this machine, until Ctrl-C:
// that is how it ends, and no failure. Each request sees dist/ as it is then, so a build
// elsewhere is seen at once.
func (s *session) servePages(ctx context.Context, code exitCode) (exitCode, error) {
	f, err := s.findFolder()
	if err != nil {
		return code, err
	}
	defer f.close()
	listener, err := s.listen()
	if err != nil {
		return code, &failure{code: exitFailed, id: "error.serve", cause: err, hint: "flag-port"}
	}
	host := listener.Addr().String()
	server := http.Server{Handler: pagesOf(f, host), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
	stopped := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		end, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if server.Shutdown(end) != nil {
			server.Close() // a browser that does not let go
		}
		close(stopped)
	})
	defer stop()
	s.tell("dist.serving", voice.Args{"Address": "http://" + host + "/"})
	s.held.Flush()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return code, &failure{code: exitFailed, id: "error.serve", cause: err}
	}
	<-stopped
	return code, nil
}

// The port that is tried first, and how many after it, where the command line names none.
const (
	firstPort = 8080
	morePorts = 100
)

// listen takes a port of this machine that no other machine can reach.
func (s *session) listen() (net.Listener, error) {
	from, to := firstPort, firstPort+morePorts
	if s.port != nil {
		from, to = *s.port, *s.port
	}
	for port := from; ; port++ {
		l, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err == nil || port >= to {
			return l, err
		}
	}
}

// pagesOf answers with the files of the site, and nothing else: a folder is its index.html,
// and a request that was meant for another host is refused, so that no page elsewhere can
// read what is here under a name of its own.
func pagesOf(f *folder, host string) http.Handler {
	_, port, _ := net.SplitHostPort(host)
	files := f.root.FS()
	site := path.Join(pipeline.DistDir, "site")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache")
		if r.Host != host && r.Host != "localhost:"+port {
			http.Error(w, http.StatusText(http.StatusMisdirectedRequest), http.StatusMisdirectedRequest)
			return
		}
		name := path.Join(site, path.Clean("/"+r.URL.Path))
		if strings.HasSuffix(r.URL.Path, "/") {
			name = path.Join(name, "index.html")
		}
		info, err := fs.Stat(files, name)
		switch {
		case err != nil || !fs.ValidPath(name):
			http.NotFound(w, r)
		case info.IsDir():
			http.Redirect(w, r, path.Base(name)+"/", http.StatusMovedPermanently)
		default:
			serveFile(w, r, files, name)
		}
	})
}

// serveFile gives a file with the type that its name says.
func serveFile(w http.ResponseWriter, r *http.Request, files fs.FS, name string) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if kind := pageTypes[path.Ext(name)]; kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

// pageTypes are those of the files that we write: what a system says of them differs.
var pageTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
	".xml": "application/xml; charset=utf-8", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
}
