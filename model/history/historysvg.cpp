// SPDX-License-Identifier: Apache-2.0
#include "history/historyreport.h"

#include "base/printable.h"
#include "history/historytext.h"
#include "history/lanes.h"

#include <algorithm>
#include <array>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

constexpr double rowHeight = 26, laneWidth = 16, margin = 18, glyph = 6.6,
                 baseline = 4.5; // glyph: an 11 px monospace character
constexpr int hues = 8;
constexpr qsizetype longestMessage = 90;

/// Classes stand on the elements themselves and one deep: simple renderers know no more of CSS.
constexpr auto lightStyle = R"(svg{background:#fcfcfc}
text{fill:#232629;font:13px system-ui,sans-serif}
.id{fill:#4d5358;font:11px ui-monospace,monospace}
.line{fill:none;stroke-width:2}.dep{fill:none;stroke-width:2;stroke-dasharray:2 4}
.node{stroke-width:2;fill:#fcfcfc}.done{stroke-width:2}.missing{stroke:#b3261e}
.tag{fill:#eceff1;stroke:#90a0a8}.tagtext{fill:#232629;font:11px ui-monospace,monospace}
.db{fill:#1f5f8b;stroke:#1f5f8b}.dbtext{fill:#fff;font:11px ui-monospace,monospace}
.fault{fill:#fcfcfc;stroke:#b3261e}.faulttext{fill:#b3261e;font:11px ui-monospace,monospace}
.path{fill:#1f5f8b;opacity:.08}
)"_L1;
constexpr auto darkStyle
    = R"(svg{background:#1b1e20}text{fill:#e6e9eb}.id{fill:#b0b8bd}.node{fill:#1b1e20}.missing{stroke:#ff8a80}
.tag{fill:#2f3538;stroke:#7c8a92}.tagtext{fill:#e6e9eb}.db{fill:#7cc0ee;stroke:#7cc0ee}.dbtext{fill:#10202c}
.fault{fill:#1b1e20;stroke:#ff8a80}.faulttext{fill:#ff8a80}.path{fill:#7cc0ee}
)"_L1;
constexpr std::array<const char *, hues> lightHues{
    "#1f6fb2", "#b4541a", "#2e7d32", "#8e3a9d", "#00767c", "#a3355e", "#6a6f00", "#5a5fc7"};
constexpr std::array<const char *, hues> darkHues{
    "#6cb6f5", "#f0a070", "#7fd083", "#d79ae4", "#5fd0d6", "#f08fb4", "#c9cf5a", "#a9adff"};

/// cN strokes in a branch's colour, fN also fills with it.
QString hueStyle(const std::array<const char *, hues> &colours)
{
    QString text;
    for (int i = 0; i < hues; ++i)
        text += QStringLiteral(".c%1{stroke:%2}.f%1{fill:%2}").arg(i).arg(QLatin1StringView(colours[size_t(i)]));
    return text + u'\n';
}

QString style()
{
    return u"<style>\n" + QString(lightStyle) + hueStyle(lightHues) + u"@media (prefers-color-scheme:dark){\n"
        + QString(darkStyle) + hueStyle(darkHues) + u"}\n</style>\n";
}

QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c == u'\n' || !isUnprintable(c) ? c : QChar(u' '); // XML allows no control characters
    return clean.toHtmlEscaped();
}

QString number(double value)
{
    return QString::number(value, 'g', 8);
}

class SvgWriter
{
public:
    explicit SvgWriter(const HistoryReport &report)
        : m_report(report)
        , m_layout(laneLayout(laneNodes(report.history.graph)))
        , m_faults(report.history.faults())
    {
        m_textX = margin + std::max(1, m_layout.lanes) * laneWidth + 8;
        for (const DatabasePosition &position : report.positions) {
            m_meanings.push_back(positionReport(report.history.graph, position));
            for (const QString &row : position.rows)
                m_positions[row].push_back(position.name);
        }
    }

    QString write()
    {
        for (size_t i = 0; i < m_layout.rows.size(); ++i)
            writeRow(m_layout.rows[i], margin + (double(i) + 0.5) * rowHeight);
        double y = margin + (double(m_layout.rows.size()) + 0.5) * rowHeight;
        for (const Fault &fault : m_faults) {
            addText(
                margin, y, fault.file.isEmpty() ? fault.message : fault.file + u": " + fault.message, u"faulttext"_s);
            m_width = std::max(m_width, margin + double(fault.message.size() + fault.file.size()) * 7);
            y += rowHeight;
        }
        const QString size = u"width=\"" + number(m_width + margin) + u"\" height=\"" + number(y + margin) + u'"';
        return u"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + size + u" viewBox=\"0 0 "
            + number(m_width + margin) + u' ' + number(y + margin) + u"\">\n<title>" + escaped(title()) + u"</title>\n"
            + style() + m_body + u"</svg>\n";
    }

private:
    static double x(int lane) { return margin + lane * laneWidth; }

    QString title() const
    {
        return HistoryText::tr("Revision history: %n revision(s)", nullptr, m_report.history.graph.count());
    }

    void addText(double left, double y, const QString &text, const QString &kind)
    {
        m_body += u"<text x=\"" + number(left) + u"\" y=\"" + number(y + baseline) + u"\""
            + (kind.isEmpty() ? QString() : QString(u" class=\"" + kind + u'"')) + u'>' + escaped(text) + u"</text>\n";
    }

    void writeLine(const LaneRow &row, const LaneLine &line, double y)
    {
        const double top = y - rowHeight / 2, bottom = y + rowHeight / 2, here = x(row.lane), there = x(line.lane);
        QString path;
        if (line.part == LaneLine::Through)
            path = u'M' + number(there) + u' ' + number(top) + u'V' + number(bottom);
        else if (line.part == LaneLine::In)
            path = u'M' + number(there) + u' ' + number(top) + u'C' + number(there) + u' ' + number(y) + u' '
                + number(there) + u' ' + number(y) + u' ' + number(here) + u' ' + number(y);
        else
            path = u'M' + number(here) + u' ' + number(y) + u'C' + number(there) + u' ' + number(y) + u' '
                + number(there) + u' ' + number(y) + u' ' + number(there) + u' ' + number(bottom);
        m_body += u"<path class=\"line c" + QString::number(line.colour % hues)
            + (line.dashed ? u" dep\" d=\""_s : u"\" d=\""_s) + path + u"\"/>\n";
    }

    /// In every database that is shown.
    bool isApplied(const QString &id) const
    {
        const int index = m_report.history.graph.indexOf(id);
        return index >= 0 && !m_meanings.empty()
            && std::ranges::all_of(
                m_meanings, [index](const PositionReport &meaning) { return meaning.applied[size_t(index)]; });
    }

    void writeNode(const LaneRow &row, const Revision *revision, double y)
    {
        const QString cx = number(x(row.lane)), cy = number(y);
        const QString hue = QString::number(row.colour % hues);
        const QString kind = (isApplied(row.id) ? u" class=\"done f"_s + hue : u" class=\"node"_s) + u" c" + hue + u'"';
        if (!revision) {
            m_body += u"<path class=\"line missing\" d=\"M" + number(x(row.lane) - 5) + u' ' + number(y - 5)
                + u"l10 10m0 -10l-10 10\"/>\n";
            return;
        }
        const double r = 5;
        if (revision->isMergePoint())
            m_body += u"<path" + kind + u" d=\"M" + cx + u' ' + number(y - 6) + u"l6 6l-6 6l-6 -6z\"/>\n";
        else if (revision->isBase())
            m_body += u"<rect" + kind + u" x=\"" + number(x(row.lane) - r) + u"\" y=\"" + number(y - r)
                + u"\" width=\"10\" height=\"10\"/>\n";
        else
            m_body += u"<circle" + kind + u" cx=\"" + cx + u"\" cy=\"" + cy + u"\" r=\"5\"/>\n";
        if (revision->isHead())
            m_body += (revision->isRealHead() ? u"<circle class=\"line c"_s : u"<circle class=\"dep c"_s) + hue + u'"'
                + u" cx=\"" + cx + u"\" cy=\"" + cy + u"\" r=\"8.5\"/>\n";
    }

    double writeTag(double left, double y, const QString &text, const QString &kind)
    {
        const double width = double(text.size()) * glyph + 10;
        m_body += u"<rect class=\"" + kind + u"\" x=\"" + number(left) + u"\" y=\"" + number(y - 8) + u"\" width=\""
            + number(width) + u"\" height=\"16\" rx=\"4\"/><text class=\"" + kind + u"text\" x=\"" + number(left + 5)
            + u"\" y=\"" + number(y + baseline - 0.5) + u"\" textLength=\"" + number(width - 10) + u"\">"
            + escaped(text) + u"</text>\n";
        return left + width + 5;
    }

    QString tooltip(const Revision &revision) const
    {
        QStringList lines{revision.id + u' ' + revision.message};
        for (const QString &parent : revision.downRevisions)
            lines << HistoryText::tr("parent: %1").arg(parent);
        for (const QString &name : revision.dependsOn)
            lines << HistoryText::tr("depends on: %1").arg(name);
        if (!revision.created.isEmpty())
            lines << HistoryText::tr("created: %1").arg(revision.created);
        return (lines << HistoryText::tr("file: %1").arg(revision.file)).join(u'\n');
    }

    void writeRow(const LaneRow &row, double y)
    {
        const Revision *revision = m_report.history.graph.find(row.id);
        m_body += u"<g>\n<title>"
            + escaped(
                revision ? tooltip(*revision) : HistoryText::tr("%1 is named but no file declares it").arg(row.id))
            + u"</title>\n";
        if (m_report.path && std::ranges::find(m_report.path->revisions, row.id) != m_report.path->revisions.end())
            m_body += u"<rect class=\"path\" x=\"0\" y=\"" + number(y - rowHeight / 2)
                + u"\" width=\"100%\" height=\"26\"/>\n";
        for (const LaneLine &line : row.lines)
            writeLine(row, line, y);
        writeNode(row, revision, y);
        addText(m_textX, y, row.id, u"id"_s);
        double left = m_textX + std::max<double>(12, double(row.id.size())) * glyph + 10;
        if (const auto found = m_positions.find(row.id); found != m_positions.end()) {
            for (const QString &name : *found)
                left = writeTag(left, y, name, u"db"_s);
        }
        if (revision) {
            for (const QString &mark : revisionMarks(*revision))
                left = writeTag(left, y, mark, u"tag"_s);
            for (const QString &label : revision->declaredLabels)
                left = writeTag(left, y, label, u"tag"_s);
        }
        for (const QString &parent : row.upward)
            left = writeTag(left, y, HistoryText::tr("cycle: %1").arg(parent), u"fault"_s);
        const QString message = (revision ? revision->message : HistoryText::tr("missing")).simplified();
        addText(left, y, message.size() > longestMessage ? message.left(longestMessage) + u'…' : message,
            revision ? QString() : u"faulttext"_s);
        m_width = std::max(m_width, left + double(std::min(message.size(), longestMessage)) * 7);
        m_body += u"</g>\n";
    }

    const HistoryReport &m_report;
    const LaneLayout m_layout;
    const std::vector<Fault> m_faults;
    std::vector<PositionReport> m_meanings;
    QHash<QString, std::vector<QString>> m_positions;
    QString m_body;
    double m_textX = 0, m_width = 200;
};

} // namespace

QString historySvg(const HistoryReport &report)
{
    return SvgWriter(report).write();
}

} // namespace Howdah
