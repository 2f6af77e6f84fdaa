// The names that an expression may use, with what is known of their types.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "queries/bind/bound_query.h"
#include "queries/functions/type_set.h"

namespace aitia::queries {

// What an expression's value can be: its types, and, of a list, those of the items.
struct StaticType {
  TypeSet types = kAnyType;
  TypeSet items = kAnyType;
};

StaticType Either(StaticType a, StaticType b);

struct ScopedName {
  VariableId variable;
  StaticType type;
};

// Names in the order of their bytes, which is the order of `RETURN *`.
using Scope = std::map<std::string, ScopedName, std::less<>>;

// A name that holds inside of one expression only (`x` in `[x IN list | …]`); what it hides comes back at the
// end.
class LocalName {
 public:
  LocalName(Scope* scope, std::string_view name, ScopedName meaning);
  ~LocalName();
  LocalName(const LocalName&) = delete;
  LocalName& operator=(const LocalName&) = delete;

 private:
  Scope* scope_;
  std::string name_;
  std::optional<ScopedName> hidden_;
};

}  // namespace aitia::queries
