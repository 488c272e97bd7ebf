package locales

import (
	"bytes"
	"database/sql"

	"dich/source"
)

// storeTables are the tables of a store.
//
//	file   a deposit, its place among them, and the words of its texts (see packer)
//	unit   what it adds, by number
const storeTables = `
CREATE TABLE store (format TEXT NOT NULL);
CREATE TABLE file (
	id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash BLOB NOT NULL,
	place INTEGER NOT NULL, texts BLOB NOT NULL
);
CREATE TABLE unit (
	file INTEGER NOT NULL, at INTEGER NOT NULL, id BLOB NOT NULL,
	before BLOB NOT NULL, after BLOB NOT NULL, source BLOB NOT NULL, target BLOB NOT NULL,
	PRIMARY KEY (file, at)
) WITHOUT ROWID;
CREATE INDEX unit_id ON unit (id);
`

// storeFormat changes when the tables do.
const storeFormat = "1 "

// A storeWriter brings a store to the present deposits.
type storeWriter struct {
	tx      *sql.Tx
	plain   func(document, text string) string
	changed bool
}

// prepare makes the tables anew if they are not those of this format.
func (w *storeWriter) prepare(format string) error {
	var is string
	if w.tx.QueryRow(`SELECT format FROM store`).Scan(&is) == nil && is == format {
		return nil
	}
	w.changed = true
	for _, table := range []string{"store", "file", "unit"} {
		if _, err := w.tx.Exec(`DROP TABLE IF EXISTS ` + table); err != nil {
			return err
		}
	}
	if _, err := w.tx.Exec(storeTables); err != nil {
		return err
	}
	_, err := w.tx.Exec(`INSERT INTO store VALUES (?)`, format)
	return err
}

// A storedFile is a row of the table file.
type storedFile struct {
	id    int64
	hash  []byte
	place int
}

func (w *storeWriter) sync(deposits []Deposit) error {
	stored, err := w.files()
	if err != nil {
		return err
	}
	for place, d := range deposits {
		was, known := stored[d.Name]
		delete(stored, d.Name)
		switch {
		case known && bytes.Equal(was.hash, d.Hash[:]) && was.place == place:
			continue
		case known && bytes.Equal(was.hash, d.Hash[:]):
			_, err = w.tx.Exec(`UPDATE file SET place = ? WHERE id = ?`, place, was.id)
		case known:
			err = w.remove(was.id)
			fallthrough
		default:
			if err == nil {
				err = w.insert(place, d)
			}
		}
		if err != nil {
			return err
		}
		w.changed = true
	}
	for _, gone := range stored {
		if err := w.remove(gone.id); err != nil {
			return err
		}
	}
	return nil
}

// files are those in the store, by name.
func (w *storeWriter) files() (map[string]storedFile, error) {
	rows, err := w.tx.Query(`SELECT id, name, hash, place FROM file`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	files := map[string]storedFile{}
	for rows.Next() {
		var f storedFile
		var name string
		if err := rows.Scan(&f.id, &name, &f.hash, &f.place); err != nil {
			return nil, err
		}
		files[name] = f
	}
	return files, rows.Err()
}

func (w *storeWriter) remove(file int64) error {
	w.changed = true
	if _, err := w.tx.Exec(`DELETE FROM unit WHERE file = ?`, file); err != nil {
		return err
	}
	_, err := w.tx.Exec(`DELETE FROM file WHERE id = ?`, file)
	return err
}

func (w *storeWriter) insert(place int, d Deposit) error {
	added, err := w.tx.Exec(`INSERT INTO file (name, hash, place, texts) VALUES (?, ?, ?, '')`, d.Name, d.Hash[:], place)
	if err != nil {
		return err
	}
	file, err := added.LastInsertId()
	if err != nil {
		return err
	}
	texts, err := w.insertUnits(file, d)
	if err != nil {
		return err
	}
	_, err = w.tx.Exec(`UPDATE file SET texts = ? WHERE id = ?`, texts, file)
	return err
}

// insertUnits writes the units of a file and gives its packed texts.
func (w *storeWriter) insertUnits(file int64, d Deposit) (texts []byte, err error) {
	row, err := w.tx.Prepare(`INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return nil, err
	}
	defer row.Close()
	p := newPacker()
	var tokens []source.Token
	for u := range d.Units {
		id := source.NewID("", u.Source)
		tokens = cut(tokens[:0], u.Unit, w.plain)
		at := p.add(id, tokens)
		if _, err := row.Exec(file, at, id[:], u.Before[:], u.After[:], packForms(u.Source), packForms(u.Target)); err != nil {
			return nil, err
		}
	}
	return p.bytes(), nil
}
