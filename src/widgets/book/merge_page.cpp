// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/merge_page.h"

#include "models/customer_list_model.h"
#include "models/day_words.h"
#include "widgets/book/pair_delegate.h"
#include "widgets/notices.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::Side;

namespace {

enum FieldRole { ColumnRole = Qt::UserRole, SideRole, FixedRole, BlendedRole };

/// 髙橋 健太 様
QString addressed(const operations::BookRow &row)
{
    return row.name % u' ' % row.honorific;
}

QString listSign()
{
    return models::language() == Language::Japanese ? u"、"_s : u", "_s;
}

} // namespace

MergePage::MergePage(models::BookService *service, models::Session *session, Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_session(session),
      m_actions(actions)
{
    build();
    connectActions();
}

void MergePage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_busy = new BusyBar(this);
    layout->addWidget(m_busy);
    m_stack = new QStackedWidget(this);
    m_body = new QWidget(m_stack);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePairs());
    row->addWidget(makeSides(), 1);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    m_toast = new Toast(this); // also where no pair is left
    connect(m_toast, &Toast::undoChosen, this, &MergePage::undoWanted);
}

QWidget *MergePage::makeHead()
{
    auto *head = new Panel(&Theme::window, this);
    head->setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme().px(16), 0, theme().px(16), 1);
    layout->setSpacing(theme().px(10));
    m_title = new Label(Type::Title, &Theme::text, head, Label::Mode::Whole, true);
    m_title->setText(tr("重複を調べる"));
    m_about = new Label(Type::Body, &Theme::text2, head, Label::Mode::Elided);
    auto *back = new Button(tr("一覧に戻る"), head);
    back->setKey(u"Esc"_s);
    connect(back, &QAbstractButton::clicked, this, &MergePage::left);
    layout->addWidget(m_title);
    layout->addWidget(m_about, 1);
    layout->addWidget(back);
    head->setFixedHeight(qMax(theme().px(52), head->sizeHint().height()));
    return head;
}

QWidget *MergePage::makePairs()
{
    auto *pane = new Panel(&Theme::base, m_body);
    pane->setLines(Qt::RightEdge);
    pane->setFixedWidth(theme().px(330));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 1, 0);
    m_pairs = new QListWidget(pane);
    m_pairs->setFrameShape(QFrame::NoFrame);
    m_pairs->setAccessibleName(tr("同じ方かもしれない組"));
    m_pairs->installEventFilter(this);
    m_pairs->setItemDelegate(new PairDelegate(m_pairs));
    layout->addWidget(m_pairs);
    connect(m_pairs, &QListWidget::currentRowChanged, this, &MergePage::choosePair);
    return pane;
}

QWidget *MergePage::makeSides()
{
    auto *pane = new QWidget(m_body);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(theme().px(16), theme().px(12), theme().px(16), theme().px(10));
    layout->setSpacing(theme().px(8));
    auto *names = new QHBoxLayout;
    names->setSpacing(theme().px(12));
    const auto side = [this, names](const QString &caption, Label **name, Label **about, Role color) {
        auto *card = new Panel(&Theme::base, m_body);
        card->setCard(true);
        auto *lines = new QVBoxLayout(card);
        lines->setContentsMargins(theme().px(10), theme().px(8), theme().px(10), theme().px(8));
        lines->setSpacing(theme().px(2));
        auto *word = new Label(Type::Caption, color, card, Label::Mode::Elided, true);
        word->setText(caption);
        *name = new Label(Type::Date, &Theme::text, card, Label::Mode::Elided, true);
        *about = new Label(Type::Second, &Theme::text2, card, Label::Mode::Elided);
        lines->addWidget(word);
        lines->addWidget(*name);
        lines->addWidget(*about);
        names->addWidget(card, 1);
    };
    side(tr("残す方"), &m_keepName, &m_keepAbout, &Theme::accent);
    m_swap = new Button(tr("入れ替える"), pane, Button::Kind::Small);
    m_swap->setKey(u"F9"_s);
    connect(m_swap, &QAbstractButton::clicked, this, &MergePage::swap);
    names->addWidget(m_swap, 0, Qt::AlignVCenter);
    side(tr("まとめられる方"), &m_otherName, &m_otherAbout, &Theme::text2);
    layout->addLayout(names);
    m_fields = new QTreeWidget(pane);
    m_fields->setHeaderLabels({tr("項目"), tr("残す方"), tr("まとめられる方")});
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_fields->setFrameShape(QFrame::Box);
    m_fields->setAccessibleName(tr("項目ごとに選ぶ（← → で左右）"));
    m_fields->installEventFilter(this);
    m_fields->header()->setStretchLastSection(true);
    connect(m_fields, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int column) {
        if (column > 0)
            setSide(item, column == 1 ? Side::Kept : Side::Other);
    });
    layout->addWidget(m_fields, 1);
    m_counts = new Label(Type::Second, &Theme::text2, pane, Label::Mode::Wrapped);
    m_counts->installEventFilter(this);
    layout->addWidget(m_counts);
    return pane;
}

