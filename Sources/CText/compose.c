// NFC for decomposed Vietnamese, three to four times as fast as the general routine.

#include "ctext.h"

#include <string.h>

// A vowel taken apart: the ASCII letter, the mark of shape, the mark of tone.
enum { NO_SHAPE, CIRCUMFLEX, BREVE, HORN };
enum { NO_TONE, GRAVE, HOOK, TILDE, ACUTE, DOT };

// Rows: a â ă e ê i o ô ơ u ư y; columns: level, grave, hook, tilde, acute, dot. Source: the Unicode Character Database, canonical mappings.
static const uint16_t LETTERS[12][6] = {
    {'a', 0xE0, 0x1EA3, 0xE3, 0xE1, 0x1EA1},       {0xE2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD},
    {0x103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7}, {'e', 0xE8, 0x1EBB, 0x1EBD, 0xE9, 0x1EB9},
    {0xEA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7}, {'i', 0xEC, 0x1EC9, 0x129, 0xED, 0x1ECB},
    {'o', 0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD},       {0xF4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9},
    {0x1A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3}, {'u', 0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5},
    {0x1B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1}, {'y', 0x1EF3, 0x1EF7, 0x1EF9, 0xFD, 0x1EF5},
};

// row + 1 by (ASCII letter - 'a', shape); 0 where there is no such letter
static const uint8_t ROWS[26][4] = {
    [0] = {1, 2, 3, 0}, ['e' - 'a'] = {4, 5, 0, 0}, ['i' - 'a'] = {6, 0, 0, 0}, ['o' - 'a'] = {7, 8, 0, 9}, ['u' - 'a'] = {10, 0, 0, 11}, ['y' - 'a'] = {12, 0, 0, 0},
};

// Packed: row + 1, tone << 4, upper << 7, for U+00C0–01BF and U+1EA0–1EF9; 0 elsewhere.
static uint8_t low[0x100], high[0x60];
static uint16_t upper[12][6];

static uint16_t upper_of(uint16_t c) {
  if (c < 0x80) return (uint16_t)(c - 0x20);
  if (c < 0x100) return (uint16_t)(c - 0x20);
  if (c == 0x1B0) return 0x1AF;
  if (c == 0x1A1) return 0x1A0;
  return (uint16_t)(c - 1);  // U+0103, 0129, 0169 and U+1EA1 … U+1EF9 stand one above their capitals
}

__attribute__((constructor)) static void fill(void) {
  for (int row = 0; row < 12; row++) {
    for (int tone = 0; tone < 6; tone++) {
      uint16_t small = LETTERS[row][tone], capital = upper_of(small);
      upper[row][tone] = capital;
      for (int is_upper = 0; is_upper < 2; is_upper++) {
        uint16_t c = is_upper ? capital : small;
        uint8_t packed = (uint8_t)((row + 1) | tone << 4 | is_upper << 7);
        if (c >= 0xC0 && c < 0x1C0) low[c - 0xC0] = packed;
        if (c >= 0x1EA0) high[c - 0x1EA0] = packed;
      }
    }
  }
}

static inline size_t put(uint8_t *out, uint16_t c) {
  if (c < 0x80) {
    out[0] = (uint8_t)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (uint8_t)(0xC0 | c >> 6);
    out[1] = (uint8_t)(0x80 | (c & 0x3F));
    return 2;
  }
  out[0] = (uint8_t)(0xE0 | c >> 12);
  out[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
  out[2] = (uint8_t)(0x80 | (c & 0x3F));
  return 3;
}

static const uint8_t SHAPE_OF_ROW[13] = {0, NO_SHAPE, CIRCUMFLEX, BREVE, NO_SHAPE, CIRCUMFLEX, NO_SHAPE, NO_SHAPE, CIRCUMFLEX, HORN, NO_SHAPE, HORN, NO_SHAPE};
static const uint8_t ASCII_OF_ROW[13] = {0, 'a', 'a', 'a', 'e', 'e', 'i', 'o', 'o', 'o', 'u', 'u', 'y'};

ptrdiff_t ct_compose_vietnamese(const uint8_t *text, size_t length, uint8_t *output, size_t *composed) {
  const uint8_t *p = text, *const end = text + length;
  uint8_t *out = output;
  size_t count = 0;
  while (p < end) {
    const uint8_t *letter = p;
    uint8_t b = *p;
    int packed = 0;
    if (b < 0x80) {
      p++;
      uint8_t l = b | 0x20;
      if (p < end && *p == 0xCC) {
        if (l < 'a' || l > 'z') return -1;
        packed = ROWS[l - 'a'][0];
        if (!packed) return -1;
        packed |= b < 0x60 ? 0x80 : 0;
      } else {
        *out++ = b;
        continue;
      }
    } else if (b >= 0xC3 && b <= 0xC6) {
      if (end - p < 2) return -1;
      unsigned c = (unsigned)(b & 0x1F) << 6 | (p[1] & 0x3F);
      p += 2;
      packed = low[c - 0xC0];
    } else if (b == 0xE1) {
      if (end - p < 3) return -1;
      if (p[1] < 0xBA || p[1] > 0xBB) return -1;
      unsigned c = 0x1000 | (unsigned)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
      if (c < 0x1EA0 || c >= 0x1F00) return -1;
      p += 3;
      if (c < 0x1F00 - 6) packed = high[c - 0x1EA0];
    } else if (b == 0xE2) {
      if (end - p < 3 || p[1] != 0x80 || p[2] < 0x90 || p[2] > 0xA7) return -1;
      p += 3;
    } else if (b == 0xC2) {
      if (end - p < 2) return -1;
      p += 2;
    } else {
      return -1;
    }
    if (p == end || *p != 0xCC) {
      // U+037E and the like have other leads; a mark of U+0340 and on has CD.
      if (p < end && *p == 0xCD) return -1;
      memcpy(out, letter, (size_t)(p - letter));
      out += p - letter;
      continue;
    }
    if (!packed) return -1;
    int row = packed & 0x0F, tone = packed >> 4 & 7, is_upper = packed >> 7;
    int shape = SHAPE_OF_ROW[row];
    uint8_t base = ASCII_OF_ROW[row];
    while (p + 1 < end && *p == 0xCC) {
      int next_tone = NO_TONE, next_shape = NO_SHAPE;
      switch (p[1]) {
      case 0x80: next_tone = GRAVE; break;
      case 0x81: next_tone = ACUTE; break;
      case 0x83: next_tone = TILDE; break;
      case 0x89: next_tone = HOOK; break;
      case 0xA3: next_tone = DOT; break;
      case 0x82: next_shape = CIRCUMFLEX; break;
      case 0x86: next_shape = BREVE; break;
      case 0x9B: next_shape = HORN; break;
      default: return -1;
      }
      if (next_tone) {
        if (tone) return -1;
        tone = next_tone;
      } else {
        // A circumflex or breve behind a tone above stays behind it in NFC; mark-repair sees to that.
        if (shape || (tone && tone != DOT && next_shape != HORN)) return -1;
        shape = next_shape;
      }
      p += 2;
    }
    if (p < end && (*p == 0xCC || *p == 0xCD)) return -1;
    row = ROWS[base - 'a'][shape];
    if (!row) return -1;
    out += put(out, is_upper ? upper[row - 1][tone] : LETTERS[row - 1][tone]);
    count++;
  }
  *composed = count;
  return out - output;
}
