// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace Howdah {

CliRun runCli(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    const QDir tests(QCoreApplication::applicationDirPath());
    process.start(QDir::cleanPath(tests.filePath(QStringLiteral("../bin/howdah-cli"))), arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(120000))
        process.kill();
    process.waitForFinished();
    const bool ended = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

} // namespace Howdah
