// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/palette/palettemodel.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace Howdah {

/// The one palette (Ctrl+K): type, choose with the arrows, Enter goes there, Esc leaves.
class Palette : public QFrame
{
    Q_OBJECT

public:
    using Provider = std::function<void(std::vector<PaletteEntry> &)>;

    explicit Palette(QWidget *window);

    /// Asked every time the palette opens; must answer within milliseconds.
    void addProvider(Provider provider);
    void popUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    std::vector<Provider> m_providers;
    PaletteModel *m_model;
    QLineEdit *m_line;
    QListView *m_view;
    QLabel *m_nothing;
};

} // namespace Howdah
