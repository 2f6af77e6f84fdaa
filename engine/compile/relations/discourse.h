// What has been said before in the document: the topic, the list item's term, the last subject. Resolves
// "it", "this condition", "these drugs".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/compile/relations/said_relation.h"

namespace aitia::engine {

// What the heading above asks: "How is gout treated?", "Symptoms". `about` is empty for the topic.
struct Asked {
  graph::Relation relation = graph::Relation::kCauses;
  bool answer_is_subject = true;
  Mentions about;
};

class Discourse {
 public:
  // The page's topic or, below a heading that names another, that one.
  // `told`: a title or a heading says so; a topic that is only guessed from the text gives way to what was
  // just named.
  void SetTopic(Mentions topic, bool told = true) {
    topic_ = std::move(topic);
    topic_told_ = told;
    SetVia(Via::kTopic, &topic_);
  }
  const Mentions& topic() const { return topic_; }

  // What the sentences of the section answer; empty for a section that asks nothing.
  void SetAsked(std::vector<Asked> asked) { asked_ = std::move(asked); }
  const std::vector<Asked>& asked() const { return asked_; }

  // The term that a list item or numbered heading explains; empty for none.
  void SetItem(Mentions item) {
    item_ = std::move(item);
    SetVia(Via::kItem, &item_);
    subject_.clear();
    object_.clear();
  }
  const Mentions& item() const { return item_; }

  // Called when a sentence is done: what its main clause was about.
  void EndSentence(Mentions subject, Mentions object);
  void Mentioned(Mention term);
  // A new block under another heading: nothing before is meant by "it" any more.
  void Forget();
  // A new section: nothing before is spoken of any more.
  void ForgetSection();

  // "it", "this", "they": the last subject, the item, the topic.
  Mentions Antecedent(bool plural) const;
  // "this condition", "these drugs", "the test": the last mention of such a kind.
  Mentions AntecedentOfKind(graph::KindSet kinds) const;

  // The illness that a remedy is for where the text does not say: the section's, the last subject's, the last
  // one of this section, the topic.
  Mentions IllnessMeant() const;

  // The remedy whose side effects are told where the text does not say; `otherwise` where none was named and
  // that is no illness.
  Mentions RemedyMeant(const Mentions& otherwise) const;

  // The illness that the section or its item is about; empty for none.
  Mentions Illness() const;

  // The last mention whose name ends in `noun`; empty if there is none.
  Mentions MentionEndingIn(std::string_view noun) const;

  const Mentions& subject() const { return subject_; }

  // The symptoms that the sentence before named.
  void SetLastFindings(Mentions findings) { last_findings_ = std::move(findings); }
  const Mentions& last_findings() const { return last_findings_; }

  // What the sentence before said, for "… do the same".
  void SetLastSaid(std::vector<SaidRelation> said) { last_said_ = std::move(said); }
  const std::vector<SaidRelation>& last_said() const { return last_said_; }

  // What the last role noun of the block said, for "Another is …"; null for none.
  const Frame* role() const { return has_role_ ? &role_ : nullptr; }
  void SetRole(Frame role) {
    role_ = std::move(role);
    has_role_ = true;
  }

  // "They:", "because it:": the subject that the lines of the list below go on about; empty for none.
  void SetCarried(Mentions subject) {
    carried_ = std::move(subject);
    SetVia(Via::kCarried, &carried_);
  }
  const Mentions& carried() const { return carried_; }

  // The target of the last role noun: "Eczema has many triggers. Wool is one." Kept within a block.
  void SetTarget(Mentions target) {
    target_ = std::move(target);
    SetVia(Via::kTarget, &target_);
  }
  // What a role noun without a target is about: the last target, the condition that is being explained, the
  // topic.
  const Mentions& target() const {
    if (!target_.empty()) return target_;
    return !item_.empty() && item_[0].kinds.Has(graph::Kind::kCondition) ? item_ : topic_;
  }

 private:
  Mentions topic_;
  bool topic_told_ = true;
  std::vector<Asked> asked_;
  Mentions item_;
  Mentions subject_;
  Mentions object_;
  std::vector<SaidRelation> last_said_;
  Mentions target_;
  Mentions last_findings_;
  Mentions carried_;
  Mentions mentions_;   // the latest last; bounded
  Mentions spoken_of_;  // the last subject that is a condition, through the paragraphs of a section
  Frame role_;          // of the last role noun: "Dust is one trigger. Another is …"
  bool has_role_ = false;
};

}  // namespace aitia::engine
