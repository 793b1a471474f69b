// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayView>

#include <vector>

namespace Howdah {

/// A token of SQL as byte offsets into the text; comments are tokens too.
struct Token {
    qsizetype start = 0;
    qsizetype end = 0;

    QByteArrayView in(QByteArrayView text) const { return text.sliced(start, end - start); }
    bool isComment(QByteArrayView text) const { return in(text).startsWith("--") || in(text).startsWith("/*"); }

    bool operator==(const Token &) const = default;
};

/// The tokens of UTF-8 SQL text without zero bytes, by PostgreSQL's own scanner. Parse, with "line N" in Error::where,
/// when a string, a quoted name, a dollar quote or a comment does not end.
Result<std::vector<Token>> tokens(QByteArrayView text);

} // namespace Howdah
