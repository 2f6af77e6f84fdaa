# A component is a folder: all its .cc files make one static library, named for the path
# (graph/store -> aitia_graph_store), whose includes start at the project's root.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(aitia_options INTERFACE)
target_include_directories(aitia_options INTERFACE "${PROJECT_SOURCE_DIR}")
# GCC 12 warns of overlaps in `"text" + string` that cannot be (-Wrestrict).
target_compile_options(aitia_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${AITIA_WERROR}>:-Werror>)

# aitia_component(<folder> [RECURSE] [PUBLIC lib...] [PRIVATE lib...])
function(aitia_component folder)
  cmake_parse_arguments(ARG "RECURSE" "" "PUBLIC;PRIVATE" ${ARGN})
  string(REPLACE "/" "_" name "aitia_${folder}")
  if(ARG_RECURSE)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cc")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cc")
  endif()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC aitia_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    if(NOT folder MATCHES "^tests/")
      set_property(GLOBAL APPEND PROPERTY AITIA_COMPONENTS ${name})
    endif()
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE aitia_options ${ARG_PUBLIC} ${ARG_PRIVATE})
  endif()
endfunction()

# aitia_test(<folder> [RECURSE] [LIBRARIES lib...]): all *_test.cc files of tests/<folder> make one test program.
function(aitia_test folder)
  cmake_parse_arguments(ARG "RECURSE" "" "LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" name "${folder}_test")
  if(ARG_RECURSE)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cc")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cc")
  endif()
  if(sources)
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE aitia_tests_support ${ARG_LIBRARIES} GTest::gtest GTest::gmock GTest::gtest_main)
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
  endif()
endfunction()
