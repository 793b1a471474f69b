// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// What became of an expression, told from what became of its rebuilt twin. A server that reads back what it deparsed
/// may set parentheses otherwise: `rebuilt` is `own` read once more, `changed` is `rebuilt` after objects it names were
/// renamed. Gives `own` with the same names changed and its parentheses kept. `changed` when the three do not
/// correspond word by word.
QString carriedText(const QString &own, const QString &rebuilt, const QString &changed);

} // namespace Howdah