QWidget *MergePage::makeFoot()
{
    auto *foot = new Panel(&Theme::window, this);
    m_foot = foot;
    foot->setLines(Qt::TopEdge);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(theme().px(16), theme().px(10), theme().px(16), theme().px(10));
    layout->setSpacing(theme().px(8));
    m_merge = new Button(tr("1人にまとめる"), foot, Button::Kind::Primary);
    m_merge->setKey(m_actions->keyName(Act::SaveAndNext));
    m_different = new Button(tr("別の方です"), foot);
    m_different->setKey(u"Delete"_s);
    auto *hint = new Label(Type::Second, &Theme::text2, foot, Label::Mode::Elided);
    hint->setText(tr("← → で残す値を選びます。連絡・車・約束はすべて残り、お断りは厳しいほうになります。"));
    layout->addWidget(m_merge);
    layout->addWidget(m_different);
    layout->addWidget(hint, 1);
    connect(m_merge, &QAbstractButton::clicked, this, &MergePage::merge);
    connect(m_different, &QAbstractButton::clicked, this, &MergePage::different);
    return foot;
}

void MergePage::connectActions()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(Act::Back, [this] { Q_EMIT left(); });
    on(Act::SaveAndNext, [this] { merge(); });
    on(Act::Order, [this] { swap(); });
    on(Act::Undo, [this] { Q_EMIT undoWanted(); });
    const auto otherRegion = [this] {
        if (m_fields->hasFocus() && m_pairs->parentWidget()->isVisible())
            m_pairs->setFocus(Qt::TabFocusReason);
        else
            m_fields->setFocus(Qt::TabFocusReason);
    };
    on(Act::NextRegion, otherRegion);
    on(Act::PreviousRegion, otherRegion); // there are two
}

void MergePage::findPairs()
{
    m_single = false;
    m_pairs->parentWidget()->show();
    m_title->setText(tr("重複を調べる"));
    m_about->setText(tr("お名前・電話・住所・ナンバーを見くらべています"));
    m_busy->setBusy(true);
    m_service->duplicates(
        [guard = QPointer(this)](const Text &what, qint64 at, qint64 total) {
            if (guard)
                guard->m_about->setText(total > 0 ? tr("%1　%2 / %3").arg(models::say(what)).arg(at).arg(total)
                                                  : models::say(what));
        },
        [guard = QPointer(this)](const Result<operations::DuplicateList> &list) {
            if (!guard)
                return;
            guard->m_busy->setBusy(false);
            if (list)
                guard->takePairs(*list);
            else
                Q_EMIT guard->failed(list.error());
        });
}

void MergePage::takePairs(const operations::DuplicateList &list)
{
    m_list = list;
    m_about->setText(tr("同じ方かもしれない組 %1").arg(list.total));
    QList<domain::CustomerCode> codes;
    for (const operations::DuplicatePair &pair : list.pairs)
        codes << pair.a << pair.b;
    refreshEmpty();
    m_service->rowsOf(m_session->context(), codes,
                      [guard = QPointer(this)](const Result<QList<operations::BookRow>> &people) {
                          if (guard && people)
                              guard->fillPairs(*people);
                      });
}

void MergePage::fillPairs(const QList<operations::BookRow> &people)
{
    for (const operations::BookRow &row : people)
        m_people.insert(row.customer.text(), row);
    const int before = qMax(0, m_pairs->currentRow());
    m_pairs->clear();
    for (const operations::DuplicatePair &pair : m_list.pairs) {
        const QString a = addressed(m_people.value(pair.a.text())), b = addressed(m_people.value(pair.b.text()));
        const QString names = a == b ? tr("%1（2件）").arg(a) : QString(a % tr("と") % b);
        const QString sure = pair.score >= 80 ? tr("ほぼ確か") : tr("たぶん");
        auto *item = new QListWidgetItem(names % u'\n' % sure % u"　"_s % models::say(pair.why), m_pairs);
        item->setToolTip(models::say(pair.why));
    }
    m_pairs->setCurrentRow(qMin(before, m_pairs->count() - 1));
    m_pairs->setFocus();
    refreshEmpty();
}

