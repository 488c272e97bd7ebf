package pipeline

import (
	"errors"
	"fmt"
	"io/fs"

	"dich/source"
	"dich/source/srx"
)

// ReadConfig reads the settings that only names, else dich.toml; without either the
// defaults hold.
func ReadConfig(fsys fs.FS, only *Input) (Config, []source.Diagnostic, error) {
	if only == nil {
		data, err := fs.ReadFile(fsys, ConfigFile)
		if errors.Is(err, fs.ErrNotExist) {
			return DefaultConfig(), nil, nil
		}
		if err != nil {
			return Config{}, nil, fmt.Errorf("read settings: %w", err)
		}
		only = &Input{ConfigFile, data}
	}
	text, problems := source.Decode(only.Path, only.Data)
	if len(problems) > 0 {
		return Config{}, problems, nil
	}
	config, problems := ParseConfig(only.Path, text)
	var err error
	if config.Baseline != "" && len(problems) == 0 {
		config, problems, err = readBaseline(fsys, config)
	}
	if config.SRX == "" || len(problems) > 0 || err != nil {
		return config, problems, err
	}
	return readSRX(fsys, config)
}

// readSRX reads the project's own rules for sentences.
func readSRX(fsys fs.FS, config Config) (Config, []source.Diagnostic, error) {
	data, err := fs.ReadFile(fsys, config.SRX)
	if err != nil {
		return config, nil, fmt.Errorf("read settings: %w", err)
	}
	text, problems := source.Decode(config.SRX, data)
	if len(problems) > 0 {
		return config, problems, nil
	}
	rules, problems := srx.Read(config.SRX, text, config.Source)
	if rules != nil {
		config.cutter = rules
	}
	return config, problems, nil
}
