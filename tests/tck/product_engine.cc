// The product as its users have it: sessions of the public interface.
#include <iostream>

#include "aitia/session.h"
#include "tests/tck/engine.h"

namespace aitia::tests::tck {
namespace {

class ProductEngine : public Engine {
 public:
  explicit ProductEngine(const ProductOptions& options) : frozen_(options.frozen) {
    options_.threads = options.threads;
    if (!options.optimizer) options_.rules_off = OptimizerRules();
  }

  void Reset() override { session_ = Session(); }
  void AddProcedure(const Procedure& procedure) override {
    std::vector<std::vector<Value>> table;
    for (const std::vector<std::string>& row : procedure.rows) {
      table.emplace_back();
      for (const std::string& cell : row) table.back().push_back(*ParseLiteral(cell));
    }
    const absl::Status added = session_.AddProcedure(procedure.signature, table);
    if (!added.ok()) std::cerr << added << std::endl;
  }

  Result Run(std::string_view statement, const Parameters& parameters) override {
    ValueMap values;
    Result result;
    for (const auto& [name, literal] : parameters) {
      auto value = ParseLiteral(literal);
      if (!value.ok()) {
        result.error = {"ParameterMissing", "InvalidParameter", "runtime",
                        std::string(value.status().message())};
        return result;
      }
      values[name] = *std::move(value);
    }
    if (frozen_) Freeze();
    aitia::Result answer = session_.Run(statement, values, options_);
    result.columns = answer.columns();
    while (answer.Next()) result.rows.push_back(answer.literals());
    for (const Diagnostic& diagnostic : answer.diagnostics()) {
      if (diagnostic.severity != Diagnostic::Severity::kError) continue;
      result = {};
      result.error = {diagnostic.type, diagnostic.detail, diagnostic.phase, diagnostic.message};
      return result;
    }
    for (const auto& [name, count] : answer.stats().All()) {
      result.stats[std::string(name)] = static_cast<int64_t>(count);
    }
    changed_ = changed_ || answer.stats().any();
    return result;
  }

 private:
  // The graph as it is becomes the snapshot of a new session.
  void Freeze() {
    if (!changed_) return;
    changed_ = false;
    if (auto graph = session_.ToGraph(); graph.ok()) session_ = Session(*graph);
  }

  RunOptions options_;
  bool frozen_;
  bool changed_ = false;
  Session session_;
};

}  // namespace

std::unique_ptr<Engine> MakeProductEngine(const ProductOptions& options) {
  return std::make_unique<ProductEngine>(options);
}

}  // namespace aitia::tests::tck
