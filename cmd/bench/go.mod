module dich/cmd/bench

go 1.26.0

require (
	dich v0.0.0
	golang.org/x/text v0.43.0
)

replace dich => ../..
