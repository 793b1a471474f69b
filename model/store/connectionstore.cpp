// SPDX-License-Identifier: Apache-2.0
#include "store/connectionstore.h"

#include "base/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QUuid>
#include <QVariant>

namespace Howdah {

namespace {

constexpr int currentVersion = 1;

std::unexpected<Error> storeFailure(const QString &detail, const QString &path = {})
{
    return failure(ErrorKind::File,
        QCoreApplication::translate("Store", "The list of recent connections cannot be used: %1").arg(detail), path);
}

/// Runs a statement; the query, or what SQLite said.
Result<QSqlQuery> run(const QString &connection, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(QSqlDatabase::database(connection));
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return storeFailure(query.lastError().text());
    return query;
}

} // namespace

QString ConnectionStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/howdah/howdah.sqlite");
}

Result<std::unique_ptr<ConnectionStore>> ConnectionStore::open(const QString &path)
{
    std::unique_ptr<ConnectionStore> store(new ConnectionStore(QUuid::createUuid().toString()));
    if (auto begun = store->begin(path); !begun)
        return std::unexpected(begun.error());
    return store;
}

Result<void> ConnectionStore::begin(const QString &path)
{
    const bool own = path == defaultPath();
    if (own ? !makePrivateFolder(QFileInfo(path).path()) : !QDir().mkpath(QFileInfo(path).path()))
        return storeFailure(QCoreApplication::translate("Store", "its folder cannot be made"), path);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return storeFailure(database.lastError().text(), path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto version = run(m_connection, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return std::unexpected(version.error());
    version->next();
    const int found = version->value(0).toInt();
    version->finish();
    if (found > currentVersion)
        return storeFailure(QCoreApplication::translate("Store", "it was written by a newer Howdah"), path);
    for (const char *sql : {"CREATE TABLE IF NOT EXISTS connection (conninfo TEXT PRIMARY KEY, name TEXT NOT NULL, "
                            "environment TEXT NOT NULL, colour TEXT NOT NULL, uses_keyring INTEGER NOT NULL, "
                            "last_used INTEGER NOT NULL)",
             "PRAGMA user_version = 1"})
        if (auto made = run(m_connection, QLatin1String(sql)); !made)
            return std::unexpected(made.error());
    return {};
}

ConnectionStore::~ConnectionStore()
{
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::vector<SavedConnection>> ConnectionStore::recent(int limit) const
{
    auto rows = run(m_connection,
        QStringLiteral("SELECT conninfo, name, environment, colour, uses_keyring, last_used FROM connection "
                       "ORDER BY last_used DESC, conninfo LIMIT ?"),
        {limit});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<SavedConnection> list;
    while (rows->next())
        list.push_back(
            {rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString(),
                rows->value(4).toBool(), QDateTime::fromSecsSinceEpoch(rows->value(5).toLongLong(), QTimeZone::UTC)});
    return list;
}

Result<void> ConnectionStore::remember(const SavedConnection &c)
{
    static const QRegularExpression secret(QStringLiteral("\\b(ssl)?password\\s*=|://[^/@]*:[^/@]*@"));
    if (secret.match(c.conninfo).hasMatch())
        return failure(ErrorKind::Refused,
            QCoreApplication::translate("Store", "A connection is not saved together with its password."));
    auto done = run(m_connection,
        QStringLiteral("INSERT OR REPLACE INTO connection (conninfo, name, environment, colour, uses_keyring, "
                       "last_used) VALUES (?, ?, ?, ?, ?, ?)"),
        {c.conninfo, c.name.isNull() ? QStringLiteral("") : c.name,
            c.environment.isNull() ? QStringLiteral("") : c.environment,
            c.colour.isNull() ? QStringLiteral("") : c.colour, c.usesKeyring, c.lastUsed.toSecsSinceEpoch()});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> ConnectionStore::forget(const QString &conninfo)
{
    auto done = run(m_connection, QStringLiteral("DELETE FROM connection WHERE conninfo = ?"), {conninfo});
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace Howdah
