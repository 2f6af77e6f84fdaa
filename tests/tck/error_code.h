// How the front end's issues name the kit's errors.
#pragma once

#include <string>

#include "graph/base/issue.h"
#include "tests/tck/engine.h"

namespace aitia::tests::tck {

// An issue's code is the detail of a SyntaxError, or "Type/Detail".
inline Failure FailureOf(const graph::Issue& issue) {
  const std::string code(issue.code);
  const size_t slash = code.find('/');
  const bool typed = slash != std::string::npos;
  return {typed ? code.substr(0, slash) : "SyntaxError", typed ? code.substr(slash + 1) : code,
          "compile time", issue.message};
}

}  // namespace aitia::tests::tck
