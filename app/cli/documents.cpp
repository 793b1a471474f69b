// SPDX-License-Identifier: Apache-2.0
// The man page and the completion, made from the table of commands: howdah-cli --dump-man, --dump-bash.
#include "app/cli/command.h"

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

/// Text of a man page: a hyphen is a minus there, a leading dot a request.
QString roff(QString text)
{
    text.replace("\\"_L1, "\\e"_L1).replace("-"_L1, "\\-"_L1).replace(u"…"_s, "..."_L1).replace(u"–"_s, "\\-"_L1);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? "\\&"_L1 + text : text;
}

QString optionRoff(const Option &option)
{
    QString text = u".TP\n"_s;
    const QString value = roff(QString::fromUtf8(option.value)),
                  name = roff(u"--"_s + QString::fromLatin1(option.name));
    QString head = u"\\fB"_s + name + u"\\fR"_s;
    if (option.letter)
        head = u"\\fB\\-"_s + QString::fromLatin1(option.letter) + u"\\fR, "_s + head;
    text += head + (value.isEmpty() ? QString() : u" \\fI"_s + value + u"\\fR"_s) + u'\n';
    text += roff(QString::fromUtf8(option.help));
    if (option.repeats)
        text += u" May be given several times."_s;
    if (option.fallback)
        text += u" Default: "_s + roff(QString::fromUtf8(option.fallback)) + u'.';
    return text + u'\n';
}

constexpr auto s_head = R"(.\" SPDX-License-Identifier: Apache-2.0
.\" Made from the table of commands: howdah-cli --dump-man
.TH HOWDAH-CLI 1 "" "Howdah" "User Commands"
.SH NAME
howdah-cli \- inspect, compare, check and draw PostgreSQL schemas; write their migrations
.SH SYNOPSIS
.B howdah-cli
.I COMMAND
.RI [ OPTION ]...\&
.RI [ SOURCE ]...
.SH DESCRIPTION
.B howdah-cli
does on the command line what
.B howdah
does in a window.
Results go to standard output or to the file of
.BR \-o ,
diagnostics to standard error.
.B "howdah-cli \-\-help"
lists the commands,
.BI "howdah-cli " COMMAND " \-\-help"
the options of one.
.SH SOURCES
Wherever a command takes a source it reads one of these:
.TP
.IR postgresql://... ,\  "host=... dbname=..." ,\  service=NAME
a live server, exactly as libpq reads it. A password is better kept in the password file, the environment or a
service file than given here; the process list does not show it
.TP
.IR PATH.sql ,\  PATH/
a file of DDL, or a folder of such files in the order of their names (2.sql before 10.sql), run in a scratch
server. Dumps of pg_dump in every format are read, too
.TP
.I PATH.dbml
a design in DBML: tables, references, enums, indexes, notes; what was decided for it is said
.TP
.IR PATH.mmd ,\  PATH.puml
an erDiagram of Mermaid; entities, tables, classes and enums of PlantUML
.TP
.I PATH
a SQLite database, whatever it is called, read without being touched; a dump of MySQL or MariaDB. What their types,
keys and names became, and what is left out, is said, and is in the JSON as "notes"
.TP
.I PATH/howdah.json
the design of a project; its folder says the same
.TP
.IR alembic:PATH [ @REVISION ]
what an Alembic history builds. This runs the project's own Python
.TP
.I models:PATH
what a project's SQLAlchemy models make. This runs the project's own Python
.TP
.I demo:
the demo, in the embedded server
.TP
.I empty:
an empty database
.SH COMMANDS
)"_L1;

constexpr auto s_tail = R"(.SH EXIT STATUS
.TP
.B 0
nothing to report
.TP
.B 1
differences or findings
.TP
.B 2
wrong usage
.TP
.B 3
a source that cannot be read or written
.TP
.B 4
refused or not held: a guard, a proof that broke
.TP
.B 5
internal error
.TP
.B 130
cancelled
.SH FILES
.TP
.I ${XDG_CACHE_HOME:\-~/.cache}/howdah
the embedded server
.SH SEE ALSO
.BR psql (1),
.BR pg_dump (1),
.BR alembic (1)
)"_L1;

/// "-o FILE" and what else is completed by the names of files.
bool isFile(const Option &option)
{
    return QByteArrayView(option.value).startsWith("FILE");
}

QStringList switchesOf(const Option &option)
{
    QStringList switches{u"--"_s + QString::fromLatin1(option.name)};
    if (option.letter)
        switches.prepend(u'-' + QString::fromLatin1(option.letter));
    return switches;
}

constexpr auto s_bashHead = R"(# SPDX-License-Identifier: Apache-2.0
# bash completion for howdah-cli: commands, their options, sources that have a fixed spelling, files.
# Made from the table of commands: howdah-cli --dump-bash
_howdah_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]:-} previous=${COMP_WORDS[COMP_CWORD - 1]} words=
)"_L1;

constexpr auto s_bashTail = R"(    case $current in
    -*) mapfile -t COMPREPLY < <(compgen -W "$words --help" -- "$current") ;;
    *)
        words="demo: empty: alembic: models: service= postgresql://"
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
        ;;
    esac
}
complete -o filenames -o nospace -F _howdah_cli howdah-cli
)"_L1;

} // namespace

QByteArray manPage()
{
    QString text = s_head;
    for (const Command &command : commands()) {
        text += u".SS "_s + QString::fromLatin1(command.name) + u' ' + roff(QString::fromUtf8(command.takes)) + u'\n';
        text += roff(QString::fromUtf8(command.summary)) + u'\n';
        if (*command.more)
            text += roff(QString::fromUtf8(command.more)) + u'\n';
        for (const Option &option : command.options)
            text += optionRoff(option);
    }
    return (text + s_tail).toUtf8();
}

QByteArray bashCompletion()
{
    QStringList names;
    QString values, words;
    for (const Command &command : commands()) {
        const QString name = QString::fromLatin1(command.name);
        QStringList all;
        names << name;
        for (const Option &option : command.options) {
            all << switchesOf(option);
            const QStringList choices = choicesOf(option);
            for (const QString &each : switchesOf(option))
                if (isFile(option))
                    values += u"    \"%1 %2\") mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n"_s.arg(
                        name, each);
                else if (!choices.isEmpty())
                    values
                        += u"    \"%1 %2\") mapfile -t COMPREPLY < <(compgen -W \"%3\" -- \"$current\"); return ;;\n"_s
                               .arg(name, each, choices.join(u' '));
        }
        words += u"    %1) words=\"%2\" ;;\n"_s.arg(name, all.join(u' '));
    }
    const QString first = u"    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                          "        mapfile -t COMPREPLY < <(compgen -W \"%1 --help --version\" -- \"$current\")\n"
                          "        return\n    fi\n"_s.arg(names.join(u' '));
    return (s_bashHead + first + u"    case \"$command $previous\" in\n"_s + values
        + u"    esac\n    case $command in\n"_s + words + u"    esac\n"_s + s_bashTail)
        .toUtf8();
}

} // namespace Howdah::Cli
