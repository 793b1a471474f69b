// SPDX-License-Identifier: Apache-2.0
#include "ui/review/planpane.h"
#include "ui/editor/sqlview.h"
#include "ui/jobs/jobs.h"
#include "ui/review/comparison.h"
#include "ui/review/plandelegate.h"
#include "ui/review/planmodel.h"
#include "ui/widgets/compactline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include "project/project.h"
#include "service/jobs.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <ranges>

namespace Howdah {

namespace {

constexpr qsizetype mostNotes = 3;

QLabel *wrapping(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(12, 0, 12, 6);
    label->hide();
    return label;
}

int losses(const Plan &plan)
{
    return int(std::count_if(plan.statements.begin(), plan.statements.end(),
        [](const Statement &s) { return s.dataLoss != DataLoss::None; }));
}

int failures(const std::optional<Result<SecondLook>> &look, const Plan &up)
{
    if (!look || !*look)
        return 0;
    return int(std::ranges::count_if((*look)->guards, [&](const GuardCount &count) {
        return count.rows.value_or(0) > 0 && count.guard(up).effect == GuardEffect::Fails;
    }));
}

} // namespace

PlanPane::PlanPane(Comparison *comparison, Jobs *jobs, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_jobs(jobs)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("document-preview"), this))
    , m_up(new PlanModel(this))
    , m_down(new PlanModel(this))
    , m_upView(new QListView(this))
    , m_downView(new QListView(this))
    , m_upTitle(new QLabel(this))
    , m_downTitle(new QLabel(this))
    , m_upScript(new SqlView(this))
    , m_downScript(new SqlView(this))
    , m_summary(new QLabel(this))
    , m_proof(wrapping(QStringLiteral("proof"), this))
    , m_notes(wrapping(QStringLiteral("planNotes"), this))
{
    m_upScript->setObjectName(QStringLiteral("upScript"));
    m_upScript->setAccessibleName(tr("Up"));
    m_downScript->setObjectName(QStringLiteral("downScript"));
    m_downScript->setAccessibleName(tr("Down"));
    auto *lists = new QSplitter(this), *scripts = new QSplitter(this);
    lists->addWidget(buildList(m_up, m_upView, m_upTitle, QStringLiteral("planUp")));
    lists->addWidget(buildList(m_down, m_downView, m_downTitle, QStringLiteral("planDown")));
    scripts->addWidget(m_upScript);
    scripts->addWidget(m_downScript);
    for (QSplitter *splitter : {lists, scripts})
        splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(lists);
    m_stack->addWidget(scripts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_proof);
    layout->addWidget(m_notes);
    layout->addWidget(m_stack, 1);
    connect(comparison, &Comparison::planned, this, &PlanPane::refresh);
    connect(comparison, &Comparison::busyChanged, this, &PlanPane::refreshSummary);
    connect(comparison, &Comparison::proved, this, &PlanPane::refreshProof);
    connect(comparison, &Comparison::looked, this, &PlanPane::refreshLook);
    refresh();
}

