// SPDX-License-Identifier: Apache-2.0
#include "base/secrets.h"

#include <QRegularExpression>
#include <QUrl>

namespace Howdah {

namespace {

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// Where the value that begins at `from` ends. libpq ends a value at a space that no backslash stands before, a quoted
/// one at its quote; whoever mistypes forgets that, so a value ends only where another "name=" begins, or the text.
qsizetype valueEnd(const QString &text, qsizetype from, bool isUrl)
{
    static const QRegularExpression quoted(QStringLiteral(R"(\G(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?=\s|$))"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression nextWord(QStringLiteral(R"(\s+[^\s&?;='"]+\s*=)"));
    static const QRegularExpression nextInUrl(QStringLiteral(R"([\s&;]+[^\s&?;='"]+\s*=)"));
    if (const auto whole = quoted.match(text, from); whole.hasMatch())
        return whole.capturedEnd();
    const auto next = (isUrl ? nextInUrl : nextWord).match(text, from);
    return next.hasMatch() ? next.capturedStart() : text.size();
}

QString withoutValues(const QString &text)
{
    static const QRegularExpression key(QStringLiteral(R"(([^\s&?;='"/]+)(\s*=\s*))"));
    const bool isUrl = text.contains(QLatin1String("//")) || text.contains(QLatin1Char('?'));
    QString result;
    qsizetype done = 0;
    for (auto match = key.match(text); match.hasMatch(); match = key.match(text, done)) {
        result += QStringView(text).sliced(done, match.capturedEnd() - done);
        done = match.capturedEnd();
        if (!isSecretName(decoded(match.capturedView(1))))
            continue;
        const qsizetype end = valueEnd(text, done, isUrl);
        if (end > done)
            result += hiddenSecret;
        done = end;
    }
    return result + QStringView(text).sliced(done);
}

/// The password stands between the first ":" after the scheme and the last "@": an unescaped "@", "/" or "?" may be of
/// it. No ":" before the first "@", no password.
QString withoutUserInfo(const QString &text)
{
    static const QRegularExpression head(QStringLiteral(R"(^\s*(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)+//)?+[^:@]*:)"));
    const qsizetype from = head.match(text).capturedEnd(), at = text.lastIndexOf(QLatin1Char('@'));
    return from > 0 && at > from ? text.first(from) + hiddenSecret + text.sliced(at) : text;
}

} // namespace

bool isSecretName(QStringView name)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "pass(?!word_required|file|through)|pwd|secret|token|credential|api_?key|access_?key|private_?key"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.matchView(name).hasMatch();
}

QString withoutSecrets(const QString &text)
{
    return withoutUserInfo(withoutValues(text));
}

} // namespace Howdah
