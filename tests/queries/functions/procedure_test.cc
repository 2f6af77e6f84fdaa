// A procedure's signature in, its name, arguments and columns out.
#include "queries/functions/procedure.h"

#include <gtest/gtest.h>

#include <string>

namespace aitia::queries {
namespace {

std::string Read(std::string_view signature) {
  const graph::StatusOr<Procedure> procedure = ParseProcedure(signature);
  if (!procedure.ok()) return std::string(graph::Message(procedure.status()));
  std::string out = procedure->name + " takes";
  for (const auto& field : procedure->arguments) out += " " + field.name + ": " + field.type.Name();
  out += " gives";
  for (const auto& field : procedure->columns) out += " " + field.name + ": " + field.type.Name();
  return out;
}

TEST(Procedure, ReadsSignatures) {
  EXPECT_EQ(Read("my.cities(country :: STRING?, most::integer) :: (city :: STRING?, people :: NUMBER?)"),
            "my.cities takes country: String most: Integer gives city: String people: Integer or Float");
  EXPECT_EQ(Read("do.nothing() :: ()"), "do.nothing takes gives");
}

TEST(Procedure, TellsWhatIsNoSignature) {
  for (const std::string_view wrong :
       {"", "a", "a(b)", "a() ::", "a(b :: ODD) :: ()", "a() :: () more", "(a) :: ()"}) {
    EXPECT_FALSE(ParseProcedure(wrong).ok()) << wrong;
  }
  EXPECT_EQ(Read("a(b :: ODD) :: ()"),
            "'a(b :: ODD) :: ()' is no signature: the type of 'b' is not known; one looks like 'my.name(a :: "
            "STRING?) :: (b :: INTEGER?)'");
}

}  // namespace
}  // namespace aitia::queries
