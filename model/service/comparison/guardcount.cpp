// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/guardcount.h"

#include <QCoreApplication>
#include <QLocale>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Plan", text);
}

GuardCount counted(Session &session, int statement, const Guard &guard)
{
    GuardCount count{statement, std::nullopt, {}};
    const auto rows = session.query(guard.query);
    if (!rows) {
        count.why = rows.error().message;
        return count;
    }
    bool fine = false;
    const qint64 number = rows->count() == 1 ? rows->text(0, 0).toLongLong(&fine) : 0;
    if (fine)
        count.rows = number;
    return count;
}

} // namespace

std::vector<GuardCount> countGuards(Session &session, const Plan &plan, int patience, std::stop_token stop)
{
    std::vector<GuardCount> counts;
    bool prepared = false;
    for (size_t i = 0; i < plan.statements.size() && !stop.stop_requested(); ++i) {
        if (!plan.statements[i].guard)
            continue;
        if (!prepared)
            prepared = session.execute(u"SET statement_timeout = "_s + QString::number(patience)).has_value();
        counts.push_back(counted(session, int(i), *plan.statements[i].guard));
    }
    if (prepared)
        (void)session.execute(u"RESET statement_timeout"_s);
    return counts;
}

QString guardSentence(const Plan &plan, const GuardCount &count)
{
    const Statement &statement = plan.statements[size_t(count.statement)];
    const QString sql = statement.sql.section(u'\n', 0, 0);
    if (!count.rows)
        return tr("Not counted (%1): %2").arg(count.why, sql);
    if (*count.rows == 0)
        return {};
    const QString number = QLocale().toString(*count.rows);
    return (statement.guard->effect == GuardEffect::Fails ? tr("Will fail, %1 %2: %3") : tr("Loses data, %1 %2: %3"))
        .arg(number, statement.guard->words, sql);
}

} // namespace Howdah
