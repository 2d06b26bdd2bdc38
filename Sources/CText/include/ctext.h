// Loops over bytes that clang turns into vector code. Plain C, no state, no allocation.
#ifndef DOICHIEU_CTEXT_H
#define DOICHIEU_CTEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The offset of the first byte that a default fix might want to look at, or `length` when there is none.
///
/// What passes is valid UTF-8 in NFC, made of ASCII, the Vietnamese letters and the punctuation of U+2010–2027, without control
/// characters, without entities, and without a tone mark on a letter where no Vietnamese syllable has it. The answer errs on the side of
/// looking: a byte reported may be quite right. The line of the byte reported holds the fault, if there is one.
size_t ct_clean_prefix(const uint8_t *text, size_t length);

/// Whether all bytes are below 0x80.
int ct_is_ascii(const uint8_t *text, size_t length);

/// A bit set of what stands in the text, see `CT_HAS_…`.
uint32_t ct_features(const uint8_t *text, size_t length);

enum {
  CT_HAS_AMPERSAND = 1 << 0,
  CT_HAS_CONTROL = 1 << 1,      // C0 without tab, line feed, carriage return; DEL
  CT_HAS_C2 = 1 << 2,           // U+0080–00BF
  CT_HAS_C3 = 1 << 3,           // U+00C0–00FF
  CT_HAS_LATIN_EXTENDED = 1 << 4, // U+0100–024F
  CT_HAS_MODIFIER = 1 << 5,     // U+0250–02FF
  CT_HAS_MARK = 1 << 6,         // U+0300–037F
  CT_HAS_GREEK_CYRILLIC = 1 << 7, // U+0380–052F and on to U+07FF
  CT_HAS_E1 = 1 << 8,           // U+1000–1FFF
  CT_HAS_E2 = 1 << 9,           // U+2000–2FFF
  CT_HAS_OTHER_3 = 1 << 10,     // other three-byte scalars
  CT_HAS_EF = 1 << 11,          // U+F000–FFFF: full-width forms, BOM, replacement character
  CT_HAS_4 = 1 << 12,           // four-byte scalars
  CT_HAS_DOT = 1 << 13,
  CT_HAS_CR = 1 << 14,
  CT_HAS_QUOTE = 1 << 15,       // ' " `
  CT_HAS_SPACE = 1 << 16,
  CT_HAS_HYPHEN = 1 << 17,
  CT_HAS_PUNCTUATION = 1 << 18, // , ; : ! ? ) ( ] [
  CT_HAS_TAB = 1 << 19,
  CT_HAS_INVALID = 1 << 20,     // a byte that no UTF-8 has
  CT_HAS_QUESTION = 1 << 21,
};

/// Composes Vietnamese letters with the combining marks behind them, as NFC has it.
///
/// Writes at most `length` bytes and returns how many; `*composed` gets the number of letters composed. Returns -1, and what was written
/// means nothing, when the text holds anything that this routine does not know to be NFC already or to become it here:
/// the caller then asks ICU. `text` must be valid UTF-8.
ptrdiff_t ct_compose_vietnamese(const uint8_t *text, size_t length, uint8_t *output, size_t *composed);

#ifdef __cplusplus
}
#endif
#endif
