// SPDX-License-Identifier: Apache-2.0
#include "plan/passes.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

bool mayShare(const Statement &one, const Statement &other, bool isParent)
{
    return !other.action.isEmpty() && one.alters.table == other.alters.table
        && one.alters.foreign == other.alters.foreign && (!isParent || one.alters.only == other.alters.only);
}

bool inOneTransaction(const Statement &one, const Statement &other)
{
    return one.transactional ? other.transactional && one.segment == other.segment
                             : one.ownTransaction && other.ownTransaction;
}

} // namespace

void sharePasses(std::vector<Statement> &statements, const QSet<QualifiedName> &parents)
{
    int pass = 0;
    for (size_t first = 0; first < statements.size(); ++first) {
        if (statements[first].action.isEmpty() || statements[first].pass > 0)
            continue;
        const bool isParent = parents.contains(statements[first].alters.table);
        size_t end = first + 1;
        QSet<ObjectRef> passed;
        for (size_t next = end; next < statements.size(); ++next) {
            const Statement &other = statements[next];
            if (!inOneTransaction(statements[first], other))
                break;
            if (other.remark)
                continue;
            const bool share = mayShare(statements[first], other, isParent);
            if (!share && !(isParent && mayShare(statements[first], other, false)))
                break;
            if (other.stage < statements[first].stage)
                break;
            // Of the table alone, or for a later stage: another object's actions may go past it.
            if (!share || other.stage > statements[first].stage) {
                passed.insert(other.object);
                continue;
            }
            if (passed.contains(other.object))
                break;
            std::rotate(statements.begin() + ptrdiff_t(end), statements.begin() + ptrdiff_t(next),
                statements.begin() + ptrdiff_t(next) + 1);
            statements[end].segment = statements[first].segment;
            ++end;
        }
        if (end == first + 1)
            continue;
        ++pass;
        for (size_t i = first; i < end; ++i)
            statements[i].pass = pass;
        first = end - 1;
    }
}

QSet<QualifiedName> parentsIn(const Database &from, const Database &to)
{
    QSet<QualifiedName> parents;
    for (const Database *side : {&from, &to})
        for (const Table &table : side->tables)
            for (const QualifiedName &parent : parentsOf(table))
                parents.insert(parent);
    return parents;
}

std::vector<Run> runs(const Plan &plan)
{
    const std::vector<Statement> &all = plan.statements;
    std::vector<Run> runs;
    for (size_t first = 0; first < all.size();) {
        size_t end = first + 1;
        while (all[first].pass > 0 && end < all.size() && all[end].pass == all[first].pass)
            ++end;
        if (end == first + 1) {
            runs.push_back({all[first].sql, first, end});
        } else {
            Sql::AlterHead head = all[first].alters;
            QStringList actions;
            for (size_t i = first; i < end; ++i) {
                head.only = head.only && all[i].alters.only;
                actions.append(all[i].action);
            }
            runs.push_back({head.text() + u"\n    "_s + actions.join(u",\n    "_s), first, end});
        }
        first = end;
    }
    return runs;
}

} // namespace Howdah
