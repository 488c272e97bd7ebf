# Edits an XLIFF file as an editor built on the translate-toolkit does: capitals where there
# are no inline codes, and in a file of ours every text of an even number of characters
# needs work.
import os, re, sys
from translate.storage import factory, poxliff

CODES = re.compile('(' + os.environ['CODES'] + ')')


def upper(text):
    return ''.join(part if i % 2 else part.upper() for i, part in enumerate(CODES.split(text)))


store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.isheader() or not unit.istranslatable() or not unit.target:
        continue
    if unit.hasplural():
        unit.target = [upper(str(text)) for text in unit.target.strings]
        continue
    node = unit.get_target_dom() if hasattr(unit, 'get_target_dom') else None
    if node is not None and len(node):
        continue
    fuzzy = unit.isfuzzy()
    unit.target = upper(unit.target)
    if not isinstance(store, poxliff.PoXliffFile):
        fuzzy = len(unit.target) % 2 == 0
    unit.markfuzzy(fuzzy)
store.savefile(sys.argv[2])
