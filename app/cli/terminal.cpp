// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace Howdah::Cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;
bool progressShown = false;

void onSignal(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

void write(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    fflush(stream);
}

int exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return WrongUsage;
    case ErrorKind::Connection:
    case ErrorKind::Authentication:
    case ErrorKind::Query:
    case ErrorKind::File:
    case ErrorKind::Parse:
    case ErrorKind::Unsupported:
        return UnusableSource;
    case ErrorKind::Refused:
        return Refused;
    case ErrorKind::Cancelled:
        return Interrupted;
    case ErrorKind::Internal:
        break;
    }
    return InternalError;
}

} // namespace

void printOut(const QString &text)
{
    write(stdout, text.toUtf8());
}

void printError(const QString &text)
{
    if (progressShown)
        write(stderr, "\r\033[K");
    progressShown = false;
    write(stderr, text.toUtf8());
}

void showProgress(const QString &text)
{
    static const bool terminal = isatty(STDERR_FILENO);
    if (!terminal)
        return;
    progressShown = !text.isEmpty();
    write(stderr, "\r\033[K" + text.toUtf8());
}

int fail(const Error &error)
{
    printError(toText(error) + QLatin1Char('\n'));
    return exitCodeFor(error.kind);
}

int deliver(const QByteArray &result, const QString &file, int code)
{
    showProgress({});
    if (file.isEmpty()) {
        write(stdout, result);
        if (ferror(stdout))
            return fail({ErrorKind::File,
                QCoreApplication::translate("Cli", "The result could not be written to stdout."), {}, {}, {}, {}});
        return code;
    }
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(result) != result.size() || !save.commit())
        return fail({ErrorKind::File,
            QCoreApplication::translate("Cli", "This file cannot be written: %1.").arg(save.errorString()), {}, {},
            file, {}});
    return code;
}

std::stop_token interruption()
{
    static std::stop_source source;
    static std::jthread watcher([](std::stop_token done) {
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        // Waiting on the stop, not only for the time: the end of the program does not wait for this thread.
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!done.stop_requested() && !interrupted)
            wake.wait_for(lock, done, std::chrono::milliseconds(50), [] { return interrupted != 0; });
        if (interrupted)
            source.request_stop();
    });
    return source.get_token();
}

} // namespace Howdah::Cli
