// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

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

/// Lets `process` run as `user`, with no privilege left; call before it starts.
void runAs(QProcess &process, const ServerUser &user);

/// Makes `path` with mode 0700, owned by `user`; parents are made as this program's user, passable by all. False when
/// that fails or when the folder belongs to someone else.
bool makePrivateFolder(const QString &path, const ServerUser &user);

} // namespace Howdah
