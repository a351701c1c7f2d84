// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composition_guard.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace kikubari::widgets {

CompositionGuard::CompositionGuard(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool CompositionGuard::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        return false;
    case QEvent::FocusOut: m_composing = false; return false;
    case QEvent::ShortcutOverride: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (!m_composing || key < Qt::Key_F6 || key > Qt::Key_F10)
            return false;
        event->accept();
        return true;
    }
    default: return false;
    }
}

} // namespace kikubari::widgets
