// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_samples.h"

#include <QStringList>

#include <array>

namespace kikubari::samples {

using namespace Qt::StringLiterals;
using print::Recipient;

namespace {

const std::array surnames{u"佐藤",   u"鈴木", u"髙橋",     u"田中",   u"𠮷田", u"渡邉", u"齋藤", u"山﨑", u"五十嵐",
                          u"小笠原", u"林",   u"勅使河原", u"神宮寺", u"石井", u"菊地", u"杉本", u"永井", u"福田"};
const std::array givens{u"誠",   u"文江", u"大樹",   u"和也", u"明",      u"美穂",
                        u"幸一", u"理恵", u"権之助", u"りん", u"ジョセフ"};
const std::array towns{u"神奈川県小田原市扇町",
                       u"東京都千代田区霞が関",
                       u"京都府京都市上京区今出川通烏丸東入玄武町",
                       u"北海道札幌市中央区南四条西",
                       u"静岡県浜松市浜名区三ケ日町都筑",
                       u"みなと市緑ヶ丘",
                       u"鹿児島県薩摩川内市上甑町中甑字中野元"};
const std::array buildings{u"", u"", u"メゾン緑ヶ丘 第二B棟 203号室", u"コーポ扇101",
                           u"グランドヒルズ・ザ・レジデンス南青山イーストタワー 2403号室"};
const std::array firms{u"株式会社アオバ商事", u"有限会社 港鮮魚店", u"医療法人社団 緑風会 髙﨑クリニック",
                       u"一般社団法人 日本地域自動車販売店後方支援協会"};
const std::array departments{u"", u"営業部", u"営業本部 首都圏営業統括部 第二営業課"};
const std::array titles{u"", u"部長", u"代表取締役社長", u"取締役執行役員 営業本部長"};

template <std::size_t N> QString pick(const std::array<const char16_t *, N> &words, int i)
{
    return QString::fromUtf16(words[static_cast<std::size_t>(i) % N]);
}

QString number(int i)
{
    return QString::number(i);
}

Recipient recipient(int i)
{
    Recipient to;
    to.postalCode = u"%1-%2"_s.arg(i * 37 % 1000, 3, 10, QChar(u'0')).arg(i * 1237 % 10000, 4, 10, QChar(u'0'));
    to.address = pick(towns, i / 3) + number(i % 12 + 1) + (i % 2 ? u"丁目"_s : u"-"_s) + number(i % 30 + 1) + u'-'
        + number(i * 7 % 140 + 1);
    to.building = pick(buildings, i / 2);
    to.number = u"C-%1"_s.arg(i, 5, 10, QChar(u'0'));
    const QString surname = pick(surnames, i * 5 + i / 7);
    const QString full = surname + u' ' + pick(givens, i * 3 + i / 5);
    switch (i % 8) {
    case 5: // a firm without a person
        to.company = pick(firms, i / 8);
        to.department = pick(departments, i / 16);
        break;
    case 6:
        to.company = pick(firms, i / 8);
        to.department = pick(departments, i / 8);
        to.title = pick(titles, i / 8);
        to.persons = {{full, u"様"_s}};
        break;
    case 7: to.persons = {{full, u"様"_s}, {surname + u' ' + pick(givens, i + 1), u"様"_s}}; break;
    case 3:
        to.persons = {{full, u"様"_s},
                      {surname + u' ' + pick(givens, i + 1), u"様"_s},
                      {surname + u' ' + pick(givens, i + 4), u"様"_s}};
        break;
    case 4: to.persons = {{full, u"先生"_s}}; break;
    default: to.persons = {{full, u"様"_s}};
    }
    return to;
}

} // namespace

QList<Recipient> labelRecipients(int count)
{
    QList<Recipient> all;
    all.reserve(count);
    for (int i = 0; i < count; ++i)
        all.append(recipient(i));
    return all;
}

QList<Recipient> extremeRecipients()
{
    const QString address
        = u"鹿児島県大島郡瀬戸内町古仁屋字松江大湊通り南四条西二十九丁目1524番地23号第二区画北側集合住宅団地前停留所東入る上る"_s;
    const QString building
        = u"グランドヒルズ・ザ・レジデンス南青山イーストタワーアネックス・ノースウィング第二期分譲棟（管理事務所気付）3階B-2403号室"_s;
    const QString firm
        = u"一般社団法人日本地域自動車販売店後方支援協会連合会東日本ブロック神奈川県支部附属自動車文化研究所図書資料室髙﨑𠮷記念館"_s;
    Recipient plain;
    plain.postalCode = u"894-1508"_s;
    plain.address = u"神奈川県小田原市扇町2-3-4"_s;
    plain.number = u"C-00871"_s;
    plain.persons = {{u"𠮷田 﨑髙"_s, u"様"_s}};
    QList<Recipient> all(6, plain);
    all[0].address = address;
    all[1].address = address;
    all[1].building = building.left(60);
    all[2].persons.clear();
    all[2].company = firm;
    all[3].company = firm.left(30);
    all[3].department = u"営業本部 首都圏営業統括部 第二営業課"_s;
    all[3].title = u"取締役執行役員 営業本部長"_s;
    all[4].persons
        = {{u"勅使河原 権之助"_s, u"様"_s}, {u"勅使河原 花"_s, u"様"_s}, {u"勅使河原 ジョセフィーヌ"_s, u"様"_s}};
    all[5] = all[4];
    all[5].address = address;
    all[5].building = building.left(30);
    return all;
}

} // namespace kikubari::samples
