// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/evidencepane.h"

#include "check/fixtext.h"
#include "check/help.h"
#include "ui/checklist/stateicon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace Howdah {

using namespace Check;

namespace {

constexpr int iconSide = 22;
constexpr int fixLines = 18; ///< of the fix and its SQL before one scrolls
constexpr int mostVisibleRows = 7;

QTableWidget *newTable(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return table;
}

/// As high as its rows, up to a limit.
void fitHeight(QTableWidget *table)
{
    const int rows = qMin(table->rowCount(), mostVisibleRows);
    const int header = table->horizontalHeader()->isHidden() ? 0 : table->horizontalHeader()->sizeHint().height();
    table->setFixedHeight(header + rows * table->verticalHeader()->defaultSectionSize() + 2);
    table->setVisible(table->rowCount() > 0);
}

} // namespace

EvidencePane::EvidencePane(QWidget *parent)
    : QWidget(parent)
    , m_fixScroll(new QScrollArea(this))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_fix(new QLabel(this))
    , m_jump(new QPushButton(Theme::icon(QStringLiteral("go-jump")), tr("Show in &diagram"), this))
    , m_apply(new QPushButton(Theme::icon(QStringLiteral("tools-wizard")), tr("&Apply fix to design"), this))
    , m_answer(new QPushButton(Theme::icon(QStringLiteral("document-edit-sign")), tr("&Waive…"), this))
    , m_facts(newTable(QStringLiteral("evidenceFacts"), tr("Evidence"), this))
    , m_rows(newTable(QStringLiteral("evidenceRows"), tr("Evidence rows"), this))
    , m_help(new QTextBrowser(this))
{
    m_jump->setObjectName(QStringLiteral("showInDiagram"));
    m_apply->setObjectName(QStringLiteral("applyFix"));
    m_answer->setObjectName(QStringLiteral("answer"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_detail, m_fix}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_icon->setFixedSize(iconSide, iconSide);
    m_icon->setAlignment(Qt::AlignTop);
    m_facts->horizontalHeader()->hide();
    m_facts->setColumnCount(2);
    m_help->setObjectName(QStringLiteral("help"));
    m_help->setAccessibleName(tr("Help"));
    m_help->setFrameShape(QFrame::NoFrame);
    m_help->setOpenExternalLinks(true);
    m_help->document()->setDocumentMargin(0);
    // The pane shows through, in light and in dark.
    m_help->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_jump, m_apply, m_answer})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 12);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addLayout(buttons);
    layout->addWidget(m_facts);
    layout->addWidget(m_rows);
    m_fixScroll->setWidget(m_fix);
    m_fixScroll->setWidgetResizable(true);
    m_fixScroll->setFrameShape(QFrame::NoFrame);
    m_fixScroll->setMaximumHeight(fontMetrics().lineSpacing() * fixLines);
    m_fixScroll->viewport()->setAutoFillBackground(false);
    m_fix->setAlignment(Qt::AlignTop);
    m_fix->setTextFormat(Qt::RichText); // statements in their letters
    m_fix->setObjectName(QStringLiteral("fixText"));
    layout->addWidget(m_fixScroll);
    layout->addWidget(m_help, 1);

    connect(m_jump, &QPushButton::clicked, this, &EvidencePane::jumpRequested);
    connect(m_apply, &QPushButton::clicked, this, &EvidencePane::fixRequested);
    connect(m_answer, &QPushButton::clicked, this, &EvidencePane::answerRequested);
    refreshColours();
    clear();
}

void EvidencePane::clear()
{
    setHead(ItemState::NotMeasured, {}, {});
    m_icon->clear();
    setFacts({});
    setRows({});
    setFix({});
    m_helpId.clear();
    m_help->clear();
    for (QPushButton *button : {m_jump, m_apply, m_answer})
        button->hide();
}

void EvidencePane::showGroup(const Group &group)
{
    clear();
    int open = 0;
    for (const Item &item : group.items)
        open += item.openFindings();
    m_title->setText(group.title);
    m_detail->setText(tr("%n item(s)", nullptr, int(group.items.size())) + QStringLiteral(" · ")
        + tr("%n open finding(s)", nullptr, open));
}

void EvidencePane::showItem(const Item &item)
{
    clear();
    QStringList detail{item.id, word(item.kind), word(item.state)};
    if (!item.subjectText.isEmpty())
        detail << tr("looked at: %1").arg(item.subjectText);
    setHead(item.state, item.title, detail.join(QStringLiteral(" · ")));
    std::vector<Fact> facts;
    if (!item.note.isEmpty())
        facts.push_back({tr("note"), item.note});
    for (const QString &line : gapLines(item))
        facts.push_back({word(ItemState::NotMeasured), line});
    setFacts(facts);
    m_answer->setText(tr("&Answer…"));
    m_answer->show();
    setHelp(item.id);
}

