// SPDX-License-Identifier: Apache-2.0
#include "ui/revisions/revisiondetail.h"

#include "project/project.h"
#include "service/jobs.h"
#include "ui/editor/sqlview.h"
#include "ui/revisions/revisionmodel.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString links(const std::vector<QString> &ids, const RevisionGraph &graph)
{
    QStringList parts;
    for (const QString &id : ids) {
        const QString text = id.toHtmlEscaped();
        parts << (graph.find(id) ? u"<a href=\"" + text + u"\">" + text + u"</a>" : text);
    }
    return parts.join(u", ");
}

/// The file, and for half of an SQL pair the other half below it.
Result<QString> wholeText(const QString &path)
{
    auto text = readText(path);
    QString other = path;
    if (!text || !path.endsWith("up.sql"_L1))
        return text;
    other.replace(other.size() - 6, 6, u"down.sql"_s);
    const auto down = QFileInfo::exists(other) ? readText(other) : Result<QString>(QString());
    return down && !down->isEmpty() ? *text + u"\n-- " + QFileInfo(other).fileName() + u"\n\n" + *down : *text;
}

} // namespace

RevisionDetail::RevisionDetail(RevisionModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_python(new SqlView(this, u"Python"_s))
    , m_sql(new SqlView(this))
{
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_title->setFont(font);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_facts->setObjectName(u"revisionFacts"_s);
    m_python->setObjectName(u"revisionFile"_s);
    m_python->setAccessibleName(tr("File of the revision"));
    m_sql->setAccessibleName(tr("SQL of the revision"));
    m_sql->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    layout->addLayout(head);
    layout->addWidget(m_python, 1);
    layout->addWidget(m_sql, 1);
    connect(m_facts, &QLabel::linkActivated, this, &RevisionDetail::revisionWanted);
}

void RevisionDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    // Links keep the colour they were read with.
    const QString text = m_facts->text();
    m_facts->clear();
    m_facts->setText(text);
}

QString RevisionDetail::fileText() const
{
    return m_sql->isHidden() ? m_python->toPlainText() : m_sql->toPlainText();
}

void RevisionDetail::show(const QModelIndex &index)
{
    setEnabled(index.isValid());
    if (!index.isValid()) {
        ++m_request;
        m_title->clear();
        m_facts->clear();
        m_python->setText({});
        m_sql->setText({});
        return;
    }
    showHead(index);
    load(index.data(RevisionModel::PathRole).toString(), index.data(RevisionModel::LineRole).toInt());
}

void RevisionDetail::showHead(const QModelIndex &index)
{
    const Revision *revision = m_model->revision(index);
    const QString faults = m_model->faultText(index.row()).toHtmlEscaped().replace(u'\n', "<br>"_L1);
    QStringList facts;
    if (revision) {
        const RevisionGraph &graph = m_model->history()->graph;
        m_title->setText(revision->message.isEmpty() ? revision->id : revision->message);
        facts << tr("Revision %1").arg(revision->id.toHtmlEscaped());
        facts << (revision->downRevisions.empty() ? tr("base")
                                                  : tr("revises %1").arg(links(revision->downRevisions, graph)));
        if (!revision->nextrev.empty())
            facts << tr("revised by %1").arg(links(revision->nextrev, graph));
        if (!revision->dependsOn.empty())
            facts << tr("depends on %1").arg(links(revision->dependsOn, graph));
        if (!revision->labels.empty())
            facts << tr("branch %1")
                         .arg(
                             QStringList(revision->labels.begin(), revision->labels.end()).join(u", ").toHtmlEscaped());
        if (!revision->created.isEmpty())
            facts << tr("created %1").arg(revision->created.left(16).toHtmlEscaped());
    } else {
        const QString id = index.data(RevisionModel::IdRole).toString();
        m_title->setText(id.isEmpty() ? QFileInfo(index.data(RevisionModel::PathRole).toString()).fileName()
                                      : tr("%1 is missing").arg(id));
        if (!id.isEmpty())
            facts << tr("Other revisions follow it, but no file declares it. It may have been deleted, or be on "
                        "another branch of the repository.");
    }
    QString text = facts.join(u"  ·  ");
    if (!faults.isEmpty())
        text += (text.isEmpty() ? QString() : u"<br>"_s) + u"<b>" + tr("Fault:") + u"</b> " + faults;
    m_facts->setText(text);
}

void RevisionDetail::load(const QString &path, int line)
{
    const int request = ++m_request;
    const bool isSql = path.endsWith(".sql"_L1);
    m_python->setVisible(!isSql);
    m_sql->setVisible(isSql);
    SqlView *view = isSql ? m_sql : m_python;
    if (path.isEmpty()) {
        m_path.clear();
        view->setText({});
        return;
    }
    m_loading = true;
    startJob([path](const std::stop_token &) {
        return wholeText(path);
    }).then(this, [this, request, view, path, line](const Result<QString> &text) {
        if (request != m_request) // another row was chosen meanwhile
            return;
        m_loading = false;
        const bool isSame = path == m_path;
        m_path = path;
        view->setText(text ? *text : text.error().message);
        if (isSame && line == 0)
            return;
        const QTextBlock block = view->document()->findBlockByNumber(std::max(0, line - 1));
        view->setTextCursor(QTextCursor(block));
        view->centerCursor();
    });
}

} // namespace Howdah
