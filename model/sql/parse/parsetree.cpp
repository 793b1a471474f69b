// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/parsetree.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <pg_query.h>

namespace Howdah {

QJsonObject ParseTree::node() const
{
    const QJsonArray statements = QJsonDocument::fromJson(json).object().value(QLatin1String("stmts")).toArray();
    return statements.at(0).toObject().value(QLatin1String("stmt")).toObject().value(kind).toObject();
}

Result<ParseTree> parseTree(const QByteArray &sql)
{
    const PgQueryParseResult parsed = pg_query_parse(sql.constData());
    const QString error = parsed.error ? QString::fromUtf8(parsed.error->message) : QString();
    const QByteArray json(parsed.parse_tree ? parsed.parse_tree : "");
    pg_query_free_parse_result(parsed);
    if (!error.isEmpty())
        return failure(ErrorKind::Parse, error);
    // {"version":170004,"stmts":[{"stmt":{"CreateStmt":{… : most are only asked for their kind, and can be large. A
    // second statement is told by where it begins, which the first, at 0, does not say.
    static constexpr QByteArrayView opening("\"stmts\":[{\"stmt\":{\"");
    const qsizetype at = json.indexOf(opening);
    const qsizetype end = json.indexOf('"', at + opening.size());
    if (at < 0 || end < 0 || json.contains("},\"stmt_location\":"))
        return failure(ErrorKind::Parse, QCoreApplication::translate("Sql", "This is not one statement."));
    return ParseTree{QString::fromLatin1(json.sliced(at + opening.size(), end - at - opening.size())), json};
}

} // namespace Howdah
