// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/formats/makotemplate.h"

#include <optional>

namespace Howdah {

/// Python's value of an expression of a template's everyday kind; unset when it is of another kind.
std::optional<MakoValue> makoValue(
    const QString &expression, const QHash<QString, MakoValue> &names, std::set<QString> *used);

/// Python's truth of a value.
bool isTrue(const MakoValue &value);
/// str(value)
QString makoText(const MakoValue &value);
/// repr(value)
QString makoRepr(const MakoValue &value);
/// Alembic's filter: a list with commas, nothing for None.
QString commaText(const MakoValue &value);

} // namespace Howdah
