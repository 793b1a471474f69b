// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/expression.h"

#include <QRegularExpression>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

/// The position after the bracket that closes the one at `open`; -1 when there is none. Quoted text is passed over.
qsizetype afterClosing(const QString &sql, qsizetype open)
{
    int depth = 0;
    QChar quote;
    for (qsizetype i = open; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'(' || c == u'[') {
            ++depth;
        } else if ((c == u')' || c == u']') && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

/// Takes the cast to text off a plain name that ends at `end`; returns how much shorter it got.
qsizetype uncastName(QString &sql, qsizetype end)
{
    static const QRegularExpression name(
        u"\\((VALUE|(?:(?:[a-z_][a-z0-9_]*|\"[^\"]*\")\\.)*(?:[a-z_][a-z0-9_]*|\"[^\"]*\"))\\)::text $"_s);
    const auto found = name.match(sql.left(end));
    if (!found.hasMatch())
        return 0;
    const QString plain = found.captured(1) + u' ';
    sql.replace(found.capturedStart(), found.capturedLength(), plain);
    return found.capturedLength() - plain.size();
}

} // namespace

QString reparsable(const QString &sql)
{
    static const QRegularExpression head(
        u"(?:[-+*/<>=~!@#%^&|`?]+|OPERATOR\\([^)]*\\)) (?:ANY|ALL) (\\(\\(ARRAY\\[)"_s);
    static const QRegularExpression tail(
        u"\\G::((?:(?:[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")*\")\\.)?(?:\"(?:[^\"]|\"\")*\"|[a-z0-9_ ]+)"
        u"(?:\\([0-9,]+\\))?)\\[\\]\\)"_s);
    if (sql.startsWith(u"(ARRAY[")) {
        // A default of an array column, where assignment casts.
        static const QRegularExpression rest(u"^\\)::[a-z0-9_ ]+(\\([0-9,]+\\))?\\[\\]$"_s);
        const qsizetype close = afterClosing(sql, 6);
        if (close > 0 && rest.match(sql.mid(close)).hasMatch())
            return sql.mid(1, close - 1);
    }
    if (!sql.contains(u" ((ARRAY["))
        return sql;
    QString result = sql;
    qsizetype from = 0;
    for (auto found = head.match(result, from); found.hasMatch(); found = head.match(result, from)) {
        const qsizetype inner = found.capturedStart(1) + 1;
        from = found.capturedEnd();
        const qsizetype close = afterClosing(result, inner);
        const auto cast = close < 0 ? QRegularExpressionMatch() : tail.match(result, close);
        if (!cast.hasMatch())
            continue;
        const bool toText = cast.captured(1) == u"text";
        const QString array = result.mid(inner + 1, close - inner - 2);
        result.replace(inner, cast.capturedEnd() - 1 - inner, array);
        if (toText)
            from -= uncastName(result, found.capturedStart());
    }
    return result;
}

} // namespace Howdah::Sql
