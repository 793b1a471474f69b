// SPDX-License-Identifier: Apache-2.0
#include "history/formats/alembic.h"
#include "history/formats/alembicconfig.h"
#include "history/formats/filetemplate.h"
#include "history/formats/makotemplate.h"
#include "history/formats/pythonheader.h"
#include "history/formats/pythonquote.h"
#include "history/formats/writefiles.h"
#include "history/historytext.h"
#include "history/symbols.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// What Alembic's own template says since 1.13; used where the project has none.
constexpr auto ownTemplate = R"("""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

# revision identifiers, used by Alembic.
revision: str = ${repr(up_revision)}
down_revision: Union[str, Sequence[str], None] = ${repr(down_revision)}
branch_labels: Union[str, Sequence[str], None] = ${repr(branch_labels)}
depends_on: Union[str, Sequence[str], None] = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
)"_L1;

QString trimmedStatement(const QString &sql)
{
    QString text = sql.trimmed();
    if (text.endsWith(u';'))
        text = text.chopped(1).trimmed();
    // A closing comment would swallow the terminator that `alembic upgrade --sql` appends.
    const auto lastLine = text.mid(text.lastIndexOf(u'\n') + 1);
    return lastLine.contains("--"_L1) ? text + u'\n' : text;
}

/// The body of upgrade() or downgrade(): its first line without indentation, as the template indents it.
QString functionBody(const std::vector<RevisionStatement> &statements)
{
    QString body;
    bool inBlock = false;
    for (const RevisionStatement &statement : statements) {
        const QString sql = trimmedStatement(statement.sql);
        if (sql.isEmpty())
            continue;
        if (!statement.transactional && !inBlock)
            body += "    with op.get_context().autocommit_block():\n"_L1;
        inBlock = !statement.transactional;
        const QLatin1StringView indent = inBlock ? "        "_L1 : "    "_L1;
        for (const QString &note : statement.notes)
            body += indent + u"# " + note.simplified() + u'\n';
        body += indent + alembicExecute(sql) + u'\n';
    }
    return body.isEmpty() ? u"pass"_s : body.trimmed();
}

MakoValue valueOf(const std::vector<QString> &values, bool scalar)
{
    if (values.empty())
        return {};
    if (values.size() == 1 && scalar)
        return values.front();
    return QStringList(values.begin(), values.end());
}

/// Python's own words for what a body needs where the template does not import it.
QString withImports(const QString &body, const QString &text)
{
    static const QRegularExpression op(
        u"^(from alembic import .*\\bop\\b|import alembic\\.op as op)"_s, QRegularExpression::MultilineOption);
    QString result = body;
    if (body.contains("sa.DDL("_L1) && !text.contains("import sqlalchemy as sa"_L1))
        result.prepend("import sqlalchemy as sa\n    "_L1);
    if (body.contains("op."_L1) && !op.match(text).hasMatch())
        result.prepend("from alembic import op\n    "_L1);
    return result;
}

class AlembicWriter
{
public:
    AlembicWriter(const AlembicConfig &config, const History &history, const NewRevision &wanted)
        : m_config(config)
        , m_history(history)
        , m_wanted(wanted)
    { }

    Result<WrittenRevision> write()
    {
        if (const auto parents = findParents(); !parents)
            return std::unexpected(parents.error());
        if (const auto id = chooseId(); !id)
            return std::unexpected(id.error());
        if (const auto names = checkNames(); !names)
            return std::unexpected(names.error());
        if (const auto date = chooseDate(); !date)
            return std::unexpected(date.error());
        const auto folder = chooseFolder();
        if (!folder)
            return std::unexpected(folder.error());
        const auto name = revisionFileName(
            m_config.fileTemplate, m_result.id, revisionSlug(m_wanted.message, m_config.truncateSlugLength), m_created);
        if (!name)
            return std::unexpected(name.error());
        const QString path = QDir::cleanPath(*folder + u'/' + *name + u".py");
        const auto content = text();
        if (!content)
            return std::unexpected(content.error());
        if (const auto written = m_wanted.preview ? Result<void>() : writeNewFiles({{path, *content}}); !written)
            return std::unexpected(written.error());
        m_result.files = {path};
        m_result.texts = {*content};
        if (!m_config.writeHooks.isEmpty())
            m_result.notes << HistoryText::tr("The project's post_write_hooks were not run on it: %1.")
                                  .arg(m_config.writeHooks.join(u", "));
        return m_result;
    }

private:
    /// The head; with several, the only one that no other needs (Alembic would ask, though there is nothing to choose).
    QString defaultParent() const
    {
        const auto real = m_history.graph.realHeads();
        return m_history.graph.heads().size() > 1 && real.size() == 1 ? real.front() : u"head"_s;
    }

