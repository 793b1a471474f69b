// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/columngridmodel.h"
#include "ui/widgets/theme.h"

#include <QIcon>
#include <QRegularExpression>

namespace Howdah {

namespace {

/// A default as it is; a generation expression after "=", so that one cell can hold and make both.
QString defaultText(const Column &column)
{
    if (!column.expression)
        return {};
    return column.generated == Generated::No ? *column.expression : QStringLiteral("= ") + *column.expression;
}

/// As people write it: PostgreSQL takes both.
QString shortType(QString type, const QString &schema)
{
    // A type of the table's own schema goes without its name.
    if (!schema.isEmpty() && type.startsWith(schema + QLatin1Char('.')))
        type.remove(0, schema.size() + 1);
    static const QRegularExpression withZone(QStringLiteral("^(timestamp|time)(\\(\\d\\))? with time zone"));
    static const QRegularExpression without(QStringLiteral("^(timestamp|time)(\\(\\d\\))? without time zone"));
    type.replace(withZone, QStringLiteral("\\1tz\\2"));
    type.replace(without, QStringLiteral("\\1\\2"));
    if (type.startsWith(QLatin1String("character varying")))
        type.replace(0, 17, QStringLiteral("varchar"));
    return type;
}

void setDefault(Column &column, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        column.expression.reset();
        column.generated = Generated::No;
    } else if (text.startsWith(QLatin1Char('='))) {
        column.expression = text.mid(1).trimmed();
        if (column.generated == Generated::No)
            column.generated = Generated::Stored;
    } else {
        column.expression = text;
        column.generated = Generated::No;
    }
}

} // namespace

QStringList ColumnGridModel::identityWords()
{
    return {tr("no"), tr("always"), tr("by default")};
}

void ColumnGridModel::setTable(const Table *table, const std::vector<QString> &keys)
{
    std::vector<Column> columns = table ? table->columns : std::vector<Column>{};
    m_schema = table ? table->name.schema : QString();
    if (columns == m_columns && keys == m_keys)
        return;
    // Keeping the rows keeps the selection and an editor's place.
    if (columns.size() == m_columns.size() && !columns.empty()) {
        m_columns = std::move(columns);
        m_keys = keys;
        Q_EMIT dataChanged(index(0, 0), index(int(m_columns.size()) - 1, SectionCount - 1));
        return;
    }
    beginResetModel();
    m_columns = std::move(columns);
    m_keys = keys;
    endResetModel();
}

void ColumnGridModel::setProblem(const QString &column, const QString &sentence)
{
    if (column == m_problemColumn && sentence == m_problem)
        return;
    m_problemColumn = column;
    m_problem = sentence;
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_columns.size()) - 1, SectionCount - 1));
}

const Column *ColumnGridModel::column(int row) const
{
    return row >= 0 && row < int(m_columns.size()) ? &m_columns[size_t(row)] : nullptr;
}

int ColumnGridModel::rowOf(const QString &name) const
{
    for (size_t row = 0; row < m_columns.size(); ++row)
        if (m_columns[row].name == name)
            return int(row);
    return -1;
}

int ColumnGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ColumnGridModel::data(const QModelIndex &index, int role) const
{
    const Column *at = column(index.row());
    if (!at)
        return {};
    if (!m_problem.isEmpty() && at->name == m_problemColumn) {
        if (role == Qt::ForegroundRole)
            return Theme::danger();
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return m_problem;
        if (role == Qt::DecorationRole && index.column() == Default)
            return Theme::icon(QStringLiteral("dialog-warning"));
    }
    if (role == Qt::CheckStateRole && index.column() == NotNull)
        return int(at->notNull ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::DecorationRole && index.column() == Name)
        return std::find(m_keys.begin(), m_keys.end(), at->name) != m_keys.end()
            ? QVariant(Theme::icon(QStringLiteral("database-change-key")))
            : QVariant();
    if (role == Qt::AccessibleTextRole && index.column() == NotNull)
        return at->notNull ? tr("not null") : tr("nullable");
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return at->name;
    case Type:
        return role == Qt::DisplayRole ? shortType(at->type, m_schema) : at->type;
    case Default:
        return defaultText(*at);
    case IdentityKind:
        return at->identity == Identity::No && role == Qt::DisplayRole ? QString()
                                                                       : identityWords().value(int(at->identity));
    case Comment:
        return at->comment;
    default:
        return {};
    }
}

bool ColumnGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Column *at = column(index.row());
    if (!at || data(index, role) == value)
        return false;
    Column after = *at;
    switch (index.column()) {
    case Name:
        after.name = value.toString().trimmed();
        break;
    case Type:
        after.type = value.toString();
        break;
    case NotNull:
        after.notNull = value.toInt() == Qt::Checked;
        break;
    case Default:
        setDefault(after, value.toString());
        break;
    case IdentityKind:
        after.identity = Identity(qMax(qsizetype(0), identityWords().indexOf(value.toString())));
        break;
    case Comment:
        after.comment = value.toString();
        break;
    default:
        return false;
    }
    if (after == *at)
        return false;
    const QString name = at->name;
    Q_EMIT editRequested(name, after);
    return true;
}

QVariant ColumnGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Default)
        return tr("An expression. Begin with “=” for a generated column.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case NotNull:
        return tr("Not null");
    case Default:
        return tr("Default");
    case IdentityKind:
        return tr("Identity");
    case Comment:
        return tr("Comment");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnGridModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Column *at = column(index.row());
    // What a parent decides cannot be changed here.
    const bool own = at && at->local;
    if (index.column() == NotNull)
        return own ? flags | Qt::ItemIsUserCheckable : flags;
    return own || index.column() == Comment ? flags | Qt::ItemIsEditable : flags;
}

} // namespace Howdah
