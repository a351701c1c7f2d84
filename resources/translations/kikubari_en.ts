<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>Printout</name>
    <message>
        <source>今日の一覧 %1&#x3000;%2</source>
        <translation>Today's list %1　%2</translation>
    </message>
    <message>
        <source>%1/%2ページ</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>□話せた □留守 □名刺&#x3000;時刻 ＿＿:＿＿&#x3000;次 ＿＿/＿＿&#x3000;メモ</source>
        <translation>□ reached □ absent □ card left　time ＿＿:＿＿　next ＿＿/＿＿　note</translation>
    </message>
    <message>
        <source>□発送 □返送&#x3000;次 ＿＿/＿＿&#x3000;メモ</source>
        <translation>□ sent □ returned　next ＿＿/＿＿　note</translation>
    </message>
    <message>
        <source>□済み&#x3000;メモ</source>
        <translation>□ done　note</translation>
    </message>
    <message>
        <source>□話せた □留守 □留守電 □折返し&#x3000;時刻 ＿＿:＿＿&#x3000;次 ＿＿/＿＿&#x3000;メモ</source>
        <translation>□ reached □ absent □ voicemail □ calls back　time ＿＿:＿＿　next ＿＿/＿＿　note</translation>
    </message>
    <message>
        <source>ほか%1件</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>今日の一覧 %1</source>
        <translation>Today's list %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>明るさ</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>PCに合わせる</source>
        <translation>As the PC</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Type size</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>ことば (Language)</source>
        <translation>Language (ことば)</translation>
    </message>
    <message>
        <source>選んだものはこのPCのこの使用者だけに効きます。</source>
        <translation>What you choose here counts for this user of this PC only.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1日超過</source>
        <translation>%1 d overdue</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>Until today</translation>
    </message>
    <message>
        <source>あと%1日</source>
        <translation>%1 d left</translation>
    </message>
    <message>
        <source>期限なし</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>余裕%1日</source>
        <translation>%1 d spare</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>%1日後から</source>
        <translation>In %1 d</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨日</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>%1日前</source>
        <translation>%1 d ago</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>%1か月前</source>
        <translation>%1 mo ago</translation>
    </message>
    <message>
        <source>〜</source>
        <translation> – </translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>訪問</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>来店</source>
        <translation>Showroom</translation>
    </message>
    <message>
        <source>DM</source>
        <translation>DM</translation>
    </message>
    <message>
        <source>手紙</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>はがき</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>社内</source>
        <translation>In-house</translation>
    </message>
    <message>
        <source>話せた</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>ご家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>留守</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>留守電</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>名刺を置いた</source>
        <translation>Left card</translation>
    </message>
    <message>
        <source>折返し</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>拒否</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>番号違い</source>
        <translation>Wrong no.</translation>
    </message>
    <message>
        <source>発送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>返送</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>返信</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>電話不可</source>
        <translation>No calls</translation>
    </message>
    <message>
        <source>訪問不可</source>
        <translation>No visits</translation>
    </message>
    <message>
        <source>郵便不可</source>
        <translation>No mail</translation>
    </message>
    <message>
        <source>DM不可</source>
        <translation>No DM</translation>
    </message>
    <message>
        <source>メール不可</source>
        <translation>No email</translation>
    </message>
    <message>
        <source>SMS不可</source>
        <translation>No SMS</translation>
    </message>
    <message>
        <source>連絡不可</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>DM・手紙</source>
        <translation>DM and letters</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>すでに別の形で伝えた</source>
        <translation>Already told in another way</translation>
    </message>
    <message>
        <source>お客様のご都合</source>
        <translation>Customer's wish</translation>
    </message>
    <message>
        <source>担当者の不在</source>
        <translation>Salesperson was absent</translation>
    </message>
    <message>
        <source>必要がなくなった</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>時機を過ぎた</source>
        <translation>Too late to be of use</translation>
    </message>
    <message>
        <source>比較のため</source>
        <translation>Held out for comparison</translation>
    </message>
    <message>
        <source>使い始める前のもの</source>
        <translation>From before the start</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>%1まで</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>ほか%1件</source>
        <translation>+%1 more</translation>
    </message>
    <message>
        <source>前回 %1</source>
        <translation>last: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::models::TodayModel</name>
    <message>
        <source>あとでもよいもの</source>
        <translation>Can wait</translation>
    </message>
    <message>
        <source>%1 %2件</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::Actions</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>キー一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>使う人を変える</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>ファイルから取り込む</source>
        <translation>Import from files</translation>
    </message>
    <message>
        <source>お客様を探す</source>
        <translation>Find a customer</translation>
    </message>
    <message>
        <source>この一覧をしぼる</source>
        <translation>Narrow this list</translation>
    </message>
    <message>
        <source>すぐ記録</source>
        <translation>Quick record</translation>
    </message>
    <message>
        <source>次の区画</source>
        <translation>Next region</translation>
    </message>
    <message>
        <source>前の区画</source>
        <translation>Previous region</translation>
    </message>
    <message>
        <source>もどる</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>話せた</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>留守</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>留守電</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>折返し</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>番号違い</source>
        <translation>Wrong no.</translation>
    </message>
    <message>
        <source>拒否</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>保存して次へ</source>
        <translation>Save and next</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>約束を追加</source>
        <translation>Add promise</translation>
    </message>
    <message>
        <source>先送り</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>見送り…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>担当替え…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>次の方</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>前の方</source>
        <translation>Previous person</translation>
    </message>
    <message>
        <source>あとでもよいもの</source>
        <translation>Can wait</translation>
    </message>
    <message>
        <source>並べ方を変える</source>
        <translation>Change the order</translation>
    </message>
    <message>
        <source>どこでも</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>一覧・対応票</source>
        <translation>List, sheet</translation>
    </message>
    <message>
        <source>対応票</source>
        <translation>Call sheet</translation>
    </message>
    <message>
        <source>印を付けた行</source>
        <translation>Marked rows</translation>
    </message>
    <message>
        <source>一覧</source>
        <translation>List</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>印を付ける（Shift+↑↓ で続けて）</source>
        <translation>Mark (Shift+↑↓ goes on)</translation>
    </message>
    <message>
        <source>メニューを出す</source>
        <translation>Show the menu bar</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CallSheetView</name>
    <message>
        <source>対応票</source>
        <translation>Call sheet</translation>
    </message>
    <message>
        <source>つながりやすい %1</source>
        <translation>Best at %1</translation>
    </message>
    <message>
        <source>左の一覧から選ぶと、ここに出ます</source>
        <translation>Select a row at the left to see it here</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CustomerDialog</name>
    <message>
        <source>お客様を1人入れる</source>
        <translation>Add one customer</translation>
    </message>
    <message>
        <source>納車日を入れると、2日以内の確認がすぐ一覧に出ます。</source>
        <translation>With a delivery date, the two-day check comes up at once.</translation>
    </message>
    <message>
        <source>入れる</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>お名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>髙橋 健太</source>
        <translation>髙橋 健太</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>たかはし けんた</source>
        <translation>たかはし けんた</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>090-0000-0000</source>
        <translation>090-0000-0000</translation>
    </message>
    <message>
        <source>車</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>ミニバン 8人乗り</source>
        <translation>Minivan, 8 seats</translation>
    </message>
    <message>
        <source>納車日</source>
        <translation>Delivered on</translation>
    </message>
    <message>
        <source>あなたの名前</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>佐藤 健</source>
        <translation>佐藤 健</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DateField</name>
    <message>
        <source>11/30、月曜、+3</source>
        <translation>11/30, mon, +3</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DayProgress</name>
    <message>
        <source>%1件中 %2件 完了</source>
        <translation>%2 of %1 done</translation>
    </message>
    <message>
        <source>うち期限内 %1件</source>
        <translation>%1 on time</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DayView</name>
    <message>
        <source>今日の一覧</source>
        <translation>Today's list</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::Dialog</name>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::KeysDialog</name>
    <message>
        <source>キー一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>キー</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ListFoot</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>定休</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>この先の件数: %1</source>
        <translation>The days to come: %1</translation>
    </message>
    <message>
        <source>次の営業日 %1 は %2件</source>
        <translation>Next working day %1: %2</translation>
    </message>
    <message>
        <source>先送り・留守で隠れているもの %1件</source>
        <translation>%1 hidden (snoozed or not reached)</translation>
    </message>
    <message>
        <source>隠れているものはありません</source>
        <translation>Nothing is hidden</translation>
    </message>
    <message>
        <source>この先の
