# cmake -DOUTPUT=file.cc -DHEADER=header -DFUNCTION=name "-DFILES=a;b" -P fingerprint.cmake: a source that defines
# `uint64_t <function>()`, a number that changes with any byte of the files.
set(hashes "")
foreach(file IN LISTS FILES)
  file(SHA256 "${file}" hash)
  get_filename_component(name "${file}" NAME)
  string(APPEND hashes "${name} ${hash}\n")
endforeach()
string(SHA256 hash "${hashes}")
string(SUBSTRING "${hash}" 0 16 number)
file(WRITE "${OUTPUT}" "#include \"${HEADER}\"

namespace aitia::engine {
uint64_t ${FUNCTION}() { return 0x${number}; }
}  // namespace aitia::engine
")
