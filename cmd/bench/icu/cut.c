/* Cuts a UTF-8 file into sentences with ICU4C, once to warm up and then as often as is
   asked, and prints for each time the nanoseconds it took and the sentences. ICU works on
   UTF-16: that the text is made so, which also says whether it is UTF-8, is part of it.

   cc -O2 -o cut cut.c $(pkg-config --cflags --libs icu-uc) */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static long long now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static char *slurp(const char *name, long *size) {
	FILE *f = fopen(name, "rb");
	if (!f) { perror(name); exit(1); }
	fseek(f, 0, SEEK_END);
	*size = ftell(f);
	rewind(f);
	char *data = malloc(*size + 1);
	if (!data || fread(data, 1, *size, f) != (size_t)*size) { fprintf(stderr, "cannot read %s\n", name); exit(1); }
	fclose(f);
	return data;
}

int main(int argc, char **argv) {
	if (argc != 3) { fprintf(stderr, "cut FILE TIMES\n"); return 2; }
	long size;
	char *data = slurp(argv[1], &size);
	UErrorCode err = U_ZERO_ERROR;
	UChar *text = malloc((size + 1) * sizeof *text);
	int32_t length;
	UBreakIterator *it = ubrk_open(UBRK_SENTENCE, "vi", NULL, 0, &err);
	if (U_FAILURE(err)) { fprintf(stderr, "%s\n", u_errorName(err)); return 1; }
	for (int i = 0; i <= atoi(argv[2]); i++) {
		long long began = now();
		u_strFromUTF8(text, size + 1, &length, data, size, &err);
		ubrk_setText(it, text, length, &err);
		long sentences = 0;
		while (ubrk_next(it) != UBRK_DONE) sentences++;
		if (i > 0) printf("%lld %ld\n", now() - began, sentences);
	}
	return U_FAILURE(err);
}