件数</source>
        <translation>Days to
come</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ListTabs</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>期限超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>Until today</translation>
    </message>
    <message>
        <source>あす以降</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>%1件を選択中</source>
        <translation>%1 marked</translation>
    </message>
    <message>
        <source>大切な順</source>
        <translation>By importance</translation>
    </message>
    <message>
        <source>かな順</source>
        <translation>By kana</translation>
    </message>
    <message>
        <source>地域順</source>
        <translation>By area</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::MainWindow</name>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>記録(&amp;R)</source>
        <translation>&amp;Record</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>このPCを使うのはどなたですか</source>
        <translation>Who works at this PC?</translation>
    </message>
    <message>
        <source>この人にする</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>見本の販売店を作っています</source>
        <translation>Making the demo dealership</translation>
    </message>
    <message>
        <source>取り込むフォルダーを選ぶ</source>
        <translation>Choose the folder to import</translation>
    </message>
    <message>
        <source>読み込んでいます</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>きくばり</source>
        <translation>Kikubari</translation>
    </message>
    <message>
        <source>（見本）</source>
        <translation> (demo)</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::Navigation</name>
    <message>
        <source>ナビゲーション</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>メニュー</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::NavigationButton</name>
    <message>
        <source>%1 %2件</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::NoteEdit</name>
    <message>
        <source>お客様の言葉、次に約束したこと</source>
        <translation>The customer's words, what was promised</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::OutcomeButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::PromiseDialog</name>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>約束を入れる</source>
        <translation>Add promise</translation>
    </message>
    <message>
        <source>今日からあとの日を入れてください。</source>
        <translation>Enter today or a later day.</translation>
    </message>
    <message>
        <source>17:00 など</source>
        <translation>e.g. 17:00</translation>
    </message>
    <message>
        <source>何をお約束しましたか</source>
        <translation>What did you promise?</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ReassignDialog</name>
    <message>
        <source>店長</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>営業</source>
        <translation>Salesperson</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ResultArea</name>
    <message>
        <source>連絡の手段を変える</source>
        <translation>Change the channel</translation>
    </message>
    <message>
        <source>約束をやめる</source>
        <translation>Drop the promise</translation>
    </message>
    <message>
        <source>連絡の手段: %1</source>
        <translation>Channel: %1</translation>
    </message>
    <message>
        <source>約束 %1</source>
        <translation>Promise %1</translation>
    </message>
    <message>
        <source>次の予定</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>この記録で完了: %1</source>
        <translation>This record finishes: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::RowDelegate</name>
    <message>
        <source>苦情対応中</source>
        <translation>Complaint open</translation>
    </message>
    <message>
        <source>喪中</source>
        <translation>Mourning</translation>
    </message>
    <message>
        <source>不在%1回</source>
        <translation>Absent ×%1</translation>
    </message>
    <message>
        <source>定休で遅れ</source>
        <translation>Late: closed</translation>
    </message>
    <message>
        <source>定休で前倒し</source>
        <translation>Closed: earlier</translation>
    </message>
    <message>
        <source>定休で後ろ</source>
        <translation>Closed: later</translation>
    </message>
    <message>
        <source>ほか%1件</source>
        <translation>+%1 more</translation>
    </message>
    <message>
        <source>あとでもよいもの</source>
        <translation>Can wait</translation>
    </message>
    <message>
        <source>%1件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>たたむ</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>まとめて完了</source>
        <translation>Finish all</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SearchField</name>
    <message>
        <source>顧客・電話・車で検索</source>
        <translation>Customer, phone, car</translation>
    </message>
    <message>
        <source>お客様を探す</source>
        <translation>Find a customer</translation>
    </message>
    <message>
        <source>見つかったお客様</source>
        <translation>Customers found</translation>
    </message>
    <message>
        <source>見つかりません。ひらがなや電話の下4桁でも探せます。</source>
        <translation>Nothing found. Try kana or the last four digits of the phone.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SettingsPage</name>
    <message>
        <source>記録の場所: %1</source>
        <translation>The store: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SheetBody</name>
    <message>
        <source>3回つながりません。</source>
        <translation>Not reached three times.</translation>
    </message>
    <message>
        <source>別の手段をおすすめします。</source>
        <translation>Try another channel.</translation>
    </message>
    <message>
        <source>手段を変える</source>
        <translation>Change channel</translation>
    </message>
    <message>
        <source>先送り・見送り・担当替えの対象にする</source>
        <translation>Include in snooze, waive and hand over</translation>
    </message>
    <message>
        <source>不在%1回</source>
        <translation>Absent ×%1</translation>
    </message>
    <message>
        <source>今日の予定はありません。記録はいつでも残せます。</source>
        <translation>Nothing is due today. You can record a contact at any time.</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>台本</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>%1の答え</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>満足度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>満足度 %1</source>
        <translation>Satisfaction %1</translation>
    </message>
    <message>
        <source>とても不満</source>
        <translation>very unhappy</translation>
    </message>
    <message>
        <source>不満</source>
        <translation>unhappy</translation>
    </message>
    <message>
        <source>ふつう</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>満足</source>
        <translation>happy</translation>
    </message>
    <message>
        <source>とても満足</source>
        <translation>very happy</translation>
    </message>
    <message>
        <source>5が最もよい</source>
        <translation>5 is best</translation>
    </message>
    <message>
        <source>ご来店</source>
        <translation>Visit to us</translation>
    </message>
    <message>
        <source>来られる</source>
        <translation>Will come</translation>
    </message>
    <message>
        <source>検討中</source>
        <translation>Maybe</translation>
    </message>
    <message>
        <source>来られない</source>
        <translation>Will not</translation>
    </message>
    <message>
        <source>うかがうこと</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>確認から時間がたった実情</source>
        <translation>facts not confirmed for long</translation>
    </message>
    <message>
        <source>変わりなし</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>%1は変わりなし</source>
        <translation>%1: unchanged</translation>
    </message>
    <message>
        <source>前回までの3件</source>
        <translation>Last three contacts</translation>
    </message>
    <message>
        <source>まだ記録はありません</source>
        <translation>No contacts yet</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1の今のようす</source>
        <translation>%1: how it is now</translation>
    </message>
    <message>
        <source>書く</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>%1を書きかえる</source>
        <translation>Rewrite: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SnoozeDialog</name>
    <message>
        <source>先送り</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>先送りする</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>明日からあとの日を入れてください。</source>
        <translation>Enter tomorrow or a later day.</translation>
    </message>
    <message>
        <source>次の営業日</source>
        <translation>Next working day</translation>
    </message>
    <message>
        <source>3日後</source>
        <translation>In 3 days</translation>
    </message>
    <message>
        <source>1週間後</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>期間を過ぎるときは理由が要ります</source>
        <translation>Beyond the window a reason is needed</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>期限の %1 を過ぎます。理由を書いてください。</source>
        <translation>This is after the last day, %1. Write the reason.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::StatusLine</name>
    <message>
        <source>選ぶ</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>印を付ける</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>区画を移る</source>
        <translation>Next region</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>キー一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>%1 保存済み</source>
        <translation>Saved %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TabButton</name>
    <message>
        <source>%1 %2件</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::Toast</name>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TodayPage</name>
    <message>
        <source>この一覧をしぼる（名前・車・ルール）</source>
        <translation>Narrow this list (name, car, rule)</translation>
    </message>
    <message>
        <source>どなたの記録ですか。探して Enter を押してください。</source>
        <translation>Whose record is it? Search and press Enter.</translation>
    </message>
    <message>
        <source>ここに出すものはありません</source>
        <translation>Nothing to show here</translation>
    </message>
    <message>
        <source>すべてを見る</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>次は %1 の%2件です。</source>
        <translation>Next: %1 with %2.</translation>
    </message>
    <message>
        <source>今日の予定はすべて終わりました</source>
        <translation>Everything for today is done</translation>
    </message>
    <message>
        <source>今日は%1件を終えました。</source>
        <translation>%1 finished today. </translation>
    </message>
    <message>
        <source>あとでもよいもの %1件を見る</source>
        <translation>See %1 that can wait</translation>
    </message>
    <message>
        <source>苦情に対応中です。</source>
        <translation>A complaint is open.</translation>
    </message>
    <message>
        <source>%1 %2への販売の連絡は控えます。</source>
        <translation>No sales contacts with %1 %2 for now.</translation>
    </message>
    <message>
        <source>喪中です。</source>
        <translation>In mourning.</translation>
    </message>
    <message>
        <source>%1まで、お祝いの言葉は控えます。</source>
        <translation>No congratulations until %1.</translation>
    </message>
    <message>
        <source>読むだけで開いています。</source>
        <translation>Opened for reading only.</translation>
    </message>
    <message>
        <source>ファイルに書き込めないため、記録は残せません。</source>
        <translation>The file cannot be written, so nothing can be recorded.</translation>
    </message>
    <message>
        <source>&#x3000;次: %1</source>
        <translation>　Next: %1</translation>
    </message>
    <message>
        <source>結果を選んでください（F2 から F12）。メモはこのまま残っています。</source>
        <translation>Choose the outcome (F2 to F12). Your note is kept.</translation>
    </message>
    <message>
        <source>したことをメモに書いてください。社内の用事はメモで完了になります。</source>
        <translation>Write what you did. In-house work is finished by its note.</translation>
    </message>
    <message>
        <source>%1 %2 ほか%3人</source>
        <translation>%1 %2 and %3 more</translation>
    </message>
    <message>
        <source>担当替え</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>担当を替える</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1件に印を付けました。もう一度 Ctrl+D で完了にします。</source>
        <translation>%1 marked. Ctrl+D again finishes them.</translation>
    </message>
    <message>
        <source>まとめて完了できるのはDM・手紙だけです。電話・訪問は1件ずつ記録してください。</source>
        <translation>Only DM and letters can be finished in bulk. Record calls and visits one by one.</translation>
    </message>
    <message>
        <source>%1件をお願いする人</source>
        <translation>Who takes %1 over</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TopBar</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>使う人を変える</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>だれですか</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>使う人: %1</source>
        <translation>Who works here: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TriageSheet</name>
    <message>
        <source>1件ずつ 1・2・3 のキーで、またはまとめて決めてください。あとで元に戻せます。</source>
        <translation>Decide row by row with the keys 1, 2 and 3, or all at once. You can undo it later.</translation>
    </message>
    <message>
        <source>すべて残す</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>すべて見送る</source>
        <translation>Waive all</translation>
    </message>
    <message>
        <source>すべて担当替え</source>
        <translation>Hand all over</translation>
    </message>
    <message>
        <source>お客様</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>どうする</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>期限を過ぎたもの</source>
        <translation>What is overdue</translation>
    </message>
    <message>
        <source>あとで決める</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>この通りにする</source>
        <translation>Do so</translation>
    </message>
    <message>
        <source>%1から%2日ぶりです。期限を過ぎたものが%3件あります。</source>
        <translation>You were last here on %1, %2 days ago. %3 went overdue.</translation>
    </message>
    <message>
        <source>1 まだ役に立つ</source>
        <translation>1 Still useful</translation>
    </message>
    <message>
        <source>2 見送る（不在）</source>
        <translation>2 Waive (absence)</translation>
    </message>
    <message>
        <source>3 担当替え</source>
        <translation>3 Hand over</translation>
    </message>
    <message>
        <source>残す %1件・見送る %2件・担当替え %3件</source>
        <translation>Keep %1, waive %2, hand over %3</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::WaiveDialog</name>
    <message>
        <source>見送りの理由</source>
        <translation>Reason for waiving</translation>
    </message>
    <message>
        <source>見送りにする</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>補足（なくてもかまいません）</source>
        <translation>Remark (may be left empty)</translation>
    </message>
    <message>
        <source>補足</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::WelcomePage</name>
    <message>
        <source>このPCを使うのはどなたですか</source>
        <translation>Who works at this PC?</translation>
    </message>
    <message>
        <source>選んだ方の今日の予定を出します。右上の名前からいつでも変えられます。</source>
        <translation>Shows this person's day. Change it at any time by the name at the top right.</translation>
    </message>
    <message>
        <source>この人ではじめる</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取り込めなかった行</source>
        <translation>Rejected rows</translation>
    </message>
    <message>
        <source>今日の予定を見る</source>
        <translation>See today</translation>
    </message>
    <message>
        <source>きくばりへようこそ</source>
        <translation>Welcome to Kikubari</translation>
    </message>
    <message>
        <source>お客様の記録から、今日だれに何をすればよいかを一つの一覧にします。
