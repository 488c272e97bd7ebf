# Edits a PO file as a translator would: capitals, a comment, and every text of an even
# number of characters needs work.
import os, re, sys
import polib

CODES = re.compile('(' + os.environ['CODES'] + ')')


def upper(text):
    return ''.join(part if i % 2 else part.upper() for i, part in enumerate(CODES.split(text)))


catalog = polib.pofile(sys.argv[1], wrapwidth=78)
for entry in catalog:
    if entry.obsolete or not entry.translated():
        continue
    entry.msgstr = upper(entry.msgstr)
    for form in entry.msgstr_plural:
        entry.msgstr_plural[form] = upper(entry.msgstr_plural[form])
    if len(entry.msgstr) % 2 == 0 and not entry.msgstr_plural:
        entry.fuzzy = True
    entry.tcomment = (entry.tcomment + '\n' if entry.tcomment else '') + 'interop was here'
catalog.save(sys.argv[2])
