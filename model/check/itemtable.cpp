// SPDX-License-Identifier: Apache-2.0
#include "check/itemtable.h"

#include <QCoreApplication>

namespace Howdah::Check {

namespace {

constexpr ItemKind A = ItemKind::Automatic;
constexpr ItemKind E = ItemKind::Evidence;
constexpr ItemKind P = ItemKind::Person;

struct ItemRow {
    const char *group;
    const char *id;
    ItemKind kind;
    const char *title;
};

struct GroupRow {
    const char *key;
    const char *title;
};

constexpr GroupRow groupRows[] = {
    {"pre", QT_TRANSLATE_NOOP("CheckItem", "Before the design")},
    {"nf", QT_TRANSLATE_NOOP("CheckItem", "Normal forms")},
    {"pk", QT_TRANSLATE_NOOP("CheckItem", "Primary keys")},
    {"na", QT_TRANSLATE_NOOP("CheckItem", "Names")},
    {"ty", QT_TRANSLATE_NOOP("CheckItem", "Types")},
    {"co", QT_TRANSLATE_NOOP("CheckItem", "Constraints")},
    {"fk", QT_TRANSLATE_NOOP("CheckItem", "Foreign keys")},
    {"re", QT_TRANSLATE_NOOP("CheckItem", "Relationships")},
    {"ix", QT_TRANSLATE_NOOP("CheckItem", "Indexes")},
    {"pf", QT_TRANSLATE_NOOP("CheckItem", "Performance")},
    {"in", QT_TRANSLATE_NOOP("CheckItem", "Integrity")},
    {"mi", QT_TRANSLATE_NOOP("CheckItem", "Migrations")},
    {"se", QT_TRANSLATE_NOOP("CheckItem", "Security")},
    {"st", QT_TRANSLATE_NOOP("CheckItem", "Storage")},
    {"do", QT_TRANSLATE_NOOP("CheckItem", "Documentation")},
    {"te", QT_TRANSLATE_NOOP("CheckItem", "Tests")},
    {"ve", QT_TRANSLATE_NOOP("CheckItem", "Versions of rows")},
};

constexpr ItemRow itemRows[] = {
    {"pre", "D-pre-1", P, QT_TRANSLATE_NOOP("CheckItem", "Requirements, entities and relations are known")},
    {"pre", "D-pre-2", E, QT_TRANSLATE_NOOP("CheckItem", "Access patterns are identified")},
    {"pre", "D-pre-3", E, QT_TRANSLATE_NOOP("CheckItem", "The right kind of database was chosen")},
    {"pre", "D-pre-4", E, QT_TRANSLATE_NOOP("CheckItem", "Volume and growth are estimated")},
    {"pre", "D-pre-5", A, QT_TRANSLATE_NOOP("CheckItem", "The read/write ratio is known")},
    {"nf", "D-nf-1", A, QT_TRANSLATE_NOOP("CheckItem", "Values are atomic (first normal form)")},
    {"nf", "D-nf-2", A, QT_TRANSLATE_NOOP("CheckItem", "Nothing depends on part of a key (second normal form)")},
    {"nf", "D-nf-3", A,
        QT_TRANSLATE_NOOP("CheckItem", "Nothing depends on a non-key column (third normal form, BCNF, 4NF)")},
    {"nf", "D-nf-4", E, QT_TRANSLATE_NOOP("CheckItem", "Denormalization is justified and maintained")},
    {"nf", "D-nf-5", E, QT_TRANSLATE_NOOP("CheckItem", "JSON where it serves, columns where it does not")},
    {"pk", "D-pk-1", A, QT_TRANSLATE_NOOP("CheckItem", "Every table has a primary key")},
    {"pk", "D-pk-2", A, QT_TRANSLATE_NOOP("CheckItem", "Key types last and sort well")},
    {"pk", "D-pk-3", E, QT_TRANSLATE_NOOP("CheckItem", "Keys carry no meaning that may change")},
    {"na", "D-na-1", A, QT_TRANSLATE_NOOP("CheckItem", "Names need no quotes and follow one style")},
    {"na", "D-na-2", A, QT_TRANSLATE_NOOP("CheckItem", "Names are not reserved and not cut at 63 bytes")},
    {"na", "D-na-3", A, QT_TRANSLATE_NOOP("CheckItem", "Table names are all singular or all plural")},
    {"ty", "D-ty-1", A, QT_TRANSLATE_NOOP("CheckItem", "Types fit the values")},
    {"ty", "D-ty-2", A, QT_TRANSLATE_NOOP("CheckItem", "String sizes are deliberate")},
    {"ty", "D-ty-3", A, QT_TRANSLATE_NOOP("CheckItem", "Amounts are numeric")},
    {"ty", "D-ty-4", A, QT_TRANSLATE_NOOP("CheckItem", "Timestamps carry a time zone")},
    {"ty", "D-ty-5", A, QT_TRANSLATE_NOOP("CheckItem", "Flags are boolean")},
    {"co", "D-co-1", A, QT_TRANSLATE_NOOP("CheckItem", "NOT NULL where data never is null")},
    {"co", "D-co-2", A, QT_TRANSLATE_NOOP("CheckItem", "Unique where it is unique")},
    {"co", "D-co-3", E, QT_TRANSLATE_NOOP("CheckItem", "Ranges and closed sets are checked")},
    {"co", "D-co-4", E, QT_TRANSLATE_NOOP("CheckItem", "Defaults are sensible")},
    {"fk", "D-fk-1", A, QT_TRANSLATE_NOOP("CheckItem", "Relationships have foreign keys")},
    {"fk", "D-fk-2", E, QT_TRANSLATE_NOOP("CheckItem", "ON DELETE is chosen on purpose")},
    {"fk", "D-fk-3", E, QT_TRANSLATE_NOOP("CheckItem", "ON UPDATE is chosen on purpose")},
    {"fk", "D-fk-4", A, QT_TRANSLATE_NOOP("CheckItem", "Foreign keys are indexed")},
    {"fk", "D-fk-5", A, QT_TRANSLATE_NOOP("CheckItem", "Foreign keys have the type of what they reference")},
    {"re", "D-re-1", A, QT_TRANSLATE_NOOP("CheckItem", "Junction tables have a key over both sides")},
    {"re", "D-re-2", A, QT_TRANSLATE_NOOP("CheckItem", "Self-references are guarded")},
    {"re", "D-re-3", A, QT_TRANSLATE_NOOP("CheckItem", "Polymorphic references are deliberate")},
    {"ix", "D-ix-1", A, QT_TRANSLATE_NOOP("CheckItem", "Columns of WHERE and ORDER BY are indexed")},
    {"ix", "D-ix-2", A, QT_TRANSLATE_NOOP("CheckItem", "Columns of composite indexes are in the right order")},
    {"ix", "D-ix-3", A, QT_TRANSLATE_NOOP("CheckItem", "Index methods fit the types")},
    {"ix", "D-ix-4", A, QT_TRANSLATE_NOOP("CheckItem", "Partial and covering indexes where they pay")},
    {"ix", "D-ix-5", A, QT_TRANSLATE_NOOP("CheckItem", "No duplicate, redundant, unused or invalid index")},
    {"pf", "D-pf-1", E, QT_TRANSLATE_NOOP("CheckItem", "Queries are bounded and not repeated per row")},
    {"pf", "D-pf-2", A, QT_TRANSLATE_NOOP("CheckItem", "Big tables are partitioned, partitions are complete")},
    {"pf", "D-pf-3", P, QT_TRANSLATE_NOOP("CheckItem", "Read replicas and caching are considered")},
    {"in", "D-in-1", A, QT_TRANSLATE_NOOP("CheckItem", "Integrity is enforced in the database")},
    {"in", "D-in-2", A, QT_TRANSLATE_NOOP("CheckItem", "Cascades and soft deletes are deliberate")},
    {"in", "D-in-3", A, QT_TRANSLATE_NOOP("CheckItem", "created_at and updated_at are present and maintained")},
    {"in", "D-in-4", E, QT_TRANSLATE_NOOP("CheckItem", "An audit trail exists where needed, append-only")},
    {"mi", "D-mi-1", A, QT_TRANSLATE_NOOP("CheckItem", "Migrations are backward compatible")},
    {"mi", "D-mi-2", A, QT_TRANSLATE_NOOP("CheckItem", "Migrations go up and down")},
    {"mi", "D-mi-3", A, QT_TRANSLATE_NOOP("CheckItem", "Data migrations are apart from schema migrations")},
    {"mi", "D-mi-4", A, QT_TRANSLATE_NOOP("CheckItem", "Migrations are tried on a copy")},
    {"mi", "D-mi-5", A, QT_TRANSLATE_NOOP("CheckItem", "Durations are estimated")},
    {"se", "D-se-1", A, QT_TRANSLATE_NOOP("CheckItem", "Privileges are the least needed")},
    {"se", "D-se-2", A, QT_TRANSLATE_NOOP("CheckItem", "Row-level security is complete")},
    {"se", "D-se-3", E, QT_TRANSLATE_NOOP("CheckItem", "Sensitive columns are protected")},
    {"se", "D-se-4", A, QT_TRANSLATE_NOOP("CheckItem", "SECURITY DEFINER functions pin their search_path")},
    {"st", "D-st-1", A, QT_TRANSLATE_NOOP("CheckItem", "Files live in object storage, referenced by key")},
    {"do", "D-do-1", A, QT_TRANSLATE_NOOP("CheckItem", "Tables and columns are documented")},
    {"te", "D-te-1", E, QT_TRANSLATE_NOOP("CheckItem", "Tried with sample data and edge cases")},
    {"ve", "D-ve-1", A, QT_TRANSLATE_NOOP("CheckItem", "Temporal and versioning patterns are complete")},
};

} // namespace

std::vector<Group> blankGroups()
{
    std::vector<Group> groups;
    for (const GroupRow &row : groupRows) {
        Group group{QLatin1String(row.key), QCoreApplication::translate("CheckItem", row.title), {}};
        for (const ItemRow &item : itemRows) {
            if (QLatin1String(item.group) != group.key)
                continue;
            Item blank;
            blank.id = QLatin1String(item.id);
            blank.title = QCoreApplication::translate("CheckItem", item.title);
            blank.kind = item.kind;
            group.items.push_back(blank);
        }
        groups.push_back(group);
    }
    return groups;
}

} // namespace Howdah::Check
