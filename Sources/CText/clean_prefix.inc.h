// The first pass over everything that is read: is there anything here to look at?
//
// STEP bytes at a time, without branches. Each byte is seen with the four before it and the two behind it, which is enough to
// know every letter whole. Included twice by clean_prefix.c, once for each width of vector registers.

typedef uint8_t block __attribute__((vector_size(STEP)));

__attribute__((always_inline)) static inline block load(const uint8_t *p) {
  block v;
  memcpy(&v, p, STEP);
  return v;
}

__attribute__((always_inline)) static inline block splat(uint8_t c) { return c - (block){}; }

#define EQ(v, c) ((block)((v) == splat(c)))
// first <= v <= last, as one subtraction and one comparison
#define IN(v, first, last) ((block)((block)((v) - splat(first)) <= splat((uint8_t)((last) - (first)))))

__attribute__((always_inline)) static inline int any(block v) {
  uint64_t parts[STEP / 8], all = 0;
  memcpy(parts, &v, STEP);
  for (int i = 0; i < STEP / 8; i++) all |= parts[i];
  return all != 0;
}

enum { BEFORE = 4, BEHIND = 2 };

// Non-zero where something must be looked at. Reads p[-4] … p[STEP + 1].
__attribute__((always_inline)) static inline block look(const uint8_t *p) {
  const block b0 = load(p), b1 = load(p - 1), b2 = load(p - 2), n1 = load(p + 1);

  // Anything below 0x20 but tab, line feed and carriage return; DEL; & before a letter or #.
  const block control = ((block)(b0 < splat(0x20)) & ~(IN(b0, 0x09, 0x0A) | EQ(b0, 0x0D))) | EQ(b0, 0x7F);
  const block entity = EQ(b0, '&') & (IN(n1 | splat(0x20), 'a', 'z') | EQ(n1, '#'));
  block bad = control | entity;

  const block high = (b0 | b1 | b2) & splat(0x80);
  if (!any(high)) return bad;
  const block b3 = load(p - 3), b4 = load(p - 4), n2 = load(p + 2);

  // Which leads stand before this byte, and so whether it must be a continuation.
  const block lead_c3 = EQ(b1, 0xC3), lead_c4 = EQ(b1, 0xC4), lead_c5 = EQ(b1, 0xC5), lead_c6 = EQ(b1, 0xC6);
  const block lead_e1 = EQ(b1, 0xE1), lead_e2 = EQ(b1, 0xE2), lead_e1_2 = EQ(b2, 0xE1), lead_e2_2 = EQ(b2, 0xE2);
  const block wanted = lead_c3 | lead_c4 | lead_c5 | lead_c6 | lead_e1 | lead_e2 | lead_e1_2 | lead_e2_2;
  const block is_continuation = IN(b0, 0x80, 0xBF);
  bad |= wanted ^ is_continuation;
  const block letter_lead = IN(b0, 0xC3, 0xC6) | EQ(b0, 0xE1);
  bad |= (block)(b0 >= splat(0xC0)) & ~(letter_lead | EQ(b0, 0xE2));

  // Which continuations make a letter of Vietnamese. The capitals of U+00C0–00DF stand 0x20 below the small letters.
  const block t = b0 | splat(0x20), pair = b0 & splat(0xFE);
  const block fine_c3 = IN(t, 0xA0, 0xA3) | IN(t, 0xA8, 0xAA) | IN(t, 0xAC, 0xAD) | IN(t, 0xB2, 0xB5) | IN(t, 0xB9, 0xBA) | EQ(t, 0xBD);
  bad |= lead_c3 & ~fine_c3;
  bad |= lead_c4 & ~(EQ(pair, 0x82) | EQ(pair, 0x90) | EQ(pair, 0xA8));
  bad |= lead_c5 & ~EQ(pair, 0xA8);
  bad |= lead_c6 & ~(EQ(pair, 0xA0) | IN(b0, 0xAF, 0xB0));
  bad |= lead_e1 & ~EQ(pair, 0xBA);
  bad |= lead_e1_2 & ((EQ(b1, 0xBA) & (block)(b0 < splat(0xA0))) | (EQ(b1, 0xBB) & (block)(b0 > splat(0xB9))));
  bad |= lead_e2 & ~EQ(b0, 0x80);
  bad |= lead_e2_2 & ~IN(b0, 0x90, 0xA7);

  // Ã, â or Ă before punctuation of U+2000–203F: perhaps UTF-8 read as windows-1252 or -1258.
  bad |= EQ(b0, 0xE2) & ((EQ(b2, 0xC3) & (EQ(b1, 0x83) | EQ(b1, 0xA2))) | (EQ(b2, 0xC4) & EQ(b1 & splat(0xFE), 0x82)));

  // The same when the no-break space of Ã + U+00A0 (à) became a common one.
  bad |= EQ(b0, ' ') & EQ(b2, 0xC3) & EQ(b1, 0x83);

  // A capital of U+00C0–00DE behind a small letter, or between a capital and a small letter: thÓ, RÊt.
  bad |= EQ(b0, 0xC3) & IN(n1, 0x80, 0x9E) & (IN(b1, 'a', 'z') | (IN(b1, 'A', 'Z') & IN(n2, 'a', 'z')));

  // Two letters beyond ASCII in a row: right are đ before any, and ư before ơ.
  const block after_dd = EQ(b2, 0xC4) & EQ(b1 & splat(0xFE), 0x90);
  const block after_uw = EQ(b2, 0xC6) & IN(b1, 0xAF, 0xB0);
  const block behind_high = IN(b1, 0x80, 0xBF);
  const block horned = EQ(b0, 0xC6) | EQ(b0, 0xE1);
  // The letter behind E1: one scale from U+1EA0 to U+1EF9, without its lowest bit's case.
  const block k = (n2 & splat(0x3F)) | (EQ(n1, 0xBB) & splat(0x40));
  const block is_ow = EQ(b0, 0xC6) | IN(k, 0x5A, 0x63);
  const block punctuated = EQ(b3, 0xE2);
  bad |= letter_lead & behind_high & ~punctuated & ~after_dd & ~(after_uw & horned & is_ow);

  // A vowel between a letter beyond ASCII (not đ) and another letter: tóan, nghìên, but also García.
  const block l0 = b0 | splat(0x20), l1 = b1 | splat(0x20), l2 = b2 | splat(0x20);
  const block vowel = EQ(l0, 'a') | EQ(l0, 'e') | EQ(l0, 'i') | EQ(l0, 'o') | EQ(l0, 'u') | EQ(l0, 'y');
  const block letter_next = IN(n1 | splat(0x20), 'a', 'z') | IN(n1, 0xC3, 0xE1);
  bad |= vowel & behind_high & ~punctuated & ~after_dd & letter_next;

  // gì before a vowel: gía, gìa.
  const block g3 = EQ(b3 | splat(0x20), 'g'), g4 = EQ(b4 | splat(0x20), 'g');
  const block toned_i = (g3 & EQ(b2, 0xC3) & IN(b1 | splat(0x20), 0xAC, 0xAD)) | (g3 & EQ(b2, 0xC4) & EQ(b1 & splat(0xFE), 0xA8)) |
                      (g4 & EQ(b3, 0xE1) & EQ(b2, 0xBB) & IN(b1, 0x88, 0x8B));
  bad |= vowel & toned_i;

  // A letter beyond ASCII behind a, e or q begins no rhyme; behind o, u, i, y only some do.
  bad |= letter_lead & (EQ(l1, 'a') | EQ(l1, 'e') | EQ(l1, 'q'));
  const block e1 = EQ(b0, 0xE1), c3 = EQ(b0, 0xC3), s = n1 | splat(0x20);
  const block circumflexed_e = (e1 & IN(k, 0x3E, 0x47)) | (c3 & EQ(s, 0xAA));
  const block after_u = circumflexed_e | (e1 & (IN(k, 0x24, 0x2D) | IN(k, 0x50, 0x63) | IN(k, 0x72, 0x79))) |
                      (c3 & (EQ(s, 0xA2) | EQ(s, 0xB4) | EQ(s, 0xBD))) | (EQ(b0, 0xC6) & IN(n1, 0xA0, 0xA1));
  const block after_o = (e1 & (IN(k, 0x20, 0x23) | IN(k, 0x2E, 0x3D) | IN(k, 0x4C, 0x4F))) |
                      (c3 & (IN(s, 0xA0, 0xA1) | EQ(s, 0xA3) | IN(s, 0xA8, 0xA9) | IN(s, 0xB2, 0xB3) | EQ(s, 0xB5))) |
                      (EQ(b0, 0xC4) & IN(n1, 0x82, 0x83));
  bad |= letter_lead & EQ(l1, 'o') & ~after_o;
  bad |= letter_lead & EQ(l1, 'y') & ~circumflexed_e;
  const block strange_u = letter_lead & EQ(l1, 'u') & ~after_u;
  const block strange_i = letter_lead & EQ(l1, 'i') & ~circumflexed_e;
  bad |= (strange_u & ~EQ(l2, 'q')) | (strange_i & ~EQ(l2, 'g'));
  return bad;
}

