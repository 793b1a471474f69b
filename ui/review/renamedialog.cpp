// SPDX-License-Identifier: Apache-2.0
#include "ui/review/renamedialog.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

namespace Howdah {

namespace {

enum Answer { Undecided, DropAndCreate, FirstChoice };

} // namespace

RenameDialog::RenameDialog(const std::vector<RenameCandidate> &candidates, QWidget *parent)
    : QDialog(parent)
    , m_problem(new MessageLine(this))
{
    setObjectName(QStringLiteral("renameDialog"));
    setWindowTitle(tr("Renamed?"));
    resize(700, 420);
    auto *intro = new QLabel(tr("These may be the same objects under other names. A rename keeps their data; dropping "
                                "and creating loses it."),
        this);
    intro->setWordWrap(true);
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (size_t first = 0; first < candidates.size();) {
        size_t end = first;
        while (end < candidates.size() && candidates[end].from == candidates[first].from)
            ++end;
        addQuestion({candidates.begin() + qsizetype(first), candidates.begin() + qsizetype(end)}, grid);
        first = end;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(rows);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *all = buttons->addButton(tr("&Keep all that are clear"), QDialogButtonBox::ActionRole);
    all->setObjectName(QStringLiteral("keepClear"));
    all->setToolTip(tr("Renames every object that fits exactly one other"));
    connect(all, &QPushButton::clicked, this, [this] {
        for (const Question &question : m_questions)
            if (question.choices.size() == 1 && question.choices.front().unambiguous)
                question.answer->setCurrentIndex(FirstChoice);
    });
    m_accept = buttons->addButton(tr("&Plan it so"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptRenames"));
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(intro);
    layout->addWidget(area, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshColours();
    check();
}

void RenameDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshColours();
}

void RenameDialog::refreshColours()
{
    for (const Question &question : m_questions) {
        question.icon->setPixmap(iconOf(question.choices.front().from.kind).pixmap(16));
        Theme::setInk(question.reasons, Theme::quiet(palette()));
    }
}

void RenameDialog::addQuestion(const std::vector<RenameCandidate> &choices, QGridLayout *grid)
{
    const int row = grid->rowCount();
    const ObjectRef &from = choices.front().from;
    auto *icon = new QLabel(this);
    auto *name = new QLabel(tr("%1 %2").arg(kindTitle(from.kind), display(from)), this);
    name->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    auto *answer = new QComboBox(this);
    answer->setObjectName(QStringLiteral("rename-") + display(from));
    answer->setAccessibleName(tr("What became of %1").arg(display(from)));
    answer->setMinimumWidth(250);
    answer->addItem(tr("Choose…"));
    answer->addItem(tr("Drop it, create the other"));
    QStringList evidence;
    for (const RenameCandidate &choice : choices) {
        answer->addItem(tr("Rename to %1").arg(display(choice.to)));
        const QString why = QStringList(choice.evidence.begin(), choice.evidence.end()).join(QStringLiteral("; "));
        evidence << tr("%1: %2").arg(display(choice.to), why);
    }
    auto *reasons = new QLabel(evidence.join(QLatin1Char('\n')), this);
    reasons->setTextFormat(Qt::PlainText);
    reasons->setWordWrap(true);
    reasons->setContentsMargins(0, 0, 0, 10);
    grid->addWidget(icon, row, 0);
    grid->addWidget(name, row, 1);
    grid->addWidget(answer, row, 2);
    grid->addWidget(reasons, row + 1, 1, 1, 2);
    m_questions.push_back({icon, reasons, answer, choices});
    connect(answer, &QComboBox::currentIndexChanged, this, &RenameDialog::check);
}

void RenameDialog::check()
{
    QSet<ObjectRef> taken;
    bool twice = false, any = false;
    for (const Rename &rename : kept()) {
        twice = twice || taken.contains(rename.to);
        taken.insert(rename.to);
    }
    for (const Question &question : m_questions)
        any = any || question.answer->currentIndex() != Undecided;
    m_problem->say(twice ? tr("Two objects cannot become the same one.") : QString());
    m_accept->setEnabled(any && !twice);
}

std::vector<Rename> RenameDialog::kept() const
{
    std::vector<Rename> renames;
    for (const Question &question : m_questions)
        if (const int at = question.answer->currentIndex(); at >= FirstChoice)
            renames.push_back(
                {question.choices[size_t(at - FirstChoice)].from, question.choices[size_t(at - FirstChoice)].to});
    return renames;
}

std::vector<RenameCandidate> RenameDialog::refused() const
{
    std::vector<RenameCandidate> all;
    for (const Question &question : m_questions)
        if (question.answer->currentIndex() == DropAndCreate)
            all.insert(all.end(), question.choices.begin(), question.choices.end());
    return all;
}

} // namespace Howdah
