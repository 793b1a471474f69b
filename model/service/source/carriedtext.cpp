// SPDX-License-Identifier: Apache-2.0
#include "service/source/carriedtext.h"

#include "sql/parse/tokens.h"

namespace Howdah {

namespace {

/// The tokens but for parentheses.
std::vector<Token> words(const QByteArray &text)
{
    std::vector<Token> all = tokens(text).value_or(std::vector<Token>());
    std::erase_if(all, [&](const Token &token) { return token.in(text) == "(" || token.in(text) == ")"; });
    return all;
}

} // namespace

QString carriedText(const QString &own, const QString &rebuilt, const QString &changed)
{
    if (own == rebuilt)
        return changed;
    const QByteArray ours = own.toUtf8(), before = rebuilt.toUtf8(), after = changed.toUtf8();
    const std::vector<Token> a = words(ours), b = words(before), c = words(after);
    if (a.empty() || a.size() != b.size() || b.size() != c.size())
        return changed;
    QByteArray result;
    qsizetype from = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].in(ours) != b[i].in(before))
            return changed;
        result += QByteArrayView(ours).sliced(from, a[i].start - from);
        result += c[i].in(after);
        from = a[i].end;
    }
    return QString::fromUtf8(result + QByteArrayView(ours).sliced(from).toByteArray());
}

} // namespace Howdah
