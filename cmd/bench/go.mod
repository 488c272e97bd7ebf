module dich/cmd/bench

go 1.26.0

require (
	dich v0.0.0
	github.com/BobuSumisu/aho-corasick v1.0.3
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/leonelquinteros/gotext v1.7.2
	github.com/petar-dambovaliev/aho-corasick v0.0.0-20250424160509-463d218d4745
	github.com/rivo/uniseg v0.4.7
	golang.org/x/text v0.43.0
)

require (
	github.com/nicksnyder/go-i18n/v2 v2.7.0 // indirect
	github.com/pelletier/go-toml/v2 v2.4.3 // indirect
	github.com/sergi/go-diff v1.4.0 // indirect
	github.com/yuin/goldmark v1.8.7 // indirect
	go.yaml.in/yaml/v3 v3.0.6 // indirect
	golang.org/x/net v0.62.0 // indirect
)

replace dich => ../..
