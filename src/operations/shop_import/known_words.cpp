// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/known_words.h"

#include "japan/fold.h"
#include "japan/person_name.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>
#include <utility>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

template <typename Value> using WordList = std::initializer_list<std::pair<Value, QStringView>>;

template <typename Value> QHash<QString, Value> wordTable(WordList<Value> lists)
{
    QHash<QString, Value> table;
    for (const auto &[value, words] : lists)
        for (const auto word : words.tokenize(u' ', Qt::SkipEmptyParts))
            table.insert(japan::fold(word), value);
    return table;
}

template <typename Value> std::optional<Value> valueIn(const QHash<QString, Value> &table, const QString &folded)
{
    const auto found = table.constFind(folded);
    return found == table.cend() ? std::nullopt : std::optional<Value>(*found);
}

} // namespace

std::optional<QString> sexOf(const QString &folded)
{
    static const auto table = wordTable<QString>(
        {{u"male"_s, u"男 男性 m male man ♂ 男子"}, {u"female"_s, u"女 女性 f female woman ♀ 女子"}});
    return valueIn(table, folded);
}

std::optional<QString> sexOfCode(const QString &folded)
{
    static const QHash<QString, QString> words{{u"1"_s, u"male"_s}, {u"2"_s, u"female"_s},
                                               {u"0"_s, {}},        {u"9"_s, {}},
                                               {u"指定なし"_s, {}}, {japan::fold(u"指定なし"), {}}};
    const auto found = words.constFind(folded);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

QString prefectureOfCode(const QString &text)
{
    static const QStringList names
        = u"北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 "
          u"富山県 "
          u"石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 "
          u"島根県 "
          u"岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"_s
              .split(u' ');
    bool isNumber = false;
    const auto number = japan::ordinaryWidth(text).simplified().toInt(&isNumber);
    return isNumber ? names.value(number - 1) : QString();
}

std::optional<bool> markOf(const QString &folded)
{
    static const auto table = wordTable<bool>({{true,
                                                u"〇 ○ ◯ ◎ ● o 可 可能 有 有り あり 要 ok y yes はい true 1 希望 "
                                                u"希望する 送付 送る 送付可 する 必要 ✓ ✔ レ 許可 on"},
                                               {false,
                                                u"× ✕ ✖ x 不可 無 無し なし 不要 ng n no いいえ false 0 拒否 停止 "
                                                u"希望しない 送付不可 送らない 禁止 しない お断り off 不 否 非"}});
    return valueIn(table, folded);
}

std::optional<domain::Condition> conditionOf(const QString &folded)
{
    static const auto table = wordTable<domain::Condition>(
        {{domain::Condition::New, u"新車 新 新規登録車 new 登録済未使用車 未使用車 新古車 n"},
         {domain::Condition::Used, u"中古車 中古 中 used 認定中古車 u u-car ucar"}});
    return valueIn(table, folded);
}

std::optional<domain::Payment> paymentOf(const QString &folded)
{
    static const auto table = wordTable<domain::Payment>(
        {{domain::Payment::Cash, u"現金 cash 一括 現金一括 振込 銀行振込 現金振込 現金払い 現金払"},
         {domain::Payment::Loan,
          u"ローン loan クレジット 割賦 分割 分割払い オートローン 銀行ローン マイカーローン credit 自社ローン"},
         {domain::Payment::Balloon,
          u"残クレ 残価設定 残価設定型 残価設定ローン 残価設定型クレジット 残価設定クレジット 据置 balloon 残価 残価型 "
          u"残価ローン"},
         {domain::Payment::Lease, u"リース lease カーリース 個人リース マイカーリース サブスク オートリース"}});
    return valueIn(table, folded);
}

std::optional<domain::CustomerKind> customerKindOf(const QString &folded)
{
    static const auto table = wordTable<domain::CustomerKind>(
        {{domain::CustomerKind::Person, u"個人 個 person 個人客 一般 private individual 個人事業主"},
         {domain::CustomerKind::Company, u"法人 法 company 会社 企業 団体 法人客 corporate business 官公庁"}});
    return valueIn(table, folded);
}

std::optional<domain::ServiceKind> serviceKindOf(const QString &folded)
{
    static const auto table = wordTable<domain::ServiceKind>(
        {{domain::ServiceKind::Month1,
          u"1か月点検 1ヶ月点検 1ヵ月点検 1カ月点検 一か月点検 1m 1か月 1ヶ月 1月点検 新車1か月点検 新車1ヶ月点検"},
         {domain::ServiceKind::Month6,
          u"6か月点検 6ヶ月点検 6ヵ月点検 6カ月点検 半年点検 6m 6か月 6ヶ月 新車6か月点検 新車6ヶ月点検"},
         {domain::ServiceKind::Month12,
          u"12か月点検 12ヶ月点検 12ヵ月点検 12カ月点検 1年点検 法定点検 法定12か月点検 法定12ヶ月点検 12m 12か月 "
          u"12ヶ月 12点検 年次点検"},
         {domain::ServiceKind::Shaken,
          u"車検 継続検査 車検整備 24か月点検 24ヶ月点検 shaken inspection 法定24ヶ月点検"},
         {domain::ServiceKind::Repair, u"修理 一般修理 一般整備 板金 鈑金 鈑金塗装 板金塗装 事故修理 整備 repair 故障"},
         {domain::ServiceKind::Other, u"その他 オイル交換 洗車 other タイヤ交換"}});
    return valueIn(table, folded);
}

std::optional<domain::Channel> channelOf(const QString &folded)
{
    static const auto table
        = wordTable<domain::Channel>({{domain::Channel::Call, u"電話 tel テレコール call 架電 phone 電話連絡 tc"},
                                      {domain::Channel::Visit, u"訪問 visit 訪 お宅訪問 外訪"},
                                      {domain::Channel::Showroom, u"来店 来場 showroom 店頭 ご来店 入店"},
                                      {domain::Channel::Dm, u"dm ダイレクトメール"},
                                      {domain::Channel::Letter, u"手紙 letter 郵便 封書"},
                                      {domain::Channel::Card, u"はがき ハガキ 葉書 card 年賀状"},
                                      {domain::Channel::Email, u"メール email mail eメール"},
                                      {domain::Channel::Sms, u"sms ショートメール line ライン ショートメッセージ"}});
    return valueIn(table, folded);
}

bool isMaker(const QString &folded)
{
    static const auto table
        = wordTable<bool>({{true,
                            u"トヨタ ホンダ 日産 ニッサン マツダ スズキ ダイハツ スバル 三菱 ミツビシ レクサス いすゞ "
                            u"イスズ 日野 ふそう toyota honda nissan "
                            u"mazda suzuki daihatsu subaru mitsubishi lexus isuzu hino bmw メルセデスベンツ ベンツ "
                            u"アウディ フォルクスワーゲン vw ボルボ プジョー "
                            u"ルノー ミニ ポルシェ ジープ テスラ フィアット アルファロメオ シトロエン ランドローバー "
                            u"ジャガー 光岡 benz audi volvo"}});
    return table.contains(folded);
}

bool saysNothing(const QString &folded)
{
    static const auto table = wordTable<bool>({{true,
                                                u"なし 無し 無 ナシ 不明 未定 未登録 該当なし - -- --- --- n/a na none "
                                                u"nil 未 空白 なし。 特になし 特に無し 特になし。"}});
    return table.contains(folded);
}

bool standsForDay(const QString &folded)
{
    static const auto table = wordTable<bool>({{true,
                                                u"廃車 廃車済 売却 売却済 売却済み 下取 下取り 下取済 下取済み 譲渡 "
                                                u"譲渡済 抹消 抹消済 解約 解約済 済 済み 未 未納車 納車待ち "
                                                u"予定 乗換 乗り換え 代替 入替 切れ 車検切れ 継続 他社 返却 返却済 "
                                                u"盗難 予約済 確認中 調整中 商談中 保留 後日"}});
    return table.contains(folded);
}

bool isHonorific(const QString &text)
{
    static const QStringList words{u"様"_s, u"殿"_s,   u"御中"_s, u"先生"_s, u"さま"_s,
                                   u"氏"_s, u"さん"_s, u"くん"_s, u"君"_s,   u"ちゃん"_s};
    return words.contains(text.trimmed());
}

bool beginsWithSurname(const QString &name)
{
    static const auto surnames
        = wordTable<bool>({{true,
                            u"佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 "
                            u"林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 "
                            u"山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 "
                            u"藤井 金子 岡本 藤原 中野 三浦 原田 中川 "
                            u"松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 "
                            u"大野 小島 谷口 今井 工藤 高田 増田 丸山 "
                            u"杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 "
                            u"佐野 野村 松尾 菊地 市川 杉本 古川 大西 "
                            u"島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 "
                            u"関 中田 久保田 服部 東 岩田 土屋 川崎 "
                            u"福島 本田 辻 樋口 秋山 田口 永井 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 "
                            u"浅野 大久保 吉岡 小池 野田 荒井 "
                            u"大島 桑原 松下 大石 宮田 荒木 片山 望月 篠原 須藤 大谷 栗原 熊谷 尾崎 早川 黒田 成田 "
                            u"小沢 内藤 小田 八木 岡崎 渋谷"}});
    const auto folded = japan::fold(name);
    for (qsizetype length = 3; length >= 1; --length)
        if (folded.size() > length && surnames.contains(folded.left(length)))
            return true;
    return surnames.contains(folded);
}

QStringList refusalsIn(const QString &folded)
{
    struct Way
    {
        QString word;
        QStringList names;
    };
    static const std::array<Way, 7> ways{{{u"dm"_s, {u"dm"_s, japan::fold(u"ダイレクトメール")}},
                                          {u"mail"_s,
                                           {japan::fold(u"郵便"), japan::fold(u"郵送"), japan::fold(u"はがき"),
                                            japan::fold(u"葉書"), japan::fold(u"手紙")}},
                                          {u"call"_s, {japan::fold(u"電話"), u"tel"_s, u"call"_s, u"phone"_s}},
                                          {u"visit"_s, {japan::fold(u"訪問"), u"visit"_s}},
                                          {u"email"_s, {u"email"_s, japan::fold(u"eメール")}},
                                          {u"sms"_s, {u"sms"_s}},
                                          {u"all"_s,
                                           {japan::fold(u"すべて"), japan::fold(u"全て"), japan::fold(u"一切"),
                                            japan::fold(u"連絡不可"), japan::fold(u"連絡拒否"), u"all"_s}}}};
    QStringList found;
    for (const auto &way : ways)
        for (const auto &name : way.names)
            if (folded.contains(name) && !found.contains(way.word))
                found << way.word;
    // "メール" alone, not as the end of "ダイレクトメール".
    auto rest = folded;
    rest.remove(japan::fold(u"ダイレクトメール"));
    if (rest.contains(japan::fold(u"メール")) && !found.contains(u"email"_s))
        found << u"email"_s;
    return found;
}

} // namespace kikubari::operations
