// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/name_edit.h"

#include "japan/person_name.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// The kana at the front of a composition; romaji that has not become kana yet (たかはs) is left out.
QString kanaOf(const QString &composition)
{
    qsizetype end = composition.size();
    while (end > 0 && composition[end - 1].toLower().category() == QChar::Letter_Lowercase)
        --end;
    const QString kana = composition.left(end);
    return !kana.isEmpty() && japan::isKana(kana) ? japan::kanaText(kana) : QString();
}

} // namespace

void NameEdit::append(const QString &reading)
{
    if (text().trimmed().isEmpty())
        m_reading.clear();
    if (reading.isEmpty())
        return;
    m_reading = QString(m_reading % reading).simplified();
    Q_EMIT readingChanged(m_reading);
}

void NameEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString kana = kanaOf(event->preeditString());
    const QString committed = event->commitString();
    QString reading;
    if (!committed.isEmpty()) {
        // Committed as it was composed (みなみ), or converted: then the kana seen before is its reading.
        const QString asKana = kanaOf(committed);
        reading = committed.trimmed().isEmpty() ? u" "_s : !asKana.isEmpty() ? asKana : m_composed;
        if (text().isEmpty())
            m_reading.clear();
    }
    QLineEdit::inputMethodEvent(event);
    if (!committed.isEmpty()) {
        m_composed = kana;
        // A blank is kept until the next word comes.
        if (reading == u" ")
            m_reading += u' ';
        else
            append(reading);
    } else if (!kana.isEmpty()) {
        m_composed = kana;
    } else if (event->preeditString().isEmpty()) {
        m_composed.clear();
    }
}

void NameEdit::keyPressEvent(QKeyEvent *event)
{
    const bool blank = event->text() == u" " || event->text() == u"　";
    QLineEdit::keyPressEvent(event);
    if (blank && !m_reading.isEmpty() && !m_reading.endsWith(u' '))
        m_reading += u' ';
    if (text().isEmpty() && !m_reading.isEmpty()) {
        m_reading.clear();
        Q_EMIT readingChanged(m_reading);
    }
}

void followReading(NameEdit *name, QLineEdit *kana)
{
    QObject::connect(kana, &QLineEdit::textEdited, kana,
                     [kana](const QString &text) { kana->setProperty("written", !text.isEmpty()); });
    if (!kana->text().isEmpty())
        kana->setProperty("written", true);
    QObject::connect(name, &NameEdit::readingChanged, kana, [kana](const QString &reading) {
        if (!kana->property("written").toBool())
            kana->setText(reading.trimmed());
    });
}

} // namespace kikubari::widgets
