// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions.h"

#include "widgets/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

enum class Where { Everywhere, ListAndSheet, Sheet, Marks, List, Book, Card };

struct Entry
{
    Act act;
    const char *text;
    QKeyCombination key;
    const char *iconName;
    Where where;
};

constexpr const char *context = "kikubari::widgets::Actions";
constexpr QKeyCombination none{Qt::Key_unknown};

const Entry table[] = {
    {Act::PageToday, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "今日"), Qt::CTRL | Qt::Key_1, "calendar-check",
     Where::Everywhere},
    {Act::PageCustomers, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "顧客"), Qt::CTRL | Qt::Key_2, "users",
     Where::Everywhere},
    {Act::PageDm, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "DM"), Qt::CTRL | Qt::Key_3, "mail",
     Where::Everywhere},
    {Act::ShowCard, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "顧客カードを開く"), Qt::CTRL | Qt::Key_I,
     "id-card", Where::ListAndSheet},
    {Act::Settings, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "設定"), Qt::CTRL | Qt::Key_Comma, "settings",
     Where::Everywhere},
    {Act::Keys, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "キー一覧"), QKeyCombination(Qt::Key_F1), "keyboard",
     Where::Everywhere},
    {Act::Quit, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "終了"), Qt::CTRL | Qt::Key_Q, "x", Where::Everywhere},
    {Act::ChangePerson, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "使う人を変える"), none, "user-check",
     Where::Everywhere},
    {Act::ImportFile, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "ファイルから取り込む…"), Qt::CTRL | Qt::Key_O,
     "file-text", Where::Everywhere},
    {Act::OpenFolder, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "フォルダーを取り込む…"), none, "folder-open",
     Where::Everywhere},
    {Act::UndoImport, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "前の取り込みを取り消す…"), none, "undo-2",
     Where::Everywhere},
    {Act::Duplicates, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "重複を調べる…"), none, "users", Where::Book},
    {Act::Handover, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "担当の引き継ぎ…"), none, "user-check",
     Where::Book},
    {Act::ExportList, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "書き出し…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
     "file-text", Where::Book},
    {Act::Columns, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "列を選ぶ…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
     "list-filter", Where::Book},
    {Act::Household, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "世帯にまとめる…"), none, "house", Where::Book},
    {Act::Merge, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "結合…"), none, "users", Where::Book},
    {Act::RefuseDm, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "DM不可にする…"), none, "ban", Where::Book},
    {Act::Find, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "お客様を探す"), Qt::CTRL | Qt::Key_F, "search",
     Where::Everywhere},
    {Act::Narrow, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "この一覧をしぼる"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
     "list-filter", Where::Everywhere},
    {Act::QuickRecord, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "すぐ記録"), Qt::CTRL | Qt::Key_N, "plus",
     Where::Everywhere},
    {Act::NextRegion, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "次の区画"), QKeyCombination(Qt::Key_F6), nullptr,
     Where::Everywhere},
    {Act::PreviousRegion, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "前の区画"), Qt::SHIFT | Qt::Key_F6, nullptr,
     Where::Everywhere},
    {Act::Back, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "もどる"), QKeyCombination(Qt::Key_Escape), nullptr,
     Where::Everywhere},
    {Act::Undo, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "元に戻す"), Qt::CTRL | Qt::Key_Z, "undo-2",
     Where::Everywhere},
    {Act::Redo, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "やり直す"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, "redo-2",
     Where::Everywhere},
    {Act::Print, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "印刷"), Qt::CTRL | Qt::Key_P, "printer",
     Where::Everywhere},
    {Act::Outcome1, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "話せた"), QKeyCombination(Qt::Key_F2), "check",
     Where::ListAndSheet},
    {Act::Outcome2, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "留守"), QKeyCombination(Qt::Key_F3), "house",
     Where::ListAndSheet},
    {Act::Outcome3, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "留守電"), QKeyCombination(Qt::Key_F4), "voicemail",
     Where::ListAndSheet},
    {Act::Outcome4, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "折返し"), QKeyCombination(Qt::Key_F5),
     "corner-down-left", Where::ListAndSheet},
    {Act::Outcome5, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "番号違い"), QKeyCombination(Qt::Key_F11), "x",
     Where::ListAndSheet},
    {Act::Outcome6, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "拒否"), QKeyCombination(Qt::Key_F12), "ban",
     Where::ListAndSheet},
    {Act::SaveAndNext, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "保存して次へ"), Qt::CTRL | Qt::Key_Return,
     "check", Where::Sheet},
    {Act::Save, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "保存"), Qt::CTRL | Qt::Key_S, nullptr, Where::Sheet},
    {Act::Promise, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "約束を追加"), Qt::CTRL | Qt::Key_R, "bookmark",
     Where::Sheet},
    {Act::Snooze, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "先送り"), Qt::CTRL | Qt::Key_T, "clock",
     Where::Marks},
    {Act::Waive, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "見送り…"), Qt::CTRL | Qt::Key_M, "archive-x",
     Where::Marks},
    {Act::Done, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "完了"), Qt::CTRL | Qt::Key_D, "check", Where::Marks},
    {Act::Reassign, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "担当替え…"), none, "user", Where::Marks},
    {Act::NextPerson, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "次の方"), Qt::ALT | Qt::Key_Down, nullptr,
     Where::Sheet},
    {Act::PreviousPerson, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "前の方"), Qt::ALT | Qt::Key_Up, nullptr,
     Where::Sheet},
    {Act::Waiting, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "あとでもよいもの"), Qt::CTRL | Qt::Key_J,
     "hourglass", Where::List},
    {Act::Order, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "並べ方を変える"), QKeyCombination(Qt::Key_F9),
     "arrow-down-narrow-wide", Where::List},
    {Act::RecordContact, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "対応を記録"), Qt::CTRL | Qt::Key_L, "phone",
     Where::Card},
    {Act::EditInPlace, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "その場で編集"), Qt::CTRL | Qt::Key_E, "pencil",
     Where::Card},
    {Act::NewCustomer, QT_TRANSLATE_NOOP("kikubari::widgets::Actions", "新しいお客様…"),
     Qt::CTRL | Qt::SHIFT | Qt::Key_C, "user-plus", Where::Everywhere},
};

} // namespace

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const Entry &entry : table) {
        auto *action = new QAction(QCoreApplication::translate(context, entry.text), this);
        QList<QKeySequence> keys;
        if (entry.key != none)
            keys << QKeySequence(entry.key);
        if (entry.act == Act::SaveAndNext)
            keys << QKeySequence(Qt::CTRL | Qt::Key_Enter);
        action->setShortcuts(keys);
        if (entry.iconName)
            action->setIcon(icon(QString::fromLatin1(entry.iconName)));
        action->setMenuRole(QAction::NoRole);
        action->setAutoRepeat(entry.act == Act::NextPerson || entry.act == Act::PreviousPerson);
        window->addAction(action);
        m_actions[static_cast<std::size_t>(entry.act)] = action;
    }
}

