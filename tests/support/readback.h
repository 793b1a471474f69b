// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <memory>

namespace Howdah {

/// What a text builds when it is opened as the file `path`, which is written for it.
Result<std::shared_ptr<const Database>> readAs(const QString &path, const QString &text, QStringList *notes = nullptr);

/// Why it failed; empty where it did not.
template <typename T>
QString problemOf(const Result<T> &result)
{
    return result ? QString() : toText(result.error());
}

/// The lines that are in one only, for people to read; empty where both hold the same.
QString difference(const QStringList &was, const QStringList &is);

} // namespace Howdah