まず、見本を見るか、今ある顧客台帳を取り込んでください。</source>
        <translation>From your customers' records it makes one list of whom to contact today, and why.
Look at the demo first, or import the records you have.</translation>
    </message>
    <message>
        <source>デモを見る</source>
        <translation>See the demo</translation>
    </message>
    <message>
        <source>ファイルから取り込む</source>
        <translation>Import from files</translation>
    </message>
    <message>
        <source>お客様を1人入れる</source>
        <translation>Add one customer</translation>
    </message>
    <message>
        <source>記録のファイルが見つかりません</source>
        <translation>The store cannot be found</translation>
    </message>
    <message>
        <source>フォルダーの名前が変わったか、外付けの保存先が外れているかもしれません。つなぎ直してから、もう一度開いてください。</source>
        <translation>Its folder may have been renamed, or the drive is not connected. Connect it and open again.</translation>
    </message>
    <message>
        <source>記録のファイルが壊れています</source>
        <translation>The store is damaged</translation>
    </message>
    <message>
        <source>中身には手を付けていません。控えのファイルがあれば、この場所に戻してから、もう一度開いてください。</source>
        <translation>Nothing in it was touched. If you have a backup, put it back in this place and open again.</translation>
    </message>
    <message>
        <source>記録のファイルはほかのプログラムが使っています</source>
        <translation>Another program is using the store</translation>
    </message>
    <message>
        <source>取り込みなどの大きな作業が終わるのを待ってから、もう一度開いてください。</source>
        <translation>Wait until a large job such as an import has ended, then open again.</translation>
    </message>
    <message>
        <source>記録のファイルに書き込めません</source>
        <translation>The store cannot be written</translation>
    </message>
    <message>
        <source>フォルダーの書き込みの許可を確かめてから、もう一度開いてください。</source>
        <translation>Check the permission to write in its folder, then open again.</translation>
    </message>
    <message>
        <source>新しい版のきくばりで作られた記録です</source>
        <translation>The store was made by a newer Kikubari</translation>
    </message>
    <message>
        <source>このPCのきくばりを新しい版にしてから、もう一度開いてください。</source>
        <translation>Update Kikubari on this PC, then open again.</translation>
    </message>
    <message>
        <source>ディスクに空きがありません</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>空きを作ってから、もう一度開いてください。</source>
        <translation>Make room, then open again.</translation>
    </message>
    <message>
        <source>記録を開けませんでした</source>
        <translation>The store could not be opened</translation>
    </message>
    <message>
        <source>場所: %1</source>
        <translation>Where: %1</translation>
    </message>
    <message>
        <source>もう一度開く</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>担当者がまだいません</source>
        <translation>There are no staff yet</translation>
    </message>
    <message>
        <source>staff.csv のあるフォルダーを取り込むと、ここで名前を選べます。</source>
        <translation>Import a folder with staff.csv to choose your name here.</translation>
    </message>
    <message>
        <source>店長</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>営業</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 / %3</source>
        <translation>%1　%2 / %3</translation>
    </message>
    <message>
        <source>取り込みが終わりました</source>
        <translation>The import is done</translation>
    </message>
    <message>
        <source>追加 %1件・更新 %2件・変わりなし %3件。取り込めなかった行は %4件です。</source>
        <translation>Added %1, updated %2, unchanged %3. Rejected rows: %4.</translation>
    </message>
</context>
</TS>
