// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/embedded/unprivileged.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace Howdah {

/// A place of the operating system's in which a program runs: without network, with processes and shared memory of its
/// own, an empty /tmp, the system's libraries, and of all other files only what is named here. It dies with whoever
/// started it. Made by bwrap from user namespaces, so no privilege is needed.
struct Sandbox {
    QStringList readable; ///< files and folders, at the path they have outside; those that are not there are left out
    QStringList writable; ///< files and folders (sockets too); they must be there
    std::vector<std::pair<QString, QString>> stoodFor; ///< a path inside → the file outside that is read there
    QString folder = QStringLiteral("/"); ///< where the program starts
    bool isAlone = false; ///< the program is its place's first process: it gets the signals, and its end is the end
    int reportTo = -1; ///< descriptor that gets, as JSON, the number of the program's process outside: "child-pid"
};

/// The command that runs `command` (a program's path and its arguments) in it. Empty where there is no bwrap.
QStringList sandboxed(const Sandbox &sandbox, const QStringList &command);

/// Whether `command`, which should end at once by itself, succeeds there as `user`: the only way to know whether the
/// system allows it. Blocks, five seconds at most.
bool runsIn(const Sandbox &sandbox, const QStringList &command, const ServerUser &user);

} // namespace Howdah
