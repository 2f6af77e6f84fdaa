// The relations that one sentence states, from its clauses and the cue tables.
//
// Several small readers, one per way in which English says a relation: verbs (verb_cues.cc), role nouns
// (noun_cues.cc), connectives (connectives.cc), naming (naming.cc), definitions (definitions.cc). They share
// the sentence's parts and the context.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/mentions/name.h"
#include "engine/compile/relations/clause.h"
#include "engine/compile/relations/discourse.h"
#include "engine/compile/relations/said_relation.h"
#include "engine/compile/tables/cues.h"

namespace aitia::engine {

// Another name for a thing, stated.
struct StatedSynonym {
  std::string name;
  std::string other;
  bool abbreviation = false;
  std::string surface;  // of the first, as it stands
  std::string other_surface;
};

struct SentenceResult {
  std::vector<SaidRelation> candidates;
  std::vector<Frame> frames;  // open at the end: "… include:", "Foods that trigger gout"
  std::vector<StatedSynonym> synonyms;
  Mentions subject;  // of the main clause
  Mentions object;
  Mentions mentioned;
  Mentions condition;  // what its if-clause says, as a thing
  Mentions target;     // of the last role noun
  Frame role;          // what the last role noun said
  bool has_role = false;
};

// What a sentence is read as.
enum class ReadAs : uint8_t { kStatement, kHeading };

class SentenceReader {
 public:
  SentenceReader(const Words& words, const Parts& parts, const Clauses& clauses, const Discourse& context,
                 ReadAs read_as);

  // `with_mentions`: of the result, `mentioned` is wanted, too; it costs more than most sentences state.
  SentenceResult Read(bool with_mentions = true);

  // The terms of a noun list by themselves (a list item, a heading's term).
  Mentions TermsOf(uint32_t list);
  // The subject of a sentence that ends before its verb; empty if it does not.
  Mentions SubjectLeftOpen();
  // "Drink more water": the order as an activity; empty if the clause is none.
  Mentions Activity(const Clause& clause) const;
  // What an order is about: "Take an antacid" the remedy that it names, else the activity; of "do not smoke"
  // that one avoids it.
  Mentions Ordered(const Clause& clause);
  // What a line without a subject says of persons: "have asthma", "smoke", "feel tired". `felt`: as a
  // symptom.
  Mentions StateOfPerson(const Clause& clause, bool felt);

 private:
  // --- arguments
  // `wanted`: kinds that a pronoun's antecedent is to have; empty for any.
  Mentions IllnessOfSymptoms(int32_t list);
  Mentions Expand(int32_t list, bool resolve = true, graph::KindSet wanted = {});
  Mentions ExpandGroup(const NounGroup& group, bool has_examples, bool resolve, graph::KindSet wanted = {});
  void AppendGroup(const NounGroup& group, bool has_examples, bool resolve, graph::KindSet wanted,
                   Mentions* out);
  bool LooksBack(const NounGroup& group) const;
  Mentions SubjectTerms(const Clause& clause, graph::KindSet wanted = {});
  const NounGroup* NameThatFollows(int32_t list) const;
  std::string StateThatFollows(int32_t list) const;
  Mentions ComplementTerms(const Clause& clause, std::string_view preposition, bool contrast = false);
  bool HasComplement(const Clause& clause, std::string_view preposition) const;
  bool IsPerson(int32_t list) const;
  bool IsHole(int32_t list) const;
  Mentions ConditionsOfPersons(int32_t list, int chunk);
  bool IsEpisodeOfTopic(const NounGroup& group) const;
  Mentions PersonsConditions(const Clause& clause);
  Mentions ConditionAround(const Clause& clause);
  // What a clause says as one thing: "the nerve gets irritated" -> "nerve irritation".
  Mentions Nominal(const Clause& clause);
  Mention NominalOf(int32_t subject_list, uint32_t verb_token) const;
  Mention MakeTerm(std::string name, graph::KindSet kinds) const;
  std::string GerundOf(const VerbGroup& verb) const;
  std::string NameWith(std::string name, const NounGroup& object) const;
  std::string ActivityName(const Clause& clause) const;
  Mention MakeActivity(std::string name, graph::Kind kind) const;
  Mentions ActivitiesWith(const std::string& name, int32_t objects) const;
  std::string_view MannerOf(const Clause& clause) const;
  Mention ManneredOf(const Clause& clause) const;
  Mentions Unattended(const Clause& clause);
  Mentions Neglected(const Clause& clause) const;
  Mention LevelOf(const Clause& clause);

