// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

const Domain *domainOf(const Lookup &lookup, const QString &type)
{
    const auto &domains = lookup.database().domains;
    const auto found
        = std::ranges::find_if(domains, [&](const Domain &domain) { return Sql::identifier(domain.name) == type; });
    return found == domains.end() ? nullptr : &*found;
}

/// What values are in the end: domains are what they are made of, and text is text under any name.
QString kindOf(const Lookup &lookup, QString type)
{
    while (const Domain *domain = domainOf(lookup, type))
        type = domain->type;
    const QString plain = baseType(type);
    return plain == QLatin1String("character varying") ? QStringLiteral("text") : plain;
}

bool isOneKind(const Lookup &lookup, const QString &a, const QString &b)
{
    return kindOf(lookup, a) == kindOf(lookup, b);
}

QString wider(const QString &a, const QString &b)
{
    return a == QLatin1String("bigint") || b == QLatin1String("smallint") ? a : b;
}

} // namespace

Findings fkTypeMismatch(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        const Table *table = lookup.table(foreignKey->relation);
        const size_t width = std::min(foreignKey->columns.size(), foreignKey->referencedColumns.size());
        for (size_t i = 0; i < width; ++i) {
            const Column *child = columnOf(*table, foreignKey->columns[i]);
            const Column *parent = lookup.column({foreignKey->referenced, foreignKey->referencedColumns[i]});
            if (!child || !parent || isOneKind(lookup, child->type, parent->type))
                continue;
            Finding found = finding(refOf(*foreignKey),
                text(QT_TRANSLATE_NOOP("Check", "Column %1 is %2, but the column %3 it references is %4."))
                    .arg(display(columnRef(table->name, child->name)), child->type,
                        display(columnRef(foreignKey->referenced, parent->name)), parent->type));
            addFact(found, child->name, child->type);
            addFact(found, display(columnRef(foreignKey->referenced, parent->name)), parent->type);
            const ColumnName column{table->name, child->name};
            if (domainOf(lookup, child->type) || domainOf(lookup, parent->type))
                found.fixNote = text(QT_TRANSLATE_NOOP(
                    "Check", "A domain says more than a type: which of the two is to change, a person must say."));
            else if (isInteger(child->type) && isInteger(parent->type))
                offer(found, retype(lookup, column, wider(child->type, parent->type), Retype::Widen));
            else
                offer(found, retype(lookup, column, parent->type, Retype::Convert));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
