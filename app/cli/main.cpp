// SPDX-License-Identifier: Apache-2.0
#include "app/arguments.h"
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/translators.h"
#include "base/secrets.h"

#include <QGuiApplication>

#include <exception>
#include <memory>

using namespace Howdah::Cli;

namespace {

QString overview()
{
    QString text = QCoreApplication::translate("Cli", "Usage: %1").arg(QStringLiteral("howdah-cli COMMAND …"))
        + QLatin1String("\n\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromUtf8(command.name).leftJustified(11),
                        QCoreApplication::translate("Cli", command.summary));
    text += QLatin1Char('\n')
        + QCoreApplication::translate("Cli",
            "A SOURCE is a connection (URI, key=value or service=NAME), a .sql file or a folder of them,\n"
            "a dump of pg_dump, a project (howdah.json or its folder), alembic:PATH[@REVISION], models:PATH,\n"
            "demo: or empty:.")
        + QLatin1Char('\n');
    text += QCoreApplication::translate("Cli", "\"%1\" tells more about one command.")
                .arg(QStringLiteral("howdah-cli COMMAND --help"))
        + QLatin1Char('\n');
    return text;
}

int run(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printOut(overview());
        return NothingToReport;
    }
    if (name == QLatin1String("--version")) {
        printOut(QStringLiteral("howdah-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return NothingToReport;
    }
    // For packagers and the test that compares them with packaging/linux.
    if (name == QLatin1String("--dump-man"))
        return deliver(manPage(), {}, NothingToReport);
    if (name == QLatin1String("--dump-bash"))
        return deliver(bashCompletion(), {}, NothingToReport);
    if (const Command *command = findCommand(name))
        return command->run(arguments.mid(2));
    if (!name.isEmpty())
        printError(QCoreApplication::translate("Cli", "There is no command \"%1\".").arg(Howdah::withoutSecrets(name))
            + QLatin1Char('\n'));
    printError(overview());
    return WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    Howdah::Arguments arguments(argc, argv);
    const Command *command = findCommand(arguments.list().value(1));
    // Bare systems have no locale set; without this Qt says so on stderr before every result.
    if (qEnvironmentVariableIsEmpty("LC_ALL") && qEnvironmentVariableIsEmpty("LC_CTYPE")
        && qEnvironmentVariableIsEmpty("LANG"))
        qputenv("LC_CTYPE", "C.UTF-8");
    std::unique_ptr<QCoreApplication> application;
    if (command && command->paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(arguments.count(), arguments.values());
    } else {
        application = std::make_unique<QCoreApplication>(arguments.count(), arguments.values());
    }
    QCoreApplication::setApplicationName(QStringLiteral("howdah"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOWDAH_VERSION));
    Howdah::installTranslators(QLocale());
    interruption();
    try {
        return run(arguments.list());
    } catch (const std::exception &exception) {
        printError(
            QCoreApplication::translate("Cli", "Internal error: %1").arg(QString::fromLocal8Bit(exception.what()))
            + QLatin1Char('\n'));
        return InternalError;
    }
}
