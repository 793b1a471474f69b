// SPDX-License-Identifier: Apache-2.0
#include "catalog/introspector.h"

#include "catalog/assemble.h"
#include "catalog/queryset.h"
#include "server/lockholder.h"
#include "server/session.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

constexpr int s_oldestServer = 140000;

using Names = std::vector<QLatin1StringView>;

/// Appends the queries' texts.
Result<void> add(const Names &names, int serverVersion, std::vector<Query> &queries)
{
    for (const QLatin1StringView name : names) {
        const auto sql = catalogQuery(name, serverVersion);
        if (!sql)
            return std::unexpected(sql.error());
        queries.push_back({*sql, {}});
    }
    return {};
}

/// Sends what `before` holds, then the queries, then COMMIT when told to; the queries' results go to `rows`.
Result<void> read(Session &session, std::vector<Query> before, const Names &names, bool isLast, CatalogRows &rows)
{
    const size_t first = before.size();
    if (const auto added = add(names, session.info().version, before); !added)
        return added;
    if (isLast)
        before.push_back({u"COMMIT"_s, {}});
    const auto results = session.pipeline(before);
    if (!results)
        return std::unexpected(results.error());
    for (size_t i = 0; i < names.size(); ++i)
        rows.insert(names[i], (*results)[first + i]);
    return {};
}

/// Ends the aborted transaction; what matters to the caller is the error before.
void giveUp(Session &session)
{
    if (const auto ended = session.query(u"ROLLBACK"_s); !ended)
        Q_UNUSED(ended);
}

Query begin()
{
    return {u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s, {}};
}

/// The second session, on a thread of its own.
class Helper
{
public:
    explicit Helper(const SessionMaker &maker)
        : m_opened(std::async(std::launch::async, [this, maker]() -> bool {
            auto session = maker();
            if (!session)
                return false;
            const std::lock_guard lock(m_mutex);
            m_session = std::move(*session);
            return true;
        }))
    { }

    /// Starts reading in the exported snapshot, which the server names in digits, capital letters and hyphens: anything
    /// else is not sent back, since this statement takes no parameters.
    void start(const QString &snapshot, const Names &names)
    {
        m_read = std::async(std::launch::async, [this, snapshot, names] {
            static const QRegularExpression plain(u"^[0-9A-Z-]+$"_s);
            if (!m_opened.get() || !plain.match(snapshot).hasMatch())
                return false;
            std::vector<Query> before{begin(), {u"SET TRANSACTION SNAPSHOT '%1'"_s.arg(snapshot), {}}};
            return add({"settings"_L1}, m_session->info().version, before)
                && read(*m_session, std::move(before), names, true, m_rows);
        });
    }

    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        if (m_session)
            m_session->cancel();
    }

    /// What it read; nothing when it could not.
    std::optional<CatalogRows> rows() { return m_read.get() ? std::optional(std::move(m_rows)) : std::nullopt; }

private:
    std::mutex m_mutex; // guards m_session until it is opened
    std::unique_ptr<Session> m_session;
    CatalogRows m_rows;
    std::future<bool> m_opened, m_read;
};

Result<CatalogRows> readTogether(Session &session, const SessionMaker &another)
{
    Helper helper(another);
    CatalogRows rows;
    std::vector<Query> before{begin()};
    if (const auto added = add({"settings"_L1}, session.info().version, before); !added)
        return std::unexpected(added.error());
    before.push_back({u"SELECT pg_export_snapshot()"_s, {}});
    const auto begun = session.pipeline(before);
    if (!begun) {
        giveUp(session);
        return std::unexpected(begun.error());
    }
    helper.start(begun->back().text(0, 0), namesOf(CatalogShare::Second));
    if (const auto done = read(session, {}, namesOf(CatalogShare::First), false, rows); !done) {
        helper.cancel();
        giveUp(session);
        return std::unexpected(done.error());
    }
    const auto others = helper.rows();
    if (others)
        rows.insert(*others);
    // The transaction stays open until here: what the helper could not read is read in the same snapshot.
    if (const auto done = read(session, {}, others ? Names() : namesOf(CatalogShare::Second), true, rows); !done) {
        giveUp(session);
        return std::unexpected(done.error());
    }
    return rows;
}

Result<CatalogRows> readAlone(Session &session)
{
    CatalogRows rows;
    std::vector<Query> before{begin()};
    Result<void> done = add({"settings"_L1}, session.info().version, before);
    if (done)
        done = read(session, std::move(before), Names(catalogQueries().begin(), catalogQueries().end()), true, rows);
    if (!done) {
        giveUp(session);
        return std::unexpected(done.error());
    }
    return rows;
}

/// Names every relation in its present version: the same text before and after a reading means that nothing changed
/// meanwhile. The server deparses from the newest state, not from the snapshot, so a snapshot alone does not tell.
QString relationsNow(Session &session)
{
    const auto rows = session.query(
        u"SELECT count(*) || ' ' || coalesce(sum(hashtext(c.oid || ' ' || c.xmin || ' ' || c.relname)::bigint), 0)"
        " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"_s);
    return rows && rows->count() == 1 ? rows->text(0, 0) : QString();
}

/// What the server says of an object that is in the snapshot and gone by now.
bool isOfVanishedObject(const Error &error)
{
    static const QStringList states{u"XX000"_s, u"42P01"_s, u"42703"_s, u"42704"_s, u"42883"_s};
    return states.contains(error.sqlState);
}

/// Reads until nothing changed meanwhile.
Result<CatalogRows> readQuietly(Session &session, const SessionMaker &another)
{
    constexpr int attempts = 8;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        const QString before = relationsNow(session);
        auto rows = another && !session.info().pooled ? readTogether(session, another) : readAlone(session);
        if (!rows && !isOfVanishedObject(rows.error()))
            return std::unexpected(withLockHolder(rows.error(), session));
        if (rows && relationsNow(session) == before)
            return rows;
    }
    return failure(ErrorKind::Connection,
        QCoreApplication::translate(
            "Catalog", "The schema of %1 keeps changing while it is read; try again when no migration runs.")
            .arg(session.info().database));
}

} // namespace

Result<std::shared_ptr<const Database>> introspect(Session &session, const SessionMaker &another)
{
    const ServerInfo &info = session.info();
    if (info.version < s_oldestServer)
        return failure(ErrorKind::Unsupported,
            QCoreApplication::translate("Catalog", "PostgreSQL %1 is too old: Howdah reads PostgreSQL 14 and newer.")
                .arg(info.versionText));
    auto rows = readQuietly(session, another);
    if (!rows)
        return std::unexpected(rows.error());
    auto database = assemble(*rows);
    if (!database)
        return std::unexpected(database.error());
    database->name = info.database;
    database->role = info.role;
    database->serverVersion = info.version;
    return std::make_shared<const Database>(std::move(*database));
}

} // namespace Howdah