void MergePage::refreshEmpty()
{
    const bool none = !m_single && m_list.pairs.isEmpty();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_body);
    m_foot->setVisible(!none);
    m_merge->setEnabled(!none && !m_readOnly);
    m_different->setEnabled(!none && !m_readOnly);
    if (!none)
        return;
    m_empty->clearSteps();
    m_empty->setWords(u"user-check"_s, &Theme::done, tr("重複は見つかりませんでした"),
                      tr("お名前・電話・住所・ナンバーが重なる方はいません。"));
    Button *back = m_empty->addStep(tr("一覧に戻る"), true);
    back->setAutoDefault(true);
    connect(back, &QAbstractButton::clicked, this, &MergePage::left);
    back->setFocus();
}

void MergePage::choosePair(int row)
{
    if (row < 0 || row >= m_list.pairs.size())
        return;
    m_keep = m_list.pairs[row].a, m_other = m_list.pairs[row].b;
    m_sidesChosen = false;
    m_choices.clear();
    askPreview();
}

void MergePage::showPair(const domain::CustomerCode &keep, const domain::CustomerCode &other)
{
    m_single = true;
    m_list = {};
    m_pairs->clear();
    m_pairs->parentWidget()->hide();
    m_title->setText(tr("1人にまとめる"));
    m_about->clear();
    m_keep = keep, m_other = other;
    m_sidesChosen = false;
    m_choices.clear();
    refreshEmpty();
    m_service->rowsOf(m_session->context(), {keep, other},
                      [guard = QPointer(this)](const Result<QList<operations::BookRow>> &people) {
                          if (!guard || !people)
                              return;
                          for (const operations::BookRow &row : *people)
                              guard->m_people.insert(row.customer.text(), row);
                          guard->askPreview();
                      });
}

void MergePage::askPreview()
{
    const int asked = ++m_asked;
    m_service->previewMerge(m_keep, m_other,
                            [guard = QPointer(this), asked](const Result<operations::MergePreview> &preview) {
                                if (!guard || guard->m_asked != asked)
                                    return;
                                if (preview)
                                    guard->takePreview(*preview);
                                else
                                    Q_EMIT guard->failed(preview.error());
                            });
}

void MergePage::takePreview(const operations::MergePreview &preview)
{
    // Whoever has the more and older records is the one to keep, until a person says otherwise.
    if (preview.swapSuggested && !m_sidesChosen) {
        swap();
        return;
    }
    m_preview = preview;
    const auto tell = [this](const domain::CustomerCode &code, Label *name, Label *about) {
        const operations::BookRow row = m_people.value(code.text());
        name->setText(addressed(row));
        QStringList words{row.kana, row.phone, models::say(row.car), code.text()};
        words.removeAll(QString());
        about->setText(words.join(u"　"_s));
    };
    tell(m_keep, m_keepName, m_keepAbout);
    tell(m_other, m_otherName, m_otherAbout);
    fillFields();
    QStringList counts;
    for (const operations::MergeCount &count : preview.counts)
        counts << tr("%1 %2件").arg(models::say(count.label)).arg(count.moved);
    QStringList notes;
    if (!counts.isEmpty())
        notes << tr("まとめられる方から移るもの: %1").arg(counts.join(listSign()));
    if (!preview.otherHousehold.isEmpty())
        notes << tr("別の世帯の方です: %1").arg(preview.otherHousehold.join(listSign()));
    if (preview.swapSuggested)
        notes << tr("まとめられる方のほうが記録が多く古いので、入れ替えて残すのがおすすめです（F9）。");
    m_counts->setText(notes.join(u'\n'));
    m_counts->setVisible(!notes.isEmpty());
}

