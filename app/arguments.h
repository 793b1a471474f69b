// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace Howdah {

/// The program's arguments, which every user of the machine can read in its process list: made once, first thing in
/// main(), it keeps them for the program alone and leaves in their place what holds no password. Lives as long as the
/// application object, which is to be made from count() and values().
class Arguments
{
public:
    Arguments(int argc, char **argv);
    Q_DISABLE_COPY_MOVE(Arguments)

    /// What was given, the program's name first, without what the application object took out as its own.
    QStringList list() const;
    /// For the application object. They hold no passwords.
    int &count() { return m_count; }
    char **values() { return m_values.data(); }

private:
    QStringList m_given;
    std::vector<std::string> m_shown;
    std::vector<char *> m_values;
    int m_count;
};

} // namespace Howdah
