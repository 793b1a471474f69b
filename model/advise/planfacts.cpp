// SPDX-License-Identifier: Apache-2.0
#include "advise/planfacts.h"

#include "sql/parse/tokens.h"
#include "sql/parse/walk.h"
#include "sql/quoting.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

struct ColumnOfAlias {
    QString alias, column;
};

/// A condition as the server deparsed it, and its tree; locations in the tree are offsets into the text.
struct Expression {
    QByteArray text;
    std::vector<Token> tokens;
    Node tree;
};

std::optional<ColumnOfAlias> columnOf(const Node &node)
{
    // A cast that the server wrote around a column, varchar to text, is none that an index minds.
    if (const Node cast = node.as("TypeCast"_L1))
        return columnOf(cast["arg"_L1]);
    const QStringList names = strings(node.as("ColumnRef"_L1)["fields"_L1]);
    if (names.size() != 2 || names[1].isEmpty())
        return {};
    return ColumnOfAlias{names[0], names[1]};
}

QSet<QString> aliasesIn(const Node &node)
{
    QSet<QString> aliases;
    eachNode(node, [&](const Node &part) {
        if (const QStringList names = strings(part.as("ColumnRef"_L1)["fields"_L1]); names.size() == 2)
            aliases.insert(names[0]);
        return true;
    });
    return aliases;
}

/// `EXPLAIN` writes "(SubPlan 1)" and "(InitPlan 1).col1" where a subquery's value stands; an expression that the
/// parser can read has a NULL there.
QString withoutSubplans(QString text)
{
    static const QRegularExpression subplan(u"\\((?:hashed |rescan )?(?:SubPlan|InitPlan) \\d+\\)(?:\\.col\\d+)?"_s);
    return text.replace(subplan, u"NULL"_s);
}

std::optional<Expression> expressionOf(const QString &before, const QString &text)
{
    Expression expression;
    expression.text = (before + withoutSubplans(text)).toUtf8();
    const Parsed parsed = parsedStatements(expression.text);
    if (parsed.statements.size() != 1)
        return {};
    expression.tree = parsed.statements.front().tree.as("SelectStmt"_L1);
    expression.tokens = tokens(expression.text).value_or(std::vector<Token>());
    return expression;
}

/// The operand left or right of the operator at `place`: up to the parenthesis that the server sets around every
/// operation. Columns lose their table's alias.
QString operand(const Expression &expression, qsizetype place, const QString &alias, bool left)
{
    const auto &all = expression.tokens;
    const auto at = std::ranges::find(all, place, &Token::start);
    if (at == all.end())
        return {};
    const auto word = [&](auto token) { return token->in(expression.text); };
    auto begin = left ? at : at + 1, end = left ? at : at + 1;
    int depth = 0;
    if (left)
        for (; begin != all.begin(); --begin) {
            const QByteArrayView before = word(begin - 1);
            depth += before == ")" || before == "]" ? 1 : before == "(" || before == "[" ? -1 : 0;
            if (depth < 0)
                break;
        }
    else
        for (; end != all.end(); ++end) {
            depth += word(end) == "(" || word(end) == "[" ? 1 : word(end) == ")" || word(end) == "]" ? -1 : 0;
            if (depth < 0)
                break;
        }
    const QByteArray prefix = Sql::identifier(alias).toUtf8();
    QByteArray sql;
    for (auto token = begin; token != end; ++token) {
        const bool isAlias = word(token) == prefix && token + 1 != end && word(token + 1) == ".";
        if (isAlias) {
            ++token; // and the dot
            continue;
        }
        const bool touches = token != begin && (token - 1)->end == token->start;
        sql += (sql.isEmpty() || touches ? QByteArray() : " ") + word(token).toByteArray();
    }
    return QString::fromUtf8(sql);
}

class PlanReader
{
public:
    PlanFacts read(const QJsonObject &plan);

private:
    using Uses = std::map<QString, TableUse>;

    void name(const QJsonObject &node);
    void look(const QJsonObject &node);
    void condition(const Node &node, const Expression &in);
    void comparison(const Node &operation, const Expression &in);
    void either(const Node &arms, const Expression &in);
    void ordered(const QStringList &keys);
    void extremes(const QJsonObject &node);
    TableUse *use(const QString &alias);

    std::map<QString, QualifiedName> m_tables;
    Uses m_uses;
    Uses *m_current = &m_uses;
    PlanFacts m_facts;
    int m_eithers = 0;
};

void add(QStringList &list, const QString &name)
{
    if (!list.contains(name))
        list << name;
}

template <typename T>
void add(std::vector<T> &list, T value)
{
    if (std::ranges::find(list, value) == list.end())
        list.push_back(std::move(value));
}