QString Actions::keyName(Act act) const
{
    if (act == Act::SaveAndNext)
        return u"Ctrl+Enter"_s; // the big key's name, not that of the key code
    return at(act)->shortcut().toString(QKeySequence::NativeText);
}

QList<Actions::KeyLine> Actions::keyTable() const
{
    const auto place = [](Where where) {
        switch (where) {
        case Where::Everywhere: return tr("どこでも");
        case Where::ListAndSheet: return tr("一覧・対応票");
        case Where::Sheet: return tr("対応票");
        case Where::Marks: return tr("印を付けた行");
        case Where::List: return tr("一覧");
        case Where::Book: return tr("顧客");
        case Where::Card: return tr("顧客カード");
        }
        return QString();
    };
    QList<KeyLine> lines{{u"↑ ↓"_s, tr("選ぶ"), tr("一覧")},
                         {u"Enter"_s, tr("記録する"), tr("一覧")},
                         {u"Space"_s, tr("印を付ける（Shift+↑↓ で続けて）"), tr("一覧")}};
    for (const Entry &entry : table)
        if (entry.key != none)
            lines.append({keyName(entry.act), at(entry.act)->text(), place(entry.where)});
    lines.append({u"Alt"_s, tr("メニューを出す"), tr("どこでも")});
    return lines;
}

} // namespace kikubari::widgets
