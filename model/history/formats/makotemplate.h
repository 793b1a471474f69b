// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <set>
#include <variant>

namespace Howdah {

/// A value that a template may name. A list stands for Python's tuple or list.
struct MakoDate {
    QDateTime moment;
    QString text; ///< as str() gives it
};
using MakoValue = std::variant<std::monostate, bool, QString, QStringList, MakoDate>;

/// What was filled in, and which of the names stand in it.
struct MakoText {
    QString text;
    std::set<QString> used;
};

/// Fills in a script.py.mako as Mako would, as far as that is text and no program: ${…} with names, strings, repr(),
/// str(), conditions, or/and/not, the usual methods of strings and dates, the filters n, trim, str and comma; lines of
/// `% if`, `% elif`, `% else`; `##` and <%doc> comments, <%text>. Everything else (code blocks, loops, includes,
/// unknown names) is Unsupported, with the line: nothing is executed, and nothing is left out silently.
Result<MakoText> filledMako(const QString &mako, const QHash<QString, MakoValue> &names);

} // namespace Howdah
