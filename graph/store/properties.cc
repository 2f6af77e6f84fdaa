// Columns are written in the order of keys and, within one, of owners, and collections in the order in which
// cells refer to them: the bytes depend on the values alone.
#include "graph/store/properties.h"

#include <algorithm>
#include <bit>

#include "graph/store/temporal_text.h"

namespace aitia::graph {
namespace {

constexpr uint64_t kTooDeep = 1;  // the word of a value that cannot be held for its depth

bool Held(Value::Type type) { return type <= Value::Type::kMap || IsTemporal(type); }

bool ByOwner(const PropertyCell& a, const PropertyCell& b) { return a.owner < b.owner; }

void SortByOwner(std::vector<PropertyCell>* cells) {
  if (!std::is_sorted(cells->begin(), cells->end(), ByOwner)) {
    std::stable_sort(cells->begin(), cells->end(), ByOwner);
  }
}

}  // namespace

TypedWord SetValues::Put(const Value& value, uint32_t depth, StringPool* pool) {
  if (depth > kMaxValueDepth) return {Value::Type::kPath, kTooDeep};
  switch (value.type()) {
    case Value::Type::kBoolean:
      return {value.type(), uint64_t{value.boolean()}};
    case Value::Type::kInteger:
      return {value.type(), static_cast<uint64_t>(value.integer())};
    case Value::Type::kFloat:
      return {value.type(), std::bit_cast<uint64_t>(value.floating())};
    case Value::Type::kString:
      return {value.type(), pool->Intern(value.string())};
    case Value::Type::kDate:
      return {value.type(), static_cast<uint64_t>(value.date().day)};
    case Value::Type::kLocalTime:
      return {value.type(), static_cast<uint64_t>(value.local_time().nano)};
    case Value::Type::kTime:
    case Value::Type::kLocalDateTime:
    case Value::Type::kDateTime:
    case Value::Type::kDuration:
      return {value.type(), pool->Intern(TemporalText(value))};
    case Value::Type::kList: {
      std::vector<Item> items;  // first the inner ones: a collection refers to earlier ones only
      items.reserve(value.list().size());
      for (const Value& item : value.list()) {
        items.push_back({StringId::kNone, Put(item, depth + 1, pool)});
        if (!Held(items.back().value.type)) return items.back().value;
      }
      items_.insert(items_.end(), items.begin(), items.end());
      return Close(value.type());
    }
    case Value::Type::kMap: {
      std::vector<Item> items;
      for (const auto& [key, item] : value.map()) {
        items.push_back({pool->Intern(key), Put(item, depth + 1, pool)});
        if (!Held(items.back().value.type)) return items.back().value;
      }
      items_.insert(items_.end(), items.begin(), items.end());
      return Close(value.type());
    }
    default:
      return {value.type(), 0};
  }
}

TypedWord SetValues::Close(Value::Type type) {
  offsets_.push_back(items_.size());
  return {type, offsets_.size() - 2};
}

Status SetValues::Use(TypedWord value, StringPool* pool) const {
  if (!Held(value.type)) {
    return value.word == kTooDeep
               ? InvalidArgument("a property's lists and maps are nested more than 100 deep")
               : InvalidArgument("a property cannot hold a node, a relationship or a path");
  }
  if (IsHeldAsText(value.type)) pool->Use(static_cast<uint32_t>(value.word));
  if (value.type != Value::Type::kList && value.type != Value::Type::kMap) return OkStatus();
  for (const Item& item : Items(value.word)) {
    if (item.key != StringId::kNone) pool->Use(item.key);
    AITIA_RETURN_IF_ERROR(Use(item.value, pool));
  }
  return OkStatus();
}

void PropertyCells::Set(uint32_t owner, uint32_t key, TypedWord value) {
  constexpr size_t kFew = 8;  // most graphs have few keys: looking through them costs less than hashing
  const size_t few = std::min(keys_.size(), kFew);
  size_t place = 0;
  while (place < few && keys_[place].key != key) ++place;
  if (place == few) {
    const auto [found, added] = index_.try_emplace(key, static_cast<uint32_t>(keys_.size()));
    if (added) keys_.push_back({key, {}});
    place = found->second;
  }
  keys_[place].cells.push_back({value.word, owner, value.type});
}

const PropertyCells::OfKey* PropertyCells::Find(uint32_t key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &keys_[found->second];
}

void PropertyCells::KeepLast() {
  for (OfKey& of_key : keys_) {
    std::vector<PropertyCell>& cells = of_key.cells;
    SortByOwner(&cells);
    size_t kept = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
      const bool last = i + 1 == cells.size() || cells[i + 1].owner != cells[i].owner;
      if (last && cells[i].type != Value::Type::kNull) cells[kept++] = cells[i];
    }
    cells.resize(kept);
  }
  std::erase_if(keys_, [](const OfKey& of_key) { return of_key.cells.empty(); });
  index_.clear();
  for (uint32_t i = 0; i < keys_.size(); ++i) index_.emplace(keys_[i].key, i);
}

