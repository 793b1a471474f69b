// SPDX-License-Identifier: Apache-2.0
#include "history/historyreport.h"
#include "history/historytext.h"
#include "history/lanes.h"

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

constexpr double rowHeight = 26, laneWidth = 16, margin = 18, glyph = 6.6; // glyph: an 11 px monospace character
constexpr int hues = 8;
constexpr qsizetype longestMessage = 90;

constexpr auto style = R"(<style>
svg{background:#fcfcfc;font:13px system-ui,sans-serif}
text{fill:#232629;dominant-baseline:central}
.id,.tag text{font:11px ui-monospace,monospace}.id{fill:#4d5358}
.line{fill:none;stroke-width:2}.dep{stroke-dasharray:2 4}
.node{stroke-width:2;fill:#fcfcfc}.missing{stroke:#b3261e;fill:none}
.tag rect{fill:#eceff1;stroke:#90a0a8}.db rect{fill:#1f5f8b;stroke:#1f5f8b}.db text{fill:#fff}
.fault text,.fault{fill:#b3261e}.path rect{fill:#1f5f8b;opacity:.08}
.c0{stroke:#1f6fb2}.c1{stroke:#b4541a}.c2{stroke:#2e7d32}.c3{stroke:#8e3a9d}.c4{stroke:#00767c}.c5{stroke:#a3355e}.c6{stroke:#6a6f00}.c7{stroke:#5a5fc7}
@media (prefers-color-scheme:dark){svg{background:#1b1e20}text{fill:#e6e9eb}.id{fill:#b0b8bd}.node{fill:#1b1e20}
.missing{stroke:#ff8a80}.tag rect{fill:#2f3538;stroke:#7c8a92}.db rect{fill:#7cc0ee;stroke:#7cc0ee}.db text{fill:#10202c}.fault text,.fault{fill:#ff8a80}
.c0{stroke:#6cb6f5}.c1{stroke:#f0a070}.c2{stroke:#7fd083}.c3{stroke:#d79ae4}.c4{stroke:#5fd0d6}.c5{stroke:#f08fb4}.c6{stroke:#c9cf5a}.c7{stroke:#a9adff}}
</style>
)"_L1;

QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.unicode() >= 0x20 || c == u'\n' ? c : QChar(u' '); // other control characters are not allowed in XML
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
            addText(margin, y, fault.file.isEmpty() ? fault.message : fault.file + u": " + fault.message, u"fault"_s);
            m_width = std::max(m_width, margin + double(fault.message.size() + fault.file.size()) * 7);
            y += rowHeight;
        }
        const QString size = u"width=\"" + number(m_width + margin) + u"\" height=\"" + number(y + margin) + u'"';
        return u"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + size + u" viewBox=\"0 0 "
            + number(m_width + margin) + u' ' + number(y + margin) + u"\">\n<title>" + escaped(title()) + u"</title>\n"
            + style + m_body + u"</svg>\n";
    }

private:
    static double x(int lane) { return margin + lane * laneWidth; }

    QString title() const
    {
        return HistoryText::tr("Revision history: %n revision(s)", nullptr, m_report.history.graph.count());
    }

    void addText(double left, double y, const QString &text, const QString &kind)
    {
        m_body += u"<text x=\"" + number(left) + u"\" y=\"" + number(y) + u"\""
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

    void writeNode(const LaneRow &row, const Revision *revision, double y)
    {
        const QString cx = number(x(row.lane)), cy = number(y);
        const QString kind = u" class=\"node c" + QString::number(row.colour % hues) + u'"';
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
            m_body += u"<circle class=\"line c" + QString::number(row.colour % hues)
                + (revision->isRealHead() ? u"\""_s : u" dep\""_s) + u" cx=\"" + cx + u"\" cy=\"" + cy
                + u"\" r=\"8.5\"/>\n";
    }

    double writeTag(double left, double y, const QString &text, const QString &kind)
    {
        const double width = double(text.size()) * glyph + 10;
        m_body += u"<g class=\"tag" + kind + u"\"><rect x=\"" + number(left) + u"\" y=\"" + number(y - 8)
            + u"\" width=\"" + number(width) + u"\" height=\"16\" rx=\"4\"/><text x=\"" + number(left + 5) + u"\" y=\""
            + number(y) + u"\" textLength=\"" + number(width - 10) + u"\">" + escaped(text) + u"</text></g>\n";
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
            m_body += u"<g class=\"path\"><rect x=\"0\" y=\"" + number(y - rowHeight / 2)
                + u"\" width=\"100%\" height=\"26\"/></g>\n";
        for (const LaneLine &line : row.lines)
            writeLine(row, line, y);
        writeNode(row, revision, y);
        addText(m_textX, y, row.id, u"id"_s);
        double left = m_textX + std::max<double>(12, double(row.id.size())) * glyph + 10;
        if (const auto found = m_positions.find(row.id); found != m_positions.end()) {
            for (const QString &name : *found)
                left = writeTag(left, y, name, u" db"_s);
        }
        if (revision) {
            for (const QString &mark : revisionMarks(*revision))
                left = writeTag(left, y, mark, QString());
            for (const QString &label : revision->declaredLabels)
                left = writeTag(left, y, label, u" label"_s);
        }
        for (const QString &parent : row.upward)
            left = writeTag(left, y, HistoryText::tr("cycle: %1").arg(parent), u" fault"_s);
        const QString message = (revision ? revision->message : HistoryText::tr("missing")).simplified();
        addText(left, y, message.size() > longestMessage ? message.left(longestMessage) + u'…' : message,
            revision ? QString() : u"fault"_s);
        m_width = std::max(m_width, left + double(std::min(message.size(), longestMessage)) * 7);
        m_body += u"</g>\n";
    }

    const HistoryReport &m_report;
    const LaneLayout m_layout;
    const std::vector<Fault> m_faults;
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
