// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

namespace kikubari::widgets {

class Actions;

/// The window's last line: the keys that help here, the last action and when it was saved.
class StatusLine : public Panel
{
    Q_OBJECT
public:
    explicit StatusLine(Actions *actions, QWidget *parent = nullptr);

    /// "前の操作: …" and "14:05 保存済み".
    void setSaved(const QString &sentence, const QString &time);
    void setSentence(const QString &sentence);
    /// What Enter does on the page in front.
    void setEnterWord(const QString &word);
    /// What Space does there.
    void setSpaceWord(const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPair<QString, QString>> m_hints;
    QString m_sentence, m_time;
};

} // namespace kikubari::widgets
