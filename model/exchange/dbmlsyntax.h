// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "exchange/importeddesign.h"
#include "schema/name.h"

#include <QString>
#include <QStringList>

#include <vector>

/// A file of DBML as it is written, before anything is decided about it.
namespace Howdah::Dbml {

enum class TokenKind { Word, Quoted, Text, Expression, Number, Symbol, LineEnd, End };

struct Token {
    TokenKind kind = TokenKind::End;
    QString text; ///< without its quotes, escapes undone
    qsizetype line = 1;

    bool isSymbol(char c) const { return kind == TokenKind::Symbol && text == QLatin1Char(c); }
    bool isName() const { return kind == TokenKind::Word || kind == TokenKind::Quoted || kind == TokenKind::Number; }
};

/// The last one is End. Comments are gone.
Result<std::vector<Token>> tokens(const QString &text, const QString &name);

/// "not null", "default: `now()`": the words in lower case, and what follows the colon.
struct Setting {
    QString name;
    std::vector<Token> value;
    qsizetype line = 1;
};
using Settings = std::vector<Setting>;

const Setting *setting(const Settings &settings, QLatin1StringView name);
/// Its value as text; empty when it is not there.
QString textOf(const Settings &settings, QLatin1StringView name);

struct ColumnType {
    QStringList path; ///< names between dots
    bool isQuoted = false;
    QString arguments; ///< "(10,2)"
    QString tail; ///< words after them: "with time zone"
    QString arrays; ///< "[]"
};

struct ColumnDef {
    QString name;
    ColumnType type;
    Settings settings;
    qsizetype line = 1;
};

struct IndexDef {
    std::vector<Token> keys; ///< names and expressions
    Settings settings;
    qsizetype line = 1;
};

struct CheckDef {
    QString expression;
    Settings settings;
    qsizetype line = 1;
};

struct TableDef {
    QStringList path;
    QString alias;
    std::vector<ColumnDef> columns;
    std::vector<IndexDef> indexes;
    std::vector<CheckDef> checks;
    std::vector<Token> partials; ///< "~name"
    QString note;
    qsizetype line = 1;
};

struct EndPoint {
    QStringList table;
    QStringList columns;
};

struct RefDef {
    QString name;
    EndPoint left, right;
    QString sign; ///< ">", "<", "-", "<>"
    Settings settings;
    bool isInline = false; ///< written beside the column that is `left`
    qsizetype line = 1;
};

struct EnumDef {
    QStringList path;
    QStringList values;
    bool hasNotes = false;
    QString note;
    qsizetype line = 1;
};

struct GroupDef {
    QString name;
    std::vector<std::pair<QStringList, qsizetype>> tables; ///< and the line
};

struct File {
    std::vector<std::pair<QString, qsizetype>> extensions; ///< Howdah's own entry of a Project: "schema.name"
    std::vector<TableDef> tables, partials;
    std::vector<RefDef> refs;
    std::vector<EnumDef> enums;
    std::vector<GroupDef> groups;
    QStringList passedOver; ///< kinds of blocks that are no part of a schema
};

Result<File> parsed(const QString &text, const QString &name);

/// The statements for it; see dbmlDesign.
Result<ImportedDesign> designOf(File file, const QString &name);

} // namespace Howdah::Dbml