TableUse *PlanReader::use(const QString &alias)
{
    const auto table = m_tables.find(alias);
    if (table == m_tables.end())
        return nullptr;
    TableUse &found = (*m_current)[alias];
    found.table = table->second;
    return &found;
}

void PlanReader::name(const QJsonObject &node)
{
    const QualifiedName table{node["Schema"_L1].toString(), node["Relation Name"_L1].toString()};
    if (node["Node Type"_L1].toString() == "ModifyTable"_L1) {
        m_facts.written = table;
        m_facts.operation = node["Operation"_L1].toString();
        for (const QJsonValue &below : node["Plans"_L1].toArray())
            m_facts.writtenRows += below.toObject()["Plan Rows"_L1].toDouble();
        m_facts.tables.push_back(table);
    } else if (!table.isEmpty()) {
        m_tables[node["Alias"_L1].toString()] = table;
        m_facts.tables.push_back(table);
    }
    if (const QString index = node["Index Name"_L1].toString(); !index.isEmpty())
        m_facts.indexes << index;
    for (const QJsonValue &below : node["Plans"_L1].toArray())
        name(below.toObject());
}

/// Compares a column of `own` with something, or an expression over its columns.
void PlanReader::comparison(const Node &operation, const Expression &in)
{
    const QStringList names = strings(operation["name"_L1]);
    const QString sign = names.isEmpty() ? QString() : names.last();
    const QString kind = operation["kind"_L1].text();
    const bool isEqual
        = sign == "="_L1 && (kind == "AEXPR_OP"_L1 || kind == "AEXPR_OP_ANY"_L1 || kind == "AEXPR_IN"_L1);
    const bool isRange = kind == "AEXPR_OP"_L1 && QStringList{u"<"_s, u"<="_s, u">"_s, u">="_s}.contains(sign);
    for (const bool left : {true, false}) {
        const Node own = operation[left ? "lexpr"_L1 : "rexpr"_L1], other = operation[left ? "rexpr"_L1 : "lexpr"_L1];
        if (!left && kind != "AEXPR_OP"_L1)
            continue;
        const QSet<QString> mine = aliasesIn(own), theirs = aliasesIn(other);
        if (mine.size() != 1 || theirs.contains(*mine.begin()))
            continue;
        const QString alias = *mine.begin();
        TableUse *table = use(alias);
        if (!table)
            continue;
        const std::optional<ColumnOfAlias> column = columnOf(own);
        if (!column) {
            const QString text = operand(in, operation.location(), alias, left);
            if (isEqual || isRange)
                add(isEqual ? table->equalExpressions : table->rangeExpressions, text);
        } else if (isEqual) {
            add(theirs.isEmpty() ? table->equal : table->joined, column->column);
            const bool isConstant = kind == "AEXPR_OP"_L1 && (other.is("A_Const"_L1) || other.is("TypeCast"_L1));
            if (left && theirs.isEmpty() && isConstant)
                add(table->constants,
                    Constant{column->column,
                        Sql::identifier(column->column) + u" = "_s + operand(in, operation.location(), alias, false),
                        Constant::Says::Equal});
        } else if (isRange) {
            add(table->range, column->column);
        } else if (kind == "AEXPR_OP"_L1) {
            add(table->contained, Contained{column->column, sign});
        }
    }
}

/// Each arm of an OR is looked up by itself, if by an index at all.
void PlanReader::either(const Node &arms, const Expression &in)
{
    for (const Node &arm : arms.items()) {
        Uses alone;
        Uses *outer = std::exchange(m_current, &alone);
        condition(arm, in);
        m_current = outer;
        for (auto &[alias, found] : alone) {
            found.either = m_eithers;
            m_facts.uses.push_back(std::move(found));
        }
    }
    ++m_eithers;
}

void PlanReader::condition(const Node &node, const Expression &in)
{
    if (const Node logic = node.as("BoolExpr"_L1)) {
        const QString word = logic["boolop"_L1].text();
        if (word == "OR_EXPR"_L1) {
            either(logic["args"_L1], in);
        } else if (word == "AND_EXPR"_L1) {
            for (const Node &arm : logic["args"_L1].items())
                condition(arm, in);
        } else if (const auto args = logic["args"_L1].items(); args.size() == 1) {
            const std::optional<ColumnOfAlias> column = columnOf(args.front());
            if (TableUse *table = column ? use(column->alias) : nullptr) {
                add(table->equal, column->column);
                add(table->constants, Constant{column->column, u"NOT "_s + Sql::identifier(column->column)});
            }
        }
    } else if (const Node test = node.as("NullTest"_L1)) {
        const std::optional<ColumnOfAlias> column = columnOf(test["arg"_L1]);
        TableUse *table = column ? use(column->alias) : nullptr;
        if (!table)
            return;
        const bool isNull = test["nulltesttype"_L1].text() == "IS_NULL"_L1;
        if (isNull)
            add(table->equal, column->column);
        add(table->constants,
            Constant{column->column, Sql::identifier(column->column) + (isNull ? u" IS NULL"_s : u" IS NOT NULL"_s),
                isNull ? Constant::Says::Other : Constant::Says::NotNull});
    } else if (const Node operation = node.as("A_Expr"_L1)) {
        comparison(operation, in);
    } else if (const std::optional<ColumnOfAlias> truth = columnOf(node)) {
        if (TableUse *table = use(truth->alias)) {
            add(table->equal, truth->column);
            add(table->constants, Constant{truth->column, Sql::identifier(truth->column)});
        }
    }
}