    Result<void> findParents()
    {
        const Symbols symbols(m_history.graph);
        const auto parents = symbols.revisionsOf(m_wanted.parents.value_or(std::vector<QString>{defaultParent()}));
        if (!parents) {
            Error error = parents.error();
            if (!m_wanted.parents && m_history.graph.heads().size() > 1)
                error.message
                    = HistoryText::tr("Multiple heads are present; please specify the head revision on which the new "
                                      "revision should be based, or perform a merge.");
            return std::unexpected(error);
        }
        m_result.parents = m_history.graph.ids(*parents);
        for (size_t i = 0; i < m_result.parents.size(); ++i) {
            if (std::ranges::find(
                    m_result.parents.begin() + std::ptrdiff_t(i) + 1, m_result.parents.end(), m_result.parents[i])
                != m_result.parents.end())
                return failure(
                    ErrorKind::Usage, HistoryText::tr("Duplicate head revisions specified"), m_result.parents[i]);
        }
        const std::vector<QString> heads = m_history.graph.heads();
        for (const QString &parent : m_result.parents)
            if (!m_wanted.splice && std::ranges::find(heads, parent) == heads.end())
                return failure(ErrorKind::Usage,
                    HistoryText::tr(
                        "Revision %1 is not a head revision; please specify --splice to create a new branch "
                        "from this revision")
                        .arg(parent));
        return {};
    }

    /// Whose id or label this is already, the new one's among them; empty: nobody's.
    QString ownerOf(const QString &label) const
    {
        const RevisionGraph &graph = m_history.graph;
        const int other = graph.labelled(label);
        return other >= 0 ? graph.at(other).id : label == m_result.id || graph.find(label) ? label : QString();
    }

    /// Labels are nobody else's; what it depends on is there, and by its full id unless a label was meant.
    Result<void> checkNames()
    {
        const RevisionGraph &graph = m_history.graph;
        for (const QString &label : m_wanted.labels)
            if (const QString owner = ownerOf(label); !owner.isEmpty())
                return failure(ErrorKind::Usage,
                    HistoryText::tr("Branch name '%1' in revision %2 already used by revision %3")
                        .arg(label, m_result.id, owner));
        const Symbols symbols(graph);
        for (const QString &name : m_wanted.dependsOn) {
            const auto revision = symbols.revision(name);
            if (!revision)
                return std::unexpected(revision.error());
            if (!revision->has_value())
                return failure(ErrorKind::Usage, HistoryText::tr("Can't locate revision identified by '%1'").arg(name));
            m_dependsOn.push_back(graph.labelled(name) >= 0 ? name : graph.at(**revision).id);
        }
        return {};
    }

    Result<void> chooseId()
    {
        m_result.id = m_wanted.id.isEmpty() ? QUuid::createUuid().toString(QUuid::Id128).right(12) : m_wanted.id;
        for (const QChar c : m_result.id) {
            if (QStringView(u"@-+:").contains(c))
                return failure(ErrorKind::Usage,
                    HistoryText::tr("Character(s) '%1' not allowed in revision identifier '%2'.")
                        .arg(c)
                        .arg(m_result.id),
                    m_result.id);
        }
        if (m_result.id.size() > 32)
            return failure(
                ErrorKind::Usage, HistoryText::tr("A revision identifier has at most 32 characters."), m_result.id);
        if (m_history.graph.find(m_result.id))
            return failure(
                ErrorKind::Usage, HistoryText::tr("There is a revision %1 already.").arg(m_result.id), m_result.id);
        return {};
    }

    Result<void> chooseDate()
    {
        m_created = m_wanted.created.isValid() ? m_wanted.created : QDateTime::currentDateTime();
        if (m_config.timezone.isEmpty())
            return {};
        QTimeZone zone(m_config.timezone.toUtf8());
        if (!zone.isValid())
            zone = QTimeZone(m_config.timezone.toUpper().toUtf8());
        if (!zone.isValid())
            return failure(
                ErrorKind::Usage, HistoryText::tr("Can't locate timezone: %1").arg(m_config.timezone), m_config.file);
        m_created = m_created.toTimeZone(zone);
        return {};
    }

