// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/embedded/filelock.h"
#include "server/embedded/unprivileged.h"

#include <QByteArrayList>

namespace Howdah {

/// What the keeper needs to know.
struct KeeperPlan {
    QByteArrayList command; ///< what starts the server, and its arguments
    int report = -1; ///< the descriptor on which `command` says the server's process number, see Sandbox::reportTo
    QByteArray folder; ///< where it runs
    QByteArray log; ///< file for its output, emptied first
    QByteArray socketFolder; ///< removed, when empty, after the server was stopped
    QByteArray clientsLock; ///< every program that uses the server holds this lock shared
    ServerUser user;
    int idleSeconds = 3; ///< how long nobody may hold clientsLock before the server is stopped
};

/// Starts the server with a keeper: howdah-keeper, a detached program that is the server's parent, stops it when no
/// program holds clientsLock any more (also when they were killed), and ends with it. If the keeper itself is killed,
/// the kernel stops the server. It gets nothing of this program: its own arguments, no environment, no privilege of
/// root. `running` is inherited by the server, so it is held exactly as long as any process of the server lives. False
/// when the keeper could not be started; whether the server came up is seen by connecting.
bool startKeeper(const KeeperPlan &plan, const FileLock &running);

} // namespace Howdah
