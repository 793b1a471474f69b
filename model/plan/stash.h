// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// Keeps aside what a plan drops, and brings it back: rows of tables, values of columns (found again by their row's
/// primary key), last values of sequences. Types that are not built in are kept as text, so that they may go as well.
class Stash
{
public:
    explicit Stash(const PlanContext &context)
        : m_context(context)
    { }

    /// To run just before the object is dropped; empty when there is nothing to keep or no way to find it again.
    Sql::Statements keep(const PlanItem &item) const;
    /// To run just after the object is made; empty when the way there kept nothing.
    Sql::Statements restore(const PlanItem &item) const;
    /// To run last on the way back.
    static QString sweep();

    static QString schemaName();

private:
    using Side = const Directory &;
    static bool wasKept(const PlanItem &item);
    static QString place(const ObjectRef &ref);
    static QString keepSequence(const QualifiedName &name);
    static QString restoreSequence(const QualifiedName &name);
    std::vector<QString> keyOf(
        const Database &had, Side hadDirectory, Side otherDirectory, const TableColumn &column) const;
    QString rowKey(const TableColumn &column) const;
    static QString quietly(const QualifiedName &relation, const QString &update);
    Sql::Statements restoreTable(const Table &table) const;
    Sql::Statements restoreColumn(const TableColumn &column) const;

    const PlanContext &m_context;
};

} // namespace Howdah
