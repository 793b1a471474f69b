// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace Howdah {

/// What an area shows when it has nothing to show: what is missing, and what to do next as buttons.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &hint);
    /// A button below the text; the first one is the one to take.
    void addAction(QAction *action);
    /// Where there is little room, the picture and the empty space go first.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshColours();
    int heightOfWords() const;

    QString m_iconName;
    QLabel *m_icon, *m_title, *m_hint;
    QVBoxLayout *m_buttons;
};

} // namespace Howdah
