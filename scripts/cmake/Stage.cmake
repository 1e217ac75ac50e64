# copydesk_stage(NAME [HOT] USES stage... LIBRARIES target...)
#
# One static library for the folder core/src/NAME. USES names the stages whose headers it may
# include (HOT: optimised for speed in WebAssembly as well): the arrows of the architecture, which scripts/lint checks against the #include lines.
function(copydesk_stage name)
  cmake_parse_arguments(arg "HOT" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*/*.cpp)
  set(target copydesk_${name})
  list(TRANSFORM arg_USES PREPEND copydesk_)
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC copydesk_headers ${arg_USES}
      PRIVATE copydesk_flags ${arg_LIBRARIES})
    if(EMSCRIPTEN)
      target_compile_options(${target} PRIVATE -flto)
      if(arg_HOT)
        target_compile_options(${target} PRIVATE -O2)
      endif()
    endif()
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE copydesk_headers ${arg_USES})
  endif()
endfunction()
