# SPDX-License-Identifier: Apache-2.0
# One interface target for flags, one function per sort of target. Sources are found by folder: adding a file needs no edit.

add_library(howdah_flags INTERFACE)
target_compile_definitions(howdah_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER QT_NO_KEYWORDS)
target_compile_options(howdah_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(HOWDAH_WERROR)
    target_compile_options(howdah_flags INTERFACE -Werror)
endif()
if(HOWDAH_SANITIZE)
    target_compile_options(howdah_flags INTERFACE -fsanitize=${HOWDAH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(howdah_flags INTERFACE -fsanitize=${HOWDAH_SANITIZE})
    if(HOWDAH_SANITIZE MATCHES "undefined")
        # A trap where behaviour is undefined, whose place the address sanitizer prints: with a sentence for each there were five
        # million relocations in howdah-cli, and a second went by before main.
        target_compile_options(howdah_flags INTERFACE -fsanitize-trap=undefined -fno-sanitize=vptr)
    endif()
endif()
find_program(HOWDAH_MOLD mold)
if(HOWDAH_MOLD)
    target_link_options(howdah_flags INTERFACE -fuse-ld=mold)
endif()

# howdah_precompiled(name headers …): the precompiled headers howdah_pch_<name> of targets that link what is named after them.
function(howdah_precompiled name headers)
    file(WRITE "${CMAKE_BINARY_DIR}/pch/${name}.cpp" "")
    add_library(howdah_pch_${name} STATIC "${CMAKE_BINARY_DIR}/pch/${name}.cpp")
    set_target_properties(howdah_pch_${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(howdah_pch_${name} PUBLIC ${ARGN})
    target_precompile_headers(howdah_pch_${name} PRIVATE ${headers})
endfunction()

# They are shared: one for everything below ui/, one for widgets; the tests have two of their own.
set(howdah_core_headers <QByteArray> <QHash> <QList> <QObject> <QString> <QStringList> <QFuture> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QFile> <QDir> <QRegularExpression> <QProcess> <QThread>
    <algorithm> <expected> <functional> <map> <memory> <optional> <set> <span> <variant> <vector>)
set(howdah_widgets_headers <QtCore> <QtGui> <QtWidgets>
    <algorithm> <expected> <functional> <map> <memory> <optional> <set> <span> <variant> <vector>)
howdah_precompiled(core "${howdah_core_headers}" howdah_flags Qt6::Core)
howdah_precompiled(widgets "${howdah_widgets_headers}" howdah_flags Qt6::Widgets)

# howdah_module(name DEPENDS ...): the static library howdah_<name> from model/<name>/**.cpp, QtCore only unless said.
function(howdah_module name)
    cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/model/${name}/*.cpp" "${CMAKE_SOURCE_DIR}/model/${name}/*.h")
    list(FILTER sources EXCLUDE REGEX "model/server/(libpq|embedded)/")
    if(NOT sources)
        return()
    endif()
    howdah_library(howdah_${name} "${sources}" ${arg_DEPENDS})
endfunction()

function(howdah_library target sources)
    # A folder that is not needed yet is not there yet.
    set(present ${ARGN})
    foreach(dependency IN LISTS ARGN)
        if(dependency MATCHES "^howdah_" AND NOT TARGET ${dependency})
            list(REMOVE_ITEM present ${dependency})
        endif()
    endforeach()
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/model" "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC howdah_flags Qt6::Core ${present})
    target_precompile_headers(${target} REUSE_FROM howdah_pch_core)
    howdah_apart("${sources}")
endfunction()

# howdah_apart(sources): in a unity build, files with the names of another namespace stand alone.
function(howdah_apart sources)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    foreach(source IN LISTS sources)
        file(STRINGS "${source}" own REGEX "^using namespace Normalize" LIMIT_COUNT 1)
        if(own)
            set_source_files_properties("${source}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION TRUE)
        endif()
    endforeach()
endfunction()

# howdah_tested(target OBJECTS static libraries … LINK …): what tests link to reach these libraries. Shared, it is linked once and
# not into each of a hundred programs, which were 30 GB under sanitizers; else it stands for the static libraries.
function(howdah_tested target)
    cmake_parse_arguments(arg "" "" "OBJECTS;LINK" ${ARGN})
    if(NOT HOWDAH_SHARED_TESTS)
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE ${arg_LINK} ${arg_OBJECTS})
        return()
    endif()
    # All their objects, so that nothing is taken from the archives, which are named for what they need of others.
    list(TRANSFORM arg_OBJECTS REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
    add_library(${target} SHARED ${objects})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF LINKER_LANGUAGE CXX)
    target_link_libraries(${target} PUBLIC ${arg_LINK} PRIVATE ${arg_OBJECTS})
    target_include_directories(${target} INTERFACE "${CMAKE_SOURCE_DIR}/model" "${CMAKE_SOURCE_DIR}")
endfunction()

# howdah_test(source label PRECOMPILED name LINK …): one QtTest program; the label says what it needs (unit, server, gui, …).
function(howdah_test source label)
    cmake_parse_arguments(arg "" "PRECOMPILED" "LINK" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} "${source}")
    target_precompile_headers(${name} REUSE_FROM howdah_pch_${arg_PRECOMPILED})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests" UNITY_BUILD OFF AUTOMOC OFF)
    # A test's one class is in its one file: moc runs on that. AUTOMOC would compile an empty file beside each of them, a sixth of
    # the whole build.
    set(moc "${CMAKE_BINARY_DIR}/tests/moc/${name}.moc")
    qt_generate_moc("${source}" "${moc}")
    target_sources(${name} PRIVATE "${moc}")
    target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/tests/moc" "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}/model" "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE HOWDAH_SOURCE_DIR="${CMAKE_SOURCE_DIR}" HOWDAH_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test)
    # Limits on time hold for the ordinary build; instrumented code gets more of it.
    if(HOWDAH_SANITIZE)
        target_compile_definitions(${name} PRIVATE HOWDAH_PATIENCE=15)
    else()
        target_compile_definitions(${name} PRIVATE HOWDAH_PATIENCE=1)
    endif()
    add_test(NAME ${name} COMMAND ${name} -o -,txt)
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT 1800
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=1700000")
    # What measures time runs alone, unless it has patience anyhow.
    file(STRINGS "${source}" measures REGEX "QElapsedTimer")
    if(measures AND NOT HOWDAH_SANITIZE)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
endfunction()
