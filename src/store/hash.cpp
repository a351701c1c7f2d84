// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hash.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace kikubari::store {

namespace {

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

QByteArray blake2bHex(std::string_view bytes)
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), raw(bytes), bytes.size(), nullptr, 0);
    return QByteArray(reinterpret_cast<const char *>(hash.data()), hash.size()).toHex();
}

QString chainHash(const QString &previous, const QByteArray &entry)
{
    return QString::fromLatin1(blake2bHex(previous.toStdString() + entry.toStdString()));
}

qint64 rowHash(std::string_view canonical)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), raw(canonical), canonical.size(), nullptr, 0);
    qint64 number = 0;
    std::memcpy(&number, hash.data(), sizeof number);
    return number;
}

struct FileHash::State
{
    crypto_generichash_state sodium;
};

// The library's state must lie on a 64-byte boundary.
FileHash::FileHash() : m_state(new (std::align_val_t(64)) State)
{
    crypto_generichash_init(&m_state->sodium, nullptr, 0, 32);
}

FileHash::~FileHash()
{
    operator delete(m_state, std::align_val_t(64));
}

void FileHash::add(std::string_view bytes)
{
    crypto_generichash_update(&m_state->sodium, raw(bytes), bytes.size());
}

QByteArray FileHash::hex()
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash_final(&m_state->sodium, hash.data(), hash.size());
    return QByteArray(reinterpret_cast<const char *>(hash.data()), hash.size()).toHex();
}

} // namespace kikubari::store
