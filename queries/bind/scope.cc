#include "queries/bind/scope.h"

namespace aitia::queries {

StaticType Either(StaticType a, StaticType b) {
  // Items of something that cannot be a list say nothing.
  const bool a_list = a.types.Intersects(kListType);
  const bool b_list = b.types.Intersects(kListType);
  const TypeSet items = a_list && b_list ? a.items | b.items : a_list ? a.items : b.items;
  return {a.types | b.types, items};
}

LocalName::LocalName(Scope* scope, std::string_view name, ScopedName meaning) : scope_(scope), name_(name) {
  const auto [place, is_new] = scope->try_emplace(name_, meaning);
  if (is_new) return;
  hidden_ = place->second;
  place->second = meaning;
}

LocalName::~LocalName() {
  if (hidden_) {
    (*scope_)[name_] = *hidden_;
  } else {
    scope_->erase(name_);
  }
}

}  // namespace aitia::queries
