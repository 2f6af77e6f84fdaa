#include "queries/bind/statement.h"
#include "tests/support/reference/reference.h"
#include "tests/tck/engine.h"
#include "tests/tck/error_code.h"

namespace aitia::tests::tck {
namespace {

constexpr int64_t kMostSteps = 10'000'000;

class ReferenceEngine : public Engine {
 public:
  explicit ReferenceEngine(bool binds) : binds_(binds) {}

  void Reset() override { graph_ = {}; }
  void AddProcedure(const Procedure&) override {}

  Result Run(std::string_view statement, const Parameters& parameters) override {
    graph::ValueMap values;
    for (const auto& [name, literal] : parameters) {
      const auto value = reference::ValueOf(literal);
      if (!value) return Mistake("the parameter " + name + " is no literal: " + literal);
      values[name] = *value;
    }
    if (binds_) {
      for (const graph::Issue& issue : queries::BindStatementText(statement).issues) {
        if (issue.severity != graph::Severity::kError) continue;
        Result result;
        result.error = FailureOf(issue);
        return result;
      }
    }
    const reference::Answer answer = reference::Run(statement, values, &graph_, kMostSteps);
    Result result;
    if (answer.error) {
      result.error = {answer.error->type, answer.error->detail,
                      answer.error->at_compile_time ? "compile time" : "runtime", answer.error->message};
      return result;
    }
    result.columns = answer.columns;
    result.stats = answer.stats;
    for (const graph::ValueList& row : answer.rows) {
      std::vector<std::string>& cells = result.rows.emplace_back();
      for (const graph::Value& value : row) cells.push_back(reference::KitLiteral(value, graph_));
    }
    return result;
  }

 private:
  static Result Mistake(std::string message) {
    Result result;
    result.error = {"ParameterMissing", "InvalidParameter", "runtime", std::move(message)};
    return result;
  }

  bool binds_;
  reference::Graph graph_;
};

}  // namespace

std::unique_ptr<Engine> MakeReferenceEngine() { return std::make_unique<ReferenceEngine>(/*binds=*/false); }

std::unique_ptr<Engine> MakeBoundReferenceEngine() {
  return std::make_unique<ReferenceEngine>(/*binds=*/true);
}

}  // namespace aitia::tests::tck
