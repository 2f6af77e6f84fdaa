// Regular English inflection: forms from a dictionary form.
//
// Irregular forms are in WordNet's lists; these rules serve the lexicon's making. The way back is
// graph::Singular. Words are in lower case. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace aitia::engine {

std::string PluralOf(std::string_view noun);             // "biopsy" -> "biopsies", "diagnosis" -> "diagnoses"
std::string ThirdPersonOf(std::string_view verb);        // "twitch" -> "twitches"
std::string PastOf(std::string_view verb);               // "relieve" -> "relieved"
std::string PresentParticipleOf(std::string_view verb);  // "relieve" -> "relieving"
std::string ComparativeOf(std::string_view adjective);   // "itchy" -> "itchier"
std::string SuperlativeOf(std::string_view adjective);   // "itchy" -> "itchiest"

}  // namespace aitia::engine
