// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// What the demo's salespeople wrote down, by the occasion of the talk, and the cars that it is about.
namespace kikubari::operations::demo_data {

using Sentences = std::string_view;

inline constexpr std::array checkNotes = std::to_array<Sentences>({
    "ナビの地図更新を気にされていた",
    "子どもが3列目を気に入って喜んでいた",
    "次は家内の車も見てほしい",
    "駐車支援の使い方をもう一度ご説明することに",
    "静かで疲れないと満足されていた",
    "自動ドアの設定を変えたい",
    "ETCの登録がまだとのこと",
    "燃費が思ったよりよいとのこと",
    "スマホの接続で迷われていた",
    "荷室が広くて助かるとのこと",
    "雨の日の見え方がよくなったとのこと",
    "シートの高さに慣れてきた",
});

inline constexpr std::array dmCallNotes = std::to_array<Sentences>({
    "冬タイヤの相談をしたい",
    "キャンプで荷室が足りない",
    "来春に引っ越すかもしれない",
    "展示会は家族と相談するとのこと",
    "次も同じ形の車がよい",
    "奥様の車の買い替えを考え始めた",
    "孫が生まれてチャイルドシートを探している",
    "電気自動車の充電が気になる",
    "来年の車検まで乗るつもり",
    "息子さんが免許を取った",
    "週末に見に行けるかもしれない",
    "下取りの値段を知りたい",
    "案内は読んだ、日が合えば行く",
    "通勤が車に変わった",
    "最近あまり乗らなくなった",
});

inline constexpr std::array visitNotes = std::to_array<Sentences>({
    "社用車は来期に見直す",
    "あまり乗らなくなった",
    "点検のコツをお渡しした。喜ばれた",
    "お変わりなくお元気だった",
    "ご主人が定年になられた",
    "庭仕事の話で盛り上がった",
    "タイヤの溝を見て差し上げた",
    "次の車はまだ先とのこと",
    "税金の変更をご説明した",
    "娘さんが春に就職される",
});

inline constexpr std::array serviceNotes = std::to_array<Sentences>({
    "点検お預かり。異音なし",
    "オイル交換も一緒に。次回は半年後",
    "タイヤの溝が少ない。冬前に交換をご案内",
    "代車の軽を気に入られた",
    "バッテリーが弱っている。次回交換",
    "待ち時間にSUVをご覧になった",
    "ワイパーを交換",
    "小キズの見積りをお渡しした",
});

inline constexpr std::array shakenNotes = std::to_array<Sentences>({
    "車検を見て乗り換えも考える",
    "車検は通して、次の2年で考える",
    "見積りをお渡しした。ご家族と相談",
    "代車があれば平日でもよい",
    "走行が伸びたので乗り換えを相談したい",
    "車検の予約をいただいた",
});

inline constexpr std::array yearNotes = std::to_array<Sentences>({
    "年末のごあいさつ。カレンダーをお渡しした",
    "近くまで来たのでと寄ってくださった",
    "保険の相談で来店",
    "ドライブレコーダーの相談",
    "ご友人が車を探しているとのこと",
    "夏休みの長距離の前に点検をご案内",
    "洗車に寄られた。調子はよいとのこと",
});

inline constexpr std::array managerNotes = std::to_array<Sentences>({
    "担当の説明が丁寧だったとのこと",
    "店の駐車場が入りにくいとのご意見",
    "納車式の写真を喜ばれていた",
    "待ち時間の飲み物がよかったとのこと",
    "また相談したいと言ってくださった",
});

inline constexpr std::array reviewTexts = std::to_array<Sentences>({
    "よく聞けています。次の約束につながりましたね",
    "使い方の説明、次回は動画も案内してみてください",
    "よい声かけです",
    "気になる点を先に聞けたのがよい",
});

inline constexpr std::array promiseTexts = std::to_array<Sentences>({
    "駐車支援の使い方をもう一度ご説明",
    "冬タイヤの見積りをご連絡",
    "下取りの査定額をご連絡",
    "車検の代車をご連絡",
    "展示会の日程をご連絡",
    "ドラレコの在庫をご連絡",
    "保険の見積りをお渡し",
    "ナビ更新の日取りをご連絡",
});

struct Circumstance
{
    std::string_view kind, text;
};

inline constexpr std::array circumstances = std::to_array<Circumstance>({
    {"奥様の車の買い替え", "車検を見て考える"},
    {"通勤の距離", "片道 12 km"},
    {"家族", "長男 8歳、長女 5歳"},
    {"家族", "来春お子さんが生まれる"},
    {"駐車場", "自宅1台、近くに1台借りている"},
    {"趣味", "キャンプ"},
    {"趣味", "釣り。早朝に出る"},
    {"乗換時期", "次の車検のころ"},
    {"保険", "他社。満期は秋"},
    {"使い方", "土日の買い物と送迎"},
    {"介護", "お母様の通院に使う"},
    {"仕事", "テレワークになり乗る日が減った"},
});

/// What lies ready for a DM, and for whom it is.
struct ShelfItem
{
    std::string_view name, hint;
};

inline constexpr std::array enclosures = std::to_array<ShelfItem>({
    {"お子さまの乗り降りの工夫", "家族 お子さん 長男 長女 生まれる"},
    {"チャイルドシートの選び方", "お子さん 生まれる"},
    {"キャンプの荷物の積み方", "キャンプ"},
    {"夜明け前の釣り場と駐車", "釣り"},
    {"通院に使いやすい車いす対応の装備", "介護 通院"},
    {"燃費と乗る距離の早見表", "通勤 テレワーク"},
    {"車検までにできること", "車検 次の車検"},
    {"任意保険の見直しメモ", "保険 満期"},
});

inline constexpr std::array<std::string_view, 9> reachable{
    "17〜19時", "午前", "土・日", "18時以降", "12〜13時", "終日", "月曜 午前", "19時以降", "昼休み",
};

struct Car
{
    std::string_view model, grade;
};

inline constexpr std::array cars = std::to_array<Car>({
    {"軽ハイトワゴン", "X"},
    {"軽ハイトワゴン", "カスタム"},
    {"ミニバン 8人乗り", "G"},
    {"ミニバン 7人乗り", "HV"},
    {"セダンHV", "S"},
    {"コンパクト 1.2", "F"},
    {"コンパクトHV", "G"},
    {"SUV 2.0", "4WD"},
    {"SUV 1.5", "X"},
    {"ステーションワゴン", "1.8"},
    {"セダン 1.8", "G"},
    {"軽EV", "標準"},
});

inline constexpr std::array firmCars = std::to_array<Car>({
    {"軽トラック", "標準"},
    {"軽バン", "DX"},
    {"ライトバン", "1.5 DX"},
    {"小型トラック", "1.5t"},
    {"セダンHV", "S"},
});

inline constexpr std::array<std::string_view, 8> colours{
    "白", "黒", "銀", "青", "赤", "灰", "ベージュ", "緑",
};

inline constexpr std::array<std::string_view, 24> plateKana{
    "さ", "す", "せ", "そ", "た", "ち", "つ", "て", "と", "な", "に", "ぬ",
    "ね", "の", "は", "ひ", "ふ", "ほ", "ま", "み", "む", "め", "も", "や",
};

inline constexpr std::array<std::string_view, 5> otherDealers{
    "海岸通りモータース", "湘南自動車販売", "北口オート", "国道車センター", "西湘カーズ",
};

} // namespace kikubari::operations::demo_data
