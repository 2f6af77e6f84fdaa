#include "tests/fuzz/campaign.h"

#include <sstream>

#include "tests/fuzz/shrink.h"
#include "tests/support/isolated.h"

namespace aitia::tests::fuzz {
namespace {

// A comparison as one text, to come out of a child process: figures, kind, text.
std::string Pack(const Comparison& comparison) {
  std::ostringstream out;
  out << comparison.skipped << ' ' << comparison.error << ' ' << comparison.rows << '\n';
  if (comparison.difference) {
    out << comparison.difference->kind << '\n'
        << comparison.difference->signature << '\n'
        << comparison.difference->text;
  }
  return out.str();
}

Comparison Unpack(const IsolatedResult& result) {
  Comparison comparison;
  if (result.crashed) {
    comparison.difference = {"crash", result.text};
    return comparison;
  }
  std::istringstream in(result.text);
  in >> comparison.skipped >> comparison.error >> comparison.rows;
  in.ignore();
  std::string kind, signature, text;
  if (std::getline(in, kind) && std::getline(in, signature)) {
    std::getline(in, text, '\0');
    comparison.difference = {kind, text, signature};
  }
  return comparison;
}

// The difference of one case, in a process of its own.
std::optional<Difference> DifferenceOf(const Case& test, const EngineFactory& judge,
                                       const EngineFactory& tested, int seconds) {
  const auto start = [&]() -> Work {
    return [&](size_t) { return Pack(Compare(test, judge().get(), tested().get())); };
  };
  return Unpack(RunIsolated(1, start, seconds)[0]).difference;
}

Finding Smallest(const Campaign& campaign, uint64_t seed, const Difference& first, const EngineFactory& judge,
                 const EngineFactory& tested) {
  Case test = MakeCase(seed, campaign.grammar);
  test.query.in_order = test.query.in_order && first.kind == "order";
  Finding finding{seed, first.kind, test.setup, test.query.text, ""};
  const auto shows = [&](const Case& smaller) {
    const auto difference = DifferenceOf(smaller, judge, tested, campaign.seconds);
    if (!difference || difference->kind != first.kind || difference->signature != first.signature)
      return false;
    finding.text = difference->text;
    return true;
  };
  // What is not shown alone needed the company of others. A smaller query may be rejected rightly.
  if (!shows(test) || first.kind == "rejected") return finding;
  for (int round = 0; round < 2; ++round) {
    test.query.text = Shrink(test.query.text, [&](const std::string& query) {
      return shows({test.setup, {query, test.query.in_order, test.query.lists_are_bags, test.query.writes}});
    });
    test.setup = Shrink(test.setup, [&](const std::string& setup) { return shows({setup, test.query}); });
  }
  shows(test);
  finding.setup = test.setup;
  finding.query = test.query.text;
  return finding;
}

}  // namespace

Report RunCampaign(const Campaign& campaign, const EngineFactory& judge, const EngineFactory& tested) {
  const auto start = [&]() -> Work {
    return [&campaign, right = std::shared_ptr<tck::Engine>(judge()),
            other = std::shared_ptr<tck::Engine>(tested())](size_t i) {
      return Pack(Compare(MakeCase(campaign.first_seed + i, campaign.grammar), right.get(), other.get()));
    };
  };
  Report report;
  const std::vector<IsolatedResult> results = RunIsolated(campaign.cases, start, campaign.seconds);
  for (size_t i = 0; i < results.size(); ++i) {
    Comparison comparison = Unpack(results[i]);
    if (comparison.difference && !campaign.ignore.empty() &&
        comparison.difference->text.find(campaign.ignore) != std::string::npos) {
      comparison.difference.reset();
      comparison.skipped = true;
    }
    ++report.cases;
    report.skipped += comparison.skipped ? 1 : 0;
    report.errors += comparison.error ? 1 : 0;
    report.empty += !comparison.skipped && !comparison.error && comparison.rows == 0 ? 1 : 0;
    report.rows += comparison.rows;
    if (!comparison.difference) continue;
    ++report.differences[comparison.difference->kind];
    if (report.findings.size() < campaign.most_shrunk) {
      report.findings.push_back(
          Smallest(campaign, campaign.first_seed + i, *comparison.difference, judge, tested));
    }
  }
  return report;
}

std::string Describe(const Report& report) {
  std::ostringstream out;
  for (const Finding& finding : report.findings) {
    out << "seed " << finding.seed << ": " << finding.kind << "\n  " << finding.setup << ";\n  "
        << finding.query << "\n  " << finding.text << "\n\n";
  }
  size_t differences = 0;
  for (const auto& [kind, count] : report.differences) differences += count;
  out << report.cases << " cases, " << differences << " differences";
  for (const auto& [kind, count] : report.differences) out << ", " << count << " " << kind;
  out << "; " << report.rows << " rows, " << report.empty << " results without rows, " << report.errors
      << " errors, " << report.skipped << " left out\n";
  return out.str();
}

}  // namespace aitia::tests::fuzz