    Result<QString> chooseFolder() const
    {
        if (m_config.locations.size() == 1)
            return m_config.locations.front();
        for (const QString &parent : m_result.parents) {
            const QString path = m_history.graph.find(parent)->path;
            for (const QString &location : m_config.locations) {
                if (path.startsWith(location + u'/'))
                    return location;
            }
        }
        return failure(ErrorKind::Usage,
            HistoryText::tr("Multiple version locations present; name the revision to follow."), m_config.file);
    }

    QString createDate() const
    {
        QString text = m_created.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + u"000";
        if (m_config.timezone.isEmpty())
            return text;
        const int minutes = m_created.offsetFromUtc() / 60;
        return text + (minutes < 0 ? u'-' : u'+') + QString::number(std::abs(minutes) / 60).rightJustified(2, u'0')
            + u':' + QString::number(std::abs(minutes) % 60).rightJustified(2, u'0');
    }

    Result<MakoText> filled(const QString &mako, const QString &up, const QString &down) const
    {
        const QString message = m_wanted.message.isEmpty() ? u"empty message"_s : m_wanted.message;
        return filledMako(mako,
            {{u"message"_s, pythonDocstring(message)}, {u"up_revision"_s, m_result.id},
                {u"down_revision"_s, valueOf(m_result.parents, true)},
                {u"create_date"_s, MakoDate{m_created, createDate()}}, {u"imports"_s, QString()},
                {u"branch_labels"_s, valueOf(m_wanted.labels, false)}, {u"depends_on"_s, valueOf(m_dependsOn, true)},
                {u"upgrades"_s, up}, {u"downgrades"_s, down}});
    }

    /// The project's template with the statements in it. Nothing of it is left out and nothing of the plan: what cannot
    /// be done is refused.
    Result<QString> text() const
    {
        const QString path = m_config.scriptLocation + u"/script.py.mako";
        QFile file(path);
        QString mako = ownTemplate;
        const bool isTheirs = !m_wanted.ownTemplate && !m_config.scriptLocation.isEmpty() && file.exists();
        if (isTheirs) {
            if (!file.open(QIODevice::ReadOnly))
                return failure(
                    ErrorKind::File, HistoryText::tr("The file cannot be read: %1.").arg(file.errorString()), path);
            mako = QString::fromUtf8(file.readAll());
        }
        const QString up = withImports(functionBody(m_wanted.up), mako);
        const QString down = withImports(functionBody(m_wanted.down), mako);
        auto made = filled(mako, up, down);
        if (!made) {
            Error error = made.error();
            error.where = path;
            error.detail = HistoryText::tr("--own-template writes the file in Howdah's own form.");
            return std::unexpected(error);
        }
        if (const auto checked = check(*made, up, down, path); !checked)
            return std::unexpected(checked.error());
        return made->text;
    }

    Result<void> check(const MakoText &made, const QString &up, const QString &down, const QString &path) const
    {
        for (const auto &[name, body] : {std::pair(u"upgrades"_s, up), std::pair(u"downgrades"_s, down)}) {
            if (body != "pass"_L1 && !made.text.contains(body))
                return failure(ErrorKind::Unsupported,
                    HistoryText::tr("script.py.mako has no place for ${%1}, so the statements would be lost.")
                        .arg(name),
                    path, HistoryText::tr("--own-template writes the file in Howdah's own form."));
        }
        const PythonHeader header = readPythonHeader(made.text);
        const auto texts = [&header](const QString &name) { return header.assignments.value(name).texts; };
        if (!header.error.isEmpty() || texts(u"revision"_s) != std::vector{m_result.id}
            || texts(u"down_revision"_s) != m_result.parents)
            return failure(ErrorKind::Unsupported,
                HistoryText::tr("What script.py.mako makes does not declare revision %1 and what it follows.")
                    .arg(m_result.id),
                path, HistoryText::tr("--own-template writes the file in Howdah's own form."));
        return {};
    }

    const AlembicConfig &m_config;
    const History &m_history;
    const NewRevision &m_wanted;
    QDateTime m_created;
    std::vector<QString> m_dependsOn;
    WrittenRevision m_result;
};

} // namespace

Result<WrittenRevision> AlembicFormat::write(const QString &path, const NewRevision &revision) const
{
    const auto config = findAlembicConfig(path);
    if (!config)
        return std::unexpected(config.error());
    const auto history = read(path, {});
    if (!history)
        return std::unexpected(history.error());
    return AlembicWriter(*config, *history, revision).write();
}

} // namespace Howdah
