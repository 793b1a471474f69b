// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace Howdah {

/// Text with line numbers and highlighting. Read-only unless told otherwise; follows light and dark.
class SqlView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `language` is a KSyntaxHighlighting name: "SQL (PostgreSQL)", "Python".
    explicit SqlView(QWidget *parent = nullptr, const QString &language = QStringLiteral("SQL (PostgreSQL)"));

    /// Replaces the text and keeps the place read, unless nothing changed.
    void setText(const QString &text);
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshTheme();
    void placeMargin();

    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QWidget *m_margin;
};

} // namespace Howdah
