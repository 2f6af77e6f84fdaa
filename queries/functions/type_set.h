// The types that a value may have, as far as a query's text tells.
#pragma once

#include <cstdint>
#include <string>

namespace aitia::queries {

// An immutable set of types, a few bits wide. Whether a value may be null is not among them: any value may,
// and every function and operator takes null. The static type of the literal `null` is the empty set.
class TypeSet {
 public:
  constexpr TypeSet() = default;  // of nothing but null

  constexpr TypeSet Union(TypeSet other) const { return TypeSet(bits_ | other.bits_); }
  constexpr TypeSet Intersection(TypeSet other) const { return TypeSet(bits_ & other.bits_); }
  constexpr TypeSet Without(TypeSet other) const { return TypeSet(bits_ & ~other.bits_); }
  constexpr bool Intersects(TypeSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool Contains(TypeSet other) const { return (bits_ & other.bits_) == other.bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  // Whether a parameter of these types may be given a value of those: some type is common, or it is null.
  constexpr bool Accepts(TypeSet given) const { return given.empty() || Intersects(given); }

  // "Integer or String", "any value", "Null"; in the order of the constants below.
  std::string Name() const;

  friend constexpr bool operator==(TypeSet, TypeSet) = default;
  friend constexpr TypeSet operator|(TypeSet a, TypeSet b) { return a.Union(b); }

  // The set of the type with this number.
  static constexpr TypeSet Of(unsigned number) { return TypeSet(uint32_t{1} << number); }

 private:
  constexpr explicit TypeSet(uint32_t bits) : bits_(bits) {}
  uint32_t bits_ = 0;
};

inline constexpr TypeSet kNullType;
inline constexpr TypeSet kBooleanType = TypeSet::Of(0);
inline constexpr TypeSet kIntegerType = TypeSet::Of(1);
inline constexpr TypeSet kFloatType = TypeSet::Of(2);
inline constexpr TypeSet kStringType = TypeSet::Of(3);
inline constexpr TypeSet kListType = TypeSet::Of(4);
inline constexpr TypeSet kMapType = TypeSet::Of(5);
inline constexpr TypeSet kNodeType = TypeSet::Of(6);
inline constexpr TypeSet kRelationshipType = TypeSet::Of(7);
inline constexpr TypeSet kPathType = TypeSet::Of(8);
inline constexpr TypeSet kDateType = TypeSet::Of(9);
inline constexpr TypeSet kLocalTimeType = TypeSet::Of(10);
inline constexpr TypeSet kTimeType = TypeSet::Of(11);
inline constexpr TypeSet kLocalDateTimeType = TypeSet::Of(12);
inline constexpr TypeSet kDateTimeType = TypeSet::Of(13);
inline constexpr TypeSet kDurationType = TypeSet::Of(14);

inline constexpr TypeSet kNumberType = kIntegerType | kFloatType;
inline constexpr TypeSet kInstantType =
    kDateType | kLocalTimeType | kTimeType | kLocalDateTimeType | kDateTimeType;
inline constexpr TypeSet kTemporalType = kInstantType | kDurationType;
inline constexpr TypeSet kEntityType = kNodeType | kRelationshipType;
inline constexpr TypeSet kAnyType =
    kBooleanType | kNumberType | kStringType | kListType | kMapType | kEntityType | kPathType | kTemporalType;

}  // namespace aitia::queries
