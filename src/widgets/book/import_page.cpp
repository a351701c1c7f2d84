// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/import_page.h"

#include "models/day_words.h"
#include "widgets/book/field_dialog.h"
#include "widgets/book/import_choices.h"
#include "widgets/book/import_figures.h"
#include "widgets/book/import_table.h"
#include "widgets/notices.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

ImportPage::ImportPage(models::BookService *service, models::Session *session, Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_session(session),
      m_actions(actions),
      m_model(new models::BookImportModel(this))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(250ms);
    connect(&m_delay, &QTimer::timeout, this, &ImportPage::ask);
    build();
    connectActions();
}

void ImportPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_busy = new BusyBar(this);
    layout->addWidget(m_busy);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makePreview());
    m_stack->addWidget(makeProgress());
    m_problem = new EmptyState(m_stack);
    m_stack->addWidget(m_problem);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
}

QWidget *ImportPage::makeHead()
{
    auto *head = new Panel(&Theme::window, this);
    head->setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme().px(16), 0, theme().px(16), 1);
    layout->setSpacing(theme().px(10));
    m_title = new Label(Type::Title, &Theme::text, head, Label::Mode::Whole, true);
    m_title->setText(tr("ファイルから取り込む"));
    m_file = new Label(Type::Body, &Theme::text2, head, Label::Mode::Elided);
    m_other = new Button(tr("別のファイル"), head);
    m_other->setIconName(u"folder-open"_s);
    connect(m_other, &QAbstractButton::clicked, this, &ImportPage::otherFileWanted);
    layout->addWidget(m_title);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_other);
    head->setFixedHeight(qMax(theme().px(52), head->sizeHint().height()));
    return head;
}

QWidget *ImportPage::makeFigures()
{
    auto *band = new QWidget(this);
    auto *layout = new QHBoxLayout(band);
    layout->setContentsMargins(theme().px(12), theme().px(10), theme().px(12), theme().px(10));
    layout->setSpacing(theme().px(8));
    const auto add = [band, layout](const QString &word) {
        auto *figure = new Figure(word, band);
        layout->addWidget(figure, 1);
        return figure;
    };
    m_added = add(tr("追加"));
    m_updated = add(tr("変更"));
    m_unchanged = add(tr("変わりなし"));
    m_doubled = add(tr("重複"));
    m_rejected = add(tr("取り込めない"));
    m_opened = add(tr("開く予定"));
    m_waived = add(tr("開かない予定"));
    return band;
}

QWidget *ImportPage::makePreview()
{
    auto *page = new QWidget(m_stack);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(makeFigures());
    m_table = new ImportTable(m_model, page);
    left->addWidget(m_table, 1);
    auto *rejects = new Panel(&Theme::base, page);
    rejects->setLines(Qt::TopEdge);
    auto *below = new QVBoxLayout(rejects);
    below->setContentsMargins(theme().px(12), theme().px(6), theme().px(12), theme().px(6));
    below->setSpacing(theme().px(4));
    m_rejectsHead = new Label(Type::Second, &Theme::overdue, rejects, Label::Mode::Elided, true);
    below->addWidget(m_rejectsHead);
    m_rejects = new QTreeWidget(rejects);
    m_rejects->setHeaderLabels({tr("行"), tr("列"), tr("値"), tr("理由と直し方")});
    m_rejects->setRootIsDecorated(false);
    m_rejects->setUniformRowHeights(true);
    m_rejects->setFrameShape(QFrame::NoFrame);
    m_rejects->setAccessibleName(tr("取り込めない行"));
    m_rejects->header()->setStretchLastSection(true);
    below->addWidget(m_rejects);
    left->addWidget(rejects);
    m_choices = new ImportChoices(page);
    m_choices->setFixedWidth(theme().px(290));
    row->addLayout(left, 1);
    row->addWidget(m_choices);
    connect(m_table, &ImportTable::columnWanted, this, &ImportPage::correct);
    connect(m_choices, &ImportChoices::changed, this, [this] {
        m_choices->applyTo(m_options);
        m_delay.start();
    });
    return page;
}

QWidget *ImportPage::makeProgress()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(theme().px(10));
    layout->addStretch(1);
    m_progressWords = new Label(Type::Name, &Theme::text, page, Label::Mode::Wrapped, true);
    m_progressWords->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme().px(8));
    m_bar->setFixedWidth(theme().px(420));
    QPalette palette = m_bar->palette();
    palette.setColor(QPalette::Highlight, theme().fill);
    m_bar->setPalette(palette);
    layout->addWidget(m_progressWords);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

