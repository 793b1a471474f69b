// SPDX-License-Identifier: Apache-2.0
#include "service/proof/dumpsecrets.h"

#include "base/secrets.h"
#include "change/hidden.h"

#include <QRegularExpression>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// The options as the model keeps them, hidden there and put back.
QString withOptionsHidden(const QString &sql, bool ofMapping)
{
    // pg_dump writes one a line: "    name 'value'", the name quoted where it must be.
    static const QRegularExpression option(uR"(^(\s+)("(?:[^"]|"")+"|\w+) (E?'(?:[^'\\]|''|\\.)*')(?=,?$|,?\n))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype done = 0;
    for (auto it = option.globalMatch(sql); it.hasNext();) {
        const auto match = it.next();
        QString name = match.captured(2);
        if (name.startsWith(u'"'))
            name = name.sliced(1, name.size() - 2).replace("\"\""_L1, "\""_L1);
        if (!isSecretOption(name, match.captured(3).sliced(1).chopped(1), ofMapping))
            continue;
        result += QStringView(sql).sliced(done, match.capturedStart(3) - done);
        result += u'\'' + hiddenSecret + u'\'';
        done = match.capturedEnd(3);
    }
    return result + QStringView(sql).sliced(done);
}

} // namespace

QByteArray dumpedWithoutSecrets(const QByteArray &statement)
{
    if (statement.startsWith("CREATE USER MAPPING "))
        return withOptionsHidden(QString::fromUtf8(statement), true).toUtf8();
    if (statement.startsWith("CREATE SERVER ") || statement.startsWith("CREATE FOREIGN DATA WRAPPER ")
        || statement.startsWith("CREATE FOREIGN TABLE "))
        return withOptionsHidden(QString::fromUtf8(statement), false).toUtf8();
    if (statement.startsWith("CREATE SUBSCRIPTION "))
        return subscriptionWithoutSecrets(QString::fromUtf8(statement)).toUtf8();
    return statement;
}

} // namespace Howdah
