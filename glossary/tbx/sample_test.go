package tbx

// A sample is a file with what is read out of it: see tell.
type sample struct{ name, text, want string }

var samples = []sample{
	{"version 3, Core", `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Core" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>made for a test</p></sourceDesc></fileDesc></tbxHeader>
  <text>
    <body>
      <conceptEntry id="un">
        <note>founded
          in 1945</note>
        <note>193 members</note>
        <langSec xml:lang="vi">
          <note>the usual name</note>
          <termSec>
            <term>Liên hợp quốc</term>
            <note>since 1977</note>
          </termSec>
          <termSec>
            <term>LHQ</term>
          </termSec>
        </langSec>
        <langSec xml:lang="zh-hans">
          <termSec>
            <term>联合国</term>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`, `un note="founded in 1945\n193 members" tbx:note/vi="the usual name"
  13:19 vi "Liên hợp quốc" full preferred note="since 1977"
  17:19 vi "LHQ" full preferred
  22:19 zh-Hans "联合国" full preferred
`},

	{"version 3, Min, DCA", `<tbx type="TBX-Min" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="_x0031_"><descrip type="subjectField">law</descrip>
 <langSec xml:lang="en"><termSec><term>treaty</term>
  <termNote type="partOfSpeech">noun</termNote>
  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
  <admin type="customerSubset">SAP</admin></termSec>
 <termSec><term>pact</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>`, `1 subject="law"
  3:40 en "treaty" full preferred noun tbx:customerSubset="SAP"
  7:17 en "pact" full deprecated tbx:administrativeStatus="supersededTerm-admn-sts"
`},

	{"version 3, Min, DCT", `<tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed:3.0" xmlns:min="http://www.tbxinfo.net/ns/dct/min"><tbxHeader/><text><body>
<conceptEntry id="c"><min:subjectField>law</min:subjectField>
 <langSec xml:lang="en"><termSec><term>treaty</term>
  <min:partOfSpeech>noun</min:partOfSpeech>
  <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
  <min:customerSubset>SAP</min:customerSubset></termSec></langSec>
</conceptEntry></body></text></tbx>`, `c subject="law"
  3:40 en "treaty" full admitted noun tbx:customerSubset="SAP"
`},

	{"version 3, Basic, DCA", `<tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="eaeu">
 <transacGrp><transac type="transactionType">origination</transac><date>2026-01-02</date><transacNote type="responsibility" target="lan">Lan</transacNote></transacGrp>
 <descripGrp><descrip type="definition">union of five states</descrip><admin type="source">treaty, 2014</admin></descripGrp>
 <descrip type="subjectField">org</descrip>
 <ref type="crossReference" target="csto">CSTO</ref>
 <xref type="externalCrossReference" target="https://eaeunion.org">https://eaeunion.org</xref>
 <xref type="xGraphic" target="https://eaeunion.org/a.png">flag</xref>
 <langSec xml:lang="ru">
  <descripGrp><descrip type="definition">союз пяти</descrip><admin type="source">договор</admin></descripGrp>
  <termSec id="t1"><term id="t1-text">Евразийский экономический <hi type="bold">союз</hi></term>
   <termNote type="termType">fullForm</termNote><termNote type="grammaticalGender">masculine</termNote>
   <termNoteGrp><termNote type="geographicalUsage">RU</termNote><note>and BY</note></termNoteGrp>
   <descripGrp><descrip type="context">в рамках ЕАЭС</descrip><admin type="source">a</admin></descripGrp>
   <descripGrp><descrip type="context">страны ЕАЭС</descrip><admin type="source">b</admin></descripGrp></termSec>
  <termSec><term>ЕАЭС</term><termNote type="termType">initialism</termNote><termNote type="partOfSpeech">Proper noun</termNote></termSec>
 </langSec>
</conceptEntry></body><back><refObjectSec type="person"><refObject id="lan"><item type="fn">Lan</item></refObject></refObjectSec></back></text></tbx>`,
		`eaeu subject="org" definition="union of five states" links="csto https://eaeunion.org" tbx:transactionType="origination" tbx:transactionType.date="2026-01-02" tbx:transactionType.responsibility="Lan" tbx:definition.source="treaty, 2014" tbx:xGraphic="https://eaeunion.org/a.png" tbx:definition/ru="союз пяти" tbx:definition.source/ru="договор"
  11:39 ru "Евразийский экономический союз" full preferred tbx:grammaticalGender="masculine" tbx:geographicalUsage="RU" tbx:geographicalUsage.note="and BY" tbx:context="в рамках ЕАЭС\nстраны ЕАЭС" tbx:context.source="a\nb"
  16:18 ru "ЕАЭС" acronym preferred properNoun tbx:termType="initialism"
3:90 "<transacNote type=\"responsibility\" target=\"lan\">" note tbx-not-kept Count=1 Name=target
6:43 "CSTO" note tbx-not-kept Count=1 Name=crossReference
8:60 "flag" note tbx-not-kept Count=1 Name=xGraphic
11:3 "<termSec id=\"t1\">" note tbx-not-kept Count=2 Name=id
11:65 "<hi type=\"bold\">" note tbx-not-kept Count=1 Name=hi
18:29 "<refObjectSec type=\"person\">" note tbx-not-kept Count=1 Name=refObjectSec
`},

	{"version 3, Basic, DCT", `<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dct" xml:lang="vi" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic"><t:text><t:body>
<t:conceptEntry id="eaeu">
 <t:transacGrp><b:transactionType>origination</b:transactionType><t:date>2026-01-02</t:date></t:transacGrp>
 <t:descripGrp><b:definition>union of five states</b:definition><b:source>treaty, 2014</b:source></t:descripGrp>
 <b:crossReference target="csto">csto</b:crossReference>
 <t:langSec xml:lang="ru">
  <t:termSec><t:term>ЕАЭС</t:term><b:termType>acronym</b:termType><min:partOfSpeech>noun</min:partOfSpeech>
   <t:descripGrp><b:context>страны &#60;ЕАЭС&gt; <![CDATA[& СНГ]]></b:context></t:descripGrp></t:termSec>
 </t:langSec>
</t:conceptEntry></t:body></t:text></t:tbx>`,
		`eaeu definition="union of five states" links="csto" tbx:transactionType="origination" tbx:transactionType.date="2026-01-02" tbx:definition.source="treaty, 2014"
  7:22 ru "ЕАЭС" acronym preferred noun tbx:context="страны <ЕАЭС> & СНГ"
`},

	{"version 2, with tig and ntig", `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
<martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
 <termEntry id="57_1"><descripGrp><descrip type="subjectField">law</descrip></descripGrp>
  <langSet xml:lang="en-US">
   <descripGrp><descrip type="definition">a&#10;b</descrip></descripGrp>
   <ntig><termGrp><term>WHO</term><termNote type="partOfSpeech">Noun</termNote><termNote type="termType">abbreviation</termNote>
     <termNote type="abbreviatedFormFor">World Health Organization</termNote></termGrp>
    <note>short</note><descrip type="reliabilityCode">3</descrip></ntig>
   <tig><term>World Health Organization</term><termNote type="normativeAuthorization">standardizedTerm</termNote></tig>
  </langSet>
  <langSet xml:lang="vi_VN"><tig><term>WHO</term><termNote type="administrativeStatus">deprecatedTerm</termNote></tig></langSet>
 </termEntry>
 <termEntry><langSet lang="vi"><tig><term>Tổ chức Y tế Thế giới</term></tig></langSet></termEntry>
</body></text></martif>`, `57_1 subject="law" definition="a\nb"
  9:25 en-US "WHO" abbreviation preferred noun full_form="World Health Organization" note="short" tbx:reliabilityCode="3"
  12:15 en-US "World Health Organization" full preferred tbx:administrativeStatus="standardizedTerm"
  14:40 vi-VN "WHO" full deprecated
entry-2
  16:43 vi "Tổ chức Y tế Thế giới" full preferred
8:43 "a&#10;b" note tbx-definition-moved Count=1
16:2 "<termEntry>" note tbx-no-id Count=1
`},

	{"the old TBX-Min", `<TBX dialect="TBX-Min">
 <header><id>x</id><languages source="de" target="en"/></header>
 <body>
  <entry id="C002"><subjectField>biology</subjectField>
   <langGroup xml:lang="DE"><termGroup><term>Hund</term><partOfSpeech>noun</partOfSpeech><customer>SAP</customer></termGroup></langGroup>
   <langGroup xml:lang="en">
    <termGroup><term>dog</term><termStatus>preferred</termStatus></termGroup>
    <termGroup><term>hound</term><termStatus>notRecommended</termStatus><noteGrp><note><noteValue>but</noteValue> <noteValue>bloodhound</noteValue></note></noteGrp></termGroup>
   </langGroup>
  </entry>
 </body>
</TBX>`, `C002 subject="biology"
  5:46 de "Hund" full preferred noun tbx:customerSubset="SAP"
  7:22 en "dog" full preferred
  8:22 en "hound" full deprecated note="but bloodhound"
8:88 "<noteValue>" note tbx-not-kept Count=2 Name=noteValue
`},
}