/// The keys of a sort as far as they are columns of one table.
void PlanReader::ordered(const QStringList &keys)
{
    std::vector<OrderColumn> order;
    QString alias;
    for (const QString &key : keys) {
        const std::optional<Expression> parsed = expressionOf(u"SELECT 1 ORDER BY "_s, key);
        const auto sorts = parsed ? parsed->tree["sortClause"_L1].items() : std::vector<Node>();
        const Node sort = sorts.size() == 1 ? sorts.front().as("SortBy"_L1) : Node();
        const std::optional<ColumnOfAlias> column = columnOf(sort["node"_L1]);
        if (!column || (!alias.isEmpty() && alias != column->alias))
            break;
        alias = column->alias;
        const bool descending = sort["sortby_dir"_L1].text() == "SORTBY_DESC"_L1;
        const QString nulls = sort["sortby_nulls"_L1].text();
        order.push_back({column->column, descending,
            nulls == "SORTBY_NULLS_FIRST"_L1 || (descending && nulls != "SORTBY_NULLS_LAST"_L1)});
    }
    if (TableUse *table = order.empty() ? nullptr : use(alias))
        add(table->orders, order);
}

/// max(column) is the last row of an index.
void PlanReader::extremes(const QJsonObject &node)
{
    for (const QJsonValue &output : node["Output"_L1].toArray()) {
        const std::optional<Expression> parsed = expressionOf(u"SELECT "_s, output.toString());
        const auto targets = parsed ? parsed->tree["targetList"_L1].items() : std::vector<Node>();
        const Node call = targets.size() == 1 ? targets.front().as("ResTarget"_L1)["val"_L1].as("FuncCall"_L1) : Node();
        const QStringList function = strings(call["funcname"_L1]);
        const auto arguments = call["args"_L1].items();
        if (arguments.size() != 1 || function.isEmpty() || (function.last() != "max"_L1 && function.last() != "min"_L1))
            continue;
        const std::optional<ColumnOfAlias> column = columnOf(arguments.front());
        if (TableUse *table = column ? use(column->alias) : nullptr)
            add(table->orders, std::vector<OrderColumn>{{column->column, false, false}});
    }
}

void PlanReader::look(const QJsonObject &node)
{
    for (const char *field : {"Index Cond", "Recheck Cond", "Filter", "Join Filter", "Hash Cond", "Merge Cond"}) {
        const QString text = node[QLatin1StringView(field)].toString();
        const std::optional<Expression> parsed = text.isEmpty() ? std::nullopt : expressionOf(u"SELECT "_s, text);
        if (const auto targets = parsed ? parsed->tree["targetList"_L1].items() : std::vector<Node>();
            targets.size() == 1)
            condition(targets.front().as("ResTarget"_L1)["val"_L1], *parsed);
    }
    for (const char *field : {"Sort Key", "Group Key"})
        if (const QJsonArray keys = node[QLatin1StringView(field)].toArray(); !keys.isEmpty())
            ordered(QJsonValue(keys).toVariant().toStringList());
    if (node["Node Type"_L1].toString() == "Aggregate"_L1 && !node.contains("Group Key"_L1))
        extremes(node);
    if (const QString index = node["Index Name"_L1].toString(); !index.isEmpty())
        if (TableUse *table = use(node["Alias"_L1].toString()))
            table->index = index;
    for (const QJsonValue &below : node["Plans"_L1].toArray())
        look(below.toObject());
}

PlanFacts PlanReader::read(const QJsonObject &plan)
{
    m_facts.cost = plan["Total Cost"_L1].toDouble();
    name(plan);
    look(plan);
    for (auto &[alias, found] : m_uses)
        m_facts.uses.push_back(std::move(found));
    const auto unique = [](auto &list) {
        std::ranges::sort(list, [](const auto &a, const auto &b) { return a < b; });
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    unique(m_facts.tables);
    unique(m_facts.indexes);
    return std::move(m_facts);
}

} // namespace

PlanFacts planFacts(const QJsonObject &plan)
{
    return PlanReader().read(plan);
}

} // namespace Howdah::Advise
