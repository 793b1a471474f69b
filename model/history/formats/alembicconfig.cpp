// SPDX-License-Identifier: Apache-2.0
#include "history/formats/alembicconfig.h"

#include "history/formats/inifile.h"
#include "history/formats/pythonlexer.h"
#include "history/historytext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// Settings as text, whatever file they come from; lists are already split.
struct Settings {
    QHash<QString, QString> values;
    QHash<QString, QStringList> lists;
    bool exists = false;
};

Result<QString> readText(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File, HistoryText::tr("The file cannot be read: %1.").arg(in.errorString()), file);
    const QByteArray bytes = in.readAll();
    if (bytes.contains('\0'))
        return failure(ErrorKind::Parse, HistoryText::tr("This is not a text file."), file);
    return QString::fromUtf8(bytes);
}

Settings tomlSettings(const QString &text, const QString &here)
{
    Settings settings;
    const auto tokens = PythonLexer(text, PythonLexer::Dialect::Toml).tokens();
    bool inside = false, inHook = false;
    std::vector<PythonToken> line;
    const auto finish = [&] {
        QString name;
        size_t i = 0;
        for (; i < line.size() && !line[i].is("="_L1); ++i)
            name += line[i].text;
        if (i == line.size()) {
            inside = name == "[tool.alembic]"_L1;
            inHook = name == "[[tool.alembic.post_write_hooks]]"_L1;
            settings.exists = settings.exists || inside;
        } else if (inHook && i + 1 < line.size()) {
            if (name == "name"_L1)
                settings.lists[u"hooks"_s] << line[i + 1].text;
        } else if (inside && i + 1 < line.size()) {
            QStringList strings;
            for (size_t k = i + 1; k < line.size(); ++k) {
                if (line[k].kind == PythonToken::String)
                    strings << QString(line[k].text).replace("%(here)s"_L1, here).replace("%%"_L1, "%"_L1);
            }
            if (line[i + 1].is("["_L1))
                settings.lists.insert(name, strings);
            else
                settings.values.insert(name, strings.isEmpty() ? line[i + 1].text : strings.first());
        }
        line.clear();
    };
    for (const PythonToken &token : tokens) {
        if (token.kind == PythonToken::NewLine)
            finish();
        else
            line.push_back(token);
    }
    return settings;
}

