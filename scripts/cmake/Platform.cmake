# Flags that hold for every target of ours. Third-party targets do not link copydesk_flags.
find_program(COPYDESK_CCACHE ccache)
if(COPYDESK_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_C_COMPILER_LAUNCHER ${COPYDESK_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${COPYDESK_CCACHE})
endif()

# The same input must give the same bytes natively and in WebAssembly: no fused multiply-add.
add_compile_options(-ffp-contract=off)

add_library(copydesk_flags INTERFACE)
target_compile_options(copydesk_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Known false positives of g++ 12 in inlined standard containers and variants.
  target_compile_options(copydesk_flags INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized
    -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-restrict)
endif()

if(EMSCRIPTEN)
  # With a 32-bit size_t every iterator difference would need a cast; the native build checks these.
  target_compile_options(copydesk_flags INTERFACE -Wno-sign-conversion -Wno-shorten-64-to-32)
  # Emscripten's toolchain file names flags that Node 20 does not know.
  find_program(COPYDESK_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${COPYDESK_NODE})
  # The page is to be ready on a slow line: small code, but for the loops over every byte and token.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  # Every object that is linked must agree on the exception model.
  add_compile_options(-fwasm-exceptions -msimd128)
  add_link_options(-fwasm-exceptions -msimd128)
endif()
