// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

class QProcess;

namespace Howdah {

/// A place of the operating system's in which a program runs: without network, with processes and shared memory of its
/// own, an empty /tmp, and of all files only what is named here. It dies with whoever started it. Made by bwrap from
/// namespaces, so no privilege is needed.
struct Sandbox {
    /// What is seen of the system, never to be written.
    enum class System {
        Libraries, ///< shared libraries alone: no shell, no program
        Programs, ///< programs, libraries and settings
        Everything, ///< all files there are
    };

    System system = System::Libraries;
    bool hasProcesses = false; ///< /proc, which shows the processes inside; not to be had within some containers
    QStringList emptied; ///< folders that are there and empty (a home); laid before what follows
    QStringList readable; ///< files and folders, at the path they have outside; those that are not there are left out
    QStringList writable; ///< files and folders (sockets too); they must be there
    std::vector<std::pair<QString, QString>> stoodFor; ///< a path inside → the file outside that is read there
    QString folder = QStringLiteral("/"); ///< where the program starts
    bool isAlone = false; ///< the program is its place's first process: it gets the signals, and its end is the end
    int reportTo = -1; ///< descriptor that gets, as JSON, the number of the program's process outside: "child-pid"
};

/// The command that runs `command` (a program and its arguments) in it. Empty where there is no bwrap, and where the
/// variable HOWDAH_WITHOUT_NAMESPACES says that none is to be used.
QStringList sandboxed(const Sandbox &sandbox, const QStringList &command);

/// Whether `command`, which should end at once by itself, succeeds there: the only way to know whether the system
/// allows it. `prepare` is called before it starts. Blocks, five seconds at most.
bool runsIn(const Sandbox &sandbox, const QStringList &command, const std::function<void(QProcess &)> &prepare = {});

} // namespace Howdah