static size_t first_set(block v) {
  uint8_t bytes[STEP];
  memcpy(bytes, &v, STEP);
  for (size_t i = 0; i < STEP; i++)
    if (bytes[i]) return i;
  return STEP;
}

static size_t clean_prefix(const uint8_t *text, size_t length) {
  uint8_t window[BEFORE + STEP + BEHIND];
  size_t i = 0;
  while (i < length) {
    block found;
    if (i >= BEFORE && i + STEP + BEHIND <= length) {
      found = look(text + i);
    } else {
      // The ends of the text: as if line feeds stood around it.
      memset(window, '\n', sizeof window);
      const size_t from = i >= BEFORE ? i - BEFORE : 0;
      const size_t to = length - i < STEP + BEHIND ? length : i + STEP + BEHIND;
      memcpy(window + BEFORE - (i - from), text + from, to - from);
      found = look(window + BEFORE);
    }
    if (any(found)) {
      const size_t at = i + first_set(found);
      return at < length ? at : length - 1;
    }
    i += STEP;
  }
  // A letter cut off by the end shows only behind it.
  if (length % STEP == 0 && length > 0 && text[length - 1] >= 0xC0) return length - 1;
  if (length % STEP == 0 && length > 1 && text[length - 2] >= 0xE0) return length - 1;
  return length;
}
