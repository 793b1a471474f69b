// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/connectionspec.h"
#include "server/session.h"

#include <QFuture>

#include <memory>

namespace Howdah {

/// Connects, learns who and where, and disconnects. Cancellable; off the calling thread, which needs an event loop.
QFuture<Result<ServerInfo>> checkConnection(const ConnectionSpec &spec);

/// Reads a source's schema off the calling thread; the future's progressText says what goes on.
QFuture<Result<std::shared_ptr<const Database>>> startLoading(const QString &source);

/// Tells this program the password of a live source, as it was typed or came from the keyring. Kept in memory only,
/// until the program ends. Any thread.
void providePassword(const QString &conninfo, const QString &password);
/// What providePassword was told of exactly this conninfo.
std::optional<QString> providedPassword(const QString &conninfo);

/// The spelling without the passwords it holds, which may be shown and written down; this program connects to it with
/// them, until it ends. Sources that hold none are given back as they are. Any thread.
QString secretsKept(const QString &source);
/// The whole of what secretsKept made this of; else the same.
QString withSecretsKept(const QString &conninfo);

} // namespace Howdah
