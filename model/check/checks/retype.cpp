// SPDX-License-Identifier: Apache-2.0
#include "check/checks/fixes.h"

#include "sql/quoting.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace Howdah::Check {

namespace {

/// Whether SQL of the server names the column, as a word of its own.
bool namesColumn(const QString &sql, const QString &column)
{
    if (!sql.contains(column))
        return false;
    const QString name = QRegularExpression::escape(Sql::identifier(column));
    return QRegularExpression(QStringLiteral("(?<![\\w$\"])%1(?![\\w$\"])").arg(name)).match(sql).hasMatch();
}

bool isPlain(const QString &expression)
{
    static const QRegularExpression number(QStringLiteral("^\\(?-?[0-9]+([.][0-9]+)?\\)?$"));
    return number.match(expression).hasMatch();
}

/// What leans on the type of a column, in words; empty when nothing does. Foreign keys and plain keys of indexes follow
/// a type by themselves.
class Leaning
{
public:
    explicit Leaning(const Lookup &lookup)
        : m_lookup(lookup)
    { }

    QString on(const ColumnName &name) const
    {
        const Table *table = m_lookup.table(name.relation);
        const QString &column = name.column;
        if (namesColumn(table->partitionKey, column))
            return text(QT_TRANSLATE_NOOP("Check", "the partition key"));
        for (const Constraint *constraint : m_lookup.constraintsOf(name.relation))
            if ((constraint->kind == ConstraintKind::Check || constraint->kind == ConstraintKind::Exclude)
                && std::ranges::contains(constraint->columns, column))
                return constraint->name;
        for (const Index *index : m_lookup.indexesOf(name.relation))
            if (isUsedBy(*index, column))
                return index->name.name;
        for (const Column &other : table->columns)
            if (other.generated != Generated::No && namesColumn(other.expression.value_or(QString()), column))
                return other.name;
        for (const Policy *policy : m_lookup.policiesOf(name.relation))
            if (namesColumn(policy->usingExpression + policy->checkExpression, column))
                return policy->name;
        for (const Trigger *trigger : m_lookup.triggersOf(name.relation))
            if (namesColumn(trigger->definition, column))
                return trigger->name;
        for (const View &view : m_lookup.database().views)
            if (namesColumn(view.definition, name.relation.name) && namesColumn(view.definition, column))
                return display(view.name);
        return {};
    }

private:
    static bool isUsedBy(const Index &index, const QString &column)
    {
        return namesColumn(index.predicate, column) || std::ranges::any_of(index.keys, [&](const IndexKey &key) {
            return namesColumn(key.expression, column) || (key.column == column && !key.operatorClass.isEmpty());
        });
    }

    const Lookup &m_lookup;
};

/// The column that passes this one down.
ColumnName origin(const Lookup &lookup, ColumnName name)
{
    for (;;) {
        const Table *table = lookup.table(name.relation);
        const Column *column = table ? columnOf(*table, name.column) : nullptr;
        if (!column || !column->inherited)
            return name;
        const std::vector<QualifiedName> parents = parentsOf(*table);
        const auto above = std::ranges::find_if(
            parents, [&](const QualifiedName &parent) { return lookup.column({parent, name.column}) != nullptr; });
        if (above == parents.end())
            return name;
        name.relation = *above;
    }
}

/// The column and all that foreign keys tie to it, near and far.
std::vector<ColumnName> family(const Lookup &lookup, const ColumnName &first)
{
    std::vector<ColumnName> all{origin(lookup, first)};
    const auto add = [&](const QualifiedName &relation, const QString &column) {
        const ColumnName name = origin(lookup, {relation, column});
        if (lookup.column(name) && !std::ranges::contains(all, name))
            all.push_back(name);
    };
    for (size_t at = 0; at < all.size(); ++at) {
        const ColumnName name = all[at];
        const auto follow = [&](const Constraint &key) {
            for (size_t i = 0; i < std::min(key.columns.size(), key.referencedColumns.size()); ++i) {
                if (key.relation == name.relation && key.columns[i] == name.column)
                    add(key.referenced, key.referencedColumns[i]);
                if (key.referenced == name.relation && key.referencedColumns[i] == name.column)
                    add(key.relation, key.columns[i]);
            }
        };
        for (const Constraint *constraint : lookup.constraintsOf(name.relation))
            if (constraint->kind == ConstraintKind::ForeignKey)
                follow(*constraint);
        for (const Constraint *constraint : lookup.referencesTo(name.relation))
            follow(*constraint);
    }
    return all;
}

/// The sequence a column counts with.
const Sequence *sequenceOf(const Lookup &lookup, const ColumnName &name)
{
    const Column *column = lookup.column(name);
    if (column->identitySequence)
        return lookup.sequence(*column->identitySequence);
    for (const Sequence &sequence : lookup.database().sequences) {
        if (sequence.ownedBy == name)
            return &sequence;
        const QString call = QStringLiteral("nextval(%1::regclass)").arg(Sql::literal(Sql::identifier(sequence.name)));
        if (column->expression == call)
            return &sequence;
    }
    return nullptr;
}

qint64 lastOf(const QString &type)
{
    return type == QLatin1String("smallint") ? 32767
        : type == QLatin1String("integer")   ? 2147483647
                                             : std::numeric_limits<qint64>::max();
}

void widenSequence(const Lookup &lookup, const ColumnName &name, const QString &type, bool limit, Fix &fix)
{
    const Sequence *sequence = isInteger(type) ? sequenceOf(lookup, name) : nullptr;
    if (!sequence)
        return;
    Sequence after = *sequence;
    if (after.maximum == lastOf(after.type) || (limit && after.increment > 0))
        after.maximum = lastOf(type);
    after.type = type;
    if (!(after == *sequence))
        fix.changes.push_back(alter(*sequence, after));
}

QString obstacleOf(const Lookup &lookup, const ColumnName &name, const QString &type, Retype how)
{
    const Column &column = *lookup.column(name);
    if (column.generated != Generated::No)
        return text(QT_TRANSLATE_NOOP("Check", "%1 is computed: its expression must change, too."))
            .arg(display(columnRef(name.relation, name.column)));
    if (namesColumn(lookup.table(name.relation)->partitionKey, name.column) || how == Retype::Convert) {
        if (const QString other = Leaning(lookup).on(name); !other.isEmpty())
            return text(QT_TRANSLATE_NOOP("Check", "%1 leans on the type of %2: change both."))
                .arg(other, display(columnRef(name.relation, name.column)));
    }
    if (how == Retype::Convert && column.expression && !convertedDefault(*column.expression, type))
        return text(QT_TRANSLATE_NOOP("Check", "The default of %1, %2, must be said anew in the new type."))
            .arg(display(columnRef(name.relation, name.column)), *column.expression);
    return {};
}

} // namespace

