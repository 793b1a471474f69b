// SPDX-License-Identifier: Apache-2.0
#include "check/subjects.h"

#include "check/checks/support.h"

namespace Howdah::Check {

SubjectCounts::SubjectCounts(const Lookup &lookup)
{
    const Database &database = lookup.database();
    for (const Table &table : database.tables) {
        if (!isDesigned(table))
            continue;
        ++m_counts[Subject::Tables];
        m_counts[Subject::Columns] += int(table.columns.size());
        // A table whose row security is on counts as well: it ought to have policies.
        m_counts[Subject::Policies] += table.rowSecurity ? 1 : 0;
    }
    for (const Constraint &constraint : database.constraints) {
        ++m_counts[Subject::Constraints];
        if (constraint.kind == ConstraintKind::ForeignKey)
            ++m_counts[Subject::ForeignKeys];
        if (constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique)
            ++m_counts[Subject::Indexes];
    }
    m_counts[Subject::Indexes] += int(database.indexes.size());
    m_counts[Subject::Policies] += int(database.policies.size());
    m_counts[Subject::Routines] = int(database.routines.size());
    m_counts[Subject::Sequences] = int(database.sequences.size());
    m_counts[Subject::Names] = m_counts[Subject::Tables] + m_counts[Subject::Columns] + int(database.views.size());
}

int SubjectCounts::of(Subject subject) const
{
    return m_counts.value(subject);
}

QString SubjectCounts::text(Subject subject) const
{
    const auto counted
        = [&](const char *source) { return QCoreApplication::translate("Check", source, nullptr, of(subject)); };
    switch (subject) {
    case Subject::Tables:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n table(s)"));
    case Subject::Columns:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n column(s)"));
    case Subject::ForeignKeys:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n foreign key(s)"));
    case Subject::Constraints:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n constraint(s)"));
    case Subject::Indexes:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n index(es)"));
    case Subject::Policies:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n policy(ies) or protected table(s)"));
    case Subject::Routines:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n routine(s)"));
    case Subject::Sequences:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n sequence(s)"));
    case Subject::Names:
        return counted(QT_TRANSLATE_N_NOOP("Check", "%n name(s)"));
    }
    return {};
}

} // namespace Howdah::Check
