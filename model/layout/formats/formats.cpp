// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

#include "base/printable.h"

namespace Howdah {

std::span<const DiagramFormat> diagramFormats()
{
    static constexpr DiagramFormat formats[] = {
        {QLatin1StringView("svg"), toSvg},
        {QLatin1StringView("json"), toJson},
        {QLatin1StringView("mmd"), toMermaid},
        {QLatin1StringView("puml"), toPlantUml},
        {QLatin1StringView("dot"), toDot},
    };
    return formats;
}

QString inOneLine(const QString &text)
{
    return printableLine(text.simplified());
}

} // namespace Howdah
