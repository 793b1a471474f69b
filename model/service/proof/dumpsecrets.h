// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace Howdah {

/// A statement as pg_dump writes it with hiddenSecret in the place of what change/hidden.h hides: options of user
/// mappings, options called like a secret, passwords in a subscription's connection string.
QByteArray dumpedWithoutSecrets(const QByteArray &statement);

} // namespace Howdah
