// A catalog over a table of things, small enough to be read at a glance.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "graph/model/vocabulary.h"
#include "queries/bind/catalog.h"

namespace aitia::queries {

class FakeCatalog : public Catalog {
 public:
  struct Thing {
    std::string name;
    std::vector<std::string> labels;
    std::vector<std::string> aliases;
    std::string is_a;  // name of the more general thing; may be empty
  };

  explicit FakeCatalog(std::vector<Thing> things) : things_(std::move(things)) {}

  bool HasLabel(std::string_view label) const override { return graph::KindNamed(label).has_value(); }
  bool HasType(std::string_view type) const override { return graph::RelationNamed(type).has_value(); }

  std::vector<BoundConcept::Member> Resolve(std::string_view phrase) const override {
    ++lookups;
    std::vector<BoundConcept::Member> members;
    for (size_t i = 0; i < things_.size(); ++i) {
      if (!Answers(things_[i], phrase)) continue;
      AddBelow(i, 0, &members);
      for (size_t j = 0; j < things_.size(); ++j) {
        if (things_[j].name == things_[i].is_a) members.push_back({graph::NodeId(j), 1, true});
      }
    }
    return members;
  }
  std::string NameOf(graph::NodeId node) const override { return things_[node.value].name; }
  std::vector<std::string> LabelsOf(graph::NodeId node) const override { return things_[node.value].labels; }
  std::vector<std::string> NearestNames(std::string_view phrase, size_t most) const override {
    graph::Suggester suggester(phrase, most);
    for (const Thing& thing : things_) suggester.Offer(thing.name);
    return suggester.Best();
  }
  std::vector<std::string> NearestLabels(std::string_view label, size_t most) const override {
    graph::Suggester suggester(label, most);
    for (size_t i = 0; i < graph::kKindCount; ++i) suggester.Offer(graph::Name(static_cast<graph::Kind>(i)));
    return suggester.Best();
  }
  std::vector<std::string> NearestTypes(std::string_view type, size_t most) const override {
    graph::Suggester suggester(type, most);
    for (size_t i = 0; i < graph::kRelationCount; ++i) {
      suggester.Offer(graph::Name(static_cast<graph::Relation>(i)));
    }
    return suggester.Best();
  }
  bool HasPropertyKey(std::string_view key) const override { return key == "name" || key == "belief"; }
  std::vector<std::string> NearestPropertyKeys(std::string_view key, size_t most) const override {
    graph::Suggester suggester(key, most);
    suggester.Offer("name");
    suggester.Offer("belief");
    return suggester.Best();
  }

  mutable size_t lookups = 0;

 private:
  // By name or alias, in any case, a plural "s" apart.
  static bool Answers(const Thing& thing, std::string_view phrase) {
    const std::string wanted = graph::LowerCase(phrase);
    const auto same = [&](const std::string& name) { return name == wanted || name + "s" == wanted; };
    return same(thing.name) || std::any_of(thing.aliases.begin(), thing.aliases.end(), same);
  }
  void AddBelow(size_t thing, int distance, std::vector<BoundConcept::Member>* members) const {
    members->push_back({graph::NodeId(thing), distance, false});
    for (size_t i = 0; i < things_.size(); ++i) {
      if (things_[i].is_a == things_[thing].name) AddBelow(i, distance + 1, members);
    }
  }

  std::vector<Thing> things_;
};

inline FakeCatalog ShelfCatalog() {
  return FakeCatalog({
      {"twitching", {"Symptom"}, {"muscle twitching", "fasciculation"}, ""},
      {"eyelid twitching", {"Symptom"}, {}, "twitching"},
      {"numbness", {"Symptom"}, {}, ""},
      {"weakness", {"Symptom"}, {}, ""},
      {"fever", {"Symptom"}, {}, ""},
      {"headache", {"Symptom", "Condition"}, {}, ""},
      {"migraine", {"Condition"}, {}, "headache"},
      {"pain", {"Symptom"}, {}, ""},
      {"pain after exercise", {"Symptom"}, {}, "pain"},
      {"pain with movement", {"Symptom"}, {}, "pain"},
      {"front and back pain", {"Symptom"}, {}, "pain"},
      {"back pain", {"Symptom"}, {}, "pain"},
      {"pins and needles", {"Symptom"}, {}, ""},
      {"caffeine", {"Cause", "Substance"}, {"coffee"}, ""},
      {"dehydration", {"Condition", "Cause"}, {}, ""},
      {"lack of sleep", {"Cause"}, {}, ""},
      {"lead poisoning", {"Condition"}, {}, ""},
      {"parkinson's disease", {"Condition"}, {}, ""},
      {"anemia", {"Condition"}, {}, ""},
      {"iron", {"Treatment", "Substance"}, {}, ""},
      {"ibuprofen", {"Treatment", "Drug"}, {}, ""},
      {"blood test", {"Test"}, {}, ""},
      {"x-ray", {"Test"}, {}, ""},
      {"cold", {"Condition"}, {}, ""},
      {"low temperature", {"Cause"}, {"cold"}, ""},
      {"help", {"Treatment"}, {}, ""},
  });
}

}  // namespace aitia::queries
