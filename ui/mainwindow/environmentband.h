// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"

#include <QColor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Howdah {

class Document;

/// The band above everything: what is open and which environment it is, by colour and by word. What is locked in the
/// document unlocks here once its name has been typed.
class EnvironmentBand : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBand(Document *document, QWidget *parent = nullptr);

    /// `title` is what a person calls it; `name` is what unlocking asks for; `detail` is shown quietly (server, role).
    /// `own` is a colour chosen for this connection; invalid: the environment's.
    void show(
        const QString &title, const QString &name, const QString &detail, EnvironmentKind kind, const QColor &own = {});
    void clear();
    /// A line of warning beside the title, e.g. what is not modelled; empty hides it.
    void setNotice(const QString &text, const QString &details);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QColor colour() const;
    void tryUnlock();

    Document *m_document;
    QLabel *m_word, *m_title, *m_detail;
    QPushButton *m_notice, *m_lock;
    QLineEdit *m_typed;
    QString m_name, m_noticeDetails;
    EnvironmentKind m_kind = EnvironmentKind::Local;
    QColor m_own;
};

} // namespace Howdah
