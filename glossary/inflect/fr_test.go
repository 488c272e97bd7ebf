package inflect

import (
	"slices"
	"testing"
)

const frenchNames = `
partenaire stratégique = partenaires stratégiques
partenaire commercial = partenaires commerciaux; partenaire commerciale; partenaires commerciales
partenariat stratégique = partenariats stratégiques ≠ partenariate stratégique
accord bilatéral = accords bilatéraux ≠ accorde bilatérale
politique étrangère = politiques étrangères
ministre des Affaires étrangères = ministres des Affaires étrangères ≠ ministres des Affairess étrangèress
ministère des Affaires étrangères = ministères des Affaires étrangères
Ministère de l’Économie = Ministères de l’Économie; Ministère de l’Economie; Ministères de l’Economie
premier ministre = premiers ministres; première ministre; premières ministres
Premier ministre = Premiers ministres; Première ministre; Premières ministres
président = présidents; présidente; présidentes
Président = Présidents; Présidente; Présidentes
président de la République = présidents de la République; présidente de la République; présidentes de la République
président du Kazakhstan = présidente du Kazakhstan
président élu = présidente élue; présidents élus; présidentes élues
vice-président = vice-présidents; vice-présidente; vice-présidentes ≠ vices-présidents
vice-premier ministre = vice-premiers ministres; vice-première ministre
secrétaire général = secrétaires généraux; secrétaire générale; secrétaires générales
secrétaire général adjoint = secrétaire générale adjointe; secrétaires généraux adjoints
sous-secrétaire d’État = sous-secrétaires d’État
directeur = directrice; directeurs; directrices
directeur général = directrice générale; directeurs généraux
directeur exécutif = directrice exécutive; directrices exécutives
ambassadeur = ambassadrice; ambassadrices; ambassadeurs
ambassadeur extraordinaire et plénipotentiaire = ambassadeurs extraordinaires et plénipotentiaires; ambassadrice extraordinaire et plénipotentiaire
haut-commissaire = hauts-commissaires; haute-commissaire
haut représentant = haute représentante; hauts représentants
envoyé spécial = envoyée spéciale; envoyés spéciaux
chargé d’affaires = chargés d’affaires; chargée d’affaires
chef d’État = chefs d’État; cheffe d’État; chef d’Etat
porte-parole = ≠ portes-parole; porte-paroles; portes-paroles
porte-parole officiel = porte-parole officiels; porte-parole officielle
conseiller = conseillère; conseillers; conseillères
député européen = députée européenne; députés européens
gouverneur = gouverneure; gouverneurs
procureur général = procureure générale; procureurs généraux
auteur = autrice; auteure; auteurs
rapporteur spécial = rapporteuse spéciale; rapporteure spéciale
chercheur = chercheuse
État membre = États membres; Etat membre; Etats membres ≠ Étate membre
pays membre = pays membres
pays partenaire = pays partenaires
membre non permanent = membres non permanents ≠ membre nons permanents; membre non permanente
Conseil de sécurité = Conseils de sécurité
Haut-Commissariat aux réfugiés = Hauts-Commissariats aux réfugiés
Banque mondiale = Banques mondiales
chef-d’œuvre = chefs-d’œuvre; chef-d’oeuvre
arc-en-ciel = arcs-en-ciel
cessez-le-feu = ≠ cessezs-le-feu; cessez-le-feux
libre-échange = libres-échanges
procès-verbal = procès-verbaux
accord sino-russe = accords sino-russes ≠ accords sinos-russes
ressortissant nord-coréen = ressortissants nord-coréens; ressortissante nord-coréenne
réseau = réseaux
enjeu = enjeux
pneu = pneus
bureau régional = bureaux régionaux
festival = festivals
journal = journaux
travail = travaux
vitrail = vitraux
bijou = bijoux
œil = yeux
chantier naval = chantiers navals
prix = ≠ prixs
gaz naturel = gaz naturels
pays = ≠ payss
zone économique = zones économiques
centre financier international = centres financiers internationaux
accord sur le nucléaire = accords sur le nucléaire
arme de destruction massive = armes de destruction massive ≠ armes de destruction massives
projet Erasmus = projets Erasmus ≠ projets Erasmuss
sommet du G20 = sommets du G20
turc = turque; turcs; turques
grec = grecque
kazakh = kazakhs; kazakhe; kazakhes
Kazakh = Kazakhs; Kazakhe; Kazakhes
russe = russes
ukrainien = ukrainienne; ukrainiens; ukrainiennes
européen = européenne; européens; européennes
ouzbek = ouzbèke; ouzbeke
breton = bretonne
soutien = soutiens ≠ soutienne
turcophone = turcophones
ONU = O.N.U. ≠ ONUs; onu
O.N.U. = ONU
Conseil de sécurité de l’ONU = Conseil de sécurité de l’O.N.U.; Conseils de sécurité de l’ONU
UE = U.E.
l’ONU = ONU
le Kazakhstan = Kazakhstan ≠ Kazakhstans
La Russie = Russie
Les Nations unies = Nations unies ≠ Nationss uniess
l’Union européenne = Union européenne
le ministre = ministre; ministres
La Haye ≠ Haye
Le Caire = au Caire; du Caire ≠ Caire
Le Monde ≠ Monde; du Monde
États-Unis = Etats-Unis ≠ Étatss-Uniss
Etats-Unis = États-Unis
États-Unis d’Amérique = Etats-Unis d’Amérique
Émirats arabes unis = Emirats arabes unis
Egypte = Égypte
Europe ≠ Éurope; Europes
Algérie ≠ Algérienne; Algéries
Niger ≠ Nigeria; Nigers
New York ≠ News Yorks
Nur-Sultan ≠ Nurs-Sultans
Autriche ≠ Australie; Autriches
Œuvre universelle = Oeuvre universelle
`

