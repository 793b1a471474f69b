// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace Howdah {

/// Where passwords are kept between programs. Both calls return at once; the answer comes on the GUI thread, and not at
/// all when `context` is gone by then.
class Keyring
{
public:
    virtual ~Keyring() = default;
    /// The password, or nothing when there is none or the keyring cannot be reached.
    virtual void read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done) = 0;
    /// An empty text, or why it could not be kept.
    virtual void write(const QString &key, const QString &password, QObject *context, std::function<void(QString)> done)
        = 0;
};

/// The system's: Secret Service, KWallet, Windows' and macOS's own, through QtKeychain.
class SystemKeyring final : public Keyring
{
public:
    void read(const QString &key, QObject *context, std::function<void(std::optional<QString>)> done) override;
    void write(
        const QString &key, const QString &password, QObject *context, std::function<void(QString)> done) override;
};

} // namespace Howdah
