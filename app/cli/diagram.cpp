// SPDX-License-Identifier: Apache-2.0
#include "layout/diagram.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "exchange/databaseformat.h"
#include "exchange/selection.h"
#include "layout/engine.h"
#include "layout/formats/formats.h"
#include "render/export.h"
#include "render/fonts.h"
#include "service/source/source.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Howdah::Cli {

namespace {

/// Pictures are measured with this machine's fonts, texts with built-in widths: those are the same everywhere.
Result<Diagram> laidOut(const Database &database, const DiagramOptions &options, bool isPainted)
{
    const FontTextMetrics painted;
    const BuiltinTextMetrics builtin;
    Diagram result = makeDiagram(database, options, isPainted ? static_cast<const TextMetrics &>(painted) : builtin);
    if (result.isEmpty() && !options.tables.isEmpty())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Cli", "No table matches %1.").arg(options.tables.join(QStringLiteral(", "))));
    const Result<Layout> layout = layeredLayout(layoutGraph(result), {}, interruption());
    if (!layout)
        return std::unexpected(layout.error());
    place(result, *layout);
    return result;
}

const DiagramFormat *formatFor(const QString &suffix)
{
    for (const DiagramFormat &format : diagramFormats())
        if (suffix == format.suffix)
            return &format;
    return nullptr;
}

QStringList suffixes()
{
    QStringList result{QStringLiteral(".png"), QStringLiteral(".pdf"), QStringLiteral(".dbml")};
    for (const DiagramFormat &format : diagramFormats())
        result.append(QLatin1Char('.') + QString(format.suffix));
    return result;
}

/// The tables that a diagram shows, in a form that is no drawing.
QByteArray writtenAs(const DatabaseFormat &format, const Database &database, const Diagram &diagram)
{
    std::vector<QualifiedName> tables;
    for (const DiagramTable &table : diagram.tables)
        tables.push_back(table.name);
    return format.write(onlyTables(database, tables));
}

} // namespace

int diagram(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("diagram"));
    if (const auto done = line.read(arguments))
        return *done;
    const auto usage = [](const QString &sentence) { return fail({ErrorKind::Usage, sentence, {}, {}, {}, {}}); };
    const QString output = line.output(), suffix = QFileInfo(output).suffix().toLower();
    const bool isPng = suffix == QLatin1String("png"), isPainted = isPng || suffix == QLatin1String("pdf");
    const DiagramFormat *format = formatFor(suffix);
    const DatabaseFormat *whole = suffix == QLatin1String("dbml") ? databaseFormatOf(suffix) : nullptr;
    if (output.isEmpty() || (!isPainted && !format && !whole))
        return usage(QCoreApplication::translate("Cli", "Say where to write the diagram: -o FILE ending in one of %1.")
                .arg(suffixes().join(QStringLiteral(", "))));
    const qsizetype mode = QStringList{QStringLiteral("all"), QStringLiteral("keys"), QStringLiteral("none")}.indexOf(
        line.value(QStringLiteral("columns")));
    const auto source = sourceFrom(line, line.positionals().first());
    if (!source)
        return fail(source.error());
    QStringList notes;
    const auto database = loadSource(*source, showProgress, interruption(), &notes);
    if (!database)
        return fail(database.error());
    printNotes(notes);
    DiagramOptions options;
    options.columns = ColumnMode(mode);
    options.tables = line.values(QStringLiteral("tables"));
    const auto result = laidOut(**database, options, isPainted);
    if (!result)
        return fail(result.error());
    if (whole)
        return deliver(writtenAs(*whole, **database, *result), output, NothingToReport);
    if (!isPainted)
        return deliver(format->write(*result), output, NothingToReport);
    const Result<void> written
        = isPng ? writePng(*result, output, 2, line.isSet(QStringLiteral("dark"))) : writePdf(*result, output);
    return written ? int(NothingToReport) : fail(written.error());
}

} // namespace Howdah::Cli
