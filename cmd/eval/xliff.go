package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dich/locales/xliff/conformance"
	"dich/source"
)

// officialSuite says what our validator thinks of the official XLIFF suite: it should
// accept all of valid and in-out and reject all of invalid. Whatever it gets wrong is
// listed, and so is what it says of each invalid file.
func officialSuite(data string) error {
	for _, set := range []struct {
		folder string
		valid  bool
	}{{"valid", true}, {"in-out", true}, {"invalid", false}} {
		files, err := filepath.Glob(filepath.Join(data, "xliff", set.folder, "*.xlf"))
		if err != nil {
			return err
		}
		right := 0
		for _, file := range files {
			found, err := checkXLIFF(file)
			if err != nil {
				return err
			}
			if (len(found) == 0) == set.valid {
				right++
			} else {
				fmt.Println("  wrong:", set.folder+"/"+filepath.Base(file))
			}
			for _, d := range found {
				fmt.Printf("  %s: %s %s (%s)\n", filepath.Base(file), d.Code, d.Args["Rule"], d.Args["Section"])
			}
		}
		fmt.Printf("XLIFF suite, %s: %d of %d as they should be\n", set.folder, right, len(files))
	}
	fmt.Println("contradictions in the suite:")
	for _, line := range suiteContradictions {
		fmt.Println(" ", line)
	}
	return nil
}

func checkXLIFF(file string) ([]source.Diagnostic, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	text, problems := source.Decode(file, b)
	if len(problems) > 0 {
		return problems, nil
	}
	return conformance.Check(file, text), nil
}

// suiteContradictions are where the official files contradict the official schema, the
// Schematron or the prose, and what we follow.
var suiteContradictions = []string{
	"valid/sample1.xlf: ref=\"t=#m2\" is no fragment identifier (section 3), but stands so in the specification's own example; the Schematron takes what is behind the #, and so do we",
	"valid/withGlossary.xlf, valid/withMatches.xlf: #t=m3 and #t=m2 are right by section 3; the Schematron (gls3, mtc2) rejects them: we accept",
	"valid/withReferences.xlf: a comment's ref #f=f2/u=u1/n=n1 is right by section 3; the Schematron (F13) knows #n=… only: we accept",
	"valid/withModulesAttributesInEc.xlf: an isolated ec may have fs:fs; the Schematron (fs1) asks for an attribute isolate, which is none: we accept",
	"valid/withTBXExtension.xlf uses the prefix tbx and valid/extra-prefixes.properties registers my for myNS, but invalid/bad_InvalidFragIdUnknownPrefix.xlf is invalid for my: we know the prefixes of the modules and tbx",
	"valid/withTBXExtension.xlf and others have trgLang without a target, which the prose requires if and only if there is one: we do not reject it",
	"valid/withValidation.xlf, valid/allExtensions.xlf: targets break rules of the Validation module: what val:rule says of a text is not what makes a file valid",
	"valid/withXmlLang.xlf, invalid/bad_InvalidXmlLang*.xlf, bad_WrongLangOnTarget.xlf: the inherited xml:lang counts, as in the prose; the Schematron (F4) looks at the text's own only",
	"invalid/bad_MissingNonRemovable*.xlf: the Schematron (F20) only warns unless the state is final: we reject",
	"invalid/bad_MissingNonRemovable1.xlf says that a code may be in the target of another segment, which 4.3.1.21 forbids for its id (K6T): we report both",
	"invalid/bad_SubFlowWithInvalidReference.xlf: a pc with subFlowsStart alone, which the Schematron of 2.1 rejects (F22) and the prose does not: we reject it from 2.1 on",
	"several invalid files are invalid twice: UnknownDataRef*, InvalidExtensionAttributeOnPc have one id for a segment and a code",
}
