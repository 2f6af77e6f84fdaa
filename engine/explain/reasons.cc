#include "engine/explain/reasons.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/str_cat.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using graph::RelationshipId;

std::vector<std::string> LabelsOf(const graph::Snapshot& graph, NodeId node) {
  std::vector<std::string> labels;
  for (const graph::LabelId label : graph.Labels(node)) labels.emplace_back(graph.LabelName(label));
  return labels;
}

std::string NameOf(const graph::Snapshot& graph, NodeId node) {
  const std::string_view name = graph.Name(node);
  return name.empty() ? absl::StrCat("#", node.value) : std::string(name);
}

Citation MakeCitation(const graph::EvidenceView& view) {
  Citation citation;
  citation.document = view.document;
  citation.section = view.section;
  citation.begin = view.span.begin;
  citation.end = view.span.end;
  citation.sentence = view.sentence;
  citation.cue = view.cue;
  citation.certainty = graph::Name(view.certainty);
  citation.polarity = graph::Name(view.polarity);
  citation.frequency = view.frequency;
  return citation;
}

// Whether the sentence itself has the words that say it, and not only the heading above it.
bool SpeaksForItself(const graph::EvidenceView& view) { return !view.cue.starts_with("heading"); }

// Sentences that speak for themselves before headings and items of lists, then the surest first, then in the
// order of the documents; a sentence that supports several relationships stands once.
std::vector<Citation> MakeCitations(const graph::Snapshot& graph,
                                    std::span<const RelationshipId> relationships) {
  std::vector<graph::EvidenceView> views;
  for (const RelationshipId relationship : relationships) {
    for (size_t i = 0; i < graph.EvidenceCount(relationship); ++i) {
      views.push_back(graph.EvidenceAt(relationship, i));
    }
  }
  const auto place = [](const graph::EvidenceView& view) { return std::tie(view.document, view.span); };
  std::stable_sort(views.begin(), views.end(),
                   [&](const graph::EvidenceView& a, const graph::EvidenceView& b) {
                     return place(a) != place(b) ? place(a) < place(b) : a.certainty > b.certainty;
                   });
  views.erase(std::unique(views.begin(), views.end(),
                          [&](const auto& a, const auto& b) { return place(a) == place(b); }),
              views.end());
  std::stable_sort(views.begin(), views.end(), [](const auto& a, const auto& b) {
    const bool a_speaks = SpeaksForItself(a);
    return a_speaks != SpeaksForItself(b) ? a_speaks : a.certainty > b.certainty;
  });
  std::vector<Citation> citations;
  for (const graph::EvidenceView& view : views) citations.push_back(MakeCitation(view));
  return citations;
}

Step MakeStep(const graph::Snapshot& graph, const CausalStep& step) {
  Step out;
  out.from = NameOf(graph, step.from);
  out.to = NameOf(graph, step.to);
  out.from_labels = LabelsOf(graph, step.from);
  out.to_labels = LabelsOf(graph, step.to);
  out.belief = step.belief;
  out.denied = step.denied;
  if (step.relationships.empty()) return out;
  const RelationshipId first = step.relationships.front();
  out.type = graph.TypeName(graph.Type(first));
  if (step.denied) {
    if (const std::optional<graph::Relation> denied = graph.Denies(first)) out.type = graph::Name(*denied);
  }
  out.forward = graph.Start(first) == step.from;
  if (const std::optional<graph::Origin> origin = graph.OriginOf(first)) out.origin = graph::Name(*origin);
  out.citations = MakeCitations(graph, step.relationships);
  return out;
}

std::string_view RoleText(queries::FindingRole role) {
  switch (role) {
    case queries::FindingRole::kWith:
      return "with ";
    case queries::FindingRole::kMaybe:
      return "maybe ";
    case queries::FindingRole::kWithout:
    case queries::FindingRole::kStrictlyWithout:
      return "without ";
  }
  return "";
}