QWidget *ImportPage::makeFoot()
{
    auto *foot = new Panel(&Theme::window, this);
    foot->setLines(Qt::TopEdge);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(theme().px(16), theme().px(10), theme().px(16), theme().px(10));
    layout->setSpacing(theme().px(8));
    m_go = new Button(tr("取り込む"), foot, Button::Kind::Primary);
    m_go->setKey(u"Enter"_s);
    m_go->setAutoDefault(true);
    m_leave = new Button(tr("やめる"), foot);
    m_leave->setKey(u"Esc"_s);
    m_undo = new Button(tr("取り込みを元に戻す"), foot);
    m_undo->setIconName(u"undo-2"_s);
    m_undo->setKey(m_actions->keyName(Act::Undo));
    m_saveRejects = new Button(tr("取り込めなかった行を保存"), foot);
    m_saveRejects->setIconName(u"file-text"_s);
    m_footWords = new Label(Type::Body, &Theme::text2, foot, Label::Mode::Elided);
    layout->addWidget(m_go);
    layout->addWidget(m_leave);
    layout->addWidget(m_undo);
    layout->addWidget(m_saveRejects);
    layout->addWidget(m_footWords, 1);
    connect(m_go, &QAbstractButton::clicked, this, &ImportPage::forward);
    connect(m_leave, &QAbstractButton::clicked, this, &ImportPage::leave);
    connect(m_undo, &QAbstractButton::clicked, this, &ImportPage::takeBack);
    connect(m_saveRejects, &QAbstractButton::clicked, this, &ImportPage::saveRejects);
    return foot;
}

void ImportPage::connectActions()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(Act::Back, [this] { leave(); });
    on(Act::SaveAndNext, [this] { forward(); });
    on(Act::Undo, [this] {
        if (m_state == State::Done && m_undo->isEnabled())
            takeBack();
    });
    on(Act::NextRegion, [this] { focusRegion(true); });
    on(Act::PreviousRegion, [this] { focusRegion(false); });
}

void ImportPage::focusRegion(bool forward)
{
    // Table, choices, buttons.
    const int at = m_table->hasFocus() ? 0 : m_choices->isAncestorOf(focusWidget()) ? 1 : 2;
    int next = (at + (forward ? 1 : 2)) % 3;
    if (next == 1 && !m_choices->isEnabled())
        next = forward ? 2 : 0;
    if (next == 1)
        m_choices->focusFirst();
    else
        (next == 0 ? static_cast<QWidget *>(m_table) : m_go)->setFocus(Qt::TabFocusReason);
}

void ImportPage::setState(State state)
{
    m_state = state;
    const bool waiting = state == State::Reading || state == State::Writing || state == State::Undoing;
    const bool first = state == State::Reading && m_model->rowCount() > 0; // a correction: the old rows stay
    m_stack->setCurrentIndex(state == State::Failed ? 2 : waiting && !first ? 1 : 0);
    m_go->setText(state == State::Done ? tr("顧客の一覧を見る") : tr("取り込む"));
    m_go->setEnabled(state == State::Ready || state == State::Done);
    m_go->setVisible(state != State::Failed);
    m_leave->setVisible(state != State::Done);
    m_undo->setVisible(state == State::Done);
    m_saveRejects->setVisible(state == State::Done && m_rejects->topLevelItemCount() > 0);
    m_other->setEnabled(!waiting);
    m_choices->setEnabled(state != State::Done);
    m_title->setText(state == State::Done ? tr("取り込みました") : tr("ファイルから取り込む"));
    m_busy->setBusy(waiting);
}

void ImportPage::open(const QString &path, const QString &rejects)
{
    m_rejectsFile = rejects;
    m_takenBack = false;
    m_model->setPreview({});
    m_options = {};
    m_options.path = path;
    m_options.rejects = m_rejectsFile;
    m_choices->reset(m_session->today());
    m_choices->applyTo(m_options);
    m_file->setText(QFileInfo(path).fileName());
    m_progressWords->setText(tr("読み込んでいます"));
    m_bar->setRange(0, 0);
    m_rejects->clear();
    m_footWords->clear();
    ask();
}

