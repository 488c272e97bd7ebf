/* Finds terms, one a line in a file, in a text of paragraphs, one a line, with Hyperscan:
   those that are whole words, of two that overlap the left one, of two that begin together
   the longest. Prints the bytes of the compiled database and, if it is asked to run, the
   nanoseconds of CPU and of the clock that it took to go over the text, the second time of
   two, and the matches.

   cc -O2 -o match match.c $(pkg-config --cflags --libs libhs) */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { unsigned start, end; } hit;

static hit *hits;
static size_t count, room;
static size_t *lengths;

static long long now(clockid_t clock) {
	struct timespec t;
	clock_gettime(clock, &t);
	return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static char *slurp(const char *name, size_t *size) {
	FILE *f = fopen(name, "rb");
	if (!f) { perror(name); exit(1); }
	fseek(f, 0, SEEK_END);
	*size = ftell(f);
	rewind(f);
	char *data = malloc(*size + 1);
	if (!data || fread(data, 1, *size, f) != *size) { fprintf(stderr, "cannot read %s\n", name); exit(1); }
	fclose(f);
	return data;
}

/* A byte of a word: a letter or digit of ASCII, or any that is not ASCII; but a character
   of General Punctuation is none. */
static int in_word(const unsigned char *text, size_t size, size_t at) {
	if (at >= size) return 0;
	unsigned char c = text[at];
	if (c < 0x80) return (c | 0x20) - 'a' < 26u || c - '0' < 10u;
	while ((text[at] & 0xC0) == 0x80 && at > 0) at--;
	return text[at] != 0xE2;
}

static const unsigned char *line;
static size_t line_size;

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
	(void)from; (void)flags; (void)context;
	size_t start = to - lengths[id];
	if ((start > 0 && in_word(line, line_size, start - 1)) || in_word(line, line_size, to)) return 0;
	if (count == room) hits = realloc(hits, (room = room ? 2 * room : 1024) * sizeof *hits);
	hits[count++] = (hit){start, to};
	return 0;
}

static int longer_first(const void *x, const void *y) {
	const hit *a = x, *b = y;
	if (a->start != b->start) return a->start < b->start ? -1 : 1;
	return a->end > b->end ? -1 : a->end < b->end;
}

static long outermost(void) {
	long n = 0;
	unsigned end = 0;
	qsort(hits, count, sizeof *hits, longer_first);
	for (size_t i = 0; i < count; i++) {
		if (hits[i].start < end) continue;
		n++;
		end = hits[i].end;
	}
	return n;
}

int main(int argc, char **argv) {
	if (argc != 4) { fprintf(stderr, "match TERMS TEXT RUNS\n"); return 2; }
	size_t terms_size, size, n = 0, most = 0;
	char *terms = slurp(argv[1], &terms_size), *text = slurp(argv[2], &size);
	for (size_t i = 0; i < terms_size; i++) most += terms[i] == '\n';
	const char **patterns = malloc(most * sizeof *patterns);
	unsigned *flags = calloc(most, sizeof *flags), *ids = malloc(most * sizeof *ids);
	lengths = malloc(most * sizeof *lengths);
	for (char *p = terms, *end; n < most; p = end + 1, n++) {
		end = memchr(p, '\n', terms + terms_size - p);
		patterns[n] = p, lengths[n] = end - p, ids[n] = n;
	}
	hs_database_t *db;
	hs_compile_error_t *wrong;
	if (hs_compile_lit_multi(patterns, flags, ids, lengths, n, HS_MODE_BLOCK, NULL, &db, &wrong) != HS_SUCCESS) {
		fprintf(stderr, "%s\n", wrong->message);
		return 1;
	}
	size_t db_size;
	hs_scratch_t *scratch = NULL;
	hs_database_size(db, &db_size);
	if (hs_alloc_scratch(db, &scratch) != HS_SUCCESS) return 1;
	printf("%zu\n", db_size);
	long long spent = 0, passed = 0;
	long matches = 0;
	for (int run = 0; atoi(argv[3]) && run < 2; run++) {
		long long cpu = now(CLOCK_PROCESS_CPUTIME_ID), wall = now(CLOCK_MONOTONIC);
		matches = 0;
		for (char *p = text, *end; p < text + size; p = end) {
			end = memchr(p, '\n', text + size - p);
			end = end ? end + 1 : text + size;
			line = (unsigned char *)p, line_size = end - p, count = 0;
			if (hs_scan(db, p, end - p, 0, scratch, on_match, NULL) != HS_SUCCESS) return 1;
			matches += outermost();
		}
		spent = now(CLOCK_PROCESS_CPUTIME_ID) - cpu, passed = now(CLOCK_MONOTONIC) - wall;
	}
	printf("%lld %lld %ld\n", spent, passed, matches);
	return 0;
}
