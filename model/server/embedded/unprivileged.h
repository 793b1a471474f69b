// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayList>

#include <optional>

class QProcess;

namespace Howdah {

/// The user PostgreSQL runs as. PostgreSQL refuses root, so a program of root runs it as whoever called sudo, else
/// nobody.
struct ServerUser {
    unsigned uid = 0;
    unsigned gid = 0;
    bool isOther = false; ///< true when it is not this program's own user
};

/// Refused when this program is root and there is nobody to run as.
Result<ServerUser> serverUser();

/// All the environment PostgreSQL's programs get. This program's own (PGDATA and the like, passwords, preloads) is not
/// meant for them.
QByteArrayList serverEnvironment(const ServerUser &user);

/// Lets `process` run as `user`, with no privilege left and serverEnvironment(); call before it starts.
void runAs(QProcess &process, const ServerUser &user);

/// Makes `path` with mode 0700, owned by `user`, in a folder of this program's own. False when that fails or when the
/// folder belongs to someone else.
bool makePrivateFolder(const QString &path, const ServerUser &user);

/// Makes `path` and its parents as this program's user, passable by `user`. False when that fails or when others may
/// change what is in it.
bool makeOwnFolder(const QString &path, const ServerUser &user);

/// The content of a small file in a folder that someone else may write to: no link is followed, nothing but a file is
/// read, and no more than 4 kB.
QByteArray smallContent(const QString &path);

} // namespace Howdah
