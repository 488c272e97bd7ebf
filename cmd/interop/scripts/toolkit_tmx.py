# Counts the units of a TMX file that have a source and a target.
import sys
from translate.storage import tmx

store = tmx.tmxfile.parsefile(sys.argv[1])
print(sum(1 for unit in store.units if unit.source and unit.target))
