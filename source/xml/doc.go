// Package xml reads XML 1.0 with namespaces, with the place of everything.
//
// The naive version is encoding/xml. It copies each token, it lets pass what is no XML
// (attributes that stand twice, a second root, undeclared prefixes, any depth), and
// it does not know where an attribute stands.
//
// Here a token is a span of the text, names and raw values are pieces of it, and what is
// written in another way is decoded when somebody asks. The law: the spans of the tokens,
// one behind the other, are the text.
//
// Nothing is fetched and no entity is declared: a document type declaration is refused.
package xml
