// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/changes_dialog.h"

#include "models/day_words.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// A value for reading; as it is written where no words are known for it.
QString valueWords(const Text &words, const QString &value)
{
    const QString said = models::say(words);
    return said.isEmpty() ? value : said;
}

} // namespace

ChangesDialog::ChangesDialog(const QString &about, const QList<operations::ChangeEntry> &changes, QDate today,
                             QWidget *parent)
    : Dialog(tr("変更の記録"), about, tr("閉じる"), parent)
{
    const Theme &t = theme();
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels({tr("いつ"), tr("だれが"), tr("何を"), tr("前"), tr("後")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(tr("変更の記録"));
    QString operation;
    for (const operations::ChangeEntry &change : changes) {
        // What was changed together stands together: day and person only once.
        const bool first = change.operation.isEmpty() || change.operation != operation;
        operation = change.operation;
        const QString what = change.column.isEmpty()
            ? models::say(change.what)
            : QString(models::say(operations::recordLabel(change.kind)) % u"・"_s % models::say(change.columnLabel));
        auto *item = new QTreeWidgetItem(
            list,
            {first ? QString(models::dateWord(change.at.date(), today) % u' ' % change.at.toString(u"HH:mm"_s))
                   : QString(),
             first ? change.who : QString(), what, valueWords(change.beforeWords, change.before),
             valueWords(change.afterWords, change.after)});
        for (int column = 2; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    if (changes.isEmpty())
        new QTreeWidgetItem(list, {tr("まだ変更はありません")});
    list->setMinimumSize(t.px(720), t.px(320));
    list->header()->setStretchLastSection(true);
    const int widths[]{130, 90, 170, 150};
    for (int column = 0; column < 4; ++column)
        list->setColumnWidth(column, t.px(widths[column]));
    if (list->topLevelItemCount() > 0)
        list->setCurrentItem(list->topLevelItem(0));
    body()->addWidget(list, 1);
    list->setFocus();
}

} // namespace kikubari::widgets
