// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <vector>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace Howdah {

/// A line of a text that is shown beside another one.
struct MarkedLine {
    QString text;
    QString label;  ///< in the margin, in the place of its number
    QColor wash;    ///< behind the whole line; invalid: none
    QColor strong;  ///< behind the part that differs
    int start = 0, length = 0; ///< that part
};

/// Text with line numbers and highlighting. Read-only unless told otherwise; follows light and dark.
class SqlView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `language` is a KSyntaxHighlighting name: "SQL (PostgreSQL)", "Python".
    explicit SqlView(QWidget *parent = nullptr, const QString &language = QStringLiteral("SQL (PostgreSQL)"));

    void setLanguage(const QString &language);
    /// Replaces the text and keeps the place read, unless nothing changed.
    void setText(const QString &text);
    /// The same with marks, until the next setText().
    void setLines(const std::vector<MarkedLine> &lines);
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
    QStringList m_labels; ///< of marked lines; empty: the lines' own numbers
};

} // namespace Howdah
