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
endif()
find_program(HOWDAH_MOLD mold)
if(HOWDAH_MOLD)
    target_link_options(howdah_flags INTERFACE -fuse-ld=mold)
endif()

# Precompiled headers are shared: one for everything below ui/, one for widgets.
file(WRITE "${CMAKE_BINARY_DIR}/pch/core.cpp" "")
add_library(howdah_pch_core STATIC "${CMAKE_BINARY_DIR}/pch/core.cpp")
set_target_properties(howdah_pch_core PROPERTIES AUTOMOC OFF)
target_link_libraries(howdah_pch_core PUBLIC howdah_flags Qt6::Core)
target_precompile_headers(howdah_pch_core PRIVATE
    <QByteArray> <QHash> <QList> <QObject> <QString> <QStringList> <QFuture> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QFile> <QDir> <QRegularExpression> <QProcess> <QThread>
    <algorithm> <expected> <functional> <map> <memory> <optional> <set> <span> <variant> <vector>)
file(WRITE "${CMAKE_BINARY_DIR}/pch/widgets.cpp" "")
add_library(howdah_pch_widgets STATIC "${CMAKE_BINARY_DIR}/pch/widgets.cpp")
set_target_properties(howdah_pch_widgets PROPERTIES AUTOMOC OFF)
target_link_libraries(howdah_pch_widgets PUBLIC howdah_flags Qt6::Widgets)
target_precompile_headers(howdah_pch_widgets PRIVATE
    <QtCore> <QtGui> <QtWidgets> <algorithm> <expected> <functional> <map> <memory> <optional> <set> <span> <variant> <vector>)

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
endfunction()

# howdah_test(source label): one QtTest program; the label says what it needs (unit, server, gui, …).
function(howdah_test source label)
    cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(${name} "${source}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}/model" "${CMAKE_SOURCE_DIR}")
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