void EvidencePane::showFinding(const Finding &finding)
{
    clear();
    const ItemState state = finding.isWaived()    ? ItemState::Waived
        : finding.severity == Severity::Fail      ? ItemState::Fail
        : finding.severity == Severity::Attention ? ItemState::Attention
                                                  : ItemState::Asks;
    setHead(state, finding.message,
        QStringList{finding.item, title(finding.rule),
            kindWord(finding.object.kind) + QLatin1Char(' ') + display(finding.object)}
            .join(QStringLiteral(" · ")));
    std::vector<Fact> facts = finding.facts;
    if (finding.isWaived())
        facts.insert(facts.begin(), {tr("waived"), finding.waiver});
    setFacts(facts);
    setRows(finding.table);
    setFix(finding);
    m_answer->setText(finding.isWaived() ? tr("Change &waiver…") : tr("&Waive…"));
    m_jump->show();
    m_answer->setVisible(finding.severity != Severity::Fact);
    setHelp(finding.rule);
}

void EvidencePane::setHead(ItemState state, const QString &title, const QString &detail)
{
    m_state = state;
    m_icon->setPixmap(stateIcon(state).pixmap(iconSide, iconSide));
    m_icon->setAccessibleName(word(state));
    m_title->setText(title);
    m_detail->setText(detail);
}

void EvidencePane::setFacts(const std::vector<Fact> &facts)
{
    m_facts->setRowCount(int(facts.size()));
    for (int row = 0; row < int(facts.size()); ++row) {
        auto *name = new QTableWidgetItem(facts[size_t(row)].name.simplified());
        name->setForeground(Theme::quiet(palette()));
        auto *value = new QTableWidgetItem(facts[size_t(row)].value.simplified());
        value->setToolTip(facts[size_t(row)].value);
        m_facts->setItem(row, 0, name);
        m_facts->setItem(row, 1, value);
    }
    m_facts->resizeColumnToContents(0);
    m_facts->setColumnWidth(0, qMin(m_facts->columnWidth(0) + 16, 260));
    fitHeight(m_facts);
}

void EvidencePane::setRows(const EvidenceTable &table)
{
    m_rows->setColumnCount(int(table.columns.size()));
    m_rows->setRowCount(int(table.rows.size()));
    m_rows->setHorizontalHeaderLabels(QStringList(table.columns.begin(), table.columns.end()));
    for (int row = 0; row < int(table.rows.size()); ++row)
        for (int column = 0; column < int(table.rows[size_t(row)].size()); ++column) {
            const QString &value = table.rows[size_t(row)][size_t(column)];
            auto *cell = new QTableWidgetItem(value.simplified());
            cell->setToolTip(value);
            m_rows->setItem(row, column, cell);
        }
    m_rows->resizeColumnsToContents();
    fitHeight(m_rows);
}

void EvidencePane::setFix(const Finding &finding)
{
    QString text;
    const auto say = [&text](const QString &line) {
        text += QLatin1String("<div>") + line.toHtmlEscaped() + QLatin1String("</div>");
    };
    const auto show = [&](const QString &title, const QString &sql) {
        if (sql.trimmed().isEmpty())
            return;
        say(title);
        text += QStringLiteral("<pre style=\"white-space: pre-wrap; font-family: '%1'; margin: 2px 0 8px 0\">%2</pre>")
                    .arg(Theme::fixedFont().family(), sql.trimmed().toHtmlEscaped());
    };
    for (const Change &change : finding.fix)
        say(tr("Fix: %1").arg(fixText(change)));
    if (!finding.fixNote.isEmpty())
        say((finding.fix.empty() ? tr("No fix to apply: %1") : tr("To the fix: %1")).arg(finding.fixNote));
    show(tr("SQL of the fix:"), finding.fixSql);
    show(tr("Look again:"), finding.query);
    m_fix->setText(text);
    m_fixScroll->setVisible(!text.isEmpty());
    m_apply->setVisible(!finding.fix.empty());
}

void EvidencePane::setHelp(const QString &id)
{
    m_helpId = id;
    // The heading repeats what the pane already says.
    m_help->setMarkdown(helpPage(id).section(QLatin1Char('\n'), 1).trimmed());
    m_help->verticalScrollBar()->setValue(0);
}

void EvidencePane::refreshColours()
{
    Theme::setInk(m_detail, Theme::quiet(palette()));
    // Links keep the colour they were read with.
    if (!m_helpId.isEmpty())
        setHelp(m_helpId);
    if (!m_title->text().isEmpty() && !m_helpId.isEmpty())
        m_icon->setPixmap(stateIcon(m_state).pixmap(iconSide, iconSide));
}

void EvidencePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_help)
        refreshColours();
}

} // namespace Howdah
