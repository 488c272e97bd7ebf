// Puts the translations of a PO file into capitals.
const fs = require('fs');
const { po } = require('gettext-parser');

const codes = new RegExp(`(${process.env.CODES})`);
const upper = (text) => text.split(codes).map((part, i) => (i % 2 ? part : part.toUpperCase())).join('');

const catalog = po.parse(fs.readFileSync(process.argv[2]));
for (const context of Object.values(catalog.translations)) {
  for (const entry of Object.values(context)) {
    if (entry.msgid !== '') entry.msgstr = entry.msgstr.map(upper);
  }
}
fs.writeFileSync(process.argv[3], po.compile(catalog));
