// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/reason_dialog.h"

namespace kikubari::widgets {

ReasonDialog::ReasonDialog(const QString &title, const QString &about, const QString &word, QWidget *parent)
    : Dialog(title, about, word, parent),
      m_reason(new QLineEdit(this))
{
    m_reason->setFixedHeight(qMax(theme().px(30), m_reason->fontMetrics().height() + theme().px(4)));
    addField(tr("理由"), m_reason);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { verb()->setEnabled(!text.trimmed().isEmpty()); });
    verb()->setEnabled(false);
    m_reason->setFocus();
}

} // namespace kikubari::widgets
