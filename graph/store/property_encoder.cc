// Columns are written in the order of keys and, within one, of owners, and collections in the order in which
// cells refer to them: the bytes depend on the values alone.
#include "graph/store/property_encoder.h"

#include <algorithm>
#include <bit>

namespace aitia::graph {
namespace {

Status UseStringsIn(const Value& value, uint32_t depth, StringPool* pool) {
  if (depth > kMaxValueDepth)
    return InvalidArgument("a property's lists and maps are nested more than 100 deep");
  switch (value.type()) {
    case Value::Type::kString:
      pool->Use(pool->Intern(value.string()));
      break;
    case Value::Type::kList:
      for (const Value& item : value.list()) AITIA_RETURN_IF_ERROR(UseStringsIn(item, depth + 1, pool));
      break;
    case Value::Type::kMap:
      for (const auto& [key, item] : value.map()) {
        pool->Use(pool->Intern(key));
        AITIA_RETURN_IF_ERROR(UseStringsIn(item, depth + 1, pool));
      }
      break;
    case Value::Type::kNode:
    case Value::Type::kRelationship:
    case Value::Type::kPath:
      return InvalidArgument("a property cannot hold a node, a relationship or a path");
    default:
      break;
  }
  return OkStatus();
}

}  // namespace

void KeepLastValues(std::vector<PropertyCell>* cells) {
  std::stable_sort(cells->begin(), cells->end(), [](const PropertyCell& a, const PropertyCell& b) {
    return a.key != b.key ? a.key < b.key : a.owner < b.owner;
  });
  size_t kept = 0;
  for (size_t i = 0; i < cells->size(); ++i) {
    PropertyCell& cell = (*cells)[i];
    const bool last =
        i + 1 == cells->size() || (*cells)[i + 1].key != cell.key || (*cells)[i + 1].owner != cell.owner;
    if (!last || cell.value.is_null()) continue;
    if (kept != i) (*cells)[kept] = std::move(cell);
    ++kept;
  }
  cells->resize(kept);
}

Status UseStrings(const std::vector<PropertyCell>& cells, StringPool* pool) {
  for (const PropertyCell& cell : cells) {
    pool->Use(cell.key);
    AITIA_RETURN_IF_ERROR(UseStringsIn(cell.value, 0, pool));
  }
  return OkStatus();
}

EncodedProperties PropertyEncoder::Encode(std::vector<PropertyCell> cells, size_t owner_count,
                                          const std::vector<StringId>& property_keys) {
  std::sort(cells.begin(), cells.end(), [this](const PropertyCell& a, const PropertyCell& b) {
    return a.key != b.key ? pool_.Final(a.key) < pool_.Final(b.key) : a.owner < b.owner;
  });
  EncodedProperties out;
  for (size_t begin = 0; begin < cells.size();) {
    size_t end = begin;
    bool mixed = false;
    for (; end < cells.size() && cells[end].key == cells[begin].key; ++end) {
      mixed = mixed || cells[end].value.type() != cells[begin].value.type();
    }
    const auto key =
        std::lower_bound(property_keys.begin(), property_keys.end(), pool_.Final(cells[begin].key));
    PropertyColumn column = {};
    column.key = PropertyKeyId(static_cast<size_t>(key - property_keys.begin()));
    column.count = static_cast<uint32_t>(end - begin);
    column.type = mixed ? PropertyColumn::kMixed : static_cast<uint8_t>(cells[begin].value.type());
    column.dense = end - begin == owner_count ? 1 : 0;
    column.first_owner = column.dense != 0 ? 0 : out.owners.size();
    column.first_tag = mixed ? out.tags.size() : 0;
    column.first_word = out.words.size();
    for (size_t i = begin; i < end; ++i) {
      if (column.dense == 0) out.owners.push_back(cells[i].owner);
      if (mixed) out.tags.push_back(static_cast<uint8_t>(cells[i].value.type()));
      out.words.push_back(Word(cells[i].value));
    }
    out.columns.push_back(column);
    begin = end;
  }
  return out;
}

uint64_t PropertyEncoder::Word(const Value& value) {
  const auto final_id = [this](std::string_view text) { return pool_.Final(pool_.Find(text)); };
  switch (value.type()) {
    case Value::Type::kBoolean:
      return value.boolean() ? 1 : 0;
    case Value::Type::kInteger:
      return static_cast<uint64_t>(value.integer());
    case Value::Type::kFloat:
      return std::bit_cast<uint64_t>(value.floating());
    case Value::Type::kString:
      return final_id(value.string()).value;
    case Value::Type::kList: {
      std::vector<uint64_t> words;  // first the inner ones: a collection refers to earlier ones only
      for (const Value& item : value.list()) words.push_back(Word(item));
      for (size_t i = 0; i < words.size(); ++i) {
        item_keys.push_back(StringId());
        item_tags.push_back(static_cast<uint8_t>(value.list()[i].type()));
        item_words.push_back(words[i]);
      }
      collection_offsets.push_back(item_keys.size());
      return collection_offsets.size() - 2;
    }
    case Value::Type::kMap: {
      std::vector<uint64_t> words;
      for (const auto& [key, item] : value.map()) words.push_back(Word(item));
      size_t i = 0;
      for (const auto& [key, item] : value.map()) {
        item_keys.push_back(final_id(key));
        item_tags.push_back(static_cast<uint8_t>(item.type()));
        item_words.push_back(words[i++]);
      }
      collection_offsets.push_back(item_keys.size());
      return collection_offsets.size() - 2;
    }
    default:
      return 0;
  }
}

}  // namespace aitia::graph
