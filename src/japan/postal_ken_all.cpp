// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/cp932.h"
#include "japan/postal.h"
#include "japan/postal_data.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace kikubari::japan {

namespace {

constexpr qsizetype largestFile = qsizetype{64} * 1024 * 1024; // the real ones have 12 to 18 MB

tl::unexpected<Error> notKenAll(const QString &detail)
{
    return failure(ErrorKind::Unreadable,
                   QStringLiteral("このファイルは日本郵便の郵便番号データとして読めません。utf_ken_all.csv か "
                                  "KEN_ALL.CSV を、ZIPから取り出して選んでください。"),
                   QStringLiteral("This file cannot be read as Japan Post's postal codes. Take utf_ken_all.csv or "
                                  "KEN_ALL.CSV out of its ZIP and choose that."),
                   detail);
}

std::optional<QString> decoded(const QByteArray &file)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(file);
    if (!utf8.hasError())
        return text;
    std::string fromCp932;
    Cp932Decoder cp932;
    if (!cp932.append({file.constData(), static_cast<std::size_t>(file.size())}, true, fromCp932))
        return std::nullopt;
    return QString::fromStdString(fromCp932);
}

// Its fields hold no commas, quotes or line feeds of their own.
QStringList fieldsOf(QStringView line)
{
    QStringList fields;
    for (QStringView field : line.split(u',')) {
        field = field.trimmed();
        if (field.size() >= 2 && field.startsWith(u'"') && field.endsWith(u'"'))
            field = field.mid(1, field.size() - 2);
        fields << field.toString();
    }
    return fields;
}

// The town as it stands in an address; the same rules as clean_town in tools/postal-table.
QString cleanTown(QString town)
{
    static const QRegularExpression rest(QStringLiteral("掲載がない場合|の次に.*番地がくる場合$"));
    static const QRegularExpression lots(QStringLiteral("第?[0-9０-９]+地割.*$"));
    if (rest.match(town).hasMatch())
        return {};
    if (const qsizetype bracket = town.indexOf(u'（'); bracket >= 0)
        town.truncate(bracket);
    if (town.endsWith(u"一円") && town != u"一円")
        return {};
    town.remove(lots);
    return town.contains(u'～') ? town.section(u'、', 0, 0) : town;
}

QString fullKana(const QString &kana)
{
    return kana.normalized(QString::NormalizationForm_KC).section(u'(', 0, 0);
}

class KenAllReader
{
public:
    bool readLine(QStringView line)
    {
        QStringList fields = fieldsOf(line);
        if (fields.size() < 9 || fields[2].size() != 7)
            return false;
        if (!m_open.isEmpty()) {
            // KEN_ALL.CSV cuts long towns: the rest follows in the next rows.
            m_open[8] += fields[8];
            if (m_open[5] != fields[5])
                m_open[5] += fields[5];
        } else {
            m_open = std::move(fields);
        }
        if (m_open[8].count(u'（') > m_open[8].count(u'）'))
            return true;
        add();
        m_open.clear();
        return true;
    }

    std::shared_ptr<PostalTable::Data> finish()
    {
        auto data = std::make_shared<PostalTable::Data>();
        std::vector<std::size_t> order(m_rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_rows[i].code; });
        data->cities = std::move(m_cities);
        for (const std::size_t i : order) {
            data->codes.push_back(m_rows[i].code);
            data->cityOf.push_back(m_rows[i].city);
            data->townAt.push_back(static_cast<std::uint32_t>(data->towns.size()));
            data->towns += m_rows[i].town;
        }
        data->townAt.push_back(static_cast<std::uint32_t>(data->towns.size()));
        data->source = QStringLiteral("Japan Post (KEN_ALL)");
        return data;
    }

private:
    struct Row
    {
        std::uint32_t code = 0;
        std::uint16_t city = 0;
        std::string town;
    };

    void add()
    {
        bool number = false;
        const std::uint32_t code = m_open[2].toUInt(&number);
        const QString name = m_open[6] + u'\t' + m_open[7];
        const QString town = cleanTown(m_open[8]);
        if (!number || m_cities.size() >= 0xFFFF || m_seen.contains(m_open[2] + name + u'\t' + town))
            return;
        m_seen.insert(m_open[2] + name + u'\t' + town);
        const auto known = m_cityOf.constFind(name);
        const std::uint16_t city = known != m_cityOf.cend() ? *known : static_cast<std::uint16_t>(m_cities.size());
        if (known == m_cityOf.cend()) {
            m_cityOf.insert(name, city);
            m_cities.push_back({m_open[6], fullKana(m_open[3]), m_open[7], fullKana(m_open[4])});
        }
        const QString kana = town.isEmpty() ? QString() : u'\t' + fullKana(m_open[5]);
        m_rows.push_back({code, city, QString(town + kana).toStdString()});
    }

    QStringList m_open; ///< a row whose brackets are not closed yet
    std::vector<Row> m_rows;
    std::vector<PostalTable::Data::City> m_cities;
    QHash<QString, std::uint16_t> m_cityOf;
    QSet<QString> m_seen;
};

} // namespace

Result<PostalTable> PostalTable::fromKenAll(const QByteArray &file)
{
    if (file.size() > largestFile)
        return notKenAll(QStringLiteral("larger than 64 MiB"));
    const auto text = decoded(file);
    if (!text)
        return notKenAll(QStringLiteral("neither UTF-8 nor CP932"));
    KenAllReader reader;
    qsizetype number = 0, refused = 0;
    for (const QStringView line : QStringView(*text).split(u'\n', Qt::SkipEmptyParts)) {
        ++number;
        if (!line.trimmed().isEmpty() && !reader.readLine(line))
            ++refused;
        // Anything but this table shows in its first rows; a stray line at the end does no harm.
        if (refused > 10)
            return notKenAll(QStringLiteral("line %1").arg(number));
    }
    auto data = reader.finish();
    if (data->codes.empty())
        return notKenAll(QStringLiteral("no rows"));
    return PostalTable(std::move(data));
}

} // namespace kikubari::japan
