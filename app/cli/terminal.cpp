// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include "app/cli/command.h"
#include "base/printable.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
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

/// From any thread: the watcher of signals speaks, too.
std::mutex &speaking()
{
    static std::mutex mutex;
    return mutex;
}

void write(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    fflush(stream);
}

/// Sessions end a stop within two seconds by themselves; this is for what else may hang, a resolver or a file system.
constexpr auto patience = std::chrono::milliseconds(1900);

void endWhatHangs()
{
    std::this_thread::sleep_for(patience);
    printError(QCoreApplication::translate("Cli", "Cancelled.") + QLatin1Char('\n'));
    // Files are written whole or not at all, scratch databases go when nobody holds them: nothing is left half done.
    std::_Exit(Interrupted);
}

QString cancelling()
{
    return QCoreApplication::translate("Cli", "Cancelling…");
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
    write(stdout, printable(text).toUtf8());
}

void printError(const QString &text)
{
    const std::lock_guard guard(speaking());
    if (progressShown)
        write(stderr, "\r\033[K");
    progressShown = false;
    write(stderr, printable(text).toUtf8());
}

void showProgress(const QString &text)
{
    static const bool terminal = isatty(STDERR_FILENO);
    if (!terminal)
        return;
    const std::lock_guard guard(speaking());
    // Nothing covers that it is being cancelled.
    if (interrupted && !text.isEmpty() && text != cancelling())
        return;
    progressShown = !text.isEmpty();
    write(stderr, "\r\033[K" + printable(text).replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8());
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
        // SQL and the like are written as they are, but not to a terminal, which would obey what names contain.
        write(stdout, isatty(STDOUT_FILENO) ? printable(QString::fromUtf8(result)).toUtf8() : result);
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
        if (!interrupted)
            return;
        showProgress(cancelling());
        std::thread(endWhatHangs).detach();
        source.request_stop();
    });
    return source.get_token();
}

} // namespace Howdah::Cli
