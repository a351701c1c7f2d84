// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kikubari::store {

/// BLAKE2b of some bytes, 32 bytes, as lower-case hexadecimal digits.
[[nodiscard]] QByteArray blake2bHex(std::string_view bytes);

/// The hash of an entry of the audit log: over the hash of the entry before it and its own bytes.
[[nodiscard]] QString chainHash(const QString &previous, const QByteArray &entry);

/// The first eight bytes of a row's BLAKE2b as a number. Two states of a record with the same number are taken for the
/// same state.
[[nodiscard]] qint64 rowHash(std::string_view canonical);

/// Hash of a file's content, fed piece by piece.
class FileHash
{
public:
    FileHash();
    ~FileHash();
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;
    void add(std::string_view bytes);
    [[nodiscard]] QByteArray hex();

private:
    struct State;
    State *m_state;
};

/// Appends a text to a row's canonical bytes: its length, then itself, so that no two rows share their bytes.
inline void appendCanonical(std::string &canonical, std::string_view text)
{
    auto length = text.size();
    while (length >= 0x80) {
        canonical.push_back(static_cast<char>(0x80 | (length & 0x7f)));
        length >>= 7;
    }
    canonical.push_back(static_cast<char>(length));
    canonical.append(text);
}

} // namespace kikubari::store
