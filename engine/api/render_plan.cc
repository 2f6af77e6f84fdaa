#include "engine/api/render_plan.h"

#include <cmath>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "engine/plan/explain_plan.h"
#include "graph/io/dot.h"
#include "graph/io/json.h"

namespace aitia::engine {
namespace {

// Walks a plan depth first, the root first: the order of the estimates and of the rows.
class PlanWalk {
 public:
  PlanWalk(const LogicalPlan& whole, std::span<const double> estimates, std::span<const uint64_t> rows)
      : whole_(whole), estimates_(estimates), rows_(rows) {}

  void WriteJson(const Plan& plan, graph::JsonWriter* json) {
    const size_t place = place_++;
    json->BeginObject();
    json->Member("operator", OperatorText(plan, whole_));
    if (place < estimates_.size()) json->Member("estimated_rows", graph::Value(std::ceil(estimates_[place])));
    if (place < rows_.size()) json->Member("rows", graph::Value(static_cast<int64_t>(rows_[place])));
    json->Key("inputs");
    json->BeginArray();
    for (const Plan& input : plan.inputs) WriteJson(input, json);
    json->EndArray();
    json->EndObject();
  }

  // The node's number. Rows flow along the edges.
  size_t WriteDot(const Plan& plan, graph::DotWriter* dot) {
    const size_t place = place_++;
    const std::string text = OperatorText(plan, whole_);
    const size_t node = dot->AddNode({.label = text});
    for (const Plan& input : plan.inputs) {
      const size_t input_place = place_;
      const size_t from = WriteDot(input, dot);
      const std::string rows = RowsText(input_place);
      dot->AddEdge(from, node, {.label = rows});
    }
    if (place == 0) {
      const std::string rows = RowsText(place);
      const size_t result = dot->AddNode({.label = "result"});
      dot->AddEdge(node, result, {.label = rows});
    }
    return node;
  }

 private:
  std::string RowsText(size_t place) const {
    std::string text;
    if (place < rows_.size()) absl::StrAppend(&text, rows_[place], rows_[place] == 1 ? " row" : " rows");
    if (place < estimates_.size()) {
      absl::StrAppend(&text, text.empty() ? "" : ", ", "estimated ", std::ceil(estimates_[place]));
    }
    return text;
  }

  const LogicalPlan& whole_;
  std::span<const double> estimates_;
  std::span<const uint64_t> rows_;
  size_t place_ = 0;
};

}  // namespace

std::string RenderPlan(const LogicalPlan& plan, std::span<const double> estimates,
                       std::span<const uint64_t> rows, PlanFormat format) {
  if (format == PlanFormat::kText) return ExplainPlan(plan, estimates, rows);
  std::string out;
  PlanWalk walk(plan, estimates, rows);
  if (format == PlanFormat::kJson) {
    graph::JsonWriter json(&out);
    walk.WriteJson(plan.root, &json);
    return out + "\n";
  }
  graph::DotWriter dot(&out, {.left_to_right = false});
  walk.WriteDot(plan.root, &dot);
  dot.Finish();
  return out;
}

}  // namespace aitia::engine
