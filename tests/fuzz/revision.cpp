// SPDX-License-Identifier: Apache-2.0
// The reader of revision files: whatever bytes come, it returns, and says what is wrong instead of inventing an id.
#include "history/formats/pythonheader.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto source = Howdah::decodePython(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!source)
        return 0;
    const Howdah::PythonHeader header = Howdah::readPythonHeader(*source);
    for (const Howdah::PythonValue &value : header.assignments)
        if (value.kind == Howdah::PythonValue::Text && value.isResolved() && value.texts.size() != 1)
            std::abort();
    return 0;
}
