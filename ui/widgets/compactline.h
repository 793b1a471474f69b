// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

class QToolButton;

namespace Howdah {

/// A line of controls that gives up its buttons' words, never their icons, when there is no room for them: from the
/// last button to the first. Words that go stand in the tips. Fill its layout; GUI thread.
class CompactLine : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `buttons` have icons and are in the line's layout already.
    void setYielding(const QList<QToolButton *> &buttons);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *happened) override;

private:
    void fit();

    struct Widths {
        int full = 0, bare = 0; ///< with and without words
    };
    QList<QToolButton *> m_yielding;
    QHash<QToolButton *, Widths> m_widths;
};

} // namespace Howdah
