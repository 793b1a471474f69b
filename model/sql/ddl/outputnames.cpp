// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/outputnames.h"

#include "sql/parse/tokens.h"
#include "sql/parse/walk.h"

#include <algorithm>
#include <functional>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

/// Where the columns begin that have no name and are more than a name themselves.
std::vector<qsizetype> unnamed(const Node &body)
{
    std::vector<qsizetype> places;
    eachNode(body, [&](const Node &node) {
        if (const Node target = node.as("ResTarget"_L1);
            target && target["name"_L1].text().isEmpty() && !target["val"_L1].is("ColumnRef"_L1))
            places.push_back(target.location());
        return true;
    });
    return places;
}

/// What ends the list of columns. The server writes key words in capitals, and parentheses around every operator, so
/// that none of these stands bare within an expression.
bool endsColumn(QByteArrayView word)
{
    static const QByteArrayView words[]{",", ";", ")", "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "UNION",
        "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "ON", "RETURNING"};
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

QString withOutputNames(const QString &definition)
{
    if (!definition.contains(u"\nBEGIN ATOMIC"_s))
        return definition;
    QByteArray text = definition.toUtf8();
    const Parsed parsed = parsedStatements(text);
    const auto all = tokens(text);
    if (!parsed.error.isEmpty() || parsed.statements.size() != 1 || !all)
        return definition;
    const std::vector<qsizetype> places
        = unnamed(parsed.statements.front().tree.as("CreateFunctionStmt"_L1)["sql_body"_L1]);
    std::vector<qsizetype> ends;
    for (const qsizetype place : places) {
        int depth = 0;
        qsizetype end = place;
        QByteArrayView last;
        for (const Token &token : *all) {
            if (token.start < place || token.isComment(text))
                continue;
            const QByteArrayView word = token.in(text);
            if (depth == 0 && endsColumn(word) && last != "WITHIN") // GROUP (ORDER BY …)
                break;
            last = word;
            depth += word == "(" || word == "[" ? 1 : word == ")" || word == "]" ? -1 : 0;
            end = token.end;
        }
        ends.push_back(end);
    }
    // From the end, so that what stands before keeps its place.
    std::ranges::sort(ends, std::greater());
    for (const qsizetype end : ends)
        text.insert(end, " AS \"?column?\"");
    return QString::fromUtf8(text);
}

} // namespace Howdah::Sql
