// SPDX-License-Identifier: Apache-2.0
#include "support/readback.h"

#include "project/project.h"
#include "service/source/source.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

QString missing(const QString &title, const QStringList &from, const QStringList &in)
{
    QString text;
    for (const QString &line : from)
        if (!in.contains(line))
            text += u"  "_s + line + u'\n';
    return text.isEmpty() ? text : title + text.left(3000);
}

} // namespace

Result<std::shared_ptr<const Database>> readAs(const QString &path, const QString &text, QStringList *notes)
{
    if (const auto written = writeText(path, text); !written)
        return std::unexpected(written.error());
    const auto source = parsedSource(path);
    return source ? loadSource(*source, {}, {}, notes) : std::unexpected(source.error());
}

QString difference(const QStringList &was, const QStringList &is)
{
    return missing(u"gone:\n"_s, was, is) + missing(u"new:\n"_s, is, was);
}

} // namespace Howdah
