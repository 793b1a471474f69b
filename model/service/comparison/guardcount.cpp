// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/guardcount.h"

#include "server/lockholder.h"

#include <QCoreApplication>
#include <QLocale>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Plan", text);
}

/// In a transaction of its own, so that nothing of it stays with the session, which may be a pooler's. Counting is no
/// use of the tables and their indexes, where this role may say so. Where row
/// security hides rows, the query fails instead of counting too few.
std::vector<Query> bounded(const QString &query, int patience)
{
    return {{u"BEGIN READ ONLY"_s, {}},
        {u"SELECT set_config('statement_timeout', least(nullif(setting::bigint, 0), %1)::text, true), "
         "CASE WHEN (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) "
         "THEN set_config('track_counts', 'off', true) END, set_config('row_security', 'off', true) "
         "FROM pg_catalog.pg_settings WHERE name = 'statement_timeout'"_s.arg(patience),
            {}},
        {query, {}}, {u"COMMIT"_s, {}}};
}

Result<GuardCount> counted(Session &session, int statement, const Guard &guard, bool ofLoss, int patience)
{
    GuardCount count{statement, std::nullopt, {}, ofLoss};
    const auto all = session.pipeline(bounded(guard.query, patience));
    if (!all) {
        const ErrorKind kind = all.error().kind;
        if (kind == ErrorKind::Connection || kind == ErrorKind::Cancelled)
            return std::unexpected(all.error());
        if (const auto ended = session.query(u"ROLLBACK"_s); !ended && ended.error().kind == ErrorKind::Connection)
            return std::unexpected(ended.error());
        count.why = withLockHolder(all.error(), session).message;
        return count;
    }
    const Rows &rows = (*all)[2];
    bool fine = false;
    const qint64 number = rows.count() == 1 ? rows.text(0, 0).toLongLong(&fine) : 0;
    if (fine)
        count.rows = number;
    return count;
}

} // namespace

Result<std::vector<GuardCount>> countGuards(Session &session, const Plan &plan, int patience, std::stop_token stop)
{
    std::vector<GuardCount> counts;
    for (size_t i = 0; i < plan.statements.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        const Statement &statement = plan.statements[i];
        for (const bool ofLoss : {false, true}) {
            const std::optional<Guard> &guard = ofLoss ? statement.lossGuard : statement.guard;
            auto count = guard ? counted(session, int(i), *guard, ofLoss, patience) : Result<GuardCount>();
            if (!count)
                return std::unexpected(count.error());
            if (guard)
                counts.push_back(std::move(*count));
        }
    }
    return counts;
}

QString guardSentence(const Plan &plan, const GuardCount &count)
{
    const QString sql = plan.statements[size_t(count.statement)].sql.section(u'\n', 0, 0);
    if (!count.rows)
        return tr("Not counted (%1): %2").arg(count.why, sql);
    if (*count.rows == 0)
        return {};
    const Guard &guard = count.guard(plan);
    const QString number = QLocale().toString(*count.rows);
    return (guard.effect == GuardEffect::Fails ? tr("Will fail, %1 %2: %3") : tr("Loses data, %1 %2: %3"))
        .arg(number, guard.words, sql);
}

} // namespace Howdah
