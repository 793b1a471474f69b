// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace Howdah {

/// A node of PostgreSQL's own parse tree (nodes/parsenodes.h), read only and cheap to copy. A field that the parser
/// left at zero is missing, and what is missing is null, false, 0 or empty.
class Node
{
public:
    Node() = default;
    explicit Node(QJsonValue value)
        : m_value(std::move(value))
    { }

    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); }
    explicit operator bool() const { return !isNull(); }
    /// Of a field that may hold any node: its type ("ColumnRef"), and what is in it.
    QString kind() const;
    Node body() const;
    bool is(QLatin1StringView kind) const;
    /// The body of a node of that type; null when it is of another.
    Node as(QLatin1StringView kind) const;
    Node operator[](QLatin1StringView field) const;
    /// The elements of an array, or of a List node.
    std::vector<Node> items() const;
    QStringList keys() const;

    QString text() const; ///< of a string, an enum's word or a String node
    bool flag() const { return m_value.toBool(); }
    int number() const { return m_value.toInt(); }
    /// Byte offset into the text that was parsed; -1 when the parser says none. Adds up with where that text began.
    qsizetype location() const;

    bool operator==(const Node &) const = default;

private:
    QJsonValue m_value{QJsonValue::Null};
};

/// A statement's tree; locations in it are offsets into the text that was given to parsedStatements().
struct ParsedStatement {
    Node tree;
    qsizetype offset = 0; ///< where the statement begins, after blanks and comments
    qsizetype length = 0; ///< without its semicolon
    std::vector<qsizetype> notEnforced; ///< PostgreSQL 18's words, which the parser of 17 does not know: where they are
    std::vector<qsizetype> virtualColumns;
    std::vector<qsizetype> notNullConstraints;
};

/// What the parser made of a text: its statements, or why not and where.
struct Parsed {
    std::vector<ParsedStatement> statements;
    QString error; ///< PostgreSQL's own words; empty: there is none
    qsizetype errorAt = 0; ///< byte offset
};

/// Parses UTF-8 text without zero bytes.
Parsed parsedStatements(QByteArrayView sql);

/// The strings of a list of String nodes.
QStringList strings(const Node &list);
/// The name that a RangeVar, or a list of String nodes, spells.
QualifiedName relationName(const Node &rangeVar);
QualifiedName qualifiedName(const Node &strings);
/// A TypeName as format_type() spells it: "character varying(20)", "integer[]". Names of other types are as written.
QString typeText(const Node &typeName);
/// The name alone, without modifiers and brackets; PostgreSQL's own types have no schema.
QualifiedName typeName(const Node &typeName);

} // namespace Howdah
