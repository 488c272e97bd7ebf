// Made by cmd/plurals from CLDR 49, common/supplemental/plurals.xml. Do not edit.
// Copyright © 1991-2025 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0

package locales

// CLDRRelease is the release that the plural rules here are taken from.
const CLDRRelease = 49

var pluralGroups = []pluralGroup{
	{"bm bo dz hnj id ig ii in ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi wo yo yue zh", []string{}},
	{"am as bn doi fa gu hi kn kok kok-Latn pcm tg vi zu", []string{
		"one: i = 0 or n = 1",
	}},
	{"ff hy kab", []string{
		"one: i = 0,1",
	}},
	{"ast de en et fi fy ia ie io ji lij nl sc sv sw ur yi", []string{
		"one: i = 1 and v = 0",
	}},
	{"si", []string{
		"one: n = 0,1 or i = 0 and f = 1",
	}},
	{"ak bho csw guw ln mg nso pa ti wa", []string{
		"one: n = 0..1",
	}},
	{"tzm", []string{
		"one: n = 0..1 or n = 11..99",
	}},
	{"af an asa az bal bem bez bg brx ce cgg chr ckb dv ee el eo eu fo fur gsw ha haw hu jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg mas mgo ml mn mr nah nb nd ne nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sd sdh seh sn so sq ss ssy st syr ta te teo tig tk tn tr ts ug uz ve vo vun wae xh xog", []string{
		"one: n = 1",
	}},
	{"da", []string{
		"one: n = 1 or t != 0 and i = 0,1",
	}},
	{"is", []string{
		"one: t = 0 and i % 10 = 1 and i % 100 != 11 or t % 10 = 1 and t % 100 != 11",
	}},
	{"mk", []string{
		"one: v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11",
	}},
	{"ceb fil tl", []string{
		"one: v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != 4,6,9",
	}},
	{"lv prg", []string{
		"zero: n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19",
		"one: n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1",
	}},
	{"lag", []string{
		"zero: n = 0",
		"one: i = 0,1 and n != 0",
	}},
	{"blo cv ksh", []string{
		"zero: n = 0",
		"one: n = 1",
	}},
	{"he iw", []string{
		"one: i = 1 and v = 0 or i = 0 and v != 0",
		"two: i = 2 and v = 0",
	}},
	{"iu naq sat se sma smi smj smn sms", []string{
		"one: n = 1",
		"two: n = 2",
	}},
	{"shi", []string{
		"one: i = 0 or n = 1",
		"few: n = 2..10",
	}},
	{"mo ro", []string{
		"one: i = 1 and v = 0",
		"few: v != 0 or n = 0 or n != 1 and n % 100 = 1..19",
	}},
	{"bs hr sh sr", []string{
		"one: v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11",
		"few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 != 12..14",
	}},
	{"fr pt", []string{
		"one: i = 0..1",
		"many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5",
	}},
	{"ca gl it lld pt-PT scn vec", []string{
		"one: i = 1 and v = 0",
		"many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5",
	}},
	{"es", []string{
		"one: n = 1",
		"many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5",
	}},
	{"gd", []string{
		"one: n = 1,11",
		"two: n = 2,12",
		"few: n = 3..10,13..19",
	}},
	{"sl", []string{
		"one: v = 0 and i % 100 = 1",
		"two: v = 0 and i % 100 = 2",
		"few: v = 0 and i % 100 = 3..4 or v != 0",
	}},
	{"dsb hsb", []string{
		"one: v = 0 and i % 100 = 1 or f % 100 = 1",
		"two: v = 0 and i % 100 = 2 or f % 100 = 2",
		"few: v = 0 and i % 100 = 3..4 or f % 100 = 3..4",
	}},
	{"cs sk", []string{
		"one: i = 1 and v = 0",
		"few: i = 2..4 and v = 0",
		"many: v != 0",
	}},
	{"pl", []string{
		"one: i = 1 and v = 0",
		"few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
		"many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
	}},
	{"be", []string{
		"one: n % 10 = 1 and n % 100 != 11",
		"few: n % 10 = 2..4 and n % 100 != 12..14",
		"many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14",
	}},
	{"lt", []string{
		"one: n % 10 = 1 and n % 100 != 11..19",
		"few: n % 10 = 2..9 and n % 100 != 11..19",
		"many: f != 0",
	}},
	{"ru uk", []string{
		"one: v = 0 and i % 10 = 1 and i % 100 != 11",
		"few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
		"many: v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
	}},
	{"sgs", []string{
		"one: n % 10 = 1 and n % 100 != 11",
		"two: n = 2",
		"few: n != 2 and n % 10 = 2..9 and n % 100 != 11..19",
		"many: f != 0",
	}},
	{"br", []string{
		"one: n % 10 = 1 and n % 100 != 11,71,91",
		"two: n % 10 = 2 and n % 100 != 12,72,92",
		"few: n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99",
		"many: n != 0 and n % 1000000 = 0",
	}},
	{"mt", []string{
		"one: n = 1",
		"two: n = 2",
		"few: n = 0 or n % 100 = 3..10",
		"many: n % 100 = 11..19",
	}},
	{"ga", []string{
		"one: n = 1",
		"two: n = 2",
		"few: n = 3..6",
		"many: n = 7..10",
	}},
	{"gv", []string{
		"one: v = 0 and i % 10 = 1",
		"two: v = 0 and i % 10 = 2",
		"few: v = 0 and i % 100 = 0,20,40,60,80",
		"many: v != 0",
	}},
	{"kw", []string{
		"zero: n = 0",
		"one: n = 1",
		"two: n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = 1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000",
		"few: n % 100 = 3,23,43,63,83",
		"many: n != 1 and n % 100 = 1,21,41,61,81",
	}},
	{"ar ars", []string{
		"zero: n = 0",
		"one: n = 1",
		"two: n = 2",
		"few: n % 100 = 3..10",
		"many: n % 100 = 11..99",
	}},
	{"cy", []string{
		"zero: n = 0",
		"one: n = 1",
		"two: n = 2",
		"few: n = 3",
		"many: n = 6",
	}},
}
