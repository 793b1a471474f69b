// SPDX-License-Identifier: Apache-2.0
#include "app/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Howdah {

namespace {

bool install(const QLocale &locale, const QString &catalogue, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
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