  // --- readers
  void ReadVerbs(size_t clause);
  void AddTogether(const Mentions& starts, const Cue& cue, const Mentions& ends, const Clause& clause);
  bool SaysSymptoms(int32_t list) const;
  bool SaysTheCause(int32_t list) const;
  void ApplyVerbCue(const Clause& clause, const Cue& cue, bool strict);
  // The two ends of the relation that a cue says, in the order subject, complement.
  struct VerbArguments {
    Mentions starts, ends;
    bool from_passive = false;  // the grammatical subject is the end
  };
  // False if the clause does not have what the cue wants.
  bool ArgumentsOf(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out);
  bool PassiveArguments(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out);
  bool ActiveArguments(const Clause& clause, const Cue& cue, bool strict, VerbArguments* out);
  bool FixedWordsArguments(const Clause& clause, const Cue& cue, VerbArguments* out);
  bool ActionArguments(const Clause& clause, const Cue& cue, VerbArguments* out);
  bool SecondArguments(const Clause& clause, const Cue& cue, VerbArguments* out);
  bool PrepositionArguments(const Clause& clause, const Cue& cue, VerbArguments* out);
  Mentions Doers(const Clause& clause, const Cue& cue);
  Mentions ComparedTo(const Clause& clause);
  Mentions MeansOf(const Clause& order);
  bool KeepFitting(const Clause& clause, const Cue& cue, bool strict, VerbArguments* arguments);
  void LeaveOpen(const Clause& clause, const Cue& cue, const VerbArguments& arguments);
  void AddNeeds(const Clause& clause, const Cue& cue);
  Mentions FrontedMeans(const Clause& clause, graph::Relation relation);
  bool FollowedBy(uint32_t token, std::string_view words) const;
  void ReadRoleComplement(const Clause& clause);
  void ReadBareHelp(const Clause& clause);
  void ReadWhether(size_t clause);
  void AddTestsOf(const Clause& clause, Mentions* tests);
  void ReadPeople(const Clause& clause);
  Mentions TakenByPersons(const Clause& clause);
  void ReadEffectsOnTakers(const Clause& clause);
  void ReadPeopleGiven(const Clause& clause);
  void ReadPeopleTreated(const Clause& clause, const Mentions& conditions);
  void ReadRoles(size_t clause);
  bool IsSaidOf(int chunk) const;
  void ReadNounFragments();
  void ReadAdjective(const Clause& clause);
  void ReadCausePrepositions();
  void ReadConditionals();
  void ReadRemedyOfCondition(size_t condition);
  void ReadSuspicion(size_t condition);
  void ReadSame(size_t clause);
  void ReadGaps(const Clause& clause);
  bool IsLast(size_t clause) const;
  bool StandsAlone(size_t clause) const;
  void ReadEffectOn(const Clause& clause);
  void ReadLeadingRole();
  void FillRole(const Clause& clause, const Cue& cue);
  void ReadMeans(const Clause& clause);
  void ReadNaming();
  Mentions ClassNamed(NounGroup what);
  bool NamesAMember(const Clause& clause) const;
  bool NamesAKind(const Clause& clause) const;
  void AddDefinition(const Mentions& defined, const NounGroup& what, const Mentions& general, bool negated,
                     graph::Certainty certainty, const std::string& cue);
  void ReadDefinition(const Clause& clause);
  void ReadExamples(int chunk);
  void ReadApposition(int chunk);
  void ReadKindOfThis(int chunk);
  void ReadMembersOfItem();
  void ReadKinds();
  void ReadContents();
  void ReadRisk(const Clause& clause);
  bool LessLikely(const VerbGroup& verb) const;
  void ReadInPeopleWho(const Clause& clause);
  Mentions WhoDo(int chunk);
  void ReadRaised(const Clause& clause, int32_t measure);
  void ReadAtRisk(const Clause& clause);
  void ReadThere(const Clause& clause);
  void ReadDiagnosis(const Clause& clause);
  void ReadSection();
  Mentions SupposedIllness();
  void ReadInCondition();
  Mentions RemediesIn(const Clause& clause);
  Mentions RemediesTaken(int32_t index) const;
  Mentions AdviceIn(const Clause& clause) const;
  void AssociatedToCauses(const Mentions& about);
  Mentions TestsIn(const Clause& clause);
  Mentions FindingsIn(const Clause& clause);
  bool IsSaid(const Mention& answer, graph::Relation relation) const;
  Mentions SegmentHeads(int chunk);
  Mentions RiskOf(int32_t list);
  Mentions RiskBehind(int chunk);
  Mentions WhatMarks(const Clause& clause);

