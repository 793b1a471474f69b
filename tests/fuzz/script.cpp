// SPDX-License-Identifier: Apache-2.0
// The statement splitter: whatever bytes come, it returns; what it returns stands in the text, in order.
#include "sql/parse/script.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto statements = Howdah::scriptStatements(text);
    if (!statements) {
        if (statements.error().message.isEmpty())
            std::abort();
        return 0;
    }
    qsizetype from = 0;
    for (const Howdah::ScriptStatement &statement : *statements) {
        from = text.indexOf(statement.sql, from);
        if (from < 0 || statement.line < 1)
            std::abort();
        from += statement.sql.size();
    }
    return 0;
}
