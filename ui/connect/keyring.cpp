// SPDX-License-Identifier: Apache-2.0
#include "ui/connect/keyring.h"

#include <qt6keychain/keychain.h>

namespace Howdah {

namespace {

QString service()
{
    return QStringLiteral("Howdah");
}

} // namespace

void SystemKeyring::read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service()); // deletes itself
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        done(job->error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt);
    });
    job->start();
}

void SystemKeyring::write(
    const QString &key, const QString &password, QObject *context, std::function<void(QString)> done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setInsecureFallback(false);
    job->setKey(key);
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, context,
        [job, done = std::move(done)] { done(job->error() == QKeychain::NoError ? QString() : job->errorString()); });
    job->start();
}

} // namespace Howdah
