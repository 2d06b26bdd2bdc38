#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>
#include <unicode/uchar.h>

namespace {

const icu::Normalizer2 *normalizer(dc_form form, UErrorCode &status) {
  switch (form) {
  case DC_NFC: return icu::Normalizer2::getNFCInstance(status);
  case DC_NFD: return icu::Normalizer2::getNFDInstance(status);
  case DC_NFKC: return icu::Normalizer2::getNFKCInstance(status);
  case DC_NFKD: return icu::Normalizer2::getNFKDInstance(status);
  case DC_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(status);
  }
  status = U_ILLEGAL_ARGUMENT_ERROR;
  return nullptr;
}

} // namespace

struct dc_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  ~dc_breaker() { utext_close(&text); }
};

extern "C" {

const char *dc_icu_version(void) {
  static const std::string version = [] {
    UVersionInfo info;
    char buffer[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(info);
    u_versionToString(info, buffer);
    return std::string(buffer);
  }();
  return version.c_str();
}

const char *dc_unicode_version(void) {
  static const std::string version = [] {
    UVersionInfo info;
    char buffer[U_MAX_VERSION_STRING_LENGTH];
    u_getUnicodeVersion(info);
    u_versionToString(info, buffer);
    return std::string(buffer);
  }();
  return version.c_str();
}

int32_t dc_use_root_locale(void) {
  UErrorCode status = U_ZERO_ERROR;
  uloc_setDefault("root", &status);
  return status;
}

const char *dc_status_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }

int32_t dc_is_nfc(const char *text, int32_t length, int8_t *answer) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return status;
  *answer = nfc->isNormalizedUTF8(icu::StringPiece(text, length), status);
  return status;
}

int32_t dc_normalize(dc_form form, const char *text, int32_t length, dc_output *output) {
  *output = dc_output{nullptr, 0, nullptr, 0};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *instance = normalizer(form, status);
  if (U_FAILURE(status)) return status;
  std::string result;
  result.reserve(static_cast<size_t>(length) + 16);
  icu::StringByteSink<std::string> sink(&result);
  icu::Edits edits;
  instance->normalizeUTF8(0, icu::StringPiece(text, length), sink, &edits, status);
  if (U_FAILURE(status)) return status;
  if (result.size() > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  std::vector<dc_edit> list;
  auto changes = edits.getFineChangesIterator();
  while (changes.next(status)) {
    list.push_back({changes.sourceIndex(), changes.oldLength(), changes.destinationIndex(), changes.newLength()});
  }
  if (U_FAILURE(status)) return status;
  output->bytes = static_cast<char *>(std::malloc(result.size() + 1));
  output->edits = static_cast<dc_edit *>(std::malloc(list.size() * sizeof(dc_edit) + 1));
  if (!output->bytes || !output->edits) {
    dc_free_output(output);
    return U_MEMORY_ALLOCATION_ERROR;
  }
  std::memcpy(output->bytes, result.data(), result.size());
  std::memcpy(output->edits, list.data(), list.size() * sizeof(dc_edit));
  output->length = static_cast<int32_t>(result.size());
  output->edit_count = static_cast<int32_t>(list.size());
  return U_ZERO_ERROR;
}

void dc_free_output(dc_output *output) {
  std::free(output->bytes);
  std::free(output->edits);
  *output = dc_output{nullptr, 0, nullptr, 0};
}

int32_t dc_sentences_open(const char *locale, dc_breaker **breaker) {
  *breaker = nullptr;
  UErrorCode status = U_ZERO_ERROR;
  auto result = std::make_unique<dc_breaker>();
  result->iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::forLanguageTag(locale, status), status));
  if (U_FAILURE(status)) return status;
  *breaker = result.release();
  return status;
}

void dc_breaker_close(dc_breaker *breaker) { delete breaker; }

int32_t dc_break(dc_breaker *breaker, const char *text, int32_t length, int32_t *boundaries, int32_t capacity,
                 int32_t *count) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, text, length, &status);
  if (U_FAILURE(status)) return status;
  breaker->iterator->setText(&breaker->text, status);
  if (U_FAILURE(status)) return status;
  int32_t found = 0;
  breaker->iterator->first();
  for (int32_t next = breaker->iterator->next(); next != icu::BreakIterator::DONE; next = breaker->iterator->next()) {
    if (found < capacity) boundaries[found] = next;
    found++;
  }
  *count = found;
  return found > capacity ? U_BUFFER_OVERFLOW_ERROR : U_ZERO_ERROR;
}

int32_t dc_region_name(const char *locale, const char *region, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale place = icu::Locale("und", region);
  icu::UnicodeString name;
  place.getDisplayCountry(icu::Locale::forLanguageTag(locale, status), name);
  if (U_FAILURE(status)) return status;
  std::string utf8;
  name.toUTF8String(utf8);
  *length = static_cast<int32_t>(utf8.size());
  if (static_cast<int32_t>(utf8.size()) >= capacity) return U_BUFFER_OVERFLOW_ERROR;
  std::memcpy(buffer, utf8.c_str(), utf8.size() + 1);
  return U_ZERO_ERROR;
}

const char *const *dc_region_codes(void) { return uloc_getISOCountries(); }

} // extern "C"
