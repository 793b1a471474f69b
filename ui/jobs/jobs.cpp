// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/jobs.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QLocale>

namespace Howdah {

namespace {
constexpr size_t kept = 100;
}

Jobs::Jobs(QObject *parent)
    : QAbstractListModel(parent)
{ }

Jobs::~Jobs()
{
    for (const Job &job : m_jobs)
        if (job.state == State::Running)
            job.cancel();
}

int Jobs::begin(const QString &title, std::function<void()> cancel)
{
    Job job;
    job.id = m_nextId++;
    job.title = title;
    job.cancel = std::move(cancel);
    job.clock.start();
    beginInsertRows({}, 0, 0);
    m_jobs.insert(m_jobs.begin(), std::move(job));
    endInsertRows();
    ++m_running;
    Q_EMIT runningChanged();
    return m_jobs.front().id;
}

int Jobs::rowOf(int id) const
{
    for (size_t row = 0; row < m_jobs.size(); ++row)
        if (m_jobs[row].id == id)
            return int(row);
    return -1;
}

void Jobs::progressed(int id, int percent, const QString &text)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_jobs[size_t(row)].progress = percent;
    m_jobs[size_t(row)].detail = text;
    Q_EMIT dataChanged(index(row), index(row));
}

void Jobs::end(int id, const Error *error)
{
    const int row = rowOf(id);
    if (row < 0 || m_jobs[size_t(row)].state != State::Running)
        return;
    Job &job = m_jobs[size_t(row)];
    job.state = !error ? State::Done : error->kind == ErrorKind::Cancelled ? State::Cancelled : State::Failed;
    const QString time = tr("%1 s").arg(QLocale().toString(double(job.clock.elapsed()) / 1000.0, 'f', 1));
    job.detail = error && job.state == State::Failed ? error->message
        : job.state == State::Cancelled              ? tr("stopped after %1").arg(time)
                                                     : time;
    job.cancel = [] { };
    const QString title = job.title;
    const bool broken = job.state == State::Failed;
    --m_running;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT runningChanged();
    if (broken)
        Q_EMIT failed(title, *error);
    if (m_jobs.size() > kept && m_jobs.back().state != State::Running) {
        beginRemoveRows({}, int(m_jobs.size()) - 1, int(m_jobs.size()) - 1);
        m_jobs.pop_back();
        endRemoveRows();
    }
}

void Jobs::cancel(int row)
{
    if (row >= 0 && row < int(m_jobs.size()))
        m_jobs[size_t(row)].cancel();
}

void Jobs::clearFinished()
{
    beginResetModel();
    std::erase_if(m_jobs, [](const Job &job) { return job.state != State::Running; });
    endResetModel();
}

int Jobs::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

QVariant Jobs::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Job &job = m_jobs[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case Qt::ToolTipRole:
        return job.detail;
    case DetailRole:
        return job.state == State::Running && job.detail.isEmpty() ? tr("running…") : job.detail;
    case ProgressRole:
        return job.progress;
    case StateRole:
        return int(job.state);
    case Qt::DecorationRole:
        switch (job.state) {
        case State::Running:
            return Theme::icon(QStringLiteral("chronometer"));
        case State::Done:
            return Theme::icon(QStringLiteral("dialog-ok"));
        case State::Failed:
            return Theme::icon(QStringLiteral("data-error"));
        case State::Cancelled:
            return Theme::icon(QStringLiteral("dialog-cancel"));
        }
        return {};
    default:
        return {};
    }
}

} // namespace Howdah
