package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/text/language"

	"dich/locales"
)

// The cache folder gets one database for each language; a file that is none is replaced.
func TestCache(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		t.Setenv(name, dir)
	}
	c := openCache(t.TempDir())
	defer c.close()
	file, err := c.path(language.Russian)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("no database, but as long as a header of one would have to be: 100 bytes ........................."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ anew, damaged bool }{{false, true}, {true, false}, {false, false}} {
		db, err := c.database(language.Russian, test.anew)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = locales.OpenStore(db, "test", nil, nil); (err != nil) != test.damaged {
			t.Errorf("%v: %v", test, err)
		}
	}
	if got := [2]string{c.kept(language.Russian), c.kept(language.French)}; got != [2]string{file, ""} {
		t.Errorf("kept in %q", got)
	}
	if other, _ := c.path(language.French); other == file {
		t.Error("two languages have one database")
	}
}

// Who has no cache folder has no database, and that is all.
func TestNoCacheFolder(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("what must not be set hangs on the system")
	}
	t.Setenv("HOME", "")
	t.Setenv("XDG_CACHE_HOME", "")
	c := openCache(t.TempDir())
	if db, err := c.database(language.Russian, false); err == nil {
		t.Errorf("opened %v", db)
	}
}
