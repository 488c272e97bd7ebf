package locales

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"dich/source"
)

// A Store keeps the units of a memory in a database, so that the files of a large one are
// not read and cut again for each run. It answers as a memory does to which the same
// deposits were added, one after the other.
//
// The naive version asks the database for similar texts. But no index of a database knows
// how alike two texts are, and each text that might be is a row to read. So the words of
// all texts come into memory, in one piece for each deposit; they are searched there as
// those of any memory are, and only what was found is read.
//
// A store is a cache: it can be made again from its deposits at any time.
type Store struct {
	db      *sql.DB
	version int64 // of its content, of which the index is: see unchanged
	byID    *sql.Stmt
	byRow   *sql.Stmt
	index   source.Index
	rows    []storeRow // of the texts in the index
	loaded  bool
}

// A storeRow names a row of the table unit.
type storeRow struct{ file, at int64 }

// A Deposit is what one file adds to a memory.
type Deposit struct {
	Name  string // of the document or the file; no other deposit has it
	Hash  [sha256.Size]byte
	Units iter.Seq[Placed] // asked for only where the store has not what has this hash
}

// NewDeposit makes a deposit of units that are at hand.
func NewDeposit(name string, units iter.Seq[Placed]) Deposit {
	h := sha256.New()
	for u := range units {
		for _, part := range [...][]byte{packForms(u.Source), packForms(u.Target), u.Before[:], u.After[:]} {
			h.Write(part)
		}
	}
	return Deposit{name, [sha256.Size]byte(h.Sum(nil)), units}
}

// OpenStore brings a database to the present deposits: what has another hash than the
// database says is written anew, and all else left as it is. version is that of the
// program: what another one has written is not used, for it may cut texts in another way.
// plain is as in a [Memory]. An error means that the database is of no use as it is, and an
// empty one should be tried. The database must have one connection, which is for the store
// alone; the store is of use until that is closed.
func OpenStore(db *sql.DB, version string, plain func(document, text string) string, deposits []Deposit) (*Store, error) {
	const tries = 3 // another dich may write between our writing and our reading
	for range tries {
		s, changed, err := openStore(db, version, plain, deposits)
		if err != nil {
			return nil, fmt.Errorf("memory: %w", err)
		}
		if !changed {
			return s, nil
		}
	}
	return nil, errOthers
}

var (
	errDamaged = errors.New("memory: damaged")
	errOthers  = errors.New("memory: somebody else has changed it")
)

func openStore(db *sql.DB, version string, plain func(document, text string) string, deposits []Deposit) (*Store, bool, error) {
	tx, err := db.Begin()
	if err != nil {
		return nil, false, err
	}
	defer tx.Rollback()
	w := storeWriter{tx: tx, plain: plain}
	if err := w.prepare(storeFormat + version); err != nil {
		return nil, false, err
	}
	if err := w.sync(deposits); err != nil {
		return nil, false, err
	}
	if w.changed {
		return nil, true, tx.Commit()
	}
	s := &Store{db: db}
	if err := tx.QueryRow(dataVersion).Scan(&s.version); err != nil {
		return nil, false, err
	}
	tx.Rollback()
	return s, false, s.prepare()
}

// dataVersion is another number when another connection has changed the database.
const dataVersion = `PRAGMA data_version`

func (s *Store) prepare() (err error) {
	const fields = `SELECT file.name, unit.before, unit.after, unit.source, unit.target
		FROM unit JOIN file ON file.id = unit.file `
	if s.byID, err = s.db.Prepare(fields + `WHERE unit.id = ? ORDER BY file.place, unit.at`); err != nil {
		return err
	}
	s.byRow, err = s.db.Prepare(fields + `WHERE unit.file = ? AND unit.at = ?`)
	return err
}

// unchanged is an error if what was read up to now may be what another dich has written.
func (s *Store) unchanged() error {
	var version int64
	err := s.db.QueryRow(dataVersion).Scan(&version)
	if err == nil && version != s.version {
		err = errOthers
	}
	return err
}

// same gives the different translations of a text.
func (s *Store) same(id source.ID) (list []Placed, err error) {
	rows, err := s.byID.Query(id[:])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		u, err := scanPlaced(rows)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 || u.Target != list[0].Target {
			list = append(list, u)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	return list, s.unchanged()
}

// similar gives the first matches, or all.
func (s *Store) similar(tokens []source.Token, least float64, most int) (matches []Match, err error) {
	if !s.loaded {
		if err := s.load(); err != nil {
			return nil, err
		}
		s.loaded = true
	}
	for _, hit := range first(s.index.Search(tokens, least), most) {
		row := s.rows[hit.Text]
		u, err := scanPlaced(s.byRow.QueryRow(row.file, row.at))
		if err != nil {
			return nil, err
		}
		matches = append(matches, Match{u.Unit, hit.Similarity})
	}
	return matches, s.unchanged()
}

// load makes the index, of the first unit of each text. Most updates never ask for it.
func (s *Store) load() error {
	rows, err := s.db.Query(`SELECT id, texts FROM file ORDER BY place`)
	if err != nil {
		return err
	}
	defer rows.Close()
	known := map[source.ID]bool{}
	for rows.Next() {
		var file int64
		var packed []byte
		if err := rows.Scan(&file, &packed); err != nil {
			return err
		}
		err := eachPacked(packed, func(at int, id source.ID, tokens []source.Token) {
			if !known[id] {
				known[id] = true
				s.index.Add(tokens)
				s.rows = append(s.rows, storeRow{file, int64(at)})
			}
		})
		if err != nil {
			return err
		}
	}
	return rows.Err()
}

// scanPlaced reads the fields of newStore.
func scanPlaced(row interface{ Scan(...any) error }) (Placed, error) {
	var u Placed
	var before, after, src, target []byte
	if err := row.Scan(&u.Document, &before, &after, &src, &target); err != nil {
		return u, err
	}
	copy(u.Before[:], before)
	copy(u.After[:], after)
	var ok, okTarget bool
	u.Source, ok = unpackForms(src)
	u.Target, okTarget = unpackForms(target)
	if !ok || !okTarget {
		return u, errDamaged
	}
	return u, nil
}
