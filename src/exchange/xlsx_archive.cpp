// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_archive.h"

#include "exchange/unreadable.h"

#include <QFile>

#include <unzip.h>

#include <algorithm>
#include <array>

namespace kikubari::exchange {

namespace {

// A tag or a text is at most Excel's 32,767 characters, at their longest in UTF-8 and with escapes.
constexpr qint64 longestToken = qint64{512} * 1024;

// No sheet of people packs so well; a bomb always does.
constexpr qint64 bombRatio = 400;
constexpr qint64 harmless = qint64{32} * 1024 * 1024;

bool isBomb(qint64 unpacked, qint64 packed)
{
    return unpacked > harmless && unpacked / bombRatio > packed;
}

QString partKey(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name.toLower();
}

} // namespace

tl::unexpected<Error> partFailure(const QString &path, PartTrouble trouble, const QString &detail)
{
    if (trouble == PartTrouble::TooLarge)
        return unreadable(path,
                          QStringLiteral("展開すると大きくなりすぎます（512 MB "
                                         "まで）。ファイルを分けるか、CSV として保存し直してください。"),
                          QStringLiteral("It unpacks to too much (512 MB at most). Split it, or save it as CSV."),
                          detail);
    if (trouble == PartTrouble::TooLong)
        return unreadable(
            path, QStringLiteral("Excel の決まりを超える長さのデータがあり、Excel のファイルとして扱えません。"),
            QStringLiteral("It holds data longer than Excel allows, so it is not taken as an Excel file."), detail);
    return unreadable(
        path, QStringLiteral("Excel のファイルが壊れています。Excel で開いて修復し、保存し直してください。"),
        QStringLiteral("The Excel file is damaged. Open it in Excel to repair it and save it again."), detail);
}

XlsxPart::XlsxPart(XlsxArchive &archive, const QString &name, qint64 packed, qint64 size)
    : m_archive(archive),
      m_name(name),
      m_packed(packed),
      m_size(size)
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

XlsxPart::~XlsxPart()
{
    if (m_open)
        unzCloseCurrentFile(m_archive.m_zip);
}

qint64 XlsxPart::readData(char *data, qint64 most)
{
    if (m_trouble != PartTrouble::None || !m_open)
        return -1;
    if (m_sinceToken > longestToken) {
        m_trouble = PartTrouble::TooLong;
        return -1;
    }
    const int got = unzReadCurrentFile(m_archive.m_zip, data, static_cast<unsigned>(std::min<qint64>(most, 1 << 20)));
    if (got < 0) {
        m_trouble = PartTrouble::Damaged;
        return -1;
    }
    if (got == 0) {
        m_open = false;
        if (unzCloseCurrentFile(m_archive.m_zip) != UNZ_OK)
            m_trouble = PartTrouble::Damaged;
        return -1;
    }
    m_unpacked += got;
    m_sinceToken += got;
    if (isBomb(m_unpacked, m_packed) || !m_archive.mayUnpack(m_name, m_unpacked)) {
        m_trouble = PartTrouble::TooLarge;
        return -1;
    }
    return got;
}

XlsxArchive::~XlsxArchive()
{
    unzClose(m_zip);
}

Result<std::unique_ptr<XlsxArchive>> XlsxArchive::open(const QString &path)
{
    void *zip = unzOpen64(QFile::encodeName(path).constData());
    if (zip == nullptr)
        return partFailure(path, PartTrouble::Damaged, QStringLiteral("no directory"));
    std::unique_ptr<XlsxArchive> archive(new XlsxArchive(path, zip));
    if (auto read = archive->readDirectory(); !read)
        return tl::unexpected(read.error());
    return archive;
}

Result<void> XlsxArchive::readDirectory()
{
    int count = 0;
    for (int status = unzGoToFirstFile(m_zip); status != UNZ_END_OF_LIST_OF_FILE; status = unzGoToNextFile(m_zip)) {
        std::array<char, 1024> name{};
        unz_file_info64 info{};
        unz64_file_pos place{};
        if (status != UNZ_OK || ++count > mostParts
            || unzGetCurrentFileInfo64(m_zip, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK
            || unzGetFilePos64(m_zip, &place) != UNZ_OK)
            return partFailure(m_path, PartTrouble::Damaged, QStringLiteral("directory entry %1").arg(count));
        const QString key = partKey(QString::fromUtf8(name.data()));
        if (!m_places.contains(key))
            m_places.insert(key,
                            {.directory = place.pos_in_zip_directory,
                             .number = place.num_of_file,
                             .packed = static_cast<qint64>(std::min<quint64>(info.compressed_size, 1ULL << 62)),
                             .size = static_cast<qint64>(std::min<quint64>(info.uncompressed_size, 1ULL << 62)),
                             .locked = (info.flag & 1) != 0});
    }
    return {};
}

bool XlsxArchive::has(const QString &name) const
{
    return m_places.contains(partKey(name));
}

Result<std::unique_ptr<XlsxPart>> XlsxArchive::part(const QString &name)
{
    const auto place = m_places.constFind(partKey(name));
    if (place == m_places.cend())
        return partFailure(m_path, PartTrouble::Damaged, QStringLiteral("no part ") + name);
    if (place->locked)
        return unreadable(m_path,
                          QStringLiteral("パスワードで保護されています。パスワードを外して保存し直してください。"),
                          QStringLiteral("It is protected by a password. Remove the password and save it again."));
    // What it says itself may be a lie; XlsxPart counts besides.
    if (place->size > mostUnpacked || isBomb(place->size, place->packed))
        return partFailure(m_path, PartTrouble::TooLarge, name);
    unz64_file_pos at{.pos_in_zip_directory = place->directory, .num_of_file = place->number};
    if (unzGoToFilePos64(m_zip, &at) != UNZ_OK || unzOpenCurrentFile(m_zip) != UNZ_OK)
        return partFailure(m_path, PartTrouble::Damaged, QStringLiteral("cannot open ") + name);
    return std::make_unique<XlsxPart>(*this, partKey(name), place->packed, place->size);
}

// Counts a part once, however often it is read.
bool XlsxArchive::mayUnpack(const QString &name, qint64 soFar)
{
    qint64 &most = m_unpacked[name];
    if (soFar > most) {
        m_unpackedOfAll += soFar - most;
        most = soFar;
    }
    return m_unpackedOfAll <= mostUnpacked;
}

} // namespace kikubari::exchange
