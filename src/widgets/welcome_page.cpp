// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcome_page.h"

#include "models/day_words.h"
#include "widgets/notices.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

struct FailureLook
{
    QString icon, sentence, advice;
};

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme().px(48), theme().px(48), theme().px(48), theme().px(48));
    layout->setSpacing(theme().px(10));
    return layout;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this)), m_words(nullptr)
{
    build();
}

void WelcomePage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_words = new EmptyState(m_stack);
    m_stack->addWidget(m_words);
    m_stack->addWidget(makePeople());
    m_stack->addWidget(makeProgress());
    m_stack->addWidget(makeOutcome());
}

QWidget *WelcomePage::makePeople()
{
    auto *page = new QWidget(m_stack);
    QVBoxLayout *layout = column(page);
    auto *head = new Label(Type::Title, &Theme::text, page, Label::Mode::Wrapped, true);
    head->setText(tr("このPCを使うのはどなたですか"));
    auto *why = new Label(Type::Body, &Theme::text2, page, Label::Mode::Wrapped);
    why->setText(tr("選んだ方の今日の予定を出します。右上の名前からいつでも変えられます。"));
    m_people = new QListWidget(page);
    m_people->setFrameShape(QFrame::Box);
    m_people->setMaximumWidth(theme().px(520));
    m_people->setAccessibleName(head->text());
    const auto choose = [this] {
        if (const QListWidgetItem *item = m_people->currentItem())
            Q_EMIT personChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_people, &QListWidget::itemActivated, this, choose);
    auto *go = new Button(tr("この人ではじめる"), page, Button::Kind::Primary);
    go->setKey(u"Enter"_s);
    connect(go, &QAbstractButton::clicked, this, choose);
    layout->addWidget(head);
    layout->addWidget(why);
    layout->addWidget(m_people, 4);
    layout->addWidget(go, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return page;
}

QWidget *WelcomePage::makeProgress()
{
    auto *page = new QWidget(m_stack);
    QVBoxLayout *layout = column(page);
    layout->addStretch(1);
    m_progressWords = new Label(Type::Name, &Theme::text, page, Label::Mode::Wrapped, true);
    m_progressWords->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme().px(8));
    m_bar->setMaximumWidth(theme().px(420));
    m_bar->setMinimumWidth(theme().px(320));
    QPalette palette = m_bar->palette();
    palette.setColor(QPalette::Highlight, theme().fill);
    m_bar->setPalette(palette);
    auto *stop = new Button(tr("やめる"), page);
    stop->setKey(u"Esc"_s);
    connect(stop, &QAbstractButton::clicked, this, &WelcomePage::cancelWanted);
    layout->addWidget(m_progressWords);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addWidget(stop, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

QWidget *WelcomePage::makeOutcome()
{
    auto *page = new QWidget(m_stack);
    QVBoxLayout *layout = column(page);
    m_outcomeHead = new Label(Type::Title, &Theme::text, page, Label::Mode::Wrapped, true);
    m_outcomeText = new Label(Type::Body, &Theme::text2, page, Label::Mode::Wrapped);
    m_rejects = new QTreeWidget(page);
    m_rejects->setHeaderLabels({tr("ファイル"), tr("行"), tr("理由")});
    m_rejects->setRootIsDecorated(false);
    m_rejects->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rejects->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rejects->setAccessibleName(tr("取り込めなかった行"));
    auto *go = new Button(tr("今日の予定を見る"), page, Button::Kind::Primary);
    connect(go, &QAbstractButton::clicked, this, &WelcomePage::continueWanted);
    layout->addWidget(m_outcomeHead);
    layout->addWidget(m_outcomeText);
    layout->addWidget(m_rejects, 1);
    layout->addWidget(go, 0, Qt::AlignLeft);
    layout->addStretch(0);
    return page;
}

void WelcomePage::step(const QString &word, bool primary, void (WelcomePage::*signal)())
{
    Button *button = m_words->addStep(word, primary);
    button->setAutoDefault(true); // Enter presses the one that has the keyboard
    connect(button, &QAbstractButton::clicked, this, signal);
    // A new button is shown with the next turn of the event loop; only then can it take the keyboard.
    if (primary)
        QMetaObject::invokeMethod(
            button, [button] { button->setFocus(); }, Qt::QueuedConnection);
}

void WelcomePage::showFirstStart()
{
    m_words->clearSteps();
    m_words->setWords(u"leaf"_s, &Theme::done, tr("きくばりへようこそ"),
                      tr("お客様の記録から、今日だれに何をすればよいかを一つの一覧にします。\nまず、見本を見るか、今あ"
                         "る顧客台帳を取り込んでください。"));
    step(tr("デモを見る"), true, &WelcomePage::demoWanted);
    step(tr("ファイルから取り込む"), false, &WelcomePage::importWanted);
    step(tr("お客様を1人入れる"), false, &WelcomePage::customerWanted);
    m_stack->setCurrentIndex(0);
}

void WelcomePage::showFailure(const Error &error, const QString &path)
{
    FailureLook look;
    switch (error.kind) {
    case ErrorKind::Missing:
        look = {u"folder-open"_s, tr("記録のファイルが見つかりません"),
                tr("フォルダーの名前が変わったか、外付けの保存先が外れているかもしれません。つなぎ直してから、もう一度"
                   "開いてください。")};
        break;
    case ErrorKind::Damaged:
        look = {
            u"file-warning"_s, tr("記録のファイルが壊れています"),
            tr("中身には手を付けていません。控えのファイルがあれば、この場所に戻してから、もう一度開いてください。")};
        break;
    case ErrorKind::Busy:
        look = {u"lock"_s, tr("記録のファイルはほかのプログラムが使っています"),
                tr("取り込みなどの大きな作業が終わるのを待ってから、もう一度開いてください。")};
        break;
    case ErrorKind::ReadOnly:
        look = {u"lock"_s, tr("記録のファイルに書き込めません"),
                tr("フォルダーの書き込みの許可を確かめてから、もう一度開いてください。")};
        break;
    case ErrorKind::Newer:
        look = {u"info"_s, tr("新しい版のきくばりで作られた記録です"),
                tr("このPCのきくばりを新しい版にしてから、もう一度開いてください。")};
        break;
    case ErrorKind::DiskFull:
        look = {u"database"_s, tr("ディスクに空きがありません"), tr("空きを作ってから、もう一度開いてください。")};
        break;
    default: look = {u"triangle-alert"_s, tr("記録を開けませんでした"), models::say(error.text)}; break;
    }
    m_words->clearSteps();
    m_words->setWords(look.icon, &Theme::overdue, look.sentence, look.advice % u"\n"_s % tr("場所: %1").arg(path));
    m_words->setToolTip(error.detail);
    step(tr("もう一度開く"), true, &WelcomePage::retryWanted);
    step(tr("デモを見る"), false, &WelcomePage::demoWanted);
    m_stack->setCurrentIndex(0);
}

void WelcomePage::showPeople(const QList<domain::Staff> &staff)
{
    if (staff.isEmpty()) {
        m_words->clearSteps();
        m_words->setWords(
            u"users"_s, &Theme::text2, tr("担当者がまだいません"),
            tr("お名前を入れると、すぐに始められます。担当の列がある台帳を取り込むと、ここで名前を選べます。"));
        step(tr("名前を入れる"), true, &WelcomePage::personWanted);
        step(tr("ファイルから取り込む"), false, &WelcomePage::importWanted);
        step(tr("お客様を1人入れる"), false, &WelcomePage::customerWanted);
        m_stack->setCurrentIndex(0);
        return;
    }
    m_people->clear();
    for (const domain::Staff &person : staff) {
        const QString role = person.role == domain::Role::Manager ? tr("店長") : tr("営業");
        auto *item = new QListWidgetItem(person.name % u"　"_s % person.kana % u"　"_s % role);
        item->setData(Qt::UserRole, person.code.text());
        item->setSizeHint({0, fontMetrics().height() + theme().px(14)});
        m_people->addItem(item);
    }
    m_people->setMaximumHeight(m_people->sizeHintForRow(0) * qMax(3, m_people->count()) + 6);
    m_people->setCurrentRow(0);
    m_stack->setCurrentIndex(1);
    m_people->setFocus();
}

void WelcomePage::showProgress(const QString &what, qint64 done, qint64 total)
{
    m_progressWords->setText(total > 0 ? tr("%1　%2 / %3").arg(what).arg(done).arg(total) : what);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_stack->setCurrentIndex(2);
}

void WelcomePage::showOutcome(const models::ImportOutcome &outcome)
{
    m_outcomeHead->setText(tr("取り込みが終わりました"));
    m_outcomeText->setText(tr("追加 %1件・更新 %2件・変わりなし %3件。取り込めなかった行は %4件です。")
                               .arg(outcome.added)
                               .arg(outcome.updated)
                               .arg(outcome.unchanged)
                               .arg(outcome.rejected));
    m_rejects->clear();
    for (const models::RejectedRow &row : outcome.rejects)
        new QTreeWidgetItem(m_rejects, {row.file, QString::number(row.line), models::say(row.reason)});
    m_rejects->setVisible(!outcome.rejects.isEmpty());
    m_stack->setCurrentIndex(3);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace kikubari::widgets
