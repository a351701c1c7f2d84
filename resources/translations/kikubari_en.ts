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
    <message>
        <source>%1から</source>
        <translation>from %1</translation>
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
        <source>DM</source>
        <translation>DM</translation>
    </message>
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
    <message>
        <source>顧客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>ファイルから取り込む…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>フォルダーを取り込む…</source>
        <translation>Import a folder…</translation>
    </message>
    <message>
        <source>前の取り込みを取り消す…</source>
        <translation>Take the last import back…</translation>
    </message>
    <message>
        <source>重複を調べる…</source>
        <translation>Find duplicates…</translation>
    </message>
    <message>
        <source>担当の引き継ぎ…</source>
        <translation>Hand over customers…</translation>
    </message>
    <message>
        <source>書き出し…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>列を選ぶ…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>世帯にまとめる…</source>
        <translation>Make a household…</translation>
    </message>
    <message>
        <source>結合…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>対応を記録</source>
        <translation>Record a contact</translation>
    </message>
    <message>
        <source>その場で編集</source>
        <translation>Edit in place</translation>
    </message>
    <message>
        <source>新しいお客様…</source>
        <translation>New customer…</translation>
    </message>
    <message>
        <source>顧客カード</source>
        <translation>Customer card</translation>
    </message>
    <message>
        <source>顧客カードを開く</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>DM不可にする…</source>
        <translation>Refuse DM…</translation>
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
        <source>宛先に入れる・外す</source>
        <translation>take out / put back</translation>
    </message>
    <message>
        <source>印を付ける</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>一言を書く</source>
        <translation>Write the line</translation>
    </message>
    <message>
        <source>DM(&amp;D)</source>
        <translation>&amp;DM</translation>
    </message>
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
    <message>
        <source>顧客(&amp;C)</source>
        <translation>&amp;Customers</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>カードを開く</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Choose</translation>
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
    <message>
        <source>お名前を入れると、すぐに始められます。担当の列がある台帳を取り込むと、ここで名前を選べます。</source>
        <translation>Enter your name to begin at once. After importing a list with a column of salespeople you can choose your name here.</translation>
    </message>
    <message>
        <source>名前を入れる</source>
        <translation>Enter a name</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookBar</name>
    <message>
        <source>名前・かな・電話・住所・車・ナンバーで探す</source>
        <translation>Name, phone, address, car or plate</translation>
    </message>
    <message>
        <source>新しいお客様</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>More</translation>
    </message>
    <message>
        <source>顧客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>%1名</source>
        <translation>%1 customers</translation>
    </message>
    <message>
        <source>%1名 / %2名</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookDelegate</name>
    <message>
        <source>逝去</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>苦情対応中</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>喪中</source>
        <translation>Mourning</translation>
    </message>
    <message>
        <source>ほか%1件</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookDesk</name>
    <message>
        <source>DMに戻る</source>
        <translation>Back to the DM</translation>
    </message>
    <message>
        <source>見本ではなく、お店の記録に取り込みます。</source>
        <translation>This goes into your own store, not into the demo.</translation>
    </message>
    <message>
        <source>まとめるもう1人に印（Space）を付けて、「結合」を押してください。</source>
        <translation>Mark the other one (Space), then press Merge.</translation>
    </message>
    <message>
        <source>同じ世帯の方に印（Space）を付けて、「世帯にまとめる」を押してください。</source>
        <translation>Mark who lives in the same house (Space), then press Make a household.</translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>今日に戻る</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>取り込むファイルを選ぶ</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>顧客の表 (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf);;すべてのファイル (*)</source>
        <translation>Customer lists (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf);;All files (*)</translation>
    </message>
    <message>
        <source>%1名が1つの世帯になります。記録は1人ずつのままです。</source>
        <translation>%1 customers become one household. Their records stay their own.</translation>
    </message>
    <message>
        <source>世帯にまとめる</source>
        <translation>Make a household</translation>
    </message>
    <message>
        <source>まとめる</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>引き継ぐ相手がまだいません。担当者が2人以上になると使えます。</source>
        <translation>There is nobody to hand over to yet. It takes two members of staff.</translation>
    </message>
    <message>
        <source>今の一覧の%1名</source>
        <translation>The %1 customers of this list</translation>
    </message>
    <message>
        <source>印を付けた%1名</source>
        <translation>The %1 marked customers</translation>
    </message>
    <message>
        <source>%1名を書き出しました</source>
        <translation>%1 customers exported</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>Shift_JIS にない文字が%1個あり、〓 で書きました。UTF-8 か Excel なら残ります。</source>
        <translation>%1 characters are not in Shift_JIS and were written as 〓. UTF-8 or Excel keeps them.</translation>
    </message>
    <message>
        <source>%1行目 %2「%3」</source>
        <translation>Row %1, %2: "%3"</translation>
    </message>
    <message>
        <source>ほか%1個</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>分かりました</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>取り消せる取り込みはありません。</source>
        <translation>There is no import to take back.</translation>
    </message>
    <message>
        <source>%1 %2　%3
追加した記録 %4件、変えた記録 %5件を、取り込む前に戻します。</source>
        <translation>%1 %2　%3