void PropertyCells::Renumber(const std::vector<uint32_t>& place) {
  for (OfKey& of_key : keys_) {
    for (PropertyCell& cell : of_key.cells) cell.owner = place[cell.owner];
    SortByOwner(&of_key.cells);
  }
}

Status PropertyCells::UseStrings(const SetValues& values, StringPool* pool) const {
  for (const OfKey& of_key : keys_) {
    pool->Use(of_key.key);
    for (const PropertyCell& cell : of_key.cells) AITIA_RETURN_IF_ERROR(values.Use(cell.value(), pool));
  }
  return OkStatus();
}

EncodedProperties PropertyEncoder::Encode(const PropertyCells& cells, size_t owner_count,
                                          const std::vector<StringId>& property_keys) {
  std::vector<const PropertyCells::OfKey*> keys;
  for (const PropertyCells::OfKey& of_key : cells.keys()) keys.push_back(&of_key);
  std::sort(keys.begin(), keys.end(),
            [this](const auto* a, const auto* b) { return pool_.Final(a->key) < pool_.Final(b->key); });
  EncodedProperties out;
  for (const PropertyCells::OfKey* of_key : keys) {
    const Value::Type first = of_key->cells.front().type;
    const bool mixed = std::any_of(of_key->cells.begin(), of_key->cells.end(),
                                   [first](const PropertyCell& cell) { return cell.type != first; });
    const auto key = std::lower_bound(property_keys.begin(), property_keys.end(), pool_.Final(of_key->key));
    PropertyColumn column = {};
    column.key = PropertyKeyId(static_cast<size_t>(key - property_keys.begin()));
    column.count = static_cast<uint32_t>(of_key->cells.size());
    column.type = mixed ? PropertyColumn::kMixed : static_cast<uint8_t>(first);
    column.dense = of_key->cells.size() == owner_count ? 1 : 0;
    column.first_owner = column.dense != 0 ? 0 : out.owners.size();
    column.first_tag = mixed ? out.tags.size() : 0;
    column.first_word = out.words.size();
    out.words.reserve(out.words.size() + of_key->cells.size());
    for (const PropertyCell& cell : of_key->cells) {
      if (column.dense == 0) out.owners.push_back(cell.owner);
      if (mixed) out.tags.push_back(static_cast<uint8_t>(cell.type));
      out.words.push_back(Word(cell.value()));
    }
    out.columns.push_back(column);
  }
  return out;
}

uint64_t PropertyEncoder::Word(TypedWord value) {
  if (IsHeldAsText(value.type)) return pool_.Final(static_cast<uint32_t>(value.word)).value;
  if (value.type != Value::Type::kList && value.type != Value::Type::kMap) return value.word;
  const std::span<const SetValues::Item> items = values_.Items(value.word);
  std::vector<uint64_t> words;
  words.reserve(items.size());
  for (const SetValues::Item& item : items) words.push_back(Word(item.value));
  for (size_t i = 0; i < items.size(); ++i) {
    item_keys.push_back(items[i].key == StringId::kNone ? StringId() : pool_.Final(items[i].key));
    item_tags.push_back(static_cast<uint8_t>(items[i].value.type));
    item_words.push_back(words[i]);
  }
  collection_offsets.push_back(item_keys.size());
  return collection_offsets.size() - 2;
}

}  // namespace aitia::graph
