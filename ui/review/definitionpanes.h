// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/compute.h"

#include <QWidget>

class QLabel;

namespace Howdah {

class SqlView;

/// The DDL of one object on two sides, line beside line, and what the plan does about it. The sides scroll in step;
/// what differs is marked by a sign in the margin as well as by colour. GUI thread.
class DefinitionPanes : public QWidget
{
    Q_OBJECT

public:
    explicit DefinitionPanes(QWidget *parent = nullptr);

    void setTitles(const QString &from, const QString &to);
    void show(const QString &from, const QString &to);
    /// What the plan does about the object, on the way there and on the way back.
    void showChanges(const QString &text);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *pane(QLabel *title, SqlView *view, const QString &accessibleName);
    void link(SqlView *a, SqlView *b);
    void mark();

    QString m_fromText, m_toText;
    QLabel *m_fromTitle, *m_toTitle, *m_changesTitle;
    SqlView *m_from, *m_to, *m_changes;
};

} // namespace Howdah
