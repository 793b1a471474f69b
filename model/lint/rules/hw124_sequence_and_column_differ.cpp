// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

namespace {

int bytesOf(const QString &type)
{
    return type == "smallint"_L1 ? 2 : type == "integer"_L1 ? 4 : type == "bigint"_L1 ? 8 : 0;
}

Node sequenceOption(const Context &at, QLatin1StringView name)
{
    for (const Node &item : at.node()["options"_L1].items())
        if (const Node one = item.as("DefElem"_L1); one["defname"_L1].text() == name)
            return one["arg"_L1];
    return {};
}

/// The column that OWNED BY names.
const Column *ownerColumn(const Context &at)
{
    const QStringList parts = strings(sequenceOption(at, "owned_by"_L1));
    if (parts.size() < 2)
        return nullptr;
    const QString schema = parts.size() > 2 ? parts[parts.size() - 3] : QString();
    const Locks::Relation *relation = at.scene.relation({schema, parts[parts.size() - 2]});
    return relation ? relation->column(parts.last()) : nullptr;
}

/// A number as the parser has it: a Float is what an Integer cannot hold.
std::optional<qint64> numberOf(const Node &value)
{
    if (value.is("Integer"_L1))
        return value.body()["ival"_L1].number();
    bool isNumber = false;
    const qint64 number = value.as("Float"_L1)["fval"_L1].text().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// How wide its numbers may become; 0: not known.
int sequenceBytes(const Context &at)
{
    if (const auto end = numberOf(sequenceOption(at, "maxvalue"_L1)))
        return *end > 2147483647 ? 8 : *end > 32767 ? 4 : 2;
    const Node type = sequenceOption(at, "as"_L1);
    return type ? bytesOf(typeText(type)) : at.is("CreateSeqStmt"_L1) ? 8 : 0;
}

/// Of a default such as nextval('t_id_seq'::regclass).
QualifiedName sequenceOf(const QString &expression)
{
    const Parsed parsed = parsedStatements(QByteArray("SELECT " + expression.toUtf8()));
    QualifiedName name;
    if (parsed.statements.size() == 1)
        eachNode(parsed.statements.front().tree, [&](const Node &node) {
            const Node call = node.as("FuncCall"_L1);
            if (!call || qualifiedName(call["funcname"_L1]).name != "nextval"_L1)
                return true;
            const QStringList words = stringsIn(call["args"_L1]);
            const Parsed range = parsedStatements(QByteArray("TABLE " + words.value(0).toUtf8()));
            if (words.size() == 1 && range.statements.size() == 1)
                eachNode(range.statements.front().tree, [&](const Node &part) {
                    if (part.is("RangeVar"_L1))
                        name = relationName(part);
                    return true;
                });
            return false;
        });
    return name;
}

} // namespace

/// A sequence that does not fit its column: see resources/help/rules/HW-124.md.
void hw124(Context &at)
{
    if (at.is("CreateSeqStmt"_L1) || at.is("AlterSeqStmt"_L1)) {
        const Column *column = ownerColumn(at);
        const int own = column ? bytesOf(column->type) : 0, counts = sequenceBytes(at);
        if (own && counts > own)
            at.report(QCoreApplication::translate("Lint", "The sequence counts further than %1, which is %2, can hold.")
                    .arg(column->name, column->type));
        return;
    }
    const Locks::Relation *relation = at.scene.relation(relationName(at.node()["relation"_L1]));
    for (const Node &item : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items()) {
        const Node command = item.as("AlterTableCmd"_L1);
        const Column *column = relation ? relation->column(command["name"_L1].text()) : nullptr;
        if (command["subtype"_L1].text() != "AT_AlterColumnType"_L1 || !column || column->type != "bigint"_L1
            || !column->expression || column->generated != Generated::No)
            continue;
        const QualifiedName sequence = sequenceOf(*column->expression);
        if (!sequence.name.isEmpty() && !at.state.retypedSequences.contains(display(at.scene.resolved(sequence))))
            at.report(QCoreApplication::translate("Lint", "%1 is bigint now, but %2 still ends where it did before.")
                          .arg(column->name, display(sequence)),
                command["def"_L1].location(), relation->name);
    }
}

} // namespace Howdah::Lint