std::optional<QString> convertedDefault(const QString &expression, const QString &type)
{
    static const QRegularExpression literal(
        QStringLiteral("^'((?:[^']|'')*)'::[a-z ]+(?:\\([0-9, ]+\\))?(?: [a-z ]+)?$"));
    static const QStringList yes{QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("t"),
        QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("on")};
    static const QStringList no{QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("f"), QStringLiteral("false"),
        QStringLiteral("0"), QStringLiteral("off")};
    static const QStringList moments{QStringLiteral("now()"), QStringLiteral("CURRENT_TIMESTAMP"),
        QStringLiteral("LOCALTIMESTAMP"), QStringLiteral("clock_timestamp()"), QStringLiteral("statement_timestamp()"),
        QStringLiteral("transaction_timestamp()")};
    if (baseType(type) == QLatin1String("timestamp with time zone") && moments.contains(expression))
        return expression == QLatin1String("LOCALTIMESTAMP") ? QStringLiteral("CURRENT_TIMESTAMP") : expression;
    const bool toNumber = type.startsWith(QLatin1String("numeric")) || isInteger(type);
    if (toNumber && isPlain(expression))
        return expression;
    const QRegularExpressionMatch match = literal.match(expression);
    if (!match.hasMatch() || expression.contains(QLatin1Char('\\')) || expression.endsWith(QLatin1String("::money"))
        || expression.contains(QLatin1String("::timestamp")))
        return std::nullopt;
    const QString value = match.captured(1), word = value.trimmed().toLower();
    if (type == QLatin1String("boolean"))
        return yes.contains(word) ? std::optional(QStringLiteral("true"))
            : no.contains(word)   ? std::optional(QStringLiteral("false"))
                                  : std::nullopt;
    if (toNumber)
        return isPlain(value) ? std::optional(value) : std::nullopt;
    return QLatin1Char('\'') + value + QStringLiteral("'::") + type;
}

Fix retype(const Lookup &lookup, const ColumnName &column, const QString &type, Retype how, bool limit)
{
    Fix fix;
    for (const ColumnName &name : family(lookup, column)) {
        if (const QString obstacle = obstacleOf(lookup, name, type, how); !obstacle.isEmpty())
            return {{}, obstacle};
        const std::vector<Change> changes = alterColumn(lookup, name.relation, name.column, [&](Column &c) {
            if (how == Retype::Convert && c.expression)
                c.expression = convertedDefault(*c.expression, type).value_or(*c.expression);
            c.type = type;
            if (!isText(type))
                c.collation = {};
        });
        fix.changes.insert(fix.changes.end(), changes.begin(), changes.end());
        widenSequence(lookup, name, type, limit, fix);
    }
    return fix;
}

} // namespace Howdah::Check
