// SPDX-License-Identifier: Apache-2.0
#include "app/arguments.h"

#include "base/secrets.h"

#include <QFile>

#include <algorithm>
#include <cstring>

namespace Howdah {

namespace {

/// A process list shows the memory in which the arguments began: one after the other, each with its end. Written anew
/// as a whole, so that not even a password's length is left.
void overwrite(int argc, char **argv, const std::vector<std::string> &shown)
{
    char *at = argv[1];
    char *const end = argv[argc - 1] + std::strlen(argv[argc - 1]);
    std::vector<char> block;
    for (size_t i = 1; i < shown.size(); ++i)
        block.insert(block.end(), shown[i].c_str(), shown[i].c_str() + shown[i].size() + 1);
    block.resize(size_t(end - at), '\0'); // the last end stays where it is
    std::copy(block.begin(), block.end(), at);
}

bool standSideBySide(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (argv[i] + std::strlen(argv[i]) + 1 != argv[i + 1])
            return false;
    return argc > 1;
}

} // namespace

Arguments::Arguments(int argc, char **argv)
    : m_count(argc)
{
    bool hides = false;
    for (int i = 0; i < argc; ++i) {
        m_given.append(QFile::decodeName(argv[i]));
        const QString hidden = i == 0 ? m_given[0] : withoutSecrets(m_given[i]);
        hides = hides || hidden != m_given[i];
        m_shown.push_back(hidden == m_given[i] ? std::string(argv[i]) : hidden.toStdString());
    }
    if (hides && standSideBySide(argc, argv))
        overwrite(argc, argv, m_shown);
    for (std::string &text : m_shown)
        m_values.push_back(text.data());
    m_values.push_back(nullptr);
}

QStringList Arguments::list() const
{
    QStringList list;
    for (int left = 0; left < m_count; ++left)
        for (size_t i = 0; i < m_shown.size(); ++i)
            if (m_values[size_t(left)] == m_shown[i].data())
                list.append(m_given[qsizetype(i)]);
    return list;
}

} // namespace Howdah
