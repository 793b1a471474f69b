// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace Howdah {

/// An advisory lock on a file (flock), held by the process until this object or the process ends, however it ends.
/// Unlike QLockFile it can be shared, is never stale, and does not look at process ids.
class FileLock
{
public:
    enum class Mode { Shared, Exclusive };
    enum class Wait { No, Yes };

    /// Nothing when the file cannot be opened, or with Wait::No when another holds a conflicting lock.
    static std::optional<FileLock> take(const QString &path, Mode mode, Wait wait);

    FileLock(FileLock &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    FileLock &operator=(FileLock &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    FileLock(const FileLock &) = delete;
    ~FileLock();

    /// For handing the lock on to a child process, which then holds it too.
    int descriptor() const { return m_descriptor; }

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    { }
    int m_descriptor = -1;
};

} // namespace Howdah
