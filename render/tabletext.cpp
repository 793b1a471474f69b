// SPDX-License-Identifier: Apache-2.0
#include "render/tabletext.h"
#include "render/fonts.h"

#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace Howdah {

namespace {

struct Face {
    QFont font;
    QRawFont raw;
};

const Face &face(TextRole role)
{
    static const QFont *application = nullptr;
    static QFont known;
    static std::array<Face, 4> faces;
    if (const QFont current = diagramFont(TextRole::Title); !application || known != current) {
        known = current;
        application = &known;
        for (const TextRole each : {TextRole::Title, TextRole::Schema, TextRole::Column, TextRole::Type})
            faces[size_t(each)] = {diagramFont(each), QRawFont::fromFont(diagramFont(each))};
    }
    return faces[size_t(role)];
}

/// Collects texts of one role into as few glyph runs as there are fonts.
class Shaper
{
public:
    explicit Shaper(TextRole role)
        : m_face(face(role))
    { }

    double width(const QString &text) const
    {
        double total = 0;
        if (isPlain(text)) {
            const QList<quint32> glyphs = m_face.raw.glyphIndexesForString(text);
            for (const QPointF &advance : m_face.raw.advancesForGlyphIndexes(glyphs))
                total += advance.x();
            return total;
        }
        QTextLayout layout(text, m_face.font);
        return laidOut(layout);
    }

    /// `at` is on the baseline, at the left end.
    void add(const QString &text, QPointF at)
    {
        if (!isPlain(text)) {
            QTextLayout layout(text, m_face.font);
            laidOut(layout);
            for (QGlyphRun run : layout.glyphRuns()) {
                QList<QPointF> positions = run.positions();
                const QPointF shift = at - QPointF(0, layout.lineAt(0).ascent());
                for (QPointF &position : positions)
                    position += shift;
                run.setPositions(positions);
                m_others.append(run);
            }
            return;
        }
        const QList<quint32> glyphs = m_face.raw.glyphIndexesForString(text);
        const QList<QPointF> advances = m_face.raw.advancesForGlyphIndexes(glyphs);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            m_glyphs.append(glyphs[i]);
            m_positions.append(at);
            at.rx() += advances[i].x();
        }
    }

    QList<QGlyphRun> runs() const
    {
        QList<QGlyphRun> result = m_others;
        if (!m_glyphs.isEmpty()) {
            QGlyphRun run;
            run.setRawFont(m_face.raw);
            run.setGlyphIndexes(m_glyphs);
            run.setPositions(m_positions);
            result.prepend(run);
        }
        return result;
    }

private:
    /// Needs no shaping: one glyph per character, left to right, in the first font.
    bool isPlain(const QString &text) const
    {
        return std::ranges::all_of(text, [this](QChar c) {
            return c.unicode() >= 0x20 && c.unicode() < 0x250
                && (c.unicode() < 0x7f || m_face.raw.supportsCharacter(c));
        });
    }
    static double laidOut(QTextLayout &layout)
    {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(1e6);
        layout.endLayout();
        return line.naturalTextWidth();
    }

    const Face &m_face;
    QList<quint32> m_glyphs;
    QList<QPointF> m_positions;
    QList<QGlyphRun> m_others;
};

/// The name in `count` lines, broken after underscores, the longest line as short as is easily had.
QStringList broken(const QString &name, int count)
{
    QStringList words;
    qsizetype from = 0;
    for (qsizetype i = 0; i < name.size(); ++i)
        if (name[i] == QLatin1Char('_') || i + 1 == name.size()) {
            words.append(name.mid(from, i + 1 - from));
            from = i + 1;
        }
    QStringList lines;
    const qsizetype wanted = (name.size() + count - 1) / count;
    for (const QString &word : words) {
        if (!lines.isEmpty() && (lines.last().size() + word.size() <= wanted + 1 || lines.size() == count))
            lines.last() += word;
        else
            lines.append(word);
    }
    return lines;
}

void shapeLarge(TableText &text, const DiagramTable &table)
{
    const Shaper measure(TextRole::Title);
    constexpr double lineHeight = 15;
    QStringList best;
    double bestScale = 0;
    for (int count = 1; count <= 3; ++count) {
        const QStringList lines = broken(table.shownName, count);
        double width = 1;
        for (const QString &line : lines)
            width = std::max(width, measure.width(line));
        const double scale
            = std::min(table.width * 0.92 / width, table.height * 0.9 / (lineHeight * double(lines.size())));
        if (scale > bestScale * 1.15) {
            bestScale = scale;
            best = lines;
            text.largeWidth = width;
            text.largeHeight = lineHeight * double(lines.size());
        }
    }
    Shaper shaper(TextRole::Title);
    double baseline = -text.largeHeight / 2 + 11.5;
    for (const QString &line : best) {
        shaper.add(line, {-measure.width(line) / 2, baseline});
        baseline += lineHeight;
    }
    text.large = shaper.runs();
}

} // namespace

TableText shapedTitle(const DiagramTable &table, bool withSchema)
{
    TableText text;
    const double baseline = (table.rows.empty() ? table.height : Diagram::headerHeight) / 2 + 4.5;
    Shaper title(TextRole::Title);
    title.add(table.shownName, {Diagram::padding, baseline});
    text.title = title.runs();
    if (withSchema) {
        Shaper schema(TextRole::Schema);
        schema.add(table.name.schema, {table.width - Diagram::padding - schema.width(table.name.schema), baseline});
        text.schema = schema.runs();
    }
    shapeLarge(text, table);
    return text;
}

void shapeRows(TableText &text, const DiagramTable &table)
{
    Shaper names(TextRole::Column), types(TextRole::Type);
    for (const DiagramRow &row : table.rows) {
        const double baseline = row.top + Diagram::rowHeight / 2 + 4;
        names.add(row.shownName, {Diagram::padding + Diagram::iconWidth, baseline});
        types.add(row.shownType, {table.width - Diagram::padding - types.width(row.shownType), baseline});
    }
    text.names = names.runs();
    text.types = types.runs();
    text.hasRows = true;
}

} // namespace Howdah
