// SPDX-License-Identifier: Apache-2.0
#include "check/indexshape.h"

#include "change/object.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Howdah::Check {

namespace {

IndexShape shapeOf(const Constraint &constraint)
{
    IndexShape shape;
    shape.name = constraint.name;
    shape.relation = constraint.relation;
    shape.method = constraint.withoutOverlaps ? QStringLiteral("gist") : QStringLiteral("btree");
    shape.unique = true;
    shape.nullsNotDistinct = constraint.nullsNotDistinct;
    for (const QString &column : constraint.columns) {
        IndexKey key;
        key.column = column;
        shape.keys.push_back(key);
    }
    shape.include = constraint.include;
    shape.constraint = &constraint;
    return shape;
}

IndexShape shapeOf(const Index &index)
{
    return {index.name.name, index.relation, index.method, index.unique, index.nullsNotDistinct, index.valid,
        index.keys, index.include, index.predicate, &index, nullptr};
}

QString unquoted(QString identifier)
{
    if (identifier.size() < 2 || !identifier.startsWith(QLatin1Char('"')))
        return identifier;
    return identifier.mid(1, identifier.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
}

/// A predicate that only leaves out rows whose foreign key is null, which reference nothing.
bool excludesOnlyNulls(const QString &predicate, const std::vector<QString> &columns)
{
    static const QRegularExpression term(
        QStringLiteral("^\\s*\\(*\\s*(\"(?:[^\"]|\"\")+\"|[^\\s()\"]+) IS NOT NULL\\s*\\)*\\s*$"));
    const QStringList terms = predicate.split(QLatin1String(" AND "));
    return std::ranges::all_of(terms, [&](const QString &text) {
        const QRegularExpressionMatch match = term.match(text);
        return match.hasMatch() && std::ranges::find(columns, unquoted(match.captured(1))) != columns.end();
    });
}

bool sameColumn(const IndexKey &a, const IndexKey &b)
{
    return a.column == b.column && a.expression == b.expression && a.collation == b.collation
        && a.operatorClass == b.operatorClass && a.operatorClassOptions == b.operatorClassOptions;
}

} // namespace

namespace {

/// btree_gist answers equality; an index with operator classes of its own may not. Its first column alone leads it.
bool isPlainGist(const IndexShape &index)
{
    return index.method == QLatin1String("gist") && !index.keys.empty() && index.keys.front().operatorClass.isEmpty();
}

} // namespace

bool IndexShape::isNeeded() const
{
    return constraint || index->replicaIdentity || index->clustered || !index->parentIndex.isEmpty();
}

ObjectRef IndexShape::ref() const
{
    return constraint ? refOf(*constraint) : refOf(*index);
}

std::vector<IndexShape> indexShapes(const Lookup &lookup, const QualifiedName &relation)
{
    std::vector<IndexShape> shapes;
    for (const Constraint *constraint : lookup.constraintsOf(relation))
        if (constraint->kind == ConstraintKind::PrimaryKey || constraint->kind == ConstraintKind::Unique)
            shapes.push_back(shapeOf(*constraint));
    for (const Index *index : lookup.indexesOf(relation))
        shapes.push_back(shapeOf(*index));
    return shapes;
}

bool sameKey(const IndexKey &a, const IndexKey &b)
{
    return sameColumn(a, b) && a.descending == b.descending && a.nullsFirst == b.nullsFirst;
}

bool oppositeKey(const IndexKey &a, const IndexKey &b)
{
    return sameColumn(a, b) && a.descending != b.descending && a.nullsFirst != b.nullsFirst;
}

bool isPrefix(const std::vector<IndexKey> &shorter, const std::vector<IndexKey> &longer)
{
    if (shorter.empty() || shorter.size() > longer.size())
        return false;
    return std::equal(shorter.begin(), shorter.end(), longer.begin(), sameKey)
        || std::equal(shorter.begin(), shorter.end(), longer.begin(), oppositeKey);
}

bool coversInclude(const IndexShape &a, const IndexShape &b)
{
    return std::ranges::all_of(b.include, [&](const QString &column) {
        return std::ranges::find(a.include, column) != a.include.end()
            || std::ranges::find(a.keys, column, &IndexKey::column) != a.keys.end();
    });
}

KeySupport supportOf(const IndexShape &index, const std::vector<QString> &columns)
{
    if (!index.valid
        || (index.method != QLatin1String("btree") && index.method != QLatin1String("hash") && !isPlainGist(index)))
        return KeySupport::None;
    QSet<QString> wanted(columns.begin(), columns.end());
    const qsizetype width = wanted.size();
    qsizetype found = 0;
    for (const IndexKey &key : index.keys) {
        // An index in another collation than its column's cannot answer the referential query's equality.
        if (found == width || !key.collation.isEmpty() || !wanted.remove(key.column))
            break;
        ++found;
    }
    if (found == 0)
        return KeySupport::None;
    const bool everyRow = index.predicate.isEmpty() || excludesOnlyNulls(index.predicate, columns);
    return found == width && everyRow ? KeySupport::Full : KeySupport::Partial;
}

QString describeKeys(const IndexShape &index)
{
    QStringList keys;
    for (const IndexKey &key : index.keys) {
        QString text = key.column.isEmpty() ? key.expression : key.column;
        if (!key.collation.isEmpty())
            text += QStringLiteral(" collate ") + key.collation.name;
        if (!key.operatorClass.isEmpty())
            text += QLatin1Char(' ') + key.operatorClass.name;
        if (key.descending)
            text += QStringLiteral(" desc");
        if (key.nullsFirst != key.descending)
            text += key.nullsFirst ? QStringLiteral(" nulls first") : QStringLiteral(" nulls last");
        keys << text;
    }
    QString result = index.method + QStringLiteral(" (") + keys.join(QLatin1String(", ")) + QLatin1Char(')');
    if (!index.include.empty())
        result += QStringLiteral(" include (")
            + QStringList(index.include.begin(), index.include.end()).join(QLatin1String(", ")) + QLatin1Char(')');
    if (!index.predicate.isEmpty())
        result += QStringLiteral(" where ") + index.predicate;
    if (!index.valid)
        result += QStringLiteral(" invalid");
    return result;
}

} // namespace Howdah::Check
