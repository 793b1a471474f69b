// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>

namespace Howdah {

/// What this machine remembers of one run: a file of its own in the user's data folder, for nobody else's eyes, a line
/// of JSON an event. Neither SQL nor rows nor passwords are in it.
class LocalJournal
{
public:
    /// `run`: its uuid.
    explicit LocalJournal(const QString &run);

    /// The time is added. File when it cannot be written.
    Result<void> add(const QString &event, QJsonObject facts);

private:
    QString m_path;
};

} // namespace Howdah
