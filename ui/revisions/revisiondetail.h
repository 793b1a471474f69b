// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QWidget>

class QLabel;

namespace Howdah {

class RevisionModel;
class SqlView;

/// What a revision says about itself, and its file as it is on disk, read-only. The file is read on a worker.
class RevisionDetail : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionDetail(RevisionModel *model, QWidget *parent = nullptr);

    /// Shows the model's row at `index`, or nothing when it is invalid.
    void show(const QModelIndex &index);
    /// Whether the file of the row is still being read.
    bool isLoading() const { return m_loading; }
    QString fileText() const;

Q_SIGNALS:
    /// A link to another revision was followed.
    void revisionWanted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHead(const QModelIndex &index);
    void load(const QString &path, int line);

    RevisionModel *m_model;
    QLabel *m_title, *m_facts;
    SqlView *m_python, *m_sql;
    QString m_path;
    int m_request = 0;
    bool m_loading = false;
};

} // namespace Howdah
