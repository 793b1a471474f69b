// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/tree.h"

#include "sql/parse/newersyntax.h"
#include "sql/parse/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <pg_query.h>

namespace Howdah {

using namespace Qt::StringLiterals;

QString Node::kind() const
{
    const QJsonObject object = m_value.toObject();
    return object.size() == 1 ? object.constBegin().key() : QString();
}

Node Node::body() const
{
    const QJsonObject object = m_value.toObject();
    return object.size() == 1 ? Node(object.constBegin().value()) : Node();
}

bool Node::is(QLatin1StringView kind) const
{
    const QJsonObject object = m_value.toObject();
    return object.size() == 1 && object.contains(kind); // asking for the key would copy it, and rules ask very often
}

Node Node::as(QLatin1StringView kind) const
{
    return is(kind) ? body() : Node();
}

Node Node::operator[](QLatin1StringView field) const
{
    return m_value.isObject() ? Node(m_value.toObject().value(field)) : Node();
}

std::vector<Node> Node::items() const
{
    std::vector<Node> all;
    const QJsonArray array = m_value.isArray() ? m_value.toArray() : as("List"_L1)["items"_L1].m_value.toArray();
    all.reserve(size_t(array.size()));
    for (const QJsonValue &value : array)
        all.emplace_back(value);
    return all;
}

QStringList Node::keys() const
{
    return m_value.toObject().keys();
}

QString Node::text() const
{
    if (m_value.isString())
        return m_value.toString();
    const Node string = as("String"_L1);
    return string ? string["sval"_L1].m_value.toString() : QString();
}

qsizetype Node::location() const
{
    if (!m_value.isObject())
        return -1;
    const QJsonObject object = m_value.toObject();
    const auto found = object.constFind("location"_L1);
    if (found != object.constEnd())
        return qsizetype(found->toInteger(-1));
    return object.size() == 1 && object.constBegin()->isObject() ? body().location() : -1;
}

namespace {

/// The parser counts a statement from the semicolon before it; people count from its first word.
void skipBlanks(QByteArrayView sql, ParsedStatement &statement)
{
    const qsizetype end = statement.offset + statement.length;
    qsizetype at = statement.offset;
    while (at < end) {
        const QByteArrayView rest = sql.sliced(at, end - at);
        if (QChar::isSpace(uchar(rest.front()))) {
            ++at;
        } else if (rest.startsWith("--")) {
            const qsizetype newline = rest.indexOf('\n');
            at = newline < 0 ? end : at + newline + 1;
        } else if (rest.startsWith("/*")) {
            int depth = 1;
            qsizetype inside = 2;
            for (; inside < rest.size() && depth > 0; ++inside) {
                const QByteArrayView two = rest.sliced(inside, qMin<qsizetype>(2, rest.size() - inside));
                if (two == "/*" || two == "*/") {
                    depth += two == "/*" ? 1 : -1;
                    ++inside;
                }
            }
            at += inside;
        } else {
            break;
        }
    }
    statement.offset = at;
    statement.length = end - at;
}

/// The parser counts characters from 1; 0 when it knows no place.
qsizetype byteOffset(QByteArrayView text, int character)
{
    qsizetype at = 0;
    for (int left = character - 1; left > 0 && at < text.size(); --left) {
        ++at;
        while (at < text.size() && (uchar(text[at]) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

Parsed parsedAsIs(QByteArrayView sql, const QByteArray &terminated)
{
    Parsed result;
    PgQueryParseResult parsed = pg_query_parse(terminated.constData());
    if (parsed.error) {
        result.error = QString::fromUtf8(parsed.error->message);
        result.errorAt = byteOffset(terminated, parsed.error->cursorpos);
    } else {
        const QJsonDocument document = QJsonDocument::fromJson(
            QByteArray::fromRawData(parsed.parse_tree, qsizetype(qstrlen(parsed.parse_tree))));
        for (const Node &raw : Node(document.object())["stmts"_L1].items()) {
            ParsedStatement statement{
                raw["stmt"_L1], raw["stmt_location"_L1].number(), raw["stmt_len"_L1].number(), {}, {}, {}};
            if (statement.length == 0)
                statement.length = sql.size() - statement.offset;
            skipBlanks(sql, statement);
            result.statements.push_back(std::move(statement));
        }
    }
    pg_query_free_parse_result(parsed);
    return result;
}

} // namespace

Parsed parsedStatements(QByteArrayView sql)
{
    const QByteArray own = sql.toByteArray();
    Parsed result = parsedAsIs(sql, own);
    if (result.error.isEmpty())
        return result;
    // What only PostgreSQL 18 knows is replaced by words of the same length that 17 knows, and remembered.
    const NewerSyntax newer = withoutNewerSyntax(own);
    if (newer.isEmpty())
        return result;
    Parsed again = parsedAsIs(sql, newer.text);
    if (!again.error.isEmpty())
        return result;
    for (ParsedStatement &statement : again.statements) {
        const auto within
            = [&](qsizetype at) { return at >= statement.offset && at < statement.offset + statement.length; };
        std::ranges::copy_if(newer.notEnforced, std::back_inserter(statement.notEnforced), within);
        std::ranges::copy_if(newer.virtualColumns, std::back_inserter(statement.virtualColumns), within);
        std::ranges::copy_if(newer.notNullConstraints, std::back_inserter(statement.notNullConstraints), within);
    }
    return again;
}

QStringList strings(const Node &list)
{
    QStringList all;
    for (const Node &item : list.items())
        all << item.text();
    return all;
}

QualifiedName relationName(const Node &rangeVar)
{
    const Node node = rangeVar.is("RangeVar"_L1) ? rangeVar.body() : rangeVar;
    return {node["schemaname"_L1].text(), node["relname"_L1].text()};
}

QualifiedName qualifiedName(const Node &list)
{
    const QStringList parts = strings(list);
    if (parts.isEmpty())
        return {};
    return {parts.size() > 1 ? parts[parts.size() - 2] : QString(), parts.last()};
}

QualifiedName typeName(const Node &node)
{
    const Node type = node.is("TypeName"_L1) ? node.body() : node;
    QualifiedName name = qualifiedName(type["names"_L1]);
    if (name.schema == "pg_catalog"_L1)
        name.schema.clear();
    return name;
}

namespace {

/// Names of the catalog and how format_type() writes them.
struct Spelling {
    const char *internal, *written;
};

constexpr Spelling s_spellings[] = {{"int2", "smallint"}, {"int4", "integer"}, {"int8", "bigint"}, {"float4", "real"},
    {"float8", "double precision"}, {"bool", "boolean"}, {"bpchar", "character"}, {"varchar", "character varying"},
    {"varbit", "bit varying"}, {"timestamptz", "timestamp with time zone"},
    {"timestamp", "timestamp without time zone"}, {"timetz", "time with time zone"}, {"time", "time without time zone"},
    {"decimal", "numeric"}, {"serial", "serial"}, {"serial4", "serial"}, {"serial8", "bigserial"},
    {"serial2", "smallserial"}};

QString modifiers(const Node &type)
{
    QStringList all;
    for (const Node &item : type["typmods"_L1].items()) {
        const Node constant = item.as("A_Const"_L1);
        if (const Node integer = constant["ival"_L1])
            all << QString::number(integer["ival"_L1].number());
        else if (const Node column = item.as("ColumnRef"_L1))
            all << strings(column["fields"_L1]).join(u'.');
        else
            all << constant["sval"_L1]["sval"_L1].text();
    }
    return all.join(u',');
}

} // namespace

QString typeText(const Node &node)
{
    const Node type = node.is("TypeName"_L1) ? node.body() : node;
    const QualifiedName name = typeName(type);
    QString base = display(name);
    for (const Spelling &spelling : s_spellings)
        if (base == QLatin1StringView(spelling.internal))
            base = QLatin1StringView(spelling.written);
    QString mods = modifiers(type);
    if (base == "interval"_L1) {
        // The first number is a mask of fields, 32767 for none; only the precision matters here.
        const QString mask = mods.section(u',', 0, 0);
        const QString precision = mods.section(u',', 1);
        mods = precision;
        if (!mask.isEmpty() && mask != "32767"_L1)
            base += " fields "_L1 + mask;
    }
    if (!mods.isEmpty()) {
        // As format_type() does: timestamp(3) without time zone.
        const qsizetype blank = base.startsWith("time"_L1) ? base.indexOf(u' ') : -1;
        base.insert(blank < 0 ? base.size() : blank, u'(' + mods + u')');
    }
    if (!type["arrayBounds"_L1].items().empty())
        base += "[]"_L1;
    return base;
}

} // namespace Howdah
