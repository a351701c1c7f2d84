// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_button.h"

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

Button *actionButton(const Actions &actions, Act act, QWidget *parent, Button::Kind kind, bool withKey)
{
    QAction *action = actions.at(act);
    QString word = action->text();
    auto *button = new Button(word.remove(u'…'), parent, kind);
    const QString key = actions.keyName(act);
    if (withKey)
        button->setKey(key);
    else
        button->setToolTip(key.isEmpty() ? word : word % u" ("_s % key % u')');
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace kikubari::widgets
