// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/sqlview.h"
#include "ui/widgets/theme.h"

#include "sql/quoting.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace Howdah {

namespace {

/// Reading the definitions takes a tenth of a second: once for the program is enough.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

/// The definition knows every word that SQL has anywhere and shows "id", "m" and "public" as keywords. What is not in
/// capitals is one only where PostgreSQL would not take it for a name.
class Highlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    using KSyntaxHighlighting::SyntaxHighlighter::SyntaxHighlighter;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QString word = currentBlock().text().mid(offset, length);
        const bool isWord = !word.isEmpty() && word.front().isLetter() && word == word.toLower();
        if (isSql && isWord && format.textStyle() == KSyntaxHighlighting::Theme::Keyword
            && Sql::identifier(word) == word)
            return;
        SyntaxHighlighter::applyFormat(offset, length, format);
    }

public:
    bool isSql = true;
};

class Margin : public QWidget
{
public:
    explicit Margin(SqlView *view)
        : QWidget(view)
        , m_view(view)
    { }
    QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    SqlView *m_view;
};

} // namespace

SqlView::SqlView(QWidget *parent, const QString &language)
    : QPlainTextEdit(parent)
    , m_highlighter(new Highlighter(document()))
    , m_margin(new Margin(this))
{
    setReadOnly(true);
    setFont(Theme::fixedFont());
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * 4);
    // The keyboard can read and copy a read-only text, too.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    static_cast<Highlighter *>(m_highlighter)->isSql = language.startsWith(QLatin1String("SQL"));
    m_highlighter->setDefinition(repository().definitionForName(language));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SqlView::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    refreshTheme();
    placeMargin();
}

void SqlView::setLanguage(const QString &language)
{
    const auto definition = repository().definitionForName(language);
    if (definition == m_highlighter->definition())
        return;
    static_cast<Highlighter *>(m_highlighter)->isSql = language.startsWith(QLatin1String("SQL"));
    m_highlighter->setDefinition(definition);
    m_highlighter->rehighlight();
}

void SqlView::setText(const QString &text)
{
    if (text == toPlainText() && m_labels.isEmpty())
        return;
    m_labels.clear();
    setExtraSelections({});
    const int place = verticalScrollBar()->value();
    setPlainText(text);
    verticalScrollBar()->setValue(place);
}

void SqlView::setLines(const std::vector<MarkedLine> &lines)
{
    QStringList texts;
    m_labels.clear();
    for (const MarkedLine &line : lines) {
        texts << line.text;
        m_labels << line.label;
    }
    setPlainText(texts.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> marks;
    for (int i = 0; i < int(lines.size()); ++i) {
        const MarkedLine &line = lines[size_t(i)];
        if (!line.wash.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(i));
        mark.format.setBackground(line.wash);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
        if (line.length == 0)
            continue;
        mark.format = {};
        mark.format.setBackground(line.strong);
        mark.cursor.setPosition(mark.cursor.position() + line.start);
        mark.cursor.setPosition(mark.cursor.position() + line.length, QTextCursor::KeepAnchor);
        marks << mark;
    }
    setExtraSelections(marks);
    placeMargin();
}

int SqlView::marginWidth() const
{
    if (!m_labels.isEmpty()) {
        int widest = 0;
        for (const QString &label : m_labels)
            widest = qMax(widest, fontMetrics().horizontalAdvance(label));
        return widest + 20;
    }
    const int digits = int(QString::number(qMax(10, blockCount())).size());
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + 20;
}

void SqlView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    QColor quiet = Theme::quiet(palette());
    quiet.setAlphaF(0.65f);
    painter.setPen(quiet);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        if (block.isVisible())
            painter.drawText(QRectF(0, area.top(), m_margin->width() - 10, fontMetrics().height()), Qt::AlignRight,
                m_labels.isEmpty() ? QString::number(block.blockNumber() + 1) : m_labels.value(block.blockNumber()));
    }
}

void SqlView::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void SqlView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void SqlView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshTheme();
}

void SqlView::refreshTheme()
{
    m_highlighter->setTheme(repository().defaultTheme(
        Theme::isDark() ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme));
    m_highlighter->rehighlight();
}

} // namespace Howdah
