module dich/cmd/bench

go 1.26.0

require (
	dich v0.0.0
	github.com/BobuSumisu/aho-corasick v1.0.3
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/petar-dambovaliev/aho-corasick v0.0.0-20250424160509-463d218d4745
	github.com/rivo/uniseg v0.4.7
	golang.org/x/text v0.43.0
)

replace dich => ../..
