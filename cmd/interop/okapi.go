package main

import (
	"os"
	"path/filepath"
)

// Okapi's library for XLIFF 2, as Maven Central has it, and a project that needs it.
const (
	okapiArtifact = "net.sf.okapi.lib:okapi-lib-xliff2:1.47.0"
	okapiProject  = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>dich</groupId><artifactId>interop</artifactId><version>1</version>
<dependencies><dependency><groupId>net.sf.okapi.lib</groupId><artifactId>okapi-lib-xliff2</artifactId><version>1.47.0</version></dependency></dependencies>
</project>
`
)

// okapi edits the files with Okapi.java.
func okapi(edit string) func(*workshop) (string, error) {
	return func(w *workshop) (string, error) {
		program, err := w.script("Okapi.java")
		if err != nil {
			return "", err
		}
		libraries, err := w.okapiLibraries()
		if err != nil {
			return "", err
		}
		return "", w.files(func(from, to string) error {
			return command(w.root, "java", "-cp", filepath.Join(libraries, "*"), program, edit, from, to)
		})
	}
}

// okapiLibraries gives the folder of the library and of those that it needs.
func (w *workshop) okapiLibraries() (string, error) {
	home := filepath.Join(w.dir, "okapi")
	libraries := filepath.Join(home, "lib")
	if _, err := os.Stat(libraries); err == nil {
		return libraries, nil
	}
	if err := os.MkdirAll(home, 0o777); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(home, "pom.xml"), []byte(okapiProject), 0o666); err != nil {
		return "", err
	}
	return libraries, command(home, "mvn", "-q", "dependency:copy-dependencies", "-DoutputDirectory="+libraries)
}
