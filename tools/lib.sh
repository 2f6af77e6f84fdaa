# What the scripts of this folder share; sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jobs=$(nproc)

# Configures and builds a preset of CMakePresets.json: build_preset NAME [TARGET…]. Quiet unless it fails.
build_preset() {
  local preset=$1
  shift
  local log="build/$preset.log"
  mkdir -p build
  echo "building ($preset, $jobs at a time; log: $log)" >&2
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"}; } >"$log" 2>&1; then
    grep -E -A5 'error|FAILED' "$log" | head -40 >&2 || true
    echo "the build failed; all of it is in $log" >&2
    return 1
  fi
}

# Sources that are ours, one a line.
sources() { git ls-files '*.cc' '*.h'; }