  // --- results
  struct Role {
    Cue cue;
    std::string noun;
    Mentions target;  // empty: what the context is about
    bool plural = false;
    bool negated = false;
    bool rare = false;
    bool possible = false;
    bool side_effect = false;
  };
  // "the most common cause of headache" at noun chunk `chunk`; false if the group names no role.
  bool RoleAt(int chunk, Role* role);
  bool RoleOfGerund(const NounGroup& group, Role* role);
  bool PurposeAt(int chunk, Role* role);
  void ReadOthers(const Clause& clause);
  void ReadAlsoCommon(const Clause& clause);
  bool IsOther(int32_t list) const;
  bool IsCalledOne(const Clause& clause) const;
  Mentions FindingsMeant(const Clause& clause, Mentions findings);
  void SignsToSymptoms(Role* role) const;
  static Frame OpenFrame(const Role& role, graph::Certainty certainty);
  void AddRole(const Role& role, const Mentions& fillers, const Clause* clause, bool negated);
  // `said`: the cue's words where they are not the clause's verb and complement.
  void Add(const Mentions& subjects, const Cue& cue, const Mentions& objects, const Clause& clause,
           bool reverse, std::string said = {});
  void AddPlain(const Mentions& subjects, graph::Relation relation, const Mentions& objects, bool negated,
                graph::Certainty certainty, const std::string& cue);
  Mentions SubjectSaid(const Clause& clause);
  bool LeavesOpen() const;
  // What is said of the clause behind "evidence that", "it is a myth that", "doctors believe".
  ClaimStatus Held(const Clause& clause) const;
  // ", but that is a myth": takes back what was said before it.
  bool Rejects(const Clause& clause) const;
  bool Negated(const Clause& clause) const;
  graph::Certainty CertaintyOf(const Clause& clause) const;
  std::string CueText(const Clause& clause, std::string_view complement) const;
  size_t ClauseIndex(const Clause& clause) const {
    return static_cast<size_t>(&clause - clauses_.clauses.data());
  }
  const VerbGroup& VerbOf(const Clause& clause) const { return parts_.verbs[clause.verb]; }
  int ChunkCount() const { return static_cast<int>(parts_.chunks.size()); }
  ChunkKind KindAt(int c) const {
    return c >= 0 && c < ChunkCount() ? parts_.chunks[static_cast<size_t>(c)].kind : ChunkKind::kSemicolon;
  }
  const Chunk& ChunkAt(int c) const { return parts_.chunks[static_cast<size_t>(c)]; }
  const NounGroup& FirstGroup(int32_t list) const {
    return parts_.groups[parts_.lists[static_cast<size_t>(list)].first];
  }

  const Words& words_;
  const Parts& parts_;
  const Clauses& clauses_;
  const Discourse& context_;
  ReadAs read_as_;
  const CueTable& cues_;
  bool sentence_possible_ = false;
  bool sentence_rare_ = false;
  bool subject_is_aside_ = false;  // the sentence's subject so far is that of "because …", "if …"
  bool said_is_aside_ = false;
  uint32_t condition_end_ = 0;  // token behind the if-clause
  std::vector<int> chunk_of_list_;
  SentenceResult result_;
  struct PlainTerm {
    bool read = false;
    Mentions terms;
    Mentions owners;
  };
  std::vector<PlainTerm> plain_terms_;  // per group, of those that do not look back
  Mentions owners_;                     // "the tingling *of carpal tunnel syndrome*"
  Mentions object_said_;                // the last object of this sentence
  Mentions said_;                       // subjects of this sentence so far, for "it" in its second half
};

}  // namespace aitia::engine