/// Alembic's separators: `path_separator` since 1.16, `version_path_separator` before; without either, commas and
/// spaces.
QStringList splitLocations(const QString &text, const QString &separator, AlembicConfig *config)
{
    static const QRegularExpression legacy(u", *|(?: +)|\\n"_s);
    if (separator.isEmpty())
        return text.split(legacy, Qt::SkipEmptyParts);
    static const QHash<QString, QString> known{{u"os"_s, QString(QDir::listSeparator())}, {u":"_s, u":"_s},
        {u";"_s, u";"_s}, {u"space"_s, u" "_s}, {u"newline"_s, u"\n"_s}};
    const auto found = known.find(separator);
    if (found == known.end()) {
        config->faults.push_back({FaultKind::Configuration,
            HistoryText::tr("'%1' is not a valid path separator; expected 'space', 'newline', 'os', ':' or ';'.")
                .arg(separator),
            {}, QFileInfo(config->file).fileName(), config->file});
        return text.split(legacy, Qt::SkipEmptyParts);
    }
    QStringList parts;
    for (const QString &part : text.split(*found, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

Settings iniSettings(const QString &text, const QString &here, AlembicConfig *config)
{
    const IniSection section(text, u"alembic"_s, {{u"here"_s, QString(here).replace(u'%', "%%"_L1)}});
    Settings settings;
    settings.exists = section.exists();
    for (const auto *key : {"script_location", "file_template", "truncate_slug_length", "timezone",
             "recursive_version_locations", "sourceless"}) {
        const QString name = QString::fromLatin1(key);
        if (const auto value = section.value(name))
            settings.values.insert(name, *value);
    }
    const auto firstWord
        = [&section](const QString &key) { return section.value(key).value_or(QString()).section(u' ', 0, 0); };
    const QString separator = firstWord(u"path_separator"_s);
    if (const auto locations = section.value(u"version_locations"_s); locations && !locations->isEmpty()) {
        settings.lists.insert(u"version_locations"_s,
            splitLocations(
                *locations, separator.isEmpty() ? firstWord(u"version_path_separator"_s) : separator, config));
    }
    if (const auto paths = section.value(u"prepend_sys_path"_s); paths && !paths->isEmpty())
        settings.lists.insert(u"prepend_sys_path"_s, splitLocations(*paths, separator, config));
    const IniSection hooks(text, u"post_write_hooks"_s, {});
    if (const auto names = hooks.value(u"hooks"_s))
        settings.lists.insert(u"hooks"_s, splitLocations(*names, {}, config));
    return settings;
}

/// An absolute path; `pkg.sub:dir` is looked for below the settings file's folder, as nothing can be imported.
QString located(const QString &location, const QString &here)
{
    static const QRegularExpression package(u"^([A-Za-z_][\\w.]+):(?![\\\\/])(.*)$"_s);
    const auto match = package.match(location);
    if (!match.hasMatch())
        return QDir::cleanPath(QDir(here).absoluteFilePath(location));
    const QString relative = QString(match.captured(1)).replace(u'.', u'/') + u'/' + match.captured(2);
    const QString nested = QDir::cleanPath(here + u"/src/" + relative);
    const QString plain = QDir::cleanPath(here + u'/' + relative);
    return !QFileInfo::exists(plain) && QFileInfo::exists(nested) ? nested : plain;
}

Result<AlembicConfig> configFrom(const Settings &settings, const QString &here, AlembicConfig config)
{
    QString location = settings.values.value(u"script_location"_s);
    if (location.isEmpty()) {
        // Flask-Migrate gives the folder of alembic.ini as the script location when it runs.
        if (!QFileInfo::exists(here + u"/env.py"))
            return failure(
                ErrorKind::Parse, HistoryText::tr("No 'script_location' key found in configuration."), config.file);
        location = here;
        const auto environment = readText(here + u"/env.py");
        config.isFlask = environment && environment->contains("flask"_L1);
    }
    config.scriptLocation = located(location, here);
    for (const QString &folder : settings.lists.value(u"version_locations"_s))
        config.locations.push_back(located(folder, here));
    if (config.locations.empty())
        config.locations.push_back(config.scriptLocation + u"/versions");
    for (const QString &path : settings.lists.value(u"prepend_sys_path"_s))
        config.importPaths << QDir::cleanPath(QDir(here).absoluteFilePath(path));
    config.writeHooks = settings.lists.value(u"hooks"_s);
    config.recursive = settings.values.value(u"recursive_version_locations"_s) == "true"_L1;
    config.sourceless = settings.values.value(u"sourceless"_s) == "true"_L1;
    config.fileTemplate = settings.values.value(u"file_template"_s, config.fileTemplate);
    config.timezone = settings.values.value(u"timezone"_s);
    const int length = settings.values.value(u"truncate_slug_length"_s).toInt();
    config.truncateSlugLength = length > 0 ? length : 40;
    return config;
}

/// The one folder in `folder` that has an alembic.ini, as Flask-Migrate's migrations/ or a backend/ beside a frontend/.
QString nestedIni(const QString &folder)
{
    QStringList found;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString file = folder + u'/' + name + u"/alembic.ini";
        if (QFileInfo(file).isFile())
            found << file;
    }
    return found.size() == 1 ? found.front() : QString();
}

/// The settings of a folder above that has `folder` as its migration folder or as one of its folders of revisions.
std::optional<AlembicConfig> configAbove(const QString &folder)
{
    QDir dir(folder);
    for (int level = 0; level < 5 && dir.cdUp(); ++level) {
        for (const QString &name : {u"alembic.ini"_s, u"pyproject.toml"_s}) {
            if (!dir.exists(name))
                continue;
            const auto config = readAlembicConfig(dir.absoluteFilePath(name));
            if (config
                && (config->scriptLocation == folder
                    || std::ranges::find(config->locations, folder) != config->locations.end()))
                return *config;
        }
    }
    return std::nullopt;
}

} // namespace

Result<AlembicConfig> readAlembicConfig(const QString &file)
{
    AlembicConfig config;
    config.file = QFileInfo(file).absoluteFilePath();
    const QString here = QFileInfo(file).absolutePath();
    const bool isToml = file.endsWith(".toml"_L1);
    const QString beside = here + (isToml ? "/alembic.ini"_L1 : "/pyproject.toml"_L1);
    const auto text = readText(file);
    if (!text)
        return std::unexpected(text.error());
    const auto other = QFileInfo(beside).isFile() ? readText(beside) : Result<QString>(QString());
    const Settings fromToml = tomlSettings(isToml ? *text : other.value_or(QString()), here);
    const Settings fromIni = iniSettings(isToml ? other.value_or(QString()) : *text, here, &config);
    if (!fromToml.exists && !fromIni.exists)
        return failure(ErrorKind::Parse,
            isToml ? HistoryText::tr("There is no [tool.alembic] section in this file.")
                   : HistoryText::tr("There is no [alembic] section in this file."),
            file);
    if (fromIni.exists)
        config.iniFile = isToml ? beside : config.file;
    if (fromToml.exists)
        config.tomlFile = isToml ? config.file : beside;
    Settings merged = fromToml;
    merged.values.insert(fromIni.values);
    merged.lists.insert(fromIni.lists);
    return configFrom(merged, here, std::move(config));
}

Result<AlembicConfig> findAlembicConfig(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return readAlembicConfig(path);
    const QString folder = QDir::cleanPath(info.absoluteFilePath());
    const QDir dir(folder);
    if (dir.exists(u"alembic.ini"_s))
        return readAlembicConfig(dir.absoluteFilePath(u"alembic.ini"_s));
    if (dir.exists(u"pyproject.toml"_s)) {
        auto config = readAlembicConfig(dir.absoluteFilePath(u"pyproject.toml"_s));
        if (config)
            return config;
    }
    if (auto above = configAbove(folder)) {
        if (above->scriptLocation != folder)
            above->locations = {folder};
        return *above;
    }
    const QString nested = dir.exists(u"env.py"_s) || dir.exists(u"versions"_s) ? QString() : nestedIni(folder);
    if (!nested.isEmpty())
        return readAlembicConfig(nested);
    AlembicConfig config;
    config.recursive = true;
    const bool isMigrationFolder
        = dir.exists(u"env.py"_s) || (dir.exists(u"versions"_s) && dir.entryList({u"*.py"_s}).isEmpty());
    config.scriptLocation = isMigrationFolder ? folder : QFileInfo(folder).absolutePath();
    config.locations = {isMigrationFolder ? folder + u"/versions" : folder};
    return config;
}

} // namespace Howdah