// What a reader should know of the way to the finding: how far, through what, or that there is none.
std::string Qualifier(const graph::Snapshot& graph, const Contribution& part) {
  if (!part.mentioned) return part.denied.empty() ? ", not mentioned" : ", denied";
  std::string out;
  const std::optional<graph::TypeId> is_a = graph.TypeOf(graph::Relation::kIsA);
  size_t causal = 0;
  size_t kinds = 0;
  for (const CausalStep& step : part.path.steps) {
    ++(is_a && graph.Type(step.relationships.front()) == *is_a ? kinds : causal);
  }
  if (causal > 1) {
    out += ", through ";
    for (size_t i = 0; i + 1 < causal; ++i) {
      if (i > 0) out += " and ";
      out += NameOf(graph, part.path.steps[i].to);
    }
  }
  if (kinds > 0) {
    const CausalStep& last = part.path.steps[causal];
    const bool more_special = graph.Start(last.relationships.front()) == last.from;
    absl::StrAppend(&out, ", as the more ", more_special ? "special " : "general ", NameOf(graph, last.from));
    if (kinds > 1) absl::StrAppend(&out, " (", kinds, " steps away)");
  }
  if (!part.denied.empty()) out += ", which is also denied";
  return out;
}

}  // namespace

Path MakePath(const graph::Snapshot& graph, const CausalPath& path) {
  Path out;
  out.belief = path.belief;
  for (const CausalStep& step : path.steps) out.steps.push_back(MakeStep(graph, step));
  return out;
}

Answer MakeAnswer(const graph::Snapshot& graph, const Ranking& ranking, size_t place) {
  const RankedCandidate& candidate = ranking.candidates()[place];
  const Explanation explanation = ranking.Explain(place);
  Answer answer;
  answer.name = NameOf(graph, candidate.node);
  answer.labels = LabelsOf(graph, candidate.node);
  answer.score = candidate.score;
  answer.probability = candidate.probability;
  answer.documents = explanation.sources.documents;
  answer.sentences = explanation.sources.sentences;
  answer.why.text = answer.name;
  answer.why.value = candidate.score;
  const size_t count = ranking.candidates().size();
  Reason prior;
  prior.text = absl::StrCat("before any finding, one of ", count, count == 1 ? " candidate" : " candidates");
  prior.value = explanation.prior;
  answer.why.parts.push_back(std::move(prior));
  for (const Contribution& part : explanation.contributions) {
    Reason reason;
    reason.finding = RoleText(ranking.clause().findings[part.finding].role);
    reason.finding += ranking.FindingName(part.finding);
    reason.text = reason.finding + Qualifier(graph, part);
    reason.value = part.value;
    if (part.mentioned) reason.paths.push_back(MakePath(graph, part.path));
    for (const RelationshipId denied : part.denied) {
      CausalPath path;
      path.belief = graph.BeliefOf(denied);
      // As a cause is read: INDICATES is denied against its arrow.
      const bool reversed = graph.Start(denied) != candidate.node;
      path.steps.push_back(
          {candidate.node, reversed ? graph.Start(denied) : graph.End(denied), {denied}, path.belief, true});
      reason.paths.push_back(MakePath(graph, path));
    }
    answer.why.parts.push_back(std::move(reason));
  }
  return answer;
}

Answer MakeAnswer(const graph::Snapshot& graph, NodeId node, double score,
                  std::span<const RelationshipId> relationships) {
  Answer answer;
  answer.name = NameOf(graph, node);
  answer.labels = LabelsOf(graph, node);
  answer.score = score;
  const SourceCount sources = CountSources(graph, relationships);
  answer.documents = sources.documents;
  answer.sentences = sources.sentences;
  answer.why.text = answer.name;
  answer.why.value = score;
  for (const RelationshipId relationship : relationships) {
    CausalPath path;
    path.belief = graph.BeliefOf(relationship);
    const NodeId start = graph.Start(relationship);
    const NodeId end = graph.End(relationship);
    path.steps.push_back({start, end, {relationship}, path.belief, false});
    answer.why.paths.push_back(MakePath(graph, path));
  }
  return answer;
}

}  // namespace aitia::engine
