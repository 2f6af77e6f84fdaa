# aitia_embed(<target> <header> <function> FILES file...): adds a source that defines
# `std::string_view <function>(std::string_view name)`, which gives the text of each file by its name without extension.
# Rebuilt when a file changes. The text goes in as raw string literals of a few kilobytes, which every compiler takes.
function(aitia_embed target header function)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cc")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DHEADER=${header}" "-DFUNCTION=${function}" "-DFILES=${ARG_FILES}"
            -P "${PROJECT_SOURCE_DIR}/tools/cmake/embed.cmake"
    DEPENDS ${ARG_FILES} "${PROJECT_SOURCE_DIR}/tools/cmake/embed.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()

# aitia_fingerprint(<target> <header> <function> FILES file...): adds a source that defines `uint64_t <function>()` in
# aitia::engine, a number that changes with any byte of the files.
function(aitia_fingerprint target header function)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_fingerprint.cc")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DHEADER=${header}" "-DFUNCTION=${function}" "-DFILES=${ARG_FILES}"
            -P "${PROJECT_SOURCE_DIR}/tools/cmake/fingerprint.cmake"
    DEPENDS ${ARG_FILES} "${PROJECT_SOURCE_DIR}/tools/cmake/fingerprint.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
