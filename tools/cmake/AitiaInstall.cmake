# What `cmake --install` puts in place: one archive of all components, the public headers, a package file for
# find_package(aitia), and the tool.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

get_property(components GLOBAL PROPERTY AITIA_COMPONENTS)
set(objects)
foreach(component IN LISTS components)
  list(APPEND objects "$<TARGET_OBJECTS:${component}>")
endforeach()

add_library(aitia_archive STATIC ${objects})
set_target_properties(aitia_archive PROPERTIES OUTPUT_NAME aitia EXPORT_NAME aitia LINKER_LANGUAGE CXX)
target_compile_features(aitia_archive INTERFACE cxx_std_20)
target_link_libraries(aitia_archive
  PUBLIC absl::status absl::statusor
  PRIVATE absl::strings absl::time absl::flat_hash_map absl::flat_hash_set PkgConfig::xxhash PkgConfig::utf8proc PkgConfig::re2
    PkgConfig::zlib PkgConfig::libzstd Threads::Threads)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/aitia")
install(TARGETS aitia_archive EXPORT aitia INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(TARGETS aitia_command)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/engine/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT aitia NAMESPACE aitia:: FILE aitia-targets.cmake DESTINATION "${package_folder}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/aitia-config.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/aitia-config.cmake"
  INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/aitia-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/aitia-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/aitia-config-version.cmake"
  DESTINATION "${package_folder}")