%4 records it added and %5 it changed go back to what they were.</translation>
    </message>
    <message>
        <source>前の取り込みを取り消す</source>
        <translation>Take the last import back</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>%1　%2 / %3</source>
        <translation>%1　%2 / %3</translation>
    </message>
    <message>
        <source>DM不可にする</source>
        <translation>Refuse DM</translation>
    </message>
    <message>
        <source>印を付けた%1名を、今日からDMのお断りにします。DMの予定は出なくなります。電話や訪問はそのままです。</source>
        <translation>The %1 marked customers are noted as refusing DM from today on. No DM will be planned for them; calls and visits stay.</translation>
    </message>
    <message>
        <source>印刷は%1名までです。しぼり込むか、印を付けてください。</source>
        <translation>Up to %1 customers can be printed. Narrow the list or mark some.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookPage</name>
    <message>
        <source>お客様がまだいません</source>
        <translation>There are no customers yet</translation>
    </message>
    <message>
        <source>今お使いの顧客台帳（Excel・CSV）を、そのまま取り込めます。</source>
        <translation>The list you use now (Excel, CSV) can be imported as it is.</translation>
    </message>
    <message>
        <source>ファイルから取り込む</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>お客様を1人入れる</source>
        <translation>Add one customer</translation>
    </message>
    <message>
        <source>「%1」に合う方はいません</source>
        <translation>Nobody fits "%1"</translation>
    </message>
    <message>
        <source>ひらがな、電話の下4桁、ナンバーの数字でも探せます。</source>
        <translation>The reading, the last four digits of a phone or a plate will do too.</translation>
    </message>
    <message>
        <source>検索をやめる</source>
        <translation>Stop searching</translation>
    </message>
    <message>
        <source>新しいお客様として入れる</source>
        <translation>Add as a new customer</translation>
    </message>
    <message>
        <source>この条件に合う方はいません</source>
        <translation>Nobody fits this filter</translation>
    </message>
    <message>
        <source>期間を広げるか、条件を1つ外してみてください。</source>
        <translation>Widen the time, or leave one condition out.</translation>
    </message>
    <message>
        <source>条件を直す</source>
        <translation>Change the filter</translation>
    </message>
    <message>
        <source>すべて見る</source>
        <translation>Show everybody</translation>
    </message>
    <message>
        <source>担当のお客様はいません</source>
        <translation>You have no customers</translation>
    </message>
    <message>
        <source>担当が決まると、ここに並びます。</source>
        <translation>They stand here once they are given to you.</translation>
    </message>
    <message>
        <source>新しい条件をつくる</source>
        <translation>New filter</translation>
    </message>
    <message>
        <source>例: %1</source>
        <translation>Example: %1</translation>
    </message>
    <message>
        <source>この条件を直す</source>
        <translation>Change this filter</translation>
    </message>
    <message>
        <source>どなたの記録ですか。探して Enter を押し、カードで %1 を押してください。</source>
        <translation>Whose contact is it? Find the customer, press Enter, then %1 on the card.</translation>
    </message>
    <message>
        <source>自分の担当</source>
        <translation>My customers</translation>
    </message>
    <message>
        <source>顧客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>すべての方から探す</source>
        <translation>Search everybody</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookTable</name>
    <message>
        <source>お客様の一覧</source>
        <translation>List of customers</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookTools</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>自分の担当</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>しぼり込み</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>印を消す</source>
        <translation>Clear marks</translation>
    </message>
    <message>
        <source>新しい条件</source>
        <translation>New filter</translation>
    </message>
    <message>
        <source>よく合う順</source>
        <translation>Best match</translation>
    </message>
    <message>
        <source>かな逆順</source>
        <translation>Kana, backwards</translation>
    </message>
    <message>
        <source>かな順</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>番号順</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>連絡の新しい順</source>
        <translation>Newest contact</translation>
    </message>
    <message>
        <source>連絡の古い順</source>
        <translation>Oldest contact</translation>
    </message>
    <message>
        <source>連絡した人の順</source>
        <translation>Who contacted</translation>
    </message>
    <message>
        <source>納車の新しい順</source>
        <translation>Newest delivery</translation>
    </message>
    <message>
        <source>納車の古い順</source>
        <translation>Oldest delivery</translation>
    </message>
    <message>
        <source>車検の遠い順</source>
        <translation>Inspection last</translation>
    </message>
    <message>
        <source>車検の近い順</source>
        <translation>Inspection first</translation>
    </message>
    <message>
        <source>担当の順</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>ランク順</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>地域順</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>%1名を選択中</source>
        <translation>%1 marked</translation>
    </message>
    <message>
        <source>%1 %2名</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ColumnsDialog</name>
    <message>
        <source>列を選ぶ</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Space で出す・隠す、Alt+↑↓ で順を変えます。</source>
        <translation>Space shows or hides, Alt+↑↓ moves.</translation>
    </message>
    <message>
        <source>この列にする</source>
        <translation>Use these</translation>
    </message>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ExportDialog</name>
    <message>
        <source>書き出し</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>書き出す先</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>誰がいつ何名分を書き出したかが記録に残ります。持ち出すファイルの扱いにご注意ください。</source>
        <translation>Who exported how many customers, and when, is kept. Take good care of the file.</translation>
    </message>
    <message>
        <source>お客様</source>
        <translation>customers</translation>
    </message>
    <message>
        <source>Excel（日付は日付のまま）</source>
        <translation>Excel (dates stay dates)</translation>
    </message>
    <message>
        <source>CSV（UTF-8、今のExcelで開ける）</source>
        <translation>CSV (UTF-8, opens in Excel)</translation>
    </message>
    <message>
        <source>CSV（Shift_JIS、古いソフト向け）</source>
        <translation>CSV (Shift_JIS, for old programs)</translation>
    </message>
    <message>
        <source>連絡先（vCard 3.0、電話機向け）</source>
        <translation>Contacts (vCard 3.0, for phones)</translation>
    </message>
    <message>
        <source>連絡先（vCard 4.0）</source>
        <translation>Contacts (vCard 4.0)</translation>
    </message>
    <message>
        <source>予定表（訪問と約束、iCalendar）</source>
        <translation>Calendar (visits and promises, iCalendar)</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::FieldDialog</name>
    <message>
        <source>%1列目</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>%1　例: %2</source>
        <translation>%1　e.g. %2</translation>
    </message>
    <message>
        <source>この列は何ですか</source>
        <translation>What is this column</translation>
    </message>
    <message>
        <source>この項目にする</source>
        <translation>It is this</translation>
    </message>
    <message>
        <source>項目の名前でしぼる</source>
        <translation>Narrow by name</translation>
    </message>
    <message>
        <source>何台目の車</source>
        <translation>Which car</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::HandoverDialog</name>
    <message>
        <source>担当の引き継ぎ</source>
        <translation>Hand over customers</translation>
    </message>
    <message>
        <source>お客様と、その方のこれからの予定が移ります。済んだ記録は前の担当のまま残ります。</source>
        <translation>The customers and what is still to be done for them move. What is done stays with who did it.</translation>
    </message>
    <message>
        <source>引き継ぐ</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>今の担当</source>
        <translation>From</translation>
    </message>
    <message>
        <source>次の担当</source>
        <translation>To</translation>
    </message>
    <message>
        <source>担当のお客様すべて</source>
        <translation>All customers</translation>
    </message>
    <message>
        <source>印を付けた%1名</source>
        <translation>The %1 marked</translation>
    </message>
    <message>
        <source>すべての地域（郵便番号の始めか、住所の一部）</source>
        <translation>Everywhere (start of a postal code, or part of an address)</translation>
    </message>
    <message>
        <source>地域</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>これからずっと</source>
        <translation>For good</translation>
    </message>
    <message>
        <source>お休みの間だけ</source>
        <translation>While away</translation>
    </message>
    <message>
        <source>今の担当は今日で退職・異動する</source>
        <translation>Today is the last day of who has them now</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>次の担当に、別の人を選んでください。</source>
        <translation>Choose somebody else to take over.</translation>
    </message>
    <message>
        <source>いつからいつまでかを入れてください。</source>
        <translation>Enter from when until when.</translation>
    </message>
    <message>
        <source>%1名・予定%2件が移ります（期限超過%3件、約束%4件）。</source>
        <translation>%1 customers and %2 follow-ups move (%3 overdue, %4 promises).</translation>
    </message>
    <message>
        <source>すでにほかの人に替えた予定%1件は、そのまま残ります。</source>
        <translation>%1 follow-ups given to others before stay with them.</translation>
    </message>
    <message>
        <source>移るお客様がいません。担当と地域を確かめてください。</source>
        <translation>Nobody would move. Check the salespeople and the area.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ImportChoices</name>
    <message>
        <source>この日より前に終わる予定は開かない</source>
        <translation>Open no work that ended before</translation>
    </message>
    <message>
        <source>すでにいる方</source>
        <translation>Customers who are there</translation>
    </message>
    <message>
        <source>新しい内容に変える</source>
        <translation>Take the new data over</translation>
    </message>
    <message>
        <source>今のままにする</source>
        <translation>Leave them as they are</translation>
    </message>
    <message>
        <source>別の方として足す</source>
        <translation>Add once more</translation>
    </message>
    <message>
        <source>まだいない担当者</source>
        <translation>Unknown staff</translation>
    </message>
    <message>
        <source>担当者として足す</source>
        <translation>Add to the staff</translation>
    </message>
    <message>
        <source>担当なしにする</source>
        <translation>Leave without</translation>
    </message>
    <message>
        <source>その行を取り込まない</source>
        <translation>Do not take the row</translation>
    </message>
    <message>
        <source>2桁の年（26/11/21）</source>
        <translation>Years of two digits (26/11/21)</translation>
    </message>
    <message>
        <source>自動で見分ける</source>
        <translation>Find out</translation>
    </message>
    <message>
        <source>西暦とみる</source>
        <translation>Western years</translation>
    </message>
    <message>
        <source>和暦とみる</source>
        <translation>Japanese eras</translation>
    </message>
    <message>
        <source>日付とみない</source>
        <translation>No dates</translation>
    </message>
    <message>
        <source>見出しの行（0 = 見出しなし）</source>
        <translation>Row of headings (0 = none)</translation>
    </message>
    <message>
        <source>シート</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>文字コード</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>列の対応を覚える</source>
        <translation>Remember the columns</translation>
    </message>
    <message>
        <source>名前（例: 本店の台帳）</source>
        <translation>Name (e.g. main shop)</translation>
    </message>
    <message>
        <source>列の対応の名前</source>
        <translation>Name of the mapping</translation>
    </message>
    <message>
        <source>ほか%1名</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>覚えている対応「%1」を使っています。</source>
        <translation>The remembered mapping "%1" is used.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ImportPage</name>
    <message>
        <source>%1名を変更しました</source>
        <translation>%1 customers changed</translation>
    </message>
    <message>
        <source>%1名を追加しました</source>
        <translation>%1 customers added</translation>
    </message>
    <message>
        <source>ファイルから取り込む</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>別のファイル</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>変わりなし</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>重複</source>
        <translation>Doubled</translation>
    </message>
    <message>
        <source>取り込めない</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>開く予定</source>
        <translation>Work opened</translation>
    </message>
    <message>
        <source>開かない予定</source>
        <translation>Not opened</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>理由と直し方</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>取り込めない行</source>
        <translation>Rejected rows</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取り込みを元に戻す</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>取り込めなかった行を保存</source>
        <translation>Save rejected rows</translation>
    </message>
    <message>
        <source>顧客の一覧を見る</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>取り込みました</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>読み込んでいます</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>%1行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>お名前の列がありません。表の見出しを押して、お名前の列を選んでください。</source>
        <translation>There is no column of names. Press a heading of the table and choose it.</translation>
    </message>
    <message>
        <source>取り込める行がありません。表の見出しと右の設定を確かめてください。</source>
        <translation>No row can be imported. Check the headings and the settings at the right.</translation>
    </message>
    <message>
        <source>見出しを押すと列を直せます（F6 で表へ、Enter で選ぶ）。取り込んだあとも元に戻せます。</source>
        <translation>Press a heading to correct a column (F6, then Enter). It can be taken back afterwards.</translation>
    </message>
    <message>
        <source>車 %1台</source>
        <translation>%1 cars</translation>
    </message>
    <message>
        <source>今日まで %1</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>期日より前</source>
        <translation>too old</translation>
    </message>
    <message>
        <source>取り込めない行 %1件。ほかの行は取り込みます。</source>
        <translation>%1 rows are rejected. The others go in.</translation>
    </message>
    <message>
        <source>元のファイルには手を付けていません。場所: %1</source>
        <translation>The file itself was not touched. Where: %1</translation>
    </message>
    <message>
        <source>別のファイルを選ぶ</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>もう一度読む</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>取り込んでいます</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>%1名を追加、%2名を変更しました</source>
        <translation>%1 customers added, %2 changed</translation>
    </message>
    <message>
        <source>変わるものはありませんでした。</source>
        <translation>There was nothing to change.</translation>
    </message>
    <message>
        <source>取り込みを元に戻しています</source>
        <translation>Taking the import back</translation>
    </message>
    <message>
        <source>取り込みを元に戻しました</source>
        <translation>The import was taken back</translation>
    </message>
    <message>
        <source>_取り込めなかった行</source>
        <translation>_rejected_rows</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 に保存しました。直してから、同じように取り込めます。</source>
        <translation>Saved as %1. Correct it and import it in the same way.</translation>
    </message>
    <message>
        <source>%1 に保存できませんでした。書き込みの許可を確かめてください。</source>
        <translation>Could not be saved as %1. Check the permission to write.</translation>
    </message>
    <message>
        <source>%1　%2 / %3</source>
        <translation>%1　%2 / %3</translation>
    </message>
    <message>
        <source>取り込めなかった行 %1件。直してから、もう一度取り込めます。</source>
        <translation>%1 rows did not come in. Correct them and import them again.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ImportTable</name>
    <message>
        <source>ファイルの中身</source>
        <translation>Contents of the file</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::MergePage</name>
    <message>
        <source>重複を調べる</source>
        <translation>Find duplicates</translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>同じ方かもしれない組</source>
        <translation>Pairs that may be one</translation>
    </message>
    <message>
        <source>残す方</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>入れ替える</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>まとめられる方</source>
        <translation>Joined into it</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>項目ごとに選ぶ（← → で左右）</source>
        <translation>Choose field by field (← →)</translation>
    </message>
    <message>
        <source>1人にまとめる</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>別の方です</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>← → で残す値を選びます。連絡・車・約束はすべて残り、お断りは厳しいほうになります。</source>
        <translation>← → choose what stays. Contacts, cars and promises all stay; the stricter ban holds.</translation>
    </message>
    <message>
        <source>お名前・電話・住所・ナンバーを見くらべています</source>
        <translation>Comparing names, phones, addresses and plates</translation>
    </message>
    <message>
        <source>%1　%2 / %3</source>
        <translation>%1　%2 / %3</translation>
    </message>
    <message>
        <source>同じ方かもしれない組 %1</source>
        <translation>Pairs that may be one: %1</translation>
    </message>
    <message>
        <source>%1（2件）</source>
        <translation>%1 (twice)</translation>
    </message>
    <message>
        <source>と</source>
        <translation> and </translation>
    </message>
    <message>
        <source>ほぼ確か</source>
        <translation>Almost certain</translation>
    </message>
    <message>
        <source>たぶん</source>
        <translation>Perhaps</translation>
    </message>
    <message>
        <source>重複は見つかりませんでした</source>
        <translation>No duplicates were found</translation>
    </message>
    <message>
        <source>お名前・電話・住所・ナンバーが重なる方はいません。</source>
        <translation>Nobody shares name, phone, address or plate.</translation>
    </message>
    <message>
        <source>%1 %2件</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>まとめられる方から移るもの: %1</source>
        <translation>Moves along: %1</translation>
    </message>
    <message>
        <source>別の世帯の方です: %1</source>
        <translation>Of another household: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>決まりで決まる項目です。</source>
        <translation>Decided by rule.</translation>
    </message>
    <message>
        <source>まとめられる方のほうが記録が多く古いので、入れ替えて残すのがおすすめです（F9）。</source>
        <translation>The one who would go has more and older records: better swap them (F9).</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::PersonDialog</name>
    <message>
        <source>使う人</source>
        <translation>User</translation>
    </message>
    <message>
        <source>この方の今日の予定を出します。ほかの方はあとから足せます。</source>
        <translation>The day of this person is shown. Others can be added later.</translation>
    </message>
    <message>
        <source>はじめる</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>佐藤 健</source>
        <translation>Sato Ken</translation>
    </message>
    <message>
        <source>あなたの名前</source>
        <translation>Your name</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SegmentPanel</name>
    <message>
        <source>この条件の名前</source>
        <translation>Name of this filter</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>閉じる (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>次のすべてにあてはまる方</source>
        <translation>Customers for whom all of this holds</translation>
    </message>
    <message>
        <source>次のどれかにあてはまる方</source>
        <translation>Customers for whom any of this holds</translation>
    </message>
    <message>
        <source>次のどれにもあてはまらない方</source>
        <translation>Customers for whom none of this holds</translation>
    </message>
    <message>
        <source>条件のつなぎ方</source>
        <translation>How conditions are joined</translation>
    </message>
    <message>
        <source>条件を足す</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>同じ車で…</source>
        <translation>Same car…</translation>
    </message>
    <message>
        <source>同じ車で（当店の車）</source>
        <translation>The same car (bought here)</translation>
    </message>
    <message>
        <source>同じ車で（他社の車）</source>
        <translation>The same car (bought elsewhere)</translation>
    </message>
    <message>
        <source>同じ連絡で</source>
        <translation>The same contact</translation>
    </message>
    <message>
        <source>同じ入庫で</source>
        <translation>The same workshop entry</translation>
    </message>
    <message>
        <source>同じ実情で</source>
        <translation>The same circumstance</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>同じ「%1」で</source>
        <translation>The same %1</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>この組を外す</source>
        <translation>Remove this group</translation>
    </message>
    <message>
        <source>ほかの条件: %1</source>
        <translation>Further condition: %1</translation>
    </message>
    <message>
        <source>%1名</source>
        <translation>%1 customers</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SegmentRow</name>
    <message>
        <source>この条件を外す</source>
        <translation>Remove this condition</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>比べ方</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>「%1」: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SegmentValue</name>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>日</source>
        <translation>days</translation>
    </message>
    <message>
        <source>週</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>か月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>年</source>
        <translation>years</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>今月</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>来月</source>
        <translation>next month</translation>
    </message>
    <message>
        <source>%1月</source>
        <translation>month %1</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>ずっと</source>
        <translation>ever</translation>
    </message>
    <message>
        <source>前</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>後</source>
        <translation>ahead</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>言葉（、で区切ると「どれか」）</source>
        <translation>Words (a comma means "or")</translation>
    </message>
    <message>
        <source>以上（一度もない方も）</source>
        <translation>or more (or never)</translation>
    </message>
    <message>
        <source>「%1」は数ではありません。</source>
        <translation>&quot;%1&quot; is not a number.</translation>
    </message>
    <message>
        <source>期間を入れてください。</source>
        <translation>Enter a period.</translation>
    </message>
    <message>
        <source>短いほうを先に入れてください。</source>
        <translation>Enter the shorter one first.</translation>
    </message>
    <message>
        <source>「%1」は日付として読めません（例: 2026/11/30）。</source>
        <translation>&quot;%1&quot; cannot be read as a date (such as 2026/11/30).</translation>
    </message>
    <message>
        <source>日付を入れてください。</source>
        <translation>Enter a date.</translation>
    </message>
    <message>
        <source>始まりが終わりより後です。</source>
        <translation>The first lies after the last.</translation>
    </message>
    <message>
        <source>数を入れてください。</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>どれかを選んでください。</source>
        <translation>Choose at least one.</translation>
    </message>
    <message>
        <source>言葉を入れてください。</source>
        <translation>Enter a word.</translation>
    </message>
</context>
<context>
    <name>kikubari::models::BookWords</name>
    <message>
        <source>逝去</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>苦情対応中</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>喪中</source>
        <translation>Mourning</translation>
    </message>
    <message>
        <source>お客様</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>車</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>ランク</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>納車</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>車検満了</source>
        <translation>Inspection due</translation>
    </message>
    <message>
        <source>最後の連絡</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>連絡した人</source>
        <translation>Contacted by</translation>
    </message>
    <message>
        <source>次の予定</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>お断り</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>顧客番号</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>kikubari::models::ImportWords</name>
    <message>
        <source>追加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>変わりなし</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>重複</source>
        <translation>Doubled</translation>
    </message>
    <message>
        <source>そのまま</source>
        <translation>Left as is</translation>
    </message>
    <message>
        <source>取り込めない</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>読みとばす</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>%1行目 %2 %3</source>
        <translation>Row %1 %2 %3</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>（見出しなし）</source>
        <translation>(no heading)</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::AddressInput</name>
    <message>
        <source>〒 251-0026</source>
        <translation>〒 251-0026</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>建物・部屋</source>
        <translation>Building, room</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>町名の候補</source>
        <translation>Towns of this code</translation>
    </message>
    <message>
        <source>郵便番号は7けたの数字で入れてください</source>
        <translation>Enter the postal code with seven digits</translation>
    </message>
    <message>
        <source>この郵便番号の町は見つかりません</source>
        <translation>No town has this postal code</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CardDetails</name>
    <message>
        <source>車名未確認</source>
        <translation>Model unknown</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>編集</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>不可</source>
        <translation>No</translation>
    </message>
    <message>
        <source>可</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>時間帯</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話も住所も未確認</source>
        <translation>Neither phone nor address known</translation>
    </message>
    <message>
        <source>使えない</source>
        <translation>Not in use</translation>
    </message>
    <message>
        <source>返送あり</source>
        <translation>Mail returned</translation>
    </message>
    <message>
        <source>連絡の可否</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>断られていません</source>
        <translation>Nothing refused</translation>
    </message>
    <message>
        <source>家庭内 %1台中 %2台が当店</source>
        <translation>%2 of %1 cars are ours</translation>
    </message>
    <message>
        <source>お車</source>
        <translation>Cars</translation>
    </message>
    <message>
        <source>お車は未確認</source>
        <translation>Car unknown</translation>
    </message>
    <message>
        <source>今お乗りの車は未確認</source>
        <translation>The present car is not known</translation>
    </message>
    <message>
        <source>他社のお車を足す</source>
        <translation>Add a car from elsewhere</translation>
    </message>
    <message>
        <source>他社</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>納車待ち</source>
        <translation>On order</translation>
    </message>
    <message>
        <source>当店 %1台目</source>
        <translation>Ours, no. %1</translation>
    </message>
    <message>
        <source>当店</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>ご本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>受注</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>納車</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>車検満了</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>お支払い</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>%1 まで</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>任意保険</source>
        <translation>Insured</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>情報源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>以前のお車</source>
        <translation>Former cars</translation>
    </message>
    <message>
        <source>以前</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>%1（%2 に手放された）</source>
        <translation>%1 (given up %2)</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>%1歳</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>%1を運転</source>
        <translation>drives %1</translation>
    </message>
    <message>
        <source>ご家族は未確認</source>
        <translation>The family is not known</translation>
    </message>
    <message>
        <source>ご家族を足す</source>
        <translation>Add a family member</translation>
    </message>
    <message>
        <source>キーパーソン</source>
        <translation>Key persons</translation>
    </message>
    <message>
        <source>%1 異動</source>
        <translation>left %1</translation>
    </message>
    <message>
        <source>キーパーソンは未確認</source>
        <translation>Key persons unknown</translation>
    </message>
    <message>
        <source>決める方・窓口の方は未確認</source>
        <translation>Who decides and who is the contact is not known</translation>
    </message>
    <message>
        <source>キーパーソンを足す</source>
        <translation>Add a key person</translation>
    </message>
    <message>
        <source>接し方のメモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>まだ書かれていません</source>
        <translation>Nothing written yet</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CardHead</name>
    <message>
        <source>電話を記録</source>
        <translation>Record a call</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>カード</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>カードを印刷</source>
        <translation>Print the card</translation>
    </message>
    <message>
        <source>ほかの操作</source>
        <translation>More</translation>
    </message>
    <message>
        <source>担当なし</source>
        <translation>No salesperson</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Salesperson %1</translation>
    </message>
    <message>
        <source>初めての出会い %1</source>
        <translation>First met %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CardMiddle</name>
    <message>
        <source>対応履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>商談</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>紹介</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>贈り物</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>書類・同意</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>すべての種類</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>種類でしぼる: %1</source>
        <translation>Kind: %1</translation>
    </message>
    <message>
        <source>%1 からの商談</source>
        <translation>Deal since %1</translation>
    </message>
    <message>
        <source>見込度</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>By</translation>
    </message>
    <message>
        <source>次回</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>終わり</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>商談はまだありません</source>
        <translation>No deals yet</translation>
    </message>
    <message>
        <source>紹介していただいた方</source>
        <translation>Referred to us</translation>
    </message>
    <message>
        <source>紹介してくださった方</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>お礼済み</source>
        <translation>Thanked</translation>
    </message>
    <message>
        <source>お礼がまだ</source>
        <translation>Not thanked yet</translation>
    </message>
    <message>
        <source>%1 様</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>きっかけ</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>お車</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>お礼</source>
        <translation>Thanked</translation>
    </message>
    <message>
        <source>報告</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>紹介はまだありません</source>
        <translation>No referrals yet</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>ご様子</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>贈り物や無償の奉仕はまだありません</source>
        <translation>No gifts or free services yet</translation>
    </message>
    <message>
        <source>苦情</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>対応中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>解決</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>受けた日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>返答</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>対策</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>果たした</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>約束した日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>果たした日</source>
        <translation>Kept on</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>証拠</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>書類も約束もまだありません</source>
        <translation>No papers or promises yet</translation>
    </message>
    <message>
        <source>入庫・予約を追加</source>
        <translation>Add a workshop entry or booking</translation>
    </message>
    <message>
        <source>商談を書く</source>
        <translation>Add a deal</translation>
    </message>
    <message>
        <source>紹介していただいた方を書く</source>
        <translation>Add somebody this customer referred</translation>
    </message>
    <message>
        <source>紹介してくださった方を書く</source>
        <translation>Add who referred this customer</translation>
    </message>
    <message>
        <source>Enter: カードを開く&#x3000;Ctrl+E: 書き直す</source>
        <translation>Enter: open the card　Ctrl+E: change</translation>
    </message>
    <message>
        <source>今日お礼をした</source>
        <translation>Thanked today</translation>
    </message>
    <message>
        <source>贈り物を書く</source>
        <translation>Add a gift</translation>
    </message>
    <message>
        <source>苦情を書く</source>
        <translation>Add a complaint</translation>
    </message>
    <message>
        <source>対応する人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>約束を書く</source>
        <translation>Add a promise</translation>
    </message>
    <message>
        <source>手段</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>同意を書く</source>
        <translation>Add a consent</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CardOutlook</name>
    <message>
        <source>これからの予定</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>%1件・終了 %2件</source>
        <translation>%1, ended %2</translation>
    </message>
    <message>
        <source>これからの予定はありません</source>
        <translation>Nothing to come</translation>
    </message>
    <message>
        <source>%1 まで先送り</source>
        <translation>Snoozed until %1</translation>
    </message>
    <message>
        <source>終わったもの %1件</source>
        <translation>%1 ended</translation>
    </message>
    <message>
        <source>実情</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>要確認 %1件</source>
        <translation>%1 to check</translation>
    </message>
    <message>
        <source>実情は未確認</source>
        <translation>Circumstances unknown</translation>
    </message>
    <message>
        <source>ご家族、使い方、買い替えの時期などは未確認</source>
        <translation>Family, use and time of replacement are not known</translation>
    </message>
    <message>
        <source>実情を書き足す</source>
        <translation>Add a circumstance</translation>
    </message>
    <message>
        <source>書き足す</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>情報源 %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>%1か月で確かめ直します</source>
        <translation>Checked again after %1 months</translation>
    </message>
    <message>
        <source>Space: 今日確認した　Enter: 書き直す</source>
        <translation>Space: confirmed today　Enter: rewrite</translation>
    </message>
    <message>
        <source>変わりなし</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>%1は変わりなし</source>
        <translation>%1 is unchanged</translation>
    </message>
    <message>
        <source>紹介と贈り物</source>
        <translation>Referrals and gifts</translation>
    </message>
    <message>
        <source>紹介していただいた方</source>
        <translation>Referred to us</translation>
    </message>
    <message>
        <source>紹介してくださった方</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>%1 様</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>紹介も贈り物もまだありません</source>
        <translation>No referrals or gifts yet</translation>
    </message>
    <message>
        <source>贈り物を書く</source>
        <translation>Add a gift</translation>
    </message>
</context>
<context>
    <name>CardPrintout</name>
    <message>
        <source>当店</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>他社</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>車検満了 %1</source>
        <translation>Inspection due %1</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>%1歳</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>キーパーソン</source>
        <translation>Key persons</translation>
    </message>
    <message>
        <source>世帯</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>実情</source>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>これからの予定</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>対応履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>担当 %1</source>
        <translation>Salesperson %1</translation>
    </message>
    <message>
        <source>%1 印刷 %2</source>
        <translation>printed %1 %2</translation>
    </message>
    <message>
        <source>お車</source>
        <translation>Cars</translation>
    </message>
    <message>
        <source>接し方のメモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>カードを印刷</source>
        <translation>Print the card</translation>
    </message>
    <message>
        <source>解決</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>対応中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>苦情</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>次回 %1</source>
        <translation>next %1</translation>
    </message>
    <message>
        <source>商談</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>紹介していただいた方</source>
        <translation>Referred to us</translation>
    </message>
    <message>
        <source>紹介してくださった方</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>%1 様</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>紹介</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>贈り物</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>このほかに%1件あります。</source>
        <translation>%1 more are not printed.</translation>
    </message>
    <message>
        <source>%1 / %2ページ</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>担当なし</source>
        <translation>No salesperson</translation>
    </message>
    <message>
        <source>%1 %2&#x3000;%3&#x3000;%4 印刷 %5</source>
        <translation>%1 %2　%3　printed %4 %5</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CardTop</name>
    <message>
        <source>Alt+↑ Alt+↓ 前後の方</source>
        <translation>Alt+↑ Alt+↓ other people</translation>
    </message>
    <message>
        <source>もどる</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>逝去</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>納車待ち</source>
        <translation>Car on order</translation>
    </message>
    <message>
        <source>商談中</source>
        <translation>In a deal</translation>
    </message>
    <message>
        <source>他社へ</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>休眠</source>
        <translation>Dormant</translation>
    </message>
    <message>
        <source>再購入（%1台目）</source>
        <translation>Repeat (car no. %1)</translation>
    </message>
    <message>
        <source>初めての1台</source>
        <translation>First car</translation>
    </message>
    <message>
        <source>見込</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>見込 %1</source>
        <translation>Prospect %1</translation>
    </message>
    <message>
        <source>亡くなられた方です</source>
        <translation>Has died</translation>
    </message>
    <message>
        <source>ご注文の車がまだ納まっていません</source>
        <translation>A car is ordered and not delivered yet</translation>
    </message>
    <message>
        <source>商談が続いています</source>
        <translation>A deal is open</translation>
    </message>
    <message>
        <source>当店の車はもうなく、他社の車にお乗りです</source>
        <translation>Has none of our cars any more and drives one from elsewhere</translation>
    </message>
    <message>
        <source>購入も入庫もない期間が続いています</source>
        <translation>No purchase and no workshop visit for a long time</translation>
    </message>
    <message>
        <source>当店で2台以上お求めです</source>
        <translation>Bought two cars or more here</translation>
    </message>
    <message>
        <source>当店で1台お求めです</source>
        <translation>Bought one car here</translation>
    </message>
    <message>
        <source>当店ではまだお求めがありません</source>
        <translation>Bought nothing here yet</translation>
    </message>
    <message>
        <source>創立 %1</source>
        <translation>Founded %1</translation>
    </message>
    <message>
        <source>%1歳・%2</source>
        <translation>%1 years, %2</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>あと%1日</source>
        <translation>%1 d left</translation>
    </message>
    <message>
        <source>%1日超過</source>
        <translation>%1 d over</translation>
    </message>
    <message>
        <source>連絡</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>受注・納車</source>
        <translation>Orders and handovers</translation>
    </message>
    <message>
        <source>点検・車検</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>苦情</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>贈り物</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>商談</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>紹介</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>取り消された記録</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>遅れて完了</source>
        <translation>finished late</translation>
    </message>
    <message>
        <source>期限内に完了</source>
        <translation>finished in time</translation>
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
        <source>郵便</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>DM</source>
        <translation>DM</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>%1 から</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 まで</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>自宅</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Unchecked</translation>
    </message>
    <message>
        <source>%1 要確認</source>
        <translation>%1, check</translation>
    </message>
    <message>
        <source>%1 確認</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>完了・期限内</source>
        <translation>Done, in time</translation>
    </message>
    <message>
        <source>完了・遅れ</source>
        <translation>Done, late</translation>
    </message>
    <message>
        <source>見送り・%1</source>
        <translation>Waived: %1</translation>
    </message>
    <message>
        <source>見送り</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>未実施</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>取りやめ</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>次のものに替わった</source>
        <translation>Replaced by a newer one</translation>
    </message>
    <message>
        <source>終わり</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>成約</source>
        <translation>Won</translation>
    </message>
    <message>
        <source>失注</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>見合わせ</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>新車</source>
        <translation>new</translation>
    </message>
    <message>
        <source>中古車</source>
        <translation>used</translation>
    </message>
    <message>
        <source>現金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>ローン</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>残クレ</source>
        <translation>Balloon</translation>
    </message>
    <message>
        <source>リース</source>
        <translation>Lease</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ChangesDialog</name>
    <message>
        <source>変更の記録</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>何を</source>
        <translation>What</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>まだ変更はありません</source>
        <translation>No changes yet</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ContactForm</name>
    <message>
        <source>対応を書く。日付と手段は入力中に選べます</source>
        <translation>Write down a contact</translation>
    </message>
    <message>
        <source>対応した日</source>
        <translation>Day of the contact</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>今日までの日を入れてください。</source>
        <translation>Enter a day up to today.</translation>
    </message>
    <message>
        <source>次の予定　%1</source>
        <translation>Next: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CustomerCardPage</name>
    <message>
        <source>どなたの記録ですか。探して Enter を押してください。</source>
        <translation>Whose record is it? Search and press Enter.</translation>
    </message>
    <message>
        <source>もう一度読む</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>もどる</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>最後の変更 %1 %2 %3</source>
        <translation>Last change %1 %2 %3</translation>
    </message>
    <message>
        <source>この記録は読むだけです。</source>
        <translation>These records are for reading only.</translation>
    </message>
    <message>
        <source>書き込みのできない場所か、新しい版で作られた記録です。</source>
        <translation>The place cannot be written, or a newer version made them.</translation>
    </message>
    <message>
        <source>取り消されたお客様です。</source>
        <translation>This customer was taken back.</translation>
    </message>
    <message>
        <source>読むことだけができます。</source>
        <translation>For reading only.</translation>
    </message>
    <message>
        <source>%1 はこのお客様に結合されています。</source>
        <translation>%1 was joined to this customer.</translation>
    </message>
    <message>
        <source>続きはこのカードです。</source>
        <translation>This card goes on.</translation>
    </message>
    <message>
        <source>%1 に亡くなられました。</source>
        <translation>Died on %1.</translation>
    </message>
    <message>
        <source>ご本人あての予定は出ません。</source>
        <translation>No follow-ups are made for this person.</translation>
    </message>
    <message>
        <source>苦情に対応しています。</source>
        <translation>A complaint is open.</translation>
    </message>
    <message>
        <source>くわしく</source>
        <translation>More</translation>
    </message>
    <message>
        <source>%1 まで喪中です。</source>
        <translation>In mourning until %1.</translation>
    </message>
    <message>
        <source>年賀状や誕生日のお祝いは出ません。</source>
        <translation>No New Year cards or birthday wishes.</translation>
    </message>
    <message>
        <source>%1が期限を過ぎています。</source>
        <translation>Overdue: %1.</translation>
    </message>
    <message>
        <source>%1が今日までです。</source>
        <translation>Due today: %1.</translation>
    </message>
    <message>
        <source>なぜ今日か</source>
        <translation>Why today</translation>
    </message>
    <message>
        <source>連絡から除外</source>
        <translation>Exclude from contact</translation>
    </message>
    <message>
        <source>除外する</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>先にここを保存するか、やめてください。</source>
        <translation>Save or drop this first.</translation>
    </message>
    <message>
        <source>　次: %1</source>
        <translation>　Next: %1</translation>
    </message>
    <message>
        <source>ほかの人が取り消しました。Esc でやめてください。</source>
        <translation>Somebody else has removed it. Press Esc.</translation>
    </message>
    <message>
        <source>いまは %1。Enter でもう一度保存すると、入れたものに替わります。</source>
        <translation>Now: %1. Enter once more replaces it with what you typed.</translation>
    </message>
    <message>
        <source>結果を選んでください（F2 から F12）。メモはこのまま残っています。</source>
        <translation>Choose an outcome (F2 to F12). The note stays.</translation>
    </message>
    <message>
        <source>対応した日を確かめてください。</source>
        <translation>Check the day of the contact.</translation>
    </message>
    <message>
        <source>断られた手段があれば、左の「可否」に書いてください（Ctrl+E）。</source>
        <translation>If a channel was refused, note it under permissions at the left (Ctrl+E).</translation>
    </message>
    <message>
        <source>予定を立てる</source>
        <translation>Plan it</translation>
    </message>
    <message>
        <source>変更の記録…</source>
        <translation>Changes…</translation>
    </message>
    <message>
        <source>担当替え…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>住所・電話を確かめる</source>
        <translation>Check address or number</translation>
    </message>
    <message>
        <source>結合…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>世帯に入れる…</source>
        <translation>Join a household…</translation>
    </message>
    <message>
        <source>書き出し（vCard）…</source>
        <translation>Export (vCard)…</translation>
    </message>
    <message>
        <source>連絡から除外…</source>
        <translation>Exclude from contact…</translation>
    </message>
    <message>
        <source>担当替え</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1 %2を引き継ぐのはどなたですか</source>
        <translation>Who takes %1 %2 over?</translation>
    </message>
    <message>
        <source>引き継ぐ</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1 %2への連絡をすべて止めます。記録は残り、元に戻せます。</source>
        <translation>All contact with %1 %2 stops. The records stay, and it can be undone.</translation>
    </message>
    <message>
        <source>世帯から外す</source>
        <translation>Leave the household</translation>
    </message>
    <message>
        <source>結合</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>%1 %2と1枚にまとめる方を選んでください。どちらを残すかは次の画面で決めます。</source>
        <translation>Choose who is to become one card with %1 %2. Which of them is kept is decided on the next page.</translation>
    </message>
    <message>
        <source>もうお一人</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>見くらべる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>世帯に入れる</source>
        <translation>Join a household</translation>
    </message>
    <message>
        <source>%1 %2と同じ世帯の方を選んでください。記録はお一人ずつのままです。</source>
        <translation>Choose somebody of the same household as %1 %2. Their records stay their own.</translation>
    </message>
    <message>
        <source>同じ世帯の方</source>
        <translation>Same household</translation>
    </message>
    <message>
        <source>まとめる</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>%1名が1つの世帯になります。</source>
        <translation>%1 customers become one household.</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>取り消された連絡は書き直せません。元に戻すには Ctrl+Z を使います。</source>
        <translation>A contact that was taken back cannot be changed. Ctrl+Z undoes the last thing done.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>お客様</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>お名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>敬称</source>
        <translation>Honorific</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>個人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>法人</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>創立日</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>誕生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>ランク</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>ご職業</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>女性</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>男性</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>記念日</source>
        <translation>Anniversary</translation>
    </message>
    <message>
        <source>喪中明け</source>
        <translation>Mourning to</translation>
    </message>
    <message>
        <source>逝去日</source>
        <translation>Died on</translation>
    </message>
    <message>
        <source>出会った日</source>
        <translation>First met</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>自宅</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>時間帯</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>17〜19時</source>
        <translation>5 to 7 pm</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話番号</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>この番号を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>勤務先</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>ご実家</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>終わった日</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>この住所を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>送付先</source>
        <translation>Mailing</translation>
    </message>
    <message>
        <source>前の住所</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>連絡の可否</source>
        <translation>Permissions</translation>
    </message>
    <message>
        <source>断られた</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>どのように</source>
        <translation>How</translation>
    </message>
    <message>
        <source>電話で</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>書面で</source>
        <translation>in writing</translation>
    </message>
    <message>
        <source>ご来店で</source>
        <translation>in the shop</translation>
    </message>
    <message>
        <source>メールで</source>
        <translation>by e-mail</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>お車</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>車名</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>グレード</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>メーカー</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>新・中古</source>
        <translation>New, used</translation>
    </message>
    <message>
        <source>新車</source>
        <translation>New</translation>
    </message>
    <message>
        <source>中古車</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>受注</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>登録</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>納車</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>車検満了</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>お支払い</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>現金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>ローン</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>残クレ</source>
        <translation>Balloon</translation>
    </message>
    <message>
        <source>リース</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>支払終了</source>
        <translation>Paid until</translation>
    </message>
    <message>
        <source>任意保険</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>保証</source>
        <translation>Warranty</translation>
    </message>
    <message>
        <source>色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>車台番号</source>
        <translation>Chassis no.</translation>
    </message>
    <message>
        <source>走行 km</source>
        <translation>Mileage km</translation>
    </message>
    <message>
        <source>手放した日</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>他社のお車</source>
        <translation>Car from elsewhere</translation>
    </message>
    <message>
        <source>この車を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>知った日</source>
        <translation>Known since</translation>
    </message>
    <message>
        <source>購入先</source>
        <translation>Dealer</translation>
    </message>
    <message>
        <source>情報源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>ご本人から</source>
        <translation>the customer</translation>
    </message>
    <message>
        <source>見かけた</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>ほかの方から</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>ご家族</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>この方を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>続柄</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>妻</source>
        <translation>wife</translation>
    </message>
    <message>
        <source>夫</source>
        <translation>husband</translation>
    </message>
    <message>
        <source>長男</source>
        <translation>eldest son</translation>
    </message>
    <message>
        <source>長女</source>
        <translation>eldest daughter</translation>
    </message>
    <message>
        <source>父</source>
        <translation>father</translation>
    </message>
    <message>
        <source>母</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>キーパーソン</source>
        <translation>Key person</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>役職</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>決裁者</source>
        <translation>Decides</translation>
    </message>
    <message>
        <source>窓口</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>審査</source>
        <translation>Examines</translation>
    </message>
    <message>
        <source>影響する人</source>
        <translation>Influences</translation>
    </message>
    <message>
        <source>姿勢</source>
        <translation>Stance</translation>
    </message>
    <message>
        <source>賛成</source>
        <translation>For</translation>
    </message>
    <message>
        <source>中立</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>反対</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>異動した日</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>接し方のメモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>接し方。ご病気や信条は書かないでください</source>
        <translation>How to deal with them. Nothing about illness or creed, please</translation>
    </message>
    <message>
        <source>実情</source>
        <translation>Circumstance</translation>
    </message>
    <message>
        <source>この実情を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>ご本人</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>見て</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>ほかの方</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>確認した日</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>贈り物</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>この記録を外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>品・奉仕</source>
        <translation>What</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>品</source>
        <translation>Thing</translation>
    </message>
    <message>
        <source>情報</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>無償点検</source>
        <translation>Free check</translation>
    </message>
    <message>
        <source>手伝い</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ご様子</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>運転する方</source>
        <translation>Driven by</translation>
    </message>
    <message>
        <source>運転する車</source>
        <translation>Drives</translation>
    </message>
    <message>
        <source>車名未確認</source>
        <translation>Model unknown</translation>
    </message>
    <message>
        <source>決まっていない</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>商談</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>この商談を取り消す</source>
        <translation>Take this deal back</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>成約</source>
        <translation>Won</translation>
    </message>
    <message>
        <source>失注</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>見合わせ</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>商談中</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>始めた日</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>見込度</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>次回</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>苦情</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>この苦情を取り消す</source>
        <translation>Take this complaint back</translation>
    </message>
    <message>
        <source>受けた日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>整備</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>車両</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>応対</source>
        <translation>Manners</translation>
    </message>
    <message>
        <source>納期</source>
        <translation>Delivery time</translation>
    </message>
    <message>
        <source>費用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>お申し出をそのままの言葉で</source>
        <translation>In the customer's own words</translation>
    </message>
    <message>
        <source>対応する人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>返答した日</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>対策</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>解決した日</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>約束</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>約束を取り下げる</source>
        <translation>Withdraw the promise</translation>
    </message>
    <message>
        <source>手段</source>
        <translation>Channel</translation>
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
        <source>何をお約束しましたか</source>
        <translation>What did you promise?</translation>
    </message>
    <message>
        <source>約束した日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>果たした日</source>
        <translation>Kept on</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>同意を取り消す</source>
        <translation>Withdraw the consent</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>点検・車検のご案内</source>
        <translation>Reminders of inspections</translation>
    </message>
    <message>
        <source>商品・催しのご案内</source>
        <translation>Products and events</translation>
    </message>
    <message>
        <source>保険のご案内</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>第三者への提供</source>
        <translation>Passing on to others</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>書面</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>口頭</source>
        <translation>By word</translation>
    </message>
    <message>
        <source>ウェブ</source>
        <translation>On the web</translation>
    </message>
    <message>
        <source>証拠</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>書類の置き場所など</source>
        <translation>Where the paper is kept</translation>
    </message>
    <message>
        <source>紹介</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>この紹介を取り消す</source>
        <translation>Take this referral back</translation>
    </message>
    <message>
        <source>紹介された方</source>
        <translation>Who was referred</translation>
    </message>
    <message>
        <source>紹介者</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>きっかけ</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>お礼をした日</source>
        <translation>Thanked on</translation>
    </message>
    <message>
        <source>報告した日</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>満足度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>5 とても満足</source>
        <translation>5 very satisfied</translation>
    </message>
    <message>
        <source>4 満足</source>
        <translation>4 satisfied</translation>
    </message>
    <message>
        <source>3 ふつう</source>
        <translation>3 neutral</translation>
    </message>
    <message>
        <source>2 不満</source>
        <translation>2 dissatisfied</translation>
    </message>
    <message>
        <source>1 とても不満</source>
        <translation>1 very dissatisfied</translation>
    </message>
    <message>
        <source>うかがっていない</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>連絡</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>この連絡を取り消す</source>
        <translation>Take this contact back</translation>
    </message>
    <message>
        <source>お話しした方</source>
        <translation>Spoken to</translation>
    </message>
    <message>
        <source>ご本人でないとき</source>
        <translation>If not the customer</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>こちらから</source>
        <translation>From us</translation>
    </message>
    <message>
        <source>先方から</source>
        <translation>From the customer</translation>
    </message>
    <message>
        <source>約束の日</source>
        <translation>Promised for</translation>
    </message>
    <message>
        <source>約束の時刻</source>
        <translation>At</translation>
    </message>
    <message>
        <source>取り消した連絡は、線を引いて残ります。この連絡で済んだ予定は、また開きます。</source>
        <translation>A contact that is taken back stays, struck through. What it finished opens again.</translation>
    </message>
    <message>
        <source>点検・車検</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>この記録を取り消す</source>
        <translation>Take this entry back</translation>
    </message>
    <message>
        <source>1か月点検</source>
        <translation>1-month inspection</translation>
    </message>
    <message>
        <source>6か月点検</source>
        <translation>6-month inspection</translation>
    </message>
    <message>
        <source>12か月点検</source>
        <translation>12-month inspection</translation>
    </message>
    <message>
        <source>車検</source>
        <translation>Shaken inspection</translation>
    </message>
    <message>
        <source>修理</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>そのほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>予約の日</source>
        <translation>Booked for</translation>
    </message>
    <message>
        <source>予約を受けた日</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>入庫した日</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>次の車検満了日</source>
        <translation>Shaken due</translation>
    </message>
    <message>
        <source>入庫や予約の記録をカードから外します。これで済んだ予定は、また開きます。</source>
        <translation>The workshop entry or booking is taken off the card. What it finished opens again.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::NewCustomerDialog</name>
    <message>
        <source>新しいお客様</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>お名前のほかは、あとからカードで足せます。</source>
        <translation>Everything but the name can be added later on the card.</translation>
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
        <translation>Phone</translation>
    </message>
    <message>
        <source>090-0000-0000</source>
        <translation>090-0000-0000</translation>
    </message>
    <message>
        <source>電話 2</source>
        <translation>Phone 2</translation>
    </message>
    <message>
        <source>自宅など</source>
        <translation>home or other</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>お車</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>ミニバン 8人乗り</source>
        <translation>Minivan, 8 seats</translation>
    </message>
    <message>
        <source>登録番号</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>納車日</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>誕生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>出会い</source>
        <translation>How met</translation>
    </message>
    <message>
        <source>ご来店</source>
        <translation>came to the shop</translation>
    </message>
    <message>
        <source>ご紹介</source>
        <translation>referral</translation>
    </message>
    <message>
        <source>展示会</source>
        <translation>exhibition</translation>
    </message>
    <message>
        <source>お電話</source>
        <translation>phoned</translation>
    </message>
    <message>
        <source>%1 %2（%3）%4</source>
        <translation>%1 %2 (%3) %4</translation>
    </message>
    <message>
        <source>この方を開く</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>同じ方かもしれません: %1。この方を開く</source>
        <translation>May be the same: %1. Open this one</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::RecordForm</name>
    <message>
        <source>%1の編集</source>
        <translation>Edit: %1</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>%1を入れてください</source>
        <translation>Enter: %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TimelineDelegate</name>
    <message>
        <source>取り消し</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>約束%1件</source>
        <translation>%1 promised</translation>
    </message>
    <message>
        <source>遅れ</source>
        <translation>late</translation>
    </message>
    <message>
        <source>期限内</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>満足度%1</source>
        <translation>satisfied: %1</translation>
    </message>
    <message>
        <source>Enter で書き直せます</source>
        <translation>Enter changes it</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::TimelineView</name>
    <message>
        <source>対応履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>この種類の記録はありません</source>
        <translation>No records of this kind</translation>
    </message>
    <message>
        <source>まだ記録がありません</source>
        <translation>No records yet</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::FormInput</name>
    <message>
        <source>未確認</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>2026/11/30、R8.11.30</source>
        <translation>2026/11/30, R8.11.30</translation>
    </message>
    <message>
        <source>日付を読めません。2026/11/30 か R8.11.30 の形で入れてください</source>
        <translation>Not a date. Write 2026/11/30 or R8.11.30</translation>
    </message>
    <message>
        <source>電話番号を数字で入れてください</source>
        <translation>Enter the number in digits</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>分類番号</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>一連番号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>この登録番号はありません。地名・分類番号・かな・一連番号を確かめてください</source>
        <translation>There is no such plate. Check place, class, kana and serial</translation>
    </message>
    <message>
        <source>まだ来ていない日です。今日までの日を入れてください</source>
        <translation>This day has not come yet. Enter a day up to today</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::BookPaper</name>
    <message>
        <source>%1名</source>
        <translation>%1 customers</translation>
    </message>
    <message>
        <source>%1/%2ページ</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>顧客の一覧 %1</source>
        <translation>Customers %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CustomerInput</name>
    <message>
        <source>お名前・かな・電話でさがす</source>
        <translation>Search by name, kana or phone</translation>
    </message>
    <message>
        <source>見つかった方</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>一覧から選んでください（↓ と Enter）</source>
        <translation>Choose from the list (↓ and Enter)</translation>
    </message>
    <message>
        <source>見つかりません</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>見つかりません。このお名前のまま残せます</source>
        <translation>Not found. The name can be kept as it is</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::AgainDialog</name>
    <message>
        <source>刷り直し</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>印刷へ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ラベルの番号</source>
        <translation>Label numbers</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Numbers</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::CameOutDialog</name>
    <message>
        <source>全部出ましたか</source>
        <translation>Did all of it come out?</translation>
    </message>
    <message>
        <source>No.%1〜No.%2（%3通）を印刷しました。</source>
        <translation>No. %1 to No. %2 (%3 pieces) were printed.</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>1&#x3000;すべて出た</source>
        <translation>1  All of it came out</translation>
    </message>
    <message>
        <source>2&#x3000;途中まで出た</source>
        <translation>2  A part came out</translation>
    </message>
    <message>
        <source>最後に出たラベルの番号</source>
        <translation>Number of the last label that came out</translation>
    </message>
    <message>
        <source>3&#x3000;出なかった</source>
        <translation>3  Nothing came out</translation>
    </message>
    <message>
        <source>%1〜%2 の番号を入れてください。</source>
        <translation>Enter a number from %1 to %2.</translation>
    </message>
    <message>
        <source>%1通を印刷しました。</source>
        <translation>%1 pieces were printed.</translation>
    </message>
    <message>
        <source>出た数（通）</source>
        <translation>How many came out</translation>
    </message>
    <message>
        <source>1〜%1 の数を入れてください。</source>
        <translation>Enter a number from 1 to %1.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmAudience</name>
    <message>
        <source>宛先</source>
        <translation>Addressees</translation>
    </message>
    <message>
        <source>一言なし</source>
        <translation>No line</translation>
    </message>
    <message>
        <source>住所を確認</source>
        <translation>Check address</translation>
    </message>
    <message>
        <source>連名</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>並べ方を変える (%1)</source>
        <translation>Change the order (%1)</translation>
    </message>
    <message>
        <source>条件：%1</source>
        <translation>Who: %1</translation>
    </message>
    <message>
        <source>宛先が変わりました。</source>
        <translation>The addressees have changed.</translation>
    </message>
    <message>
        <source>前に決めてから、新しく %1通が条件に入っています。</source>
        <translation>%1 more pieces fit the conditions since they were chosen.</translation>
    </message>
    <message>
        <source>宛先を更新</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>どの方にも一言か同封物があります</source>
        <translation>Everybody has a line or an enclosure</translation>
    </message>
    <message>
        <source>確かめる住所はありません</source>
        <translation>No address has to be checked</translation>
    </message>
    <message>
        <source>連名のDMはありません</source>
        <translation>There are no joint pieces</translation>
    </message>
    <message>
        <source>宛先は %1通です。</source>
        <translation>There are %1 pieces.</translation>
    </message>
    <message>
        <source>すべて見る</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>投函の日を変える</source>
        <translation>Change the posting day</translation>
    </message>
    <message>
        <source>日程か理由を直す</source>
        <translation>Correct day or reason</translation>
    </message>
    <message>
        <source>条件を変える</source>
        <translation>Change the conditions</translation>
    </message>
    <message>
        <source>%1（候補）</source>
        <translation>%1 (fits)</translation>
    </message>
    <message>
        <source>同封物の棚を整える…</source>
        <translation>Arrange the enclosures…</translation>
    </message>
    <message>
        <source>宛先を調べるのをやめました</source>
        <translation>The search for addressees was stopped</translation>
    </message>
    <message>
        <source>もう一度調べる</source>
        <translation>Search again</translation>
    </message>
</context>
<context>
    <name>kikubari::models::DmAudienceModel</name>
    <message>
        <source>一言なし</source>
        <translation>No line</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>前のDM: %1</source>
        <translation>Last DM: %1</translation>
    </message>
    <message>
        <source>%1 から %2 まで</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>宛名</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>前のDMから</source>
        <translation>Since last DM</translation>
    </message>
    <message>
        <source>この方への一言</source>
        <translation>Line for this customer</translation>
    </message>
    <message>
        <source>同封物</source>
        <translation>Enclosures</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmDelegate</name>
    <message>
        <source>連名</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>一言なし</source>
        <translation>No line</translation>
    </message>
    <message>
        <source>候補 %1</source>
        <translation>Hint: %1</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmHead</name>
    <message>
        <source>新しいDM</source>
        <translation>New DM</translation>
    </message>
    <message>
        <source>DMの一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>DMの一覧に戻る (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>新しいDM (%1)</source>
        <translation>New DM (%1)</translation>
    </message>
    <message>
        <source>DM</source>
        <translation>DM</translation>
    </message>
    <message>
        <source>%1回</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>展示会</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>投函した日</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>投函</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>到着見込み</source>
        <translation>Arrives</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>〜</source>
        <translation> – </translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmLabels</name>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>前のページ (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>次のページ (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>前の印刷の結果がまだです。</source>
        <translation>The last printing is still open.</translation>
    </message>
    <message>
        <source>続きから印刷</source>
        <translation>Print on</translation>
    </message>
    <message>
        <source>%1 / %2ページ</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>まだの %1通を印刷します（%2通は印刷ずみ）</source>
        <translation>%1 pieces to print (%2 printed already)</translation>
    </message>
    <message>
        <source>%1通を印刷します</source>
        <translation>%1 pieces to print</translation>
    </message>
    <message>
        <source>すべて印刷しました</source>
        <translation>Everything is printed</translation>
    </message>
    <message>
        <source>%1通のラベルがあります。貼って投函したら、日付を入れてください。</source>
        <translation>There are %1 labels. Once they are posted, enter the day.</translation>
    </message>
    <message>
        <source>投函へ進む</source>
        <translation>On to posting</translation>
    </message>
    <message>
        <source>印刷するラベルがありません</source>
        <translation>There are no labels to print</translation>
    </message>
    <message>
        <source>先に宛先を決めてください。</source>
        <translation>Choose the addressees first.</translation>
    </message>
    <message>
        <source>宛先と一言へ</source>
        <translation>To the addressees</translation>
    </message>
    <message>
        <source>宛先を印刷した %1通に、%2 を印刷します</source>
        <translation>%2 for the %1 pieces whose addresses are printed</translation>
    </message>
    <message>
        <source>この文面では印刷できません</source>
        <translation>This text cannot be printed</translation>
    </message>
    <message>
        <source>%1通がこの用紙に入りません</source>
        <translation>%1 pieces do not fit on this paper</translation>
    </message>
    <message>
        <source>右で大きな用紙を選ぶか、宛先を直してください。</source>
        <translation>Choose a larger paper at the right, or correct the addresses.</translation>
    </message>
    <message>
        <source>%1通あります。投函したら、日付を入れてください。</source>
        <translation>There are %1 pieces. When they are posted, enter the day.</translation>
    </message>
    <message>
        <source>印刷するものがありません</source>
        <translation>There is nothing to print</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmLeftOut</name>
    <message>
        <source>送らない理由</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>送らない方</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>送らない方をたたむ</source>
        <translation>Fold those left out</translation>
    </message>
    <message>
        <source>送らない方を開く</source>
        <translation>Unfold those left out</translation>
    </message>
    <message>
        <source>送らない方 %1名</source>
        <translation>%1 left out</translation>
    </message>
    <message>
        <source>（%1%）</source>
        <translation> (%1%)</translation>
    </message>
    <message>
        <source>%1名</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Space で宛先に戻す</source>
        <translation>Space puts back</translation>
    </message>
    <message>
        <source>宛先に戻せません</source>
        <translation>Cannot be put back</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmLineEdit</name>
    <message>
        <source>候補 %1</source>
        <translation>Hint: %1</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>この方への一言</source>
        <translation>Line for this customer</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmList</name>
    <message>
        <source>%1 に投函</source>
        <translation>Posted %1</translation>
    </message>
    <message>
        <source>%1 に投函の予定</source>
        <translation>To be posted %1</translation>
    </message>
    <message>
        <source>%1通</source>
        <translation>%1 pieces</translation>
    </message>
    <message>
        <source>比較のため見送り %1名</source>
        <translation>%1 held out to compare</translation>
    </message>
    <message>
        <source>返送 %1名</source>
        <translation>%1 came back</translation>
    </message>
    <message>
        <source>展示会 %1</source>
        <translation>Event %1</translation>
    </message>
    <message>
        <source>DMの一覧</source>
        <translation>List of mailings</translation>
    </message>
    <message>
        <source>まだDMがありません</source>
        <translation>There are no mailings yet</translation>
    </message>
    <message>
        <source>DMの期間に入っている方を選び、お一人ずつの一言を添えて、ラベルを印刷します。</source>
        <translation>Choose those whose DM is due, add a line for each, and print the labels.</translation>
    </message>
    <message>
        <source>新しいDM</source>
        <translation>New DM</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmPage</name>
    <message>
        <source>用紙</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>お店の用紙を削除</source>
        <translation>Remove a sheet of your own</translation>
    </message>
    <message>
        <source>お店で登録した用紙はありません。</source>
        <translation>No sheet of your own is registered.</translation>
    </message>
    <message>
        <source>削除する用紙を選びます。</source>
        <translation>Choose the sheet to remove.</translation>
    </message>
    <message>
        <source>寸法</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>削除する</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>汚れたりずれたりしたラベルの番号を入れてください。</source>
        <translation>Enter the numbers of the labels that were spoiled.</translation>
    </message>
    <message>
        <source>書きかけのDM</source>
        <translation>Unfinished DM</translation>
    </message>
    <message>
        <source>このままでは保存できません。</source>
        <translation> It cannot be saved like this.</translation>
    </message>
    <message>
        <source>捨てる</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>前に作ったPDFを仕上げました: %1</source>
        <translation>A PDF made before was completed: %1</translation>
    </message>
    <message>
        <source>DMの期間内</source>
        <translation>DM due</translation>
    </message>
    <message>
        <source>全員</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>No.%1〜No.%2（%3通）は、どこまで出ましたか。</source>
        <translation>How far did No. %1 to No. %2 (%3 pieces) come out?</translation>
    </message>
    <message>
        <source>ラベルの確認</source>
        <translation>Checking the labels</translation>
    </message>
    <message>
        <source>Enter でその方の行に移ります。</source>
        <translation>Enter goes to that row.</translation>
    </message>
    <message>
        <source>宛名</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>行に移る</source>
        <translation>Go to the row</translation>
    </message>
    <message>
        <source>投函したので、外せません。</source>
        <translation>It is posted, so nobody can be taken out.</translation>
    </message>
    <message>
        <source>%1&#x3000;住所を確かめる予定を開きました</source>
        <translation>%1: a task to check the address was opened</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>汚れたりずれたりした分の番号を入れてください。</source>
        <translation>Enter the numbers of the pieces that were spoiled.</translation>
    </message>
    <message>
        <source>印刷の確認</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>やめました。宛先は前のままです。</source>
        <translation>Stopped. The addressees are as before.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmPosting</name>
    <message>
        <source>返送</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>投函</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>ラベルへ</source>
        <translation>To the labels</translation>
    </message>
    <message>
        <source>一部だけなら番号（1-40, 45）</source>
        <translation>Only some: numbers (1-40, 45)</translation>
    </message>
    <message>
        <source>投函した日</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>投函ずみにする</source>
        <translation>Mark as posted</translation>
    </message>
    <message>
        <source>抜くもの</source>
        <translation>To be pulled out</translation>
    </message>
    <message>
        <source>宛名</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>投函した日は、今日かそれより前です。</source>
        <translation>The day of posting is today or earlier.</translation>
    </message>
    <message>
        <source>印刷ずみで、まだ投函していないもの %1通。</source>
        <translation>%1 pieces are printed and not posted.</translation>
    </message>
    <message>
        <source>比較のため見送り %1名（投函の日に見送りと記録します）。</source>
        <translation>%1 held out to compare (noted with the posting).</translation>
    </message>
    <message>
        <source>%1 に投函しました（%2名）。</source>
        <translation>Posted on %1 (%2 customers). </translation>
    </message>
    <message>
        <source>電話は %1〜%2 です。</source>
        <translation>Calls from %1 to %2.</translation>
    </message>
    <message>
        <source>まだ印刷していないものが %1通あります。投函の記録には入りません。</source>
        <translation>%1 pieces are not printed yet. They are not marked as posted.</translation>
    </message>
    <message>
        <source>投函するものがありません。先に宛先を決めて、ラベルを印刷してください。</source>
        <translation>There is nothing to post. Choose the addressees and print the labels first.</translation>
    </message>
    <message>
        <source>印刷したものはすべて投函しました。</source>
        <translation>Everything that was printed is posted.</translation>
    </message>
    <message>
        <source>（ご家族の分を同じ番号で刷り直します）</source>
        <translation> (reprinted under the same number for the family)</translation>
    </message>
    <message>
        <source>抜くものはありません。印刷のあとで送れなくなった方がいれば、ここに番号が出ます。</source>
        <translation>Nothing is to be pulled out. If somebody may get none after the printing, his number is shown here.</translation>
    </message>
    <message>
        <source>ラベルを印刷したあとで、送れなくなった方です。%1通を抜いてください。</source>
        <translation>They may get none since their labels were printed. Pull out %1 pieces.</translation>
    </message>
    <message>
        <source>投函した日を入れてください。</source>
        <translation>Enter the day of posting.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmPrinting</name>
    <message>
        <source>PDFに保存</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>一言のないDMが多いままです</source>
        <translation>Many pieces have no line</translation>
    </message>
    <message>
        <source>このまま出すと、ひとまとめの宣伝に見えます。一言か同封物を足してからの印刷をおすすめします。</source>
        <translation> Sent like this they look like mass mail. Better add a line or an enclosure first.</translation>
    </message>
    <message>
        <source>宛名</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>候補</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>このまま印刷する</source>
        <translation>Print anyway</translation>
    </message>
    <message>
        <source>枠に入らないラベル</source>
        <translation>Labels that do not fit</translation>
    </message>
    <message>
        <source>次の方のラベルは、文字を小さくしても入らないか、字がないので印刷できません。外して印刷しますか。大きな用紙にすると入ることがあります。</source>
        <translation>These labels do not fit even in small type, or a character is missing. Print without them? A sheet with larger labels may help.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>外して印刷する</source>
        <translation>Print without them</translation>
    </message>
    <message>
        <source>ラベルに入らない</source>
        <translation>does not fit the label</translation>
    </message>
    <message>
        <source>送れなくなった %1通を外しました。</source>
        <translation>%1 pieces that may not be sent any more were taken out.</translation>
    </message>
    <message>
        <source>プリンターに途中までしか送れませんでした。出た分を答えると、続きから印刷できます。</source>
        <translation>Only a part went to the printer. Say what came out, then print on.</translation>
    </message>
    <message>
        <source>%1 に保存しました。</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>ラベルの試し刷り</source>
        <translation>Label test page</translation>
    </message>
    <message>
        <source>試し刷りをラベルに重ねて透かし、ずれを「位置の調整」に入れてください。</source>
        <translation>Hold the test page against the labels and enter the shift under Adjust.</translation>
    </message>
    <message>
        <source>%1円</source>
        <translation>%1 yen</translation>
    </message>
    <message>
        <source>同封リスト %1</source>
        <translation>Packing list %1</translation>
    </message>
    <message>
        <source>枠に入らない宛先</source>
        <translation>Pieces that do not fit</translation>
    </message>
    <message>
        <source>次の方の分は、文字を小さくしても入らないか、字がないので印刷できません。</source>
        <translation>These cannot be printed: they do not fit even in small type, or a character is missing. </translation>
    </message>
    <message>
        <source>今は外して、ほかの方の分を印刷しますか。大きな用紙にすると入ることがあります。</source>
        <translation>Leave them out for now and print the others? They may fit on a larger paper.</translation>
    </message>
    <message>
        <source>大きな用紙にするか、宛先を直してください。</source>
        <translation>Choose a larger paper or correct the addresses.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmPurpose</name>
    <message>
        <source>お祝いの内容を含む（喪中の方には送りません）</source>
        <translation>Celebratory (none to houses in mourning)</translation>
    </message>
    <message>
        <source>宛先へ進む</source>
        <translation>On to addressees</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>このDMを取り消す</source>
        <translation>Remove this DM</translation>
    </message>
    <message>
        <source>目的と日程</source>
        <translation>Purpose and days</translation>
    </message>
    <message>
        <source>年末展示会のご案内</source>
        <translation>Year-end exhibition</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>何のために送り、何をお伝えするか</source>
        <translation>What it is for and what it tells</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>展示会 初日</source>
        <translation>Event, first day</translation>
    </message>
    <message>
        <source>最終日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>投函の予定</source>
        <translation>To be posted</translation>
    </message>
    <message>
        <source>料金</source>
        <translation>Postage</translation>
    </message>
    <message>
        <source>だれに</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>「DMの期間内」は、前のDMから1〜3か月などルールの期間に投函の日が入る方です。</source>
        <translation>&quot;DM due&quot; are those for whom the posting day lies within the rule's window, such as one to three months after the last DM.</translation>
    </message>
    <message>
        <source>なければ送りません</source>
        <translation>Without one they get none</translation>
    </message>
    <message>
        <source>1か月以内でも送る理由</source>
        <translation>Why within a month</translation>
    </message>
    <message>
        <source>前のDMから21日〜1か月の方は、理由を書いたときだけ宛先に入ります。21日以内の方には送りません。</source>
        <translation>Those mailed 21 days to a month ago get one only with a reason. Within 21 days nobody gets one.</translation>
    </message>
    <message>
        <source>比較のための見送り</source>
        <translation>Held out to compare</translation>
    </message>
    <message>
        <source>くじで選んだ世帯に今回だけ送らず、送った方と来店や注文を比べます。毎回ちがう方になります。</source>
        <translation>Households drawn by lot get none this time, to compare visits and orders. Each time it is others.</translation>
    </message>
    <message>
        <source>全員のお客様</source>
        <translation>Everybody's customers</translation>
    </message>
    <message>
        <source>DMの期間内の方</source>
        <translation>DM due</translation>
    </message>
    <message>
        <source>投函したので、内容は変えられません。</source>
        <translation>It is posted, so it cannot be changed.</translation>
    </message>
    <message>
        <source>印刷したラベルがあるので、宛先の決め方（種類・投函の日・担当・条件・見送り）は変えられません。</source>
        <translation>Labels are printed, so what decides the addressees cannot be changed.</translation>
    </message>
    <message>
        <source>名前を入れてください。</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>日付を読み取れません。12/3 のように入れてください。</source>
        <translation>A date cannot be read. Enter it as in 12/3.</translation>
    </message>
    <message>
        <source>投函の予定日を入れてください。</source>
        <translation>Enter the day of posting.</translation>
    </message>
    <message>
        <source>展示会の最終日は、初日より後にしてください。</source>
        <translation>The event's last day must be after its first.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmResult</name>
    <message>
        <source>これまでのDMをまとめて見る</source>
        <translation>All mailings together</translation>
    </message>
    <message>
        <source>線は95%の範囲です。人数が少ないうちは、たまたまの差が大きく出ます。</source>
        <translation>The lines are 95% intervals. With few people, chance makes large differences.</translation>
    </message>
    <message>
        <source>まだ投函していません</source>
        <translation>Not posted yet</translation>
    </message>
    <message>
        <source>投函した日から30日・60日・90日の来店、約束、注文がここに並びます。</source>
        <translation>Visits, appointments and orders within 30, 60 and 90 days are shown here.</translation>
    </message>
    <message>
        <source>投函へ</source>
        <translation>To posting</translation>
    </message>
    <message>
        <source>%1回のDMをまとめています。</source>
        <translation>%1 mailings together. </translation>
    </message>
    <message>
        <source>%1 に投函しました。</source>
        <translation>Posted on %1. </translation>
    </message>
    <message>
        <source>送った方 %1名、返送 %2名、見送り %3名。</source>
        <translation>%1 sent, %2 came back, %3 held out.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmSide</name>
    <message>
        <source>確かめる</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>用紙</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>送る前に</source>
        <translation>Before it goes</translation>
    </message>
    <message>
        <source>ラベルへ進む</source>
        <translation>On to labels</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDFに保存</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>刷り直し</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>汚れたラベルなど、印刷した番号をもう一度印刷します</source>
        <translation>Prints spoiled labels again by their numbers</translation>
    </message>
    <message>
        <source>試し刷り</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>普通紙に枠と目盛りを印刷し、ラベルに重ねて位置を確かめます</source>
        <translation>Prints frames and rulers on plain paper, to hold against the labels</translation>
    </message>
    <message>
        <source>同封リスト</source>
        <translation>Packing list</translation>
    </message>
    <message>
        <source>ラベルと同じ順の、一言と同封物の一覧です</source>
        <translation>Lines and enclosures in the order of the labels</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>縮小 %1件</source>
        <translation>%1 smaller</translation>
    </message>
    <message>
        <source>外字 %1件</source>
        <translation>%1 with rare characters</translation>
    </message>
    <message>
        <source>すべて印刷ずみです。</source>
        <translation>Everything is printed.</translation>
    </message>
    <message>
        <source>%1件が枠に入らず、印刷できません。</source>
        <translation>%1 do not fit and cannot be printed.</translation>
    </message>
    <message>
        <source>全件が枠に収まります。</source>
        <translation>All fit. </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>どの方にも、一言か同封物があります。</source>
        <translation>Everybody has a line or an enclosure.</translation>
    </message>
    <message>
        <source>実情に候補のある方が %1名います。</source>
        <translation>%1 of them have facts to speak of.</translation>
    </message>
    <message>
        <source>比較のための見送りはありません。</source>
        <translation>Nobody is held out to compare.</translation>
    </message>
    <message>
        <source>前の宛先</source>
        <translation>Previous piece</translation>
    </message>
    <message>
        <source>次の宛先</source>
        <translation>Next piece</translation>
    </message>
    <message>
        <source>見本</source>
        <translation>Sample</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmTable</name>
    <message>
        <source>宛先の一覧</source>
        <translation>List of addressees</translation>
    </message>
    <message>
        <source>あと%1日</source>
        <translation>%1 days left</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::LabelSample</name>
    <message>
        <source>印刷の見本</source>
        <translation>Sample of the print</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ListDialog</name>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::PageView</name>
    <message>
        <source>印刷の見本</source>
        <translation>Print preview</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ResponseTable</name>
    <message>
        <source>来店</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>約束・予約</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>注文</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>%1日以内</source>
        <translation>Within %1 days</translation>
    </message>
    <message>
        <source>反応</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>見送りの方がいないので、比べられません</source>
        <translation>Nobody was held out to compare with</translation>
    </message>
    <message>
        <source>まだ分かりません</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>DMの方が多いと言えます</source>
        <translation>More among those mailed</translation>
    </message>
    <message>
        <source>DMの方が少ないと言えます</source>
        <translation>Fewer among those mailed</translation>
    </message>
    <message>
        <source>差があるとはまだ言い切れません</source>
        <translation>No difference can be claimed yet</translation>
    </message>
    <message>
        <source>送った方</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>送って電話した方</source>
        <translation>Sent and called</translation>
    </message>
    <message>
        <source>見送りの方</source>
        <translation>Held out</translation>
    </message>
    <message>
        <source>送った方と見送りの方の差</source>
        <translation>Sent minus held out</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>so far</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ReturnedField</name>
    <message>
        <source>戻ってきたDM</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>ラベルの番号（No.の数字）</source>
        <translation>Number on the label (No.)</translation>
    </message>
    <message>
        <source>戻ってきた番号</source>
        <translation>Number that came back</translation>
    </message>
    <message>
        <source>番号を打つか、バーコードリーダーで読み取ります。住所を確かめる予定が開きます。</source>
        <translation>Type or scan the number. A task to check the address opens.</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SheetPicker</name>
    <message>
        <source>開始位置</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>最初に印刷する面を選びます（クリック、または矢印キー）</source>
        <translation>Choose the first label to print (click or arrow keys)</translation>
    </message>
    <message>
        <source>%1面のうち %2面目から</source>
        <translation>from label %2 of %1</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ShelfDialog</name>
    <message>
        <source>同封物の棚</source>
        <translation>Enclosures</translation>
    </message>
    <message>
        <source>どんな方に合うか、実情の言葉（子ども、スキー、SUV、車検 など）を「、」で区切って書きます。</source>
        <translation>For whom it fits: words of customers' facts (children, skiing, SUV …), separated by commas.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>同封物</source>
        <translation>Enclosures</translation>
    </message>
    <message>
        <source>合う方の言葉</source>
        <translation>Words it fits</translation>
    </message>
    <message>
        <source>足す</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>棚から下ろす</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>新しい同封物</source>
        <translation>New enclosure</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::StepBar</name>
    <message>
        <source>DMの段階</source>
        <translation>Steps of the DM</translation>
    </message>
    <message>
        <source>目的と日程</source>
        <translation>Purpose and days</translation>
    </message>
    <message>
        <source>宛先と一言</source>
        <translation>Addressees</translation>
    </message>
    <message>
        <source>ラベル</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>投函</source>
        <translation>Posting</translation>
    </message>
    <message>
        <source>反応</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>kikubari::models::DmWords</name>
    <message>
        <source>DM（封書）</source>
        <translation>DM (envelope)</translation>
    </message>
    <message>
        <source>手紙・お礼状</source>
        <translation>Letter, thanks</translation>
    </message>
    <message>
        <source>はがき</source>
        <translation>Postcard</translation>
    </message>
    <message>
        <source>年賀状</source>
        <translation>New Year's card</translation>
    </message>
    <message>
        <source>寒中見舞い</source>
        <translation>Mid-winter card</translation>
    </message>
    <message>
        <source>暑中見舞い</source>
        <translation>Summer card</translation>
    </message>
    <message>
        <source>切手を貼る</source>
        <translation>Stamps</translation>
    </message>
    <message>
        <source>料金別納</source>
        <translation>Paid at the counter</translation>
    </message>
    <message>
        <source>料金後納</source>
        <translation>Paid monthly</translation>
    </message>
    <message>
        <source>郵便番号順</source>
        <translation>By postal code</translation>
    </message>
    <message>
        <source>かな順</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>担当・地域順</source>
        <translation>By salesperson</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>宛先決定</source>
        <translation>Addressees chosen</translation>
    </message>
    <message>
        <source>印刷ずみ</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>投函ずみ</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>〜</source>
        <translation> – </translation>
    </message>
    <message>
        <source>%1ほか%2日は定休日</source>
        <translation>Closed %1 and %2 more days</translation>
    </message>
    <message>
        <source>%1 は定休日</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>初めて</source>
        <translation>first one</translation>
    </message>
    <message>
        <source>%1日後から</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>%1日超過</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>until today</translation>
    </message>
    <message>
        <source>あと%1日</source>
        <translation>%1 days left</translation>
    </message>
    <message>
        <source>候補 %1名 − %2名 = %3名。</source>
        <translation>%1 candidates − %2 = %3. </translation>
    </message>
    <message>
        <source>候補 %1名。</source>
        <translation>%1 candidates. </translation>
    </message>
    <message>
        <source>同じ世帯を連名にして %1通です。</source>
        <translation>With joint names %1 pieces.</translation>
    </message>
    <message>
        <source>%1通です。</source>
        <translation>%1 pieces.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>少数（%1）</source>
        <translation>few (%1)</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>条件に合うお客様がいません</source>
        <translation>No customer fits the conditions</translation>
    </message>
    <message>
        <source>担当か、しぼり込みの条件を広げてください。</source>
        <translation>Widen the salesperson or the filter.</translation>
    </message>
    <message>
        <source>投函の日に、DMの期間に入っている方がいません</source>
        <translation>Nobody's DM is due on the posting day</translation>
    </message>
    <message>
        <source>%1名を調べました。投函の日を遅らせるか、「保存した条件」で選んでください。</source>
        <translation>%1 were looked at. Post it later, or choose by a saved filter.</translation>
    </message>
    <message>
        <source>候補の %1名は、全員が「送らない方」です</source>
        <translation>All %1 candidates are left out</translation>
    </message>
    <message>
        <source>%1名は前のDMから日が浅い方です。投函の日を遅らせてください。</source>
        <translation>%1 had a DM a short while ago. Post it later.</translation>
    </message>
    <message>
        <source>いちばん多い理由は「%1」（%2名）です。</source>
        <translation>The commonest reason is &quot;%1&quot; (%2).</translation>
    </message>
    <message>
        <source>宛名ラベル</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>はがき宛名面</source>
        <translation>Cards, address side</translation>
    </message>
    <message>
        <source>封筒</source>
        <translation>Envelopes</translation>
    </message>
    <message>
        <source>手紙・文面</source>
        <translation>Letters and texts</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::ReasonDialog</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::DmPaperForm</name>
    <message>
        <source>お店の用紙を登録…</source>
        <translation>Register a sheet of your own…</translation>
    </message>
    <message>
        <source>お店の用紙を削除…</source>
        <translation>Remove a sheet of your own…</translation>
    </message>
    <message>
        <source>はがき</source>
        <translation>card</translation>
    </message>
    <message>
        <source>・慶事</source>
        <translation>, celebratory</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>縦書き</source>
        <translation>Lines downwards</translation>
    </message>
    <message>
        <source>横書き</source>
        <translation>Lines across</translation>
    </message>
    <message>
        <source>横置きに横書き</source>
        <translation>Lying, lines across</translation>
    </message>
    <message>
        <source>印刷物</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>%1　%2×%3</source>
        <translation>%1  %2×%3</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>郵便番号枠は印刷ずみ</source>
        <translation>Postal boxes are printed</translation>
    </message>
    <message>
        <source>枠のない紙に印刷するときは外します。枠も印刷します</source>
        <translation>Off for paper without boxes: they are printed as well</translation>
    </message>
    <message>
        <source>紙</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>文面</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 %2面 %3×%4</source>
        <translation>%1, %2 labels %3×%4</translation>
    </message>
    <message>
        <source>枚数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>用紙</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>開始位置</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>右 </source>
        <translation>→ </translation>
    </message>
    <message>
        <source>下 </source>
        <translation>↓ </translation>
    </message>
    <message>
        <source>位置の調整</source>
        <translation>Adjust</translation>
    </message>
    <message>
        <source>位置の調整 下</source>
        <translation>Adjust downwards</translation>
    </message>
    <message>
        <source>切り取り線（普通紙）</source>
        <translation>Cutting guides</translation>
    </message>
    <message>
        <source>カスタマバーコード</source>
        <translation>Customer barcode</translation>
    </message>
    <message>
        <source>%1面は使用ずみ</source>
        <translation>%1 used</translation>
    </message>
    <message>
        <source>新しいシートから</source>
        <translation>A new sheet</translation>
    </message>
    <message>
        <source>%1枚</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>最後まで使い切ります</source>
        <translation>the last is used up</translation>
    </message>
    <message>
        <source>最後に %1面残ります</source>
        <translation>%1 labels left at the end</translation>
    </message>
</context>
<context>
    <name>kikubari::widgets::SheetDialog</name>
    <message>
        <source>お店の用紙</source>
        <translation>A sheet of your own</translation>
    </message>
    <message>
        <source>袋の裏の寸法を、紙を縦に置いて左上から mm で入れます。</source>
        <translation>Enter the measures from the package in mm, the paper upright, from its top left.</translation>
    </message>
    <message>
        <source>登録する</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>選んだ用紙から始める</source>
        <translation>Begin from the chosen sheet</translation>
    </message>
    <message>
        <source>例：店の12面</source>
        <translation>e.g. our 12 labels</translation>
    </message>
    <message>
        <source>横 × 縦</source>
        <translation>across × down</translation>
    </message>
    <message>
        <source>mm　幅 × 高さ</source>
        <translation>mm, width × height</translation>
    </message>
    <message>
        <source>mm　左端から隣の左端、上端から下の上端</source>
        <translation>mm from edge to edge, across and down</translation>
    </message>
    <message>
        <source>mm　左・上</source>
        <translation>mm, left and top</translation>
    </message>
    <message>
        <source>例：72312</source>
        <translation>e.g. 72312</translation>
    </message>
    <message>
        <source>似た用紙</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>製品番号</source>
        <translation>Product code</translation>
    </message>
    <message>
        <source>紙</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>面の数</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>1面</source>
        <translation>One label</translation>
    </message>
    <message>
        <source>間隔</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source>余白</source>
        <translation>Margins</translation>
    </message>
    <message>
        <source>この用紙</source>
        <translation>this sheet</translation>
    </message>
    <message>
        <source>この名前は、はじめからある用紙のものです。別の名前にしてください。</source>
        <translation>A shipped sheet has this name. Choose another one.</translation>
    </message>
    <message>
        <source>名前を入れてください。</source>
        <translation>Enter a name.</translation>
    </message>
</context>
</TS>
