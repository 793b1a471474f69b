// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/definition.h"

#include "change/change.h"
#include "sql/ddl/ddl.h"

namespace Howdah::Sql {

namespace {

using namespace Qt::StringLiterals;

void add(QString &text, const Statements &statements)
{
    for (const Sentence &statement : statements)
        text += statement.trimmed() + u";\n"_s;
}

/// With their comments; a blank line before each sort of part.
template <typename Part>
void addParts(QString &text, const std::vector<const Part *> &parts, const Database &database)
{
    if (!parts.empty())
        text += u'\n';
    for (const Part *part : parts) {
        add(text, createStatements(Object(*part)));
        add(text, attachmentStatements(Object(*part), database.role, database.serverVersion));
    }
}

} // namespace

QString definition(const Lookup &lookup, const ObjectRef &ref)
{
    const Database &database = lookup.database();
    const std::optional<Object> object = objectOf(database, ref);
    if (!object)
        return {};
    QString text;
    if (const auto *table = std::get_if<Table>(&*object)) {
        std::vector<const Sequence *> identities;
        for (const Sequence &sequence : database.sequences)
            if (sequence.identity && sequence.ownedBy && sequence.ownedBy->relation == table->name)
                identities.push_back(&sequence);
        add(text, createTable(*table, identities, {}, database.serverVersion));
        if (table->partition)
            add(text, {attachPartition(*table)});
    } else {
        add(text, createStatements(*object));
    }
    add(text, attachmentStatements(*object, database.role, database.serverVersion));
    if (ref.kind == ObjectKind::Table || ref.kind == ObjectKind::View) {
        addParts(text, lookup.constraintsOf(ref.name), database);
        addParts(text, lookup.indexesOf(ref.name), database);
        addParts(text, lookup.triggersOf(ref.name), database);
        addParts(text, lookup.rulesOf(ref.name), database);
        addParts(text, lookup.policiesOf(ref.name), database);
    }
    return text;
}

} // namespace Howdah::Sql