func TestFrenchForms(t *testing.T) { tellsForms(t, french.Forms, frenchNames) }

func TestFrenchSpeech(t *testing.T) {
	for _, row := range []struct {
		name Name
		want []string
	}{
		{Name{Text: "européen", Speech: Adjective}, []string{"européens", "européenne", "européennes"}},
		{Name{Text: "français", Speech: Adjective}, []string{"française", "françaises"}},
		{Name{Text: "américain", Speech: Adjective}, []string{"américains", "américaine", "américaines"}},
		{Name{Text: "stratégique", Speech: Adjective}, []string{"stratégiques"}},
		{Name{Text: "supérieur", Speech: Adjective}, []string{"supérieurs", "supérieure", "supérieures"}},
		{Name{Text: "créateur", Speech: Adjective}, []string{"créateurs", "créatrice", "créatrices"}},
		{Name{Text: "précieux", Speech: Adjective}, []string{"précieuse", "précieuses"}},
		{Name{Text: "actif", Speech: Adjective}, []string{"actifs", "active", "actives"}},
		{Name{Text: "national", Speech: Adjective}, []string{"nationaux", "nationale", "nationales"}},
		{Name{Text: "naval", Speech: Adjective}, []string{"navals", "navale", "navales"}},
		{Name{Text: "étranger", Speech: Adjective}, []string{"étrangers", "étrangère", "étrangères"}},
		{Name{Text: "public", Speech: Adjective}, []string{"publics", "publique", "publiques"}},
		{Name{Text: "long", Speech: Adjective}, []string{"longs", "longue", "longues"}},
		{Name{Text: "nouveau", Speech: Adjective}, []string{"nouveaux", "nouvelle", "nouvelles"}},
		{Name{Text: "nul", Speech: Adjective}, []string{"nuls", "nulle", "nulles"}},
		{Name{Text: "net", Speech: Adjective}, []string{"nets", "nette", "nettes"}},
		{Name{Text: "discret", Speech: Adjective}, []string{"discrets", "discrète", "discrètes"}},
		{Name{Text: "bon", Speech: Adjective}, []string{"bons", "bonne", "bonnes"}},
		{Name{Text: "persan", Speech: Adjective}, []string{"persans", "persane", "persanes"}},
		{Name{Text: "russo-kazakh", Speech: Adjective}, []string{"russo-kazakhs", "russo-kazakhe", "russo-kazakhes"}},
		{Name{Text: "étrangère", Speech: Adjective}, []string{"étrangères"}},
		{Name{Text: "Traité", Speech: Noun}, []string{"Traités"}},
		{Name{Text: "Traité"}, nil},
		{Name{Text: "Asie centrale", Speech: ProperNoun}, nil},
		{Name{Text: "États-Unis", Speech: ProperNoun}, []string{"Etats-Unis"}},
		{Name{Text: "Charles de Gaulle", Person: true}, nil},
		{Name{Text: "négocier", Speech: Verb}, nil},
		{Name{Text: "SOMMET MONDIAL", Speech: Noun}, []string{"SOMMETS MONDIAUX"}},
		{Name{}, nil},
	} {
		if got := french.Forms(row.name); !slices.Equal(got, row.want) {
			t.Errorf("%+v: %q, want %q", row.name, got, row.want)
		}
	}
}

// A name has at most 32 forms, none twice, never itself.
func FuzzFrenchForms(f *testing.F) {
	for _, line := range rowsOf(frenchNames) {
		f.Add(line, "")
		f.Add(line, "adjective")
	}
	f.Add("l’État\xff œ-É U.N. et", "noun")
	f.Fuzz(func(t *testing.T, name, speech string) {
		holdsForms(t, french.Forms, Name{Text: name, Speech: Speech(speech)}, 32)
	})
}