void ImportPage::ask()
{
    const int asked = ++m_asked;
    if (m_looking++ > 0)
        m_service->cancel(); // an earlier look that is under way is of no use any more
    setState(State::Reading);
    m_service->previewImport(
        m_session->context(), m_options,
        [guard = QPointer(this)](const Text &what, qint64 done, qint64 total) {
            if (guard)
                guard->tellProgress(what, done, total);
        },
        [guard = QPointer(this), asked](const Result<operations::ShopPreview> &preview) {
            if (!guard)
                return;
            --guard->m_looking;
            if (guard->m_asked == asked)
                guard->take(preview);
        });
}

void ImportPage::take(const Result<operations::ShopPreview> &preview)
{
    if (!preview) {
        if (preview.error().kind == ErrorKind::Cancelled)
            Q_EMIT left();
        else
            showProblem(preview.error());
        return;
    }
    m_model->setPreview(*preview);
    m_table->refresh();
    m_choices->setPreview(*preview);
    const operations::ShopFilePlan &plan = preview->plan;
    m_file->setText(QFileInfo(m_options.path).fileName() % u"　"_s % models::say(plan.kind) % u"　"_s
                    % tr("%1行").arg(QLocale(QLocale::Japanese).toString(preview->totals.rows)));
    showTotals(preview->totals);
    showRejects(preview->rejects, preview->totals.rejected);
    setState(State::Ready);
    const bool possible = plan.hasName() && preview->totals.taken > 0;
    m_go->setEnabled(possible);
    m_footWords->setText(
        !plan.hasName() ? tr("お名前の列がありません。表の見出しを押して、お名前の列を選んでください。")
            : !possible ? tr("取り込める行がありません。表の見出しと右の設定を確かめてください。")
                        : tr("見出しを押すと列を直せます（F6 で表へ、Enter で選ぶ）。取り込んだあとも元に戻せます。"));
    if (possible && !m_table->hasFocus() && !m_choices->isAncestorOf(focusWidget()))
        m_go->setFocus();
    else if (!possible)
        m_table->setFocus();
}

void ImportPage::showTotals(const operations::ShopTotals &totals)
{
    m_added->setValue(totals.customers.added, tr("車 %1台").arg(totals.cars.added), &Theme::done);
    m_updated->setValue(totals.customers.updated, {}, &Theme::open);
    m_unchanged->setValue(totals.customers.unchanged);
    m_doubled->setValue(totals.doubled, {}, &Theme::due);
    m_rejected->setValue(totals.rejected, {}, &Theme::overdue);
    m_opened->setValue(totals.opened, totals.openedNow > 0 ? tr("今日まで %1").arg(totals.openedNow) : QString(),
                       &Theme::accent);
    m_waived->setValue(totals.waived, tr("期日より前"));
}

void ImportPage::showRejects(const std::vector<operations::ShopReject> &rejects, qint64 all)
{
    m_rejects->clear();
    for (const operations::ShopReject &reject : rejects) {
        auto *item = new QTreeWidgetItem(
            m_rejects,
            {QString::number(reject.line), reject.column, reject.value.simplified(), models::say(reject.text)});
        item->setToolTip(3, models::say(reject.text));
    }
    for (int column = 0; column < 3; ++column) {
        m_rejects->resizeColumnToContents(column);
        m_rejects->setColumnWidth(column, qMin(m_rejects->columnWidth(column), theme().px(180)));
    }
    m_rejectsHead->setText(tr("取り込めない行 %1件。ほかの行は取り込みます。").arg(all));
    m_rejects->parentWidget()->setVisible(all > 0);
}

void ImportPage::showProblem(const Error &error)
{
    m_problem->clearSteps();
    m_problem->setWords(u"file-warning"_s, &Theme::overdue, models::say(error.text),
                        tr("元のファイルには手を付けていません。場所: %1").arg(m_options.path));
    Button *other = m_problem->addStep(tr("別のファイルを選ぶ"), true);
    other->setAutoDefault(true);
    connect(other, &QAbstractButton::clicked, this, &ImportPage::otherFileWanted);
    if (m_model->rowCount() > 0) {
        Button *again = m_problem->addStep(tr("もう一度読む"), false);
        connect(again, &QAbstractButton::clicked, this, [this] { open(m_options.path, m_rejectsFile); });
    }
    setState(State::Failed);
}

