// SPDX-License-Identifier: Apache-2.0
#include "check/probe.h"

#include "base/words.h"
#include "server/lockholder.h"
#include "server/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Check {

namespace {

ObjectRef tableRef(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

bool ends(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Connection;
}

} // namespace

Result<Rows> ask(Session &session, const QString &sql)
{
    // A statement that fails takes its transaction along, but for a savepoint.
    const std::vector<Query> guarded{
        {QStringLiteral("SAVEPOINT howdah"), {}}, {sql, {}}, {QStringLiteral("RELEASE SAVEPOINT howdah"), {}}};
    const Result<std::vector<Rows>> all = session.pipeline(guarded);
    if (all)
        return (*all)[1];
    if (all.error().kind != ErrorKind::Connection)
        if (const Result<Rows> back = session.query(QStringLiteral("ROLLBACK TO SAVEPOINT howdah"));
            !back && back.error().kind == ErrorKind::Connection)
            return std::unexpected(back.error());
    return std::unexpected(all.error());
}

QString Probe::hidden(const QualifiedName &table) const
{
    const auto facts = m_facts.tables.constFind(table);
    if (facts == m_facts.tables.cend())
        return tr(QT_TRANSLATE_NOOP("Check", "not in the running system"));
    if (facts->locked)
        return tr(QT_TRANSLATE_NOOP("Check", "another session has locked it"));
    if (!facts->readable)
        return tr(QT_TRANSLATE_NOOP("Check", "this role may not read it"));
    if (facts->filtered)
        return tr(QT_TRANSLATE_NOOP("Check", "row security hides rows from this role"));
    return {};
}

QString Probe::unknown(const QualifiedName &table) const
{
    const QString reason = hidden(table);
    if (!reason.isEmpty())
        return reason;
    const TableFacts facts = m_facts.tables.value(table);
    if (facts.analyzed)
        return {};
    return facts.rows == 0 ? tr(QT_TRANSLATE_NOOP("Check", "has no rows"))
                           : tr(QT_TRANSLATE_NOOP("Check", "never analysed"));
}

Result<std::optional<Rows>> Probe::read(const std::vector<QualifiedName> &tables, const QString &sql)
{
    for (const QualifiedName &table : tables)
        if (const QString reason = hidden(table); !reason.isEmpty()) {
            gap(tableRef(table), reason);
            return std::nullopt;
        }
    const QualifiedName &first = tables.front();
    const QString what = tr(QT_TRANSLATE_NOOP("Check", "reading %1 (%2)"))
                             .arg(display(first), sizeText(m_facts.tables.value(first).bytes));
    if (m_reading && !m_reading(what))
        return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Check", "The check was stopped.")));
    Result<Rows> rows = query(sql);
    if (rows)
        return std::move(*rows);
    if (ends(rows.error()))
        return std::unexpected(rows.error());
    gap(tableRef(first), withLockHolder(rows.error(), m_session).message);
    return std::nullopt;
}

void Probe::gap(const ObjectRef &object, const QString &reason)
{
    const Gap added{object, reason};
    m_lastReason = reason;
    if (!std::ranges::contains(m_gaps, added))
        m_gaps.push_back(added);
}

std::vector<Gap> Probe::takeGaps()
{
    return std::exchange(m_gaps, {});
}

} // namespace Howdah::Check
