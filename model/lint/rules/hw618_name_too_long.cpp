// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"
#include "sql/parse/tokens.h"

namespace Howdah::Lint {

/// Name of more than 63 bytes: see resources/help/rules/HW-618.md.
void hw618(Context &at)
{
    // The parser cuts names itself, between two characters: what is left has 60 to 63 bytes.
    QStringList cut = namesMade(at);
    cut.removeIf([](const QString &name) { return name.toUtf8().size() < 60; });
    const auto all = cut.isEmpty() ? Result<std::vector<Token>>() : tokens(at.sql);
    if (!all)
        return;
    const qsizetype end = at.statement.offset + at.statement.length;
    for (const Token &token : *all) {
        QString word = QString::fromUtf8(token.in(at.sql));
        if (token.start < at.statement.offset || token.start >= end || word.toUtf8().size() <= 63)
            continue;
        if (word.startsWith(u'"'))
            word = word.mid(1, word.size() - 2).replace("\"\""_L1, "\""_L1);
        else
            word = word.toLower();
        const auto isCut = [&](const QString &name) { return word.startsWith(name); };
        if (word.toUtf8().size() > 63 && std::ranges::any_of(cut, isCut)) {
            at.report(
                QCoreApplication::translate("Lint", "PostgreSQL cuts \"%1\" to 63 bytes.").arg(word), token.start);
            cut.removeIf(isCut);
        }
    }
}

} // namespace Howdah::Lint
