#include "ctext.h"

// Four tables would be faster; one is enough for the lines that are looked at a second time.
static uint32_t table[256];

__attribute__((constructor)) static void fill(void) {
  for (int b = 0; b < 256; b++) {
    uint32_t bit = 0;
    if (b < 0x20 && b != '\t' && b != '\n' && b != '\r') bit = CT_HAS_CONTROL;
    if (b == 0x7F) bit = CT_HAS_CONTROL;
    if (b == '\t') bit = CT_HAS_TAB;
    if (b == '\r') bit = CT_HAS_CR;
    if (b == '&') bit = CT_HAS_AMPERSAND;
    if (b == '.') bit = CT_HAS_DOT;
    if (b == ' ') bit = CT_HAS_SPACE;
    if (b == '-') bit = CT_HAS_HYPHEN;
    if (b == '\'' || b == '"' || b == '`') bit = CT_HAS_QUOTE;
    if (b == ',' || b == ';' || b == ':' || b == '!' || b == ')' || b == '(' || b == ']' || b == '[') bit = CT_HAS_PUNCTUATION;
    if (b == '?') bit = CT_HAS_PUNCTUATION | CT_HAS_QUESTION;
    if (b == 0xC0 || b == 0xC1 || b > 0xF4) bit = CT_HAS_INVALID;
    if (b == 0xC2) bit = CT_HAS_C2;
    if (b == 0xC3) bit = CT_HAS_C3;
    if (b >= 0xC4 && b <= 0xC8) bit = CT_HAS_LATIN_EXTENDED;
    if (b == 0xC9) bit = CT_HAS_LATIN_EXTENDED | CT_HAS_MODIFIER;
    if (b == 0xCA || b == 0xCB) bit = CT_HAS_MODIFIER;
    if (b == 0xCC) bit = CT_HAS_MARK;
    if (b == 0xCD) bit = CT_HAS_MARK | CT_HAS_GREEK_CYRILLIC;
    if (b >= 0xCE && b <= 0xDF) bit = CT_HAS_GREEK_CYRILLIC;
    if (b == 0xE1) bit = CT_HAS_E1;
    if (b == 0xE2) bit = CT_HAS_E2;
    if (b == 0xE0 || (b >= 0xE3 && b <= 0xEE)) bit = CT_HAS_OTHER_3;
    if (b == 0xEF) bit = CT_HAS_EF;
    if (b >= 0xF0 && b <= 0xF4) bit = CT_HAS_4;
    table[b] = bit;
  }
}

uint32_t ct_features(const uint8_t *text, size_t length) {
  uint32_t a = 0, b = 0, c = 0, d = 0;
  size_t i = 0;
  for (; i + 4 <= length; i += 4) {
    a |= table[text[i]];
    b |= table[text[i + 1]];
    c |= table[text[i + 2]];
    d |= table[text[i + 3]];
  }
  for (; i < length; i++) a |= table[text[i]];
  return a | b | c | d;
}
