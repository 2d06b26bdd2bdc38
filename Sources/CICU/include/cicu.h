// A C face on the system's ICU. No ICU header is included here, so that Swift modules which also import
// Foundation (whose own ICU has clashing types) can use it, and nothing in Swift is tied to an ICU version.
#ifndef DOICHIEU_CICU_H
#define DOICHIEU_CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// ICU's version as written in its own data, e.g. "72.1". The string lives as long as the process.
const char *dc_icu_version(void);
/// The Unicode version of that ICU, e.g. "15.0".
const char *dc_unicode_version(void);
/// Fixes ICU's default locale to "root", so that no answer depends on the environment. Returns an ICU status (> 0: failure).
int32_t dc_use_root_locale(void);
/// The symbolic name of an ICU status, e.g. "U_ILLEGAL_ARGUMENT_ERROR".
const char *dc_status_name(int32_t status);

/// Whether `length` bytes of valid UTF-8 are in NFC. Writes 0 or 1; returns an ICU status.
int32_t dc_is_nfc(const char *text, int32_t length, int8_t *answer);

/// A change that a normalization made: `old_length` bytes at `old_start` became `new_length` bytes at `new_start`.
typedef struct {
  int32_t old_start, old_length, new_start, new_length;
} dc_edit;

/// Bytes and edits that a call produced; both arrays belong to the caller, who frees them with `dc_free_output`.
typedef struct {
  char *bytes;
  int32_t length;
  dc_edit *edits;
  int32_t edit_count;
} dc_output;

typedef enum { DC_NFC = 0, DC_NFD = 1, DC_NFKC = 2, DC_NFKD = 3, DC_NFKC_CASEFOLD = 4 } dc_form;

/// Normalizes valid UTF-8. Edits are listed in order of `old_start`. Returns an ICU status.
int32_t dc_normalize(dc_form form, const char *text, int32_t length, dc_output *output);
void dc_free_output(dc_output *output);

typedef struct dc_breaker dc_breaker;
/// Opens a sentence break iterator for a BCP 47 locale. One thread at a time may use it.
int32_t dc_sentences_open(const char *locale, dc_breaker **breaker);
void dc_breaker_close(dc_breaker *breaker);
/// Writes at most `capacity` boundaries (byte offsets, without the leading 0, with the end) and their count.
/// Returns an ICU status; U_BUFFER_OVERFLOW_ERROR when there are more, with the needed count.
int32_t dc_break(dc_breaker *breaker, const char *text, int32_t length, int32_t *boundaries,
                 int32_t capacity, int32_t *count);

/// The name of a region (ISO 3166 code) in a locale, as UTF-8 with a final NUL. Returns an ICU status.
int32_t dc_region_name(const char *locale, const char *region, char *buffer, int32_t capacity, int32_t *length);
/// The ISO 3166 alpha-2 codes ICU knows, ended by NULL. The array is ICU's own.
const char *const *dc_region_codes(void);

#ifdef __cplusplus
}
#endif
#endif
