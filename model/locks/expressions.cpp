// SPDX-License-Identifier: Apache-2.0
#include "locks/expressions.h"

#include "sql/parse/walk.h"

#include <QFile>

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL's own functions of which no overload is volatile; tests/acceptance/tst_locktable asks a server.
bool isKnownSteady(const QString &name)
{
    static const QSet<QString> names = [] {
        QFile file(u":/howdah/sql/functions_not_volatile.txt"_s);
        QSet<QString> all;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                all.insert(QString::fromUtf8(line.trimmed()));
        return all;
    }();
    return names.contains(name);
}

/// Casts say nothing about which value it is.
Node withoutCasts(Node node)
{
    while (const Node cast = node.as("TypeCast"_L1))
        node = cast["arg"_L1];
    return node;
}

QString columnOf(const Node &node)
{
    const QStringList fields = strings(withoutCasts(node).as("ColumnRef"_L1)["fields"_L1]);
    return fields.isEmpty() ? QString() : fields.last();
}

/// A constant as text; a null QString for anything else.
QString constantOf(const Node &node)
{
    const Node plain = withoutCasts(node);
    if (const Node range = plain.as("PartitionRangeDatum"_L1))
        return constantOf(range["value"_L1]);
    const Node constant = plain.as("A_Const"_L1);
    if (!constant || constant["isnull"_L1].flag())
        return {};
    if (const Node string = constant["sval"_L1])
        return string["sval"_L1].text() + u""_s;
    if (const Node integer = constant["ival"_L1])
        return QString::number(integer["ival"_L1].number());
    if (const Node real = constant["fval"_L1])
        return real["fval"_L1].text();
    if (const Node boolean = constant["boolval"_L1])
        return boolean["boolval"_L1].flag() ? u"true"_s : u"false"_s;
    return {};
}

/// -1, 0, 1; nothing when the two cannot be compared without a server: only whole numbers, and dates of one form.
std::optional<int> compared(const QString &one, const QString &other)
{
    if (one == other)
        return 0;
    bool first = false, second = false;
    const qint64 a = one.toLongLong(&first), b = other.toLongLong(&second);
    if (first && second)
        return a < b ? -1 : 1;
    const auto isDate = [](const QString &text) {
        return text.size() >= 10 && text[4] == u'-' && text[7] == u'-' && text.first(4).toInt() > 0;
    };
    if (isDate(one) && isDate(other) && (one.size() == other.size() || one.first(10) != other.first(10)))
        return one < other ? -1 : 1;
    return {};
}

/// "column operator constant", as part of a check.
struct Term {
    QString column, sign;
    QStringList values;
};

void addTerms(const Node &node, std::vector<Term> &terms)
{
    if (const Node both = node.as("BoolExpr"_L1); both && both["boolop"_L1].text() == "AND_EXPR"_L1) {
        for (const Node &part : both["args"_L1].items())
            addTerms(part, terms);
    } else if (const Node test = node.as("NullTest"_L1)) {
        if (test["nulltesttype"_L1].text() == "IS_NOT_NULL"_L1)
            terms.push_back({columnOf(test["arg"_L1]), u"not null"_s, {}});
    } else if (const Node comparison = node.as("A_Expr"_L1)) {
        Term term{columnOf(comparison["lexpr"_L1]), strings(comparison["name"_L1]).value(0), {}};
        const Node right = withoutCasts(comparison["rexpr"_L1]);
        std::vector<Node> values = right.items();
        if (const Node array = right.as("A_ArrayExpr"_L1))
            values = array["elements"_L1].items();
        if (values.empty())
            values.push_back(right);
        for (const Node &value : values)
            term.values << constantOf(value);
        if (!term.column.isEmpty() && !term.values.contains(QString()))
            terms.push_back(std::move(term));
    }
}

std::vector<Term> termsOf(const Relation &relation)
{
    std::vector<Term> terms;
    for (const KnownConstraint &constraint : relation.constraints)
        if (constraint.kind == ConstraintKind::Check && constraint.validated && constraint.enforced)
            addTerms(expressionTree(constraint), terms);
    return terms;
}

bool isNotNull(const Relation &relation, const std::vector<Term> &terms, const QString &column)
{
    const Column *known = relation.column(column);
    return (known && known->notNull) || std::ranges::any_of(terms, [&](const Term &term) {
        return term.column == column && term.sign == "not null"_L1;
    });
}

/// Some term keeps the column at or above (or below) a value.
bool keeps(const std::vector<Term> &terms, const QString &column, bool above, const QString &value)
{
    return std::ranges::any_of(terms, [&](const Term &term) {
        if (term.column != column || term.values.size() != 1)
            return false;
        const auto order = compared(term.values.first(), value);
        if (!order)
            return false;
        if (above)
            return (term.sign == ">="_L1 || term.sign == ">"_L1 || term.sign == "="_L1) && *order >= 0;
        return (term.sign == "<"_L1 && *order <= 0) || ((term.sign == "<="_L1 || term.sign == "="_L1) && *order < 0);
    });
}

struct Bound {
    QString strategy;
    QStringList lower, upper, list; ///< a null string for MINVALUE and MAXVALUE
    bool readable = true;
};

QStringList boundValues(const Node &list, bool &readable)
{
    QStringList values;
    for (const Node &item : list.items()) {
        const QStringList words = strings(item.as("ColumnRef"_L1)["fields"_L1]);
        const QString open = words.value(0).toLower();
        const bool isOpen = open == "minvalue"_L1 || open == "maxvalue"_L1;
        const QString value = constantOf(item);
        readable = readable && (isOpen || !value.isNull());
        values << value;
    }
    return values;
}

