// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/about.h"
#include "base/words.h"
#include "ui/document/document.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>
#include <QSysInfo>
#include <QWhatsThis>
#include <QWidget>

namespace Howdah {

QString diagnostics(const Document &document)
{
    QStringList lines;
    lines << QStringLiteral("Howdah %1").arg(QCoreApplication::applicationVersion());
    lines << QStringLiteral("Qt %1 (built with %2), style %3, platform %4")
                 .arg(QLatin1String(qVersion()), QStringLiteral(QT_VERSION_STR), QApplication::style()->name(),
                     QGuiApplication::platformName());
    lines << QStringLiteral("%1, kernel %2, %3")
                 .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    lines << QStringLiteral("Locale %1, scale %2, %3")
                 .arg(QLocale().name())
                 .arg(qApp->devicePixelRatio())
                 .arg(Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    if (document.isOpen()) {
        const Database &design = *document.design();
        lines << QStringLiteral(
            "Server %1; %2 tables, %3 views, %4 routines, %5 constraints, %6 indexes, %7 not modelled")
                     .arg(design.serverVersion)
                     .arg(design.tables.size())
                     .arg(design.views.size())
                     .arg(design.routines.size())
                     .arg(design.constraints.size())
                     .arg(design.indexes.size())
                     .arg(design.unmodelled.size());
    }
    return lines.join(QLatin1Char('\n'));
}

void showAbout(QWidget *window, const Document &document)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setWindowTitle(tr("About Howdah"));
    box->setIconPixmap(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")).pixmap(96));
    box->setText(QStringLiteral("<h3>Howdah %1</h3><p>%2</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                tr("The seat from which you steer the elephant: PostgreSQL schemas and their migrations.")
                    .toHtmlEscaped()));
    const QString text = diagnostics(document);
    box->setInformativeText(
        text + QStringLiteral("\n\n") + tr("Licensed under Apache-2.0. Howdah sends nothing anywhere."));
    QPushButton *copy = box->addButton(tr("&Copy diagnostics"), QMessageBox::ActionRole);
    box->addButton(QMessageBox::Close);
    QObject::connect(copy, &QPushButton::clicked, box, [text] { QApplication::clipboard()->setText(text); });
    box->open();
}

void showHelpFor(QWidget *window)
{
    for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (!at->whatsThis().isEmpty())
            return QWhatsThis::showText(at->mapToGlobal(QPoint(20, 20)), at->whatsThis(), at);
    QWhatsThis::showText(window->mapToGlobal(QPoint(window->width() / 3, 80)), window->whatsThis(), window);
}

} // namespace Howdah
