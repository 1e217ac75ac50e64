# Third-party sources are never committed; each archive is pinned by its SHA-256.
# Looked up in this order: FETCHCONTENT_SOURCE_DIR_<NAME> (CMake's own override), the folder
# build/archives that scripts/setup fills from the system's package source, the upstream address.
# Debian's .orig.tar.gz is byte for byte the upstream tag's archive, so one hash pins both.
include(FetchContent)
set(COPYDESK_ARCHIVES "${CMAKE_SOURCE_DIR}/build/archives" CACHE PATH "Folder of pinned archives")

function(copydesk_archive name file sha256 url)
  set(source "${COPYDESK_ARCHIVES}/${file}")
  if(NOT EXISTS "${source}")
    set(source "${url}")
  endif()
  # SOURCE_SUBDIR names a folder that does not exist: populate only, never add_subdirectory.
  FetchContent_Declare(${name} URL "${source}" URL_HASH SHA256=${sha256}
    DOWNLOAD_EXTRACT_TIMESTAMP FALSE SOURCE_SUBDIR populate-only)
endfunction()

copydesk_archive(utf8proc utf8proc_2.8.0.orig.tar.gz
  a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
  https://github.com/JuliaStrings/utf8proc/archive/refs/tags/v2.8.0.tar.gz)
copydesk_archive(json nlohmann-json3_3.11.2.orig.tar.gz
  d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273
  https://github.com/nlohmann/json/archive/refs/tags/v3.11.2.tar.gz)
FetchContent_MakeAvailable(utf8proc json)

add_library(third_party_utf8proc STATIC ${utf8proc_SOURCE_DIR}/utf8proc.c)
target_compile_definitions(third_party_utf8proc PUBLIC UTF8PROC_STATIC)
target_include_directories(third_party_utf8proc SYSTEM PUBLIC ${utf8proc_SOURCE_DIR})
add_library(third_party::utf8proc ALIAS third_party_utf8proc)

add_library(third_party_json INTERFACE)
target_include_directories(third_party_json SYSTEM INTERFACE ${json_SOURCE_DIR}/single_include)
add_library(third_party::json ALIAS third_party_json)

if(COPYDESK_TESTS)
  copydesk_archive(catch2 catch2_3.7.1.orig.tar.gz
    c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz)
  FetchContent_MakeAvailable(catch2)
  # The amalgamated pair is one file to compile and the same natively and in WebAssembly.
  add_library(third_party_catch2 STATIC ${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp)
  target_include_directories(third_party_catch2 SYSTEM PUBLIC ${catch2_SOURCE_DIR}/extras)
  add_library(third_party::catch2 ALIAS third_party_catch2)
endif()
