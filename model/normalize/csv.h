// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "normalize/encodedtable.h"

#include <QStringList>

#include <stop_token>

namespace Howdah::Normalize {

/// How a CSV text is to be read; what is not said is guessed and told.
struct CsvOptions {
    std::optional<char> separator; ///< guessed among , ; tab |
    std::optional<bool> header; ///< guessed: names are distinct, not empty, no numbers and no values of their column
    Nulls nulls = Nulls::Equal;
};

/// A CSV text as a table, with the way it was read.
struct CsvTable {
    QStringList names; ///< from the header, else "column 1", …
    bool header = false;
    char separator = ',';
    EncodedTable table;
};

/// Reads RFC 4180 as PostgreSQL's COPY … (FORMAT csv) does: an empty cell is NULL, a quoted empty one is not; quotes
/// may hold separators and line ends; "" is a quote. Lines end with LF or CRLF. A failure is one sentence with the line
/// in Error::where: a row that is longer or shorter than the first, a quote that does not end, bytes that are no text.
Result<CsvTable> readCsv(
    QByteArrayView text, const CsvOptions &options, const QString &file, std::stop_token stop = {});

} // namespace Howdah::Normalize
