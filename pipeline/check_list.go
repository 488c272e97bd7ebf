package pipeline

import (
	"slices"

	"dich/glossary"
	"dich/source"
)

// EveryCheck lists the checks in Checks, those of how the project stands, those of the
// glossary, and what is said of
// silencers: each code once.
func EveryCheck() []Check {
	return slices.Concat(Checks, standingChecks, glossaryChecks, silencerChecks)
}

// CheckOf gives the check with a code; nil if that is of none.
func CheckOf(code DiagnosticCode) *Check {
	every := EveryCheck()
	i := slices.IndexFunc(every, func(c Check) bool { return c.Code == code })
	if i < 0 {
		return nil
	}
	return &every[i]
}

// glossaryChecks are what glossary.Check finds, and Checks does not look for too.
var glossaryChecks = []Check{
	{Code: glossary.FormNotClean, Severity: source.Warning},
	{Code: glossary.FormWithoutWord, Severity: source.Warning},
	{Code: glossary.NoPreferredTerm, Severity: source.Warning},
	{Code: glossary.SeveralPreferred, Severity: source.Note},
	{Code: glossary.Homonym, Severity: source.Note},
	{Code: glossary.Respelling, Severity: source.Note},
	{Code: glossary.ForbiddenAndAllowed, Severity: source.Note},
	{Code: glossary.EmptyConcept, Severity: source.Note},
	{Code: glossary.LanguageMissing, Severity: source.Note},
	{Code: glossary.AcronymWithoutFullForm, Severity: source.Note},
	{Code: glossary.FullFormUnknown, Severity: source.Warning},
	{Code: glossary.NotInsideWithoutForm, Severity: source.Warning},
	{Code: glossary.NotInsideItself, Severity: source.Warning},
	{Code: glossary.DanglingLink, Severity: source.Note},
}

// silencerChecks are what silencers are held to. They are silenced by nothing.
var silencerChecks = []Check{
	{Code: SilencerUnused, Severity: source.Warning},
	{Code: SilencerReason, Severity: source.Warning},
	{Code: SilencerCode, Severity: source.Warning},
	{Code: BaselineUnused, Severity: source.Note},
	{Code: BaselineMissing, Severity: source.Note},
}

// mayBeSilenced reports the code of a check whose findings somebody may have judged.
func mayBeSilenced(code DiagnosticCode) bool {
	return CheckOf(code) != nil && !isOfSilencers(code)
}

func isOfSilencers(code DiagnosticCode) bool {
	return slices.ContainsFunc(silencerChecks, func(c Check) bool { return c.Code == code })
}

// codesToSilence are those of mayBeSilenced.
func codesToSilence() []string {
	var codes []string
	for _, c := range slices.Concat(Checks, standingChecks, glossaryChecks) {
		codes = append(codes, string(c.Code))
	}
	return codes
}
