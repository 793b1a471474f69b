// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// Whether a column is called like a secret or like data about a person that not everybody is to read: "password_hash",
/// "apiKey", "iban". Only whole words count: "pin", not "opinion".
bool isSensitiveName(const QString &column);

} // namespace Howdah
