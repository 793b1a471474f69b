// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"

#include "base/words.h"
#include "change/lists.h"
#include "change/rename.h"

#include <algorithm>

namespace Howdah {

namespace {

Error refused(const QString &message, const ObjectRef &ref)
{
    return Error{ErrorKind::Refused, message.arg(display(ref)), {}, {}, display(ref), {}};
}

template <typename T>
auto position(std::vector<T> &list, const ObjectRef &ref)
{
    return std::find_if(list.begin(), list.end(), [&ref](const T &o) { return refOf(o) == ref; });
}

template <typename T>
void insertSorted(std::vector<T> &list, T object)
{
    const ObjectRef ref = refOf(object);
    const auto at = std::find_if(list.begin(), list.end(), [&ref](const T &o) { return ref < refOf(o); });
    list.insert(at, std::move(object));
}

/// What must be equal for a change to fit: an altered table's columns have a life of their own.
bool fits(const Table &there, const Table &expected)
{
    Table copy = there;
    copy.columns = expected.columns;
    return copy == expected;
}

template <typename T>
bool fits(const T &there, const T &expected)
{
    return there == expected;
}

Result<void> applyColumn(const TableColumn *before, const TableColumn *after, Database &d)
{
    const ObjectRef table{ObjectKind::Table, before ? before->relation : after->relation, {}};
    const auto found = position(d.tables, table);
    if (found == d.tables.end())
        return std::unexpected(refused(tr("There is no table %1."), table));
    std::vector<Column> &columns = found->columns;
    const auto named = [&columns](const QString &name) {
        return std::find_if(columns.begin(), columns.end(), [&name](const Column &c) { return c.name == name; });
    };
    if (before && (named(before->column.name) == columns.end() || !(*named(before->column.name) == before->column)))
        return std::unexpected(refused(tr("Column %1 is not there as the change expects it."), refOf(*before)));
    if (after && (!before || before->column.name != after->column.name) && named(after->column.name) != columns.end())
        return std::unexpected(refused(tr("There is a column %1 already."), refOf(*after)));
    if (!after) {
        columns.erase(named(before->column.name));
    } else if (!before) {
        const bool inside = after->position >= 0 && after->position < int(columns.size());
        columns.insert(inside ? columns.begin() + after->position : columns.end(), after->column);
    } else {
        *named(before->column.name) = after->column;
        if (before->column.name != after->column.name)
            renameColumn(d, before->relation, before->column.name, after->column.name);
    }
    return {};
}

template <typename T>
Result<void> applyObject(const T *before, const T *after, Database &d)
{
    std::vector<T> &list = listOf<T>(d);
    auto found = list.end();
    if (before) {
        found = position(list, refOf(*before));
        if (found == list.end() || (after ? !fits(*found, *before) : !(*found == *before)))
            return std::unexpected(refused(tr("%1 is not there as the change expects it."), refOf(*before)));
    }
    if (after && !(before && refOf(*before) == refOf(*after)) && position(list, refOf(*after)) != list.end())
        return std::unexpected(refused(tr("There is a %1 already."), refOf(*after)));
    T replacement = after ? *after : T{};
    if constexpr (std::is_same_v<T, Table>)
        if (before && after)
            replacement.columns = found->columns;
    if (before)
        list.erase(found);
    if (after)
        insertSorted(list, std::move(replacement));
    if (before && after && !(refOf(*before) == refOf(*after)))
        renameReferences(d, refOf(*before), refOf(*after));
    return {};
}

} // namespace

Change inverse(const Change &change)
{
    return {change.after, change.before};
}

Result<void> apply(const Change &change, Database &database)
{
    const auto done = applyUnsorted(change, database);
    if (done && change.before && change.after && !(refOf(*change.before) == refOf(*change.after)))
        sortLists(database);
    return done;
}

Result<void> applyUnsorted(const Change &change, Database &database)
{
    if (!change.before && !change.after)
        return {};
    const Object &any = change.before ? *change.before : *change.after;
    if (change.before && change.after && change.before->index() != change.after->index())
        return std::unexpected(refused(tr("A change cannot turn %1 into another kind of object."), refOf(any)));
    return std::visit(
        [&](const auto &sample) -> Result<void> {
            using T = std::decay_t<decltype(sample)>;
            const T *before = change.before ? &std::get<T>(*change.before) : nullptr;
            const T *after = change.after ? &std::get<T>(*change.after) : nullptr;
            if constexpr (std::is_same_v<T, TableColumn>)
                return applyColumn(before, after, database);
            else
                return applyObject(before, after, database);
        },
        any);
}

QString describe(const Change &change)
{
    const Object &any = change.after ? *change.after : *change.before;
    const ObjectRef ref = refOf(any);
    const QString kind = kindWord(ref.kind);
    if (!change.before)
        return tr("Add %1 %2").arg(kind, display(ref));
    if (!change.after)
        return tr("Drop %1 %2").arg(kind, display(ref));
    const ObjectRef old = refOf(*change.before);
    if (!(old == ref))
        return tr("Rename %1 %2 to %3")
            .arg(kind, display(old),
                ref.member.isEmpty() || ref.kind == ObjectKind::Routine ? ref.name.name : ref.member);
    return tr("Change %1 %2").arg(kind, display(ref));
}

std::optional<Object> objectOf(const Database &database, const ObjectRef &ref)
{
    if (ref.kind == ObjectKind::Column) {
        for (const Table &table : database.tables)
            if (table.name == ref.name)
                for (size_t i = 0; i < table.columns.size(); ++i)
                    if (table.columns[i].name == ref.member)
                        return TableColumn{table.name, table.columns[i], int(i)};
        return std::nullopt;
    }
    std::optional<Object> result;
    forEachList(database, [&](const auto &list) {
        if (result || list.empty() || refOf(list.front()).kind != ref.kind)
            return;
        for (const auto &object : list)
            if (refOf(object) == ref)
                result = object;
    });
    return result;
}

} // namespace Howdah
