#include "engine/api/result.h"

#include <algorithm>
#include <array>

#include "engine/api/diagnostics.h"
#include "engine/api/render_plan.h"
#include "engine/api/values.h"
#include "engine/exec/literal.h"
#include "engine/exec/query_error.h"

namespace aitia {
namespace {

struct NamedStat {
  std::string_view name;
  uint64_t Stats::*value;
};
constexpr std::array kStats = {
    NamedStat{"nodes_created", &Stats::nodes_created},
    NamedStat{"nodes_deleted", &Stats::nodes_deleted},
    NamedStat{"relationships_created", &Stats::relationships_created},
    NamedStat{"relationships_deleted", &Stats::relationships_deleted},
    NamedStat{"labels_added", &Stats::labels_added},
    NamedStat{"labels_removed", &Stats::labels_removed},
    NamedStat{"properties_set", &Stats::properties_set},
    NamedStat{"properties_removed", &Stats::properties_removed},
};

// Of failures that are not openCypher's.
std::string_view TypeOf(const graph::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kResourceExhausted:
    case absl::StatusCode::kDeadlineExceeded:
      return "ResourceExhausted";
    default:
      return "ExecutionFailed";
  }
}

}  // namespace

std::vector<std::pair<std::string_view, uint64_t>> Stats::All() const {
  std::vector<std::pair<std::string_view, uint64_t>> all;
  for (const NamedStat& stat : kStats) all.emplace_back(stat.name, this->*stat.value);
  return all;
}
bool Stats::any() const {
  return std::any_of(kStats.begin(), kStats.end(),
                     [this](const NamedStat& stat) { return this->*stat.value != 0; });
}

void Result::Data::Fail(const graph::Status& status) {
  ok = false;
  rows.clear();
  next = 0;
  Diagnostic diagnostic =
      engine::MakeDiagnostic(options.source, statement->text,
                             {graph::Severity::kError, {0, 0}, std::string(graph::Message(status)), ""},
                             {options.line, options.column});
  diagnostic.phase = "runtime";
  if (const std::optional<engine::QueryErrorName> name = engine::ErrorOf(status)) {
    diagnostic.type = name->type;
    diagnostic.detail = name->detail;
  } else {
    diagnostic.type =
        statement->control == Statement::Data::Control::kNone ? TypeOf(status) : "TransactionError";
  }
  diagnostics.push_back(std::move(diagnostic));
}

Result::Result(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Result::Result(Result&&) noexcept = default;
Result& Result::operator=(Result&&) noexcept = default;
Result::~Result() = default;

const std::vector<std::string>& Result::columns() const { return data_->statement->columns; }

bool Result::Next() {
  if (data_->next == data_->rows.size()) return false;
  ++data_->next;
  data_->row.clear();
  return true;
}

const std::vector<Value>& Result::row() const {
  if (data_->row.empty() && data_->next > 0) {
    for (const graph::Value& value : data_->current()) {
      data_->row.push_back(engine::ToPublic(value, data_->graph));
    }
  }
  return data_->row;
}

std::vector<std::string> Result::literals() const {
  std::vector<std::string> texts;
  if (data_->next == 0) return texts;
  for (const graph::Value& value : data_->current()) {
    texts.push_back(engine::KitLiteral(value, data_->graph));
  }
  return texts;
}

bool Result::ok() const { return data_->ok; }
const std::vector<Diagnostic>& Result::diagnostics() const { return data_->diagnostics; }
const Stats& Result::stats() const { return data_->stats; }

std::string Result::Plan(PlanFormat format) const {
  if (!data_->ok || data_->statement->mode == queries::BoundQuery::Mode::kRun) return "";
  return engine::RenderPlan(data_->statement->plan, data_->estimates, data_->operator_rows, format);
}

}  // namespace aitia
