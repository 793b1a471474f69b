// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/guardcount.h"

#include "base/words.h"
#include "server/lockholder.h"
#include "service/comparison/boundedcount.h"

#include <QLocale>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Result<GuardCount> counted(Session &session, int statement, const Guard &guard, bool ofLoss, int patience)
{
    GuardCount count{statement, std::nullopt, {}, ofLoss};
    const auto rows = boundedCount(session, guard.query, patience);
    if (!rows) {
        const ErrorKind kind = rows.error().kind;
        if (kind == ErrorKind::Connection || kind == ErrorKind::Cancelled)
            return std::unexpected(rows.error());
        count.why = withLockHolder(rows.error(), session).message;
        return count;
    }
    bool fine = false;
    const qint64 number = rows->count() == 1 ? rows->text(0, 0).toLongLong(&fine) : 0;
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
