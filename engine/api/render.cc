#include "engine/explain/render.h"

#include <array>

#include "engine/include/aitia/aitia.h"

namespace aitia {
namespace {

struct Named {
  std::string_view name;
  Format format;
};
constexpr std::array kFormats = {
    Named{"table", Format::kTable}, Named{"text", Format::kText},         Named{"json", Format::kJson},
    Named{"csv", Format::kCsv},     Named{"markdown", Format::kMarkdown}, Named{"dot", Format::kDot},
};

// A question that ends with AS json says so itself; the options' table is only what is taken by default.
Format FormatOf(const Reply& reply, Format wanted) {
  if (wanted != Format::kTable) return wanted;
  for (const Named& named : kFormats) {
    if (named.name == reply.format) return named.format;
  }
  return wanted;
}

}  // namespace

std::string Render(const Reply& reply, const RenderOptions& options) {
  const Format format = FormatOf(reply, options.format);
  if (!reply.ok() && format != Format::kJson) {
    std::string out;
    for (const Diagnostic& diagnostic : reply.diagnostics) out += diagnostic.text;
    return out;
  }
  switch (format) {
    case Format::kTable:
      return engine::RenderTable(reply, options);
    case Format::kText:
      return engine::RenderText(reply, options);
    case Format::kJson:
      return engine::RenderJson(reply, options);
    case Format::kCsv:
      return engine::RenderCsv(reply, options);
    case Format::kMarkdown:
      return engine::RenderMarkdown(reply, options);
    case Format::kDot:
      return engine::RenderDot(reply, options);
  }
  return "";
}

}  // namespace aitia
