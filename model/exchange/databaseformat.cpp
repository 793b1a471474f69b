// SPDX-License-Identifier: Apache-2.0
#include "exchange/databaseformat.h"

#include "exchange/dbml.h"
#include "exchange/dictionary.h"

#include <algorithm>

namespace Howdah {

std::span<const DatabaseFormat> databaseFormats()
{
    static constexpr DatabaseFormat formats[] = {
        {QLatin1StringView("dbml"), QLatin1StringView("dbml"),
            [](const Database &database) { return toDbml(database); }},
        {QLatin1StringView("html"), QLatin1StringView("html"), dictionaryHtml},
        {QLatin1StringView("markdown"), QLatin1StringView("md"), dictionaryMarkdown},
    };
    return formats;
}

namespace {

const DatabaseFormat *formatWith(QLatin1StringView DatabaseFormat::*field, const QString &value)
{
    const auto formats = databaseFormats();
    const auto found = std::ranges::find_if(formats, [&](const DatabaseFormat &each) { return value == each.*field; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace

const DatabaseFormat *databaseFormatOf(const QString &suffix)
{
    return formatWith(&DatabaseFormat::suffix, suffix);
}

const DatabaseFormat *databaseFormatCalled(const QString &name)
{
    return formatWith(&DatabaseFormat::name, name);
}

} // namespace Howdah
