#include "engine/compile/lexicon/generate/image_writer.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/compile/lexicon/image_builder.h"

namespace aitia::engine {
namespace {

uint8_t Share(double part, const Uses& uses) {
  const double total = uses.noun + uses.verb + uses.adjective + uses.other;
  if (total <= 0) return 0;
  const double share = std::floor(255 * part / total);
  return static_cast<uint8_t>(part > 0 ? std::max(share, 1.0) : 0);
}

WordInfo InfoOf(const Entry& entry, const ImageBuilder& image) {
  WordInfo info;
  info.parts_of_speech = entry.parts_of_speech;
  info.senses = entry.senses;
  info.kinds = entry.kinds;
  info.noun_share = Share(entry.uses.noun, entry.uses);
  info.verb_share = Share(entry.uses.verb, entry.uses);
  info.adjective_share = Share(entry.uses.adjective, entry.uses);
  info.noun = image.Find(entry.noun);
  info.verb = image.Find(entry.verb);
  info.adjective = image.Find(entry.adjective);
  info.nominal = image.Find(entry.nominal);
  info.anatomy = image.Find(entry.anatomy);
  info.preferred = image.Find(entry.preferred);
  return info;
}

}  // namespace

std::string WriteImage(const Entries& entries) {
  ImageBuilder image;
  for (const auto& [text, entry] : entries) image.Add(text);
  for (const auto& [text, entry] : entries) image.At(image.Find(text)) = InfoOf(entry, image);
  std::vector<WordId> parts;
  for (const auto& [text, entry] : entries) {
    if (!entry.is_phrase_form) continue;
    parts.clear();
    for (const std::string& part : PhraseParts(text)) parts.push_back(image.Find(part));
    image.AddPhrase(parts, image.Find(text), false);
  }
  return image.Bytes();
}

}  // namespace aitia::engine
