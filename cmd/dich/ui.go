package main

import (
	"slices"
	"strings"

	"dich/locales/voice"
)

// uiLanguage says which language to speak: --ui wherever it stands, else DICH_UI,
// else the locale of the machine, else English. It is needed before any flag is
// read, for what is wrong with the flags is said in it.
func uiLanguage(args []string, getenv func(string) string) (string, error) {
	tag := machineLanguage(getenv)
	for i, arg := range args {
		name, value, joined := strings.Cut(arg, "=")
		switch {
		case arg == "--":
			return tag, nil
		case name != "--ui" && name != "-ui":
			continue
		case !joined && i+1 < len(args):
			value = args[i+1]
		}
		if !slices.Contains(voice.Languages, value) {
			return tag, badValue("ui", value, voice.Languages)
		}
		tag = value
	}
	return tag, nil
}

func machineLanguage(getenv func(string) string) string {
	if tag := getenv("DICH_UI"); slices.Contains(voice.Languages, tag) {
		return tag
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} { // POSIX: the first that is set
		if locale := getenv(name); locale != "" {
			return posixLanguage(locale)
		}
	}
	return voice.Languages[0]
}

// posixLanguage takes the language out of a POSIX locale such as vi_VN.UTF-8.
func posixLanguage(locale string) string {
	name := strings.FieldsFunc(locale, func(r rune) bool { return strings.ContainsRune("_-.@", r) })
	if len(name) > 0 && name[0] == "vi" {
		return "vi"
	}
	return voice.Languages[0]
}
