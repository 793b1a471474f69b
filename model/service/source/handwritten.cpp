// SPDX-License-Identifier: Apache-2.0
#include "service/source/handwritten.h"

#include "sql/parse/script.h"
#include "sql/parse/tokens.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QStringList commentsIn(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QStringList comments;
    if (const auto found = tokens(utf8))
        for (const Token &token : *found)
            if (token.isComment(utf8))
                comments << QString::fromUtf8(token.in(utf8).toByteArray()).trimmed();
    return comments;
}

QString firstWord(const QByteArray &sql)
{
    static const QRegularExpression word(u"^\\W*(\\w+)"_s);
    return word.match(QString::fromUtf8(sql.left(200))).captured(1).toUpper();
}

} // namespace

QStringList lostByRewriting(const QString &old, const QString &now)
{
    const QStringList kept = commentsIn(now);
    const QSet<QString> known(kept.begin(), kept.end());
    int comments = 0;
    for (const QString &comment : commentsIn(old))
        // What pg_dump and Howdah write around statements is nobody's own words.
        if (!known.contains(comment) && comment != u"--" && !comment.startsWith(u"-- Name: ")
            && !comment.startsWith(u"-- PostgreSQL database dump") && !comment.startsWith(u"-- Dumped "))
            ++comments;
    QStringList lost;
    if (comments > 0)
        lost << QCoreApplication::translate("Project", "%n comment(s)", nullptr, comments);
    static const QSet<QString> actions{u"INSERT"_s, u"COPY"_s, u"UPDATE"_s, u"DELETE"_s, u"TRUNCATE"_s, u"DO"_s,
        u"CALL"_s, u"MERGE"_s, u"SELECT"_s, u"REFRESH"_s};
    int statements = 0;
    if (const auto script = scriptStatements(old.toUtf8()))
        for (const ScriptStatement &statement : *script)
            if (actions.contains(firstWord(statement.sql)) && !statement.sql.contains("set_config"))
                ++statements;
    if (statements > 0)
        lost << QCoreApplication::translate(
            "Project", "%n statement(s) that define nothing, such as INSERT", nullptr, statements);
    return lost;
}

} // namespace Howdah
