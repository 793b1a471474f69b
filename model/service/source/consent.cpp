// SPDX-License-Identifier: Apache-2.0
#include "service/source/consent.h"

#include "server/embedded/embeddedserver.h"

#include <QCoreApplication>

#include <atomic>

namespace Howdah {

namespace {

std::atomic<bool> &consent()
{
    static std::atomic<bool> allowed = qEnvironmentVariableIsSet("HOWDAH_UNFENCED");
    return allowed;
}

} // namespace

void allowUnfenced(bool allowed)
{
    consent() = allowed;
}

bool isUnfencedAllowed()
{
    return consent();
}

Result<void> checkConsent(const EmbeddedServer &server)
{
    if (server.isWalled() || consent())
        return {};
    auto refused = failure(ErrorKind::Refused,
        QCoreApplication::translate("Source",
            "This system gives the private PostgreSQL server no place of its own (bubblewrap and user namespaces), so "
            "that only the rights of its role stand between this SQL and your files; with %1 howdah-cli runs it all "
            "the "
            "same.")
            .arg(QStringLiteral("--unfenced")));
    refused.error().context = QString::fromLatin1(askedForConsent);
    return refused;
}

} // namespace Howdah
