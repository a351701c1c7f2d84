// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kikubari::widgets {

/// Keeps F6 to F10 from being shortcuts while an input method composes text: there they turn what is being typed into
/// kana or letters, and a page that jumped away would take half a word with it.
class CompositionGuard : public QObject
{
    Q_OBJECT
public:
    /// Watches the whole application until `parent` goes.
    explicit CompositionGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_composing = false;
};

} // namespace kikubari::widgets
