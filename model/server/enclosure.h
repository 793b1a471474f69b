// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace Howdah {

/// What a program sees of the machine when the operating system fences it in (namespaces, through bwrap): the system's
/// programs and libraries, and what is listed here. No network, no other processes, no other files, an empty /tmp and
/// /run.
struct Enclosure {
    QStringList emptied; ///< folders that are there and empty (a home); laid before the others
    QStringList readOnly; ///< files and folders that are seen at their own paths
    QStringList overlaid; ///< seen; what is written there is gone afterwards
    QStringList writable; ///< seen and written to
    QString folder; ///< where the program starts
};

/// Whether programs can be fenced in here: bwrap is installed and namespaces are allowed. Tried once. The variable
/// HOWDAH_WITHOUT_NAMESPACES says no.
bool canEnclose();

/// The command, bwrap first, that runs `command` fenced in. Everything inside ends with this program.
QStringList enclosedCommand(const Enclosure &enclosure, const QStringList &command);

} // namespace Howdah
