// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// The dictionary before it has a form.
struct DictionaryCell {
    QString text;
    QString target; ///< the anchor of the entry that it names; empty: none
    bool isCode = false;
};

struct DictionaryTable {
    QString title;
    QStringList headers;
    std::vector<std::vector<DictionaryCell>> rows;
};

struct DictionaryEntry {
    QString anchor;
    QString schema;
    QString title;
    QString kind; ///< for people
    QString comment;
    std::vector<DictionaryTable> tables;
    QString code; ///< SQL
};

struct DictionaryPages {
    QString title, subtitle;
    std::vector<DictionaryEntry> entries; ///< by schema
};

DictionaryPages dictionaryPages(const Database &database);

} // namespace Howdah
