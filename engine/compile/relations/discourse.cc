#include "engine/compile/relations/discourse.h"

namespace aitia::engine {
namespace {

constexpr size_t kMentionsKept = 24;

}  // namespace

void Discourse::EndSentence(Mentions subject, Mentions object) {
  if (!subject.empty()) subject_ = std::move(subject);
  if (!subject_.empty() && subject_[0].kinds.Has(graph::Kind::kCondition)) spoken_of_ = subject_;
  object_ = std::move(object);
  SetVia(Via::kLastSubject, &subject_);
}

void Discourse::Mentioned(Mention term) {
  if (mentions_.size() >= kMentionsKept)
    mentions_.erase(mentions_.begin(), mentions_.begin() + kMentionsKept / 2);
  mentions_.push_back(std::move(term));
  mentions_.back().via = Via::kMentioned;
}

void Discourse::Forget() {
  subject_.clear();
  object_.clear();
  target_.clear();
  last_said_.clear();
  last_findings_.clear();
  mentions_.clear();
  has_role_ = false;
}

void Discourse::ForgetSection() {
  Forget();
  spoken_of_.clear();
}

Mentions Discourse::IllnessMeant() const {
  for (const Mentions* terms : {&item_, &subject_, &spoken_of_, &topic_}) {
    if (!terms->empty() && terms->front().kinds.Has(graph::Kind::kCondition)) return *terms;
  }
  return AntecedentOfKind({graph::Kind::kSymptom, graph::Kind::kCondition});
}

Mentions Discourse::RemedyMeant(const Mentions& otherwise) const {
  const graph::KindSet remedy{graph::Kind::kDrug, graph::Kind::kTreatment, graph::Kind::kSubstance};
  for (const Mentions* terms : {&item_, &subject_, &object_}) {
    const bool unknown = terms == &item_ && !terms->empty() && terms->front().kinds.empty();
    if (unknown || (!terms->empty() && terms->front().kinds.Any(remedy))) return *terms;
  }
  if (!otherwise.empty() && !otherwise.front().kinds.Any(kIll)) return otherwise;
  for (size_t i = mentions_.size(); i-- > 0;) {
    if (mentions_[i].kinds.Any(remedy)) return {mentions_[i]};
  }
  return otherwise;
}

Mentions Discourse::Antecedent(bool plural) const {
  if (!subject_.empty()) {
    const bool many = subject_.size() > 1 || subject_[0].plural;
    const bool object_agrees = !object_.empty() && (object_.size() > 1 || object_[0].plural) == plural;
    if (many != plural && object_agrees) return object_;
    if (many == plural || item_.empty()) return subject_;
  }
  if (!item_.empty()) return item_;
  if (!subject_.empty()) return subject_;
  return topic_told_ ? topic_ : Mentions{};
}

Mentions Discourse::MentionEndingIn(std::string_view noun) const {
  for (size_t i = mentions_.size(); i-- > 0;) {
    const std::string& name = mentions_[i].name;
    if (name.size() > noun.size() + 1 && name.compare(name.size() - noun.size(), noun.size(), noun) == 0 &&
        name[name.size() - noun.size() - 1] == ' ') {
      return {mentions_[i]};
    }
  }
  return {};
}

Mentions Discourse::Illness() const {
  if (!item_.empty() && item_[0].kinds.Has(graph::Kind::kCondition)) return item_;
  if (!topic_.empty() && topic_[0].kinds.Any({graph::Kind::kCondition, graph::Kind::kSymptom})) return topic_;
  return {};
}

Mentions Discourse::AntecedentOfKind(graph::KindSet kinds) const {
  const auto fits = [&](const Mentions& terms) { return !terms.empty() && terms[0].kinds.Any(kinds); };
  const auto condition = [](const Mentions& terms) {
    return !terms.empty() && terms[0].kinds.Has(graph::Kind::kCondition);
  };
  if (kinds.Has(graph::Kind::kCondition)) {
    // "this condition" is what the section is about before it is what the last sentence named.
    if (condition(item_)) return item_;
    if (topic_told_ && condition(topic_)) return topic_;
    if (condition(subject_)) return subject_;
  }
  if (fits(subject_)) return subject_;
  if (fits(item_)) return item_;
  for (size_t i = mentions_.size(); i-- > 0;) {
    if (mentions_[i].kinds.Any(kinds)) return {mentions_[i]};
  }
  if (fits(topic_)) return topic_;
  return {};
}

}  // namespace aitia::engine