Bound boundOf(const Node &spec)
{
    const Node node = spec.is("PartitionBoundSpec"_L1) ? spec.body() : spec;
    Bound bound;
    bound.strategy = node["strategy"_L1].text();
    bound.lower = boundValues(node["lowerdatums"_L1], bound.readable);
    bound.upper = boundValues(node["upperdatums"_L1], bound.readable);
    bound.list = boundValues(node["listdatums"_L1], bound.readable);
    return bound;
}

} // namespace

bool isVolatile(const Node &expression, const Scene &scene, bool *assumed)
{
    bool found = false;
    eachNode(expression, [&](const Node &node) {
        const Node call = node.as("FuncCall"_L1);
        if (call) {
            const QualifiedName name = qualifiedName(call["funcname"_L1]);
            const QChar known = name.schema == "pg_catalog"_L1 ? QChar() : scene.volatility(name);
            const bool steady = (name.schema.isEmpty() || name.schema == "pg_catalog"_L1) && isKnownSteady(name.name);
            if (known == u'v' || (known.isNull() && !steady)) {
                found = true;
                static const QSet<QString> always{u"random"_s, u"clock_timestamp"_s, u"gen_random_uuid"_s, u"nextval"_s,
                    u"timeofday"_s, u"uuidv7"_s, u"uuidv4"_s, u"uuid_generate_v4"_s, u"uuid_generate_v1"_s};
                if (assumed && known.isNull() && !always.contains(name.name))
                    *assumed = true;
            }
        }
        return true;
    });
    return found;
}

QStringList columnsIn(const Node &expression)
{
    QStringList all;
    eachNode(expression, [&](const Node &node) {
        if (node.is("SubLink"_L1))
            return false;
        if (const QString column = node.is("ColumnRef"_L1) ? columnOf(node) : QString();
            !column.isEmpty() && !all.contains(column))
            all << column;
        return true;
    });
    return all;
}

bool provesNotNull(const Relation &relation, const QString &column)
{
    return std::ranges::any_of(termsOf(relation), [&](const Term &term) {
        // "c > 0" does not: a check holds where it is null.
        return term.column == column && term.sign == "not null"_L1;
    });
}

QStringList partitionColumns(const QString &partitionKey)
{
    const qsizetype open = partitionKey.indexOf(u'(');
    if (open < 0)
        return {};
    const QByteArray list = partitionKey.mid(open).toUtf8();
    const Parsed parsed = parsedStatements(QByteArray("SELECT ROW" + list));
    QStringList columns;
    if (parsed.statements.size() == 1)
        for (const Node &target : parsed.statements.front().tree.as("SelectStmt"_L1)["targetList"_L1].items())
            for (const Node &item : target.as("ResTarget"_L1)["val"_L1].as("RowExpr"_L1)["args"_L1].items())
                columns << (item.is("ColumnRef"_L1) ? columnOf(item) : QString());
    return columns;
}

bool provesBound(const Relation &partition, const Relation &parent, const Node &spec)
{
    const Bound bound = boundOf(spec);
    const QStringList columns = partitionColumns(parent.table.partitionKey);
    if (!bound.readable || columns.size() != 1 || columns.first().isEmpty())
        return false;
    const QString column = columns.first();
    const std::vector<Term> terms = termsOf(partition);
    if (!isNotNull(partition, terms, column))
        return false;
    if (bound.strategy == "r"_L1) {
        const QString from = bound.lower.value(0), to = bound.upper.value(0);
        return (from.isNull() || keeps(terms, column, true, from)) && (to.isNull() || keeps(terms, column, false, to));
    }
    if (bound.strategy == "l"_L1)
        return std::ranges::any_of(terms, [&](const Term &term) {
            return term.column == column && term.sign == "="_L1
                && std::ranges::all_of(term.values, [&](const QString &value) { return bound.list.contains(value); });
        });
    return false;
}

bool excludesBound(const Relation &defaultPartition, const Relation &parent, const Node &spec)
{
    const Bound bound = boundOf(spec);
    const QStringList columns = partitionColumns(parent.table.partitionKey);
    if (!bound.readable || columns.size() != 1)
        return false;
    const QString column = columns.first();
    const auto outside = [&](const std::vector<Term> &terms) {
        if (bound.strategy == "l"_L1)
            return std::ranges::any_of(terms, [&](const Term &term) {
                return term.column == column && (term.sign == "<>"_L1 || term.sign == "="_L1)
                    && std::ranges::all_of(bound.list,
                        [&](const QString &value) { return term.values.contains(value) == (term.sign == "<>"_L1); });
            });
        return (!bound.lower.value(0).isNull() && keeps(terms, column, false, bound.lower.first()))
            || (!bound.upper.value(0).isNull() && keeps(terms, column, true, bound.upper.first()));
    };
    return std::ranges::any_of(defaultPartition.constraints, [&](const KnownConstraint &constraint) {
        if (constraint.kind != ConstraintKind::Check || !constraint.validated || !constraint.enforced)
            return false;
        // a, or a OR b: each of them keeps the rows out, or says that the key is null.
        const Node tree = expressionTree(constraint);
        const Node either = tree.as("BoolExpr"_L1);
        const std::vector<Node> parts
            = either["boolop"_L1].text() == "OR_EXPR"_L1 ? either["args"_L1].items() : std::vector<Node>{tree};
        return std::ranges::all_of(parts, [&](const Node &part) {
            std::vector<Term> terms;
            addTerms(part, terms);
            return part.as("NullTest"_L1)["nulltesttype"_L1].text() == "IS_NULL"_L1 || outside(terms);
        });
    });
}

} // namespace Howdah::Locks
