#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr FunctionRow OfRelationship(std::string_view name, TypeSet result, std::string_view signature,
                                     std::string_view meaning) {
  return Scalar(name, 1, 1, Takes(kRelationshipType), result, signature, meaning);
}

constexpr std::array kRows = {
    OfRelationship("belief", kFloatType, "relationship -> float",
                   "how likely it is that it holds, by the documents that say so"),
    OfRelationship("certainty", kStringType, "relationship -> string",
                   "how sure the surest sentence is: 'certain', 'possible', 'rare'"),
    OfRelationship("documents", kIntegerType, "relationship -> integer",
                   "how many documents the relationship cites"),
    OfRelationship(
        "evidence", kListType, "relationship -> list of maps",
        "the sentences it cites: document, section, start, end, sentence, cue, polarity, certainty, "
        "frequency where one is stated"),
    OfRelationship("polarity", kStringType, "relationship -> string",
                   "'negated' where it says what documents deny, else 'affirmed'"),
};

}  // namespace

std::span<const FunctionRow> EvidenceRows() { return kRows; }

}  // namespace aitia::queries
