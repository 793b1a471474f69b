// SPDX-License-Identifier: Apache-2.0
#include "service/connections.h"

#include "history/versiontable.h"
#include "server/libpq/conninfo.h"
#include "server/libpq/opensession.h"
#include "service/jobs.h"
#include "service/source/source.h"

#include <QHash>

#include <mutex>

namespace Howdah {

namespace {

struct Passwords {
    std::mutex mutex;
    QHash<QString, QString> byConninfo;
    QHash<QString, QString> whole;
};

Passwords &passwords()
{
    static Passwords kept;
    return kept;
}

} // namespace

QFuture<Result<ServerInfo>> checkConnection(const ConnectionSpec &spec)
{
    return startJob([spec](std::stop_token stop) -> Result<ServerInfo> {
        const auto session = openSession(spec, stop);
        return session ? Result<ServerInfo>((*session)->info()) : std::unexpected(session.error());
    });
}

QFuture<Result<std::shared_ptr<const Database>>> startLoading(const QString &text)
{
    return startJob([text](std::stop_token stop, const Progress &progress) -> Result<std::shared_ptr<const Database>> {
        const auto source = parsedSource(text);
        if (!source)
            return std::unexpected(source.error());
        auto database = loadSource(*source, progress, stop);
        if (!database)
            return database;
        // A migration tool's own tables are of no design.
        return withoutVersionTables(std::move(*database));
    });
}

void providePassword(const QString &conninfo, const QString &password)
{
    const std::lock_guard guard(passwords().mutex);
    passwords().byConninfo.insert(conninfo, password);
}

std::optional<QString> providedPassword(const QString &conninfo)
{
    const std::lock_guard guard(passwords().mutex);
    const auto found = passwords().byConninfo.constFind(conninfo);
    return found == passwords().byConninfo.constEnd() ? std::nullopt : std::optional(*found);
}

QString secretsKept(const QString &source)
{
    const QString shown = withoutPassword(source);
    if (shown == source || shown == source.trimmed())
        return shown;
    const std::lock_guard guard(passwords().mutex);
    passwords().whole.insert(shown, source.trimmed());
    return shown;
}

QString withSecretsKept(const QString &conninfo)
{
    const std::lock_guard guard(passwords().mutex);
    return passwords().whole.value(conninfo, conninfo);
}

} // namespace Howdah