void ImportPage::correct(int column)
{
    const operations::ColumnMapping *mapping = m_model->mapping(column);
    if (!mapping || m_state != State::Ready)
        return;
    const int place = mapping->column;
    FieldDialog dialog(*mapping, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::erase_if(m_options.columns,
                  [place](const operations::ColumnChoice &choice) { return choice.column == place; });
    m_options.columns.push_back({place, {}, dialog.field(), dialog.number()});
    ask();
}

void ImportPage::run()
{
    m_choices->applyTo(m_options);
    m_progressWords->setText(tr("取り込んでいます"));
    m_bar->setRange(0, 0);
    setState(State::Writing);
    m_service->runImport(
        m_session->context(), m_options,
        [guard = QPointer(this)](const Text &what, qint64 done, qint64 total) {
            if (guard)
                guard->tellProgress(what, done, total);
        },
        [guard = QPointer(this)](const Result<operations::ShopImportResult> &result) {
            if (guard)
                guard->taken(result);
        });
}

void ImportPage::taken(const Result<operations::ShopImportResult> &result)
{
    if (!result) {
        if (result.error().kind == ErrorKind::Cancelled)
            setState(State::Ready); // nothing was changed; the preview still holds
        else
            showProblem(result.error());
        return;
    }
    showTotals(result->totals);
    showRejects(result->rejects, result->totals.rejected);
    m_rejectsHead->setText(
        tr("取り込めなかった行 %1件。直してから、もう一度取り込めます。").arg(result->totals.rejected));
    m_options.rejects = result->rejectsFile;
    setState(State::Done);
    const auto added = result->totals.customers.added, updated = result->totals.customers.updated;
    const QString sentence = updated == 0 ? tr("%1名を追加しました").arg(added)
        : added == 0                      ? tr("%1名を変更しました").arg(updated)
                                          : tr("%1名を追加、%2名を変更しました").arg(added).arg(updated);
    m_undo->setEnabled(!result->operation.isEmpty());
    m_footWords->setText(result->operation.isEmpty() ? tr("変わるものはありませんでした。") : sentence);
    m_go->setFocus();
    Q_EMIT changed(sentence);
}

void ImportPage::takeBack()
{
    m_progressWords->setText(tr("取り込みを元に戻しています"));
    m_bar->setRange(0, 0);
    setState(State::Undoing);
    m_service->undoImport(
        m_session->context(),
        [guard = QPointer(this)](const Text &what, qint64 done, qint64 total) {
            if (guard)
                guard->tellProgress(what, done, total);
        },
        [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
            if (!guard)
                return;
            guard->setState(State::Done);
            if (!result) {
                guard->m_footWords->setText(models::say(result.error().text));
                return;
            }
            guard->m_takenBack = true;
            guard->m_title->setText(tr("取り込みを元に戻しました"));
            guard->m_footWords->setText(models::say(result->summary));
            guard->m_undo->setEnabled(false);
            guard->m_go->setFocus();
            Q_EMIT guard->changed(models::say(result->summary));
        });
}

void ImportPage::saveRejects()
{
    const QFileInfo source(m_options.path);
    const QString proposal
        = source.absoluteDir().filePath(source.completeBaseName() % tr("_取り込めなかった行") % u".csv"_s);
    const QString to = QFileDialog::getSaveFileName(this, tr("取り込めなかった行を保存"), proposal, tr("CSV (*.csv)"));
    if (to.isEmpty())
        return;
    QFile::remove(to);
    m_footWords->setText(QFile::copy(m_options.rejects, to)
                             ? tr("%1 に保存しました。直してから、同じように取り込めます。").arg(to)
                             : tr("%1 に保存できませんでした。書き込みの許可を確かめてください。").arg(to));
}

void ImportPage::forward()
{
    if (m_state == State::Ready && m_go->isEnabled() && !m_delay.isActive())
        run();
    else if (m_state == State::Done)
        Q_EMIT finished();
}

void ImportPage::leave()
{
    switch (m_state) {
    case State::Reading:
    case State::Writing: m_service->cancel(); return;
    case State::Undoing: return;
    case State::Done:
        if (m_takenBack)
            Q_EMIT left();
        else
            Q_EMIT finished();
        return;
    default: Q_EMIT left();
    }
}

void ImportPage::tellProgress(const Text &what, qint64 done, qint64 total)
{
    const QLocale locale(QLocale::Japanese);
    m_progressWords->setText(
        total > 0 ? tr("%1　%2 / %3").arg(models::say(what), locale.toString(done), locale.toString(total))
                  : models::say(what));
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
}

void ImportPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a low window the rows of the file matter more than those that do not go in.
    const int row = m_rejects->fontMetrics().height() + theme().px(3);
    m_rejects->setFixedHeight(row * (height() < theme().px(640) ? 3 : 7) + theme().px(4));
}

void ImportPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().window);
}

} // namespace kikubari::widgets
