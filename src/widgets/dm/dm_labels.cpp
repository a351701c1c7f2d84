// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_labels.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/dm/label_view.h"
#include "widgets/notices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

DmLabels::DmLabels(DmPaper *paper, QWidget *parent)
    : QWidget(parent),
      m_paper(paper),
      m_banner(new Banner(this)),
      m_tools(new QWidget(this)),
      m_previous(new Button({}, m_tools, Button::Kind::Small)),
      m_following(new Button({}, m_tools, Button::Kind::Small)),
      m_place(new Label(Type::Second, &Theme::text, m_tools)),
      m_words(new Label(Type::Second, &Theme::text2, m_tools, Label::Mode::Elided)),
      m_view(new PageView(this)),
      m_empty(new EmptyState(this))
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner->hide();
    layout->addWidget(m_banner);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(t.px(16), t.px(8), t.px(16), t.px(8));
    tools->setSpacing(t.px(6));
    m_previous->setIconName(u"chevron-left"_s);
    m_previous->setAccessibleName(tr("前のページ"));
    m_previous->setToolTip(tr("前のページ (Page Up)"));
    m_following->setIconName(u"chevron-right"_s);
    m_following->setAccessibleName(tr("次のページ"));
    m_following->setToolTip(tr("次のページ (Page Down)"));
    tools->addWidget(m_previous);
    tools->addWidget(m_place);
    tools->addWidget(m_following);
    tools->addSpacing(t.px(8));
    tools->addWidget(m_words, 1);
    layout->addWidget(m_tools);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { m_view->goTo(m_view->page() - 1); });
    connect(m_following, &QAbstractButton::clicked, this, [this] { m_view->goTo(m_view->page() + 1); });
    connect(m_view, &PageView::pageChanged, this, &DmLabels::refresh);
    connect(m_paper, &DmPaper::pagesReady, this, [this] {
        QList<QRectF> edges;
        if (m_paper->kind() == domain::JobKind::Labels)
            for (int i = 0; i < m_paper->choice().sheet.cells(); ++i)
                edges << m_paper->choice().sheet.cell(i);
        m_view->setPages(m_paper->pages(), edges);
    });
    connect(m_banner, &Banner::linkChosen, this, &DmLabels::resumeWanted);
    refresh();
}

void DmLabels::setPieces(int toPrint, int printed)
{
    m_toPrint = toPrint, m_printed = printed;
    refresh();
}

void DmLabels::setUnfinished(const QString &words)
{
    m_banner->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        m_banner->show(u"printer"_s, &Theme::due, &Theme::dueTint, tr("前の印刷の結果がまだです。"), words,
                       tr("続きから印刷"));
}

QString DmLabels::countWords() const
{
    if (m_paper->second())
        return tr("宛先を印刷した %1通に、%2 を印刷します").arg(m_toPrint).arg(models::jobKindWord(m_paper->kind()));
    return m_printed > 0 ? tr("まだの %1通を印刷します（%2通は印刷ずみ）").arg(m_toPrint).arg(m_printed)
                         : tr("%1通を印刷します").arg(m_toPrint);
}

void DmLabels::refresh()
{
    const int pages = m_view->pageCount();
    const bool laidOut = !m_paper->busy() && !m_paper->laidOut().empty();
    const bool some = m_toPrint > 0 && (pages > 0 || !laidOut);
    m_view->setVisible(some);
    m_tools->setVisible(some);
    m_empty->setVisible(!some);
    m_place->setText(tr("%1 / %2ページ").arg(pages == 0 ? 0 : m_view->page() + 1).arg(pages));
    m_previous->setEnabled(m_view->page() > 0);
    m_following->setEnabled(m_view->page() + 1 < pages);
    m_words->setText(countWords());
    if (!some)
        showEmpty();
}

void DmLabels::showEmpty()
{
    m_empty->clearSteps();
    if (m_toPrint > 0) {
        const bool problem = m_paper->problem().has_value();
        m_empty->setWords(u"triangle-alert"_s, &Theme::due,
                          problem ? tr("この文面では印刷できません")
                                  : tr("%1通がこの用紙に入りません").arg(m_paper->figures().refused),
                          problem ? models::say(m_paper->problem()->text)
                                  : tr("右で大きな用紙を選ぶか、宛先を直してください。"));
        connect(m_empty->addStep(tr("宛先と一言へ"), true), &QAbstractButton::clicked, this, &DmLabels::backWanted);
    } else if (m_printed > 0) {
        m_empty->setWords(u"check"_s, &Theme::done, tr("すべて印刷しました"),
                          tr("%1通あります。投函したら、日付を入れてください。").arg(m_printed));
        connect(m_empty->addStep(tr("投函へ進む"), true), &QAbstractButton::clicked, this, &DmLabels::nextWanted);
    } else {
        m_empty->setWords(u"printer"_s, &Theme::text2, tr("印刷するものがありません"),
                          tr("先に宛先を決めてください。"));
        connect(m_empty->addStep(tr("宛先と一言へ"), true), &QAbstractButton::clicked, this, &DmLabels::backWanted);
    }
}

} // namespace kikubari::widgets
