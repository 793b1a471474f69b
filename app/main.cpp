// SPDX-License-Identifier: Apache-2.0
#include "app/arguments.h"
#include "app/translators.h"
#include "base/privatefile.h"
#include "service/jobs.h"
#include "ui/document/document.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Howdah;

namespace {

/// Takes a picture once nothing is going on any more, then leaves. What cannot be opened is said in one sentence.
void takePicture(MainWindow *window, const QString &path)
{
    window->setUnattended();
    QObject::connect(window->opener(), &Opener::failed, window, [](const QString &source, const Error &error) {
        const QString place = error.where.isEmpty() ? source : error.where;
        std::fprintf(stderr, "howdah: %s: %s\n", qPrintable(place), qPrintable(error.message));
        // Not from inside open(), which may come before the loop runs.
        QTimer::singleShot(0, [] { QApplication::exit(3); });
    });
    auto *timer = new QTimer(window);
    auto quiet = std::make_shared<int>(0);
    QObject::connect(timer, &QTimer::timeout, window, [window, path, quiet] {
        *quiet = window->isSettled() ? *quiet + 1 : 0;
        if (*quiet < 5)
            return;
        const bool written = window->grab().save(path);
        if (!written)
            std::fprintf(stderr, "howdah: %s cannot be written\n", qPrintable(path));
        QApplication::exit(written ? 0 : 3);
    });
    timer->start(200);
}

void selectTable(MainWindow *window, const QString &wanted)
{
    for (const Table &table : window->document()->design()->tables)
        if (display(table.name) == wanted)
            return window->document()->select({ObjectKind::Table, table.name, {}});
}

} // namespace

int main(int argc, char **argv)
{
    Arguments arguments(argc, argv);
    QApplication application(arguments.count(), arguments.values());
    QApplication::setApplicationName(QStringLiteral("howdah"));
    QApplication::setApplicationDisplayName(QStringLiteral("Howdah"));
    QApplication::setOrganizationName(QStringLiteral("howdah"));
    QApplication::setApplicationVersion(QStringLiteral(HOWDAH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.howdah.Howdah"));

    // What a person chose in the window, else what the system speaks.
    if (const QString language = QSettings().value(QStringLiteral("language")).toString(); !language.isEmpty())
        QLocale::setDefault(QLocale(language));
    Howdah::installTranslators(QLocale());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Design PostgreSQL schemas and manage their migrations."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption tab(QStringLiteral("tab"),
        QApplication::translate("main", "Show this tab: diagram, revisions, checklist, review or data."),
        QStringLiteral("name"));
    const QCommandLineOption picture(QStringLiteral("screenshot"),
        QApplication::translate("main", "Write a picture of the window and leave."), QStringLiteral("file"));
    const QCommandLineOption compare(QStringLiteral("compare"),
        QApplication::translate("main", "Compare what is opened with this source."), QStringLiteral("source"));
    const QCommandLineOption select(QStringLiteral("select"),
        QApplication::translate("main", "Select this table once it is there: schema.table."), QStringLiteral("table"));
    parser.addOptions({tab, select, compare, picture});
    parser.addPositionalArgument(QStringLiteral("source"),
        QApplication::translate("main", "What to open: a project, a .sql file, a connection, demo:"),
        QStringLiteral("[source]"));
    parser.process(arguments.list());

    // What is opened and how is nobody else's business.
    if (const auto closed = makePrivateFolder(QFileInfo(QSettings().fileName()).path()); !closed)
        std::fprintf(stderr, "howdah: %s\n", qPrintable(toText(closed.error())));

    Theme::install(application);
    Theme::setScheme(Theme::schemeOf(QSettings().value(QStringLiteral("colours")).toString()));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/howdah/icons/howdah.svg")));

    auto shown = std::make_unique<MainWindow>(liveServices());
    MainWindow &window = *shown;
    if (parser.isSet(tab) && !window.showTab(parser.value(tab))) {
        std::fprintf(stderr, "howdah: there is no tab “%s”\n", qPrintable(parser.value(tab)));
        return 2;
    }
    window.show();
    if (parser.isSet(select))
        QObject::connect(window.opener(), &Opener::opened, &window,
            [&window, wanted = parser.value(select)] { selectTable(&window, wanted); });
    if (parser.isSet(picture))
        takePicture(&window, parser.value(picture));
    if (const QStringList sources = parser.positionalArguments(); !sources.isEmpty())
        window.open(sources.first());
    else if (!parser.isSet(picture))
        window.restoreSession();
    if (parser.isSet(compare))
        window.compareWith(parser.value(compare));
    const int code = QApplication::exec();
    shown.reset();
    // Jobs use what goes when this function ends.
    if (!endJobs(std::chrono::seconds(2)))
        std::_Exit(code);
    return code;
}