void MergePage::fillFields()
{
    const QString current
        = m_fields->currentItem() ? m_fields->currentItem()->data(0, ColumnRole).toString() : QString();
    m_fields->clear();
    for (const operations::MergeField &field : m_preview.fields) {
        auto *item = new QTreeWidgetItem(m_fields);
        item->setText(0, models::say(field.label));
        item->setText(1, models::say(field.keptWords));
        item->setText(2, models::say(field.otherWords));
        item->setData(0, ColumnRole, field.column);
        item->setData(0, FixedRole, field.fixed);
        item->setSizeHint(0, {0, fontMetrics().height() + theme().px(12)});
        const bool blended = field.fixed && field.result != field.kept && field.result != field.other;
        item->setData(0, BlendedRole, blended);
        if (field.fixed)
            item->setToolTip(0, tr("決まりで決まる項目です。"));
        if (blended) // neither of the two, as the bans of both together
            item->setText(0, tr("%1 → %2").arg(models::say(field.label), models::say(field.resultWords)));
        item->setData(0, SideRole, -1);
        const Side ruled = field.result == field.kept ? Side::Kept : Side::Other;
        setSide(item, field.fixed ? ruled : m_choices.value(field.column, field.suggested));
        if (field.column == current)
            m_fields->setCurrentItem(item);
    }
    if (!m_fields->currentItem() && m_fields->topLevelItemCount() > 0)
        m_fields->setCurrentItem(m_fields->topLevelItem(0));
    const int room = m_fields->viewport()->width();
    m_fields->setColumnWidth(0, room / 4);
    m_fields->setColumnWidth(1, room * 3 / 8);
}

void MergePage::setSide(QTreeWidgetItem *item, Side side)
{
    const bool fixed = item->data(0, FixedRole).toBool();
    if (!fixed && item->data(0, SideRole).toInt() >= 0)
        m_choices.insert(item->data(0, ColumnRole).toString(), side);
    item->setData(0, SideRole, static_cast<int>(side));
    // What stays is bold with a check; what goes is grey. Where both say the same nothing goes.
    const bool same = item->text(1) == item->text(2);
    for (const int column : {1, 2}) {
        const bool stays = !item->data(0, BlendedRole).toBool() && !same && (column == 1) == (side == Side::Kept);
        item->setFont(column, theme().font(Type::Body, stays));
        item->setForeground(column, stays || same ? theme().text : theme().text3);
        item->setIcon(column, stays ? m_actions->at(Act::Done)->icon() : QIcon());
    }
}

void MergePage::swap()
{
    m_sidesChosen = true;
    std::swap(m_keep, m_other);
    m_choices.clear();
    askPreview();
}

models::BookService::Done MergePage::done()
{
    return [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
        if (guard)
            guard->finished(result);
    };
}

void MergePage::merge()
{
    if (!m_merge->isEnabled() || m_keep.empty())
        return;
    m_merge->setEnabled(false); // until the answer: Enter twice joins once
    m_service->merge(m_session->context(), m_keep, m_other, m_choices, done());
}

void MergePage::different()
{
    if (!m_different->isEnabled() || m_keep.empty())
        return;
    const auto [a, b] = std::minmax(m_keep, m_other);
    m_service->markDifferent(m_session->context(), a, b, done());
}

void MergePage::finished(const Result<operations::OperationResult> &result)
{
    m_merge->setEnabled(!m_readOnly);
    if (!result) {
        Q_EMIT failed(result.error());
        m_about->setText(models::say(result.error().text));
        return;
    }
    const QString sentence = models::say(result->summary);
    Q_EMIT written(sentence);
    if (m_single) {
        Q_EMIT left();
        return;
    }
    tellDone(sentence, true);
    reload();
}

void MergePage::reload()
{
    if (!m_single)
        findPairs();
    else
        askPreview();
}

void MergePage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshEmpty();
}

void MergePage::tellDone(const QString &sentence, bool undoable)
{
    m_toast->show(sentence, undoable);
    placeToast();
}

void MergePage::placeToast()
{
    // Above the line that says what stays: it belongs to the pair that comes next.
    if (!m_toast)
        return;
    const bool note = m_body->isVisible() && !m_counts->isHidden() && !m_counts->text().isEmpty();
    const int foot = height() - m_stack->geometry().bottom() - 1;
    m_toast->place(note ? height() - m_counts->mapTo(this, QPoint()).y() : foot);
}

bool MergePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_counts
        && (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show
            || event->type() == QEvent::Hide))
        placeToast();
    if (event->type() != QEvent::KeyPress || (watched != m_fields && watched != m_pairs))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete) {
        different();
        return true;
    }
    if (watched == m_pairs && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Right)
        && key->modifiers() == Qt::NoModifier) {
        m_fields->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_fields && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        if (QTreeWidgetItem *item = m_fields->currentItem(); item && !item->data(0, FixedRole).toBool())
            setSide(item, key->key() == Qt::Key_Left ? Side::Kept : Side::Other);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MergePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeToast();
}

void MergePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace kikubari::widgets