QToolButton *PlanPane::addButton(const QString &name, const QString &icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("iconName", icon);
    button->setIcon(Theme::icon(icon));
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QWidget *PlanPane::buildHead()
{
    auto *head = new CompactLine(this);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumWidth(60);
    m_online = addButton(QStringLiteral("online"), QStringLiteral("object-unlocked"), tr("Onli&ne"),
        tr("Plan to lock little and briefly; else the shortest correct script"));
    m_stash = addButton(QStringLiteral("stash"), QStringLiteral("archive-insert"), tr("Stas&h"),
        tr("Keep the rows and values that are dropped in a schema of their own, for the way back"));
    for (QToolButton *manner : {m_online, m_stash}) {
        manner->setCheckable(true);
        connect(manner, &QToolButton::toggled, m_comparison,
            [this] { m_comparison->setManner(m_online->isChecked(), m_stash->isChecked()); });
    }
    m_asScript = addButton(QStringLiteral("asScript"), QStringLiteral("code-context"), tr("As s&cript"),
        tr("Show the whole scripts, as they are saved"));
    m_asScript->setCheckable(true);
    m_copy = addButton(QStringLiteral("copyPlan"), QStringLiteral("edit-copy"), tr("Cop&y"), tr("Copy a script"));
    m_save = addButton(QStringLiteral("savePlan"), QStringLiteral("document-save-as"), tr("Sa&ve…"),
        tr("Write up.sql and down.sql into a folder"));
    m_revise = addButton(QStringLiteral("revisePlan"), QStringLiteral("vcs-commit"), tr("Save as re&vision…"),
        tr("Write the plan as a migration, up and down"));
    m_prove = addButton(QStringLiteral("provePlan"), QStringLiteral("run-build"), tr("&Prove"),
        tr("Run the plan there, back and there again in scratch databases, and let pg_dump compare"));
    auto *menu = new QMenu(m_copy);
    menu->addAction(tr("Copy &up.sql"), this, [this] { copy(false); });
    menu->addAction(tr("Copy &down.sql"), this, [this] { copy(true); });
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(2);
    layout->addWidget(m_summary, 1);
    for (QToolButton *button : {m_online, m_stash, m_asScript, m_copy, m_save, m_revise, m_prove})
        layout->addWidget(button);
    head->setYielding({m_prove, m_revise, m_save, m_copy, m_asScript, m_stash, m_online});
    connect(m_asScript, &QToolButton::toggled, this, &PlanPane::refresh);
    connect(m_save, &QToolButton::clicked, this, &PlanPane::askWhereToSave);
    connect(m_revise, &QToolButton::clicked, this, [this] { Q_EMIT reviseRequested(m_comparison->plan()); });
    connect(m_prove, &QToolButton::clicked, m_comparison, &Comparison::prove);
    return head;
}

QWidget *PlanPane::buildList(PlanModel *model, QListView *view, QLabel *title, const QString &name)
{
    auto *side = new QWidget(this);
    title->setContentsMargins(12, 2, 8, 4);
    title->setBuddy(view);
    view->setObjectName(name);
    view->setModel(model);
    view->setItemDelegate(new PlanDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(view);
    connect(
        view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, model](const QModelIndex &index) {
            if (const ObjectRef object = model->subject(index); !m_quiet && !object.name.isEmpty())
                Q_EMIT chosen(object);
        });
    return side;
}

void PlanPane::select(const std::vector<ObjectRef> &objects)
{
    m_quiet = true;
    const auto show = [&](const PlanModel *model, QListView *view) {
        // A chosen statement about the same object stays chosen.
        const ObjectRef current = model->subject(view->currentIndex());
        if (std::find(objects.begin(), objects.end(), current) != objects.end())
            return;
        const QModelIndex index = model->indexOf(objects);
        view->setCurrentIndex(index);
        if (index.isValid())
            view->scrollTo(index);
    };
    show(m_up, m_upView);
    show(m_down, m_downView);
    m_quiet = false;
}

void PlanPane::refresh()
{
    for (const auto &[button, on] :
        {std::pair(m_online, m_comparison->isOnline()), std::pair(m_stash, m_comparison->isStashed())}) {
        const QSignalBlocker quiet(button);
        button->setChecked(on);
        button->setEnabled(!m_comparison->isGiven());
    }
    const PlanPreview &plan = m_comparison->plan();
    m_up->setPlan(plan.trip.up);
    m_down->setPlan(plan.trip.down);
    m_upTitle->setText(tr("&Up — %n statement(s)", nullptr, int(plan.trip.up.statements.size())));
    m_downTitle->setText(tr("&Down — %n statement(s)", nullptr, int(plan.trip.down.statements.size())));
    m_upScript->setText(plan.up);
    m_downScript->setText(plan.down);
    const bool isEmpty = plan.trip.up.isEmpty() && plan.trip.down.isEmpty();
    if (m_comparison->error())
        m_empty->setText(tr("The changes cannot be planned"), toText(*m_comparison->error()));
    else if (!m_comparison->left().isEmpty())
        m_empty->setText(tr("Nothing is taken"), tr("Tick what the plan is to do."));
    else
        sayNothingDiffers();
    m_stack->setCurrentIndex(isEmpty ? 0 : m_asScript->isChecked() ? 2 : 1);
    refreshNotes();
    refreshSummary();
    refreshProof();
    if (const auto &look = m_comparison->look(); look && *look)
        m_up->setCounts((*look)->guards, (*look)->sizes);
}

void PlanPane::refreshNotes()
{
    QStringList notes = m_comparison->plan().notes + m_comparison->result().notes;
    if (const auto &look = m_comparison->look(); look && *look)
        for (const QString &role : (*look)->missingRoles)
            notes << tr("The role %1 is not there where the plan is to run.").arg(role);
    notes.removeDuplicates();
    m_notes->setToolTip(notes.join(QLatin1Char('\n')));
    const int more = int(qMax<qsizetype>(0, notes.size() - mostNotes));
    notes = notes.mid(0, mostNotes);
    if (more > 0)
        notes << tr("… and %n more: point here to read them.", nullptr, more);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    Theme::setInk(m_notes, Theme::quiet(palette()));
}

void PlanPane::refreshLook()
{
    const bool nothingTaken = !m_comparison->left().isEmpty();
    if (!m_comparison->error() && !nothingTaken && m_comparison->plan().trip.up.isEmpty())
        sayNothingDiffers();
    if (const auto &look = m_comparison->look(); look && *look)
        m_up->setCounts((*look)->guards, (*look)->sizes);
    refreshNotes();
    refreshSummary();
}

/// Howdah sees no difference: what pg_dump says of that.
void PlanPane::sayNothingDiffers()
{
    constexpr size_t most = 8;
    const auto &look = m_comparison->look();
    if (m_comparison->isLooking())
        return m_empty->setText(tr("Nothing to do"), tr("Nothing differs that Howdah models; pg_dump is asked, too…"));
    if (look && !*look)
        return m_empty->setText(tr("Nothing to do"),
            tr("Nothing differs that Howdah models; pg_dump could not be asked: %1").arg(look->error().message));
    if (!look || !(*look)->verdict)
        return m_empty->setText(tr("Nothing to do"), tr("Both sides are the same."));
    const DumpVerdict &verdict = *(*look)->verdict;
    if (!verdict.unasked.isEmpty())
        return m_empty->setText(tr("Nothing to do"),
            tr("Nothing differs that Howdah models; pg_dump could not be asked: %1").arg(verdict.unasked));
    if (verdict.differences.empty())
        return m_empty->setText(tr("Nothing to do"), tr("Both sides are the same; pg_dump sees no difference either."));
    QStringList lines;
    for (const DumpDifference &each : verdict.differences | std::views::take(most))
        lines << tr("Only in %1: %2")
                     .arg(each.inFirst ? m_comparison->from().title : m_comparison->to().title,
                         each.statement.simplified());
    if (const int more = int(verdict.differences.size()) - int(lines.size()); more > 0)
        lines << tr("… and %n more.", nullptr, more);
    m_empty->setText(tr("pg_dump sees what Howdah does not model"), lines.join(QLatin1Char('\n')));
}

void PlanPane::refreshSummary()
{
    const Plan &up = m_comparison->plan().trip.up;
    const bool ready = m_comparison->isPlanned() && !(up.isEmpty() && m_comparison->plan().trip.down.isEmpty());
    for (QToolButton *button : {m_asScript, m_copy, m_save, m_revise})
        button->setEnabled(ready);
    m_prove->setEnabled(ready && !m_comparison->isProving());
    const int lost = losses(up);
    const int failing = failures(m_comparison->look(), up);
    QString text;
    if (!m_comparison->isPlanned() && !m_comparison->error() && !m_comparison->isEmpty())
        text = tr("Planning…");
    else if (ready)
        text = failing ? tr("%n statement(s) will fail on rows that are there now.", nullptr, failing)
            : lost     ? tr("%n statement(s) lose data on the way there.", nullptr, lost)
                       : tr("Nothing is lost on the way there.");
    const auto &companions = m_comparison->companions();
    if (ready && !companions.empty())
        text += QLatin1Char(' ') + tr("%n change(s) that are not ticked come along.", nullptr, int(companions.size()));
    m_summary->setText(text);
    m_summary->setToolTip(text);
    Theme::setInk(m_summary, ready && (lost || failing) ? Theme::danger() : palette().color(QPalette::WindowText));
}

void PlanPane::refreshProof()
{
    const auto &proof = m_comparison->proof();
    m_prove->setEnabled(m_prove->isEnabled() && !m_comparison->isProving());
    QString text;
    Verdict verdict = Verdict::NotJudged;
    if (m_comparison->isProving()) {
        text = tr("Proving: there, back and there again in scratch databases…");
    } else if (proof && !*proof) {
        text = verdictSign(Verdict::NotJudged) + QLatin1Char(' ')
            + tr("The proof could not be tried: %1").arg(toText(proof->error()));
    } else if (proof) {
        const QString when = QLocale().toString((*proof)->when.toLocalTime(), QLocale::ShortFormat);
        QStringList steps;
        for (const ProofStep &step : (*proof)->steps) {
            const bool quiet = step.verdict == Verdict::Held || step.detail.isEmpty();
            steps << verdictSign(step.verdict) + QLatin1Char(' ') + stageName(step.stage)
                    + (quiet ? QString() : QStringLiteral(": ") + step.detail);
        }
        verdict = (*proof)->verdict();
        text = proofHeadline(**proof, when) + QStringLiteral("  ") + steps.join(QStringLiteral("   "));
    }
    m_proof->setText(text);
    m_proof->setVisible(!text.isEmpty());
    Theme::setInk(m_proof,
        m_comparison->isProving()       ? Theme::quiet(palette())
            : verdict == Verdict::Held  ? Theme::good()
            : verdict == Verdict::Broke ? Theme::danger()
                                        : palette().color(QPalette::WindowText));
}

void PlanPane::copy(bool down)
{
    QApplication::clipboard()->setText(down ? m_comparison->plan().down : m_comparison->plan().up);
}

void PlanPane::askWhereToSave()
{
    const QString key = QStringLiteral("lastFolder");
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Write up.sql and down.sql into this folder"), QSettings().value(key).toString());
    if (folder.isEmpty())
        return;
    QSettings().setValue(key, folder);
    QStringList there;
    for (const QString &name : {QStringLiteral("up.sql"), QStringLiteral("down.sql")})
        if (QFileInfo::exists(QDir(folder).filePath(name)))
            there << name;
    if (there.isEmpty())
        return saveTo(folder);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Replace the files?"),
        tr("%1 holds %2 already.").arg(QDir::toNativeSeparators(folder), there.join(QStringLiteral(", "))),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("replaceScripts"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, replace, folder](QAbstractButton *button) {
        box->close();
        if (button == replace)
            saveTo(folder);
    });
    box->open();
}

void PlanPane::saveTo(const QString &folder)
{
    const auto future = startJob(
        [folder, up = m_comparison->plan().up, down = m_comparison->plan().down](std::stop_token) -> Result<QString> {
            const QDir place(folder);
        // The way back first: an up.sql never stands there alone.
            for (const auto &[name, text] :
                {std::pair(QStringLiteral("down.sql"), down), std::pair(QStringLiteral("up.sql"), up)})
                if (const auto written = writeText(place.filePath(name), text); !written)
                    return std::unexpected(written.error());
            return folder;
        });
    m_jobs->watch<QString>(tr("Writing up.sql and down.sql"), future, this, [this](Result<QString> written) {
        if (written)
            Q_EMIT saved(*written);
        else
            Q_EMIT failed(written.error());
    });
}

void PlanPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QToolButton *button : {m_online, m_stash, m_asScript, m_copy, m_save, m_revise, m_prove})
        button->setIcon(Theme::icon(button->property("iconName").toString()));
    refresh();
}

} // namespace Howdah
