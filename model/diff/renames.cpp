// SPDX-License-Identifier: Apache-2.0
#include "diff/renames.h"

#include "diff/differ.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Howdah {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Diff", text);
}

/// The object without its own name: equal for two objects that differ in nothing else. Null when the kind has no renames.
std::optional<Object> anonymous(const Object &object)
{
    if (const auto *o = std::get_if<EnumType>(&object)) {
        EnumType copy = *o;
        copy.name = {};
        return copy;
    }
    if (const auto *o = std::get_if<CompositeType>(&object)) {
        CompositeType copy = *o;
        copy.name = {};
        return copy;
    }
    if (const auto *o = std::get_if<Sequence>(&object); o && !o->ownedBy) {
        Sequence copy = *o;
        copy.name = {};
        return copy;
    }
    if (const auto *o = std::get_if<Index>(&object)) {
        Index copy = *o;
        copy.name = {};
        return copy;
    }
    if (const auto *o = std::get_if<Constraint>(&object)) {
        Constraint copy = *o;
        copy.name.clear();
        return copy;
    }
    return std::nullopt;
}

/// What makes a column itself, but for names of sequences that follow it.
bool isAlike(const Column &a, const Column &b)
{
    return a.type == b.type && a.collation == b.collation && a.generated == b.generated && a.identity == b.identity;
}

class Candidates
{
public:
    explicit Candidates(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            if (change.before && !change.after)
                m_gone.push_back(&*change.before);
            if (change.after && !change.before)
                m_new.push_back(&*change.after);
        }
    }

    std::vector<RenameCandidate> find()
    {
        for (const Object *gone : m_gone)
            for (const Object *made : m_new) {
                if (gone->index() != made->index())
                    continue;
                RenameCandidate candidate{refOf(*gone), refOf(*made), false, evidence(*gone, *made)};
                if (!candidate.evidence.empty())
                    m_found.push_back(std::move(candidate));
            }
        QHash<ObjectRef, int> fromCount, toCount;
        for (const RenameCandidate &candidate : m_found) {
            ++fromCount[candidate.from];
            ++toCount[candidate.to];
        }
        for (RenameCandidate &candidate : m_found)
            candidate.unambiguous = fromCount.value(candidate.from) == 1 && toCount.value(candidate.to) == 1;
        std::sort(m_found.begin(), m_found.end(), [](const RenameCandidate &a, const RenameCandidate &b) {
            return a.from < b.from || (a.from == b.from && a.to < b.to);
        });
        return std::move(m_found);
    }

private:
    static std::vector<QString> evidence(const Object &gone, const Object &made)
    {
        if (const auto *table = std::get_if<Table>(&gone))
            return tableEvidence(*table, std::get<Table>(made));
        if (const auto *column = std::get_if<TableColumn>(&gone))
            return columnEvidence(*column, std::get<TableColumn>(made));
        const std::optional<Object> a = anonymous(gone), b = anonymous(made);
        if (a && b && isSame(*a, *b))
            return {tr("they are the same but for the name")};
        return {};
    }

    static std::vector<QString> tableEvidence(const Table &gone, const Table &made)
    {
        if (gone.kind != made.kind || gone.columns.empty() || gone.partition.has_value() != made.partition.has_value())
            return {};
        int same = 0;
        for (const Column &column : gone.columns)
            same += std::any_of(made.columns.begin(), made.columns.end(), [&](const Column &c) { return c.name == column.name && isAlike(c, column); });
        const int most = int(std::max(gone.columns.size(), made.columns.size()));
        if (same == most)
            return {tr("all %1 columns are the same").arg(same)};
        if (same >= 2 && same * 4 >= most * 3)
            return {tr("%1 of %2 columns are the same").arg(same).arg(most)};
        return {};
    }

    static std::vector<QString> columnEvidence(const TableColumn &gone, const TableColumn &made)
    {
        if (!(gone.relation == made.relation) || !isAlike(gone.column, made.column))
            return {};
        std::vector<QString> found;
        if (gone.position == made.position)
            found.push_back(tr("the same type, %1, at the same place").arg(made.column.type));
        else
            found.push_back(tr("the same type, %1").arg(made.column.type));
        if (gone.column.notNull == made.column.notNull && gone.column.expression == made.column.expression)
            found.push_back(tr("the same default and nullability"));
        return found;
    }

    std::vector<const Object *> m_gone, m_new;
    std::vector<RenameCandidate> m_found;
};

} // namespace

std::vector<RenameCandidate> renameCandidates(const std::vector<Change> &changes)
{
    return Candidates(changes).find();
}

} // namespace Howdah
