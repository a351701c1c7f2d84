// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_page.h"
#include "widgets/card/card_printout.h"
#include "widgets/card/changes_dialog.h"
#include "widgets/card/customer_input.h"
#include "widgets/card/reason_dialog.h"
#include "widgets/dialogs.h"

#include <QLineEdit>
#include <QMenu>
#include <QMetaMethod>
#include <QPointer>

using namespace Qt::StringLiterals;

/// The … menu of the customer card: changes, handing over, joining, household, excluding, paper.
namespace kikubari::widgets {

using domain::RecordKind;
using operations::RecordEdit;

namespace {

/// Asks for another customer of the book.
class OtherCustomerDialog : public Dialog
{
public:
    OtherCustomerDialog(const QString &title, const QString &about, const QString &label, const QString &word,
                        const Finder &find, QWidget *parent)
        : Dialog(title, about, word, parent)
    {
        FormField field{u"customer"_s, label, FormField::Type::Customer, {}, {}, true};
        field.find = find;
        field.inBook = true;
        m_input = new CustomerInput(field, this);
        addField(label, m_input);
        connect(m_input, &FormInput::edited, this, [this] { verb()->setEnabled(!m_input->chosen().isEmpty()); });
        verb()->setEnabled(false);
        m_input->firstField()->setFocus();
    }
    [[nodiscard]] domain::CustomerCode chosen() const { return domain::CustomerCode(m_input->chosen()); }

private:
    CustomerInput *m_input;
};

} // namespace

void CustomerCardPage::showMenu(QPoint at)
{
    QMenu menu(this);
    const bool write = writable() && !m_sheet.code.empty();
    menu.addAction(tr("変更の記録…"), this, &CustomerCardPage::showChanges);
    menu.addSeparator();
    menu.addAction(tr("担当替え…"), this, &CustomerCardPage::askHandOver)->setEnabled(write);
    QMenu *repair = menu.addMenu(tr("住所・電話を確かめる"));
    addRepairs(repair);
    repair->setEnabled(write && !repair->isEmpty());
    menu.addSeparator();
    if (isSignalConnected(QMetaMethod::fromSignal(&CustomerCardPage::mergeWanted)))
        menu.addAction(tr("結合…"), this, &CustomerCardPage::askMerge)->setEnabled(write);
    menu.addAction(tr("世帯に入れる…"), this, &CustomerCardPage::askHousehold)->setEnabled(write && !m_sheet.company);
    menu.addAction(tr("世帯から外す"), this, &CustomerCardPage::leaveHousehold)
        ->setEnabled(write && !m_sheet.customer.value(u"household"_s).isEmpty());
    if (isSignalConnected(QMetaMethod::fromSignal(&CustomerCardPage::exportWanted)))
        menu.addAction(tr("書き出し（vCard）…"), this, [this] { Q_EMIT exportWanted(m_customer); });
    menu.addSeparator();
    menu.addAction(tr("連絡から除外…"), this, &CustomerCardPage::askExclude)->setEnabled(write);
    menu.exec(at);
}

void CustomerCardPage::addRepairs(QMenu *menu)
{
    const auto check = [&](const operations::RepairOffer &wrong, const QString &word) {
        menu->addAction(word, this, [this, wrong] { openRepair(wrong); });
    };
    for (const operations::CardPhone &phone : std::as_const(m_sheet.phones))
        if (!phone.bad)
            check({false, phone.kind, phone.number, phone.record ? phone.record->key.value(0) : QString(), {}},
                  models::phoneKindWord(phone, m_sheet.company) % u' ' % phone.number);
    for (const operations::CardAddress &address : std::as_const(m_sheet.addresses))
        check({true, address.kind, address.address, address.record ? address.record->key.value(0) : QString(), {}},
              address.address % u' ' % address.building);
}

void CustomerCardPage::askMerge()
{
    OtherCustomerDialog dialog(tr("結合"),
                               tr("%1 %2と1枚にまとめる方を選んでください。どちらを残すかは次の画面で決めます。")
                                   .arg(m_sheet.name, m_sheet.honorific),
                               tr("もうお一人"), tr("見くらべる"), finder(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.chosen().empty())
        Q_EMIT mergeWanted(m_customer, dialog.chosen());
}

void CustomerCardPage::askHousehold()
{
    OtherCustomerDialog dialog(
        tr("世帯に入れる"),
        tr("%1 %2と同じ世帯の方を選んでください。記録はお一人ずつのままです。").arg(m_sheet.name, m_sheet.honorific),
        tr("同じ世帯の方"), tr("まとめる"), finder(), this);
    if (dialog.exec() != QDialog::Accepted || dialog.chosen().empty())
        return;
    m_cards->previewHousehold(
        {m_customer, dialog.chosen()},
        [guard = QPointer(this), other = dialog.chosen()](const Result<operations::HouseholdPreview> &preview) {
            if (!guard)
                return;
            if (preview)
                guard->confirmHousehold(other, *preview);
            else
                guard->tell(preview.error());
        });
}

void CustomerCardPage::confirmHousehold(const domain::CustomerCode &other, const operations::HouseholdPreview &preview)
{
    // What is odd about it (different addresses, two households become one) is asked before; else it is done at once.
    if (!preview.notes.isEmpty()) {
        QStringList words{tr("%1名が1つの世帯になります。").arg(preview.members.size())};
        for (const Text &note : preview.notes)
            words << models::say(note);
        Dialog dialog(tr("世帯に入れる"), words.join(u'\n'), tr("まとめる"), this);
        if (dialog.exec() != QDialog::Accepted)
            return;
    }
    if (m_saving || !writable())
        return;
    m_saving = true;
    m_cards->joinHousehold(m_session->context(), {m_customer, other},
                           [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                               if (guard)
                                   guard->written(result, nullptr);
                           });
}

void CustomerCardPage::leaveHousehold()
{
    if (m_saving || !writable())
        return;
    m_saving = true;
    m_cards->leaveHousehold(m_session->context(), m_customer,
                            [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                                if (guard)
                                    guard->written(result, nullptr);
                            });
}

void CustomerCardPage::askHandOver()
{
    const domain::StaffCode from(m_sheet.customer.value(u"staff"_s));
    ReassignDialog dialog(tr("担当替え"), tr("%1 %2を引き継ぐのはどなたですか").arg(m_sheet.name, m_sheet.honorific),
                          tr("引き継ぐ"), m_session->staff(), from, this);
    if (dialog.exec() != QDialog::Accepted || dialog.chosen().empty() || m_saving)
        return;
    if (from.empty()) {
        // Nobody has him yet: there is nothing to hand over.
        write({RecordEdit{RecordKind::Customer,
                          m_sheet.customer.key,
                          {{u"staff"_s, dialog.chosen().text()}},
                          m_sheet.customer.version,
                          false,
                          {}}},
              {u"担当を決めました"_s, u"Salesperson set"_s});
        return;
    }
    m_saving = true;
    m_cards->handOver(m_session->context(), m_customer, from, dialog.chosen(),
                      [guard = QPointer(this)](const Result<operations::OperationResult> &result) {
                          if (guard)
                              guard->written(result, nullptr);
                      });
}

void CustomerCardPage::askExclude()
{
    ReasonDialog dialog(
        tr("連絡から除外"),
        tr("%1 %2への連絡をすべて止めます。記録は残り、元に戻せます。").arg(m_sheet.name, m_sheet.honorific),
        tr("除外する"), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    RecordEdit ban;
    ban.kind = RecordKind::Ban;
    ban.values = {{u"customer"_s, m_customer.text()},
                  {u"channel"_s, u"all"_s},
                  {u"since"_s, m_session->today().toString(Qt::ISODate)},
                  {u"by"_s, m_session->actor().text()},
                  {u"reason"_s, dialog.reason()},
                  {u"until"_s, QString()}};
    const QStringList refused = m_sheet.customer.value(u"refuses"_s).split(u' ', Qt::SkipEmptyParts) << u"all"_s;
    write({ban,
           RecordEdit{RecordKind::Customer,
                      m_sheet.customer.key,
                      {{u"refuses"_s, refused.join(u' ')}},
                      m_sheet.customer.version,
                      false,
                      {}}},
          {u"連絡から除外しました"_s, u"Excluded from contact"_s});
}

void CustomerCardPage::showChanges()
{
    m_cards->changes(m_session->context(), m_customer,
                     [guard = QPointer(this)](const Result<QList<operations::ChangeEntry>> &changes) {
                         if (!guard)
                             return;
                         if (!changes) {
                             guard->tell(changes.error());
                             return;
                         }
                         ChangesDialog dialog(guard->m_sheet.name % u' ' % guard->m_sheet.honorific, *changes,
                                              guard->m_session->today(), guard);
                         dialog.exec();
                     });
}

void CustomerCardPage::print()
{
    if (!m_sheet.code.empty())
        printCardWithDialog(m_sheet, m_session->nameOf(m_session->actor()), this);
}

} // namespace kikubari::widgets
