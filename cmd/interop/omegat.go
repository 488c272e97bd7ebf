package main

import (
	"os"
	"path/filepath"
	"strings"

	"dich/locales/tmx"
	"dich/source"
)

// A project of OmegaT, whose files are cut into sentences already.
const omegatProject = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
<project version="1.0">
<source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>vi</source_lang>
<target_lang>ru</target_lang>
<sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project>
</omegat>
`

// omegatPO lets OmegaT translate the PO files with a memory of ours in capitals.
func omegatPO(w *workshop) (string, error) {
	home := filepath.Join(filepath.Dir(w.back), "omegat")
	for _, dir := range []string{"source", "target", "omegat", "tm", "glossary", "dictionary"} {
		if err := os.MkdirAll(filepath.Join(home, dir), 0o777); err != nil {
			return "", err
		}
	}
	if err := os.WriteFile(filepath.Join(home, "omegat.project"), []byte(omegatProject), 0o666); err != nil {
		return "", err
	}
	if err := w.omegatMemory(filepath.Join(home, "omegat", "project_save.tmx")); err != nil {
		return "", err
	}
	err := w.files(func(from, _ string) error {
		return copyData(from, filepath.Join(home, "source", filepath.Base(from)))
	})
	if err != nil {
		return "", err
	}
	if err := command(home, "env", "HOME="+home, "omegat", home, "--mode=console-translate"); err != nil {
		return "", err
	}
	return "", w.files(func(_, to string) error {
		return copyData(filepath.Join(home, "target", filepath.Base(to)), to)
	})
}

// omegatMemory exports all as TMX and puts the translations into capitals.
func (w *workshop) omegatMemory(file string) error {
	original := strings.TrimSuffix(file, ".tmx") + ".original.tmx"
	if err := w.run(w.root, "export", "--to", "tmx", "--locale", target, "--output", original); err != nil {
		return err
	}
	data, err := os.ReadFile(original)
	if err != nil {
		return err
	}
	if err := os.Remove(original); err != nil {
		return err
	}
	memory, _ := tmx.Read(original, string(data))
	for _, seg := range memory.Segments {
		seg.Target = source.Singular(upper(seg.Target[source.Other]))
	}
	text, _ := tmx.Write(memory)
	return os.WriteFile(file, []byte(text), 0o666)
}
