#include "ctext.h"

#include <string.h>

#define STEP 16
#include "clean_prefix.inc.h"

#if defined(__x86_64__)
size_t ct_clean_prefix_avx2(const uint8_t *text, size_t length);
#endif

size_t ct_clean_prefix(const uint8_t *text, size_t length) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return ct_clean_prefix_avx2(text, length);
#endif
  return clean_prefix(text, length);
}

int ct_is_ascii(const uint8_t *text, size_t length) {
  uint8_t all = 0;
  for (size_t i = 0; i < length; i++) all |= text[i];
  return all < 0x80;
}
