// SPDX-License-Identifier: Apache-2.0
#include "app/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Howdah {

namespace {

/// Every context of the catalogues, written by the build.
constexpr const char *contexts[] = {
#include "contexts.inc"
};

/// Helpers that are no members of a class give their words a context by hand; lupdate files them under the namespace,
/// or under the class that calls them. What is not in its own context is looked for in the others.
class Words : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *text, const char *comment, int n) const override
    {
        if (const QString found = QTranslator::translate(context, text, comment, n); !found.isEmpty())
            return found;
        for (const char *each : contexts)
            if (const QString found = QTranslator::translate(each, text, comment, n); !found.isEmpty())
                return found;
        return {};
    }
};

bool install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new Words(QCoreApplication::instance());
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

void installTranslators(const QLocale &locale)
{
    const QString words = QStringLiteral(":/howdah/i18n");
    // English first: the last one installed is asked first, and what it lacks falls through.
    install(QLocale(QLocale::English), QStringLiteral("howdah"), words);
    if (locale.language() == QLocale::English)
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("howdah"), words);
}

} // namespace Howdah
