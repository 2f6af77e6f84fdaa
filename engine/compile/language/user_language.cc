#include "engine/compile/language/user_language.h"

#include <utility>

#include "engine/compile/language/lexicon_merger.h"
#include "engine/compile/language/user_cues.h"
#include "engine/compile/language/user_file.h"
#include "engine/compile/language/user_lexicon.h"
#include "engine/compile/language/user_ontology.h"
#include "engine/compile/tables/embedded.h"

namespace aitia::engine {

graph::StatusOr<UserLanguage> MakeUserLanguage(const UserWords& words) {
  UserLanguage result;
  LexiconMerger merger(Language::BuiltIn().lexicon());

  UserLexicons lexicons(&merger);
  for (const std::string& path : words.lexicons) {
    AITIA_ASSIGN_OR_RETURN(const UserFile file, ReadUserFile(path));
    AITIA_RETURN_IF_ERROR(lexicons.Add(file, &result.warnings));
  }

  UserCues cues;
  for (const std::string& path : words.cues) {
    AITIA_ASSIGN_OR_RETURN(const UserFile file, ReadUserFile(path));
    AITIA_RETURN_IF_ERROR(cues.Add(file, &result.warnings));
  }
  cues.AddTo(&merger);

  std::vector<OntologyKinds> kinds;
  for (const std::string& text : words.ontology_kinds) {
    AITIA_ASSIGN_OR_RETURN(OntologyKinds one, ParseOntologyKinds(text));
    kinds.push_back(std::move(one));
  }
  UserOntologies ontologies(std::move(kinds));
  for (const std::string& path : words.ontologies) {
    AITIA_ASSIGN_OR_RETURN(const UserFile file, ReadUserFile(path));
    AITIA_RETURN_IF_ERROR(ontologies.Add(file, &result.warnings));
  }

  Language::Tables tables;
  tables.ontology = ontologies.AddTo(&merger, &result.warnings);
  tables.lexicon_image = merger.Finish();
  const auto merged = [&cues](CueTableKind table) {
    return cues.Merged(table, EmbeddedTable(TableName(table)));
  };
  tables.verbs = merged(CueTableKind::kVerbs);
  tables.nouns = merged(CueTableKind::kNouns);
  tables.adjectives = merged(CueTableKind::kAdjectives);
  tables.phrases = merged(CueTableKind::kPhrases);
  tables.word_classes = merged(CueTableKind::kWordClasses);
  result.language = Language::Make(std::move(tables));
  return result;
}

}  // namespace aitia::engine
